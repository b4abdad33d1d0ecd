import json

import pytest

from api.shaping.markdown import of_html
from delivery.models import PublishedDocument
from tests.factories.home import ContentPageFactory
from tests.factories.people import PersonFactory
from tests.factories.publications import PublicationFactory, by
from tests.factories.research import ResearchBranchPageFactory, ResearchPageFactory

WORKS = "/api/v1/publications/"
NOTHING = "6f9619ff-8b86-4011-b42d-00c04fc964ff"


def items(client, address):
    response = client.get(address)
    assert response.status_code == 200, response.content
    return response.json()["items"]


def refusal(client, address):
    response = client.get(address)
    assert response.status_code == 422
    return response.json()["errors"][0]["detail"]


@pytest.fixture
def work(home):
    ada = PersonFactory(given="Ada", family="Lovelace", biography="<p>She <b>wrote</b>.</p>")
    branch = ResearchBranchPageFactory(parent=ResearchPageFactory(parent=home), title="Rivers")
    work = PublicationFactory(title="Notes", abstract="Of engines")
    work.branches = [branch]
    return by(work, ada, "Charles Babbage")


def test_fields_give_these_keys_alone_and_the_id(client, work):
    [item] = items(client, f"{WORKS}?fields=title,authors.name,venue.name")

    assert item == {
        "id": str(work.uuid),
        "title": "Notes",
        "authors": [{"name": "Ada Lovelace"}, {"name": "Charles Babbage"}],
        "venue": None,
    }


def test_a_field_of_one_object_is_given_too(client, work):
    answer = client.get(f"{WORKS}{work.uuid}/?fields=abstract").json()

    assert answer == {"id": str(work.uuid), "abstract": "Of engines", "fields": ["abstract"]}


def test_an_answer_with_some_keys_says_which_and_one_with_all_does_not(client, work):
    sparse = client.get(f"{WORKS}?fields=title, authors.name,title").json()
    whole = client.get(WORKS).json()

    assert (sparse["fields"], sorted(whole)) == (
        ["title", "authors.name"],
        ["count", "items", "next"],
    )


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ("titel", "“titel” is no key of these objects. Did you mean “title”?"),
        ("authors.nam", "Did you mean “authors.name”?"),
        ("", "“” is no key of these objects."),
        ("title.x", "“title.x” is no key of these objects."),
        ("title,%00", "there is a character in it that no text has (NUL)."),
    ],
)
def test_a_field_that_is_not_there_is_refused(client, work, fields, said):
    assert said in refusal(client, f"{WORKS}?fields={fields}")


def test_include_puts_whole_objects_in_the_place_of_their_cards(client, work):
    [item] = items(client, f"{WORKS}?include=authors.person,branches")

    person = client.get("/api/v1/people/").json()["items"][0]
    branch = client.get("/api/v1/research-branches/").json()["items"][0]
    assert (item["authors"][0]["person"], item["authors"][1]["person"]) == (person, None)
    assert item["branches"] == [branch]


def test_include_goes_two_steps(client, work):
    person = PersonFactory(given="Mary", family="Somerville")
    branch = work.branches.first().specific
    branch.leads.create(person=person)
    branch.save()

    [item] = items(client, f"{WORKS}?include=branches.leads")

    [lead] = item["branches"][0]["leads"]
    assert lead["name"]["family"] == "Somerville"


@pytest.mark.parametrize(
    ("include", "said"),
    [
        ("authors", "“authors” names no other objects here."),
        ("authors.person.portrait", "names no other objects here."),
        ("branches.leads.x", "names no other objects here."),
        ("branches.leads.leads", "names no other objects here."),
        ("", "“” names no other objects here."),
    ],
)
def test_what_cannot_be_included_is_refused(client, work, include, said):
    assert said in refusal(client, f"{WORKS}?include={include}")


@pytest.mark.parametrize("resource", ["people", "images", "documents"])
def test_where_no_other_objects_are_named_none_can_be_included(client, db, resource):
    for address in (f"/api/v1/{resource}/", f"/api/v1/{resource}/{NOTHING}/"):
        told = client.get(f"{address}?include=title")

        assert told.status_code == 422
        assert told.json()["errors"][0]["detail"].startswith("“include” is no parameter here.")
        assert "include" not in told.json()["known_parameters"]


def test_an_answer_with_others_in_it_changes_when_they_do(client, work):
    address = f"{WORKS}?include=authors.person"
    before = client.get(address)
    person = work.authorships.first().person
    person.biography = "<p>She counted.</p>"
    person.save()

    after = client.get(address, headers={"If-None-Match": before["ETag"]})

    assert after.status_code == 200
    assert f"person-{person.uuid.hex[:12]}" in after["Cache-Tag"].split(",")


def test_rich_text_is_written_as_markdown(client, home):
    ContentPageFactory(
        parent=home,
        title="About us",
        body=[("text", '<p>We <b>measure</b>, <a href="/people/">all of us</a>.</p>')],
    )

    page = items(client, "/api/v1/pages/?rich_text=markdown&title=About us")[0]

    assert page["body"][0]["value"]["html"] == (
        "We **measure**, [all of us](http://testserver/people/)."
    )


