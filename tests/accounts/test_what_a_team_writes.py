"""What a team writes belongs to its branch."""

from django.urls import reverse

from accounts.models import BranchTeam
from people.models import Person
from publications.models import Product
from research.models import BranchLead
from tests.accounts.belongings import address
from tests.factories.people import PersonFactory


def test_what_a_lead_writes_belongs_to_the_branch_and_can_be_published(leading, branches):
    where = reverse(Product.snippet_viewset.get_url_name("add"))
    form = {"title": "Gauges", "type": "dataset", "slug": "", "description": "null"}

    leading.post(where, form)
    product = Product.objects.get()
    leading.post(
        address(product, "edit"),
        {
            **form,
            "slug": product.slug,
            "branches": [branches[0].pk],
            "address": "https://gauges.example.net/",
            "action-publish": "1",
        },
    )

    product.refresh_from_db()
    assert [branch.pk for branch in product.branches.all()] == [branches[0].pk]
    assert [branch.pk for branch in product.get_latest_revision_as_object().branches.all()] == [
        branches[0].pk
    ]


def test_a_person_whom_a_lead_writes_belongs_to_the_team(leading, branches):
    where = reverse(Person.snippet_viewset.get_url_name("add"))
    empty = {
        f"{name}-{field}": 0
        for name in ("affiliations", "roles", "links")
        for field in ("TOTAL_FORMS", "INITIAL_FORMS", "MIN_NUM_FORMS")
    }

    leading.post(where, {"given": "Ada", "family": "King", "biography": "null", **empty})

    person = Person.objects.get()
    assert list(BranchTeam.objects.get(branch=branches[0]).people.all()) == [person]
    assert leading.get(address(person, "edit")).status_code == 200


def test_who_leads_the_branch_is_of_its_people(leading, branches):
    person = PersonFactory()
    BranchLead.objects.create(branch=branches[0], person=person)

    assert leading.get(address(person, "edit")).status_code == 200


def test_a_draft_moves_nothing_into_the_branch(leading, branches, foreign):
    work = foreign[1]
    draft = work.get_latest_revision_as_object()
    draft.branches.add(branches[0])
    draft.save_revision()

    assert leading.get(address(work, "edit")).status_code == 302


def test_a_draft_with_gaps_belongs_to_the_branch_too(leading, branches):
    where = reverse(Product.snippet_viewset.get_url_name("add"))

    leading.post(where, {"title": "", "type": "dataset", "slug": "", "description": "null"})

    product = Product.objects.get()
    assert [branch.pk for branch in product.branches.all()] == [branches[0].pk]
    assert leading.get(address(product, "edit")).status_code == 200
