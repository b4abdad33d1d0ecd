from xml.etree import ElementTree

import pytest
from django.urls import reverse
from django.utils.functional import Promise
from wagtail.blocks import StreamBlockValidationError, StreamValue
from wagtail.models import Page

from delivery.rendering import render
from events.models import WorkshopPage
from home.models import ContentPage, HomePage
from pages import unfinished
from pages.layouts import is_empty, layout_named
from pages.sketches import BOTTOM, LEFT, RIGHT, STROKES, TOP
from research.models import ResearchBranchPage
from tests.factories.events import EventsPageFactory, WorkshopPageFactory
from tests.factories.home import ContentPageFactory
from tests.factories.research import ResearchBranchPageFactory, ResearchPageFactory

MODELS = (HomePage, ContentPage, ResearchBranchPage, WorkshopPage)
EACH = [
    pytest.param(model, layout, id=f"{model.__name__} {layout.name}")
    for model in MODELS
    for layout in model.layouts
]
HEADINGS = {"heading", "title", "name"}


@pytest.fixture
def editor(client, administrator):
    client.force_login(administrator)
    return client


@pytest.fixture
def parents(home):
    return {
        HomePage: Page.objects.get(depth=1),
        ContentPage: home,
        ResearchBranchPage: ResearchPageFactory(parent=home),
        WorkshopPage: EventsPageFactory(parent=home),
    }


def words(value, key="") -> list[tuple[str, str]]:
    """Every text of a layout, with the name of its field."""
    if isinstance(value, str | Promise):
        return [(key, str(value))] if value else []
    if isinstance(value, dict):
        return [found for name, child in value.items() for found in words(child, name)]
    if isinstance(value, tuple):
        return words(value[1])
    return [found for child in value for found in words(child)] if isinstance(value, list) else []


@pytest.mark.parametrize("model", MODELS)
def test_every_page_that_is_composed_has_layouts_with_names_of_their_own(model):
    names = [layout.name for layout in model.layouts]

    assert len(names) == len(set(names)) >= 3
    assert all(layout.title and str(layout.words).endswith(".") for layout in model.layouts)


@pytest.mark.parametrize(("model", "layout"), EACH)
def test_a_layout_has_no_words_but_short_headings(model, layout):
    said = [word for blocks in layout.streams.values() for word in words(list(blocks))]

    assert {key for key, _ in said} <= HEADINGS
    assert [text for _, text in said if len(text) > 30 or text.endswith(".")] == []


@pytest.mark.django_db
@pytest.mark.parametrize(("model", "layout"), EACH)
def test_a_layout_begins_a_page_with_blocks_that_the_page_knows(model, layout):
    page = model(title="Rivers")

    layout.begin(page)

    made = {name: [block.block_type for block in getattr(page, name)] for name in layout.streams}
    assert made == {name: [kind for kind, _ in blocks] for name, blocks in layout.streams.items()}
    assert not is_empty(page)


def refuses(stream: StreamValue) -> bool:
    try:
        stream.stream_block.clean(stream)
    except StreamBlockValidationError:
        return True
    return False


@pytest.mark.parametrize(("model", "layout"), EACH)
def test_what_a_layout_leaves_open_is_asked_for_and_its_headings_are_not_filler(model, layout, db):
    page = model(title="Rivers")
    layout.begin(page)

    found = [each for each in unfinished.findings(page) if each.excerpt]
    assert {each.rule for each in found} <= {"empty section"}
    assert [name for name in layout.streams if refuses(getattr(page, name))] != []


@pytest.mark.parametrize(("model", "layout"), EACH)
def test_a_page_from_a_layout_is_kept_as_a_draft_and_shows_no_empty_blocks(model, layout, parents):
    page = model(title="New", slug="new", live=False)
    layout.begin(page)

    parents[model].add_child(instance=page)
    page.save_revision(clean=False)
    payload, _links = render(page.get_latest_revision_as_object())

    assert payload["title"] == "New"


def test_every_block_that_a_page_may_hold_has_a_sketch():
    kinds = {kind for model in MODELS for kind in model.body.field.stream_block.child_blocks}

    assert kinds - set(STROKES) == set()


@pytest.mark.parametrize(("model", "layout"), EACH)
def test_a_sketch_stays_on_its_sheet(model, layout):
    marks = layout.sketch()

    assert all(mark.x >= LEFT and mark.x + mark.width <= RIGHT for mark in marks)
    assert all(mark.y >= TOP and mark.y + mark.height <= BOTTOM for mark in marks)


