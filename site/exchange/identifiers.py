"""Numbers that the whole world knows a work or a person by, in one spelling each."""

import re
from urllib.parse import unquote

ORCID = re.compile(r"([0-9]{4})[- ]?([0-9]{4})[- ]?([0-9]{4})[- ]?([0-9]{3}[0-9Xx])")
ORCID_ADDRESS = re.compile(
    r"(?:https?://)?(?:www\.)?orcid\.org/(?:my-orcid\?orcid=)?|orcid:\s*", re.I
)
DOI = re.compile(r"10\.[0-9]{4,9}(?:\.[0-9]+)*/\S+")
DOI_ADDRESS = re.compile(r"(?:https?://)?(?:dx\.|www\.)?doi\.org/", re.I)
DOI_LABEL = re.compile(r"(?:info:doi/|doi:|doi\s)\s*", re.I)


def orcid(text: str) -> str:
    """Read the number of a researcher.

    text: "0000-0003-1234-5674", with or without hyphens, or its address at orcid.org.
    Returns the bare number with hyphens, and "" for an empty text.
    Raises ValueError, which says what is wrong, if it is none or its check digit is.
    Source: https://support.orcid.org/hc/en-us/articles/360006897674
    """
    written = text.strip()
    if not written:
        return ""
    prefix = ORCID_ADDRESS.match(written)
    found = ORCID.fullmatch(written[prefix.end() if prefix else 0 :].rstrip("/"))
    if not found:
        raise ValueError(f"“{written}” is no ORCID iD. It looks like 0000-0002-1694-233X.")
    number = "-".join(found.groups()).upper()
    if check_digit(number[:-1]) != number[-1]:
        raise ValueError(
            f"“{written}” is no ORCID iD: its last digit does not fit the others. Copy it again."
        )
    return number


def check_digit(digits: str) -> str:
    """The last character that belongs to these digits, by ISO 7064 mod 11-2."""
    total = 0
    for digit in digits.replace("-", ""):
        total = (total + int(digit)) * 2
    remainder = (12 - total % 11) % 11
    return "X" if remainder == 10 else str(remainder)


def doi(text: str) -> str:
    """Read the number of a work.

    text: "10.1016/J.JAG.2024.103731", "doi:10.1016/…" or its address at doi.org.
    Returns it bare and as it is printed, and "" for an empty text. DOIs know no case: compare
    them with that in mind.
    Raises ValueError, which says what to write, for anything else.
    Source: https://www.crossref.org/documentation/member-setup/constructing-your-dois/
    """
    written = text.strip()
    if not written:
        return ""
    number = _bare_doi(written).rstrip(".,;")
    if not (DOI.fullmatch(number) and number.isprintable()):
        raise ValueError(f"“{written}” is no DOI. It looks like 10.1016/j.jag.2024.103731.")
    return number


def _bare_doi(written: str) -> str:
    if address := DOI_ADDRESS.match(written):
        return unquote(re.split(r"[?#]", written[address.end() :])[0])
    label = DOI_LABEL.match(written)
    return _bare_doi(written[label.end() :]) if label else written


def ror(text: str) -> str:
    """Read the number of a research organisation.

    text: "https://ror.org/04bwf3e34" or its last part.
    Returns the address, which is its official form, and "" for an empty text.
    Raises ValueError for anything else. Source: https://ror.readme.io/docs/ror-identifier-pattern
    """
    written = text.strip()
    if not written:
        return ""
    found = re.fullmatch(
        r"(?:(?:https?://)?ror\.org/)?(0[a-hj-km-np-tv-z0-9]{6}[0-9]{2})/?", written, re.I
    )
    if not found:
        raise ValueError(f"“{written}” is no ROR ID. It looks like https://ror.org/04bwf3e34.")
    return f"https://ror.org/{found[1].lower()}"
