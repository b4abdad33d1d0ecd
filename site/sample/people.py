"""The people whose names the sample prints."""

from typing import Any

from people.models import Affiliation, Organisation, Person, PersonLink
from sample.files import identity, read


class Cast(dict[str, Person]):
    """People by the name that they are printed under."""

    def named(self, name: str) -> Person | None:
        return self.get(name)


def load_people() -> Cast:
    cast = Cast()
    for facts in read("people")["people"]:
        person = _person(facts)
        for name in (str(person), *facts.get("other_names", [])):
            cast[name] = person
    return cast


def _person(facts: dict[str, Any]) -> Person:
    printed = f"{facts['given']} {facts['family']}"
    person = Person(
        uuid=identity("person", printed),
        given=facts["given"],
        family=facts["family"],
        printed=printed,
        other_names="\n".join(facts.get("other_names", [])),
    )
    person.affiliations.set([Affiliation(name=name) for name in facts.get("affiliations", [])])
    if url := facts.get("url"):
        person.links.set([PersonLink(kind="website", url=url)])
    person.save()
    person.save_revision().publish()
    return person


def organisation(name: str, *kinds: str) -> Organisation:
    """An organisation under its name, made once."""
    found, _ = Organisation.objects.get_or_create(
        name=name, defaults={"uuid": identity("organisation", name)}
    )
    for kind in kinds:
        setattr(found, f"is_{kind}", True)
    found.save()
    return found
