"""The resources of the first version, out of published documents alone."""

from typing import Annotated

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router
from pydantic import Field, WithJsonSchema

from api.answers import detail, listing
from api.parameters import Identity, ListQuery, one_of
from api.routes import get
from api.schemas.events import EventList, EventOut, TalkList, TalkOut
from api.schemas.pages import PageList, PageOut, ResearchBranchList, ResearchBranchOut
from api.schemas.people import PersonList, PersonOut
from api.schemas.publications import ProductList, ProductOut, PublicationList, PublicationOut
from delivery.documents import published

pages = Router(tags=["pages"])
research_branches = Router(tags=["research-branches"])
publications = Router(tags=["publications"])
products = Router(tags=["products"])
people = Router(tags=["people"])
events = Router(tags=["events"])
talks = Router(tags=["talks"])


class PublicationQuery(ListQuery):
    """Publications of the centre, or those that are linked from it."""

    origin: Annotated[
        str | None,
        Field(description="The centre's own works, or those that are linked from here."),
        one_of("ours", "external"),
        WithJsonSchema({"type": "string", "enum": ["ours", "external"]}),
    ] = None


@get(pages, "/", PageList, "Pages, in the order of the tree")
def list_pages(request: HttpRequest, query: Query[ListQuery]) -> HttpResponse:
    return listing(request, published("page").in_order(), query)


@get(pages, "/{id}/", PageOut, "One page")
def get_page(request: HttpRequest, id: Identity) -> HttpResponse:
    return detail(published("page"), id)


@get(research_branches, "/", ResearchBranchList, "Research branches, in their order")
def list_research_branches(request: HttpRequest, query: Query[ListQuery]) -> HttpResponse:
    return listing(request, published("research-branch").in_order(), query)


@get(research_branches, "/{id}/", ResearchBranchOut, "One research branch")
def get_research_branch(request: HttpRequest, id: Identity) -> HttpResponse:
    return detail(published("research-branch"), id)


@get(publications, "/", PublicationList, "Publications of both origins, the newest first")
def list_publications(request: HttpRequest, query: Query[PublicationQuery]) -> HttpResponse:
    found = published("publication").newest()
    if query.origin:
        found = found.filter(payload__origin=query.origin)
    return listing(request, found, query)


@get(publications, "/{id}/", PublicationOut, "One publication")
def get_publication(request: HttpRequest, id: Identity) -> HttpResponse:
    return detail(published("publication"), id)


@get(products, "/", ProductList, "Products, the newest first")
def list_products(request: HttpRequest, query: Query[ListQuery]) -> HttpResponse:
    return listing(request, published("product").newest(), query)


@get(products, "/{id}/", ProductOut, "One product")
def get_product(request: HttpRequest, id: Identity) -> HttpResponse:
    return detail(published("product"), id)


@get(people, "/", PersonList, "People from here and elsewhere, by name")
def list_people(request: HttpRequest, query: Query[ListQuery]) -> HttpResponse:
    return listing(request, published("person").in_order(), query)


@get(people, "/{id}/", PersonOut, "One person")
def get_person(request: HttpRequest, id: Identity) -> HttpResponse:
    return detail(published("person"), id)


@get(events, "/", EventList, "Events with their schedules, the newest first")
def list_events(request: HttpRequest, query: Query[ListQuery]) -> HttpResponse:
    return listing(request, published("event").newest(), query)


@get(events, "/{id}/", EventOut, "One event with its schedule")
def get_event(request: HttpRequest, id: Identity) -> HttpResponse:
    return detail(published("event"), id)


@get(talks, "/", TalkList, "Talks of all events, by start")
def list_talks(request: HttpRequest, query: Query[ListQuery]) -> HttpResponse:
    return listing(request, published("talk").in_order(), query)


@get(talks, "/{id}/", TalkOut, "One talk")
def get_talk(request: HttpRequest, id: Identity) -> HttpResponse:
    return detail(published("talk"), id)
