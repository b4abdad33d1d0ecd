"""What is offered to whom: what is public, and one's own drafts."""

import pytest
from django.core.management import call_command
from django.urls import reverse

from people.models import Person
from publications.models import Product, Publication
from tests.accounts.belongings import SECRET, address
from tests.factories.people import PersonFactory


@pytest.mark.parametrize("model", [Person, Publication, Product])
def test_a_chooser_neither_finds_nor_takes_drafts_of_other_branches(leading, own, foreign, model):
    call_command("update_index", verbosity=0)
    chooser = model.snippet_viewset.chooser_viewset
    mine = next(each for each in own if type(each) is model)
    theirs = next(each for each in foreign if type(each) is model)
    for view in ("choose", "choose_results"):
        response = leading.get(reverse(chooser.get_url_name(view)), {"q": "draft"})
        assert [each.pk for each in response.context["results"].object_list] == [mine.pk]
    chosen = [
        leading.get(reverse(chooser.get_url_name("chosen"), args=[each.pk])).status_code
        for each in (mine, theirs)
    ]

    assert chosen == [200, 404]


def test_pickers_of_a_schedule_find_no_drafts_of_other_branches(leading, own, foreign):
    found = [
        leading.get(f"/admin/schedule/{name}/?q=draft").json() for name in ("people", "papers")
    ]

    labels = [[item["label"] for item in answer["items"]] for answer in found]
    assert labels == [["Rivers in draft"], ["Rivers in draft"]]


def test_a_lead_refers_to_whoever_is_public_and_to_ones_own_drafts(leading, branches, own, foreign):
    public = PersonFactory(given="", family="Curie")

    page = leading.get(reverse(Person.snippet_viewset.chooser_viewset.get_url_name("choose")))

    names = sorted(str(each) for each in page.context["results"].object_list)
    assert names == [str(public), "Rivers in draft"]


def test_branches_in_draft_are_named_to_their_own_editors_alone(leading, client, editor, branches):
    type(branches[1]).objects.filter(pk=branches[1].pk).update(title=SECRET, live=False)
    places = [
        reverse(model.snippet_viewset.get_url_name(view))
        for model in (Publication, Product)
        for view in ("list", "add")
    ]
    shown = [SECRET in leading.get(place).content.decode() for place in places]
    client.force_login(editor)

    assert shown == [False] * 4
    assert [SECRET in client.get(place).content.decode() for place in places] == [True] * 4


def test_a_branch_in_draft_that_was_chosen_stays_chosen(leading, branches, own):
    type(branches[1]).objects.filter(pk=branches[1].pk).update(live=False)
    product = own[2]
    product.branches.add(branches[1])
    product.save()
    product.save_revision()

    form = leading.get(address(product, "edit")).context["form"]

    assert {page.pk for page in form.fields["branches"].queryset} == {page.pk for page in branches}


def test_works_in_draft_are_offered_to_their_own_editors_alone(leading, own, foreign):
    form = leading.get(reverse(Product.snippet_viewset.get_url_name("add"))).context["form"]

    assert list(form.fields["publications"].queryset) == [own[1]]


@pytest.mark.parametrize("model", [Person, Publication, Product])
def test_nothing_is_made_in_passing(leading, model):
    chooser = reverse(model.snippet_viewset.chooser_viewset.get_url_name("choose"))

    assert leading.post(f"{chooser}create/", {}).status_code == 404
