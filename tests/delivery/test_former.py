"""What becomes of the addresses that things had."""

import pytest
from django.core.management import call_command
from wagtail.models import Site

from delivery.former import NOTHING, Found, lead_on, look_up
from delivery.models import FormerAddress, Origin, PublishedDocument
from home.models import ContentPage
from tests.factories import events as event_factory
from tests.factories.events import EventsPageFactory, WorkshopPageFactory
from tests.factories.former import GONE, renamed
from tests.factories.home import ContentPageFactory
from tests.factories.people import PersonFactory


def rows():
    found = FormerAddress.objects.order_by("address").values_list("address", "thing", "is_gone")
    return list(found)


def test_nothing_is_kept_of_what_stays_where_it_is(about):
    about.title = "About the centre"
    about.save_revision().publish()

    assert rows() == []


def test_a_changed_slug_leads_on(about):
    renamed(about, "who-we-are")

    assert look_up("/about/") == Found("/who-we-are/", thing=about.uuid)
    assert FormerAddress.objects.get().origin == Origin.MOVED


def test_of_two_moves_each_address_leads_to_the_last_at_once(about):
    renamed(renamed(about, "who"), "who-we-are")

    assert [look_up(path).leads_to for path in ("/about/", "/who/")] == ["/who-we-are/"] * 2


def test_what_comes_back_to_its_address_answers_there(about):
    renamed(renamed(about, "who"), "about")

    assert rows() == [("/who/", about.uuid, False)]
    assert look_up("/who/").leads_to == "/about/"


def test_two_that_change_places_lead_nowhere_else(home, about):
    other = ContentPageFactory(parent=home, title="Other", slug="other")

    renamed(about, "between")
    renamed(other, "about")
    renamed(about, "other")

    assert rows() == [("/between/", about.uuid, False)]


def test_another_thing_at_the_address_ends_the_former_one(home, about):
    renamed(about, "who")
    before = look_up("/about/").leads_to

    ContentPageFactory(parent=home, title="About it", slug="about")

    assert (before, look_up("/about/")) == ("/who/", NOTHING)


def test_pages_below_a_moved_page_lead_on(home, about):
    below = ContentPageFactory(parent=about, title="Below", slug="below")
    other = ContentPageFactory(parent=home, title="Other", slug="other")

    ContentPage.objects.get(pk=about.pk).move(other, pos="last-child")

    assert look_up("/about/").leads_to == "/other/about/"
    assert look_up("/about/below/") == Found("/other/about/below/", thing=below.uuid)


def test_talks_below_a_workshop_lead_on(home):
    above = EventsPageFactory(parent=home, slug="events")
    row = event_factory.talk("Rivers", "10:00", "10:30")
    schedule = [event_factory.session("All", [row])]
    workshop = WorkshopPageFactory(parent=above, slug="water", schedule=schedule)

    renamed(workshop, "water-2027")

    assert look_up("/events/water/talks/rivers/").leads_to == "/events/water-2027/talks/rivers/"


def test_a_talk_that_leaves_the_schedule_is_gone_until_it_is_back(home):
    above = EventsPageFactory(parent=home, slug="events")
    rows_ = [event_factory.talk(title, "10:00", "10:30") for title in ("Rivers", "Seas")]
    workshop = WorkshopPageFactory(
        parent=above, slug="water", schedule=[event_factory.session("All", rows_)]
    )
    workshop.schedule = [event_factory.session("All", rows_[:1])]
    workshop.save_revision().publish()
    without = look_up("/events/water/talks/seas/")

    workshop.schedule = [event_factory.session("All", rows_)]
    workshop.save_revision().publish()

    assert (without, rows()) == (GONE, [])


def test_a_snippet_with_another_slug_leads_on(home):
    person = PersonFactory(given="Ada", family="Byron", slug="ada-byron")

    renamed(person, "ada-lovelace")

    assert look_up("/people/ada-byron/").leads_to == "/people/ada-lovelace/"


def test_another_home_page_lets_all_former_addresses_lead_on(home, about):
    ContentPageFactory(parent=about, title="Below", slug="below")

    Site.objects.update(root_page=about)
    Site.objects.get().save()

    assert look_up("/about/below/").leads_to == "/below/"
    assert look_up("/about/").leads_to == "/"


def test_a_draft_leaves_no_address(home):
    page = ContentPageFactory(parent=home, slug="draft", live=False)
    page.slug = "other"
    page.save()

    page.delete()

    assert rows() == []


@pytest.mark.parametrize("arguments", [[], ["--repair"]])
def test_a_rebuild_keeps_former_addresses(home, about, arguments):
    renamed(about, "who")
    gone = ContentPageFactory(parent=home, slug="old")
    gone.delete()
    before = rows()
    PublishedDocument.objects.all().delete()

    call_command("rebuild_delivery", *arguments, verbosity=0)

    assert rows() == before == [("/about/", about.uuid, False), ("/old/", gone.uuid, True)]
    assert look_up("/about/").leads_to == "/who/"


def test_a_refused_move_keeps_no_address(home, about, monkeypatch):
    def broken(page):
        raise RuntimeError("no picture")

    monkeypatch.setattr(ContentPage, "public_document", broken)

    with pytest.raises(RuntimeError):
        renamed(about, "who")

    assert rows() == []


def test_the_addresses_of_one_thing_can_lead_to_another(home, about):
    kept = ContentPageFactory(parent=home, title="The centre", slug="centre")
    uuid = about.uuid
    renamed(about, "who").delete()

    lead_on(uuid, kept.uuid)
    renamed(kept, "the-centre")

    found = [look_up(path).leads_to for path in ("/about/", "/who/", "/centre/")]
    assert found == ["/the-centre/"] * 3


def test_a_public_thing_gives_its_addresses_to_no_other(home, about):
    with pytest.raises(ValueError, match="is public still"):
        lead_on(about.uuid, home.uuid)


@pytest.mark.parametrize(
    ("path", "query", "leads_to"),
    [
        ("/about", "", "/who/"),
        ("/about/", "year=2020&a=%C3%A4", "/who/?year=2020&a=%C3%A4"),
        ("/About/", "", ""),
        ("/about/below/", "", ""),
        ("/about/\x00", "", ""),
        (f"/{'a' * 2000}/", "", ""),
        ("/about/", f"x={'a' * 2000}", f"/who/?x={'a' * 2000}"),
        ("/about.pdf", "", ""),
        ("//about/", "", ""),
    ],
)
def test_an_address_is_found_as_it_was(about, path, query, leads_to):
    renamed(about, "who")

    assert look_up(path, query).leads_to == leads_to


def test_an_address_with_its_query_goes_before_the_one_without(home, about):
    for address, rest in (("/index.php", "/search/"), ("/index.php?a=1&id=3", "/search/?q=3")):
        FormerAddress.objects.create(address=address, rest=rest)

    found = [look_up("/index.php", query).leads_to for query in ("id=3&a=1", "id=4", "")]

    assert found == ["/search/?q=3", "/search/?id=4", "/search/"]


@pytest.mark.parametrize("number", [1, 3])
def test_it_asks_once(about, number, django_assert_num_queries):
    for each in range(number):
        renamed(about, f"who-{each}")

    with django_assert_num_queries(1):
        look_up("/about/", "a=1")
