import pytest
from wagtail.rich_text import RichText

from delivery.documents import published
from events.models import WorkshopPage
from people.models import Organisation
from publications.models import Publication
from research.models import BranchLead, ResearchBranchPage
from tests.factories.events import EventsPageFactory, WorkshopPageFactory, session, talk
from tests.factories.people import OrganisationFactory, PersonFactory
from tests.factories.publications import ProductFactory, PublicationFactory
from tests.factories.research import ResearchBranchPageFactory


@pytest.fixture
def rivers(research):
    return ResearchBranchPageFactory(parent=research, title="Rivers", slug="rivers")


def document(branch):
    return published("research-branch").get(id=branch.uuid)


def payload(branch):
    told = document(branch).payload
    return {key: value for key, value in told.items() if key != "modified"}


def works(branch, number, **fields):
    made = [PublicationFactory(branches=[], **fields) for _ in range(number)]
    for work in made:
        work.branches = [branch]
        work.save()
    return made


def text_of(response):
    return " ".join(response.content.decode().split())


def test_a_branch_says_all_that_its_form_knows(research, home):
    ada = PersonFactory(given="Ada", family="Open")
    bonn = OrganisationFactory(name="University of Bonn", url="https://uni.example/")
    branch = ResearchBranchPage(
        title="Rivers",
        slug="rivers",
        summary="Water and where it goes.",
        method="<p>We measure.</p>",
        applications=[
            (
                "application",
                {"field": "Hydrology", "text": RichText("<p>Floods.</p>"), "partners": [bonn]},
            ),
            ("application", {"field": "Insurance"}),
        ],
        use_cases=[("use_case", {"title": "Warn", "text": "Hours earlier."})],
        leads=[BranchLead(person=ada), BranchLead(person=PersonFactory(live=False))],
        body=[("heading", "More")],
    )
    research.add_child(instance=branch)

    assert payload(branch) == {
        "id": str(branch.uuid),
        "kind": "research-branch",
        "title": "Rivers",
        "url": "/research/rivers/",
        "api_url": f"/api/v1/research-branches/{branch.uuid}/",
        "seo_title": "",
        "search_description": "",
        "breadcrumbs": [published().get(id=each.uuid).card for each in (home, research)],
        "summary": "Water and where it goes.",
        "method": "<p>We measure.</p>",
        "applications": [
            {
                "field": "Hydrology",
                "text": "<p>Floods.</p>",
                "partners": [{"name": "University of Bonn", "url": "https://uni.example/"}],
            },
            {"field": "Insurance", "text": "", "partners": []},
        ],
        "use_cases": [{"title": "Warn", "text": "Hours earlier."}],
        "leads": [published().get(id=ada.uuid).card],
        "picture": None,
        "body": [{"type": "heading", "value": {"text": "More"}, "id": branch.body[0].id}],
        "position": 1,
    }


def test_a_branch_whose_field_is_not_known_can_be_published(rivers):
    assert payload(rivers)["applications"] == []


def test_a_branch_follows_its_partners(rivers):
    bonn = OrganisationFactory(name="Bonn")
    rivers.applications = [("application", {"field": "Floods", "partners": [bonn]})]
    rivers.save()

    Organisation.objects.get(pk=bonn.pk).delete()

    assert payload(rivers)["applications"][0]["partners"] == []


def test_a_lead_shows_as_soon_as_they_are_public(rivers):
    person = PersonFactory(given="Ada", family="Open", live=False)
    rivers.leads = [BranchLead(person=person)]
    rivers.save()
    before = payload(rivers)["leads"]

    person.save_revision().publish()

    assert (before, payload(rivers)["leads"]) == ([], [published().get(id=person.uuid).card])


def test_a_branch_shows_its_publications_products_and_talks(rivers, home, client):
    [paper] = works(rivers, 1, title="Rivers from space", issued="2024-03")
    product = ProductFactory(title="Gauges of Europe")
    product.branches = [rivers]
    product.save()
    talks_on(home, [paper])

    page = text_of(client.get("/research/rivers/"))

    found = [
        f'<a href="{paper.get_absolute_url()}">Rivers from space</a>',
        f'<a href="{product.get_absolute_url()}">Gauges of Europe</a>',
        ">Talk on Rivers from space</a>",
        '<p class="entry__note">Days of floods</p>',
        '<time datetime="2024-03">March 2024</time>',
    ]
    assert [text for text in found if text not in page] == []


def talks_on(home, papers) -> WorkshopPage:
    rows = [talk(f"Talk on {paper.title}", "09:00", "09:10", papers=[paper.pk]) for paper in papers]
    return WorkshopPageFactory(
        parent=EventsPageFactory(parent=home),
        title="Days of floods",
        slug="flood-days",
        schedule=[session("One", rows)],
    )


def test_a_branch_shows_nothing_that_is_a_draft_or_from_elsewhere(rivers, client):
    works(rivers, 1, title="Secret rivers", live=False)
    works(rivers, 1, title="Foreign rivers", origin="external")
    draft = ProductFactory(title="Secret gauges", live=False)
    draft.branches = [rivers]
    draft.save()

    page = text_of(client.get("/research/rivers/"))

    assert [word for word in ("Secret", "Foreign") if word in page] == []
    assert "section__title" not in page


def test_a_draft_branch_is_nowhere(research, client):
    ResearchBranchPageFactory(parent=research, title="Secret branch", slug="secret", live=False)

    assert client.get("/research/secret/").status_code == 404
    assert "Secret branch" not in text_of(client.get("/research/"))


def test_many_publications_lead_to_the_list_of_all(rivers, client):
    works(rivers, 11)

    page = text_of(client.get("/research/rivers/"))

    assert page.count('<h3 class="entry__title">') == 10
    assert f'<a href="/publications/?branch={rivers.uuid}">All of them</a>' in page


@pytest.mark.parametrize("number", [1, 3])
def test_a_branch_asks_the_same_however_much_belongs_to_it(
    rivers, home, client, number, django_assert_num_queries
):
    talks_on(home, works(rivers, number))

    with django_assert_num_queries(5):
        page = text_of(client.get("/research/rivers/"))

    assert page.count("Talk on") == number
    assert Publication.objects.count() == number
