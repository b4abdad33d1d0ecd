import re
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction, Site

from delivery import documents
from delivery.documents import published
from delivery.models import PublishedDocument
from home.models import ContentPage
from pages.furniture import navigation
from tests.factories.home import ContentPageFactory

NOON = datetime(2126, 5, 4, 12, tzinfo=UTC)


@pytest.fixture
def about(home):
    return ContentPageFactory(parent=home, title="About us")


def paths():
    return list(published("page").order_by("path").values_list("path", flat=True))


def test_a_publish_writes_a_document(about):
    document = published().get(id=about.uuid)

    assert (document.kind, document.title, document.path) == ("page", "About us", "/about-us/")
    assert document.payload["breadcrumbs"] == [published().get(path="/").card]


def test_a_draft_has_no_document(home):
    ContentPageFactory(parent=home, title="Secret", live=False)

    assert paths() == ["/"]


def test_publishing_a_revision_brings_its_words_to_the_document(about):
    about.title = "About the centre"
    about.save_revision()
    before = published().get(id=about.uuid).title

    about.latest_revision.publish()

    assert (before, published().get(id=about.uuid).title) == ("About us", "About the centre")


def test_a_page_that_was_loaded_as_any_page_is_withdrawn_too(about):
    Page.objects.get(pk=about.pk).unpublish()

    assert paths() == ["/"]


def test_unpublishing_leaves_a_tombstone_without_words(about):
    before = published().get(id=about.uuid).sequence

    about.unpublish()

    tombstone = PublishedDocument.objects.get(id=about.uuid)
    assert paths() == ["/"]
    assert (tombstone.is_tombstone, tombstone.title, tombstone.path) == (True, "", None)
    assert (tombstone.payload, tombstone.search_text) == ({}, "")
    assert tombstone.sequence > before


def test_deleting_leaves_a_tombstone(about):
    about.delete()

    assert PublishedDocument.objects.get(id=about.uuid).is_tombstone


def test_deleting_a_page_withdraws_all_below(home, about):
    below = ContentPageFactory(parent=about, title="Below")
    about.refresh_from_db()

    about.delete()

    assert PublishedDocument.objects.get(id=below.uuid).is_tombstone


def test_a_scheduled_draft_is_not_public_before_its_time(about):
    about.unpublish()
    about.go_live_at = timezone.now() + timedelta(days=1)
    about.save_revision().publish()

    assert paths() == ["/"]


def test_what_has_expired_is_hidden_before_any_command_ran(about):
    about.expire_at = NOON
    about.save()

    seen = [
        published(at=moment).filter(id=about.uuid).exists()
        for moment in (NOON - timedelta(seconds=1), NOON)
    ]

    assert seen == [True, False]


def test_a_changed_slug_changes_every_address_below(about):
    ContentPageFactory(parent=about, title="Below")
    about.refresh_from_db()

    about.slug = "who-we-are"
    about.save()

    assert paths() == ["/", "/who-we-are/", "/who-we-are/below/"]


def test_a_moved_page_takes_its_address_along(home, about):
    other = ContentPageFactory(parent=home, title="Other")
    ContentPageFactory(parent=about, title="Below")
    about.refresh_from_db()

    about.move(other, pos="last-child")

    assert paths() == ["/", "/other/", "/other/about-us/", "/other/about-us/below/"]


def test_the_navigation_follows_the_order_of_the_tree(home, client):
    first = ContentPageFactory(parent=home, title="Alpha", show_in_menus=True)
    last = ContentPageFactory(parent=home, title="Beta", show_in_menus=True)

    last.move(first, pos="left")

    assert [page["title"] for page in navigation()] == ["Beta", "Alpha"]


def test_privacy_withdraws_a_page_and_all_below_until_it_is_lifted(about):
    ContentPageFactory(parent=about, title="Below")
    restriction = PageViewRestriction.objects.create(page=about, restriction_type="login")
    while_private = paths()

    restriction.delete()

    assert while_private == ["/"]
    assert paths() == ["/", "/about-us/", "/about-us/below/"]


