"""Numbers that the world knows books, journals and preprints by, in one spelling each."""

import re
from urllib.parse import quote

from django.utils.translation import gettext as _

ISBN = re.compile(r"[0-9]{13}|[0-9]{9}[0-9X]")
ISSN = re.compile(r"([0-9]{4})-?([0-9]{3}[0-9X])")
ARXIV = re.compile(r"(?:[0-9]{4}\.[0-9]{4,5}|[a-z-]+(?:\.[A-Z]{2})?/[0-9]{7})(?:v[1-9][0-9]*)?")
ARXIV_ADDRESS = re.compile(r"(?:https?://)?(?:www\.|export\.)?arxiv\.org/(?:abs|pdf|html)/", re.I)
ARXIV_LABEL = re.compile(r"arxiv:\s*", re.I)


def doi_address(doi: str) -> str:
    """Where a DOI leads; an empty text for none."""
    return f"https://doi.org/{quote(doi, safe='/:;().-_')}" if doi else ""


def isbn(text: str) -> str:
    """Read the number of a book.

    text: ten or thirteen digits, hyphens, blanks and the word ISBN allowed.
    Returns them without hyphens, and "" for an empty text.
    Raises ValueError, which says what is wrong, if it is none or its last digit is.
    """
    written = text.strip()
    if not written:
        return ""
    bare = re.sub(r"^ISBN(?:-1[03])?:?|[\s‐‑–-]", "", written.upper())
    if not ISBN.fullmatch(bare):
        raise _refused(_("“%(text)s” is no ISBN. It has 10 or 13 digits: 978-3-16-148410-0."), text)
    if not _has_its_last_digit(bare):
        raise _refused(
            _("“%(text)s” is no ISBN: its last digit does not fit the others. Copy it again."), text
        )
    return bare


def _has_its_last_digit(bare: str) -> bool:
    """A book's check digit: modulo 11 in ten digits, modulo 10 in thirteen."""
    digits = [10 if sign == "X" else int(sign) for sign in bare]
    if len(bare) == 10:
        return sum(digit * (10 - place) for place, digit in enumerate(digits)) % 11 == 0
    return sum(digit * (3 if place % 2 else 1) for place, digit in enumerate(digits)) % 10 == 0


def issn(text: str) -> str:
    """Read the number of a journal: “1569-8432”, with or without its hyphen.

    Returns it with the hyphen, and "" for an empty text.
    Raises ValueError, which says what is wrong, if it is none or its last digit is.
    """
    written = text.strip()
    if not written:
        return ""
    found = ISSN.fullmatch(re.sub(r"^ISSN:?|[\s‐‑–]", "", written.upper()))
    if not found:
        raise _refused(_("“%(text)s” is no ISSN. It looks like 1569-8432."), text)
    signs = "".join(found.groups())
    if sum((10 if s == "X" else int(s)) * (8 - place) for place, s in enumerate(signs)) % 11:
        raise _refused(
            _("“%(text)s” is no ISSN: its last digit does not fit the others. Copy it again."), text
        )
    return "-".join(found.groups())


def arxiv(text: str) -> str:
    """Read the number of a preprint at arXiv.

    text: "2002.00469", "2002.00469v2", "hep-th/9901001", "arXiv:…" or its address.
    Returns it bare, with its version if it has one, and "" for an empty text.
    Raises ValueError, which says what to write, for anything else.
    Source: https://info.arxiv.org/help/arxiv_identifier.html
    """
    written = text.strip()
    if not written:
        return ""
    bare = ARXIV_LABEL.sub("", ARXIV_ADDRESS.sub("", written, count=1), count=1)
    bare = bare.removesuffix(".pdf").rstrip("/")
    if not ARXIV.fullmatch(bare):
        raise _refused(_("“%(text)s” is no arXiv number. It looks like 2002.00469."), text)
    return bare


def _refused(message: str, text: str) -> ValueError:
    return ValueError(message % {"text": text.strip()})
