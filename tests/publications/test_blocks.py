import pytest

from publications.blocks import (
    FeaturedPublicationBlock,
    LatestProductsBlock,
    LatestPublicationsBlock,
)
from tests.factories.publications import ProductFactory, PublicationFactory, by

FEATURED, LATEST, PRODUCTS = (
    FeaturedPublicationBlock(),
    LatestPublicationsBlock(),
    LatestProductsBlock(),
)


def drawn(block, **value):
    return block.render(block.to_python({"heading": "Read this", **value}))


def titles(markup):
    return [part.split("<")[0] for part in markup.split('/">')[1:]]


@pytest.mark.parametrize("block", [FEATURED, LATEST, PRODUCTS], ids=["one", "works", "products"])
def test_a_block_with_nothing_to_show_draws_nothing(home, block):
    PublicationFactory(is_featured=True, live=False)
    PublicationFactory(is_featured=True, origin="external")
    ProductFactory(live=False)

    assert drawn(block) == ""


def test_the_newest_featured_work_is_shown_with_its_summary(home):
    by(PublicationFactory(title="Older", is_featured=True, issued="2023"), "A. Uthor")
    by(PublicationFactory(title="Newer", is_featured=True, summary="It floods."), "A. Uthor")
    PublicationFactory(title="Newest", issued="2025")

    markup = drawn(FEATURED)

    assert titles(markup) == ["Newer"]
    assert '<h2 class="section__title">Read this</h2>' in markup
    assert '<div class="prose"><p>It floods.</p></div>' in markup


def test_a_chosen_work_is_shown_instead(home):
    PublicationFactory(title="Featured", is_featured=True)
    chosen = PublicationFactory(title="Chosen")

    assert titles(drawn(FEATURED, publication=chosen.pk)) == ["Chosen"]


def test_a_chosen_draft_is_not_shown(home):
    chosen = PublicationFactory(title="Chosen", live=False)

    assert drawn(FEATURED, publication=chosen.pk) == ""


def test_the_latest_works_are_ours_and_at_most_as_many_as_asked_for(home):
    for title, issued in [("A", "2022"), ("B", "2024"), ("C", "2023")]:
        PublicationFactory(title=title, issued=issued)
    PublicationFactory(title="External", issued="2025", origin="external")
    PublicationFactory(title="Draft", issued="2025", live=False)

    assert titles(drawn(LATEST, count=2)) == ["B", "C"]


def test_the_latest_products_are_shown(home):
    ProductFactory(title="Gauges")
    ProductFactory(title="Draft", live=False)

    assert titles(drawn(PRODUCTS, count=2)) == ["Gauges"]


@pytest.mark.parametrize("count", [1, 3])
def test_each_block_takes_one_query(home, count, django_assert_num_queries):
    for work in PublicationFactory.create_batch(count, is_featured=True):
        by(work, "A. Uthor")
    ProductFactory.create_batch(count)

    for block in (FEATURED, LATEST, PRODUCTS):
        with django_assert_num_queries(1):
            drawn(block)
