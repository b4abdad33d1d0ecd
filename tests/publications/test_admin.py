import pytest
from django.urls import reverse

from delivery.documents import published
from publications.models import Publication, Venue
from tests.factories.people import PersonFactory
from tests.factories.publications import ProductFactory, PublicationFactory, VenueFactory, by
from tests.factories.work_forms import address, errors_at, filled

DOI = "10.1016/j.jag.2024.103731"
WRONG_DOI = "“11.1/x” is no DOI. It looks like 10.1016/j.jag.2024.103731."


def test_an_editor_publishes_a_work(editor):
    person = PersonFactory(family="Lovelace")
    sent = filled(
        {"person": person.pk, "corresponding": "on"},
        {"name": "C. Babbage"},
        issued="2024-3",
        doi=f"https://doi.org/{DOI}",
    )

    response = editor.post(address("add"), {**sent, "action-publish": "1"})

    work = Publication.objects.get()
    assert response.status_code == 302
    assert (work.live, work.slug, work.issued, work.doi) == (True, "rivers", "2024-03", DOI)
    assert list(work.authorships.values_list("name", "person", "corresponding")) == [
        ("Ada Lovelace", person.pk, True),
        ("C. Babbage", None, False),
    ]
    assert published().get(id=work.uuid).path == "/publications/rivers/"


def test_a_draft_may_be_nearly_empty_and_nobody_sees_it(editor):
    response = editor.post(address("add"), filled({"affiliation": "London"}, title=""))

    work = Publication.objects.get()
    assert response.status_code == 302
    assert (work.live, str(work), work.authorships.count()) == (False, "Untitled publication", 1)
    assert not published("publication").exists()


def test_publishing_asks_for_the_title_and_for_the_name_of_each_author(editor):
    sent = filled({"affiliation": "London"}, title="")

    response = editor.post(address("add"), {**sent, "action-publish": "1"})

    row = response.context["form"].formsets["authorships"].forms[0]
    assert errors_at(response, "title") == ["This field is required."]
    assert row.errors == {
        "name": ["Write the author’s name, choose a person, or take the row out."]
    }
    assert not Publication.objects.exists()


@pytest.mark.parametrize("action", [{}, {"action-publish": "1"}], ids=["draft", "publish"])
def test_a_wrong_doi_is_refused_at_its_field(editor, action):
    response = editor.post(address("add"), {**filled(doi="11.1/x"), **action})

    assert response.context["form"].errors == {"doi": [WRONG_DOI]}
    assert WRONG_DOI in response.content.decode()


def test_a_doi_that_another_work_has_is_refused_at_its_field(editor):
    PublicationFactory(title="First", doi=DOI)

    response = editor.post(address("add"), filled(doi=f"DOI:{DOI.upper()}"))

    assert response.context["form"].errors == {
        "doi": [
            f"“{DOI}” is the DOI of “First” already. "
            "Open that publication instead, or correct the number."
        ]
    }


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("issued", "2024-13", "“2024-13” is in no calendar. Check the month and the day."),
        ("isbn", "123", "“123” is no ISBN. It has 10 or 13 digits: 978-3-16-148410-0."),
        ("arxiv", "x", "“x” is no arXiv number. It looks like 2002.00469."),
        (
            "language",
            "English",
            "“English” is no language tag. Write it as “en”, “de” or “pt-BR”.",
        ),
        (
            "notice_text",
            "Wrong.",
            "Say what kind of notice this is, or take its text and address out.",
        ),
    ],
)
def test_what_cannot_be_right_is_said_at_the_field(editor, name, value, message):
    response = editor.post(address("add"), filled(**{name: value}))

    field = "notice_kind" if name == "notice_text" else name
    assert response.context["form"].errors == {field: [message]}


