"""What our forms do in the browser beyond Wagtail's: see `static/js/admin/`.

Blocks are copied from page to page, and what is pasted into a rich text is cleaned.
"""

from django.templatetags.static import static
from django.utils.html import format_html, json_script
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _


def words() -> dict[str, str]:
    """What the block clipboard says."""
    return {
        "copy": _("Copy, to paste it elsewhere"),
        "copied": _("“%(block)s” is copied. Paste it with the button beside a “+”, on any page."),
        "paste": _("Paste “%(block)s”"),
        "refused": _("“%(block)s” has no place here: this part of the page holds other blocks."),
        "closed": _(
            "Your browser keeps no copies. Duplicate the block, or allow this site to store data."
        ),
    }


def scripts() -> SafeString:
    return format_html(
        '{}<link rel="stylesheet" href="{}">'
        '<script type="module" src="{}"></script><script type="module" src="{}"></script>',
        json_script(words(), "block-clipboard-words"),
        static("css/admin/block-clipboard.css"),
        static("js/admin/block-clipboard.js"),
        static("js/admin/clean-paste.js"),
    )
