"""Publications, products, and where and by whom they appear."""

from publications.models.authorship import Authorship, PublicationLink
from publications.models.pages import ProductsPage, PublicationsPage
from publications.models.product import Product
from publications.models.publication import Publication
from publications.models.types import LinkKind, NoticeKind, Origin, ProductType, PublicationType
from publications.models.venue import Venue, VenueKind

__all__ = [
    "Authorship",
    "LinkKind",
    "NoticeKind",
    "Origin",
    "Product",
    "ProductType",
    "ProductsPage",
    "Publication",
    "PublicationLink",
    "PublicationType",
    "PublicationsPage",
    "Venue",
    "VenueKind",
]
