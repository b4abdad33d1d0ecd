"""How a resource is joined to the API: what it answers, what it refuses, how that is described."""

from collections.abc import Callable, Sequence
from functools import wraps
from typing import Any, get_args, get_type_hints

from django.http import HttpRequest, HttpResponse
from ninja import Router
from ninja.decorators import decorate_view
from pydantic import BaseModel

from api import acceptance, retiring
from api.parameters import NoQuery, identity, read
from api.problems import Fault, Refused
from api.schemas.shared import Problem

View = Callable[..., HttpResponse]
TEXT, OBJECT = {"type": "string"}, {"type": "object"}
ALWAYS = (400, 405, 406, 422, 429, 500, 503)


def get(
    router: Router,
    path: str,
    answer: Any,
    summary: str,
    *,
    may_lack: bool = False,
    also: Sequence[str] = (),
    statuses: Sequence[int] = (),
) -> Callable[[View], View]:
    """Join an operation that reads; whatever its `query` does not name is a 422.

    `also` are the media types that it may answer in beside JSON, `statuses` those that it may
    answer with beside what all do.
    """

    def join(view: View) -> View:
        always = (404, *ALWAYS) if may_lack or "{" in path else ALWAYS
        responses = {200: answer, **dict.fromkeys((*statuses, *always), Problem)}
        operation = router.get(
            path,
            response=responses,
            summary=summary,
            by_alias=True,
            openapi_extra=_files(also, OBJECT),
        )
        return operation(decorate_view(_strict(view, (*acceptance.JSON, *also)))(view))

    return join


def get_file(
    router: Router, path: str, media_type: str, summary: str, *, may_lack: bool = False
) -> Callable[[View], View]:
    """Join an operation whose answer is a file."""
    kinds = (media_type.partition(";")[0],)

    def join(view: View) -> View:
        statuses = (404, *ALWAYS) if may_lack or "{" in path else ALWAYS
        operation = router.get(
            path,
            response={200: str, **dict.fromkeys(statuses, Problem)},
            summary=summary,
            openapi_extra=_files(kinds, OBJECT if kinds[0].endswith("+json") else TEXT),
        )
        return operation(decorate_view(_strict(view, kinds))(view))

    return join


def _files(media_types: Sequence[str], schema: Any) -> dict[str, Any]:
    """What an operation answers in beside what its shape says."""
    content = {each: {"schema": schema} for each in media_types}
    return {"responses": {200: {"content": content}}} if content else {}


def _query_of(view: View) -> type[BaseModel]:
    """The model of a view's `query`; a detail takes no parameters at all."""
    hint = get_type_hints(view, include_extras=True).get("query")
    return get_args(hint)[0] if hint else NoQuery


def _strict(view: View, available: Sequence[str] = acceptance.JSON) -> Callable[[View], View]:
    """Read what is asked by our own rules, and give it to the view: Ninja only describes it."""
    query = _query_of(view)
    is_asked = query is not NoQuery

    def strict(run: View) -> View:
        @wraps(run)
        def answered(request: HttpRequest, **parts: Any) -> HttpResponse:
            if refusal := acceptance.refusal(request, available):
                return refusal
            asked = read(query, request.GET)
            named = {name: _part(name, value) for name, value in parts.items()}
            named |= {"query": asked} if is_asked else {}
            return retiring.stamped(view(request, **named), request, view.__name__)

        return answered

    return strict


def _part(name: str, value: str) -> Any:
    """A part of the address; of those there are so far, `id` alone has a form of its own."""
    if name != "id":
        return value
    try:
        return identity(value)
    except ValueError as error:
        raise Refused([Fault(name, "path", str(error))], known=[]) from error
