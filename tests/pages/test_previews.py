import re

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.forms import BaseForm
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.admin.panels import get_edit_handler
from wagtail.blocks import BlockField
from wagtail.models import Page
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from delivery.documents import deliverable_models, mentioned_models, published
from events.models import Talk, WorkshopPage
from home.models import AccessibilityPage, ContentPage
from pages.models import SiteDetails
from pages.previews import Previewed
from people.models import Person
from publications.models import Product, Publication
from research.models import ResearchBranchPage
from tests.factories.accessibility import AccessibilityPageFactory
from tests.factories.events import EventsPageFactory, WorkshopPageFactory
from tests.factories.home import ContentPageFactory
from tests.factories.people import MemberFactory, PeoplePageFactory, PersonFactory
from tests.factories.publications import (
    ProductFactory,
    ProductsPageFactory,
    PublicationFactory,
    PublicationsPageFactory,
    by,
)
from tests.factories.research import ResearchBranchPageFactory, ResearchPageFactory
from tests.pages.middleware.test_security import STRICT

WORDS = "Words that nobody saved"
NAMED = {"Person": "printed", "SiteDetails": "name"}
SNIPPETS = (Person, Publication, Product)
NEVER_SAVED = (ContentPage, AccessibilityPage, ResearchBranchPage, WorkshopPage, *SNIPPETS)


@pytest.fixture
def editor(client, administrator):
    client.force_login(administrator)
    return client


@pytest.fixture
def things(home):
    """One of everything that has a form with a preview."""
    research = ResearchPageFactory(parent=home, slug="research")
    events = EventsPageFactory(parent=home, slug="events")
    made = [
        home,
        research,
        events,
        PeoplePageFactory(parent=home),
        PublicationsPageFactory(parent=home),
        ProductsPageFactory(parent=home),
        ContentPageFactory(parent=home),
        AccessibilityPageFactory(parent=home),
        ResearchBranchPageFactory(parent=research),
        WorkshopPageFactory(parent=events),
        by(PublicationFactory(), "A. Uthor"),
        ProductFactory(),
        MemberFactory(),
        SiteDetails.for_site(home.get_site()),
    ]
    return {type(thing): thing for thing in made}


def handler_of(model):
    """The panels of a form: pages know theirs, snippets have them at their view."""
    if issubclass(model, Page):
        return model.get_edit_handler()
    if model in SNIPPETS:
        return model.snippet_viewset.get_edit_handler()
    return get_edit_handler(model)


