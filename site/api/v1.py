"""Version 1: what /api/v1/ answers."""

from api import resources
from api.door import Door

DESCRIPTION = """Everything public on this site, as JSON, for anyone and without a key.

`GET`, `HEAD` and `OPTIONS` work everywhere, from every origin. Lists answer
`{"items", "count", "next"}`; follow `next` until it is null. Every object keeps its `id` for ever.
Times are wall-clock times of the event and carry their offset. An unknown parameter is an error.
Errors are `application/problem+json`. Keys may be added; those that are here keep their meaning."""

api = Door(
    title="Graticule API",
    version="1",
    description=DESCRIPTION,
    urls_namespace="api-v1",
    openapi_url=None,
)
api.add_router("pages", resources.pages)
api.add_router("research-branches", resources.research_branches)
api.add_router("publications", resources.publications)
api.add_router("products", resources.products)
api.add_router("people", resources.people)
api.add_router("events", resources.events)
api.add_router("talks", resources.talks)
