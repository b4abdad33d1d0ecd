"""How each address is asked for: its gaps filled, wherever it can be, by things of branch B."""

from collections.abc import Callable
from pathlib import PurePath
from typing import Any

from django.contrib.auth.tokens import default_token_generator
from django.utils.http import urlsafe_base64_encode
from wagtail.admin.api.views import PagesAdminAPIViewSet
from wagtail.admin.views.bulk_action.registry import bulk_action_registry
from wagtail.models import Page

from accounts.invitations import way_in
from tests.access.things import REVIEWED, Centre
from tests.access.urls import Url
from tests.factories.secrets import address, word

Filling = dict[str, Any]
Fill = Callable[[Centre], list[Filling]]

# The thing that an address is about, by the longest beginning of its name that is found here.
ABOUT = {
    "accounts:": "invited",
    "accounts:log_ins": "colleague",
    "api-v1:get_document": "document",
    "api-v1:get_event": "event",
    "api-v1:get_image": "image",
    "api-v1:get_page": "page",
    "api-v1:get_person": "person",
    "api-v1:get_product": "product",
    "api-v1:get_publication": "publication",
    "api-v1:get_research_branch": "branch",
    "api-v1:get_talk": "talk",
    "branch_teams:": "team",
    "delivery_formeraddress_": "former",
    "end_draft_link": "link",
    "events_talk_": "talk",
    "organisation_chooser:": "organisation",
    "pages_topic_": "topic",
    "people_organisation_": "organisation",
    "publications_venue_": "venue",
    "topic_chooser:": "topic",
    "venue_chooser:": "venue",
    "wagtailadmin_api:documents:": "document",
    "wagtailadmin_api:images:": "image",
    "wagtailadmin_api:pages:": "branch",
    "wagtailadmin_collections:": "collection",
    "wagtailadmin_pages:": "branch",
    "wagtailadmin_workflows:": "workflow",
    "wagtailadmin_workflows:disable_task": "task",
    "wagtailadmin_workflows:edit_task": "task",
    "wagtailadmin_workflows:enable_task": "task",
    "wagtaildocs_chooser:": "document",
    "wagtailimages_chooser:": "image",
    "preview_of_details": "site",
    "wagtailsettings:": "site",
    "wagtailsites:": "site",
    "wagtailsnippetchoosers_people_person:": "person",
    "wagtailsnippetchoosers_publications_product:": "product",
    "wagtailsnippetchoosers_publications_publication:": "publication",
    "wagtailsnippets_people_person:": "person",
    "wagtailsnippets_publications_product:": "product",
    "wagtailsnippets_publications_publication:": "publication",
    "wagtailusers_groups:": "team",
    "wagtailusers_users:": "colleague",
}
# The thing whose key fills a gap, whatever the address is about.
KEYS = {
    "collection_id": "collection",
    "doc_id": "document",
    "document_id": "document",
    "image_id": "image",
    "page_id": "branch",
    "page_pk": "branch",
    "page_to_move_id": "branch",
    "page_view_restriction_id": "restricted_page",
    "parent_page_id": "branch",
    "restriction_id": "restricted_collection",
    "session_id": "editing",
    "task_id": "task",
    "uploaded_file_id": "uploaded",
    "workflow_pk": "workflow",
    "destination_id": "home",
}
WORDS = {
    "action_name": "approve",
    "colour": "0b5a7a",
    "filter_spec": "max-165x165",
    "layout": "about",
    "revision_id_a": "earliest",
    "revision_id_b": "latest",
}


def asked(url: Url, centre: Centre) -> list[str]:
    """The paths that an address is asked for by."""
    ways = OF_THEIR_OWN.get(url.name, lambda _: [{}])(centre)
    return [_path(url, centre, way) for way in ways]


def _path(url: Url, centre: Centre, way: Filling) -> str:
    filled = {gap: way[gap] if gap in way else fill(url, gap, centre) for gap in url.gaps}
    query = f"?{way['query']}" if "query" in way else ""
    return f"/{url.path % filled}{query}"


