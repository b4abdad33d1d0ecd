"""What browser someone uses, as people say it."""

import re

from django.utils.translation import gettext as _

# In this order: each names those before it in what it sends, too.
BROWSERS = (
    ("Edge", r"\bEdg(e|A|iOS)?/"),
    ("Opera", r"\bOPR/"),
    ("Firefox", r"\b(Firefox|FxiOS)/"),
    ("Chrome", r"\b(Chrome|Chromium|CriOS|HeadlessChrome)/"),
    ("Safari", r"\bSafari/"),
)
SYSTEMS = (
    ("iPhone", r"\biPhone\b"),
    ("iPad", r"\biPad\b"),
    ("Android", r"\bAndroid\b"),
    ("Windows", r"\bWindows\b"),
    ("macOS", r"\bMac OS X\b"),
    ("Linux", r"\bLinux\b"),
)


def in_words(told: str) -> str:
    """“Firefox on Linux”, from what the browser tells of itself."""
    browser, system = _first(BROWSERS, told), _first(SYSTEMS, told)
    if browser and system:
        return _("%(browser)s on %(system)s") % {"browser": browser, "system": system}
    return browser or system or _("An unknown browser")


def _first(known: tuple[tuple[str, str], ...], told: str) -> str:
    return next((name for name, pattern in known if re.search(pattern, told)), "")
