import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from delivery.documents import published
from people.admin import OrganisationAdmin
from people.models import Organisation, Person
from tests.factories.people import MemberFactory, OrganisationFactory, PersonFactory

ROWS = ("roles", "affiliations", "links")


@pytest.fixture
def editor(home, client, administrator):
    client.force_login(administrator)
    return client


def form(*, rows=None, **fields) -> dict[str, str]:
    """What the browser posts from a person's form."""
    posted = {
        "given": "",
        "particle": "",
        "family": "",
        "suffix": "",
        "printed": "",
        "other_names": "",
        "orcid": "",
        "portrait": "",
        "biography": "null",
        "slug": "",
        **fields,
    }
    for name in ROWS:
        given = (rows or {}).get(name, [])
        posted |= {
            f"{name}-TOTAL_FORMS": str(len(given)),
            f"{name}-INITIAL_FORMS": "0",
            f"{name}-MIN_NUM_FORMS": "0",
            f"{name}-MAX_NUM_FORMS": "1000",
        }
        for number, row in enumerate(given):
            posted |= {f"{name}-{number}-{key}": value for key, value in row.items()}
            posted |= {f"{name}-{number}-id": "", f"{name}-{number}-ORDER": str(number + 1)}
    return posted


def address(action: str, *args) -> str:
    return reverse(Person.snippet_viewset.get_url_name(action), args=args)


def errors(response) -> dict[str, list[str]]:
    return dict(response.context["form"].errors)


def test_an_editor_publishes_a_person(editor):
    rows = {
        "roles": [{"role": "Lead", "group": "", "since": "2021-3", "until": ""}],
        "affiliations": [{"organisation": "", "name": "LMU Munich", "since": "", "until": ""}],
        "links": [{"kind": "website", "label": "", "url": "https://rasp.info/"}],
    }
    posted = form(
        rows=rows,
        given="Stephan",
        family="Rasp",
        orcid="https://orcid.org/0000-0002-1694-233x",
        **{"action-publish": "action-publish"},
    )

    response = editor.post(address("add"), posted)

    assert response.status_code == 302
    payload = published("person").get().payload
    assert {key: payload[key] for key in ("title", "url", "orcid", "roles")} == {
        "title": "Stephan Rasp",
        "url": "/people/stephan-rasp/",
        "orcid": "0000-0002-1694-233X",
        "roles": [{"role": "Lead", "group": "", "from": "2021-03", "to": ""}],
    }


def test_a_draft_needs_no_more_than_a_name(editor):
    posted = form(
        printed="DJ Spooky", rows={"links": [{"kind": "website", "label": "", "url": ""}]}
    )

    response = editor.post(address("add"), posted)

    assert response.status_code == 302
    assert Person.objects.get().live is False
    assert list(published("person")) == []


def test_a_link_without_an_address_is_asked_for_at_publishing(editor):
    rows = {"links": [{"kind": "website", "label": "", "url": ""}]}

    response = editor.post(
        address("add"), form(family="Rasp", rows=rows, **{"action-publish": "action-publish"})
    )

    assert response.context["form"].formsets["links"].errors == [
        {"url": ["This field is required."]}
    ]


def test_a_wrong_orcid_is_named_at_its_field_and_nothing_is_lost(editor):
    response = editor.post(address("add"), form(family="Rasp", orcid="0000-0002-1694-2331"))

    assert errors(response) == {
        "orcid": [
            "“0000-0002-1694-2331” is no ORCID iD: "
            "its last digit does not fit the others. Copy it again."
        ]
    }
    assert response.context["form"]["family"].value() == "Rasp"
    assert Person.objects.count() == 0


def test_an_orcid_of_someone_else_is_named_at_its_field(editor):
    PersonFactory(given="Ada", family="Open", orcid="0000-0002-1694-233X")

    response = editor.post(address("add"), form(family="Rasp", orcid="0000-0002-1694-233X"))

    assert errors(response) == {
        "orcid": ["“0000-0002-1694-233X” is the ORCID iD of “Ada Open” already. Check both."]
    }


def test_a_role_that_ends_before_it_begins_is_refused_at_its_field(editor):
    rows = {"roles": [{"role": "Lead", "group": "", "since": "2021", "until": "2020"}]}

    response = editor.post(address("add"), form(family="Rasp", rows=rows))

    assert response.context["form"].formsets["roles"].errors == [
        {"until": ["It ends in “2020”, before it begins in “2021”. Change one."]}
    ]


def test_a_date_that_is_none_is_refused_at_its_field(editor):
    rows = {"roles": [{"role": "Lead", "group": "", "since": "spring", "until": ""}]}

    response = editor.post(address("add"), form(family="Rasp", rows=rows))

    assert response.context["form"].formsets["roles"].errors == [
        {"since": ["“spring” is no date. Write a year, month or day: 2020, 2020-04 or 2020-04-26."]}
    ]


def test_a_person_without_a_name_is_refused_at_the_field(editor):
    response = editor.post(address("add"), form())

    assert errors(response) == {
        "printed": ["A person needs a name. Write it in parts, or as it is printed."]
    }


