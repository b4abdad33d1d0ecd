"""Works, products and venues. Works are published; a draft is made with `live=False`."""

import factory
import wagtail_factories

from publications.models import (
    Authorship,
    Product,
    ProductsPage,
    Publication,
    PublicationsPage,
    Venue,
)


class VenueFactory(factory.django.DjangoModelFactory):
    name = factory.Sequence(lambda number: f"Journal of Floods {number}")

    class Meta:
        model = Venue


class PublicationFactory(factory.django.DjangoModelFactory):
    """A published work of ours."""

    title = factory.Sequence(lambda number: f"Rivers from space, part {number}")
    issued = "2024"
    live = True

    class Meta:
        model = Publication


class ProductFactory(factory.django.DjangoModelFactory):
    title = factory.Sequence(lambda number: f"Gauges of Europe {number}")
    live = True

    class Meta:
        model = Product


class PublicationsPageFactory(wagtail_factories.PageFactory):
    title = "Publications"
    slug = "publications"
    show_in_menus = True

    class Meta:
        model = PublicationsPage


class ProductsPageFactory(wagtail_factories.PageFactory):
    title = "Products"
    slug = "products"
    show_in_menus = True

    class Meta:
        model = ProductsPage


def by(publication: Publication, *authors: object) -> Publication:
    """A publication by these people, or by people with these names."""
    publication.authorships = [
        Authorship(name=author) if isinstance(author, str) else Authorship(person=author)
        for author in authors
    ]
    publication.save()
    return publication
