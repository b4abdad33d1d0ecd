"""How search compares words: without case, accents and marks.

Scripts that put no space between words are cut into pairs of neighbouring characters, so that
any two of them are found: “地球観測” is kept as 地球, 球観, 観測 and 測.
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

# Letters that Unicode does not take apart, as people type them who lack the key.
PLAIN = {
    "æ": "ae",
    "œ": "oe",
    "ø": "o",
    "đ": "d",
    "ð": "d",
    "ħ": "h",
    "ı": "i",
    "ł": "l",
    "ŋ": "n",
    "ŧ": "t",
    "þ": "th",
}
# Thai, Lao, Burmese, Khmer, kana, Han.
UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003ffff"
)
ALPHABETS = re.compile(r"[\x00-\x7f]+|[^\x00-\x7f]+")
WORD = re.compile(r"[^\W_]+")
RUN = re.compile(f"[{UNSPACED}]+|[^{UNSPACED}]+")
IS_UNSPACED = re.compile(f"[{UNSPACED}]")
# A database refuses words without end; nobody looks for one.
LONGEST = 60


class _Folding(dict[int, str]):
    """What each character is compared as, worked out when it is met first."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _compared_as(chr(code))
        return folded


def _compared_as(character: str) -> str:
    apart = unicodedata.normalize("NFKD", character).casefold()
    kept = "".join(part for part in apart if not unicodedata.category(part).startswith("M"))
    plain = "".join(PLAIN.get(part, part) for part in kept)
    return unicodedata.normalize("NFC", plain)


FOLDING = _Folding()


def folded(text: str) -> str:
    """A text without case, accents and marks: “Müller” and “MULLER” are one.

    Most of it is ASCII, which has case alone; looking up each character takes five times as long.
    """
    if text.isascii():
        return text.lower()
    return "".join(
        run.lower() if run.isascii() else run.translate(FOLDING) for run in ALPHABETS.findall(text)
    )


def words(text: str) -> list[str]:
    """The words of a text as search keeps them, in their order."""
    return [part[:LONGEST] for word in WORD.findall(folded(text)) for part in _parts(word)]


def _parts(word: str) -> Iterator[str]:
    if not IS_UNSPACED.search(word):
        yield word
        return
    for run in RUN.findall(word):
        yield from _pairs(run) if IS_UNSPACED.match(run) else [run]


def _pairs(run: str) -> Iterator[str]:
    yield from (first + second for first, second in pairwise(run))
    yield run[-1]
