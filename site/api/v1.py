"""Version 1: what /api/v1/ answers."""

from api import changes, exports, search, shapes, site
from api.door import Door
from api.joining import router_of
from api.resources import COLLECTIONS

DESCRIPTION = """Everything public on this site, as JSON, for anyone and without a key.

`GET`, `HEAD` and `OPTIONS` work everywhere, from every origin. Lists answer
`{"items", "count", "next"}`; follow `next` until it is null. Every object keeps its `id` for ever.
Times are wall-clock times of the event and carry their offset. An unknown parameter is an error.
What a request costs is known beforehand, and may be 1,000: 1 for each item (`limit`), 1 more with
`fields`, 40 with `rich_text`, 2 for each name in `include`; 100 for `q`, 1 for each value after a
comma and for each 10,000 items left out. Beyond that it is a 422 that says what costs how much.
Errors are `application/problem+json`. Keys may be added; those that are here keep their meaning."""

api = Door(
    title="Graticule API",
    version="1",
    description=DESCRIPTION,
    urls_namespace="api-v1",
    openapi_url=None,
)
for collection in COLLECTIONS:
    api.add_router(collection.name, router_of(collection))
api.add_router("", site.router)
api.add_router("search", search.router)
api.add_router("changes", changes.router)
api.add_router("export", exports.router)
api.add_router("schemas", shapes.router)
