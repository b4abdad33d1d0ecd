import pytest
from django.contrib.messages import get_messages
from django.urls import reverse
from wagtail.models import Workflow
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from delivery.documents import published
from people.models import Person
from tests.factories.home import ContentPageFactory
from tests.factories.people import PersonFactory

UNFINISHED = (
    "“About us” was not published: "
    "“TODO” looks unfinished. Replace it, or save the page as a draft."
)


@pytest.fixture
def editor(client, administrator):
    client.force_login(administrator)
    return client


@pytest.fixture
def unfinished(home):
    page = ContentPageFactory(parent=home, title="About us", summary="TODO", live=False)
    page.save_revision()
    return page


def told(response) -> list[str]:
    return [str(message).strip() for message in get_messages(response.wsgi_request)]


def paths() -> list[str]:
    return list(published().order_by("path").values_list("path", flat=True))


def publish_many(editor, *pages, **form):
    chosen = "&".join(f"id={page.pk}" for page in pages)
    return editor.post(f"/admin/bulk/wagtailcore/page/publish/?{chosen}&next=/admin/pages/", form)


def test_of_many_published_at_once_one_that_is_refused_holds_up_no_other(home, unfinished, editor):
    finished = ContentPageFactory(parent=home, title="Contact", live=False)
    finished.save_revision()

    response = publish_many(editor, finished, unfinished)

    assert told(response) == [UNFINISHED, "1 page has been published"]
    assert response["Location"] == "/admin/pages/"
    assert paths() == ["/", finished.public_path()]


def test_what_is_below_is_published_each_by_itself_too(home, editor):
    above = ContentPageFactory(parent=home, title="Centre", slug="centre", live=False)
    for title, summary in {"Aims": "", "About us": "TODO", "Contact": ""}.items():
        child = {"title": title, "slug": title[:5].lower().strip(), "summary": summary}
        ContentPageFactory(parent=above, live=False, **child).save_revision()
    above.save_revision()

    response = publish_many(editor, above, include_descendants="on")

    assert told(response)[0] == UNFINISHED
    assert paths() == ["/", "/centre/", "/centre/aims/", "/centre/conta/"]


def test_of_many_that_are_all_refused_nothing_is_said_to_be_published(unfinished, editor):
    response = publish_many(editor, unfinished)

    assert told(response) == [UNFINISHED]
    assert paths() == ["/"]


def test_an_approval_that_is_refused_leaves_the_task_open(unfinished, administrator, editor):
    state = Workflow.objects.get().start(unfinished, administrator)
    task = state.current_task_state
    address = reverse(
        "wagtailadmin_pages:workflow_action", args=[unfinished.pk, "approve", task.pk]
    )

    response = editor.post(address, headers={"x-requested-with": "XMLHttpRequest"})

    task.refresh_from_db()
    edit = reverse("wagtailadmin_pages:edit", args=[unfinished.pk])
    assert (told(response), task.status) == ([UNFINISHED], "in_progress")
    assert response.json() == {"step": "success", "redirect": edit}


def test_an_address_that_a_page_has_is_refused_and_the_draft_is_kept(home, editor):
    ContentPageFactory(
        parent=ContentPageFactory(parent=home, title="Who is who", slug="people"),
        title="A pioneer",
        slug="ada-lovelace",
    )
    empty = {name: inline_formset([]) for name in ("roles", "affiliations", "links")}
    names = {"given": "Ada", "family": "Lovelace", "slug": "ada-lovelace", "biography": "null"}
    form = nested_form_data({**names, **empty, "action-publish": "1"})

    response = editor.post(reverse(Person.snippet_viewset.get_url_name("add")), form)

    person = Person.objects.get()
    edit = reverse(Person.snippet_viewset.get_url_name("edit"), args=[person.pk])
    assert told(response) == [
        "“Ada Lovelace” was not published: "
        "“/people/ada-lovelace/” is the address of “A pioneer” already. Choose another."
    ]
    assert (person.live, response["Location"]) == (False, edit)


def test_a_page_is_not_moved_to_an_address_that_is_taken(home, editor):
    PersonFactory(given="Ada", family="Lovelace", slug="ada-lovelace")
    people = ContentPageFactory(parent=home, title="Who is who", slug="people")
    elsewhere = ContentPageFactory(parent=home, title="History", slug="history")
    page = ContentPageFactory(parent=elsewhere, title="A pioneer", slug="ada-lovelace")
    address = reverse("wagtailadmin_pages:move_confirm", args=[page.pk, people.pk])

    response = editor.post(address)

    page.refresh_from_db()
    assert told(response) == [
        "“/people/ada-lovelace/” is the address of “Ada Lovelace” already. Choose another."
    ]
    assert page.public_path() == "/history/ada-lovelace/"
    assert published().get(id=page.uuid).path == "/history/ada-lovelace/"
