"""The site itself."""

from typing import Literal

from pydantic import Field

from api.schemas.shared import Address, Html, Reference, Resource, Shape


class Contact(Shape):
    """How to reach the centre."""

    email: str
    phone: str
    address: str


class SocialLink(Shape):
    """The centre on another site."""

    label: str
    url: Address


class LegalPage(Shape):
    """The imprint, the privacy page or the accessibility statement."""

    kind: str
    page: Reference | None


class MenuEntry(Shape):
    """A page in the site's navigation."""

    title: str
    url: Address


class SiteOut(Resource):
    """What is said of the centre on every page."""

    kind: Literal["site"]
    name: str
    contact: Contact
    social: list[SocialLink]
    legal: list[LegalPage]
    footer: Html
    accent: str
    licence: str
    navigation: list[MenuEntry] | None = Field(
        default=None, description="Told at the site's own address."
    )
