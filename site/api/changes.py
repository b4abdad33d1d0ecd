"""The feed of changes: all that was created, updated and withdrawn, for those who keep a copy."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router
from pydantic import BeforeValidator, Field, WithJsonSchema

from api import conditional, following
from api.answers import written
from api.filters import choice
from api.parameters import Limit, NoQuery, whole
from api.problems import Fault, Refused
from api.resources import COLLECTIONS
from api.routes import get
from api.schemas.changes import ChangeList
from delivery import changes as feed
from delivery import standing as standings
from delivery import tags
from delivery.answer import SITE, dumped
from delivery.changes import Change
from delivery.expiry import present
from delivery.standing import Standing

router = Router(tags=["changes"])

LARGEST = 10**18
RESOURCES = {"site": "site", **{each.kind: each.name for each in COLLECTIONS}}
KIND = choice("kind", "Changes of this kind alone.", *RESOURCES)
BEYOND = "“{since}” is beyond the newest change, {newest}. Begin again from an export."


class ChangesQuery(NoQuery):
    """Where to begin, and how far to go."""

    since: Annotated[
        int,
        Field(ge=0, description="The `cursor` of the last answer or export; 0 for the beginning."),
        BeforeValidator(whole(0, LARGEST)),
    ] = 0
    limit: Limit = 100
    kind: Annotated[
        tuple[str, ...] | None,
        Field(description="One kind of thing, or several with commas between them."),
        BeforeValidator(lambda asked: KIND.read_all("in", asked)),
        WithJsonSchema({"type": "string"}),
    ] = None


@get(router, "/", ChangeList, "What has changed, in order")
def list_changes(request: HttpRequest, query: Query[ChangesQuery]) -> HttpResponse:
    standing = present(standings.of_kinds)
    _refuse_beyond(query.since, standing)
    if response := conditional.unchanged(request, standing):
        return conditional.stamped(response, standing, [tags.OF_ALL])
    found = feed.changes(query.since, limit=query.limit + 1, kinds=query.kind or ())
    shown = found[: query.limit]
    is_more = len(found) > query.limit
    cursor = shown[-1].sequence if is_more else _end(shown, standing, query.since)
    further = following.address(request, since=str(cursor)) if is_more else None
    response = written(*_list(shown, query.since, cursor, further))
    response = following.linked(response, further)
    return conditional.stamped(response, standing, [tags.OF_ALL])


def _refuse_beyond(since: int, standing: Standing) -> None:
    """A number that was never given: the site was restored from a copy since."""
    if since > standing.sequence:
        detail = BEYOND.format(since=since, newest=standing.sequence)
        faults = [Fault("since", "query", detail)]
        raise Refused(faults, list(ChangesQuery.model_fields), "unknown-cursor")


def _end(shown: Sequence[Change], standing: Standing, since: int) -> int:
    """All up to the standing was there when it was looked at."""
    return max([since, standing.sequence, *(each.sequence for each in shown[-1:])])


def _list(shown: Sequence[Change], since: int, cursor: int, further: str | None) -> Iterator[str]:
    yield '{"items":['
    for number, change in enumerate(shown):
        yield f"{',' if number else ''}{_item(change, since)}"
    yield f'],"cursor":"{cursor}","next":{json.dumps(further)}}}'


def _item(change: Change, since: int) -> str:
    """The document is put in as it is stored."""
    told: dict[str, Any] = {
        "id": change.id,
        "kind": change.kind,
        "change": change.name(since),
        "sequence": change.sequence,
        "modified": change.modified.isoformat(timespec="milliseconds"),
        "api_url": _api_url(change),
        "tags": [tags.of_one(change.kind, change.id), tags.of_kind(change.kind), tags.OF_ALL],
    }
    return f'{dumped(told)[:-1]},"document":{change.answer or "null"}}}'


def _api_url(change: Change) -> str:
    resource = RESOURCES[change.kind]
    own = "" if resource == "site" else f"{change.id}/"
    return f"{SITE}/api/v1/{resource}/{own}"
