"""How the words of the API's description are printed."""

import re

from django import template
from django.utils.functional import Promise
from django.utils.html import escape
from django.utils.safestring import SafeString

register = template.Library()
QUOTED = re.compile(r"`([^`]+)`")
END_OF_LINE = re.compile(r"(?<!\n)\n(?!\n)")


@register.filter(is_safe=True)
def with_code(words: str | Promise) -> SafeString:
    """What stands between back quotes is to be typed as it is; as in Markdown, lines flow."""
    flowing = END_OF_LINE.sub(" ", escape(str(words)))
    return SafeString(QUOTED.sub(r"<code>\1</code>", flowing))
