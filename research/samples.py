"""What the chooser of blocks shows of this room."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _


def use_case() -> dict[str, str]:
    return {
        "title": _("Floods, a day earlier"),
        "text": _("Rain gauges and radar see the water before the river does."),
    }


def branches() -> list[dict[str, Any]]:
    """As much of three branches as a card prints."""
    told = [
        (_("Learning with physics"), _("Hydrology"), _("Models that cannot lose water.")),
        (_("Reasoning about change"), _("Cities"), _("Why a place looks other than last year.")),
        (_("Few labels"), _("Permafrost"), _("Learning where nobody has been to measure.")),
    ]
    return [
        {
            "position": position,
            "url": "/",
            "title": title,
            "applications": [{"field": field, "text": "", "partners": []}],
            "summary": summary,
        }
        for position, (title, field, summary) in enumerate(told, 1)
    ]
