"""Every picture is described, or said to decorate, before readers see it; drafts may wait."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, streamfield

from delivery.documents import published
from home.models import ContentPage
from pages.models import CentreImage
from tests.factories.home import ContentPageFactory
from tests.factories.people import MemberFactory
from tests.factories.pictures import noise, saved, stored

AT_THE_FIELD = (
    "The picture “Ice” has no description yet. Choose “Edit this image”, and say there what it "
    "shows, or that it only decorates."
)
AT_THE_BLOCK = "Describe the picture “Ice”, or say that it only decorates."


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path)


@pytest.fixture
def editor(client, administrator):
    client.force_login(administrator)
    return client


@pytest.fixture
def image(db):
    return stored(saved(noise((60, 40))))


def block(image, **more):
    told = {"alt": "", "caption": "", "credit": "", **more}
    return ("image", {"image": image.pk, **told})


def fields(**changes):
    data = {
        "title": "About ice",
        "slug": "about-ice",
        "summary": "It melts.",
        "body": streamfield([]),
        "comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MAX_NUM_FORMS": 0},
        **changes,
    }
    return nested_form_data(data)


def sent(editor, home, action="action-publish", **changes):
    address = reverse("wagtailadmin_pages:add", args=["home", "contentpage", home.pk])
    data = {**fields(**changes), action: "1"} if action else fields(**changes)
    return editor.post(address, data)


def test_publishing_a_picture_that_nobody_described_is_refused_at_its_field(home, editor, image):
    response = sent(editor, home, picture=image.pk)

    assert response.context["form"].errors == {"picture": [AT_THE_FIELD]}
    assert not ContentPage.objects.exists()


def test_publishing_a_block_with_such_a_picture_is_refused_at_its_description(home, editor, image):
    response = sent(editor, home, body=streamfield([block(image)]))

    [error] = response.context["form"].errors["body"].as_data()
    assert error.as_json_data() == {
        "blockErrors": {0: {"blockErrors": {"alt": {"messages": [AT_THE_BLOCK]}}}}
    }


def test_a_draft_may_show_what_nobody_described(home, editor, image):
    response = sent(editor, home, action=None, picture=image.pk, body=streamfield([block(image)]))

    assert response.status_code == 302
    assert [page.live for page in ContentPage.objects.all()] == [False]


@pytest.mark.parametrize(
    ("told", "alt"),
    [({"description": "A glacier"}, "A glacier"), ({"is_decorative": True}, "")],
    ids=["described", "decorative"],
)
def test_what_is_said_of_the_picture_itself_is_enough_everywhere(home, editor, image, told, alt):
    CentreImage.objects.filter(pk=image.pk).update(**told)

    response = sent(editor, home, picture=image.pk, body=streamfield([block(image)]))

    [page] = ContentPage.objects.all()
    payload = published().get(id=page.uuid).payload
    assert response.status_code == 302
    assert payload["picture"]["alt"] == alt
    assert payload["body"][0]["value"]["picture"]["alt"] == alt


def test_what_a_block_says_counts_there(home, editor, image):
    CentreImage.objects.filter(pk=image.pk).update(description="A glacier")
    body = streamfield([block(image, alt="It melts"), block(image, is_decorative="on")])

    sent(editor, home, body=body)

    payload = published().get(path="/about-ice/").payload
    assert [each["value"]["picture"]["alt"] for each in payload["body"]] == ["It melts", ""]


@pytest.mark.parametrize("place", ["field", "block", "block in a section"])
def test_no_other_way_publishes_what_nobody_described(home, image, place):
    shown = ("image", {"image": image})
    places = {
        "field": {"picture": image},
        "block": {"body": [shown]},
        "block in a section": {
            "body": [("section", {"heading": "Ice", "content": [shown]})],
        },
    }
    page = ContentPageFactory(parent=home, title="Ice", live=False, **places[place])

    with pytest.raises(ValidationError) as caught:
        page.save_revision().publish()

    assert caught.value.messages == [AT_THE_FIELD if place == "field" else AT_THE_BLOCK]
    assert not published().filter(id=page.uuid).exists()


def test_what_was_public_before_stays_so(home, image):
    page = ContentPageFactory(parent=home, title="Ice")
    ContentPage.objects.filter(pk=page.pk).update(picture=image)

    ContentPage.objects.get().deliver()

    payload = published().get(id=page.uuid).payload
    assert payload["picture"]["alt"] == "Ice"


@pytest.mark.parametrize("told", [{"description": "TODO"}, {"credit": "TODO", "description": "-"}])
@pytest.mark.parametrize("place", ["field", "block"])
def test_the_texts_kept_with_a_picture_are_read_where_it_is_shown(home, image, place, told):
    CentreImage.objects.filter(pk=image.pk).update(**told)
    image.refresh_from_db()
    shown = {"field": {"picture": image}, "block": {"body": [("image", {"image": image})]}}
    page = ContentPageFactory(parent=home, title="Ice", live=False, **shown[place])

    with pytest.raises(ValidationError) as caught:
        page.save_revision().publish()

    unfinished = "“TODO” looks unfinished. Replace it, or save the page as a draft."
    assert caught.value.messages == [unfinished]


def test_whoever_edits_a_picture_takes_no_page_away(home, image):
    CentreImage.objects.filter(pk=image.pk).update(description="Ice")
    image.refresh_from_db()
    page = ContentPageFactory(parent=home, title="Ice", picture=image)

    image.description = "TODO"
    with pytest.raises(ValidationError):
        image.save()

    assert published().get(id=page.uuid).payload["picture"]["alt"] == "Ice"


def test_a_picture_described_by_a_file_name_is_warned_of(home, image):
    CentreImage.objects.filter(pk=image.pk).update(description="IMG_2041.jpg")
    image.refresh_from_db()
    body = [("image", {"image": image, "alt": "DSC_0001"})]
    page = ContentPageFactory(parent=home, title="Ice", picture=image, body=body)

    assert sorted((each.path, each.rule, each.excerpt) for each in page.warnings()) == [
        (("body", 0, "alt"), "file name", "DSC_0001"),
        (("body", 0, "image"), "file name", "IMG_2041.jpg"),
        (("picture",), "file name", "IMG_2041.jpg"),
    ]


def test_a_portrait_is_told_by_the_name(image):
    person = MemberFactory(given="Ada", family="Open", portrait=image)

    payload = published().get(id=person.uuid).payload
    assert payload["portrait"]["alt"] == "Portrait of Ada Open"


def test_a_logo_of_the_centre_is_told_by_its_wordmark(home, image):
    home.wordmark, home.logo = "Centre for Ice", image
    home.save_revision().publish()

    assert published().get(path="/").payload["logo"]["alt"] == "Centre for Ice"


def test_the_form_of_a_picture_asks_what_it_shows(editor):
    form = editor.get(reverse("wagtailimages:add")).context["form"]

    assert form.fields["description"].help_text == (
        "What it shows, for readers who cannot see it. A page with the picture can be published "
        "once this is written."
    )
    assert "is_decorative" in form.fields
