import pytest
from wagtail.blocks import StreamBlock

from delivery.rendering import resolved
from people.blocks import LogoWallBlock, PeopleListBlock, TeamBlock
from tests.factories.people import MemberFactory, OrganisationFactory, PersonFactory


def drawn(block, value) -> str:
    """A block as a page draws it: from its stored shape, blanks between tags taken out."""
    shape = resolved(block.get_api_representation(block.to_python(value)))
    html = " ".join(block.render_shape(shape).split())
    return html.replace("> <", "><").replace("> ", ">").replace(" <", "<")


def test_a_people_list_shows_people_with_their_role_in_it(db):
    ada, ben = PersonFactory(given="Ada", family="Open"), PersonFactory(given="Ben", family="Open")

    html = drawn(
        PeopleListBlock(),
        {
            "heading": "Ask us",
            "people": [{"person": ben.pk, "role": "Contact"}, {"person": ada.pk, "role": ""}],
        },
    )

    assert html == (
        '<section class="section"><h2 class="section__title">Ask us</h2><ul class="cards">'
        '<li class="card"><p class="card__title"><a href="/people/ben-open/">Ben Open</a></p>'
        '<p class="card__note">Contact</p></li>'
        '<li class="card"><p class="card__title"><a href="/people/ada-open/">Ada Open</a></p></li>'
        "</ul></section>"
    )


def test_a_list_of_people_who_are_not_public_draws_nothing(db):
    draft = PersonFactory(live=False)

    html = drawn(PeopleListBlock(), {"heading": "Us", "people": [{"person": draft.pk, "role": ""}]})

    assert html == ""


def test_the_shape_of_a_people_list_names_nobody_who_is_not_public(db):
    draft, ada = PersonFactory(live=False), PersonFactory(given="Ada", family="Open")
    rows = [{"person": draft.pk, "role": "Contact"}, {"person": ada.pk, "role": ""}]
    block = PeopleListBlock()

    value = block.to_python({"heading": "", "people": rows})
    shape = resolved(block.get_api_representation(value))

    assert shape == {
        "heading": "",
        "people": [
            {
                "person": {
                    "id": str(ada.uuid),
                    "kind": "person",
                    "title": "Ada Open",
                    "url": "/people/ada-open/",
                    "api_url": f"/api/v1/people/{ada.uuid}/",
                },
                "role": "",
            },
        ],
    }


def test_the_team_fills_itself(db):
    MemberFactory(given="Ada", family="Open", role="Lead")
    MemberFactory(given="Dan", family="Draft", live=False)
    PersonFactory(given="Eve", family="Elsewhere")

    assert drawn(TeamBlock(), {"heading": "Team"}) == (
        '<section class="section"><h2 class="section__title">Team</h2><ul class="cards">'
        '<li class="card"><h3 class="card__title"><a href="/people/ada-open/">Ada Open</a></h3>'
        '<p class="card__note">Lead</p></li></ul></section>'
    )


def test_a_team_of_nobody_draws_nothing_not_even_its_heading(db):
    assert drawn(TeamBlock(), {"heading": "Team"}) == ""


@pytest.mark.parametrize("number", [1, 3])
def test_the_team_takes_one_query(db, number, django_assert_num_queries):
    for _ in range(number):
        MemberFactory()

    with django_assert_num_queries(1):
        TeamBlock().render_shape({"heading": "Team"})


def test_a_logo_wall_prints_the_name_where_there_is_no_logo(db):
    dlr = OrganisationFactory(name="DLR", url="https://www.dlr.de/")
    bonn = OrganisationFactory(name="University of Bonn")

    html = drawn(LogoWallBlock(), {"heading": "Partners", "organisations": [dlr.pk, bonn.pk]})

    assert html == (
        '<section class="section"><h2 class="section__title">Partners</h2><ul class="logos">'
        '<li class="logos__item"><a href="https://www.dlr.de/" rel="noopener">DLR</a></li>'
        '<li class="logos__item">University of Bonn</li></ul></section>'
    )


def test_a_logo_wall_prints_the_logo_with_the_name_as_its_words(db):
    from wagtail.images.tests.utils import get_test_image_file

    from pages.models import CentreImage

    logo = CentreImage.objects.create(title="dlr.png", file=get_test_image_file())
    dlr = OrganisationFactory(name="DLR", logo=logo)
    block = LogoWallBlock()

    value = block.to_python({"heading": "", "organisations": [dlr.pk]})
    shape = resolved(block.get_api_representation(value))

    assert shape["organisations"][0]["logo"]["alt"] == "DLR"
    assert '<img class="picture"' in block.render_shape(shape)


def test_an_empty_logo_wall_draws_nothing(db):
    assert drawn(LogoWallBlock(), {"heading": "Partners", "organisations": []}) == ""


def test_each_block_can_be_part_of_a_page(db):
    body = StreamBlock(
        [("people", PeopleListBlock()), ("team", TeamBlock()), ("logos", LogoWallBlock())]
    )

    assert body.check() == []
