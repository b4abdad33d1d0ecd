"""What is said of a picture has no draft: filler is refused once something public shows it."""

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from wagtail.models import CollectionViewRestriction

from delivery.documents import published
from pages.models import CentreDocument, CentreImage
from tests.factories.home import ContentPageFactory
from tests.factories.pictures import noise, saved, stored
from tests.pages.pictures.test_descriptions import image, media

__all__ = ["image", "media"]

FILLER = "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor."
READ_AT_ONCE = (
    "“Lorem ipsum dolor sit amet, consectetur adipiscing elit,…” is not meant for readers, and "
    "this picture is public. Write your own words."
)
FILE_READ_AT_ONCE = (
    "“TODO” is not meant for readers, and this document is public. Write your own words."
)


def listing(file):
    return [("documents", {"documents": [{"document": file, "title": ""}]})]


@pytest.fixture
def listed(home):
    """A file, and a page that lists it for everyone."""
    file = CentreDocument.objects.create(title="Minutes", file=ContentFile(b"Ice", "ice.txt"))
    ContentPageFactory(parent=home, slug="papers", body=listing(file))
    return file


@pytest.fixture
def described(home):
    """A picture, and a page that shows it to everyone."""
    image = stored(saved(noise((60, 40))), description="A floe")
    ContentPageFactory(parent=home, slug="ice", picture=image)
    return image


@pytest.mark.parametrize("word", ["title", "description", "credit"])
def test_no_filler_is_said_of_a_picture_that_is_shown(described, word):
    setattr(described, word, FILLER)

    with pytest.raises(ValidationError) as refused:
        described.save()

    assert refused.value.message_dict == {word: [READ_AT_ONCE]}
    assert FILLER not in published("page").get(path="/ice/").search_text


@pytest.mark.parametrize("word", ["title", "licence"])
def test_no_filler_is_said_of_a_file_that_is_listed(listed, word):
    setattr(listed, word, "TODO")

    with pytest.raises(ValidationError) as refused:
        listed.save()

    assert refused.value.message_dict == {word: [FILE_READ_AT_ONCE]}
    assert published("document").get().title == "Minutes"


def test_saving_some_fields_alone_is_no_way_around(listed):
    listed.title = "TODO"

    with pytest.raises(ValidationError):
        listed.save(update_fields=["title"])

    listed.save(update_fields=["file_size"])
    assert CentreDocument.objects.get(pk=listed.pk).title == "Minutes"


def test_a_public_list_says_what_a_private_file_is_called(listed):
    CollectionViewRestriction.objects.create(collection=listed.collection, restriction_type="login")
    listed.title = "TODO"

    with pytest.raises(ValidationError):
        listed.save()

    assert not published("document").exists()


def test_a_file_that_nothing_public_lists_may_wait_for_its_name(home):
    file = CentreDocument.objects.create(title="TODO", file=ContentFile(b"Ice", "ice.txt"))
    ContentPageFactory(parent=home, body=listing(file), live=False)
    file.title = "TBD"

    file.save()

    assert CentreDocument.objects.get(pk=file.pk).title == "TBD"


def test_the_name_of_a_file_from_before_a_rule_came_takes_nothing_down(listed):
    CentreDocument.objects.update(title="TODO")
    stored_now = CentreDocument.objects.get(pk=listed.pk)
    stored_now.licence = "CC BY 4.0"

    stored_now.save()

    document = published("document").get()
    assert (document.title, document.payload["licence"]) == ("TODO", "CC BY 4.0")


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
