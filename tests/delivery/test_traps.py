"""What changes the public eye in ways that are easily forgotten."""

from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import PageViewRestriction, Revision, Site

from delivery.documents import published
from delivery.models import PublishedDocument
from events.rows import RowPerson
from home.models import ContentPage
from pages.models import CentreDocument, CentreImage
from people.models import Person
from tests.factories.events import EventsPageFactory, WorkshopPageFactory, session, talk
from tests.factories.home import ContentPageFactory
from tests.factories.people import PersonFactory
from tests.factories.publications import PublicationFactory, by
from tests.pages.pictures import noise, saved, stored

HOUR = timedelta(hours=1)


def answered(client, kind, **sought):
    """What the API says of the only one of a kind."""
    document = published(kind).get(**sought)
    return client.get(document.payload["api_url"]).json()


def image(number=0, **fields):
    return stored(saved(noise((400 + number, 300))), "ice.jpg", description="Ice", **fields)


def shown(*pictures):
    return [("image", {"image": each, "caption": ""}) for each in pictures]


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


def test_a_picture_is_public_from_its_first_mention_to_its_last(client, home):
    picture = image()
    assert not published("image").exists()

    first = ContentPageFactory(parent=home, body=shown(picture))
    second = ContentPageFactory(parent=home, body=shown(picture))
    assert answered(client, "image")["description"] == "Ice"

    first.unpublish()
    assert published("image").exists()
    second.body = []
    second.save_revision().publish()
    assert not published("image").exists()


@pytest.mark.parametrize("way", ["hidden", "deleted", "over"])
def test_a_picture_goes_with_what_shows_it_whichever_way_that_goes(client, home, way):
    page = ContentPageFactory(parent=home, body=shown(image()))
    past = timezone.now() - HOUR

    if way == "hidden":
        PageViewRestriction.objects.create(page=page, restriction_type="login")
    elif way == "deleted":
        page.delete()
    else:
        ContentPage.objects.update(expire_at=past)
        PublishedDocument.objects.filter(id=page.uuid).update(expires_at=past)

    assert client.get("/api/v1/images/").json()["items"] == []


def test_a_picture_that_is_replaced_is_another_in_all_that_shows_it(client, home):
    picture = image()
    ContentPageFactory(parent=home, slug="ice", body=shown(picture))
    before = answered(client, "page", path="/ice/")["body"][0]["value"]["picture"]["src"]

    picture.file.save("snow.jpg", ContentFile(saved(noise((420, 310)))))
    picture.save()

    after = answered(client, "page", path="/ice/")["body"][0]["value"]["picture"]
    assert (after["src"] != before, after["width"]) == (True, 420)
    assert answered(client, "image")["picture"]["width"] == 420


def test_what_is_said_of_a_picture_is_said_in_all_that_shows_it(client, home):
    picture = image()
    ContentPageFactory(parent=home, slug="ice", body=shown(picture))

    picture.description, picture.credit = "A glacier", "Ada Lovelace"
    picture.save()

    after = answered(client, "page", path="/ice/")["body"][0]["value"]["picture"]
    assert (after["alt"], after["credit"]) == ("A glacier", "Ada Lovelace")


def test_a_picture_that_is_deleted_leaves_what_showed_it(client, home):
    picture = image()
    ContentPageFactory(parent=home, slug="ice", picture=picture)

    CentreImage.objects.get(pk=picture.pk).delete()

    assert answered(client, "page", path="/ice/")["picture"] is None
    assert client.get("/api/v1/images/").json()["count"] == 0


def test_a_thumbnail_that_an_editor_looks_at_changes_no_document(home):
    picture = image()
    ContentPageFactory(parent=home, body=shown(picture))
    before = published("image").get().sequence

    picture.get_rendition("max-165x165")
    call_command("rebuild_delivery")

    assert published("image").get().sequence == before


def test_a_file_is_public_while_a_page_offers_it(client, home):
    file = CentreDocument.objects.create(
        title="Report", file=ContentFile(b"%PDF-1.4", "report.pdf")
    )
    listed = {"documents": [{"document": file, "title": ""}]}
    page = ContentPageFactory(parent=home, body=[("documents", listed)])
    found = answered(client, "document")
    assert (found["title"], found["format"], found["size"]) == ("Report", "PDF", 8)

    page.unpublish()

    assert client.get("/api/v1/documents/").json()["items"] == []
    assert client.get(file.url).status_code != 200
