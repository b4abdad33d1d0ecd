"""Mail addresses that people can use and harvesters of plain text cannot."""

import re

from django.utils.safestring import SafeString, mark_safe

# Tried at the beginnings of words alone, so that a long text takes no longer than its length.
ADDRESS = re.compile(r"(?<![\w.+-])(?:mailto:)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def veil(text: str) -> str:
    """Each character as a reference, which every browser reads without a script."""
    return "".join(f"&#{ord(character)};" for character in text)


def veil_addresses(markup: str) -> SafeString:
    """HTML with every mail address in it veiled. The HTML must be clean already."""
    return mark_safe("\n".join(map(_veiled, markup.split("\n"))))  # noqa: S308 -- cleaned


def _veiled(line: str) -> str:
    """Hardly any line holds an address, and looking for words takes ten times as long."""
    return ADDRESS.sub(lambda found: veil(found[0]), line) if "@" in line else line


def mail_link(address: str) -> SafeString:
    """A link that opens a mail to an address."""
    if not address:
        return mark_safe("")
    veiled = veil(address)
    return mark_safe(f'<a href="{veil("mailto:")}{veiled}">{veiled}</a>')  # noqa: S308 -- veiled
