"""Things that are delivered together: addresses change hands, and each is written once."""

import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.db import transaction
from wagtail.models import PageViewRestriction

from delivery.documents import deliver_together, published
from delivery.former import look_up
from delivery.models import FormerAddress, PublishedDocument
from home.models import ContentPage
from research.models import ResearchBranchPage
from tests.factories.home import ContentPageFactory
from tests.factories.research import ResearchBranchPageFactory, ResearchPageFactory


def last_number():
    return PublishedDocument.objects.order_by("-sequence").first().sequence


def put_at(page, slug):
    ContentPage.objects.filter(pk=page.pk).update(slug=slug, url_path=f"/home/{slug}/")


def addresses():
    return dict(published("page").exclude(path="/").values_list("title", "path"))


@pytest.fixture
def two(home):
    return [ContentPageFactory(parent=home, title=name, slug=name.lower()) for name in ("A", "B")]


def test_two_that_change_places_get_what_the_other_had(two):
    put_at(two[0], "b"), put_at(two[1], "a")

    deliver_together(list(ContentPage.objects.filter(title__in=["A", "B"])))

    assert addresses() == {"A": "/b/", "B": "/a/"}
    assert list(FormerAddress.objects.all()) == []


def test_each_gets_what_the_one_before_it_gives_up(two):
    put_at(two[0], "b"), put_at(two[1], "c")

    deliver_together(list(ContentPage.objects.filter(title__in=["A", "B"])))

    assert addresses() == {"A": "/b/", "B": "/c/"}
    assert look_up("/a/").leads_to == "/b/"
    assert [row.address for row in FormerAddress.objects.all()] == ["/a/"]


def test_two_that_want_the_same_address_are_refused(two):
    put_at(two[0], "c"), put_at(two[1], "c")

    with pytest.raises(ValidationError, match="“/c/” is the address of “A” already"):
        with transaction.atomic():
            deliver_together(list(ContentPage.objects.filter(title__in=["A", "B"])))

    assert addresses() == {"A": "/a/", "B": "/b/"}


def test_an_address_that_another_keeps_is_refused(two):
    put_at(two[0], "b")

    with pytest.raises(ValidationError, match="“/b/” is the address of “B” already"):
        with transaction.atomic():
            deliver_together([ContentPage.objects.get(pk=two[0].pk)])

    assert addresses() == {"A": "/a/", "B": "/b/"}


def test_each_page_that_moves_is_written_once_however_deep_it_stands(home, two):
    below = two[0]
    for depth in range(4):
        below = ContentPageFactory(parent=below, title=f"Below {depth}", slug="below")
    before = last_number()

    ContentPage.objects.get(pk=two[0].pk).move(two[1], pos="last-child")

    assert last_number() == before + 5
    crumbs = published().get(title="Below 3").payload["breadcrumbs"]
    assert [crumb["url"] for crumb in crumbs][1:] == [
        "/b/",
        "/b/a/",
        "/b/a/below/",
        "/b/a/below/below/",
        "/b/a/below/below/below/",
    ]


def test_branches_that_come_to_light_are_counted_before_they_are_written(home):
    research = ResearchPageFactory(parent=home)
    ResearchBranchPageFactory.create_batch(3, parent=research)
    hiding = PageViewRestriction.objects.create(page=research, restriction_type="login")
    before = last_number()

    hiding.delete()

    found = published("research-branch").in_order().values_list("payload__position", flat=True)
    assert list(found) == [1, 2, 3]
    assert last_number() == before + 4


def test_branches_below_two_pages_are_counted_by_themselves(home):
    for _each in range(2):
        research = ResearchPageFactory(parent=home, slug=f"research-{_each}")
        ResearchBranchPageFactory.create_batch(2, parent=research)
    branches = ResearchBranchPage.objects.order_by("path")

    ResearchBranchPage.deliver_all(list(branches))

    numbers = dict(published("research-branch").values_list("id", "payload__position"))
    assert [numbers[branch.uuid] for branch in branches] == [1, 2, 1, 2]


def test_a_check_names_the_one_that_cannot_be_rendered_and_looks_at_the_others(
    home, two, monkeypatch, capsys
):
    said = ContentPage.public_document

    def broken(page):
        if page.pk == two[0].pk:
            raise RuntimeError("no picture")
        return said(page)

    monkeypatch.setattr(ContentPage, "public_document", broken)
    ContentPage.objects.filter(pk=two[1].pk).update(summary="By hand")

    with pytest.raises(CommandError, match="2 documents differ"):
        call_command("rebuild_delivery", "--check")

    assert capsys.readouterr().out == (
        f"page {two[0].uuid} “A” cannot be rendered: RuntimeError('no picture')\n"
        f"page {two[1].uuid} “B” says something else now\n"
    )