def test_a_renamed_page_is_renamed_in_the_breadcrumbs_below(about):
    below = ContentPageFactory(parent=about, title="Below")

    about.title = "About the centre"
    about.save()

    crumbs = published().get(id=below.uuid).payload["breadcrumbs"]
    assert [crumb["title"] for crumb in crumbs] == ["Home", "About the centre"]


def test_a_withdrawn_page_leaves_the_breadcrumbs_below(about):
    below = ContentPageFactory(parent=about, title="Below")

    about.unpublish()

    crumbs = published().get(id=below.uuid).payload["breadcrumbs"]
    assert [crumb["title"] for crumb in crumbs] == ["Home"]


def test_a_document_that_says_the_same_keeps_its_sequence(about):
    before = published().get(id=about.uuid)

    about.save()

    after = published().get(id=about.uuid)
    assert (after.sequence, after.modified) == (before.sequence, before.modified)


def test_every_change_takes_the_next_number(about):
    before = published().get(id=about.uuid).sequence

    about.title = "About the centre"
    about.save()

    assert published().get(id=about.uuid).sequence == before + 1


def test_a_failing_rendering_rolls_the_publish_back(about, monkeypatch):
    def broken(page):
        raise RuntimeError("no picture")

    monkeypatch.setattr(ContentPage, "public_document", broken)
    about.title = "Changed"

    with pytest.raises(RuntimeError):
        about.save()

    assert ContentPage.objects.get(pk=about.pk).title == "About us"


def test_saving_a_draft_of_a_live_page_leaves_its_document_alone(about):
    before = published().get(id=about.uuid)

    about.title = "Changed"
    about.save_revision()

    assert published().get(id=about.uuid).payload == before.payload


def test_a_page_that_was_set_live_by_hand_is_not_public(home):
    page = ContentPageFactory(parent=home, title="Secret", live=False)

    ContentPage.objects.filter(pk=page.pk).update(live=True)

    assert paths() == ["/"]


def test_a_copied_page_has_an_identity_of_its_own(home, about):
    copy = about.copy(update_attrs={"slug": "copy", "title": "Twin"}, keep_live=True)

    assert copy.specific.uuid != about.uuid
    assert copy.get_latest_revision_as_object().uuid == copy.specific.uuid
    assert paths() == ["/", "/about-us/", "/copy/"]


def test_an_alias_has_an_identity_of_its_own_and_keeps_it(home, about):
    alias = about.create_alias(update_slug="alias")
    kept = alias.specific.uuid

    about.title = "Changed"
    about.save_revision().publish()

    alias = ContentPage.objects.get(pk=alias.pk)
    assert (alias.title, alias.uuid) == ("Changed", kept)
    assert published().get(id=kept).title == "Changed"


def test_links_to_a_thing_are_found_by_relation(home, about):
    assert list(published().linking_to(home.uuid, "ancestor")) == [published().get(id=about.uuid)]
    assert list(published().linking_to(home.uuid, "author")) == []
    assert list(published().linking_to(uuid4())) == []


def test_an_alias_of_a_scheduled_draft_waits_for_its_source(home, about):
    about.unpublish()
    alias = about.create_alias(update_slug="alias")

    about.go_live_at = timezone.now() + timedelta(days=1)
    about.save_revision().publish()

    assert ContentPage.objects.get(pk=alias.pk).uuid != about.uuid
    assert paths() == ["/"]


def test_documents_follow_when_another_page_becomes_the_home_page(home, about):
    ContentPageFactory(parent=about, title="Team", slug="team")
    site = Site.objects.get()
    before = paths()

    site.root_page = about
    site.save()
    between = paths()
    site.root_page = home
    site.save()

    assert between == ["/", "/team/"]
    assert paths() == before == ["/", "/about-us/", "/about-us/team/"]


def test_a_publisher_waits_for_the_others_before_reading_what_they_wrote(about):
    with CaptureQueriesContext(connection) as asked:
        documents.write_many([about])

    tables = re.findall(r'FROM "(\w+)"', " ".join(each["sql"] for each in asked))
    assert tables[0] == "delivery_counter"
