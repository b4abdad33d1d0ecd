"""The holes that were found in Wagtail in 2026, each tried here by its name.

Most are one: a second address of something asks for no right on it. The matrix asks every address;
here stand the ways that a finding names.
"""

from io import BytesIO
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from PIL import Image
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection, CollectionViewRestriction, Page

from delivery.documents import published
from home.models import ContentPage
from pages.models import CentreDocument, CentreImage
from tests.accounts.belongings import SECRET, address
from tests.factories.home import ContentPageFactory

XSS = "<script>alert(1)</script>"
AWAY = "/admin/"


@pytest.fixture
def draft(branches) -> Page:
    """The page of the branch that is not led: a draft with a revision."""
    page = branches[1]
    page.title = SECRET
    page.save_revision()
    page.unpublish()
    type(page).objects.filter(pk=page.pk).update(title=SECRET, draft_title=SECRET)
    return type(page).objects.get(pk=page.pk)


def ask(client: Any, name: str, *args: Any, **query: Any) -> tuple[int, bool]:
    """The status of an answer, and whether the secret is in it."""
    answer = client.get(reverse(name, args=args), query)
    return answer.status_code, SECRET in answer.content.decode()


REFUSED = (302, False)
NOT_THERE = (404, False)


def test_cve_2026_25517_a_preview_asks_for_the_right_to_edit(leading, draft, foreign):
    answers = [ask(leading, "wagtailadmin_pages:preview_on_edit", draft.pk)]
    answers += [
        ask(leading, each.snippet_viewset.get_url_name("preview_on_edit"), each.pk)
        for each in foreign
    ]

    assert answers == [REFUSED] * 4


def test_cve_2026_28222_a_tables_class_is_no_way_to_write_markup(home, client):
    table = {"data": [["a", XSS]], "table_caption": XSS, "cell": [{"row": 0, "col": 0}]}
    table["cell"][0]["className"] = '"><script>alert(1)</script>'
    page = ContentPageFactory(parent=home, slug="t", body=[("table", {"table": table})])

    assert XSS not in client.get(page.url).content.decode()


def test_cve_2026_28223_a_title_is_no_markup_in_a_message(home, client, administrator):
    page = ContentPageFactory(parent=home, title=XSS, live=False)
    client.force_login(administrator)

    answer = client.post(reverse("wagtailadmin_pages:lock", args=[page.pk]), follow=True)

    assert XSS not in answer.content.decode()


def test_cve_2026_44197_revisions_are_compared_by_those_who_may_edit(leading, draft):
    compare = ask(leading, "wagtailadmin_pages:revisions_compare", draft.pk, "earliest", "latest")

    assert compare == REFUSED


def test_cve_2026_44198_the_history_of_a_page_is_for_those_who_may_edit(leading, draft):
    names = ("history", "history_results", "workflow_history")

    answers = [ask(leading, f"wagtailadmin_pages:{name}", draft.pk) for name in names]

    assert answers == [REFUSED] * 3


def test_cve_2026_44199_there_are_no_forms_whose_entries_could_be_deleted(settings):
    assert not [each for each in settings.INSTALLED_APPS if "contrib.forms" in each]


def test_cve_2026_44200_nobody_copies_a_page_that_they_may_not_read(leading, draft):
    where = reverse("wagtailadmin_pages:copy", args=[draft.pk])
    form = {"new_title": "Mine", "new_slug": "mine", "new_parent_page": draft.get_parent().pk}

    answers = [leading.get(where).url, leading.post(where, form).url]

    assert (answers, Page.objects.filter(slug="mine").count()) == ([AWAY] * 2, 0)


@pytest.fixture
def private(home) -> tuple[CentreImage, CentreDocument]:
    """A picture and a file on a public page, in a collection within a private one."""
    outer = Collection.get_first_root_node().add_child(name="Members")
    inner = outer.add_child(name="Plans")
    CollectionViewRestriction.objects.create(collection=outer, restriction_type="login")
    image = CentreImage.objects.create(
        title="Plan", description="Plan", file=get_test_image_file(), collection=inner
    )
    file = ContentFile(b"%PDF-", "plan.pdf")
    document = CentreDocument.objects.create(title="Plan", file=file, collection=inner)
    text = f'<p><a linktype="document" id="{document.pk}">The plan</a></p>'
    ContentPageFactory(parent=home, body=[("text", text)])
    return image, document


