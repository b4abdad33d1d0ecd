"""Every way to publish, by name: nothing unfinished gets through, and no honest act is held up.

Wagtail's own list of acts is compared with ours, so that a new one fails here until it is tried.
"""

from collections.abc import Callable
from io import StringIO
from pkgutil import iter_modules
from typing import Any

import pytest
import wagtail.actions
from django.core import serializers
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.actions.convert_alias import ConvertAliasPageAction
from wagtail.models import Locale, Page, Revision, Workflow
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from delivery.documents import published
from home.models import ContentPage
from publications.models import Publication
from tests.factories.home import ContentPageFactory
from tests.factories.publications import PublicationFactory
from tests.pages.test_previews import editor, sent

__all__ = ["editor"]

LOREM = "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor."
FIT = "A floe of consectetur height is measured from above, and again a day later."
TOMORROW = timezone.now() + timezone.timedelta(days=1)

Way = Callable[[Any, Any, str], Any]
WAYS: dict[str, dict[str, Way]] = {"page": {}, "snippet": {}}


def way(*kinds: str) -> Callable[[Way], Way]:
    """Registers a way to publish a page, a snippet or either: it gets a draft, a client and
    the words to publish."""

    def register(act: Way) -> Way:
        for kind in kinds:
            WAYS[kind][act.__name__] = act
        return act

    return register


def nested(words: str) -> list[dict[str, Any]]:
    text = {"type": "text", "id": "t", "value": f"<p>{words}</p>"}
    section = {"heading": "What moves it", "content": [text]}
    return [{"type": "section", "id": "s", "value": section}]


def saying(thing: Any, words: str) -> Any:
    """The same thing with these words, unsaved: in a nested block, or in a snippet's text."""
    if isinstance(thing, Page):
        thing.body = nested(words)
    else:
        thing.summary = words
    return thing


def filled_in(thing: Any, words: str) -> dict[str, Any]:
    """What its form sends with these words in it."""
    if not isinstance(thing, Page):
        return sent(thing, summary=words)
    inner = streamfield([("text", rich_text(f"<p>{words}</p>"))])
    blocks = [("section", {"heading": "What moves it", "content": inner})]
    return sent(thing) | nested_form_data({"body": streamfield(blocks)})


def edit_address(thing: Any) -> str:
    if isinstance(thing, Page):
        return reverse("wagtailadmin_pages:edit", args=[thing.pk])
    return reverse(thing.snippet_viewset.get_url_name("edit"), args=[thing.pk])


def drafted(thing: Any, words: str) -> Revision:
    revision: Revision = saying(thing, words).save_revision()
    return revision


@way("page", "snippet")
def create_and_publish(thing, editor, words):
    if isinstance(thing, Page):
        where = [thing._meta.app_label, thing._meta.model_name, thing.get_parent().pk]
        address, slug = reverse("wagtailadmin_pages:add", args=where), {"slug": "made-anew"}
    else:
        address = reverse(thing.snippet_viewset.get_url_name("add"))
        slug = {"slug": "made-anew"}
    return editor.post(address, filled_in(thing, words) | slug | {"action-publish": "1"})


@way("page", "snippet")
def edit_and_publish(thing, editor, words):
    return editor.post(edit_address(thing), filled_in(thing, words) | {"action-publish": "1"})


@way("page", "snippet")
def schedule_in_the_form(thing, editor, words):
    at = {"go_live_at": TOMORROW.strftime("%Y-%m-%d %H:%M"), "action-publish": "1"}
    return editor.post(edit_address(thing), filled_in(thing, words) | at)


@way("page")
def publish_in_bulk(thing, editor, words):
    drafted(thing, words)
    return editor.post(f"/admin/bulk/wagtailcore/page/publish/?id={thing.pk}")


@way("page")
def publish_what_is_below_in_bulk(thing, editor, words):
    drafted(thing, words)
    address = f"/admin/bulk/wagtailcore/page/publish/?id={thing.get_parent().pk}"
    return editor.post(address, {"include_descendants": "on"})


@way("page", "snippet")
def approve_in_a_workflow(thing, editor, words):
    drafted(thing, words)
    state = Workflow.objects.filter(active=True).first().start(thing, None)
    task = state.current_task_state
    if isinstance(thing, Page):
        where = reverse("wagtailadmin_pages:workflow_action", args=[thing.pk, "approve", task.pk])
    else:
        name = thing.snippet_viewset.get_url_name("workflow_action")
        where = reverse(name, args=[thing.pk, "approve", task.pk])
    return editor.post(where)


