import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from delivery.documents import published
from home.blocks import BodyBlock
from home.models import ContentPage
from tests.factories.events import EventsPageFactory, WorkshopPageFactory
from tests.factories.home import ContentPageFactory
from tests.factories.people import MemberFactory, OrganisationFactory
from tests.factories.publications import ProductFactory, PublicationFactory
from tests.factories.research import ResearchBranchPageFactory, ResearchPageFactory

LIVING = {
    "research_branches": {"heading": "Our branches"},
    "featured_publication": {"heading": "Our best", "publication": None},
    "latest_publications": {"heading": "Our papers", "count": 3},
    "latest_products": {"heading": "Our products", "count": 3},
    "coming_events": {"heading": "Our events", "count": 3},
    "team": {"heading": "Our team"},
}
HEADINGS = [value["heading"] for value in LIVING.values()]


@pytest.fixture
def living_home(home):
    home.body = [{"type": name, "value": value} for name, value in LIVING.items()]
    home.save_revision().publish()
    return home


@pytest.fixture
def editor(client, administrator):
    client.force_login(administrator)
    return client


def plant(home, number, *, live=True):
    research = ResearchPageFactory(parent=home, slug="research")
    events = EventsPageFactory(parent=home)
    PublicationFactory.create_batch(number, live=live)
    PublicationFactory.create_batch(number, is_featured=True, live=live)
    ProductFactory.create_batch(number, live=live)
    MemberFactory.create_batch(number, live=live)
    ResearchBranchPageFactory.create_batch(number, parent=research, live=live)
    WorkshopPageFactory.create_batch(number, parent=events, live=live, start_date="2126-05-03")


def test_a_body_offers_the_blocks_of_all_rooms():
    assert list(BodyBlock().child_blocks) == [
        "heading",
        "text",
        "section",
        "quote",
        "table",
        "formula",
        "figures",
        "accordion",
        "image",
        "gallery",
        "video",
        "map",
        "documents",
        "call_to_action",
        "use_case",
        "people_list",
        "logo_wall",
        "featured_publication",
        "research_branches",
        "latest_publications",
        "latest_products",
        "coming_events",
        "team",
    ]


def test_living_blocks_of_an_empty_site_show_not_even_their_headings(living_home, client):
    page = client.get("/").content.decode()

    assert [heading for heading in HEADINGS if heading in page] == []


def test_living_blocks_show_nothing_that_is_a_draft(living_home, client):
    plant(living_home, 1, live=False)

    page = client.get("/").content.decode()

    assert [heading for heading in HEADINGS if heading in page] == []


def test_living_blocks_show_what_is_published_after_them(living_home, client):
    plant(living_home, 1)

    page = client.get("/").content.decode()

    assert [heading for heading in HEADINGS if heading not in page] == []


def test_what_is_featured_is_not_among_the_latest_below_it(living_home, client):
    PublicationFactory(title="Read me first", is_featured=True, issued="2026")
    for year in range(2021, 2025):
        PublicationFactory(title=f"Of {year}", issued=str(year))

    page = client.get("/").content.decode()

    assert [page.count(f">{title}</a>") for title in ("Read me first", "Of 2021")] == [1, 0]
    assert [page.count(f">Of {year}</a>") for year in (2022, 2023, 2024)] == [1, 1, 1]


@pytest.mark.parametrize("number", [1, 3])
def test_the_home_page_asks_the_same_for_any_number_of_things(
    living_home, client, number, django_assert_num_queries
):
    plant(living_home, number)

    with django_assert_num_queries(9):
        page = client.get("/").content.decode()

    assert page.count('<p class="card__number">') == number


def test_a_page_keeps_its_sections_and_its_logos_in_its_document(home):
    partner = OrganisationFactory(name="Space Agency", url="https://space.example/")
    page = ContentPageFactory(parent=home, title="Imprint", slug="imprint")
    page.body = [
        {
            "type": "section",
            "id": "s",
            "value": {
                "heading": "Who answers",
                "content": [{"type": "text", "id": "t", "value": "<p>Nobody yet.</p>"}],
            },
        },
        {
            "type": "logo_wall",
            "id": "l",
            "value": {"heading": "With", "organisations": [partner.pk]},
        },
    ]
    page.save_revision().publish()

    assert published().get(id=page.uuid).payload["body"] == [
        {
            "type": "section",
            "id": "s",
            "value": {
                "heading": "Who answers",
                "content": [{"type": "text", "id": "t", "value": {"html": "<p>Nobody yet.</p>"}}],
            },
        },
        {
            "type": "logo_wall",
            "id": "l",
            "value": {
                "heading": "With",
                "organisations": [
                    {"name": "Space Agency", "url": "https://space.example/", "logo": None}
                ],
            },
        },
    ]


def data(**changes):
    """A page with a gap in every block that must be filled before it is published."""
    section = {"heading": "", "content": streamfield([("text", rich_text("<p>Ice.</p>"))])}
    action = {"text": "", "label": "Join us", "page": "", "url": ""}
    quote = {"words": "Ice melts.", "speaker": "", "page": "", "url": ""}
    image = {"image": "", "alt": "", "caption": "", "credit": ""}
    blocks = [("section", section), ("call_to_action", action), ("quote", quote), ("image", image)]
    return nested_form_data(
        {
            "title": "On ice",
            "slug": "on-ice",
            "summary": "",
            "body": streamfield(blocks),
            "comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MAX_NUM_FORMS": 0},
            **changes,
        }
    )


def add_url(home):
    return reverse("wagtailadmin_pages:add", args=["home", "contentpage", home.pk])


def test_a_draft_with_gaps_in_its_blocks_is_saved(home, editor):
    response = editor.post(add_url(home), data())

    page = ContentPage.objects.get(slug="on-ice")
    assert (response.status_code, page.live) == (302, False)
    assert [block.block_type for block in page.get_latest_revision_as_object().body] == [
        "section",
        "call_to_action",
        "quote",
        "image",
    ]


def test_publishing_asks_for_what_is_missing_at_each_block(home, editor):
    response = editor.post(add_url(home), {**data(), "action-publish": "1"})

    error = response.context["form"].errors["body"].as_data()[0]
    asked = {index: sorted(each.block_errors) for index, each in error.block_errors.items()}
    assert asked == {0: ["heading"], 1: ["text"], 2: ["speaker"], 3: ["image"]}
    assert not ContentPage.objects.exists()


def test_a_draft_with_gaps_can_be_previewed(home, editor):
    editor.post(add_url(home), data())
    page = ContentPage.objects.get(slug="on-ice")
    address = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])

    told = editor.post(address, data()).json()
    preview = editor.get(address)

    assert told["is_valid"] is True
    assert "Ice melts." in preview.content.decode()


def test_filler_in_a_section_is_refused_at_its_nested_block(home, editor):
    content = streamfield([("text", rich_text("<p>Lorem ipsum dolor sit amet.</p>"))])
    section = {"heading": "Ice", "content": content}
    filled = data(body=streamfield([("section", section)]))

    response = editor.post(add_url(home), {**filled, "action-publish": "1"})

    error = response.context["form"].errors["body"].as_data()[0]
    nested = error.block_errors[0].block_errors["content"]
    assert list(nested.block_errors) == [0]
    assert not ContentPage.objects.exists()
