import pytest
from django.contrib.auth.models import Group
from django.test import RequestFactory
from wagtail.admin.menu import admin_menu

from delivery.models import FormerAddress
from pages.models import Topic, User
from people.models import Organisation
from publications.models import Venue
from tests.factories.research import ResearchBranchPageFactory, ResearchPageFactory

ROOMS = {
    "Research": ["Research branches"],
    "Publications": ["Publications", "Products"],
    "People": ["People"],
    "Events": ["Events", "Talks"],
    "Records": ["Organisations", "Topics", "Former addresses", "Venues"],
}


@pytest.fixture
def editing(home, administrator, client):
    client.force_login(administrator)
    return client


def shown(user):
    request = RequestFactory().get("/admin/")
    request.user = user
    items = sorted(admin_menu.menu_items_for_request(request), key=lambda item: item.order)
    return request, items


def labels(items):
    return [str(item.label) for item in sorted(items, key=lambda item: item.order)]


def test_the_menu_has_the_rooms_in_their_order(home, administrator):
    _request, items = shown(administrator)

    expected = [
        "Pages",
        "Research",
        "Publications",
        "People",
        "Events",
        "Records",
        "Images",
        "Documents",
        "Reports",
        "Settings",
        "Help",
    ]
    assert labels(items) == expected


def test_each_room_lists_what_is_in_it(home, administrator):
    request, items = shown(administrator)

    found = {
        str(item.label): labels(item.menu.menu_items_for_request(request))
        for item in items
        if str(item.label) in ROOMS
    }

    assert found == ROOMS


def test_every_listing_of_the_menu_opens(home, administrator, editing):
    request, items = shown(administrator)
    addresses = [
        entry.url
        for item in items
        if str(item.label) in ROOMS
        for entry in item.menu.menu_items_for_request(request)
    ]

    opened = {address: editing.get(address).status_code for address in addresses}

    assert opened == dict.fromkeys(addresses, 200)
    assert len(addresses) == 10


def test_every_record_can_be_added_and_edited(editing):
    records = [
        Organisation.objects.create(name="Institute of Snow"),
        Topic.objects.create(name="Cryosphere science"),
        Venue.objects.create(name="Journal of Snow"),
        FormerAddress.objects.create(address="/snow.html", rest="/search/"),
    ]
    bases = [f"/admin/{each._meta.app_label}/{each._meta.model_name}" for each in records]
    addresses = [f"{base}/create/" for base in bases]
    addresses += [f"{base}/edit/{each.pk}/" for base, each in zip(bases, records, strict=True)]

    opened = {address: editing.get(address).status_code for address in addresses}

    assert opened == dict.fromkeys(addresses, 200)


def test_every_page_of_this_room_and_of_research_can_be_edited(home, editing):
    research = ResearchPageFactory(parent=home, slug="research")
    branch = ResearchBranchPageFactory(parent=research)

    addresses = [f"/admin/pages/{page.pk}/edit/" for page in (home, research, branch)]

    opened = {address: editing.get(address).status_code for address in addresses}
    assert opened == dict.fromkeys(addresses, 200)


def test_branches_are_found_by_their_application_field(home, editing):
    research = ResearchPageFactory(parent=home, slug="research")
    ResearchBranchPageFactory(
        parent=research, title="Rivers", applications=[("application", {"field": "Hydrology"})]
    )
    ResearchBranchPageFactory(parent=research, title="Minds")

    response = editing.get("/admin/research-branches/?application=hydro")

    assert [page.title for page in response.context["object_list"]] == ["Rivers"]


def test_a_new_topic_is_made_in_the_chooser(editing):
    editing.post("/admin/topic_chooser/create/", {"name": "Seismology"})

    assert list(Topic.objects.values_list("name", flat=True)) == ["Seismology"]


def test_an_editor_sees_the_rooms_too(home):
    editor = User.objects.create_user("editor@centre.example", "a long password")
    editor.groups.add(Group.objects.get(name="Editors"))

    _request, items = shown(editor)

    assert [label for label in labels(items) if label in ROOMS] == list(ROOMS)
    assert "Snippets" not in labels(items)
