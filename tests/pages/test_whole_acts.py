import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.models import PageViewRestriction

from delivery.documents import published
from pages import signals
from pages.whole_acts import ACTS
from tests.access.urls import every_url
from tests.factories.home import ContentPageFactory

ENDS = RuntimeError("the process ends here")


@pytest.fixture
def editor(client, administrator):
    client.force_login(administrator)
    client.raise_request_exception = False
    return client


@pytest.fixture
def page(home):
    return ContentPageFactory(parent=home, title="Us", slug="us")


@pytest.fixture
def place(home):
    return ContentPageFactory(parent=home, title="Below", slug="below")


def ends(*args):
    raise ENDS


def hide(editor, page):
    address = reverse("wagtailadmin_pages:set_privacy", args=[page.pk])
    return editor.post(address, {"restriction_type": "login"})


def move(editor, page, place, **options):
    address = reverse("wagtailadmin_pages:move_confirm", args=[page.pk, place.pk])
    return editor.post(address, **options)


def test_a_page_is_hidden_with_its_document(editor, page):
    assert hide(editor, page).status_code == 200
    assert PageViewRestriction.objects.count() == 1
    assert not published("page").filter(path="/us/").exists()


def test_a_page_whose_document_cannot_follow_is_not_hidden(editor, page, monkeypatch):
    monkeypatch.setattr(signals, "_deliver_from", ends)

    assert hide(editor, page).status_code == 500
    assert PageViewRestriction.objects.count() == 0
    assert published("page").filter(path="/us/").exists()


def test_a_page_is_moved_with_its_document(editor, page, place):
    assert move(editor, page, place).status_code == 302
    assert published("page").filter(path="/below/us/").exists()


def test_a_page_whose_document_cannot_follow_stays_where_it_is(editor, page, place, monkeypatch):
    monkeypatch.setattr(signals, "_deliver_from", ends)

    assert move(editor, page, place).status_code == 500
    page.refresh_from_db()
    assert page.depth == place.depth
    assert published("page").filter(path="/us/").exists()


def test_a_move_that_is_refused_half_way_takes_nothing_along(editor, page, place, monkeypatch):
    def refuse(*args):
        raise ValidationError("Not now.")

    monkeypatch.setattr(signals, "_deliver_from", refuse)

    assert "Not now." in move(editor, page, place, follow=True).content.decode()
    page.refresh_from_db()
    assert page.depth == place.depth
    assert published("page").filter(path="/us/").exists()


def test_each_of_these_acts_has_an_address():
    known = {url.name for url in every_url()}

    assert ACTS - known == set()