def sent(thing, **changes):
    """What the form of a thing sends when someone has changed these fields."""
    handler = handler_of(type(thing))
    extra = {"parent_page": thing.get_parent()} if isinstance(thing, Page) and thing.pk else {}
    form = handler.get_form_class()(instance=thing, **extra)
    values = {name: typed(form, name) for name in form.fields} | changes
    values |= {name: inline_formset([]) for name in form.formsets}
    values["comments"] = {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MAX_NUM_FORMS": 0}
    return nested_form_data({name: value for name, value in values.items() if value is not None})


def typed(form: BaseForm, name: str):
    field, value = form.fields[name], form[name].value()
    if isinstance(field, BlockField):
        return {"count": 0}
    if hasattr(value, "all"):
        return [each.pk for each in value.all()]
    shown = field.widget.format_value(value) if not isinstance(value, list | bool) else value
    return shown[0] if isinstance(shown, list) and len(shown) == 1 else shown


def address_of(thing) -> str:
    meta = thing._meta
    if isinstance(thing, Page):
        return reverse("wagtailadmin_pages:preview_on_edit", args=[thing.pk])
    if isinstance(thing, SiteDetails):
        where = [meta.app_label, meta.model_name, thing.site_id]
        return reverse("wagtailsettings:preview_on_edit", args=where)
    return reverse(thing.snippet_viewset.get_url_name("preview_on_edit"), args=[thing.pk])


def words_of(model) -> dict[str, str]:
    return {NAMED.get(model.__name__, "title"): WORDS}


def test_everything_with_a_page_can_be_previewed_but_talks_which_are_rows():
    without = [model for model in deliverable_models() if not issubclass(model, Previewed)]

    assert {*without, *mentioned_models()} == {Talk, *mentioned_models()}


def test_every_form_shows_unsaved_words_in_the_sites_own_look_by_day_and_night(things, editor):
    previewable = {model for model in deliverable_models() if issubclass(model, Previewed)}
    assert set(things) == previewable

    for model, thing in things.items():
        told = editor.post(address_of(thing), sent(thing, **words_of(model))).json()
        for scheme in ("light", "dark"):
            answer = editor.get(address_of(thing), {"mode": scheme, "in_preview_panel": "true"})
            shown = answer.content.decode()
            is_shown = (told["is_valid"], told["is_available"], WORDS in shown)
            seen = (answer.status_code, *is_shown, 'class="page' in shown)
            assert (model, *seen) == (model, 200, True, True, True, True)
            assert re.findall(r'<html[^>]*data-scheme="(\w+)"', shown) == [scheme], model
            assert answer["Content-Security-Policy"] == STRICT


def test_nothing_of_a_preview_is_public(things, editor, client):
    before = list(published().order_by("sequence").values_list("id", "sequence", "payload"))

    for model, thing in things.items():
        editor.post(address_of(thing), sent(thing, **words_of(model)))
        editor.get(address_of(thing))

    assert list(published().order_by("sequence").values_list("id", "sequence", "payload")) == before


def test_drawing_a_preview_writes_nothing(things):
    for thing in things.values():
        with CaptureQueriesContext(connection) as asked:
            thing.serve_preview(request_of(AnonymousUser()), "dark")

        verbs = {query["sql"].lstrip("(").split()[0] for query in asked}
        assert (type(thing), verbs) == (type(thing), {"SELECT"})


@pytest.mark.parametrize("mode", ["", "sepia", '"><script>'])
def test_an_unknown_mode_is_daylight(things, editor, mode):
    thing = things[ContentPage]
    editor.post(address_of(thing), sent(thing))

    shown = editor.get(address_of(thing), {"mode": mode}).content.decode()

    assert re.findall(r'<html[^>]*data-scheme="(\w+)"', shown) == ["light"]


def test_a_form_with_nothing_in_it_can_be_previewed(things, editor):
    for model in NEVER_SAVED:
        thing = model()
        address = add_address(thing, things)
        blank = {name: "" for name in ("title", "slug") if hasattr(thing, name)}

        told = editor.post(address, sent(thing, **blank))
        answer = editor.get(address)

        assert (model, told.status_code, answer.status_code) == (model, 200, 200)


def add_address(thing, things) -> str:
    meta = thing._meta
    if not isinstance(thing, Page):
        return reverse(thing.snippet_viewset.get_url_name("preview_on_add"))
    parents = {"events": "EventsPage", "home": "HomePage", "research": "ResearchPage"}
    above = next(each for each in things.values() if type(each).__name__ == parents[meta.app_label])
    where = [meta.app_label, meta.model_name, above.pk]
    return reverse("wagtailadmin_pages:preview_on_add", args=where)


def test_the_home_page_shows_its_unsaved_wordmark_in_the_masthead(home, editor):
    editor.post(address_of(home), sent(home, wordmark="ICE·LAB"))

    shown = editor.get(address_of(home)).content.decode()

    assert re.findall(r'class="masthead__name"[^>]*>([^<]*)<', shown) == ["ICE·LAB"]


def test_a_publication_shows_authors_that_were_just_added_and_links_the_public_ones(home, editor):
    PublicationsPageFactory(parent=home)
    public = PersonFactory(given="Ada", family="Open", slug="ada-open")
    draft = PersonFactory(given="Shy", family="Draft", live=False)
    work = PublicationFactory.build(title="Rivers")
    authors = [author(person=public.pk), author(person=draft.pk), author(name="No Page")]
    address = reverse(Publication.snippet_viewset.get_url_name("preview_on_add"))

    told = editor.post(address, {**sent(work), **nested({"authorships": authors})}).json()
    shown = editor.get(address).content.decode()

    assert told["is_valid"]
    assert ["Ada Open" in shown, "Shy Draft" in shown, "No Page" in shown] == [True] * 3
    assert re.findall(r'href="(/people/[^"]+)"', shown) == ["/people/ada-open/"]


def test_a_new_publication_stands_below_the_list_of_its_room(home, editor):
    PublicationsPageFactory(parent=home, title="Our papers")
    address = reverse(Publication.snippet_viewset.get_url_name("preview_on_add"))

    editor.post(address, sent(Publication(title="Rivers"), slug=""))
    shown = editor.get(address).content.decode()

    assert re.findall(r'<a href="/publications/">([^<]*)</a>', shown)[-1:] == ["Our papers"]


def author(**fields):
    empty = {"name": "", "person": "", "affiliation": ""}
    return {**empty, **fields}


def nested(relations):
    return nested_form_data({name: inline_formset(rows) for name, rows in relations.items()})


class TestSiteDetails:
    @pytest.fixture
    def details(self, home):
        details = SiteDetails.for_site(home.get_site())
        details.name = "Centre for Ice"
        details.save()
        return details

    def test_they_are_shown_around_the_home_page(self, details, editor):
        shown = self.previewed(details, editor, phone="+49 228 73")

        assert "We measure the Earth" in shown
        assert [WORDS in shown, "Centre for Ice" in shown] == [True, False]
        assert "+49 228 73" in shown

    def test_the_colour_is_shown_before_it_is_saved(self, details, editor):
        shown = self.previewed(details, editor, accent="#7a0b3c")

        assert re.findall(r'href="(/accent/[^"]+)"', shown) == ["/accent/7a0b3c.css"]

    def test_they_are_shown_around_an_empty_page_while_there_is_no_home_page(
        self, home, details, editor
    ):
        home.unpublish()

        shown = self.previewed(details, editor)

        assert [WORDS in shown, "We measure the Earth" in shown] == [True, False]

    def previewed(self, details, editor, **changes) -> str:
        told = editor.post(address_of(details), sent(details, name=WORDS, **changes)).json()
        assert told["is_valid"]
        return editor.get(address_of(details)).content.decode()


def request_of(user):
    request = RequestFactory().get("/")
    request.user = user
    return request
