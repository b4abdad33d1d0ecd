"""The catalogue of components shows all of the look, and the look is used by the site."""

import re
from collections import Counter
from pathlib import Path

import pytest
from django.contrib.auth.models import Group

import home
from home.components.catalogue import catalogue
from home.components.component import apart
from pages.models import User
from tests.factories.people import MemberFactory
from tests.factories.publications import PublicationFactory

HOUSE = Path(home.__file__).parents[1]
TEMPLATES = HOUSE / "templates"
STYLES = HOUSE / "static/css"
ADDRESS = "/admin/components/"
STRICT = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
    "img-src 'self' data:; media-src 'self' data:; connect-src 'self'; manifest-src 'self'; "
    "base-uri 'self'; object-src 'none'; form-action 'self'; frame-ancestors 'self'"
)
# Templates and sheets of the chooser of blocks, which frames each block by itself.
OF_THE_CHOOSER = {"blocks/preview.html", "sample.css"}
# Put on a page by a script.
OF_SCRIPTS = {"video__frame"}
# They name what a thing is, and nothing is said of how it looks.
WITHOUT_A_STYLE = {"entry--located", "foot__text", "logos__item", "members__member"} | {
    "paging__link",
    "person",
}

COMMENT = re.compile(r"/\*.*?\*/|\{#.*?#\}|\"[^\"{}]*\"(?=\])", re.DOTALL)
SELECTOR = re.compile(r"([^{}]+)\{")
CLASS = re.compile(r"\.([a-z][\w-]*)")
CLASSES = re.compile(r"class=\"([^\"]*)\"")
TAG = re.compile(r"\{%.*?%\}|\{\{.*?\}\}")
ID = re.compile(r"\sid=\"([^\"]*)\"")


@pytest.fixture
def editing(home, administrator, client):
    client.force_login(administrator)
    return client


@pytest.fixture
def shown(editing):
    response = editing.get(ADDRESS)
    assert response.status_code == 200
    return response


def components():
    return [component for _title, members in catalogue() for component in members]


def styled(sheet: Path) -> set[str]:
    """The classes that a style sheet speaks of."""
    selectors = " ".join(SELECTOR.findall(COMMENT.sub("", sheet.read_text())))
    return set(CLASS.findall(selectors))


def classes(markup: str) -> set[str]:
    """The classes that stand in markup, in any branch of a template."""
    found = CLASSES.findall(TAG.sub(lambda tag: "", markup))
    return {name for each in found for name in each.split()}


def of_the_site() -> list[Path]:
    """The templates of pages; the admin's screens have Wagtail's look."""
    every = TEMPLATES.rglob("*.html")
    return [path for path in every if not {"admin", "wagtailadmin", "api"} & set(path.parts)]


def test_the_catalogue_has_the_policy_of_the_site(shown):
    assert shown["Content-Security-Policy"] == STRICT


def test_the_catalogue_is_for_those_who_may_enter_the_admin(home, client):
    assert client.get(ADDRESS).url == f"/admin/login/?next={ADDRESS}"


def test_editors_find_the_catalogue_among_the_reports(home, client):
    editor = User.objects.create_user("editor@centre.example.net", "a long password")
    editor.groups.add(Group.objects.get(name="Editors"))
    client.force_login(editor)

    assert ADDRESS in client.get("/admin/").content.decode()


def test_each_component_stands_on_a_page_of_its_own(editing):
    found = {each.name: editing.get(f"{ADDRESS}{each.name}/").status_code for each in components()}

    assert set(found.values()) == {200}


def test_a_component_that_there_is_not_is_not_found(editing):
    assert editing.get(f"{ADDRESS}nothing/").status_code == 404


def test_no_state_is_empty(rf, db):
    request = rf.get(ADDRESS)
    empty = [
        f"{each.name}: {state.title}"
        for each in components()
        for state in each.states
        if not state.draw(request).strip()
    ]

    assert empty == []


def test_no_two_components_have_one_name():
    assert [
        name for name, count in Counter(c.name for c in components()).items() if count > 1
    ] == []


def test_every_template_of_a_component_or_block_is_shown(shown):
    drawn = {template.name for template in shown.templates}
    folders = ("components", "blocks")
    every = {
        f"{folder}/{path.name}" for folder in folders for path in (TEMPLATES / folder).iterdir()
    }

    assert every - drawn - OF_THE_CHOOSER == set()


def test_every_type_of_page_is_shown():
    drawn = {getattr(state.draw, "template", "") for each in components() for state in each.states}
    pages = {
        str(path.relative_to(TEMPLATES))
        for path in of_the_site()
        if '{% extends "base.html" %}' in path.read_text()
    }

    assert pages - drawn == {"home/components/catalogue.html", "home/components/component.html"}


def test_every_class_of_a_component_is_shown(shown):
    seen = classes(shown.content.decode())
    unseen = {
        f"{sheet.name}: {name}"
        for sheet in (STYLES / "components").iterdir()
        if sheet.name not in OF_THE_CHOOSER
        for name in styled(sheet) - seen - OF_SCRIPTS
    }

    assert unseen == set()


def test_every_class_of_a_template_has_a_style():
    known = {name for sheet in STYLES.rglob("*.css") for name in styled(sheet)}
    unknown = {
        f"{path.relative_to(TEMPLATES)}: {name}"
        for path in of_the_site()
        for name in classes(path.read_text()) - known - WITHOUT_A_STYLE
    }

    assert unknown == set()


def test_every_component_has_its_place_in_a_sheet():
    sheets = "".join(sheet.read_text() for sheet in (STYLES / "sheets").iterdir())
    forgotten = [
        sheet.name
        for sheet in (STYLES / "components").iterdir()
        if f'"../components/{sheet.name}"' not in sheets
    ]

    assert forgotten == []


def test_no_two_things_in_the_catalogue_have_one_id(shown):
    twice = [
        each for each, count in Counter(ID.findall(shown.content.decode())).items() if count > 1
    ]

    assert twice == []


def test_what_stands_apart_keeps_its_own_names():
    markup = '<label for="a">A</label><input id="a"><nav aria-label="Ways"><a href="#a">A</a></nav>'

    assert apart(markup, 2) == (
        '<label for="a-2">A</label><input id="a-2">'
        '<nav aria-label="Ways (2)"><a href="#a-2">A</a></nav>'
    )


def test_the_catalogue_costs_the_same_whatever_the_site_holds(
    editing, django_assert_num_queries, shown
):
    for _number in range(3):
        MemberFactory()
        PublicationFactory()

    with django_assert_num_queries(5):
        editing.get(ADDRESS)
