"""What our forms do in the browser beyond Wagtail's: see `static/js/admin/`.

Blocks are copied from page to page, what is pasted into a rich text is cleaned, and what is
unfinished is said beside its field while one types.
"""

from collections.abc import Iterable

from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html_join, json_script
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _


def clipboard_words() -> dict[str, str]:
    return {
        "copy": _("Copy, to paste it elsewhere"),
        "copied": _("“%(block)s” is copied. Paste it with the button beside a “+”, on any page."),
        "paste": _("Paste “%(block)s”"),
        "refused": _("“%(block)s” has no place here: this part of the page holds other blocks."),
        "closed": _(
            "Your browser keeps no copies. Duplicate the block, or allow this site to store data."
        ),
    }


def finding_words() -> dict[str, str]:
    return {
        "heading": _("Before publishing"),
        "none": _("Nothing unfinished was found."),
        "stops": _("Stops publishing"),
        "warns": _("Worth a look"),
        "overrule": _("Overrule…"),
        "why": _("Why may this be published all the same? Your reason is kept in the history."),
        "address": reverse("overrule_finding"),
    }


SHEETS = ("css/admin/block-clipboard.css",)
MODULES = ("js/admin/block-clipboard.js", "js/admin/clean-paste.js", "js/admin/findings.js")


def scripts() -> SafeString:
    told = {"block-clipboard-words": clipboard_words(), "findings-words": finding_words()}
    data = format_html_join("", "{}", ((json_script(words, name),) for name, words in told.items()))
    sheets = '<link rel="stylesheet" href="{}">'
    modules = '<script type="module" src="{}"></script>'
    return data + _each(sheets, SHEETS) + _each(modules, MODULES)


def _each(markup: str, names: Iterable[str]) -> SafeString:
    return format_html_join("", markup, ((static(name),) for name in names))