@pytest.mark.parametrize(
    ("markup", "markdown"),
    [
        ("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>", r"\<script>alert(1)\</script>"),
        ("<p>` <code>&lt;b&gt;</code></p>", r"\` `<b>`"),
        ("<p>&amp;lt;b&gt; by R&amp;D</p>", r"\&lt;b> by R&D"),
        ("<p>[x](javascript:y)</p>", r"\[x](javascript:y)"),
        ('<p><math alttext="a<b"><mi>a</mi></math></p>', "$a< b$"),
    ],
)
def test_a_text_that_looks_like_markup_stays_a_text(markup, markdown):
    assert of_html(markup) == markdown


def test_markdown_changes_nothing_but_rich_text(client, centre):
    for resource in ("pages", "research-branches", "publications", "products", "people", "events"):
        plain = items(client, f"/api/v1/{resource}/")
        written = items(client, f"/api/v1/{resource}/?rich_text=markdown")
        assert without_html(written, plain) == without_html(plain, plain)


def without_html(node, plain):
    """What is rich text in the one is left out of both."""
    if isinstance(plain, dict):
        return {key: without_html(node.get(key, "gone"), value) for key, value in plain.items()}
    if isinstance(plain, list):
        return [without_html(*each) for each in zip(node, plain, strict=True)]
    return "…" if isinstance(plain, str) and plain.startswith("<") else node


def test_words_find_the_closest_first_with_an_excerpt(client, db):
    PublicationFactory(title="Ice", abstract="Of glaciers " + "and of rivers that they feed " * 5)
    PublicationFactory(title="Glaciers", abstract="They melt")
    PublicationFactory(title="Floods")

    found = items(client, f"{WORKS}?q=glaciers")

    assert [item["title"] for item in found] == ["Glaciers", "Ice"]
    assert found[1]["excerpt"].startswith("Of <mark>glaciers</mark> and of rivers")


def test_an_excerpt_is_a_field_where_words_are_looked_for(client, db):
    work = PublicationFactory(title="Ice", abstract="Of glaciers")

    [item] = items(client, f"{WORKS}?q=glaciers&fields=excerpt")

    assert item == {"id": str(work.uuid), "excerpt": "Of <mark>glaciers</mark>"}
    assert refusal(client, f"{WORKS}?fields=title,excerpt") == (
        "“fields”: “excerpt” comes with “q” alone. Give “q”, or leave it out."
    )


@pytest.mark.parametrize("address", [f"{WORKS}{NOTHING}/", "/api/v1/images/"])
def test_where_no_words_are_looked_for_an_excerpt_is_no_field(client, db, address):
    said = refusal(client, f"{address}?fields=excerpt")

    assert said.startswith("“fields”: “excerpt” is no key of these objects.")
    assert said.count("“excerpt”") == 1


def test_what_is_found_goes_on_by_offset(client, db):
    PublicationFactory.create_batch(3, title="Glaciers")

    seen, address = [], f"{WORKS}?q=glaciers&limit=1"
    while address:
        answer = client.get(address).json()
        seen += [item["id"] for item in answer["items"]]
        address = answer["next"]

    assert len(set(seen)) == len(seen) == 3


@pytest.mark.parametrize("words", ["", "%00", "“”", "!!!", "a" * 201])
def test_no_words_are_refused(client, db, words):
    assert client.get(f"{WORKS}?q={words}").status_code == 422


@pytest.mark.parametrize(
    "words", ['"', "'", "NEAR(a b)", "a*", "title:x", "-", "%FF", "a OR b", "(" * 100 + "a"]
)
def test_what_a_search_engine_would_take_for_its_own_is_a_word(client, db, words):
    assert client.get(f"{WORKS}?q={words}").status_code in (200, 422)


@pytest.mark.parametrize(
    ("query", "queries"),
    [
        ("fields=title", 3),
        ("include=authors.person,branches", 4),
        ("include=branches.leads", 5),
        ("rich_text=markdown", 3),
        ("q=notes", 3),
    ],
)
@pytest.mark.parametrize("count", [1, 3])
def test_a_shaped_list_takes_as_many_queries_for_one_as_for_many(
    client, work, query, queries, count, django_assert_num_queries
):
    person = PersonFactory()
    branch = work.branches.first().specific
    branch.leads.create(person=person)
    branch.save()
    for _number in range(count - 1):
        another = PublicationFactory(title="Notes")
        another.branches = [branch]
        by(another, person)

    with django_assert_num_queries(queries):
        answer = client.get(f"{WORKS}?{query}").json()

    assert len(answer["items"]) == count


def test_nothing_that_is_withdrawn_is_included(client, work):
    person = work.authorships.first().person
    address = f"{WORKS}?include=authors.person"
    assert "She" in client.get(address).content.decode()

    PublishedDocument.objects.filter(id=person.uuid).update(expires_at="2020-01-01T00:00:00Z")

    assert "She" not in client.get(address).content.decode()


def test_the_mark_of_the_site_is_in_no_excerpt(client, db):
    PublicationFactory(title="Ice", abstract="Of \x7f rivers and ice")

    [item] = client.get("/api/v1/publications/?q=rivers").json()["items"]

    assert "testserver" not in json.dumps(item["excerpt"])
