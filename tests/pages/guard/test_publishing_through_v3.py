"""What Wagtail's API v3 can do, compared with what is tried of it: a new operation fails here.

The site mounts no API of Wagtail's. One shows what a back door has set live, because it reads the
pages' own rows and not what was published. What is tried is that nothing which is asked of it
publishes on this site what is unfinished.
"""

from typing import Any

import pytest
from django.urls import get_resolver
from wagtail.models import Page

from delivery.documents import published
from tests.factories.publishing import FIT, LOREM, WAYS, drafted, fresh, saying
from tests.factories.v3.urls import routes, v3
from tests.factories.v3.ways import asked, named, place, texts
from tests.pages.guard.test_publish_paths import things
from tests.pages.test_previews import editor

__all__ = ["editor", "things"]

# What each operation is tried by: a way to publish, or an act that publishes nothing. The dash is
# for what holds no text of a page or a snippet; none of our snippets can be translated.
OPERATIONS = {
    "documents_create": "-",
    "documents_delete": "-",
    "documents_detail": "reads",
    "documents_list": "reads",
    "documents_update": "name_its_file_through_v3",
    "images_create": "-",
    "images_delete": "-",
    "images_detail": "reads",
    "images_list": "reads",
    "images_update": "describe_its_picture_through_v3",
    "pages_actions_convert_alias": "turn_an_alias_into_a_page_through_v3",
    "pages_actions_copy": "copy_through_v3",
    "pages_actions_copy_for_translation": "copy_for_translation_through_v3",
    "pages_actions_create_alias": "make_an_alias_through_v3",
    "pages_actions_delete": "delete_by_an_act",
    "pages_actions_move": "move_through_v3",
    "pages_actions_publish": "publish_through_v3",
    "pages_actions_revert": "revert_and_publish_through_v3",
    "pages_actions_unpublish": "unpublish",
    "pages_create": "create_through_v3",
    "pages_delete": "delete",
    "pages_detail": "reads",
    "pages_find": "reads",
    "pages_list": "reads",
    "pages_revisions_detail": "reads",
    "pages_revisions_list": "reads",
    "pages_update": "update_through_v3",
    "schema_detail": "reads",
    "schema_list": "reads",
    "sites_create": "-",
    "sites_delete": "-",
    "sites_detail": "reads",
    "sites_list": "reads",
    "sites_update": "-",
    "snippets_actions_copy_for_translation": "-",
    "snippets_actions_delete": "delete_by_an_act",
    "snippets_actions_publish": "publish_through_v3",
    "snippets_actions_revert": "revert_and_publish_through_v3",
    "snippets_actions_unpublish": "unpublish",
    "snippets_create": "create_through_v3",
    "snippets_delete": "delete",
    "snippets_detail": "reads",
    "snippets_list": "reads",
    "snippets_revisions_detail": "reads",
    "snippets_revisions_list": "reads",
    "snippets_update": "update_through_v3",
    "whoami": "reads",
}
PATHS = v3.get_openapi_schema(path_prefix="")["paths"]
METHODS = {
    operation["operationId"]: method
    for methods in PATHS.values()
    for method, operation in methods.items()
}


def save_a_draft(thing: Any, editor: Any) -> Any:
    return asked(editor, "patch", named(thing, "update_{}"), *place(thing), **texts(thing, LOREM))


def revert(thing: Any, editor: Any) -> Any:
    name, revision = named(thing, "{}s_actions_revert"), thing.latest_revision_id
    return asked(editor, "post", name, *place(thing), revision_id=revision)


def move(thing: Any, editor: Any) -> Any:
    if not isinstance(thing, Page):
        pytest.skip("A snippet has no place.")
    above = {"destination_id": thing.get_parent().pk, "position": "first-child"}
    return asked(editor, "post", "pages_actions_move", thing.pk, **above)


def unpublish(thing: Any, editor: Any) -> Any:
    return asked(editor, "post", named(thing, "{}s_actions_unpublish"), *place(thing))


def delete(thing: Any, editor: Any) -> Any:
    return asked(editor, "delete", named(thing, "delete_{}"), *place(thing))


def delete_by_an_act(thing: Any, editor: Any) -> Any:
    return asked(editor, "delete", named(thing, "{}s_actions_delete"), *place(thing))


STAYS = [save_a_draft, revert, move]
GOES = [unpublish, delete, delete_by_an_act]


def test_every_operation_is_tried():
    tried = {*WAYS["page"], *WAYS["snippet"], *(act.__name__ for act in STAYS + GOES)}

    assert METHODS.keys() == OPERATIONS.keys()
    assert set(OPERATIONS.values()) - {"-", "reads"} <= tried


def test_what_is_said_to_read_is_asked_for_as_one_reads():
    assert {name: method == "get" for name, method in METHODS.items()} == {
        name: by == "reads" for name, by in OPERATIONS.items()
    }


def test_it_answers_nowhere_that_its_document_leaves_out():
    told = {path.strip("/").replace("{", "<").replace("}", ">") for path in PATHS}

    assert {str(each.pattern).strip("/") for each in routes} - told == {"", "docs", "openapi.json"}


def test_the_site_does_not_mount_it():
    assert [name for name in namespaces(get_resolver()) if name.startswith("wagtailapi")] == []


def namespaces(resolver):
    for each in resolver.url_patterns:
        if hasattr(each, "url_patterns"):
            yield each.namespace or ""
            yield from namespaces(each)


@pytest.fixture(params=["page", "snippet"])
def rewritten(request, things) -> Any:
    """It is public, and its draft is unfinished."""
    saying(things[request.param], FIT).save_revision().publish()
    drafted(fresh(things[request.param]), LOREM)
    return fresh(things[request.param])


def told(thing: Any) -> list[str]:
    return list(published().filter(id=thing.uuid).values_list("search_text", flat=True))


@pytest.mark.parametrize("act", STAYS)
def test_no_act_that_leaves_it_public_is_held_up_by_an_unfinished_draft(rewritten, editor, act):
    before = told(rewritten)

    assert act(rewritten, editor).status_code == 200
    assert "consectetur" in before[0]
    assert told(rewritten) == before


@pytest.mark.parametrize("act", GOES)
def test_no_act_that_takes_it_down_is_held_up_by_an_unfinished_draft(rewritten, editor, act):
    assert act(rewritten, editor).status_code in (200, 204)
    assert told(rewritten) == []
