"""One object in other forms than JSON."""

import json

import pytest

from delivery import formats
from delivery.formats import Format
from tests.api.conftest import RESOURCES, address
from tests.factories.home import ContentPageFactory

LD = "application/ld+json"


@pytest.fixture
def page(client, home):
    return f"/api/v1/pages/{ContentPageFactory(parent=home, title='Ice').uuid}"


def test_the_end_of_an_address_says_the_form(client, page):
    response = client.get(f"{page}.jsonld")

    assert (response.status_code, response["Content-Type"]) == (200, LD)
    assert (response.json()["@context"], response.json()["name"]) == ("https://schema.org", "Ice")


def test_so_does_what_a_client_takes(client, page):
    response = client.get(f"{page}/", headers={"Accept": LD})

    assert response["Content-Type"] == LD
    assert response.content == client.get(f"{page}.jsonld").content
    assert response["Vary"] == "Accept, Accept-Encoding"


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        ("", "application/json"),
        ("*/*", "application/json"),
        ("application/*", "application/json"),
        ("application/json", "application/json"),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "application/json"),
        (LD, LD),
        (LD.upper(), LD),
        ("application/ld+json, application/json;q=0.5", LD),
        ("application/ld+json;q=0.5, application/json", "application/json"),
        ("application/ld+json;q=0.5, */*;q=0.1", LD),
        ("application/json;q=0, */*", LD),
        ('application/ld+json;profile="http://www.w3.org/ns/json-ld#compacted"', LD),
        ("text/html", "application/problem+json"),
        ("application/json;q=0", "application/problem+json"),
        ("nonsense", "application/problem+json"),
    ],
)
def test_the_form_is_the_one_that_is_liked_best(client, page, accept, expected):
    assert client.get(f"{page}/", headers={"Accept": accept})["Content-Type"] == expected


def test_who_takes_none_of_them_is_told_what_there_is(client, page):
    response = client.get(f"{page}/", headers={"Accept": "text/turtle"})

    assert response.status_code == 406
    assert response.json()["available"] == ["application/json", LD]


def test_json_tells_where_the_other_forms_are(client, page):
    expected = f'<http://testserver{page}.jsonld>; rel="alternate"; type="{LD}"'

    assert client.get(f"{page}/")["Link"] == expected


@pytest.mark.parametrize("end", [".bib", ".json", ".jsonl", ".jsonld/", "."])
def test_there_are_no_other_ends(client, page, end):
    assert client.get(f"{page}{end}").status_code in {404, 422}


def test_an_unknown_end_is_not_found(client, page):
    assert client.get(f"{page}.bib").status_code == 404


def test_what_shapes_json_is_refused_for_other_forms(client, page):
    by_end = client.get(f"{page}.jsonld?fields=title")
    by_accept = client.get(f"{page}/?fields=title", headers={"Accept": LD})

    assert (by_end.status_code, by_accept.status_code) == (422, 422)


def test_each_form_has_a_tag_of_its_own(client, page, django_assert_num_queries):
    plain = client.get(f"{page}/")["ETag"]
    told = client.get(f"{page}/", headers={"Accept": LD})["ETag"]

    with django_assert_num_queries(1):
        known = client.get(f"{page}/", headers={"Accept": LD, "If-None-Match": told})

    assert told == f'{plain[:-1]}.jsonld"'
    assert (known.status_code, known["ETag"]) == (304, told)
    other = client.get(f"{page}/", headers={"Accept": LD, "If-None-Match": plain})
    assert other.status_code == 200


def test_a_form_takes_two_queries(client, page, django_assert_num_queries):
    client.get(f"{page}.jsonld")

    with django_assert_num_queries(2):
        client.get(f"{page}.jsonld")


def test_a_draft_has_no_form(client, home):
    page = ContentPageFactory(parent=home, title="Secret", live=False)

    assert client.get(f"/api/v1/pages/{page.uuid}.jsonld").status_code == 404


@pytest.mark.parametrize("resource", RESOURCES)
def test_everything_is_to_be_had_as_json_ld(client, centre, resource):
    for item in client.get(f"/api/v1/{resource}/").json()["items"]:
        told = client.get(f"{item['api_url'].rstrip('/')}.jsonld").json()

        assert (told["@id"], told["name"]) == (item["url"] or item["api_url"], item["title"])


def test_a_publication_is_told_in_the_words_of_schema_org(client, centre):
    where = address("publication", "Rivers from space").rstrip("/")
    person = client.get(f"/api/v1/people/{centre.person.uuid}/").json()["url"]

    told = client.get(f"{where}.jsonld").json()

    assert told["@type"] == "ScholarlyArticle"
    assert told["author"] == [
        {"@type": "Person", "@id": person, "name": "Ada Lovelace"},
        {"@type": "Person", "name": "Charles Babbage"},
    ]
    assert told["identifier"] == [
        {
            "@type": "PropertyValue",
            "propertyID": "DOI",
            "value": "10.1016/j.jag.2024.103731",
            "url": "https://doi.org/10.1016/j.jag.2024.103731",
        }
    ]


def test_an_event_has_its_talks_below_it(client, centre):
    told = client.get(f"{address('event', 'Water days').rstrip('/')}.jsonld").json()

    [talk] = told["subEvent"]
    assert (told["@type"], talk["@type"], talk["name"]) == ("Event", "Event", "On rivers")
    assert [each["name"] for each in talk["performer"]] == ["Ada"]
    alone = client.get(f"{address('talk', 'On rivers').rstrip('/')}.jsonld").json()
    assert alone["superEvent"] == {"@type": "Event", "@id": told["@id"], "name": "Water days"}


def test_a_room_may_register_another_form(monkeypatch):
    monkeypatch.setattr(formats, "_KNOWN", {})
    form = Format("text/plain", "txt", lambda payload: json.dumps(payload))

    formats.register("talk", form)

    assert (formats.of_kind("talk"), formats.of_kind("page")) == ((form,), ())
