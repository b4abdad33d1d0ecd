"""People and organisations. People are published; a draft is made with `live=False`."""

import factory
import wagtail_factories

from people.models import Affiliation, CentreRole, Organisation, PeoplePage, Person


class OrganisationFactory(factory.django.DjangoModelFactory):
    name = factory.Sequence(lambda number: f"Institute {number}")

    class Meta:
        model = Organisation


class PersonFactory(factory.django.DjangoModelFactory):
    """A published author or speaker from elsewhere."""

    given = "Ada"
    family = factory.Sequence(lambda number: f"Lovelace {number}")
    live = True

    class Meta:
        model = Person


class MemberFactory(PersonFactory):
    """A published person with a role at the centre."""

    role = "Researcher"

    @classmethod
    def _create(cls, model_class, *args, role, **kwargs):
        person = model_class(*args, **kwargs)
        person.roles = [CentreRole(role=role)]
        person.save()
        return person


class PeoplePageFactory(wagtail_factories.PageFactory):
    title = "People"
    slug = "people"
    show_in_menus = True

    class Meta:
        model = PeoplePage


def affiliated(person: Person, *names: str) -> Person:
    """A person who works at places by these names."""
    person.affiliations = [Affiliation(name=name) for name in names]
    person.save()
    return person
