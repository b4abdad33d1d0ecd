"""Ask for answers with the generated client, and print what became of them.

Usage: read.py FOLDER ANSWERS, both made by the test; ANSWERS has operation, resource, body and id.
"""

import json
import sys
from importlib import import_module
from pathlib import Path
from uuid import UUID

import httpx


def read(operation, tag, body, identity=None):
    """What the client takes the body for, and the body written once more."""
    from graticule_api_client import Client

    def answer(request):
        return httpx.Response(200, json=body)

    base = "http://centre.test"
    client = Client(base_url=base)
    client.set_httpx_client(httpx.Client(base_url=base, transport=httpx.MockTransport(answer)))
    module = import_module(f"graticule_api_client.api.{tag.replace('-', '_')}.{operation}")
    parts = {"id": UUID(identity)} if identity else {}
    found = module.sync(**parts, client=client)
    return [type(found).__name__, found.to_dict()]


if __name__ == "__main__":
    folder, answers = map(Path, sys.argv[1:])
    sys.path.insert(0, str(folder))
    told = json.loads(answers.read_text(encoding="utf-8"))
    json.dump([read(*each) for each in told], sys.stdout)
