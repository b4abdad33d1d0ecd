import pytest
from pytest_django.asserts import assertTemplateUsed

from delivery.documents import published
from people.models import CentreRole, PeoplePage, PersonLink
from tests.factories.people import (
    MemberFactory,
    PeoplePageFactory,
    PersonFactory,
    affiliated,
)


@pytest.fixture
def people_page(home):
    return PeoplePageFactory(parent=home, introduction="<p>Who we are.</p>")


def content(response) -> str:
    return " ".join(response.content.decode().split()).replace(" </li>", "</li>")


def test_the_list_shows_who_has_a_role_and_nobody_else(people_page, client):
    MemberFactory(given="Ada", family="Zeta", role="Lead")
    MemberFactory(given="Ben", family="Alpha", role="Engineer")
    PersonFactory(given="Eve", family="Elsewhere")
    MemberFactory(given="Dan", family="Draft", live=False)

    response = client.get("/people/")

    entries = response_entries(content(response))
    assert entries == [("Ben Alpha", "Engineer"), ("Ada Zeta", "Lead")]


def response_entries(html: str) -> list[tuple[str, str]]:
    cards = html.split('<li class="card">')[1:]
    return [
        (
            card.split('/">')[1].split("</a>")[0],
            card.split('class="card__note">')[1].split("</p>")[0],
        )
        for card in cards
    ]


def test_an_empty_list_says_so_in_words(people_page, client):
    html = content(client.get("/people/"))

    assert '<div class="empty"><p>No one is listed here yet.' in html
    assert response_entries(html) == []


def test_a_role_that_ended_since_publishing_is_not_listed(people_page, client):
    member = MemberFactory()
    CentreRole.objects.filter(person=member).update(until="2019")
    document = published("person").get()
    document.payload["roles"][0]["to"] = "2019"
    document.save()

    assert response_entries(content(client.get("/people/"))) == []


@pytest.mark.parametrize("number", [1, 3])
def test_the_list_asks_as_much_for_three_as_for_one(
    people_page, client, number, django_assert_num_queries
):
    for _ in range(number):
        MemberFactory()

    with django_assert_num_queries(5):
        client.get("/people/")


def test_the_list_is_paged_by_fifty(people_page, client):
    for _ in range(51):
        MemberFactory()

    assert len(response_entries(content(client.get("/people/")))) == 50
    assert len(response_entries(content(client.get("/people/?page=2")))) == 1
    assert client.get("/people/?page=3").status_code == 404


def test_a_page_tells_what_is_known_of_a_person(home, client):
    person = PersonFactory.build(
        given="Stephan",
        family="Rasp",
        other_names="Stephen Rasp",
        orcid="0000-0002-1694-233X",
        biography="<p>Weather.</p>",
    )
    person.roles = [CentreRole(role="Lead", group="Hydrology", since="2021-03")]
    person.links = [PersonLink(kind="code", label="His code", url="https://code.info/rasp")]
    affiliated(person, "LMU Munich")

    response = client.get("/people/stephan-rasp/")

    html = content(response)
    assertTemplateUsed(response, "people/person.html")
    assert html.count("<h1") == 1
    for part in (
        '<h1 class="title__text">Stephan Rasp</h1>',
        '<p class="title__summary">Also known as Stephen Rasp</p>',
        '<li>Lead, Hydrology <span class="period">(since March 2021)</span></li>',
        "<li>LMU Munich</li>",
        '<a href="https://orcid.org/0000-0002-1694-233X" rel="me noopener">'
        "https://orcid.org/0000-0002-1694-233X</a>",
        '<li><a href="https://code.info/rasp" rel="me noopener">His code</a></li>',
        '<div class="prose"><p>Weather.</p></div>',
    ):
        assert part in html


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        ("2020", "2021-03", " (2020 – March 2021)"),
        ("2020", "2020", " (2020)"),
        ("", "2020-04-26", " (until 26 April 2020)"),
        ("", "", ""),
    ],
)
def test_a_time_is_printed_no_more_exactly_than_it_is_known(since, until, expected):
    from django.template.loader import render_to_string
    from django.utils.html import strip_tags

    html = render_to_string("people/period.html", {"from": since, "to": until})

    assert strip_tags(html).rstrip("\n").lstrip("\n") == expected


def test_a_draft_has_no_page(home, client):
    PersonFactory(given="Dan", family="Draft", live=False)

    assert client.get("/people/dan-draft/").status_code == 404


def test_a_withdrawn_person_has_no_page_and_is_in_no_list(people_page, client):
    member = MemberFactory(given="Ada", family="Gone")
    assert client.get("/people/ada-gone/").status_code == 200

    member.unpublish()

    assert client.get("/people/ada-gone/").status_code == 404
    assert response_entries(content(client.get("/people/"))) == []


def test_a_draft_of_changes_is_seen_by_nobody(home, client):
    person = PersonFactory(given="Ada", family="Open")
    person.given = "Secret"
    person.save_revision()

    assert "Secret" not in content(client.get("/people/ada-open/"))


def test_a_person_page_costs_the_same_whatever_names_them(home, client, django_assert_num_queries):
    PersonFactory(given="Ada", family="Open")

    with django_assert_num_queries(5):
        client.get("/people/ada-open/")


def test_the_document_of_the_people_page_has_every_key_of_a_page(people_page, home):
    payload = published("page").get(id=people_page.uuid).payload

    assert {key: value for key, value in payload.items() if key != "modified"} == {
        "id": str(people_page.uuid),
        "kind": "page",
        "title": "People",
        "url": "/people/",
        "api_url": f"/api/v1/pages/{people_page.uuid}/",
        "seo_title": "",
        "search_description": "",
        "breadcrumbs": [
            {
                "id": str(home.uuid),
                "kind": "page",
                "title": "Home",
                "url": "/",
                "api_url": f"/api/v1/pages/{home.uuid}/",
            }
        ],
        "summary": "",
        "picture": None,
        "body": [],
        "introduction": "<p>Who we are.</p>",
    }


def test_there_is_one_people_page_below_the_home_page(people_page, home):
    assert PeoplePage.can_create_at(home) is False
    assert people_page.allowed_subpage_models() == []
    assert PeoplePage.can_exist_under(home) is True
