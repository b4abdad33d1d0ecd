"""The blocks of a body: each as the chooser shows it, and what else it can meet."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from home.components.component import Component, State, Words
from home.components.drawing import BODY, opened, sample
from home.components.records import LONG, PROSE, tall
from pages.blocks import samples
from pages.blocks.samples import drawing

Changes = Mapping[str, Any]
PLAIN = _("As usual")
LONG_WORDS = _("Long words")
WITHOUT_PICTURE = _("Without a picture")


def components() -> list[Component]:
    """Every block that a page may hold, in the order of the chooser."""
    return [
        Component(f"block-{name.replace('_', '-')}", block.label, _states(name, block))
        for name, block in BODY.child_blocks.items()
    ]


def _states(name: str, block: Any) -> tuple[State, ...]:
    usual = State(PLAIN, sample(block))
    others = _more().get(name, ())
    open_too = (State(_("Opened"), opened(sample(block))),) if name == "accordion" else ()
    return (
        usual,
        *open_too,
        *(State(title, sample(block, **changed)) for title, changed in others),
    )


def _content(kind: str, value: Any) -> dict[str, Any]:
    return {"type": kind, "id": None, "value": value}


WIDE = ["Glacier", *(str(year) for year in range(2000, 2016))]
LINE = r"a = b + c + d + e + f + g + h + i + j + k + l + m + n + o + p + q + r + s + t + u + v + w"


def _more() -> dict[str, tuple[tuple[Words, Changes], ...]]:
    """What else a block can meet, by its name: a title, and what of its sample is other."""
    return {
        "heading": ((LONG_WORDS, {"text": f"{LONG} and other words"}),),
        "text": (
            (_("With everything"), {"html": PROSE}),
            (
                _("From right to left"),
                {"html": "<p>نقرأ النهر الجليدي من الأعلى كل اثني عشر يومًا.</p>"},
            ),
        ),
        "section": (
            (
                _("With a heading within"),
                {
                    "heading": f"{LONG} in a heading",
                    "content": [
                        _content("subheading", samples.heading()),
                        _content("text", samples.text()),
                    ],
                },
            ),
        ),
        "quote": (
            (_("Without a portrait"), {"portrait": None, "url": "https://example.org/"}),
            (_("Many words"), {"words": " ".join([samples.quote()["words"]] * 8)}),
        ),
        "table": (
            (_("Wide, without a caption"), {"caption": "", "head": WIDE, "rows": [WIDE, WIDE]}),
            (_("Without headings"), {"caption": "", "head": [], "has_row_headings": False}),
        ),
        "formula": ((_("As it was written"), {"mathml": "", "latex": LINE, "caption": ""}),),
        "figures": (
            (_("One"), {"figures": [{"number": "1", "caption": LONG}]}),
            (
                _("Many"),
                {
                    "figures": [
                        {"number": f"{n}0,000 km²", "caption": "of ice"} for n in range(1, 8)
                    ]
                },
            ),
        ),
        "accordion": ((LONG_WORDS, {"parts": [{"title": f"What is {LONG}?", "html": PROSE}]}),),
        "image": (
            (
                _("Credit alone"),
                {"picture": {**drawing("fields"), "credit": "Li Wei"}, "caption": ""},
            ),
            (_("Very tall"), {"picture": tall(), "caption": ""}),
        ),
        "gallery": ((_("One"), {"pictures": samples.gallery()["pictures"][:1], "caption": ""}),),
        "video": (
            (WITHOUT_PICTURE, {"picture": None}),
            (_("Of a host that shows no player"), {"player": None, "caption": "", "title": LONG}),
        ),
        "map": ((WITHOUT_PICTURE, {"picture": None}),),
        "documents": (
            (
                LONG_WORDS,
                {
                    "documents": [
                        {
                            "title": f"{LONG}.pdf",
                            "url": "#",
                            "format": "PDF",
                            "size": None,
                            "licence": "",
                        }
                    ]
                },
            ),
        ),
        "call_to_action": ((LONG_WORDS, {"text": f"Why {LONG}?", "label": f"More on {LONG}"}),),
        "use_case": ((LONG_WORDS, {"title": LONG, "text": f"{LONG} and more of it."}),),
        "logo_wall": (
            (
                _("With logos"),
                {
                    "heading": "",
                    "organisations": [
                        {
                            "name": "Space agency",
                            "url": "/",
                            "logo": drawing("ice", "Space agency"),
                        },
                        {"name": LONG, "url": "", "logo": None},
                    ],
                },
            ),
        ),
        "people_list": ((_("Without a heading"), {"heading": ""}),),
    }
