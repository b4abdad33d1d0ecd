import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from delivery.documents import published
from research.models import ResearchBranchPage
from tests.factories.people import OrganisationFactory, PersonFactory
from tests.factories.research import ResearchBranchPageFactory


@pytest.fixture
def editor(client, administrator):
    client.force_login(administrator)
    return client


def data(**changes):
    return nested_form_data(
        {
            "title": "Rivers",
            "slug": "rivers",
            "summary": "Water and where it goes.",
            "method": rich_text("<p>We measure.</p>"),
            "applications": streamfield([]),
            "use_cases": streamfield([("use_case", {"title": "Warn", "text": "Early."})]),
            "leads": inline_formset([]),
            "body": streamfield([]),
            "comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MAX_NUM_FORMS": 0},
            **changes,
        }
    )


def add_url(research, view="wagtailadmin_pages:add"):
    return reverse(view, args=["research", "researchbranchpage", research.pk])


def test_a_branch_is_written_and_published_in_its_form(research, editor):
    partner = OrganisationFactory(name="Bonn", is_partner=True)
    lead = PersonFactory(given="Ada", family="Open")
    floods = {
        "field": "Floods",
        "partners": {
            "count": 1,
            "0-deleted": "",
            "0-order": 0,
            "0-type": "item",
            "0-value": str(partner.pk),
        },
        "text": rich_text(""),
    }
    filled = data(
        leads=inline_formset([{"person": str(lead.pk)}]),
        applications=streamfield([("application", floods)]),
    )

    editor.post(add_url(research), {**filled, "action-publish": "1"})

    payload = published("research-branch").get().payload
    assert payload["applications"] == [
        {"field": "Floods", "text": "", "partners": [{"name": "Bonn", "url": ""}]}
    ]
    assert [person["title"] for person in payload["leads"]] == ["Ada Open"]
    assert payload["use_cases"] == [{"title": "Warn", "text": "Early."}]


def test_a_draft_needs_no_summary_and_publishing_asks_for_it(research, editor):
    refused = editor.post(add_url(research), {**data(summary=""), "action-publish": "1"})
    asked = dict(refused.context["form"].errors)

    editor.post(add_url(research), data(summary=""))

    branch = ResearchBranchPage.objects.get()
    assert asked == {"summary": ["This field is required."]}
    assert (branch.title, branch.live) == ("Rivers", False)


def test_lorem_ipsum_in_a_use_case_is_refused_where_it_stands(research, editor):
    filler = {"title": "Warn", "text": "Lorem ipsum dolor sit amet."}
    filled = data(use_cases=streamfield([("use_case", filler)]))

    response = editor.post(add_url(research), {**filled, "action-publish": "1"})

    error = response.context["form"].errors["use_cases"].as_data()[0]
    assert {index: list(each.block_errors) for index, each in error.block_errors.items()} == {
        0: ["text"]
    }
    assert not ResearchBranchPage.objects.exists()


def test_a_branch_that_is_not_saved_yet_can_be_previewed_as_the_last(research, editor):
    ResearchBranchPageFactory(parent=research, title="Minds")
    address = add_url(research, "wagtailadmin_pages:preview_on_add")

    told = editor.post(address, data()).json()
    preview = editor.get(address)

    assert told["is_valid"] is True
    assert preview.status_code == 200
    assert "Water and where it goes." in preview.content.decode()
