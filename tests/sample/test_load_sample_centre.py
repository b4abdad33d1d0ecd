from collections import Counter
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import Page

from delivery.documents import published
from delivery.models import PublishedDocument
from pages.models import User
from publications.models import Product, Publication
from research.models import ResearchBranchPage
from tests.factories.site import make_site


def load() -> str:
    out = StringIO()
    call_command("load_sample_centre", stdout=out)
    return out.getvalue()


def test_an_empty_database_becomes_a_centre(db):
    said = load()

    assert Counter(document.kind for document in published()) == {
        "page": 9,
        "research-branch": 2,
        "publication": 2,
        "person": 61,
        "event": 1,
        "talk": 28,
        "site": 1,
    }
    assert said.startswith("The sample centre is loaded.\nLog in as editor@sample.invalid with ")


def test_the_editor_can_log_in_with_what_was_printed(db, client):
    password = load().split()[-1]

    assert client.login(username="editor@sample.invalid", password=password)


def test_loading_it_again_changes_nothing(db):
    load()
    before = list(PublishedDocument.objects.order_by("id").values_list("id", "sequence"))
    accounts = list(User.objects.values_list("password", flat=True))

    said = load()

    assert said == "The sample centre is here already. Nothing was changed.\n"
    assert list(PublishedDocument.objects.order_by("id").values_list("id", "sequence")) == before
    assert list(User.objects.values_list("password", flat=True)) == accounts


def test_somebody_elses_pages_are_never_replaced(db):
    make_site()

    with pytest.raises(CommandError) as error:
        load()

    assert str(error.value) == (
        "This database has other pages, “Home” for one. The sample centre is for an empty one: "
        "name another in DATABASE_URL or STATE_DIR."
    )
    assert [page.title for page in Page.objects.filter(depth=2)] == ["Home"]


def test_nothing_differs_between_the_sample_and_its_documents(db):
    load()
    out = StringIO()

    call_command("rebuild_delivery", "--check", stdout=out)

    assert out.getvalue() == "Nothing differs.\n"


def test_filler_is_kept_as_drafts_that_cannot_be_published(db):
    load()

    drafts = [*Publication.objects.filter(live=False), *Product.objects.filter(live=False)]

    assert len(drafts) == 8
    assert all(draft.refusals() for draft in drafts)
    assert {work.issued for work in Publication.objects.filter(live=False)} == {"2023-04-15"}


def test_four_branches_wait_as_drafts_that_say_what_is_missing(db):
    load()

    drafts = ResearchBranchPage.objects.filter(live=False).order_by("path")

    assert [draft.title for draft in drafts] == [f"Research branch {n}" for n in (3, 4, 5, 6)]
    assert all("missing" in draft.summary for draft in drafts)
    assert [draft.application_field for draft in drafts] == ["Rapid permafrost thawing", "", "", ""]
