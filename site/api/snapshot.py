"""The API's description in git: what it promises changes on purpose only."""

import json

from django.conf import settings

from api.description import document
from api.v1 import api

PATH = settings.ROOT / "docs" / "reference" / "openapi.json"


def text() -> str:
    """The OpenAPI document of no particular site."""
    return json.dumps(document(api, server="/"), ensure_ascii=False, indent=2) + "\n"
