"""People, the organisations they work for, and the page that lists them."""

from people.models.organisation import Organisation
from people.models.page import PeoplePage
from people.models.parts import Affiliation, CentreRole, PersonLink
from people.models.person import Person

__all__ = ["Affiliation", "CentreRole", "Organisation", "PeoplePage", "Person", "PersonLink"]
