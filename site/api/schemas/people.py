"""People."""

from typing import Literal

from pydantic import Field

from api.schemas.shared import (
    Address,
    Html,
    KindLink,
    Listing,
    PartialDate,
    Picture,
    Resource,
    Shape,
)


class PersonName(Shape):
    given: str
    family: str
    printed: str


class Period(Shape):
    """A time, as far as it is known."""

    since: PartialDate = Field(alias="from")
    until: PartialDate = Field(alias="to")


class Affiliation(Period):
    name: str
    url: Address


class CentreRole(Period):
    role: str
    group: str


class PersonOut(Resource):
    """Someone whose name the site prints."""

    kind: Literal["person"]
    name: PersonName
    other_names: list[str]
    orcid: str
    affiliations: list[Affiliation]
    roles: list[CentreRole]
    links: list[KindLink]
    portrait: Picture | None
    biography: Html


class PersonList(Listing):
    items: list[PersonOut]
