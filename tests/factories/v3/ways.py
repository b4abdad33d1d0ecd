"""Every way to publish a page or a snippet through v3. They join the ways that publishing has."""

from typing import Any

from django.contrib.auth import get_user
from django.core.files.base import ContentFile
from django.test import Client, override_settings
from django.urls import reverse
from wagtail.models import APIToken, Locale, Page

from pages.models import CentreDocument
from tests.factories.pictures import noise, saved, stored
from tests.factories.publishing import drafted, fresh, nested, saying, way


def asked(editor: Any, method: str, name: str, *where: Any, **sent: Any) -> Any:
    """The answer to whoever has a token of this editor's, and sends JSON."""
    _token, secret = APIToken.create_token(user=get_user(editor), name=name)
    with override_settings(ROOT_URLCONF="tests.factories.v3.urls", WAGTAIL_I18N_ENABLED=True):
        address = reverse(f"wagtailapi_v3:{name}", args=where)
        program = Client(headers={"authorization": f"Bearer {secret}"})
        return getattr(program, method)(address, sent, content_type="application/json")


def place(thing: Any) -> list[Any]:
    """Where v3 has it."""
    return [thing.pk] if isinstance(thing, Page) else [thing._meta.label, thing.pk]


def named(thing: Any, name: str) -> str:
    """The name of an operation upon a page, or the same upon a snippet."""
    return name.format("page" if isinstance(thing, Page) else "snippet")


def texts(thing: Any, words: str) -> dict[str, Any]:
    return {"body": nested(words)} if isinstance(thing, Page) else {"summary": words}


def set_live(thing: Any, words: str) -> Any:
    """As only a back door can: nobody has checked it."""
    saying(thing, words).save()
    type(thing).objects.filter(pk=thing.pk).update(live=True)
    return fresh(thing)


@way("page", "snippet")
def create_through_v3(thing, editor, words):
    if isinstance(thing, Page):
        where, meta = [], {"type": thing._meta.label, "parent_id": thing.get_parent().pk}
    else:
        where, meta = [thing._meta.label], {}
    sent = {"title": "Made anew", "slug": "made-anew"} | texts(thing, words)
    meta |= {"action": "publish"}
    return asked(editor, "post", named(thing, "create_{}"), *where, meta=meta, **sent)


@way("page", "snippet")
def update_through_v3(thing, editor, words):
    sent = {"meta": {"action": "publish"}} | texts(thing, words)
    return asked(editor, "patch", named(thing, "update_{}"), *place(thing), **sent)


@way("page", "snippet")
def publish_through_v3(thing, editor, words):
    drafted(thing, words)
    return asked(editor, "post", named(thing, "{}s_actions_publish"), *place(thing))


@way("page", "snippet")
def revert_and_publish_through_v3(thing, editor, words):
    revision = drafted(thing, words)
    drafted(thing, "Other words, that came later.")
    name = named(thing, "{}s_actions_revert")
    answer = asked(editor, "post", name, *place(thing), revision_id=revision.pk)
    assert answer.status_code == 200
    return asked(editor, "post", named(thing, "{}s_actions_publish"), *place(thing))


@way("page")
def copy_through_v3(thing, editor, words):
    where = set_live(thing, words).pk
    return asked(editor, "post", "pages_actions_copy", where, slug="a-copy", keep_live=True)


@way("page")
def move_through_v3(thing, editor, words):
    """What a back door has set live is on its way past the guard."""
    page = set_live(thing, words)
    above = page.get_parent().pk
    return asked(
        editor, "post", "pages_actions_move", page.pk, destination_id=above, position="first-child"
    )


@way("page")
def make_an_alias_through_v3(thing, editor, words):
    where = set_live(thing, words).pk
    return asked(editor, "post", "pages_actions_create_alias", where, slug="an-alias")


@way("page")
def turn_an_alias_into_a_page_through_v3(thing, editor, words):
    """What it says has come through a back door since it was made."""
    thing.save_revision().publish()
    alias = fresh(thing).create_alias(update_slug="an-alias")
    type(thing).objects.filter(pk=alias.pk).update(body=saying(thing, words).body)
    return asked(editor, "post", "pages_actions_convert_alias", alias.pk)


@way("page")
def copy_for_translation_through_v3(thing, editor, words):
    Locale.objects.create(language_code="de")
    sent = {"locale": "de", "copy_parents": True, "alias": True}
    where = set_live(thing, words).pk
    return asked(editor, "post", "pages_actions_copy_for_translation", where, **sent)


@way("page")
def describe_its_picture_through_v3(thing, editor, words):
    """What a picture shows is said wherever it is shown."""
    picture = stored(saved(noise((400, 300))), "ice.jpg", description="Ice")
    thing.body = [("image", {"image": picture, "caption": ""})]
    thing.save_revision().publish()
    return asked(editor, "patch", "update_image", picture.pk, description=words)


@way("page")
def name_its_file_through_v3(thing, editor, words):
    """What a file is called is said wherever it is listed."""
    file = CentreDocument.objects.create(title="Ice", file=ContentFile(b"Ice", "ice.txt"))
    thing.body = [("documents", {"documents": [{"document": file, "title": ""}]})]
    thing.save_revision().publish()
    return asked(editor, "patch", "update_document", file.pk, title=words)
