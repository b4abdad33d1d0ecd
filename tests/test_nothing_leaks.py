"""What is not public is nowhere: first each thing is found while it is, then it is not."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.utils import timezone
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Page, PageViewRestriction
from wagtail.rich_text import RichText

from events.models import EditorNote
from home.models import ContentPage
from pages.models import CentreDocument, CentreImage
from tests.factories import events as event_factory
from tests.factories.answers import Reading
from tests.factories.home import ContentPageFactory
from tests.factories.publications import PublicationFactory
from tests.factories.secrets import Stage, address, secret_talk, texts

PAGES = ("page", "branch", "event", "talk")
SNIPPETS = ("publication", "product", "person")
KINDS = (*PAGES, *SNIPPETS)
SOMEWHERE = {"page", "sitemap", "search", "api"}
TOMORROW = timezone.now() + timedelta(days=1)


def unpublish(stage: Stage, kind: str) -> None:
    stage.fresh(kind).unpublish()


def delete(stage: Stage, kind: str) -> None:
    stage.fresh(kind).delete()


def schedule(stage: Stage, kind: str) -> None:
    unpublish(stage, kind)
    thing = stage.fresh(kind)
    thing.go_live_at = TOMORROW
    thing.save_revision().publish()


def set_live_by_hand(stage: Stage, kind: str) -> None:
    unpublish(stage, kind)
    type(stage.things[kind]).objects.filter(pk=stage.things[kind].pk).update(live=True)


def restrict(kind_of_restriction: str) -> Callable[[Stage, str], None]:
    def hide(stage: Stage, kind: str) -> None:
        made = PageViewRestriction.objects.create(
            page=stage.fresh(kind), restriction_type=kind_of_restriction, password="let me in"
        )
        if kind_of_restriction == PageViewRestriction.GROUPS:
            made.groups.add(Group.objects.create(name=f"Readers of {kind}"))

    return hide


def restrict_the_page_above(stage: Stage, kind: str) -> None:
    above = ContentPage(title="Inside", slug="inside")
    stage.home.add_child(instance=above)
    stage.fresh(kind).move(above, pos="last-child")
    PageViewRestriction.objects.create(page=above, restriction_type=PageViewRestriction.LOGIN)


def move_out_of_the_site(stage: Stage, kind: str) -> None:
    stage.fresh(kind).move(Page.objects.get(depth=1), pos="last-child")


EVERY_WAY = {
    "unpublished": unpublish,
    "deleted": delete,
    "scheduled": schedule,
    "set live by hand": set_live_by_hand,
}
WAYS_OF_PAGES = {
    "for those who log in": restrict(PageViewRestriction.LOGIN),
    "for those with a password": restrict(PageViewRestriction.PASSWORD),
    "for a group": restrict(PageViewRestriction.GROUPS),
    "outside the site": move_out_of_the_site,
}
hidden = {kind: set() for kind in KINDS}
found = dict.fromkeys(KINDS, SOMEWHERE)


@pytest.fixture
def stage(home) -> Stage:
    return Stage(home, live=True).build()


@pytest.mark.parametrize("hide", EVERY_WAY.values(), ids=list(EVERY_WAY))
def test_what_was_withdrawn_is_nowhere(stage, client, hide):
    before = Reading(client, stage.asked).everything().of_all(KINDS)

    for kind in stage.things:
        hide(stage, kind)

    assert before == found
    assert Reading(client, stage.asked).everything().of_all(KINDS) == hidden


@pytest.mark.parametrize("hide", WAYS_OF_PAGES.values(), ids=list(WAYS_OF_PAGES))
def test_what_is_private_or_elsewhere_is_nowhere(stage, client, hide):
    before = Reading(client, stage.asked).everything().of_all(PAGES)

    for kind in stage.things.keys() & set(PAGES):
        hide(stage, kind)

    assert before == dict.fromkeys(PAGES, SOMEWHERE)
    after = Reading(client, stage.asked).everything()
    assert after.of_all(KINDS) == {**hidden, **dict.fromkeys(SNIPPETS, SOMEWHERE)}


def test_what_lies_below_a_private_page_is_nowhere(stage, client):
    restrict_the_page_above(stage, "page")

    assert Reading(client, stage.asked).everything().places("page") == set()


def test_what_has_expired_is_nowhere_before_any_command_ran(stage, client, monkeypatch):
    for kind in stage.things:
        thing = stage.fresh(kind)
        thing.expire_at = TOMORROW
        thing.save()
    before = Reading(client, stage.asked).everything().of_all(KINDS)

    monkeypatch.setattr(timezone, "now", lambda: TOMORROW)

    assert before == found
    assert Reading(client, stage.asked).everything().of_all(KINDS) == hidden


def test_a_draft_is_nowhere_until_it_is_published(home, client):
    stage = Stage(home, live=False).build()
    before = Reading(client, stage.asked).everything().of_all(KINDS)

    for kind in stage.things:
        stage.fresh(kind).save_revision().publish()

    assert before == hidden
    assert Reading(client, stage.asked).everything().of_all(KINDS) == found


def test_a_draft_of_a_live_thing_is_nowhere_until_it_is_published(stage, client):
    for kind in stage.things:
        thing = stage.fresh(kind)
        for name, text in texts(type(thing), kind).items():
            setattr(thing, name, text.replace("zq", "zqnew"))
        thing.save_revision()
    draft = Reading(client, stage.asked).everything()

    for kind in stage.things:
        stage.fresh(kind).latest_revision.publish()

    published = Reading(client, stage.asked).everything()
    assert [text for text in draft.seen.values() if "zqnew" in text] == []
    told = {
        kind: any(f"zqnew{kind}words" in each for each in published.seen.values())
        for kind in stage.things
    }
    assert told == dict.fromkeys(stage.things, True)


def test_a_draft_row_of_a_live_schedule_is_nowhere_until_it_is_published(stage, client):
    event = stage.fresh("event")
    row = event_factory.talk("Zqdraftrow", "10:00", "10:30", abstract="zqdraftrow")
    event.schedule = [event_factory.session("All", [secret_talk(), row])]
    event.save_revision()
    draft = Reading(client, stage.asked).everything()

    stage.fresh("event").latest_revision.publish()

    published = Reading(client, stage.asked).everything()
    assert [path for path, text in draft.seen.items() if "zqdraftrow" in text.lower()] == []
    assert "zqdraftrow" in published.seen[f"/events/{address('event')}/talks/zqdraftrow/"].lower()


def test_notes_for_editors_are_nowhere(stage, client):
    event = stage.fresh("event")
    event.editor_notes = [EditorNote(text="zqnote of the page")]
    row = event_factory.talk("Noted", "10:00", "10:30", note="told", source_notes=["zqnote"])
    event.schedule = [event_factory.session("All", [row])]
    event.save_revision().publish()

    reading = Reading(client, stage.asked).everything()

    assert "told" in reading.seen[f"/events/{address('event')}/"]
    assert [path for path, text in reading.seen.items() if "zqnote" in text] == []


def test_an_external_work_has_a_page_and_is_in_no_list_of_the_site(stage, client):
    work = PublicationFactory(
        title="Zqexternal", slug="zqexternal", origin="external", issued="2099"
    )
    path = f"/publications/{work.slug}/"

    reading = Reading(client, [path]).everything()

    shown = {place for place, text in reading.seen.items() if "Zqexternal" in text}
    api = {"/api/v1/publications/?limit=100", f"/api/v1/publications/{work.uuid}/"}
    assert shown == {path, *api}


def test_a_rebuild_brings_nothing_to_light(stage, client):
    for kind in stage.things:
        unpublish(stage, kind)

    call_command("rebuild_delivery", verbosity=0)

    assert Reading(client, stage.asked).everything().of_all(KINDS) == hidden


def test_a_picture_is_shown_while_something_public_shows_it(home, client):
    image = CentreImage.objects.create(
        title="Ice", description="Ice", file=get_test_image_file("ice.png")
    )
    page = ContentPageFactory(parent=home, picture=image, live=False)
    address_ = image.get_rendition("width-480").url
    before = client.get(address_).status_code
    page.save_revision().publish()
    public = client.get(address_).status_code

    ContentPage.objects.get().unpublish()

    assert (before, public, client.get(address_).status_code) == (404, 200, 404)
    assert client.get(image.file.url).status_code == 404


@pytest.mark.parametrize("way", ["a PDF of ours", "a link in a text"])
def test_a_file_is_given_while_something_public_links_to_it(home, client, way):
    file = CentreDocument.objects.create(title="Plan", file=ContentFile(b"%PDF-", "plan.pdf"))
    before = client.get(file.url).status_code
    if way == "a PDF of ours":
        thing = PublicationFactory(pdf_document=file)
    else:
        text = RichText(f'<p><a linktype="document" id="{file.pk}">The plan</a></p>')
        thing = ContentPageFactory(parent=home, body=[("text", text)])
    public = client.get(file.url).status_code

    type(thing).objects.get(pk=thing.pk).unpublish()

    assert (before, public, client.get(file.url).status_code) == (404, 200, 404)
