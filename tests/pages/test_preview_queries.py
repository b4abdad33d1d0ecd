"""What a preview asks of the database: no more than the page itself, and what it gathers first."""

from functools import partial

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.test.utils import CaptureQueriesContext

from delivery.documents import published
from delivery.rendering import render
from pages.previews import Previewed
from pages.serving import model_of
from tests.pages.test_previews import request_of
from tests.test_query_counts import COSTS, Centre

FINDING = 1  # what is over by now; the document comes with what stands around it
GATHERING = {
    "/": 2,
    "/about/": 4,
    "/research/": 4,
    "/research/branch-0/": 7,
    "/publications/": 4,
    "/publications/work-0/": 2,
    "/products/": 4,
    "/products/product-0/": 1,
    "/people/": 4,
    "/people/person-0/": 1,
    "/events/": 4,
    "/events/event-0/": 8,
}


def asked_by(act) -> int:
    act()  # the first time fills Wagtail's caches
    with CaptureQueriesContext(connection) as captured:
        act()
    return len(captured)


def draft_of(document):
    """A thing as a form hands it to the preview: what belongs to it is in memory."""
    thing = model_of(document).objects.get(uuid=document.id)
    thing.save_revision()
    return thing.get_latest_revision_as_object()


@pytest.fixture(params=[1, 3])
def centre(home, request) -> Centre:
    return Centre(home, request.param)


def test_a_preview_is_drawn_with_the_queries_of_the_page_alone(centre, client):
    """What it costs to gather what is public of a draft is asked for in the test below."""
    for document in published().filter(path__in=COSTS):
        model = model_of(document)
        if issubclass(model, Previewed):
            thing = draft_of(document)
            whole = asked_by(partial(thing.serve_preview, request_of(AnonymousUser()), "light"))
            gathering = asked_by(partial(render, thing))
            page = asked_by(partial(client.get, document.path))

            assert (document.path, whole - gathering) == (document.path, page - FINDING)


def test_gathering_a_draft_asks_the_same_for_any_number_of_things(centre):
    asked = {}
    for document in published().filter(path__in=GATHERING):
        thing = draft_of(document)
        asked[document.path] = asked_by(partial(render, thing))

    assert asked == GATHERING
