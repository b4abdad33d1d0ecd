import pytest

from delivery.documents import published
from publications.models import Product
from tests.factories.publications import ProductFactory, ProductsPageFactory, PublicationFactory
from tests.factories.research import ResearchBranchPageFactory, ResearchPageFactory


def card_of(thing):
    return published().get(id=thing.uuid).card


@pytest.fixture
def full(home):
    work = PublicationFactory(title="Rivers from space")
    product = ProductFactory.build(
        title="Gauges of Europe",
        type="benchmark",
        version="1.2",
        licence="CC BY 4.0",
        doi="https://doi.org/10.5281/zenodo.1234567",
        address="https://data.centre.org/gauges",
        description="<p>Water levels, hour by hour.</p>",
    )
    product.publications = [work, PublicationFactory(title="Hidden", live=False)]
    research = ResearchPageFactory(parent=home)
    product.branches = [ResearchBranchPageFactory(parent=research, title="Floods")]
    product.save()
    return product


def test_a_product_says_what_it_is_and_where_one_gets_it(full):
    payload = published().get(id=full.uuid).payload

    assert payload == {
        "id": str(full.uuid),
        "kind": "product",
        "title": "Gauges of Europe",
        "url": "/products/gauges-of-europe/",
        "api_url": f"/api/v1/products/{full.uuid}/",
        "modified": payload["modified"],
        "type": "benchmark",
        "version": "1.2",
        "licence": "CC BY 4.0",
        "doi": "10.5281/zenodo.1234567",
        "doi_url": "https://doi.org/10.5281/zenodo.1234567",
        "address": "https://data.centre.org/gauges",
        "description": "<p>Water levels, hour by hour.</p>",
        "publications": [card_of(full.publications.get(title="Rivers from space"))],
        "branches": [card_of(full.branches.get())],
    }


def test_the_page_of_a_product_links_its_public_publications_alone(full, client):
    page = client.get("/products/gauges-of-europe/").content.decode()

    assert page.count("<h1") == 1
    assert '<a href="/publications/rivers-from-space/">Rivers from space</a>' in page
    assert "Hidden" not in page


def test_a_publication_shows_the_public_products_that_name_it(full, client):
    draft = ProductFactory(title="Secret gauges", live=False)
    draft.publications = [full.publications.first()]
    draft.save()

    page = client.get("/publications/rivers-from-space/").content.decode()

    assert '<a href="/products/gauges-of-europe/">Gauges of Europe</a>' in page
    assert "Secret gauges" not in page


def test_the_product_published_last_is_the_newest(home):
    for title in ("Older", "Newer"):
        ProductFactory(title=title, live=False).save_revision().publish()

    newest = published("product").newest().values_list("title", flat=True)

    assert list(newest) == ["Newer", "Older"]


def test_a_list_without_products_says_so(home, client):
    ProductsPageFactory(parent=home)
    ProductFactory(title="Secret gauges", live=False)

    page = client.get("/products/").content.decode()

    assert (
        '<div class="empty"><p>No datasets, software or other products are listed yet. '
        "They will stand here as soon as the first one is out.</p>"
    ) in page
    assert "Secret gauges" not in page


def test_the_list_takes_the_same_queries_with_one_and_three_products(
    home, client, django_assert_num_queries
):
    ProductsPageFactory(parent=home)

    for count in (1, 3):
        ProductFactory.create_batch(count - Product.objects.count())
        with django_assert_num_queries(7):
            page = client.get("/products/").content.decode()

        assert page.count("Gauges of Europe") == count
