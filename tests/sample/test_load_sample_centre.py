from collections import Counter
from io import StringIO

import pytest
from django.core.management import call_command

from delivery.documents import published
from delivery.models import PublishedDocument
from pages.models import User
from publications.models import Product, Publication
from research.models import ResearchBranchPage

pytestmark = pytest.mark.django_db


def test_an_empty_database_becomes_a_centre(sample_centre):
    assert Counter(document.kind for document in published()) == {
        "page": 9,
        "research-branch": 2,
        "publication": 2,
        "person": 61,
        "event": 1,
        "talk": 28,
        "site": 1,
    }
    assert sample_centre.startswith(
        "The sample centre is loaded.\nLog in as editor@sample.invalid with "
    )


def test_the_editor_can_log_in_with_what_was_printed(sample_centre, client):
    password = sample_centre.split()[-1]

    client.post("/admin/login/", {"username": "editor@sample.invalid", "password": password})

    assert client.get("/admin/").status_code == 200


def test_loading_it_again_changes_nothing(sample_centre):
    before = list(PublishedDocument.objects.order_by("id").values_list("id", "sequence"))
    accounts = list(User.objects.values_list("password", flat=True))

    out = StringIO()

    call_command("load_sample_centre", stdout=out)

    assert out.getvalue() == "The sample centre is here already. Nothing was changed.\n"
    assert list(PublishedDocument.objects.order_by("id").values_list("id", "sequence")) == before
    assert list(User.objects.values_list("password", flat=True)) == accounts


def test_nothing_differs_between_the_sample_and_its_documents(sample_centre):
    out = StringIO()

    call_command("rebuild_delivery", "--check", stdout=out)

    assert out.getvalue() == "Nothing differs.\n"


def test_filler_is_kept_as_drafts_that_cannot_be_published(sample_centre):
    drafts = [*Publication.objects.filter(live=False), *Product.objects.filter(live=False)]

    assert len(drafts) == 8
    assert all(draft.refusals() for draft in drafts)
    assert {work.issued for work in Publication.objects.filter(live=False)} == {"2023-04-15"}


def test_four_branches_say_what_is_missing_and_cannot_be_published(sample_centre):
    drafts = ResearchBranchPage.objects.filter(live=False).order_by("path")

    assert [draft.title for draft in drafts] == [f"Research branch {n}" for n in (3, 4, 5, 6)]
    assert all("missing" in draft.summary for draft in drafts)
    assert all(draft.refusals() for draft in drafts)
    assert [draft.application_names() for draft in drafts] == [
        "Rapid permafrost thawing",
        "",
        "",
        "",
    ]