def fill(url: Url, gap: str, centre: Centre) -> Any:
    """What belongs into a gap. Raises where nobody has said so yet."""
    if gap in WORDS:
        return WORDS[gap]
    if gap in KEYS:
        return centre[KEYS[gap]].pk
    about = centre.fresh(_about(url))
    if gap == "id":
        return about.uuid
    if gap in ("pk", "instance_pk"):
        return about.pk
    if gap == "revision_id":
        return about.latest_revision_id
    if gap in ("task_state_id", "workflow_state_id"):
        state = centre.states[_about(url)]
        return state.pk if gap == "workflow_state_id" else state.current_task_state_id
    raise KeyError(f"Say in {__name__} what fills “{gap}” of {url}.")


def _about(url: Url) -> str:
    found = [name for name in ABOUT if url.name.startswith(name)]
    if not found:
        raise KeyError(f"Say in {__name__} what {url} is about.")
    return ABOUT[max(found, key=len)]


def one(**filling: Any) -> Fill:
    return lambda _: [filling]


def a_new_page(centre: Centre) -> list[Filling]:
    """Below another, and below the page of the branch."""
    research, branch = centre.stage.lists["research"], centre["branch"]
    of_research = kind("content_type_app_name", "content_type_model_name", branch)
    of_home = {"content_type_app_name": "home", "content_type_model_name": "contentpage"}
    return [
        {**of_research, "parent_page_id": research.pk},
        {**of_home, "parent_page_id": centre.home.pk},
        {**of_home, "parent_page_id": branch.pk},
    ]


def kind(app: str, model: str, thing: Any) -> Filling:
    """The names of a thing's model, in these two gaps."""
    return {app: thing._meta.app_label, model: thing._meta.model_name}


def each_reviewed(**gaps: str) -> Fill:
    """One way for each kind of thing; `key` is the gap for its key."""
    return lambda centre: [
        {**kind("app_label", "model_name", centre[name]), gaps["key"]: centre[name].pk}
        for name in REVIEWED
    ]


def every_bulk_action(centre: Centre) -> list[Filling]:
    """All that Wagtail knows, on the things of the branch."""
    return [
        {**label, "action": each.action_type, "query": f"id={centre[name].pk}"}
        for name in (*REVIEWED, "image", "document", "colleague")
        for label in [_listed_as(centre[name])]
        for each in bulk_action_registry.get_bulk_actions_for_model(*label.values())
    ]


def _listed_as(thing: Any) -> Filling:
    """Wagtail acts on pages of all kinds at once."""
    if isinstance(thing, Page):
        return {"app_label": "wagtailcore", "model_name": "page"}
    return kind("app_label", "model_name", thing)


def ids(*names: str) -> Fill:
    return lambda centre: [{"query": "&".join(f"id={centre[name].pk}" for name in names)}]


def searched(*kinds: str, name: str = "q") -> Fill:
    """As it is, and with a search for the beginning of each word: an answer may repeat that."""
    return lambda _: [{}, *({"query": f"{name}=zq{each}"} for each in kinds)]