class TestChoosing:
    def add(self, model, parents, **query):
        where = [model._meta.app_label, model._meta.model_name, parents[model].pk]
        return reverse("wagtailadmin_pages:add", args=where, query=query)

    @pytest.mark.parametrize("model", [ContentPage, ResearchBranchPage, WorkshopPage])
    def test_a_new_page_begins_with_the_choice(self, model, parents, editor):
        answer = editor.get(self.add(model, parents))

        shown = answer.content.decode()
        assert answer.templates[0].name == "pages/admin/layouts.html"
        assert [str(layout.title) in shown for layout in model.layouts] == [True] * len(
            model.layouts
        )
        assert shown.count('class="layouts__sketch"') == len(model.layouts) + 1

    @pytest.mark.parametrize(
        ("model", "layout"), [each for each in EACH if each.values[0] != HomePage]
    )
    def test_a_layout_opens_the_form_with_its_blocks_and_saves_nothing(
        self, model, layout, parents, editor
    ):
        before = Page.objects.count()
        where = [model._meta.app_label, model._meta.model_name, parents[model].pk, layout.name]

        answer = editor.get(reverse("begin", args=where))

        page = answer.context["form"].instance
        begun = {name: len(getattr(page, name)) for name in layout.streams}
        assert begun == {name: len(blocks) for name, blocks in layout.streams.items()}
        assert self.add(model, parents) in answer.content.decode()
        assert Page.objects.count() == before

    def test_blank_opens_the_form_as_it_is(self, parents, editor):
        answer = editor.get(self.add(ContentPage, parents, blank="1"))

        assert len(answer.context["form"].instance.body) == 0

    def test_where_one_came_from_is_kept(self, parents, editor):
        shown = editor.get(self.add(ContentPage, parents, next="/admin/reports/")).content.decode()

        assert shown.count("next=%2Fadmin%2Freports%2F") == len(ContentPage.layouts) + 1

    def test_an_unknown_layout_is_not_found(self, parents, editor):
        where = ["home", "contentpage", parents[ContentPage].pk, "castle"]

        assert editor.get(reverse("begin", args=where)).status_code == 404

    def test_pages_that_fill_themselves_have_no_choice(self, home, editor):
        where = ["people", "peoplepage", home.pk]

        answer = editor.get(reverse("wagtailadmin_pages:add", args=where))

        assert answer.context["form"].instance.introduction == ""

    def test_whoever_may_not_add_pages_may_not_begin_one(self, parents, client):
        where = ["home", "contentpage", parents[ContentPage].pk, "about"]

        assert client.get(reverse("begin", args=where)).status_code == 302


class TestAnEmptyPage:
    def form(self, page, editor) -> str:
        return editor.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()

    @pytest.mark.parametrize("model", MODELS)
    def test_it_offers_the_layouts(self, model, home, parents, editor):
        made = {
            HomePage: lambda: home,
            ContentPage: lambda: ContentPageFactory(parent=home),
            ResearchBranchPage: lambda: ResearchBranchPageFactory(parent=parents[model]),
            WorkshopPage: lambda: WorkshopPageFactory(parent=parents[model]),
        }
        page = made[model]()
        link = reverse("choose_again", args=[page.pk])

        assert link in self.form(page, editor)
        shown = editor.get(link).content.decode()
        begin = [reverse("begin_again", args=[page.pk, each.name]) for each in model.layouts]
        assert [address in shown for address in begin] == [True] * len(begin)

    def test_a_layout_opens_its_form_with_blocks_and_saves_nothing(self, home, editor):
        answer = editor.get(reverse("begin_again", args=[home.pk, "centre"]))

        kinds = [block.block_type for block in answer.context["form"].instance.body]
        home.refresh_from_db()
        assert kinds == [kind for kind, _ in layout_named(HomePage, "centre").streams["body"]]
        assert len(home.body) == 0

    def test_a_page_with_content_is_never_begun_again(self, home, editor):
        page = ContentPageFactory(parent=home, body=[("heading", "Ice")])
        edit = reverse("wagtailadmin_pages:edit", args=[page.pk])

        answers = [
            editor.get(reverse("choose_again", args=[page.pk])),
            editor.get(reverse("begin_again", args=[page.pk, "about"])),
        ]

        assert [answer.url for answer in answers] == [edit, edit]
        assert reverse("choose_again", args=[page.pk]) not in self.form(page, editor)


def test_a_sketch_is_a_drawing(parents, editor):
    where = ["home", "contentpage", parents[ContentPage].pk]
    shown = editor.get(reverse("wagtailadmin_pages:add", args=where)).content.decode()
    first = shown[shown.index('<svg class="layouts__sketch"') :]

    drawing = ElementTree.fromstring(first[: first.index("</svg>") + 6])

    assert len(drawing) == len(ContentPage.layouts[0].sketch())
