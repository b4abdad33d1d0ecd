import pytest
from django.contrib.auth.models import Permission
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.models import ModelLogEntry, PageLogEntry

from delivery.documents import published
from home.models import ContentPage
from pages.models import NotReady, Overruling, SiteDetails
from publications.models import Publication
from tests.accounts.conftest import member
from tests.factories.home import ContentPageFactory
from tests.factories.publications import PublicationFactory
from tests.pages.test_previews import address_of, editor, sent

__all__ = ["editor"]

CICERO = (
    "Neque porro quisquam est, qui dolorem ipsum quia dolor sit amet, consectetur, adipisci velit"
)
REASON = "We quote Cicero, and mean it."


@pytest.fixture
def page(home) -> ContentPage:
    page = ContentPageFactory(parent=home, title="On goods", slug="on-goods", live=False)
    page.summary = CICERO
    page.save_revision()
    return page


def told(editor, thing, **changes):
    return editor.post(address_of(thing), sent(thing, **changes)).json()["findings"]


def overrule(editor, thing, reason=REASON, **changes):
    (finding,) = [each for each in told(editor, thing, **changes) if each["stops"]]
    data = {"reason": reason, "finding": finding["overrule"]}
    return editor.post(reverse("overrule_finding"), data)


def publish(page):
    page.get_latest_revision().publish()
    return published("page").filter(id=page.uuid).exists()


def test_what_was_overruled_is_published(page, editor):
    with pytest.raises(ValidationError):
        publish(page)

    answer = overrule(editor, page, summary=CICERO)

    assert (answer.status_code, publish(page)) == (200, True)


def test_a_finding_in_the_details_of_the_site_is_overruled_and_they_are_saved(home, editor):
    details = SiteDetails.for_site(home.get_site())

    answer = overrule(editor, details, name=CICERO)
    address = reverse("wagtailsettings:edit", args=["pages", "sitedetails", details.site_id])
    editor.post(address, sent(details, name=CICERO))

    assert answer.status_code == 200
    assert published().get(id=details.uuid).payload["name"] == CICERO


@pytest.mark.parametrize("group", ["Administrators", "Editors"])
def test_whoever_may_change_the_details_of_the_site_may_overrule_there(home, client, group):
    client.force_login(member("someone@centre.example", group))
    details = SiteDetails.for_site(home.get_site())

    answer = overrule(client, details, name=CICERO)
    address = reverse("wagtailsettings:edit", args=["pages", "sitedetails", details.site_id])
    client.post(address, sent(details, name=CICERO))

    assert answer.status_code == 200
    assert published().get(id=details.uuid).payload["name"] == CICERO
    assert REASON in client.get(reverse("overruled_report")).content.decode()


def test_nobody_else_overrules_what_the_details_of_the_site_say(home, editor, client):
    details = SiteDetails.for_site(home.get_site())
    (finding,) = [each for each in told(editor, details, name=CICERO) if each["stops"]]
    client.force_login(member("author@centre.example", "Authors"))

    data = {"reason": REASON, "finding": finding["overrule"]}
    answer = client.post(reverse("overrule_finding"), data)

    assert (answer.status_code, Overruling.objects.exists()) == (403, False)


def test_it_stays_public_and_is_told_as_a_warning_with_its_reason(page, editor):
    overrule(editor, page, summary=CICERO)
    publish(page)

    (finding,) = told(editor, ContentPage.objects.get(pk=page.pk), summary=CICERO)

    assert (finding["stops"], finding["overrule"]) == (False, "")
    assert REASON in finding["message"]
    assert ContentPage.objects.get(pk=page.pk).is_public()


@pytest.mark.parametrize(
    "text", [CICERO + ", sed do eiusmod tempor", CICERO.replace("Neque", "Nec")]
)
def test_it_counts_no_more_once_the_text_is_another(page, editor, text):
    overrule(editor, page, summary=CICERO)

    page.summary = text
    page.save_revision()

    with pytest.raises(ValidationError):
        publish(page)


def test_the_same_words_elsewhere_are_not_overruled_with_it(page, editor):
    overrule(editor, page, summary=CICERO)
    other = ContentPageFactory(parent=page.get_parent(), title="Other", slug="other", live=False)
    other.summary = CICERO
    other.save_revision()

    with pytest.raises(ValidationError):
        publish(other)


def test_the_form_lets_it_be_published_too(page, editor):
    overrule(editor, page, summary=CICERO)
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])

    editor.post(address, {**sent(page, summary=CICERO), "action-publish": "1"})

    assert published("page").filter(id=page.uuid).exists()


def test_a_snippet_is_overruled_in_the_same_way(home, editor):
    work = PublicationFactory(live=False)
    work.summary = CICERO
    work.save_revision()

    overrule(editor, work, summary=CICERO)

    work.get_latest_revision().publish()
    assert Publication.objects.get(pk=work.pk).live


def test_who_overruled_what_and_why_is_in_the_history_and_in_the_report(
    page, editor, administrator
):
    overrule(editor, page, summary=CICERO)

    entry = PageLogEntry.objects.get(action="graticule.finding.overrule")
    listed = editor.get(reverse("overruled_report")).content.decode()
    history = editor.get(reverse("wagtailadmin_pages:history", args=[page.pk])).content.decode()
    assert (entry.user, entry.data["reason"]) == (administrator, REASON)
    assert "We quote Cicero" in listed
    assert "We quote Cicero" in history


def test_nobody_overrules_without_a_reason(page, editor):
    answer = overrule(editor, page, reason="ok", summary=CICERO)

    assert answer.status_code == 422
    assert not Overruling.objects.exists()


@pytest.mark.parametrize("finding", ["", "forged", "e30:1uYQ:xyz"])
def test_nobody_overrules_what_was_not_found(page, editor, finding):
    data = {"reason": REASON, "finding": finding}

    assert editor.post(reverse("overrule_finding"), data).status_code == 422
    assert not ModelLogEntry.objects.exists()


def test_who_may_not_publish_is_not_offered_it_and_cannot_use_anothers(
    page, editor, client, django_user_model
):
    (finding,) = [each for each in told(editor, page, summary=CICERO) if each["stops"]]
    someone = django_user_model.objects.create_user("w@centre.example.net", "a long password")
    someone.user_permissions.add(access_to_the_admin())
    client.force_login(someone)

    data = {"reason": REASON, "finding": finding["overrule"]}
    answer = client.post(reverse("overrule_finding"), data)

    assert answer.status_code == 403
    assert not Overruling.objects.exists()


def access_to_the_admin():
    return Permission.objects.get(codename="access_admin")


def test_a_thing_that_is_deleted_leaves_nothing_overruled(page, editor):
    overrule(editor, page, summary=CICERO)

    ContentPage.objects.get(pk=page.pk).delete()

    assert not Overruling.objects.exists()
    assert not NotReady.objects.exists()
