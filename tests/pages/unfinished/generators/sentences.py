"""Sentences or passages of the generators of Python, as JSON; run by their own Python."""

import json
import random
import sys

import lorem
import lorem_text.lorem
from faker import Faker
from lorem_gen.generator import LoremGenerator
from loremify import lorem as loremify
from loremipsum import Lorem

LOCALES = ("la", "sv_SE", "en_US", "de_DE", "fr_FR", "it_IT", "es_ES", "nl_NL", "pl_PL", "ru_RU",
           "de_AT", "es_MX", "nl_BE")  # fmt: skip


def generators():
    """How to have a sentence of each."""
    yield "lorem", lorem.sentence
    yield "lorem-text", lorem_text.lorem.sentence
    yield "lorem-gen", lambda: LoremGenerator().generate_words(random.randint(5, 15))
    yield "loremify", lambda: loremify(60)
    yield "loremipsum-pro", Lorem.sentence
    for locale in LOCALES:
        yield f"faker {locale}", Faker(locale).sentence


def passage(make):
    """Seven sentences, as a paragraph of a draft has them."""
    return " ".join(make() for _ in range(7))


def main(seed, count, kind):
    random.seed(seed)
    Faker.seed(seed)
    made = {
        name: [passage(make) if kind == "passages" else make() for _ in range(count)]
        for name, make in generators()
    }
    json.dump(made, sys.stdout)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
