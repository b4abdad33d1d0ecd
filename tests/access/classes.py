"""Who gets in at which address: every address of the resolver has its place here.

“Gets in” by a GET or a POST, as `tests.access.asking` asks for it: for what branch B has.
"""

from tests.access.people import ADMINISTRATOR, AUTHOR, NO_RIGHTS, NOBODY, OURS, THEIRS

LOGGED_IN = frozenset({AUTHOR, OURS, THEIRS, ADMINISTRATOR})

EVERYONE = frozenset({NOBODY, NO_RIGHTS, *LOGGED_IN})
WRITERS_OF_IT = LOGGED_IN - {OURS}
PUBLISHERS_OF_IT = frozenset({THEIRS, ADMINISTRATOR})
WRITERS_OF_ALL = frozenset({AUTHOR, ADMINISTRATOR})
UPLOADERS = frozenset({THEIRS})
LOCKERS = LOGGED_IN - {AUTHOR}
ADMINISTRATORS = frozenset({ADMINISTRATOR})
NO_ONE: frozenset[str] = frozenset()

RESOURCES = {
    "pages": "page",
    "research_branches": "research_branch",
    "publications": "publication",
    "products": "product",
    "people": "person",
    "events": "event",
    "talks": "talk",
    "images": "image",
    "documents": "document",
}
ENTRIES = ("people_person", "publications_product", "publications_publication")
WITH_COPIES = ENTRIES[1:]
LISTED = ("people_organisation", "pages_topic", "publications_venue")
CHOOSERS = ("organisation_chooser", "topic_chooser", "venue_chooser")


def names(text: str, *, of: tuple[str, ...] = ("",)) -> list[str]:
    """Names of addresses; a “*” stands for each of these."""
    return [name.replace("*", each) for name in text.split() for each in of]


