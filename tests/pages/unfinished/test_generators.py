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
    return json.loads(run(folder, python, "sentences.py", SEED, EACH))


@pytest.fixture(scope="module")
def of_node(folder):
    npm = shutil.which("npm") or pytest.skip(NO_NODE)
    fetch(folder, npm, "ci", *QUIET)
    return json.loads(run(folder, shutil.which("node"), "sentences.cjs", SEED, EACH))


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


def is_refused(sentence):
    return any(finding.level is Level.REFUSES for finding in text_findings(sentence))


def shares(made):
    """How many of its sentences are refused, by generator, as the report prints them."""
    found = {name: sum(map(is_refused, sentences)) for name, sentences in made.items()}
    for name, refused in sorted(found.items(), key=lambda pair: -pair[1]):
        print(f"{name:<20} {refused:>3} of {len(made[name])}")
    return found


def share(made, names):
    found = shares(made)
    return sum(found[name] for name in names) / sum(len(made[name]) for name in names)


def test_what_generators_of_python_make_in_latin_is_refused(of_python):
    assert share(of_python, OF_PYTHON) >= 0.95


def test_what_generators_of_node_make_in_latin_is_refused(of_node):
    assert share(of_node, OF_NODE) >= 0.95


def test_more_than_two_hundred_sentences_of_more_than_eight_generators_are_refused(
    of_python, of_node
):
    made = {**of_python, **of_node}
    names = OF_PYTHON | OF_NODE

    assert len(names) >= 8
    assert sum(len(made[name]) for name in names) >= 200
    assert share(made, names) >= 0.95


def test_words_of_a_language_that_are_drawn_at_random_are_taken_for_prose(of_python):
    found = shares(of_python)

    assert {name: found[name] for name in found if name not in OF_PYTHON} == {
        f"faker {locale}": 0
        for locale in ("en_US", "de_DE", "fr_FR", "it_IT", "es_ES", "nl_NL", "pl_PL", "ru_RU")
    }
