import pytest

from delivery.documents import published
from delivery.rendering import resolved
from research.blocks import ResearchBranchesBlock, UseCaseBlock
from tests.factories.research import ResearchBranchPageFactory, ResearchPageFactory

EMPTY = "No research branch is described here yet."


def drawn(block, value) -> str:
    shape = resolved(block.get_api_representation(block.to_python(value)))
    html = " ".join(block.render_shape(shape).split())
    return html.replace("> <", "><").replace("> ", ">").replace(" <", "<")


def test_the_page_says_so_while_there_is_no_branch(research, client):
    page = client.get("/research/").content.decode()

    assert EMPTY in page
    assert '<h1 class="title__text">Research</h1>' in page


def test_the_page_lists_branches_in_the_order_of_the_tree(research, client):
    for title in ("Rivers", "Minds"):
        ResearchBranchPageFactory(parent=research, title=title, slug=title.lower())

    page = client.get("/research/").content.decode()

    assert EMPTY not in page
    assert page.index("/research/rivers/") < page.index("/research/minds/")


def test_its_document_has_its_introduction(home):
    page = ResearchPageFactory(parent=home, slug="research", introduction="<p>We look.</p>")

    payload = published().get(id=page.uuid).payload

    said = {key: payload[key] for key in ("introduction", "summary", "picture", "body")}
    assert said == {"introduction": "<p>We look.</p>", "summary": "", "picture": None, "body": []}


@pytest.mark.parametrize("number", [1, 3])
def test_the_page_asks_the_same_for_any_number_of_branches(
    research, client, number, django_assert_num_queries
):
    ResearchBranchPageFactory.create_batch(number, parent=research)

    with django_assert_num_queries(4):
        page = client.get("/research/").content.decode()

    assert page.count('<li class="card">') == number


def test_the_block_of_branches_draws_nothing_without_any(research):
    ResearchBranchPageFactory(parent=research, live=False)

    assert drawn(ResearchBranchesBlock(), {"heading": "Research"}) == ""


@pytest.mark.parametrize(
    ("heading", "before", "level"),
    [("Research", '<h2 class="section__title">Research</h2>', 3), ("", "", 2)],
)
def test_the_block_of_branches_draws_a_card_for_each(research, heading, before, level):
    ResearchBranchPageFactory(
        parent=research,
        title="Rivers",
        slug="rivers",
        applications=[("application", {"field": "Hydrology"})],
    )

    assert drawn(ResearchBranchesBlock(), {"heading": heading}) == (
        f'<section class="section">{before}<ol class="cards"><li class="card">'
        f'<p class="card__number">1</p><h{level} class="card__title">'
        f'<a href="/research/rivers/">Rivers</a></h{level}><p class="card__note">Hydrology</p>'
        '<p class="card__text">Models that keep to the laws of physics.</p></li></ol></section>'
    )


def test_a_use_case_is_a_card():
    assert drawn(UseCaseBlock(), {"title": "Warn & wait", "text": "Hours\n\nearlier."}) == (
        '<section class="card"><h2 class="card__title">Warn &amp; wait</h2>'
        "<p>Hours</p><p>earlier.</p></section>"
    )
