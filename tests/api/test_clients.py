"""What others make of the API's description: it can be made, it compiles, it reads the answers."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from api import snapshot

pytestmark = pytest.mark.long

TOOLS = Path(__file__).parent / "clients"
NO_NODE = "No npm was found. Install Node.js, and the description is checked from there, too."
QUIET = ("--ignore-scripts", "--no-audit", "--no-fund")
# Redocly's program reports its use unless it is told not to.
PRIVATE = {"REDOCLY_TELEMETRY": "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true"}

# Python writes moments to the millionth.
THOUSANDTHS = re.compile(r"(\.\d{3})000\+")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    found = tmp_path_factory.mktemp("clients")
    shutil.copytree(TOOLS, found, dirs_exist_ok=True)
    (found / "openapi.json").write_text(snapshot.text(), encoding="utf-8")
    return found


@pytest.fixture(scope="module")
def node(folder):
    """Where the programs of Node are."""
    npm = shutil.which("npm") or pytest.skip(NO_NODE)
    run(folder, npm, "ci", *QUIET)
    return folder / "node_modules" / ".bin"


@pytest.fixture(scope="module")
def python(folder):
    """The Python of an environment with the generator and all that its clients need."""
    run(folder, sys.executable, "-m", "venv", "venv")
    found = folder / "venv" / "bin" / "python"
    run(folder, found, "-m", "pip", "install", "-q", "--require-hashes", "-r", "requirements.lock")
    return found


@pytest.fixture(scope="module")
def client_of(folder, python):
    """The folder of a generated client, and what its generator had to say."""
    generate = ("-m", "openapi_python_client", "generate", "--path", "openapi.json")
    said = run(folder, python, *generate, "--config", "python.yaml", "--output-path", "python")
    return folder / "python", said


def run(folder, *command):
    ran = subprocess.run(command, cwd=folder, env=environment(), capture_output=True, text=True)
    assert ran.returncode == 0, f"{ran.stdout}{ran.stderr}"
    return ran.stdout


def environment():
    return {**os.environ, **PRIVATE, "PYTHONPATH": "", "MYPYPATH": ""}


def operations():
    described = json.loads(snapshot.text())
    return [each for methods in described["paths"].values() for each in methods.values()]


def test_redocly_finds_nothing(folder, node):
    said = run(folder, node / "redocly", "lint", "openapi.json", "--format", "json")

    assert json.loads(said)["totals"] == {"errors": 0, "warnings": 0, "ignored": 0}


def test_typescript_has_types_of_every_operation(folder, node):
    run(folder, node / "openapi-typescript", "openapi.json", "--output", "api.d.ts")
    run(folder, node / "tsc", "--project", ".")

    told = (folder / "api.d.ts").read_text(encoding="utf-8")
    assert [
        each["operationId"] for each in operations() if f"    {each['operationId']}: {{" not in told
    ] == []


def test_python_has_a_client_with_every_operation(folder, client_of):
    made, said = client_of

    modules = made.glob("graticule_api_client/api/*/*.py")
    assert {path.stem for path in modules} - {"__init__"} == {
        each["operationId"] for each in operations()
    }
    assert "WARNING" not in said


def test_that_client_has_types_that_agree(folder, python, client_of):
    made, _ = client_of

    run(folder, python, "-m", "compileall", "-q", made)
    mypy = (sys.executable, "-m", "mypy", "--strict", "--python-executable", python)
    assert "no issues found" in run(folder, *mypy, made / "graticule_api_client")


@pytest.mark.django_db
def test_that_client_reads_every_list_of_the_sample(
    folder, python, client_of, sample_centre, client
):
    made, _ = client_of
    told = [
        [each["operationId"], each["tags"][0], client.get(path, {"limit": 100}).json()]
        for path, each in lists()
    ]

    found = read(folder, python, made, told)

    assert [body for _kind, body in found] == [body for _operation, _tag, body in told]
    assert len(found) == 10
    assert "SparseList" not in {kind for kind, _body in found}


@pytest.mark.django_db
def test_that_client_reads_answers_with_some_keys(folder, python, client_of, sample_centre, client):
    made, _ = client_of
    told = [
        each
        for path, operation in lists()
        if "rich_text" in str(operation["parameters"])
        for each in sparse(client, path, operation)
    ]

    found = read(folder, python, made, told)

    assert found == [
        ["SparseList" if each[0].startswith("list_") else "Sparse", each[2]] for each in told
    ]
    assert len(found) >= 12


def sparse(client, path, operation):
    """The titles of a list, and the title of its first object."""
    described = json.loads(snapshot.text())["paths"]
    listed = client.get(path, {"fields": "title"}).json()
    if not listed["items"]:
        return  # nothing lacks any key
    first = listed["items"][0]["id"]
    single = client.get(f"{path}{first}/", {"fields": "title"}).json()
    resource = operation["tags"][0]
    yield [operation["operationId"], resource, listed]
    yield [described[f"{path}{{id}}/"]["get"]["operationId"], resource, single, first]


def read(folder, python, made, told):
    """What the client takes each answer for, and the answer as it writes it."""
    (folder / "answers.json").write_text(json.dumps(told), encoding="utf-8")
    said = run(folder, python, "read.py", made, "answers.json")
    return json.loads(THOUSANDTHS.sub(r"\1+", said))


def lists():
    described = json.loads(snapshot.text())
    for path, methods in described["paths"].items():
        operation = methods["get"]
        if operation["operationId"].startswith("list_") and "limit" in str(operation["parameters"]):
            yield path, operation
