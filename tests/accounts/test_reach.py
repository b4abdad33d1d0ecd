import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from accounts.models import BranchTeam
from accounts.reach import bound_to, is_bound
from people.models import Person
from publications.models import Product, Publication
from research.models import BranchLead
from tests.accounts.conftest import member
from tests.factories.people import PersonFactory
from tests.factories.publications import ProductFactory, PublicationFactory

SECRET = "Glaciers in draft"
VIEWS = ("edit", "delete", "usage", "history", "history_results", "unpublish", "lock", "unlock")
VIEWS += ("preview_on_edit", "workflow_history", "confirm_workflow_cancellation")


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


@pytest.fixture
def own(branches):
    return of(branches[0], "Rivers in draft")


@pytest.fixture
def foreign(branches):
    return of(branches[1], SECRET)


@pytest.fixture
def leading(client, lead):
    client.force_login(lead)
    return client


def test_a_lead_opens_what_is_of_the_branch(leading, own):
    answers = {
        (type(each), view): leading.get(address(each, view)).status_code
        for each in own
        for view in ("edit", "history", "delete", "usage")
    }

    assert set(answers.values()) == {200}


@pytest.mark.parametrize("view", VIEWS)
def test_a_lead_opens_nothing_of_another_branch_by_any_view(leading, foreign, view):
    answers = [
        (response.status_code, response.url)
        for thing in foreign
        for response in (
            leading.get(address(thing, view)),
            leading.post(address(thing, view)),
        )
    ]

    assert answers == [(302, "/admin/")] * 6
    assert [type(each).objects.filter(pk=each.pk).count() for each in foreign] == [1, 1, 1]


def test_revisions_of_another_branch_are_neither_shown_nor_brought_back(leading, foreign):
    for thing in foreign:
        revision = thing.latest_revision_id
        names = {
            "revisions_view": [thing.pk, revision],
            "revisions_revert": [thing.pk, revision],
            "revisions_unschedule": [thing.pk, revision],
            "revisions_compare": [thing.pk, "earliest", "latest"],
        }
        for name, args in names.items():
            where = reverse(thing.snippet_viewset.get_url_name(name), args=args)
            assert leading.get(where).url == "/admin/", name


@pytest.mark.parametrize("model", [Person, Publication, Product])
def test_a_chooser_neither_finds_nor_takes_drafts_of_other_branches(leading, own, foreign, model):
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


@pytest.mark.parametrize("model", [Person, Publication, Product])
def test_lists_show_a_lead_what_is_of_the_branch(leading, own, foreign, model):
    assert listed(leading, model) == ["Rivers in draft"]


@pytest.mark.parametrize("model", [Person, Publication, Product])
def test_lists_show_editors_everything(client, editor, own, foreign, model):
    client.force_login(editor)

    assert sorted(listed(client, model)) == ["Glaciers in draft", "Rivers in draft"]


def test_a_lead_refers_to_whoever_is_public_and_to_ones_own_drafts(leading, branches, own, foreign):
    public = PersonFactory(given="", family="Curie")

    page = leading.get(reverse(Person.snippet_viewset.chooser_viewset.get_url_name("choose")))

    names = sorted(str(each) for each in page.context["results"].object_list)
    assert names == [str(public), "Rivers in draft"]


def test_a_lead_edits_the_page_of_the_branch_and_no_other(leading, branches):
    answers = [leading.get(f"/admin/pages/{page.pk}/edit/").status_code for page in branches]

    assert answers == [200, 302]


def test_drafts_of_other_branches_are_in_no_list_of_pages(leading, branches):
    ice = branches[1]
    ice.unpublish()
    type(ice).objects.filter(pk=ice.pk).update(title=SECRET, draft_title=SECRET)
    places = (
        "/admin/research-branches/",
        "/admin/",
        f"/admin/choose-page/{ice.get_parent().pk}/",
        "/admin/pages/search/?q=Glaciers",
    )

    shown = [SECRET in leading.get(place, follow=True).content.decode() for place in places]

    assert shown == [False] * len(places)


def test_reports_of_everybody_are_refused(leading, foreign):
    names = ("site_history", "workflow", "workflow_tasks", "page_types_usage")

    answers = [leading.get(reverse(f"wagtailadmin_reports:{name}")).url for name in names]

    assert answers == ["/admin/"] * 4
    assert "site-history" not in leading.get("/admin/").content.decode()


def test_many_at_once_leave_those_of_other_branches(leading, own, foreign):
    for mine, theirs in zip(own, foreign, strict=True):
        label = theirs._meta
        where = reverse("wagtail_bulk_action", args=[label.app_label, label.model_name, "delete"])

        answers = [
            leading.get(f"{where}?id={theirs.pk}&id={mine.pk}").url,
            leading.post(f"{where}?id={theirs.pk}&id={mine.pk}").url,
            leading.get(f"{where}?id=all").url,
        ]

        assert answers == ["/admin/"] * 3
        assert leading.get(f"{where}?id={mine.pk}").status_code == 200
        assert type(theirs).objects.filter(pk=theirs.pk).exists()


def test_who_edits_what_of_another_branch_is_not_told(leading, foreign):
    for thing in foreign:
        label = thing._meta
        where = reverse(
            "wagtailadmin_editing_sessions:ping",
            args=[label.app_label, label.model_name, thing.pk, 1],
        )
        assert leading.post(where).status_code == 404


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


def test_a_lead_of_two_branches_reaches_both(branches, own, foreign, client):
    client.force_login(member("both@centre.example", "Branch: Water", "Branch: Ice"))

    assert sorted(listed(client, Person)) == ["Glaciers in draft", "Rivers in draft"]


def test_a_wider_role_lifts_the_limit(branches, foreign, client):
    user = member("wide@centre.example", "Branch: Water", "Editors")
    client.force_login(user)

    assert not is_bound(user)
    assert client.get(address(foreign[0], "edit")).status_code == 200


def test_a_right_of_ones_own_reaches_everything(branches, lead, foreign):
    lead.user_permissions.add(*Permission.objects.filter(content_type__model="person"))

    assert not is_bound(lead)
    assert bound_to(lead) == frozenset()


def test_authors_are_bound_to_nothing_and_see_all(author):
    assert not is_bound(author)


def test_an_account_that_sleeps_reaches_nothing(lead, own):
    lead.is_active = False

    assert not is_bound(lead)
    assert not Person.objects.filter(pk=own[0].pk, pk__in=reached(lead)).exists()


def reached(user):
    from pages.permitted import within_reach

    return within_reach(Person, user).values("pk")


def test_a_list_of_three_asks_as_often_as_of_one(leading, branches, django_assert_num_queries):
    counts = []
    for number in range(2):
        of(branches[0], f"Rivers {number}")
        leading.get(reverse(Publication.snippet_viewset.get_url_name("list")))
        with django_assert_num_queries(15):
            counts.append(len(listed(leading, Publication)))
        of(branches[0], f"Lakes {number}")

    assert counts == [1, 3]