def test_an_editor_who_makes_someone_twice_is_told(editor):
    first = PersonFactory(given="Wei", family="Wang")

    response = editor.post(address("add"), form(given="Wei", family="Wang"), follow=True)

    said = [str(message) for message in response.context["messages"]]
    warnings = [text for text in said if "another person" in text]
    assert Person.objects.count() == 2
    assert len(warnings) == 1
    assert (
        "There is another person called “Wei Wang”. If both are one, keep only one."
        in (warnings[0])
    )
    assert address("edit", first.pk) in warnings[0]


def test_an_address_that_is_taken_is_refused_at_its_field(editor):
    PersonFactory(given="Wei", family="Wang")

    response = editor.post(address("add"), form(family="Wang", slug="wei-wang"))

    assert errors(response) == {
        "slug": ["“wei-wang” is the address of “Wei Wang” already. Choose another."]
    }


def test_a_person_edited_by_an_editor_keeps_their_address(editor):
    person = PersonFactory(given="Ada", family="Open")

    editor.post(
        address("edit", person.pk),
        form(
            given="Ada",
            family="Closed",
            slug="ada-open",
            **{"action-publish": "action-publish"},
        ),
    )

    payload = published("person").get().payload
    assert (payload["title"], payload["url"]) == ("Ada Closed", "/people/ada-open/")


@pytest.mark.parametrize("query", ["Rasp", "Stephen", "1694"])
def test_people_are_found_by_name_other_name_and_orcid(editor, query):
    rasp = PersonFactory(
        given="Stephan", family="Rasp", other_names="Stephen R.", orcid="0000-0002-1694-233X"
    )
    PersonFactory(given="Ada", family="Open")

    response = editor.get(address("list"), {"q": query})

    assert list(response.context["object_list"]) == [rasp]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"live": "true"}, ["Member", "Speaker"]),
        ({"live": "false"}, ["Draft"]),
        ({"has_role": "true"}, ["Member"]),
        ({"has_role": "false"}, ["Draft", "Speaker"]),
        ({"has_orcid": "true"}, ["Speaker"]),
    ],
)
def test_people_are_narrowed_down(editor, filters, expected):
    MemberFactory(given="", family="Member")
    PersonFactory(given="", family="Speaker", orcid="0000-0002-1694-233X")
    PersonFactory(given="", family="Draft", live=False)

    response = editor.get(address("list"), filters)

    assert [person.family for person in response.context["object_list"]] == expected


def test_the_list_of_people_costs_the_same_for_one_and_for_three(editor):
    MemberFactory()
    for_one = queries_of_the_list(editor)
    MemberFactory()
    MemberFactory()

    for_three = queries_of_the_list(editor)

    assert for_three == for_one


def queries_of_the_list(editor) -> int:
    """Counted the second time: the first fills Wagtail's caches."""
    editor.get(address("list"))
    with CaptureQueriesContext(connection) as captured:
        editor.get(address("list"))

    return len(captured)


def test_a_draft_is_previewed_with_words_that_are_not_saved(editor):
    person = PersonFactory(given="Ada", family="Open", live=False)
    preview = address("preview_on_edit", person.pk)

    editor.post(preview, form(given="Ada", family="Unsaved", biography="null"))
    response = editor.get(preview)

    assert '<h1 class="title__text">Ada Unsaved</h1>' in response.content.decode()


def test_every_screen_of_a_person_opens(editor):
    person = MemberFactory()

    opened = [
        editor.get(address("add")).status_code,
        editor.get(address("edit", person.pk)).status_code,
        editor.get(address("history", person.pk)).status_code,
        editor.get(address("usage", person.pk)).status_code,
    ]

    assert opened == [200, 200, 200, 200]


def test_organisations_are_listed_added_and_deleted(editor):
    pages = OrganisationAdmin().url_helper
    OrganisationFactory(name="DLR", is_partner=True)

    listed = editor.get(pages.index_url, {"q": "dlr", "is_partner__exact": "1"})
    editor.post(pages.create_url, {"name": "University of Bonn", "is_institution": "on"})
    bonn = Organisation.objects.get(name="University of Bonn")
    opened = editor.get(pages.get_action_url("edit", bonn.pk))
    editor.post(pages.get_action_url("delete", bonn.pk))

    assert (listed.status_code, opened.status_code) == (200, 200)
    assert [each.name for each in listed.context["object_list"]] == ["DLR"]
    assert [each.name for each in Organisation.objects.all()] == ["DLR"]


def test_an_organisation_is_chosen_and_made_in_a_chooser(
    editor, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):  # which the chooser's search waits for
        OrganisationFactory(name="Alfred Wegener Institute", short_name="AWI")
        OrganisationFactory(name="University of Bonn")

    response = editor.get(reverse("organisation_chooser:choose_results"), {"q": "Alfred"})

    assert [str(each) for each in response.context["results"]] == ["Alfred Wegener Institute"]
