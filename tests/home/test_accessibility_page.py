from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from api.schemas.pages import AccessibilityStatement
from delivery.documents import published
from home.models import AccessibilityPage
from tests.factories.accessibility import LAW, AccessibilityPageFactory, gap
from tests.factories.home import ContentPageFactory


@pytest.fixture
def editor(client, administrator):
    client.force_login(administrator)
    return client


@pytest.fixture
def imprint(home):
    return ContentPageFactory(parent=home, title="Imprint", slug="imprint")


def statement_of(page):
    return published("page").get(id=page.uuid).payload["statement"]


def sent(gaps=(), **changes):
    data = {
        "title": "Accessibility statement",
        "slug": "accessibility",
        "operator": "The Centre",
        "covers": "the website of the Centre",
        "compliance": "full",
        "standard": "EN 301 549 V3.2.1",
        "commitment": "null",
        "prepared_on": "2026-03-02",
        "assessment": "self",
        "contact": "Office for accessibility",
        "email": "access@centre.org",
        "gaps": inline_formset(list(gaps)),
        "comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MAX_NUM_FORMS": 0},
        **changes,
    }
    return nested_form_data(data)


def add_url(home):
    return reverse("wagtailadmin_pages:add", args=["home", "accessibilitypage", home.pk])


def publish(**data):
    return {**sent(**data), "action-publish": "yes"}


class TestWhatIsPublic:
    def test_a_statement_has_all_parts_of_the_model_statement(self, home, imprint):
        page = AccessibilityPageFactory(
            parent=home,
            **LAW,
            compliance="partial",
            commitment="<p>We test with readers.</p>",
            assessment="third-party",
            assessor="An Institute",
            report="https://institute.org/report",
            reviewed_on=date(2026, 10, 1),
            contact_page=imprint,
            response_days=14,
            enforcer_address="Berlin",
            gaps=[
                gap(
                    why="They have no captions.",
                    criteria="WCAG 1.2.2",
                    alternative="The slides.",
                    mended_by=date(2027, 1, 31),
                )
            ],
        )

        assert statement_of(page) == {
            "operator": "The Centre",
            "covers": {"name": "the website of the Centre", "url": "/"},
            "commitment_words": (
                "The Centre wants everyone to be able to use what it offers, as the BGG asks."
            ),
            "commitment": "<p>We test with readers.</p>",
            "law": "the BGG",
            "status": "partial",
            "status_words": (
                "Partially compliant: the website of the Centre meets most requirements of "
                "EN 301 549 V3.2.1 and WCAG 2.2, level AA, and so of the BGG. "
                "The exceptions are listed below."
            ),
            "standard": "EN 301 549 V3.2.1 and WCAG 2.2, level AA",
            "gaps": [
                {
                    "kind": "non-compliance",
                    "what": "Old videos",
                    "why": "They have no captions.",
                    "criteria": "WCAG 1.2.2",
                    "alternative": "The slides.",
                    "mended_by": "2027-01-31",
                }
            ],
            "prepared_on": "2026-03-02",
            "reviewed_on": "2026-10-01",
            "assessment": {
                "kind": "third-party",
                "by": "An Institute",
                "words": "It rests on an evaluation by An Institute.",
                "report_url": "https://institute.org/report",
            },
            "feedback": {
                "contact": "Office for accessibility",
                "email": "access@centre.org",
                "phone": "",
                "form_url": "",
                "page": {
                    "id": str(imprint.uuid),
                    "kind": "page",
                    "title": "Imprint",
                    "url": "/imprint/",
                    "api_url": f"/api/v1/pages/{imprint.uuid}/",
                },
                "response_days": 14,
            },
            "enforcement": {
                "words": (
                    "If no answer comes, or if it does not help, you can turn to "
                    "the Schlichtungsstelle BGG."
                ),
                "body": "the Schlichtungsstelle BGG",
                "address": "Berlin",
                "url": "https://www.schlichtungsstelle-bgg.de/",
            },
        }

    def test_the_api_gives_it_in_the_promised_shape_with_whole_addresses(
        self, home, client, settings
    ):
        page = AccessibilityPageFactory(parent=home)

        answer = client.get(f"/api/v1/pages/{page.uuid}/").json()

        promised = AccessibilityStatement.model_validate(answer["statement"], strict=True)
        assert promised.model_dump() == answer["statement"]
        assert answer["statement"]["covers"]["url"] == f"{settings.BASE_URL}/"

    def test_visitors_read_it_with_its_gaps_by_their_reasons(self, home, client):
        AccessibilityPageFactory(
            parent=home,
            compliance="none",
            gaps=[
                gap(reason="out-of-scope", what="Maps of others"),
                gap(what="Old videos"),
                gap(reason="disproportionate-burden", what="Scans of 1950"),
            ],
        )

        page = client.get("/accessibility/").content.decode()

        told = [
            "Not compliant: the website of the Centre does not meet most requirements",
            "Not compliant yet", "Old videos",
            "A disproportionate burden to mend", "Scans of 1950",
            "Not covered by the law", "Maps of others",
            "2 March 2026", "It rests on an evaluation by The Centre itself.",
            "Office for accessibility",
        ]  # fmt: skip
        assert sorted(told, key=page.index) == told

    def test_a_contact_page_that_is_not_public_is_not_named(self, home, imprint):
        page = AccessibilityPageFactory(parent=home, contact_page=imprint)

        imprint.unpublish()

        assert statement_of(page)["feedback"]["page"] is None

    def test_an_answer_within_one_day_is_said_so(self, home, client):
        AccessibilityPageFactory(parent=home, response_days=1)

        assert "We answer within a day." in client.get("/accessibility/").content.decode()


