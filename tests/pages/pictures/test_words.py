"""What is said of a picture has no draft: filler is refused once something public shows it."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from delivery.documents import published
from pages.models import CentreImage
from tests.factories.home import ContentPageFactory
from tests.factories.pictures import noise, saved, stored
from tests.pages.pictures.test_descriptions import editor, image, media

__all__ = ["editor", "image", "media"]

FILLER = "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor."
READ_AT_ONCE = (
    "“Lorem ipsum dolor sit amet, consectetur adipiscing elit,…” is not meant for readers, and "
    "this picture is public. Write your own words."
)


@pytest.fixture
def described(home):
    """A picture, and a page that shows it to everyone."""
    image = stored(saved(noise((60, 40))), description="A floe")
    ContentPageFactory(parent=home, slug="ice", picture=image)
    return image


@pytest.mark.parametrize("word", ["description", "credit"])
def test_no_filler_is_said_of_a_picture_that_is_shown(described, word):
    setattr(described, word, FILLER)

    with pytest.raises(ValidationError) as refused:
        described.save()

    assert refused.value.message_dict == {word: [READ_AT_ONCE]}
    assert FILLER not in published("page").get(path="/ice/").search_text


def test_the_form_of_a_picture_that_is_shown_says_so_at_the_field(editor, described):
    address = reverse("wagtailimages:edit", args=[described.pk])
    data = {"title": "Ice", "description": FILLER, "collection": described.collection_id}

    form = editor.post(address, data).context["form"]

    assert form.errors == {"description": [READ_AT_ONCE]}


def test_a_picture_that_nothing_public_shows_may_wait_for_its_words(image):
    image.description = FILLER

    image.save()

    assert CentreImage.objects.get(pk=image.pk).description == FILLER


def test_what_was_said_before_a_rule_came_keeps_nobody_from_the_rest(described):
    CentreImage.objects.update(description=FILLER)
    stored_now = CentreImage.objects.get(pk=described.pk)
    stored_now.licence = "CC BY 4.0"

    stored_now.save()

    assert CentreImage.objects.get(pk=described.pk).licence == "CC BY 4.0"