API = [
    *names("api-v1:list_* api-v1:export_*_ndjson api-v1:export_*_csv", of=tuple(RESOURCES)),
    *names("api-v1:get_talk api-v1:get_talk_jsonld api-v1:get_site api-v1:get_site_jsonld"),
    *names("api-v1:openapi api-v1:docs api-v1:problem api-v1:search api-v1:list_changes"),
    *names("api-v1:list_schemas api-v1:get_schema"),
]
OF_DRAFTS_IN_THE_API = names(
    "api-v1:get_* api-v1:get_*_jsonld",
    of=tuple(each for each in RESOURCES.values() if each != "talk"),
)
DOORS = names(
    """
    wagtailadmin_login door:second_factor door:set_up door:accept
    wagtailadmin_password_reset wagtailadmin_password_reset_done
    wagtailadmin_password_reset_confirm wagtailadmin_password_reset_complete
    wagtailadmin_javascript_catalog wagtailadmin_sprite wagtailcore_login
    wagtailcore_authenticate_with_password wagtaildocs_authenticate_with_password
    """
)
SITE = names("search sitemap robots health accent serve wagtail_serve shared_draft")
OWN_DESK = names(
    """
    wagtailadmin_home admin/test404/ wagtailadmin_account wagtailadmin_logout
    wagtailadmin_dismissibles
    wagtailadmin_editing_sessions:release accounts:second_factor accounts:my_log_ins
    components component wagtail_modeladmin:javascript_catalog wagtailembeds:chooser
    wagtailembeds:chooser_upload wagtailadmin_tag_autocomplete wagtailadmin_tag_model_autocomplete
    wagtailadmin_choose_page_external_link wagtailadmin_choose_page_email_link
    wagtailadmin_choose_page_phone_link wagtailadmin_choose_page_anchor_link
    wagtailadmin_workflows:task_chooser wagtailadmin_workflows:task_chooser_results
    wagtailadmin_workflows:task_chooser_create wagtailadmin_workflows:task_chosen
    """
)
# They show everyone what is within their reach.
LISTS = [
    *names(
        """
        wagtailadmin_api:pages:listing wagtailadmin_api:documents:listing
        wagtailadmin_api:images:listing wagtailadmin_explore_root wagtailadmin_explore
        wagtailadmin_explore_results wagtail_bulk_action wagtailadmin_pages:choose_parent
        wagtailadmin_pages:search wagtailadmin_pages:search_results wagtailadmin_choose_page
        wagtailadmin_choose_page_child wagtailadmin_choose_page_search
        wagtailadmin_choose_page_chosen_multiple wagtailadmin_reports:aging_pages
        wagtailadmin_reports:aging_pages_results schedule_people schedule_papers
        events_talk_modeladmin_index events_talk_modeladmin_inspect events_talk_modeladmin_history
        overruled_report overruled_report_results unfinished_report unfinished_report_results
        overrule_finding all_draft_links research_branches:index research_branches:index_results
        research_branches:choose_parent workshops:index workshops:index_results
        workshops:choose_parent
        """
    ),
    *names(
        """
        wagtailsnippets_*:list wagtailsnippets_*:list_results wagtailsnippets_*:add
        wagtailsnippets_*:preview_on_add wagtailsnippetchoosers_*:choose
        wagtailsnippetchoosers_*:choose_results wagtailsnippetchoosers_*:chosen_multiple
        """,
        of=ENTRIES,
    ),
    *names("*_modeladmin_index *_modeladmin_create *_modeladmin_history", of=LISTED),
    *names("*:choose *:choose_results *:chosen *:chosen_multiple *:create", of=CHOOSERS),
]
# Pictures and files belong to all who log in.
FILES = [
    *names("wagtaildocs:index wagtaildocs:index_results wagtaildocs:add wagtaildocs:add_multiple"),
    *names("wagtailimages:index wagtailimages:index_results"),
    *names("wagtailimages:add wagtailimages:add_multiple"),
    *names(
        "*:choose *:choose_results *:chosen *:chosen_multiple *:create",
        of=("wagtaildocs_chooser", "wagtailimages_chooser"),
    ),
    *names("wagtailimages_chooser:select_format wagtaildocs_serve media"),
]
READING_IT = [
    *names(
        """
        wagtailadmin_api:pages:detail wagtailadmin_api:pages:find wagtailadmin_api:pages:action
        wagtailadmin_pages:usage wagtailadmin_pages:edit wagtailadmin_pages:preview_on_edit
        wagtailadmin_pages:view_draft wagtailadmin_pages:delete wagtailadmin_pages:move
        wagtailadmin_pages:move_confirm wagtailadmin_pages:copy
        wagtailadmin_pages:confirm_workflow_cancellation wagtailadmin_pages:revisions_index
        wagtailadmin_pages:revisions_view wagtailadmin_pages:revisions_revert
        wagtailadmin_pages:revisions_compare wagtailadmin_pages:workflow_history
        wagtailadmin_pages:workflow_history_detail wagtailadmin_pages:history
        wagtailadmin_pages:history_results wagtailadmin_editing_sessions:ping choose_again
        draft_links end_draft_link
        """
    ),
    *names(
        """
        wagtailsnippets_*:edit wagtailsnippets_*:usage wagtailsnippets_*:history
        wagtailsnippets_*:history_results wagtailsnippets_*:preview_on_edit
        wagtailsnippets_*:revisions_view wagtailsnippets_*:revisions_revert
        wagtailsnippets_*:revisions_compare wagtailsnippets_*:confirm_workflow_cancellation
        wagtailsnippets_*:workflow_history wagtailsnippets_*:workflow_history_detail
        wagtailsnippetchoosers_*:chosen
        """,
        of=ENTRIES,
    ),
    *names("wagtailsnippets_*:copy", of=WITH_COPIES),
]
PUBLISHING_IT = [
    *names(
        """
        wagtailadmin_pages:workflow_action wagtailadmin_pages:collect_workflow_action_data
        wagtailadmin_pages:workflow_preview wagtailadmin_pages:set_privacy wagtailadmin_pages:lock
        wagtailadmin_pages:revisions_unschedule
        """
    ),
    *names(
        """
        wagtailsnippets_*:delete wagtailsnippets_*:revisions_unschedule wagtailsnippets_*:unpublish
        wagtailsnippets_*:lock wagtailsnippets_*:workflow_action
        wagtailsnippets_*:collect_workflow_action_data wagtailsnippets_*:workflow_preview
        """,
        of=ENTRIES,
    ),
]
# Whoever brought a picture or file may change it.
BRINGING_IT = [
    *names("wagtaildocs:edit wagtaildocs:delete wagtaildocs:document_usage"),
    *names("wagtaildocs:edit_multiple wagtaildocs:delete_multiple"),
    *names("wagtailimages:edit wagtailimages:delete wagtailimages:image_usage"),
    *names("wagtailimages:edit_multiple wagtailimages:delete_multiple wagtailimages:preview"),
]
UPLOADED = [
    *names("wagtaildocs:create_multiple_from_uploaded_document wagtaildocs:delete_upload_multiple"),
]
WRITING_EVERYWHERE = names(
    """
    wagtailadmin_pages:add wagtailadmin_pages:preview_on_add wagtailadmin_pages:type_use
    wagtailadmin_pages:type_use_results wagtailadmin_pages:convert_alias begin begin_again
    wagtailadmin_reports:workflow wagtailadmin_reports:workflow_results
    wagtailadmin_reports:workflow_tasks wagtailadmin_reports:workflow_tasks_results
    wagtailadmin_reports:site_history wagtailadmin_reports:site_history_results
    wagtailadmin_reports:page_types_usage wagtailadmin_reports:page_types_usage_results
    """
)
ADMINISTERING = [
    *names(
        """
        wagtailadmin_pages:set_page_position wagtailadmin_workflows:index
        wagtailadmin_workflows:index_results wagtailadmin_workflows:add
        wagtailadmin_workflows:enable wagtailadmin_workflows:disable wagtailadmin_workflows:edit
        wagtailadmin_workflows:usage wagtailadmin_workflows:usage_results
        wagtailadmin_workflows:remove wagtailadmin_workflows:add_task
        wagtailadmin_workflows:select_task_type wagtailadmin_workflows:task_index
        wagtailadmin_workflows:task_index_results wagtailadmin_workflows:edit_task
        wagtailadmin_workflows:disable_task wagtailadmin_workflows:enable_task
        accounts:log_ins accounts:invitations accounts:invite_again accounts:take_back
        accounts:rules wagtailsettings:edit wagtailsettings:preview_on_edit preview_of_details
        wagtailadmin_collections:index wagtailadmin_collections:add wagtailadmin_collections:edit
        wagtailadmin_collections:delete wagtailadmin_collections:set_privacy
        branch_teams:index branch_teams:index_results branch_teams:edit branch_teams:history
        branch_teams:history_results branch_teams:usage
        """
    ),
    *names("*_modeladmin_edit *_modeladmin_delete", of=(*LISTED, "delivery_formeraddress")),
    *names("delivery_formeraddress_modeladmin_*", of=("index", "create", "history")),
    *names(
        "*:index *:index_results *:add *:edit *:delete *:history *:history_results *:usage",
        of=("wagtailsites", "wagtailusers_users", "wagtailusers_groups"),
    ),
    *names("*:copy", of=("wagtailsites", "wagtailusers_users")),
]
# Drafts in the API, what a machine makes, what is switched off, and what there is nothing of.
SHUT = [
    *OF_DRAFTS_IN_THE_API,
    *names("wagtailsnippets_*:unlock", of=ENTRIES),
    *names(
        """
        no_api api-v1:get_by_path api-v1:api-root api-v1:api/v1/ admin// shared_file
        door:recovery_codes wagtailadmin_error_test
        wagtailadmin_api:documents:detail wagtailadmin_api:documents:find
        wagtailadmin_api:images:detail wagtailadmin_api:images:find wagtailadmin_block_preview
        wagtailadmin_pages:add_subpage wagtailadmin_pages:unpublish wagtailadmin_pages:unlock
        events_talk_modeladmin_create events_talk_modeladmin_edit
        events_talk_modeladmin_delete wagtailsnippets:index branch_teams:add branch_teams:delete
        wagtailimages:create_multiple_from_uploaded_image wagtailimages:delete_upload_multiple
        wagtailimages:url_generator wagtailimages:url_generator_output
        """
    ),
]
CLASSES: list[tuple[frozenset[str], list[str]]] = [
    (EVERYONE, [*DOORS, *SITE, *API]),
    (LOGGED_IN, [*OWN_DESK, *LISTS, *FILES]),
    (WRITERS_OF_IT, READING_IT),
    (PUBLISHERS_OF_IT, [*PUBLISHING_IT, *BRINGING_IT]),
    (WRITERS_OF_ALL, WRITING_EVERYWHERE),
    (UPLOADERS, UPLOADED),
    (LOCKERS, names("wagtailadmin_reports:locked_pages wagtailadmin_reports:locked_pages_results")),
    (ADMINISTRATORS, ADMINISTERING),
    (NO_ONE, SHUT),
]
WHO_GETS_IN = {name: who for who, listed in CLASSES for name in listed}