class TestPublishing:
    def test_a_draft_may_be_empty(self, home, editor):
        sparse = dict.fromkeys(("operator", "covers", "compliance", "assessment"), "")
        data = sent(
            **sparse, contact="", email="", prepared_on="", gaps=[{"reason": "", "what": "?"}]
        )

        response = editor.post(add_url(home), data)

        page = AccessibilityPage.objects.get()
        draft = page.get_latest_revision_as_object()
        assert response.status_code == 302
        assert (page.live, [each.what for each in draft.gaps.all()]) == (False, ["?"])

    def test_publishing_asks_for_what_the_directive_asks_for(self, home, editor):
        asked = ("operator", "covers", "compliance", "assessment", "contact", "prepared_on")
        data = publish(**dict.fromkeys(asked, ""), email="")

        response = editor.post(add_url(home), data)

        assert set(response.context["form"].errors) == {*asked, "email"}
        assert not AccessibilityPage.objects.exists()

    def test_a_complete_statement_is_published_from_its_form(self, home, editor):
        gaps = [{"reason": "non-compliance", "what": "Old videos"}]

        editor.post(add_url(home), publish(compliance="partial", gaps=gaps))

        page = AccessibilityPage.objects.get()
        assert [each["what"] for each in statement_of(page)["gaps"]] == ["Old videos"]

    def test_the_form_says_at_the_field_what_contradicts_itself(self, home, editor):
        gaps = [{"reason": "non-compliance", "what": "Old videos"}]

        response = editor.post(add_url(home), publish(gaps=gaps))

        assert response.context["form"].errors == {
            "compliance": [
                "A site that complies fully has no gaps but those that the law does not cover. "
                "Choose “partially”, or take the gaps out."
            ]
        }

    def test_a_gap_that_is_taken_out_does_not_count(self, home, editor):
        page = AccessibilityPageFactory(parent=home, compliance="partial", gaps=[gap()])
        row = page.gaps.get()
        kept = {"id": row.pk, "reason": row.reason, "what": row.what, "DELETE": "on"}
        data = publish() | nested_form_data({"gaps": inline_formset([kept], initial=1)})

        response = editor.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data)

        assert response.status_code == 302
        assert (statement_of(page)["status"], statement_of(page)["gaps"]) == ("full", [])

    def test_nothing_that_contradicts_itself_goes_live_without_a_form(self, home):
        with pytest.raises(ValidationError) as refused:
            AccessibilityPageFactory(parent=home, compliance="partial")

        assert refused.value.message_dict == {
            "compliance": ["Say below what cannot be used by everyone, and why."]
        }


def test_its_form_says_when_it_is_due(home, editor):
    page = AccessibilityPageFactory(parent=home, prepared_on=date(2020, 1, 1))

    form = editor.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()

    assert "The statement was last looked through on 1 January 2020" in form


def test_a_draft_is_previewed_as_far_as_it_is_written(home, editor):
    page = AccessibilityPage(title="Draft", slug="draft", live=False)
    home.add_child(instance=page)

    preview = page.make_preview_request(preview_mode="light")

    assert preview.status_code == 200
