"""Copying a block of one page into another: the words and the script of it.

Wagtail duplicates blocks within a page; `static/js/admin/block-clipboard.js` does the rest.
"""

from django.templatetags.static import static
from django.utils.html import format_html, json_script
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _


def words() -> dict[str, str]:
    return {
        "copy": _("Copy, to paste it elsewhere"),
        "copied": _("“%(block)s” is copied. Paste it with the button beside a “+”, on any page."),
        "paste": _("Paste “%(block)s”"),
        "refused": _("“%(block)s” has no place here: this part of the page holds other blocks."),
        "closed": _(
            "Your browser keeps no copies. Duplicate the block, or allow this site to store data."
        ),
    }


def script() -> SafeString:
    return format_html(
        '{}<link rel="stylesheet" href="{}"><script type="module" src="{}"></script>',
        json_script(words(), "block-clipboard-words"),
        static("css/admin/block-clipboard.css"),
        static("js/admin/block-clipboard.js"),
    )