def test_filler_is_refused_at_the_field_and_saved_as_a_draft(editor):
    sent = filled(summary="TODO")

    refused = editor.post(address("add"), {**sent, "action-publish": "1"})
    saved = editor.post(address("add"), sent)

    assert errors_at(refused, "summary") == [
        "“TODO” looks unfinished. Replace it, or save the page as a draft."
    ]
    assert (saved.status_code, Publication.objects.get().live) == (302, False)


def test_the_listing_names_the_first_author_and_the_venue(editor):
    venue = VenueFactory(name="Journal of Floods")
    by(PublicationFactory(venue=venue), "A. Uthor", "B. Uthor")

    page = editor.get(address("list")).content.decode()

    assert [text in page for text in ("A. Uthor et al.", "Journal of Floods")] == [True, True]


def test_the_listing_takes_the_same_queries_with_one_and_three_works(
    editor, django_assert_max_num_queries
):
    by(PublicationFactory(venue=VenueFactory()), "A. Uthor")
    editor.get(address("list"))

    counts = []
    for _ in (1, 3):
        with django_assert_max_num_queries(60) as queries:
            editor.get(address("list"))
        counts.append(len(queries))
        by(PublicationFactory(venue=VenueFactory()), "A. Uthor", "B. Uthor")
        by(PublicationFactory(venue=VenueFactory()), "A. Uthor", "B. Uthor")

    assert counts[0] == counts[1]


def test_works_are_found_by_title_doi_and_author(editor):
    by(PublicationFactory(title="Rivers", doi=DOI), "Ada Lovelace", "Ada Byron")
    PublicationFactory(title="Clouds")

    found = [
        [work.title for work in editor.get(f"{address('list')}?q={words}").context["object_list"]]
        for words in ("River", "103731", "Ada", "Babbage")
    ]

    assert found == [["Rivers"], ["Rivers"], ["Rivers"], []]


@pytest.mark.parametrize("query", ["live=true", "origin=ours", "type=book", "is_featured=true"])
def test_the_listing_is_filtered(editor, query):
    PublicationFactory(type="book", is_featured=True)

    assert editor.get(f"{address('list')}?{query}&q=Rivers").status_code == 200


@pytest.mark.parametrize("view", ["edit", "history", "usage", "copy", "delete", "unpublish"])
def test_every_screen_of_a_work_and_a_product_opens(editor, view):
    things = {"publication": by(PublicationFactory(), "A. Uthor"), "product": ProductFactory()}

    statuses = [
        editor.get(address(view, thing, model=model)).status_code for model, thing in things.items()
    ]

    assert statuses == [200, 200]


def test_an_editor_publishes_a_product(editor):
    work = PublicationFactory()
    sent = {
        "title": "Gauges",
        "type": "dataset",
        "publications": [work.pk],
        "description": "null",
        "action-publish": "1",
    }

    response = editor.post(address("add", model="product"), sent)

    document = published("product").get()
    assert response.status_code == 302
    assert [each["title"] for each in document.payload["publications"]] == [work.title]


def test_venues_are_listed_and_chosen(editor):
    VenueFactory(name="Journal of Floods")

    listing = editor.get("/admin/publications/venue/").content.decode()
    chooser = editor.get(reverse("venue_chooser:choose")).content.decode()

    assert ["Journal of Floods" in page for page in (listing, chooser)] == [True, True]


def test_a_wrong_journal_number_is_refused_at_its_field(editor):
    sent = {"name": "Floods", "kind": "journal", "issn": "1569-8433"}

    page = editor.post("/admin/publications/venue/create/", sent).content.decode()

    assert "“1569-8433” is no ISSN: its last digit does not fit the others." in page
    assert not Venue.objects.exists()


def test_a_preview_shows_what_was_typed(editor):
    draft = by(PublicationFactory(title="Old", live=False), "A. Uthor")
    sent = filled({"name": "New Author"}, title="New")
    preview = address("preview_on_edit", draft)

    answer = editor.post(preview, sent).json()
    page = editor.get(preview).content.decode()

    assert answer["is_valid"]
    assert ["New Author" in page, "Old" in page] == [True, False]
