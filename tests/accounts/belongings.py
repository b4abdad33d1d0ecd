"""What branches have, and where it is in the admin."""

from django.urls import reverse

from accounts.models import BranchTeam
from tests.factories.people import PersonFactory
from tests.factories.publications import ProductFactory, PublicationFactory

SECRET = "Glaciers in draft"


def of(branch, title, *, live=False):
    """A person, a publication and a product of a branch."""
    person = PersonFactory(given="", family=title, live=live)
    BranchTeam.objects.get(branch=branch).people.add(person)
    publication = PublicationFactory(title=title, live=live)
    product = ProductFactory(title=title, live=live)
    for work in (publication, product):
        work.branches.add(branch)
        work.save()
    for thing in (person, publication, product):
        thing.save_revision()
    return person, publication, product


def address(thing, view):
    return reverse(thing.snippet_viewset.get_url_name(view), args=[thing.pk])


def listed(client, model):
    response = client.get(reverse(model.snippet_viewset.get_url_name("list")))
    return [str(each) for each in response.context["object_list"]]
