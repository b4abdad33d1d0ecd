"""One NinjaAPI for reading, which answers each method and tells each error alike."""

from collections.abc import Callable
from functools import partial, wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import Resolver404, URLPattern, URLResolver, path, re_path, resolve
from django.utils.encoding import iri_to_uri
from django.views.decorators.csrf import csrf_exempt
from ninja import NinjaAPI
from ninja.operation import Operation

from api import costs, description, reference
from api.costs import Cost
from api.problems import answer_errors, not_allowed, not_found
from api.throttle import allowance

METHODS = "GET, HEAD, OPTIONS"
EXPOSED = "ETag, Link, RateLimit, RateLimit-Policy, Retry-After, Changes-Since, Deprecation, Sunset"
View = Callable[..., HttpResponse]


class Door(NinjaAPI):
    """An API that is read-only, open to every origin, and never answers in HTML."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        answer_errors(self)
        self.add_exception_handler(costs.TooDear, costs.too_dear)  # type: ignore[arg-type]

    @property
    def urls(self) -> tuple[list[URLResolver | URLPattern], str, str]:
        patterns, app_name, namespace = super().urls
        for pattern in patterns:
            view: Any = pattern.callback
            pattern.callback = self.answering(view)
        openapi = self.answering(partial(description.openapi, api=self))
        docs = self.answering(partial(reference.docs, api=self))
        own = [
            path("openapi.json", openapi, name="openapi"),
            path("docs/", docs, name="docs"),
            path("docs/problems/<slug:name>/", self.answering(reference.problem), name="problem"),
        ]
        return [*own, *patterns, re_path("", self.answering(unknown))], app_name, namespace

    def described(self, server: str) -> bytes:
        """The OpenAPI document of this API at a server."""
        return description.written(self, server)

    def get_openapi_operation_id(self, operation: Operation) -> str:
        return operation.view_func.__name__

    def answering(self, view: View) -> View:
        """The same view for GET and HEAD, with an answer to every other method and error."""

        @csrf_exempt
        @wraps(view)
        def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            response = self._answer(view, request, *args, **kwargs)
            response.headers["Access-Control-Allow-Origin"] = "*"
            response.headers["Access-Control-Expose-Headers"] = EXPOSED
            return response

        return answer

    def _answer(self, view: View, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method == "OPTIONS":
            return options()
        if request.method not in ("GET", "HEAD"):
            return not_allowed(request, METHODS)
        asked, request.method = request.method, "GET"  # the body of a HEAD is left out at last
        cost = costs.of(request)
        allowed = allowance(request, cost.total)
        found = partial(self._got, view, cost, request, *args, **kwargs)
        response = allowed.stamp(allowed.refusal() if allowed.is_spent else found())
        request.method = asked
        return response

    def _got(
        self, view: View, cost: Cost, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        try:
            cost.check()
            return view(request, *args, **kwargs)
        except Exception as error:
            return self.on_exception(request, error)


def options() -> HttpResponse:
    return HttpResponse(
        status=204,
        headers={
            "Allow": METHODS,
            "Access-Control-Allow-Methods": METHODS,
            "Access-Control-Allow-Headers": "*",
            "Access-Control-Max-Age": "86400",
        },
    )


def unknown(request: HttpRequest) -> HttpResponse:
    """No such address; one that lacks only its last slash is sent on, and no file does."""
    last = request.path.rpartition("/")[2]
    if last and "." not in last and _leads_somewhere(f"{request.path_info}/"):
        query = request.META.get("QUERY_STRING", "")
        target = f"{request.path}/?{query}" if query else f"{request.path}/"
        return HttpResponsePermanentRedirect(iri_to_uri(target))
    return not_found(request)


def _leads_somewhere(address: str) -> bool:
    try:
        return bool(resolve(address).url_name)
    except Resolver404:
        return False
