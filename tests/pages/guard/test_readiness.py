import json
from io import StringIO

import pytest
from django.core.management import call_command
from django.urls import reverse

from delivery.documents import published
from home.models import ContentPage
from pages.models import NotReady
from publications.models import Publication
from tests.factories.home import ContentPageFactory
from tests.factories.publications import PublicationFactory

LOREM = "Lorem ipsum dolor sit amet, consectetur adipiscing elit."


@pytest.fixture
def page(home) -> ContentPage:
    return ContentPageFactory(parent=home, title="Sea ice", slug="sea-ice")


def draft(thing, user=None, **changes):
    for name, value in changes.items():
        setattr(thing, name, value)
    thing.save_revision(user=user)
    return thing


def test_what_the_last_draft_lacks_is_kept_until_it_is_mended(page, administrator):
    draft(page, administrator, summary=LOREM, body=[("text", f"<p>{LOREM}</p>")])

    row = NotReady.objects.get()
    assert (row.target, row.title, row.stops, row.editor) == (
        page.uuid,
        "Sea ice",
        2,
        administrator,
    )
    assert [each["place"] for each in row.told] == ["Summary", "Text, no. 1"]

    draft(page, summary="What moves it", body=[])

    assert not NotReady.objects.exists()


def test_a_thing_that_is_deleted_lacks_nothing(page):
    work = draft(PublicationFactory(live=False), summary="TODO")
    draft(page, summary="TODO")
    assert NotReady.objects.count() == 2

    ContentPage.objects.get(pk=page.pk).delete()
    Publication.objects.get(pk=work.pk).delete()

    assert not NotReady.objects.exists()


@pytest.fixture
def spoiled(page) -> ContentPage:
    """Public, and then changed by hand past every guard."""
    ContentPage.objects.filter(pk=page.pk).update(summary=LOREM)
    return page


def audit(*options) -> tuple[int, str]:
    out = StringIO()
    try:
        call_command("audit_content", *options, stdout=out)
    except SystemExit as ended:
        return ended.code, out.getvalue()
    return 0, out.getvalue()


def test_an_audit_of_what_is_finished_says_so(page):
    assert audit() == (0, "2 things looked at, 0 public and unfinished, 0 taken down.\n")


def test_an_audit_names_what_is_public_and_unfinished_and_leaves_it(spoiled):
    code, said = audit()

    assert code == 1
    assert said.splitlines()[0] == "page “Sea ice” /sea-ice/"
    assert said.splitlines()[1].startswith("    Summary: “Lorem ipsum")
    assert published("page").filter(id=spoiled.uuid).exists()


def test_an_audit_takes_it_down_when_told_to(spoiled):
    work = PublicationFactory()
    Publication.objects.filter(pk=work.pk).update(summary="TODO")

    code, said = audit("--unpublish")

    assert code == 1
    assert said.endswith("2 public and unfinished, 2 taken down.\n")
    assert not published().filter(id__in=[spoiled.uuid, work.uuid]).exists()
    assert audit()[0] == 0


def test_an_audit_is_written_for_programs(spoiled, tmp_path):
    file = tmp_path / "audit.json"

    audit("--report", str(file))

    report = json.loads(file.read_text())
    assert report["counts"] == {"looked_at": 2, "unfinished": 1, "unpublished": 0, "by_hand": 0}
    (thing,) = report["things"]
    assert (thing["url"], thing["findings"][0]["path"]) == ("/sea-ice/", ["summary"])
    assert thing["edit_url"] == reverse("wagtailadmin_pages:edit", args=[spoiled.pk])


def test_an_audit_keeps_anew_what_drafts_lack(page):
    ContentPage.objects.filter(pk=page.pk).update(summary="TODO", live=False)
    assert not NotReady.objects.exists()

    audit()

    assert NotReady.objects.get().page_id == page.pk


def test_a_rule_is_about_what_is_stored_and_a_draft_spoils_nothing(page):
    draft(page, summary=LOREM)

    assert audit()[0] == 0


@pytest.fixture
def editor(client, administrator):
    client.force_login(administrator)
    return client


def test_the_report_lists_what_is_unfinished_and_filters_it(page, editor, administrator):
    draft(page, administrator, summary=LOREM)
    draft(PublicationFactory(live=False, title="Rivers"), summary="TODO")
    address = reverse("unfinished_report")

    everything = editor.get(address).content.decode()
    of_pages = editor.get(address, {"source_model": "home.ContentPage"}).content.decode()

    assert ("Sea ice" in everything, "Rivers" in everything) == (True, True)
    assert ("Sea ice" in of_pages, "Rivers" in of_pages) == (True, False)
    assert reverse("wagtailadmin_pages:edit", args=[page.pk]) in everything


def test_the_report_says_whether_visitors_see_what_is_unfinished(page, editor):
    draft(page, summary="TODO")
    address = reverse("unfinished_report")
    public = editor.get(address).context["object_list"][0].is_public

    ContentPage.objects.get(pk=page.pk).unpublish()

    assert public
    assert not editor.get(address).context["object_list"][0].is_public


def test_the_report_can_be_taken_away_as_a_table(page, editor):
    draft(page, summary="TODO")

    answer = editor.get(reverse("unfinished_report"), {"export": "csv"})

    lines = b"".join(answer.streaming_content).decode().splitlines()
    assert lines[0].startswith("Title,Kind,")
    assert lines[1].startswith('Sea ice,Page,1,0,"Summary:')


@pytest.mark.parametrize("count", [1, 3])
def test_the_report_asks_the_same_number_of_queries_for_any_number_of_things(
    home, editor, count, django_assert_num_queries
):
    for number in range(count):
        draft(PublicationFactory(live=False, title=f"Rivers {number}"), summary="TODO")
    address = reverse("unfinished_report")
    editor.get(address)

    with django_assert_num_queries(9):
        editor.get(address)


def test_an_editor_without_rights_sees_nothing_of_it(page, client, django_user_model):
    draft(page, summary="TODO")
    someone = django_user_model.objects.create_user("b@centre.example.net", "a long password")
    client.force_login(someone)

    assert client.get(reverse("unfinished_report")).status_code == 302


def test_the_first_screen_shows_ones_own_drafts_and_what_they_lack(page, editor, administrator):
    draft(PublicationFactory(live=False, title="Of another"), summary="TODO")
    draft(page, administrator, summary=LOREM)

    shown = editor.get(reverse("wagtailadmin_home")).content.decode()

    panel = shown[shown.index("Not ready yet") :]
    assert "Sea ice" in panel
    assert "is filler" in panel
    assert "Of another" not in panel.split("</section>")[0]


def test_a_first_screen_with_nothing_open_says_nothing_of_it(home, editor):
    assert "Not ready yet" not in editor.get(reverse("wagtailadmin_home")).content.decode()
