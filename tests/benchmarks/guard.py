"""How much text the guard reads a second: prose in some languages, markup, and filler.

Run by `make bench`. Asked for: at least 5 MB a second; CPU time in this process.
"""

import os
import statistics
import time
from collections.abc import Callable
from random import Random

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.test"
django.setup()

from django.utils.lorem_ipsum import WORDS  # noqa: E402
from wagtail.blocks import CharBlock, RichTextBlock, StreamBlock, StreamValue  # noqa: E402

from pages.unfinished import text_findings  # noqa: E402
from pages.unfinished.blocks import block_leaves  # noqa: E402
from pages.unfinished.texts import leaf_findings  # noqa: E402

ROUNDS = 5
SIZE = 2_000_000
SAID = {
    "English": "the of and to in a is we that it was on are with as by for from have this will "
    "model data river flood satellite image learning method network results error region soil "
    "climate forest estimate measure between under over during several observed",
    "German": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als "
    "auch es an werden aus er hat dass sie nach wird bei Daten Modell Fluss Gletscher Verfahren "
    "Boden Wälder Messung Ergebnis zwischen während größer Übertragung",
    "Greek": "και το να του η της με που την από για είναι στο ένα δεδομένα ποταμός εικόνα μέθοδος "
    "δάσος έδαφος κλίμα μέτρηση",
}


class Body(StreamBlock):
    heading = CharBlock()
    text = RichTextBlock()


def prose(words: list[str], size: int) -> str:
    """Sentences of about ten words and lines of about ten sentences, of so many bytes."""
    chance = Random(5)
    lines: list[str] = []
    length = 0
    while length < size:
        sentences = (
            " ".join(chance.choices(words, k=chance.randint(4, 16))).capitalize()
            for _each in range(10)
        )
        lines.append(". ".join(sentences) + ".\n")
        length += len(lines[-1].encode())
    return "".join(lines)


def seconds(act: Callable[[], object]) -> float:
    def once() -> float:
        start = time.process_time()
        act()
        return time.process_time() - start

    once()
    return statistics.median(once() for _round in range(ROUNDS))


def told(name: str, size: int, spent: float) -> None:
    print(f"{name:<34} {size / spent / 1_000_000:>6.1f} MB/s {size:>10,} bytes {spent:>7.3f} s")


def body(lines: list[str]) -> StreamValue:
    children = [{"type": "text", "value": f"<p>{line}</p>", "id": str(n)} for n, line in
                enumerate(lines)]  # fmt: skip
    return Body().to_python(children)


def read(value: StreamValue) -> None:
    for leaf in block_leaves(Body(), value, ("body",)):
        leaf_findings(leaf)


def main() -> None:
    texts = {name: prose(words.split(), SIZE) for name, words in SAID.items()}
    for name, text in texts.items():
        size = len(text.encode())
        told(f"{name}, one text", size, seconds(lambda text=text: text_findings(text)))
    lines = [line for text in texts.values() for line in text.splitlines()]
    size = sum(len(line.encode()) for line in lines)
    told(f"{len(lines):,} short texts", size, seconds(lambda: list(map(text_findings, lines))))
    blocks = body(lines[:10_000])
    size = sum(len(line.encode()) for line in lines[:10_000])
    told(f"a body of {len(blocks):,} blocks", size, seconds(lambda: read(blocks)))
    filler = prose(list(WORDS), SIZE)
    told("filler, one text", len(filler), seconds(lambda: text_findings(filler)))


if __name__ == "__main__":
    main()
