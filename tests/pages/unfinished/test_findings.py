import pytest
from django.core.exceptions import ValidationError
from wagtail.models import Comment, Site

from pages.models import SiteDetails
from pages.unfinished import Finding, Level, findings
from tests.factories.home import ContentPageFactory


def places(instance):
    return [(finding.path, finding.excerpt) for finding in findings(instance)]


@pytest.fixture
def page(home):
    return ContentPageFactory(parent=home, title="About ice", slug="about-ice", live=False)


@pytest.fixture
def details(home):
    return SiteDetails.for_site(Site.objects.get())


def test_a_finished_page_has_no_findings(page):
    assert findings(page) == []


def test_every_field_that_readers_or_programs_get_is_read(page):
    page.title = page.draft_title = "Home Dev"
    page.slug = "home-dev"
    page.seo_title = "Untitled"
    page.search_description = "TODO"
    page.summary = "Summary: TBD"
    page.body = [("heading", "Lorem ipsum"), ("text", "<p>FIX<b>ME</b></p>")]

    assert places(page) == [
        (("title",), "Home Dev"),
        (("slug",), "home-dev"),
        (("seo_title",), "Untitled"),
        (("search_description",), "TODO"),
        (("summary",), "TBD"),
        (("body", 0), "Lorem ipsum"),
        (("body", 1), "FIXME"),
    ]


def test_a_finding_says_where_what_and_what_to_do(page):
    page.summary = "TODO"

    assert findings(page) == [
        Finding(
            path=("summary",),
            excerpt="TODO",
            rule="marker",
            level=Level.REFUSES,
            message="“TODO” looks unfinished. Replace it, or save the page as a draft.",
        )
    ]


def test_child_rows_are_read_with_their_place(details):
    details.social_links.add(
        details.social_links.model(label="Code", url="https://github.com/"),
        details.social_links.model(label="TODO", url="https://example.com/"),
    )
    details.footer = '<p><a href="#">Imprint</a></p>'

    assert places(details) == [
        (("footer",), "#"),
        (("social_links", 1, "label"), "TODO"),
        (("social_links", 1, "url"), "https://example.com/"),
    ]


def test_comments_among_editors_are_not_read(page, administrator):
    page.wagtail_admin_comments.add(
        Comment(text="TODO: ask for a picture", contentpath="title", user=administrator)
    )

    assert findings(page) == []


def test_fields_for_editors_alone_are_not_read(page, monkeypatch):
    monkeypatch.setattr(type(page), "not_public_fields", frozenset({"summary"}))
    page.summary = "TODO"

    assert findings(page) == []


def test_saving_a_live_page_is_refused_by_field_and_a_draft_is_not(page):
    page.summary = "TODO"
    page.save()
    page.live = True

    with pytest.raises(ValidationError) as refused:
        page.save()

    message = "“TODO” looks unfinished. Replace it, or save the page as a draft."
    assert refused.value.message_dict == {"summary": [message]}
