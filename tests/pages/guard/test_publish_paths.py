"""Every way to publish, by name: nothing unfinished gets through, and no honest act is held up.

Wagtail's own list of acts is compared with ours, so that a new one fails here until it is tried;
`test_publishing_through_v3.py` does so for the operations of its API.
"""

from pkgutil import iter_modules
from typing import Any

import pytest
import wagtail.actions
from django.core.exceptions import ValidationError
from django.core.management import CommandError
from django.urls import reverse
from wagtail.models import Page

from delivery.documents import published
from tests.factories.home import ContentPageFactory
from tests.factories.publications import PublicationFactory
from tests.factories.publishing import (
    FIT,
    LOREM,
    WAYS,
    Way,
    drafted,
    edit_address,
    filled_in,
    fresh,
    saying,
)
from tests.factories.v3 import ways as through_v3
from tests.pages.test_previews import editor

__all__ = ["editor", "through_v3"]


# What Wagtail's acts are tried by here. Those that publish nothing are named with a dash.
ACTS = {
    "base": "-",
    "convert_alias": "turn_an_alias_into_a_page",
    "copy_for_translation": "copy_for_translation",
    "copy_page": "copy_and_keep_live",
    "create": "create_and_publish",
    "create_alias": "make_an_alias",
    "create_page": "add_a_child_by_code",
    "delete": "-",
    "delete_page": "-",
    "edit": "edit_and_publish",
    "edit_page": "edit_and_publish",
    "move_page": "move_through_v3",
    "publish_page_revision": "publish_a_revision",
    "publish_revision": "publish_a_revision",
    "registry": "-",
    "revert_to_page_revision": "revert_and_publish",
    "revert_to_revision": "revert_and_publish",
    "unpublish": "-",
    "unpublish_page": "-",
}


def test_every_act_of_wagtails_is_tried():
    assert {module.name for module in iter_modules(wagtail.actions.__path__)} == set(ACTS)
    assert set(ACTS.values()) - {"-"} <= {*WAYS["page"], *WAYS["snippet"]}


@pytest.fixture
def things(home) -> dict[str, Any]:
    page = ContentPageFactory(parent=home, title="Sea ice", slug="sea-ice", live=False)
    return {"page": page, "snippet": PublicationFactory(title="Rivers", slug="rivers", live=False)}


def told_to_the_public(client) -> str:
    """Everything that a visitor or a program could get."""
    documents = [f"{each.payload} {each.search_text} {each.answer}" for each in published()]
    addresses = ["/", "/sea-ice/", "/publications/rivers/", "/search/?q=lorem", "/sitemap.xml"]
    lists = ["pages", "publications", "search"]
    api = [f"/api/v1/{each}/" for each in lists[:2]] + ["/api/v1/search/?q=lorem"]
    exports = [f"/api/v1/export/{each}.ndjson" for each in lists[:2]]
    answers = [client.get(each) for each in (*addresses, *api, *exports, "/api/v1/changes/")]
    return "\n".join([*documents, *(_text(each) for each in answers)])


def _text(answer: Any) -> str:
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return content.decode()


ALL = [(kind, name) for kind, ways in WAYS.items() for name in ways]
# What makes nothing public by itself, whatever it holds, or not at once.
SHOW_NOTHING = {
    ("page", "copy_for_translation"),  # it stands beside the site's own tree
    ("page", "copy_for_translation_through_v3"),
    ("page", "turn_an_alias_into_a_page_through_v3"),  # it says what it said
    ("page", "save_the_base_of_a_page"),
    ("page", "load_data"),
    ("snippet", "load_data"),
    ("page", "schedule_in_the_form"),
    ("snippet", "schedule_in_the_form"),
    ("page", "set_live_by_query"),
    ("snippet", "set_live_by_query"),
    ("page", "set_live_by_bulk_update"),
    ("snippet", "set_live_by_bulk_update"),
    ("snippet", "bulk_create"),
}


def published_by(way_: Way, thing: Any, editor: Any, words: str) -> Any:
    """Its answer, if it gives one; to be refused is one way to be answered."""
    try:
        return way_(thing, editor, words)
    except (ValidationError, CommandError):
        return None


@pytest.mark.parametrize(("kind", "name"), ALL)
def test_nothing_unfinished_is_seen_by_whatever_way_it_was_published(
    things, editor, client, kind, name
):
    answer = published_by(WAYS[kind][name], things[kind], editor, LOREM)

    assert answer is None or answer.status_code < 500
    client.logout()
    assert "consectetur" not in told_to_the_public(client)


@pytest.mark.parametrize(("kind", "name"), ALL)
def test_what_is_finished_is_seen_by_the_same_ways(things, editor, client, kind, name):
    published_by(WAYS[kind][name], things[kind], editor, FIT)

    client.logout()
    is_seen = "consectetur" in told_to_the_public(client)
    assert is_seen == ((kind, name) not in SHOW_NOTHING)


def save_a_draft(thing, editor):
    editor.post(edit_address(thing), filled_in(thing, LOREM))


def autosave(thing, editor):
    answer = editor.post(
        edit_address(thing), filled_in(thing, LOREM), headers={"accept": "application/json"}
    )
    assert answer.json()["success"] is True


def preview(thing, editor):
    answer = editor.post(f"{edit_address(thing)}preview/", filled_in(thing, LOREM))
    assert answer.json()["is_valid"] is True


def submit(thing, editor):
    form = filled_in(thing, LOREM) | {"action-submit": "1"}
    editor.post(edit_address(thing), form)
    assert fresh(thing).current_workflow_state is not None


def move(thing, editor):
    thing.move(ContentPageFactory(parent=thing.get_parent(), title="Above"), pos="last-child")


def copy_as_a_draft(thing, editor):
    thing.copy(update_attrs={"slug": "a-copy"}, keep_live=False)


def lock(thing, editor):
    editor.post(reverse("wagtailadmin_pages:lock", args=[thing.pk]))


def make_private(thing, editor):
    address = reverse("wagtailadmin_pages:set_privacy", args=[thing.pk])
    editor.post(address, {"restriction_type": "login"})


def unpublish(thing, editor):
    editor.post(reverse("wagtailadmin_pages:unpublish", args=[thing.pk]))
    assert not fresh(thing).live


def delete(thing, editor):
    editor.post(reverse("wagtailadmin_pages:delete", args=[thing.pk]))
    assert not Page.objects.filter(pk=thing.pk).exists()


HONEST = [
    save_a_draft,
    autosave,
    preview,
    submit,
    move,
    copy_as_a_draft,
    lock,
    make_private,
    unpublish,
    delete,
]


@pytest.mark.parametrize("act", HONEST)
def test_no_honest_act_is_held_up_by_an_unfinished_draft_of_a_live_page(things, editor, act):
    page = things["page"]
    saying(page, FIT).save_revision().publish()
    page = fresh(page)
    drafted(page, LOREM)

    act(fresh(page), editor)

    assert not published("page").filter(search_text__contains="Lorem").exists()
