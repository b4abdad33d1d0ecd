"""What an editor is told, in the form of a page, about what a block holds."""

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from home.models import ContentPage

FORMULA = {"latex": r"\frac{a}{b", "caption": ""}
VIDEO = {"title": "Ice", "address": "https://videos.example/1", "still": "", "caption": ""}


def listed(*values):
    """The rows of a list block in a form."""
    return {
        "count": str(len(values)),
        **{
            str(index): {"value": value, "deleted": "", "order": str(index)}
            for index, value in enumerate(values)
        },
    }


@pytest.fixture
def editor(client, administrator):
    client.force_login(administrator)
    return client


@pytest.fixture
def send(editor, home):
    """Sends the form of a new page with these blocks."""

    def post(*blocks, **buttons):
        data = nested_form_data(
            {
                "title": "On ice",
                "slug": "on-ice",
                "summary": "",
                "body": streamfield(blocks),
                "comments": inline_formset([]),
            }
        )
        address = reverse("wagtailadmin_pages:add", args=["home", "contentpage", home.pk])
        return editor.post(address, {**data, **buttons})

    return post


def told(errors):
    """The messages of an error with errors in it, by place."""
    inner = getattr(errors, "block_errors", None)
    if inner is None:
        return errors.messages
    items = inner.items() if isinstance(inner, dict) else enumerate(inner)
    return {place: told(error) for place, error in items if error}


def body_errors(response):
    return told(response.context["form"].errors["body"].as_data()[0])


def test_publishing_tells_at_the_field_what_cannot_be_shown(send):
    section = {"heading": "More", "content": streamfield([("formula", FORMULA)])}

    response = send(
        ("formula", FORMULA), ("video", VIDEO), ("section", section), **{"action-publish": "1"}
    )

    open_brace = ["A “{” is never closed. Write its “}”."]
    unknown = (
        "“https://videos.example/1” is on a site whose videos cannot be shown here. Choose one on "
        "YouTube, Vimeo, TIB AV-Portal, media.ccc.de, or link to it in a text."
    )
    assert body_errors(response) == {
        0: {"latex": open_brace},
        1: {"address": [unknown]},
        2: {"content": {0: {"latex": open_brace}}},
    }
    assert not ContentPage.objects.exists()


def test_publishing_asks_for_what_is_missing_in_each_block(send):
    response = send(
        ("formula", {"latex": "", "caption": ""}),
        ("figures", {"figures": listed({"number": "", "caption": "talks"})}),
        ("accordion", {"parts": listed({"title": "", "text": rich_text("<p>So.</p>")})}),
        ("gallery", {"pictures": listed({"image": "", "alt": "Ice"}), "caption": ""}),
        ("video", {"title": "", "address": "", "still": "", "caption": ""}),
        ("map", {"place": "", "address": "", "image": "", "url": ""}),
        ("documents", {"documents": listed({"document": "", "title": ""})}),
        **{"action-publish": "1"},
    )

    required = ["This field is required."]
    assert body_errors(response) == {
        0: {"latex": required},
        1: {"figures": {0: {"number": required}}},
        2: {"parts": {0: {"title": required}}},
        3: {"pictures": {0: {"image": required}}},
        4: {"title": required, "address": required},
        5: {"place": required, "address": required},
        6: {"documents": {0: {"document": required}}},
    }


def test_a_draft_keeps_what_cannot_be_shown_yet(send, editor):
    section = {"heading": "", "content": streamfield([("formula", FORMULA), ("video", VIDEO)])}
    gallery = {"pictures": listed({"image": "", "alt": ""}), "caption": ""}

    response = send(
        ("formula", FORMULA), ("video", VIDEO), ("section", section), ("gallery", gallery)
    )

    page = ContentPage.objects.get(slug="on-ice")
    preview = editor.get(f"/admin/pages/{page.pk}/revisions/{page.latest_revision.pk}/view/")
    assert (response.status_code, page.live) == (302, False)
    assert r"<code>\frac{a}{b</code>" in preview.content.decode()
    assert "frame-src" not in preview["Content-Security-Policy"]
