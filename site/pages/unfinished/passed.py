"""Days that were still to come when somebody wrote about them, and are over now."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from pages.unfinished.finding import Finding, Leaf, Level
from pages.unfinished.rule import WRITTEN

RULE = "passed date"
# English and German, whole or cut short: “Jan.”, “März”. Their first three letters tell them apart.
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
GERMAN = {"mär": 3, "mrz": 3, "mai": 5, "okt": 10, "dez": 12}
NUMBERS = {**{name: number for number, name in enumerate(MONTHS, 1)}, **GERMAN}

MONTH = rf"(?P<month{{0}}>(?:{'|'.join(NUMBERS)})[a-zäö]{{{{0,7}}}})\.?"
DAY = r"(?P<day{0}>[0-3]?\d)(?:st|nd|rd|th)?"
SOME_YEAR = re.compile(r"(?:19|20)\d\d")
YEAR = r"(?P<year{0}>(?:19|20)\d\d)"
SHAPES = (
    r"(?P<year{0}>(?:19|20)\d\d)-(?P<month{0}>[01]\d)-(?P<day{0}>[0-3]\d)",
    rf"{DAY}[.](?P<month{{0}}>[01]?\d)[.]{YEAR}",
    rf"(?:[0-3]?\d\.?[ ]?[–-][ ]?)?{DAY}\.?[ ]{MONTH},?[ ]{YEAR}",
    rf"{MONTH}[ ](?:[0-3]?\d[ ]?[–-][ ]?)?{DAY},?[ ]{YEAR}",
    rf"{MONTH}[ ]{YEAR}",
)
DATE = re.compile(
    "|".join(rf"(?<!\w){shape.format(number)}(?!\w)" for number, shape in enumerate(SHAPES)),
    re.IGNORECASE,
)
COMING = re.compile(
    r"\b(?:will|shall|is[ ]going[ ]to|are[ ]going[ ]to|is[ ]planned|are[ ]planned|is[ ]scheduled"
    r"|takes[ ]place|take[ ]place|save[ ]the[ ]date|register[ ](?:by|until)|is[ ]due"
    r"|wird|werden|findet|finden|ist[ ]geplant|anmeldung[ ]bis)\b",
    re.IGNORECASE,
)
# A sentence ends at a full stop before a capital: “am 3. Mai 2024” goes on.
SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[^\W\d_a-zà-öø-ÿ])(?!(?i:" + "|".join(NUMBERS) + r"))")


def passed(leaf: Leaf, at: date | None = None) -> Iterator[Finding]:
    """Sentences about what is to come on a day before `at` (today by default)."""
    if leaf.role not in WRITTEN:
        return
    for sentence in _dated_sentences(leaf.text):
        if (coming := COMING.search(sentence)) and (told := _last(sentence[coming.end() :], at)):
            message = _("“%(excerpt)s” has passed, and this speaks of it as still to come.")
            yield Finding(leaf.path, told, RULE, Level.WARNS, message % {"excerpt": told})


def _dated_sentences(text: str) -> Iterator[str]:
    """Those with a year: few texts have many, and nothing else costs much here."""
    if not ("19" in text or "20" in text):
        return
    for line in text.split("\n"):
        if SOME_YEAR.search(line):
            yield from filter(SOME_YEAR.search, SENTENCE.split(line))


def _last(text: str, at: date | None) -> str:
    """The last date in it, if all of them are over."""
    found = [(_day(match), match[0]) for match in DATE.finditer(text)]
    known = [(day, words) for day, words in found if day]
    return max(known)[1] if known and max(known)[0] < (at or timezone.localdate()) else ""


def _day(found: re.Match[str]) -> date | None:
    """The last day that it may mean."""
    told = {name[:-1]: value for name, value in found.groupdict().items() if value}
    year, month = int(told["year"]), _month(told["month"])
    try:
        return date(year, month, int(told.get("day") or monthrange(year, month)[1]))
    except ValueError:
        return None


def _month(told: str) -> int:
    return int(told) if told.isdigit() else NUMBERS[told[:3].lower()]
