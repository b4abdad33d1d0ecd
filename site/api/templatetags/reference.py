"""How the words of the API's description are printed."""

import re

from django import template
from django.utils.functional import Promise
from django.utils.html import escape
from django.utils.safestring import SafeString

register = template.Library()
QUOTED = re.compile(r"`([^`]+)`")


@register.filter(is_safe=True)
def with_code(words: str | Promise) -> SafeString:
    """What stands between back quotes is to be typed as it is."""
    return SafeString(QUOTED.sub(r"<code>\1</code>", escape(str(words))))
