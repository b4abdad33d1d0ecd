"""How much of what generators of filler make is refused; the guard's list was not made from these.

What each of them gives is in `docs/reference/unfinished.md`.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from pages.unfinished import Level, text_findings

pytestmark = pytest.mark.long

TOOLS = Path(__file__).parent / "generators"
NO_NODE = "No npm was found. Install Node.js, and its generators are asked, too."
QUIET = ("--ignore-scripts", "--no-audit", "--no-fund")
SEED, EACH = "2027", "60"

OF_PYTHON = {"lorem", "lorem-text", "lorem-gen", "loremify", "loremipsum-pro", "faker la",
             "faker sv_SE"}  # fmt: skip
OF_NODE = {"lorem-ipsum", "casual", "dummyjs", "fast-lorem-ipsum", "getlorem"}
# Words of a living language in random order. How many of 60 passages are warned of, at least.
KNOWN_SALAD = {"faker en_US": 50, "faker es_ES": 48, "faker de_DE": 38, "faker it_IT": 35,
               "faker fr_FR": 30, "faker nl_NL": 25}  # fmt: skip
UNKNOWN_SALAD = {"faker pl_PL", "faker ru_RU"}
# Of languages that we know, though these bounds were not chosen with them in view.
HELD_OUT = {"faker de_AT": 25, "faker es_MX": 45, "faker nl_BE": 25}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    found = tmp_path_factory.mktemp("generators")
    shutil.copytree(TOOLS, found, dirs_exist_ok=True)
    return found


@pytest.fixture(scope="module")
def of_python(folder):
    run(folder, sys.executable, "-m", "venv", "venv")
    python = folder / "venv" / "bin" / "python"
    fetch(folder, python, "-m", "pip", "install", "-q", "--require-hashes", "-r",
          "requirements.lock")  # fmt: skip
    return asked(folder, python, "sentences.py")


@pytest.fixture(scope="module")
def of_node(folder):
    npm = shutil.which("npm") or pytest.skip(NO_NODE)
    fetch(folder, npm, "ci", *QUIET)
    return asked(folder, shutil.which("node"), "sentences.cjs")


def asked(folder, *command):
    """What each generator makes: sentences, and passages of seven."""
    return {
        kind: json.loads(run(folder, *command, SEED, EACH, kind))
        for kind in ("sentences", "passages")
    }


def fetch(folder, *command):
    """Where no registry answers, there is nothing to compare with, and that is said."""
    ran = subprocess.run(command, cwd=folder, env=environment(), capture_output=True, text=True)
    if ran.returncode:
        pytest.skip(f"The generators could not be fetched: {ran.stderr.strip()[-300:]}")


def run(folder, *command):
    ran = subprocess.run(command, cwd=folder, env=environment(), capture_output=True, text=True)
    assert ran.returncode == 0, f"{ran.stdout}{ran.stderr}"
    return ran.stdout


def environment():
    return {**os.environ, "PYTHONPATH": ""}


def is_refused(text):
    return any(finding.level is Level.REFUSES for finding in text_findings(text))


def is_warned_of(text):
    return any(finding.rule == "word salad" for finding in text_findings(text))


def shares(made, is_found=is_refused):
    """How many of its texts are found, by generator, as the report prints them."""
    found = {name: sum(map(is_found, texts)) for name, texts in made.items()}
    for name, count in sorted(found.items(), key=lambda pair: -pair[1]):
        print(f"{name:<20} {count:>3} of {len(made[name])}")
    return found


def short_of(found, least):
    return {name: found[name] for name in least if found[name] < least[name]}


def share(made, names):
    found = shares(made)
    return sum(found[name] for name in names) / sum(len(made[name]) for name in names)


def test_what_generators_of_python_make_in_latin_is_refused(of_python):
    assert share(of_python["sentences"], OF_PYTHON) >= 0.95


def test_what_generators_of_node_make_in_latin_is_refused(of_node):
    assert share(of_node["sentences"], OF_NODE) >= 0.95


def test_more_than_two_hundred_sentences_of_more_than_eight_generators_are_refused(
    of_python, of_node
):
    made = {**of_python["sentences"], **of_node["sentences"]}
    names = OF_PYTHON | OF_NODE

    assert len(names) >= 8
    assert sum(len(made[name]) for name in names) >= 200
    assert share(made, names) >= 0.95


def test_one_sentence_of_words_that_are_drawn_at_random_is_taken_for_prose(of_python):
    salad = KNOWN_SALAD.keys() | UNKNOWN_SALAD | HELD_OUT.keys()
    made = {name: of_python["sentences"][name] for name in salad}

    assert shares(made) == dict.fromkeys(salad, 0)
    assert shares(made, is_warned_of) == dict.fromkeys(salad, 0)


def test_passages_of_words_that_are_drawn_at_random_are_warned_of_and_not_refused(of_python):
    salad = KNOWN_SALAD | HELD_OUT
    made = {name: of_python["passages"][name] for name in salad}

    assert short_of(shares(made, is_warned_of), salad) == {}
    assert shares(made) == dict.fromkeys(salad, 0)


def test_passages_in_dialects_of_trades_are_refused(of_node):
    refused = shares(of_node["passages"])

    assert short_of(refused, {"baconipsum": 57, "lorem-hipsum": 54}) == {}
