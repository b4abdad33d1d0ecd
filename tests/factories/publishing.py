"""Every way to publish a page or a snippet, by name. Each gets a draft, a client and the words."""

from collections.abc import Callable
from io import StringIO
from typing import Any

from django.core import serializers
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.actions.convert_alias import ConvertAliasPageAction
from wagtail.models import Locale, Page, Revision, Workflow
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from home.models import ContentPage
from publications.models import Publication
from tests.factories.home import ContentPageFactory
from tests.pages.test_previews import sent

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
