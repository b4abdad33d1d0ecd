import re
from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth.models import Permission
from django.core.signing import Signer

from delivery import draft_links
from delivery.models import DraftLink
from home.models import ContentPage
from pages.models import User
from people.models import Person
from tests.factories.home import ContentPageFactory
from tests.factories.people import PersonFactory

MONDAY = datetime(2027, 5, 3, 9, tzinfo=UTC)
WEEK = timedelta(days=7)
SECOND = timedelta(seconds=1)


@pytest.fixture
def page(home) -> ContentPage:
    return ContentPageFactory(parent=home, title="Snow", live=False)


@pytest.fixture
def link(page, administrator) -> DraftLink:
    return draft_links.make(page, administrator, at=MONDAY)


@pytest.fixture
def editor_of_people(db) -> User:
    user = User.objects.create_user("people@centre.example.net", "a long password")
    user.user_permissions.add(Permission.objects.get(codename="change_person"))
    return user


def found(link: DraftLink, at: datetime = MONDAY) -> DraftLink | None:
    return draft_links.find(link.token, at=at)


def test_a_token_finds_its_link_and_the_link_its_thing(page, link):
    opened = found(link)

    assert (opened, opened.thing, opened.source_model) == (link, page, "home.ContentPage")


def test_a_link_lasts_seven_days_unless_it_was_made_for_others(page, link, administrator):
    for_a_day = draft_links.make(page, administrator, lasting=timedelta(days=1), at=MONDAY)

    moments = (MONDAY + timedelta(days=1) - SECOND, MONDAY + timedelta(days=1))
    assert [found(for_a_day, at) for at in moments] == [for_a_day, None]
    assert [found(link, at) for at in (MONDAY + WEEK - SECOND, MONDAY + WEEK)] == [link, None]


def test_an_ended_link_finds_nothing(link):
    token = link.token

    link.delete()

    assert draft_links.find(token, at=MONDAY) is None


def test_a_token_is_long_by_chance_and_safe_in_an_address(page, link, administrator):
    others = {draft_links.make(page, administrator, at=MONDAY).name for _ in range(50)}

    assert len({link.name, *others}) == 51
    assert re.fullmatch(r"[\w-]{32}\.[\w-]{43}", link.token)


def test_a_wrong_token_is_refused_before_the_database_is_asked(link, django_assert_num_queries):
    name, signature = link.token.split(".")
    swapped = signature.swapcase()
    wrong = [
        "",
        ".",
        name,
        f"{name}.",
        f"{name}.{swapped}",
        f"x{name}.{signature}",
        f"{link.token}.{signature}",
        Signer(sep=".", salt="another").sign(name),
        Signer(sep=".", salt="delivery.draft_links", key="another").sign(name),
        "\x00",
        "é" * 4000,
    ]

    with django_assert_num_queries(0):
        assert [draft_links.find(each, at=MONDAY) for each in wrong] == [None] * len(wrong)


def test_whoever_reads_the_database_has_no_token(link):
    stored = DraftLink.objects.values_list().get(pk=link.pk)

    signature = link.token.split(".")[1]
    assert [value for value in stored if signature in str(value)] == []


def test_tokens_of_a_former_key_open_while_it_is_named_as_such(link, settings):
    token = link.token
    former, settings.SECRET_KEY = settings.SECRET_KEY, "another key"
    without = draft_links.find(token, at=MONDAY)
    settings.SECRET_KEY_FALLBACKS = [former]

    assert (without, draft_links.find(token, at=MONDAY)) == (None, link)


def test_a_link_ends_with_its_thing(page, link):
    page.delete()

    assert found(link) is None
    assert list(DraftLink.objects.all()) == []


def test_a_link_to_a_person_ends_with_the_person(home, administrator):
    person = PersonFactory(live=False)
    link = draft_links.make(person, administrator, at=MONDAY)

    Person.objects.filter(pk=person.pk).delete()

    assert found(link) is None
    assert list(DraftLink.objects.all()) == []


def test_a_link_is_shut_while_its_maker_may_not_edit(home, editor_of_people):
    link = draft_links.make(PersonFactory(live=False), editor_of_people, at=MONDAY)
    while_allowed = found(link)
    rights = list(editor_of_people.user_permissions.all())

    editor_of_people.user_permissions.clear()
    without = found(link)
    editor_of_people.user_permissions.add(*rights)

    assert (while_allowed, without, found(link)) == (link, None, link)


@pytest.mark.parametrize("leave", ["account shut", "account deleted"])
def test_a_link_ends_when_its_maker_leaves(home, editor_of_people, leave):
    link = draft_links.make(PersonFactory(live=False), editor_of_people, at=MONDAY)
    while_here = found(link)

    if leave == "account shut":
        User.objects.update(is_active=False)
    else:
        editor_of_people.delete()

    assert (while_here, found(link)) == (link, None)


def test_a_link_to_a_model_that_is_gone_finds_nothing(link):
    DraftLink.objects.update(source_model="home.Former")

    assert found(link) is None


def test_making_a_link_forgets_what_is_over(page, link, administrator):
    later = draft_links.make(page, administrator, at=MONDAY + WEEK)

    assert list(DraftLink.objects.all()) == [later]


def test_open_links_are_those_that_lead_somewhere_the_longest_first(
    page, link, administrator, editor_of_people
):
    person = PersonFactory(live=False)
    long = draft_links.make(person, administrator, lasting=2 * WEEK, at=MONDAY)
    draft_links.make(page, editor_of_people, at=MONDAY)  # who may not edit pages
    draft_links.make(page, administrator, lasting=SECOND, at=MONDAY)

    at = MONDAY + SECOND
    assert draft_links.open_links(at=at) == [long, link]
    assert draft_links.open_links(page, at=at) == [link]


@pytest.mark.parametrize("number", [1, 3])
def test_open_links_are_found_with_the_same_queries_for_any_number(
    home, editor_of_people, administrator, number, django_assert_num_queries
):
    for _ in range(number):
        draft_links.make(PersonFactory(live=False), editor_of_people, at=MONDAY)
        draft_links.make(ContentPageFactory(parent=home), administrator, at=MONDAY)

    with django_assert_num_queries(6):  # links, people, pages, makers, the rights of one of them
        links = draft_links.open_links(at=MONDAY)

    assert len(links) == 2 * number