@way("page", "snippet")
def go_live_on_schedule(thing, editor, words):
    """It was fit to be scheduled, and is not fit to be published: a rule has come since."""
    revision = drafted(thing, words)
    past = timezone.now() - timezone.timedelta(minutes=1)
    Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=past)
    call_command("publish_scheduled", stdout=StringIO())


@way("page", "snippet")
def publish_a_revision(thing, editor, words):
    drafted(thing, words).publish()


@way("page", "snippet")
def revert_and_publish(thing, editor, words):
    revision = drafted(thing, words)
    form = filled_in(thing, words) | {"action-publish": "1", "revision": revision.pk}
    return editor.post(edit_address(thing), form)


@way("page")
def copy_and_keep_live(thing, editor, words):
    saying(thing, words).save()
    ContentPage.objects.filter(pk=thing.pk).update(live=True)
    fresh(thing).copy(update_attrs={"slug": "a-copy"}, keep_live=True)


@way("page")
def copy_with_what_is_below(thing, editor, words):
    saying(thing, words).save()
    ContentPage.objects.filter(pk=thing.pk).update(live=True)
    above = ContentPageFactory(parent=thing.get_parent(), title="Above", slug="above")
    fresh(thing).move(above, pos="last-child")
    Page.objects.get(pk=above.pk).specific.copy(
        recursive=True, update_attrs={"slug": "above-2"}, keep_live=True
    )


@way("page")
def copy_in_the_admin(thing, editor, words):
    drafted(thing, words).as_object().save()
    ContentPage.objects.filter(pk=thing.pk).update(live=True)
    form = {
        "new_title": "Sea ice too",
        "new_slug": "sea-ice-too",
        "new_parent_page": thing.get_parent().pk,
        "publish_copies": "on",
    }
    return editor.post(reverse("wagtailadmin_pages:copy", args=[thing.pk]), form)


@way("page")
def make_an_alias(thing, editor, words):
    saying(thing, words).save()
    ContentPage.objects.filter(pk=thing.pk).update(live=True)
    fresh(thing).create_alias(update_slug="an-alias")


@way("page")
def let_aliases_follow(thing, editor, words):
    thing.save_revision().publish()
    thing.create_alias(update_slug="an-alias")
    thing = fresh(thing)
    revision = drafted(thing, words)
    thing.update_aliases(revision=revision)


@way("page")
def turn_an_alias_into_a_page(thing, editor, words):
    saying(thing, words).save()
    ContentPage.objects.filter(pk=thing.pk).update(live=True)
    alias = fresh(thing).create_alias(update_slug="an-alias").specific
    ConvertAliasPageAction(fresh(alias)).execute(skip_permission_checks=True)


@way("page")
def copy_for_translation(thing, editor, words):
    german = Locale.objects.create(language_code="de")
    drafted(thing, words)
    ContentPage.objects.filter(pk=thing.pk).update(live=True)
    fresh(thing).copy_for_translation(german, copy_parents=True, alias=True)


@way("page", "snippet")
def save_by_code(thing, editor, words):
    thing.live = True
    saying(thing, words).save()


@way("page")
def save_unchecked_by_code(thing, editor, words):
    thing.live = True
    saying(thing, words).save(clean=False)


@way("page")
def save_the_base_of_a_page(thing, editor, words):
    saying(thing, words).save()
    base = Page.objects.get(pk=thing.pk)
    base.live = True
    base.save()


@way("page", "snippet")
def set_live_by_query(thing, editor, words):
    saying(thing, words).save()
    type(thing).objects.filter(pk=thing.pk).update(live=True)


@way("page", "snippet")
def set_live_by_bulk_update(thing, editor, words):
    saying(thing, words).save()
    thing.live = True
    type(thing).objects.bulk_update([thing], ["live"])


@way("snippet")
def bulk_create(thing, editor, words):
    Publication.objects.bulk_create(
        [Publication(title="New", slug="new", summary=words, live=True)]
    )


@way("page")
def add_a_child_by_code(thing, editor, words):
    thing.get_parent().add_child(instance=ContentPage(title="New", slug="new", body=nested(words)))


@way("page", "snippet")
def load_data(thing, editor, words):
    saying(thing, words).save()
    thing.live = True
    told = serializers.serialize("json", [thing])
    for loaded in serializers.deserialize("json", told):
        loaded.save()


def fresh(thing: Any) -> Any:
    return type(thing)._base_manager.get(pk=thing.pk)


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
    "move_page": "-",
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