def test_cve_2026_44201_the_api_lists_nothing_of_a_private_collection(private, client):
    listed = [client.get(f"/api/v1/{each}/").json() for each in ("images", "documents")]

    assert [answer["items"] for answer in listed] == [[], []]


def test_in_8_0_collections_below_a_private_one_are_private(private, client):
    document = private[1]

    assert not published("document").exists()
    assert client.get(document.url)["Location"].startswith("/_util/login/")


def test_in_8_0_a_document_is_not_found_by_its_hash(private, client):
    digest = private[1].get_file_hash()

    asked = [
        client.get(f"/api/v1/documents/{digest}/"),
        client.get(f"/documents/{digest}/plan.pdf"),
    ]

    assert [answer.status_code for answer in asked] == [422, 404]


def test_cve_2026_54259_a_chooser_tells_nothing_of_what_one_may_not_choose(leading, draft, foreign):
    answers = [
        ask(leading, each.snippet_viewset.chooser_viewset.get_url_name("chosen"), each.pk)
        for each in foreign
    ]

    assert answers == [NOT_THERE] * 3
    assert ask(leading, "wagtailadmin_choose_page_chosen_multiple", id=draft.pk) == REFUSED


@pytest.fixture
def picture(db) -> CentreImage:
    return CentreImage.objects.create(title="Ice", description="Ice", file=get_test_image_file())


@pytest.mark.parametrize("wanted", ["width-100000", "max-9000x9000", "scale-1000"])
def test_cve_2026_54260_nobody_has_a_picture_drawn_larger_than_it_is(
    client, editor, picture, wanted
):
    client.force_login(editor)

    answer = client.get(reverse("wagtailimages:preview", args=[picture.pk, wanted]))

    drawn = BytesIO(b"".join(answer.streaming_content)) if answer.streaming else None
    assert drawn is None or Image.open(drawn).size == (picture.width, picture.height)
    assert answer.status_code == (200 if drawn else 400)


def test_cve_2026_54261_a_pictures_preview_is_for_those_who_may_change_it(client, author, picture):
    client.force_login(author)

    answer = client.get(reverse("wagtailimages:preview", args=[picture.pk, "max-165x165"]))

    assert (answer.status_code, answer.get("Location")) == (302, AWAY)


def test_cve_2026_54262_translations_are_switched_off(settings, leading, draft):
    where = reverse("wagtailadmin_api:pages:action", args=[draft.pk, "copy_for_translation"])

    answer = leading.post(where, {"locale": "en"})

    assert not [each for each in settings.INSTALLED_APPS if "simple_translation" in each]
    assert (answer.status_code, ContentPage.objects.count()) == (404, 0)


def test_cve_2026_54263_the_generator_of_addresses_of_pictures_is_off(client, editor, picture):
    client.force_login(editor)
    where = reverse("wagtailimages:url_generator", args=[picture.pk])

    assert client.get(where, {"filter": XSS}).status_code == 404


def test_in_8_0_the_admins_api_lists_pages_within_reach(leading, draft):
    ask_ = [
        ask(leading, "wagtailadmin_api:pages:listing", child_of=draft.get_parent().pk),
        ask(leading, "wagtailadmin_api:pages:detail", draft.pk),
    ]

    assert [told for _status, told in ask_] == [False, False]
    assert ask_[1] == NOT_THERE


def test_in_8_0_nobody_copies_an_entry_that_they_may_not_read(leading, foreign):
    for work in foreign[1:]:
        before = type(work).objects.count()
        answers = [leading.get(address(work, "copy")), leading.post(address(work, "copy"))]

        assert [each.url for each in answers] == [AWAY, AWAY]
        assert type(work).objects.count() == before


def test_in_8_0_the_api_translates_nothing(client, home):
    asked = [client.post(f"/api/v1/pages/{home.uuid}/{each}/") for each in ("translate", "copy")]

    assert {answer.status_code for answer in asked} == {405}
