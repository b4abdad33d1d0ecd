"""What changes the public eye in ways that are easily forgotten."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import PageViewRestriction, Revision, Site

from delivery.documents import published
from delivery.models import DocumentLink, PublishedDocument
from events.rows import RowPerson
from home.models import ContentPage
from people.models import Person
from research.models import ResearchBranchPage
from tests.factories.events import EventsPageFactory, WorkshopPageFactory, session, talk
from tests.factories.home import ContentPageFactory
from tests.factories.people import PersonFactory
from tests.factories.publications import PublicationFactory, by
from tests.factories.research import ResearchBranchPageFactory, ResearchPageFactory

HOUR = timedelta(hours=1)


def answered(client, kind, **sought):
    """What the API says of the only one of a kind."""
    document = published(kind).get(**sought)
    return client.get(document.payload["api_url"]).json()


@pytest.fixture(autouse=True)
def nothing_differs_in_the_end(request, db):
    yield
    call_command("rebuild_delivery", "--check")


def test_a_renamed_person_changes_what_prints_the_name(client, home):
    ada = PersonFactory(given="Ada", family="Lovelace")
    by(PublicationFactory(title="Notes"), ada)
    rows = [talk("On engines", "09:00", people=[RowPerson(name="Ada", person=ada.pk)])]
    WorkshopPageFactory(parent=EventsPageFactory(parent=home), schedule=[session("Day", rows)])

    ada.family = "Byron"
    ada.save()

    work, given = answered(client, "publication"), answered(client, "talk")
    assert work["authors"][0]["person"]["title"] == "Ada Byron"
    assert given["people"][0]["person"]["title"] == "Ada Byron"


@pytest.mark.parametrize("live", [True, False])
def test_a_speaker_who_is_deleted_is_named_by_the_talk_no_more(client, home, live):
    ada = PersonFactory(given="Ada", family="Lovelace", live=live)
    rows = [talk("On engines", "09:00", people=[RowPerson(name="Ada", person=ada.pk)])]
    WorkshopPageFactory(parent=EventsPageFactory(parent=home), schedule=[session("One", rows)])

    ada.delete()

    [person] = answered(client, "talk")["people"]
    assert (person["name"], person["person"]) == ("Ada", None)
    assert not DocumentLink.objects.filter(target=ada.uuid).exists()


def test_a_new_address_of_a_page_is_that_of_all_below_it(client, home):
    above = ContentPageFactory(parent=home, slug="about")
    below = ContentPageFactory(parent=above, slug="us")
    ContentPageFactory(parent=below, slug="all")

    above.slug = "who"
    above.save_revision().publish()

    paths = published("page").order_by("path").values_list("path", flat=True)
    assert list(paths) == ["/", "/who/", "/who/us/", "/who/us/all/"]
    assert client.get("/about/us/")["Location"] == "/who/us/"


def test_a_new_address_of_a_draft_is_that_of_the_pages_below_it(client, home):
    above = ContentPageFactory(parent=home, slug="about", live=False)
    ContentPageFactory(parent=above, slug="us")

    above.slug = "who"
    above.save()

    assert client.get("/who/us/").status_code == 200
    assert client.get("/about/us/")["Location"] == "/who/us/"


def test_a_new_address_above_a_workshop_is_that_of_its_talks(client, home):
    above = EventsPageFactory(parent=home, slug="events")
    rows = [talk("On engines", "09:00")]
    WorkshopPageFactory(parent=above, slug="days", schedule=[session("Day", rows)])

    above.slug = "meetings"
    above.save_revision().publish()

    assert published("talk").get().path == "/meetings/days/talks/on-engines/"
    led = client.get("/events/days/talks/on-engines/")
    assert led["Location"] == "/meetings/days/talks/on-engines/"


def test_a_page_that_is_moved_takes_what_links_to_it_along(client, home):
    first, second = (ContentPageFactory(parent=home, slug=slug) for slug in ("one", "two"))
    moved = ContentPageFactory(parent=first, slug="us", title="Us")
    link = f'<p><a linktype="page" id="{moved.pk}">us</a></p>'
    ContentPageFactory(parent=home, slug="links", body=[("text", link)])

    moved.move(second, pos="last-child")

    html = answered(client, "page", path="/links/")["body"][0]["value"]["html"]
    assert html == '<p><a href="http://testserver/two/us/" rel="noopener">us</a></p>'


def test_privacy_hides_all_below_and_lifting_it_shows_them_again(client, home):
    above = ContentPageFactory(parent=home, slug="about")
    ContentPageFactory(parent=above, slug="us")

    restriction = PageViewRestriction.objects.create(page=above, restriction_type="login")
    assert list(published("page").values_list("path", flat=True)) == ["/"]

    restriction.delete()
    assert published("page").count() == 3


def test_privacy_that_is_put_elsewhere_frees_what_it_hid(home):
    ContentPageFactory(parent=ContentPageFactory(parent=home, slug="about"), slug="us")
    other = ContentPageFactory(parent=home, slug="other")
    restriction = PageViewRestriction.objects.create(
        page=ContentPage.objects.get(slug="about"), restriction_type="login"
    )

    restriction.page = other
    restriction.save()

    assert sorted(published("page").values_list("path", flat=True)) == [
        "/",
        "/about/",
        "/about/us/",
    ]


def test_privacy_hides_a_page_though_what_names_it_cannot_be_rendered(client, home, monkeypatch):
    secret = ContentPageFactory(parent=home, slug="secret")
    link = f'<p><a linktype="page" id="{secret.pk}">us</a></p>'
    naming = ContentPageFactory(parent=home, slug="links", body=[("text", link)])
    rendered = ContentPage.public_document

    def fail(page):
        if page.pk == naming.pk:
            raise ValueError("no")
        return rendered(page)

    with monkeypatch.context() as patched:
        patched.setattr(ContentPage, "public_document", fail)
        PageViewRestriction.objects.create(page=secret, restriction_type="login")
        assert list(published("page").values_list("path", flat=True)) == ["/"]

    call_command("rebuild_delivery", "--repair")
    assert sorted(published("page").values_list("path", flat=True)) == ["/", "/links/"]


def test_privacy_hides_a_page_that_cannot_be_rendered(home, monkeypatch):
    section = ContentPageFactory(parent=home, slug="section")
    broken = ContentPageFactory(parent=section, slug="broken")
    rendered = ContentPage.public_document

    def fail(page):
        if page.pk == broken.pk:
            raise ValueError("no")
        return rendered(page)

    with monkeypatch.context() as patched:
        patched.setattr(ContentPage, "public_document", fail)
        PageViewRestriction.objects.create(page=section, restriction_type="login")

    assert list(published("page").values_list("path", flat=True)) == ["/"]


@pytest.mark.parametrize("is_draft", [True, False])
def test_a_page_that_nobody_sees_is_named_no_more_once_it_is_deleted(home, is_draft):
    page = ContentPageFactory(parent=home, slug="hidden", live=not is_draft)
    link = f'<p><a linktype="page" id="{page.pk}">us</a></p>'
    ContentPageFactory(parent=home, slug="links", body=[("text", link)])
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    named = DocumentLink.objects.filter(target=page.uuid)
    assert named.count() == 1

    ContentPage.objects.get(pk=page.pk).delete()

    assert list(named) == []


def test_what_is_scheduled_is_public_when_its_time_has_come(home):
    page = ContentPageFactory(parent=home, title="News", live=False)
    page.go_live_at = timezone.now() + HOUR
    page.save_revision().publish()
    assert published("page").count() == 1

    ContentPage.objects.update(go_live_at=timezone.now() - HOUR)
    revision = Revision.objects.get()
    revision.content["go_live_at"] = (timezone.now() - HOUR).isoformat()
    revision.approved_go_live_at = timezone.now() - HOUR
    revision.save()
    call_command("publish_scheduled")

    assert published("page").filter(title="News").exists()


def test_what_is_over_leaves_what_named_it_with_the_next_answer(client, home):
    ada = PersonFactory(given="Ada", family="Lovelace")
    by(PublicationFactory(title="Notes"), ada)
    past = timezone.now() - HOUR
    Person.objects.update(expire_at=past)
    PublishedDocument.objects.filter(id=ada.uuid).update(expires_at=past)

    work = client.get("/api/v1/publications/").json()["items"][0]

    assert work["authors"] == [{**work["authors"][0], "name": "Ada Lovelace", "person": None}]
    assert PublishedDocument.objects.get(id=ada.uuid).is_tombstone


def test_a_branch_that_is_over_is_not_counted_in_the_next_answer(client, home):
    research = ResearchPageFactory(parent=home)
    first, second = (ResearchBranchPageFactory(parent=research) for _each in range(2))
    past = timezone.now() - HOUR
    ResearchBranchPage.objects.filter(pk=first.pk).update(expire_at=past)
    PublishedDocument.objects.filter(id=first.uuid).update(expires_at=past)

    branches = client.get("/api/v1/research-branches/").json()["items"]

    assert [(each["title"], each["position"]) for each in branches] == [(second.title, 1)]


def test_a_page_that_was_read_before_it_was_moved_is_saved_where_it_is_now(home):
    place = ContentPageFactory(parent=home, slug="about")
    page = ContentPageFactory(parent=home, slug="us")
    ContentPage.objects.get(pk=page.pk).move(place, pos="last-child")

    page.title = "All of us"
    page.save()

    assert [(each.slug, each.title) for each in place.get_children()] == [("us", "All of us")]
    assert published("page").get(title="All of us").path == "/about/us/"


def test_a_page_that_was_read_before_it_got_children_keeps_them(home):
    page = ContentPageFactory(parent=home)
    ContentPageFactory(parent=ContentPage.objects.get(pk=page.pk), slug="us")

    page.save()

    assert [each.slug for each in ContentPage.objects.get(pk=page.pk).get_children()] == ["us"]


def test_a_plain_save_of_a_person_is_followed(client, db):
    person = PersonFactory(given="", family="Noether")

    person.orcid = "0000-0003-1234-5674"
    person.save()

    assert answered(client, "person")["orcid"] == "0000-0003-1234-5674"


def test_all_that_is_deleted_at_once_is_withdrawn(home):
    above = ContentPageFactory(parent=home)
    ContentPageFactory(parent=above)
    PersonFactory.create_batch(2)

    above.delete()
    Person.objects.all().delete()

    assert list(published().values_list("kind", flat=True)) == ["page"]
    assert PublishedDocument.objects.filter(is_tombstone=True).count() == 4


def test_another_hostname_is_in_the_next_answer_and_outdates_the_last(client, home, settings):
    from api import conditional

    before = client.get("/api/v1/pages/")
    settings.BASE_URL = "https://centre.example"
    conditional.edition.cache_clear()

    after = client.get("/api/v1/pages/", headers={"If-None-Match": before["ETag"]})

    conditional.edition.cache_clear()
    assert after.status_code == 200
    assert after.json()["items"][0]["url"] == "https://centre.example/"
    assert "testserver" not in after.content.decode()


def test_another_home_page_gives_all_pages_their_new_addresses(client, home):
    other = ContentPageFactory(parent=home, slug="other")
    ContentPageFactory(parent=other, slug="us")

    site = Site.objects.get()
    site.root_page = other
    site.save()

    assert sorted(published("page").values_list("path", flat=True)) == ["/", "/us/"]