# Addresses that are asked for in more ways than one, or are about something else than their kin.
OF_THEIR_OWN: dict[str, Fill] = {
    "api-v1:get_by_path": one(query=f"path=/research/{address('branch')}/"),
    "api-v1:get_schema": one(name="person"),
    "api-v1:problem": one(name="not-found"),
    "api-v1:search": lambda _: [{}, {"query": "q=open"}, {"query": "q=about"}],
    "begin": a_new_page,
    "begin_again": lambda centre: [{"page_id": centre["empty"].pk}],
    "component": one(name="masthead"),
    "door:accept": lambda centre: [{"token": way_in(centre["invited"]).split("/")[-2]}],
    "draft_links": each_reviewed(key="pk"),
    "media": lambda centre: [{"name": centre[each].file.name} for each in ("rendition", "image")],
    "search": lambda _: [{}, {"query": "q=open"}, {"query": "q=about"}],
    "serve": lambda centre: [{"_0": where} for where in places(centre)],
    "shared_draft": lambda centre: [{"token": centre["link"].token}],
    "shared_file": lambda centre: [
        {
            "token": centre["link"].token,
            "signature": "forged",
            "name": centre["document"].file.name,
        }
    ],
    "schedule_papers": searched("publication"),
    "schedule_people": searched("person"),
    "wagtail_bulk_action": every_bulk_action,
    "wagtail_serve": lambda centre: [{"_0": where} for where in places(centre)[:2]],
    "wagtailadmin_api:documents:find": lambda c: [{"query": f"id={c['document'].pk}"}],
    "wagtailadmin_api:documents:listing": searched("document", name="search"),
    "wagtailadmin_api:images:find": lambda c: [{"query": f"id={c['image'].pk}"}],
    "wagtailadmin_api:images:listing": searched("image", name="search"),
    "wagtailadmin_api:pages:action": lambda _: [
        {"action_name": name} for name in PagesAdminAPIViewSet.actions
    ],
    "wagtailadmin_api:pages:find": lambda c: [{"query": f"id={c['branch'].pk}"}],
    "wagtailadmin_api:pages:listing": lambda c: [
        {},
        {"query": f"child_of={c.stage.lists['research'].pk}&fields=*&for_explorer=1"},
    ],
    "wagtailadmin_choose_page_child": lambda c: [
        {"parent_page_id": c.stage.lists["research"].pk},
        {"parent_page_id": c["branch"].pk},
    ],
    "wagtailadmin_choose_page_chosen_multiple": lambda c: [
        {"query": f"id={c['branch'].pk}&id={c['event'].pk}"},
        {"query": f"id={c.home.pk}"},
        {"query": f"id={c.home.get_parent().pk}"},
    ],
    "wagtailadmin_choose_page_search": searched("branch", "event"),
    "wagtailadmin_editing_sessions:ping": each_reviewed(key="object_id"),
    "wagtailadmin_explore": lambda c: [
        {"parent_page_id": each.pk} for each in (c["branch"], c["ours"], c.stage.lists["research"])
    ],
    "wagtailadmin_explore_results": lambda c: [
        {"parent_page_id": each.pk} for each in (c["branch"], c["ours"], c.stage.lists["research"])
    ],
    "wagtailadmin_pages:add": a_new_page,
    "wagtailadmin_pages:choose_parent": one(app_label="research", model_name="researchbranchpage"),
    "wagtailadmin_pages:convert_alias": lambda c: [{"page_id": c["alias"].pk}],
    "wagtailadmin_pages:preview_on_add": a_new_page,
    "wagtailadmin_pages:search_results": searched("branch", "event"),
    "wagtailadmin_pages:type_use": one(
        content_type_app_name="research", content_type_model_name="researchbranchpage"
    ),
    "wagtailadmin_pages:type_use_results": one(
        content_type_app_name="research", content_type_model_name="researchbranchpage"
    ),
    "wagtailadmin_password_reset_confirm": lambda c: [
        {
            "uidb64": urlsafe_base64_encode(str(c["colleague"].pk).encode()),
            "token": default_token_generator.make_token(c["colleague"]),
        }
    ],
    "wagtailadmin_tag_autocomplete": searched("topic", name="term"),
    "wagtailadmin_tag_model_autocomplete": lambda _: [
        {"app_name": "taggit", "model_name": "tag", "query": f"term={word('tag')}"}
    ],
    "wagtailadmin_workflows:add_task": one(app_label="accounts", model_name="review"),
    "wagtaildocs_chooser:chosen_multiple": ids("document"),
    "wagtaildocs_serve": lambda c: [
        {"_0": c["document"].pk, "_1": PurePath(c["document"].file.name).name}
    ],
    "wagtailimages_chooser:chosen_multiple": ids("image"),
    "wagtailsettings:edit": one(app_name="pages", model_name="sitedetails"),
    "wagtailsettings:preview_on_edit": one(app_name="pages", model_name="sitedetails"),
    **{
        f"wagtailsnippetchoosers_{app}_{name}:{view}": way
        for app, name in (
            ("people", "person"),
            ("publications", "publication"),
            ("publications", "product"),
        )
        for view, way in {
            "choose_results": searched(name),
            "chosen_multiple": ids(name),
        }.items()
    },
    "venue_chooser:chosen_multiple": ids("venue"),
    "organisation_chooser:chosen_multiple": ids("organisation"),
    "topic_chooser:chosen_multiple": ids("topic"),
}


def places(centre: Centre) -> list[str]:
    """Where the page of the branch would be, one that has a password, and the home page."""
    return [
        "",
        f"research/{address('branch')}/",
        f"events/{address('event')}/",
        f"people/{address('person')}/",
        f"publications/{address('publication')}/",
        f"{address('locked')}/",
    ]
