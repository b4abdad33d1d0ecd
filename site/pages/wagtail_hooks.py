"""What the house itself adds to the admin."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.templatetags.static import static
from django.urls import URLPattern
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.userbar import ContentCheckerItem
from wagtail.admin.viewsets.pages import page_viewset_registry

from delivery.documents import published
from pages import starting
from pages.choosers import TopicChooserViewSet, topics
from pages.editor_scripts import scripts
from pages.guard import overruling, refused_at_its_moment, unfinished_report
from pages.guard.bulk_publishing import PublishEach
from pages.guard.live_findings import Pages
from pages.guard.live_findings import urls as live_findings_urls
from pages.guard.not_ready_panel import NotReadyPanel
from pages.guard.written_checks import WrittenChecks
from pages.legal.panel import LegalPagesPanel
from pages.models import BasePage, CentreDocument
from pages.sharing import menu as sharing_menu
from pages.sharing import screens as sharing

page_viewset_registry.register(BasePage, Pages())
hooks.register("register_bulk_action", PublishEach, order=1)  # in the place of Wagtail's own


@hooks.register("register_admin_viewset")
def a_topic_is_chosen_from_a_list() -> TopicChooserViewSet:
    return topics


@hooks.register("before_serve_document")
def a_file_is_given_while_something_public_links_to_it(
    document: CentreDocument, request: HttpRequest
) -> None:
    is_editor = request.user.has_perm("wagtailadmin.access_admin")
    if not (is_editor or published().linking_to(document.uuid).exists()):
        raise Http404


@hooks.register("before_create_page")
def a_page_begins_with_a_choice_of_layouts(
    request: HttpRequest, parent: Any, model: Any
) -> HttpResponse | None:
    return starting.choose_first(request, parent, model)


@hooks.register("register_admin_urls")
def where_a_page_begins() -> list[URLPattern]:
    return starting.urls


@hooks.register("construct_wagtail_userbar")
def the_checker_looks_at_what_editors_write(
    request: HttpRequest, items: list[Any], page: Any
) -> None:
    for place, item in enumerate(items):
        if isinstance(item, ContentCheckerItem):
            items[place] = WrittenChecks(in_editor=item.in_editor)


@hooks.register("insert_editor_js")
def what_our_forms_do_in_the_browser() -> SafeString:
    return scripts()


@hooks.register("insert_global_admin_css")
def the_admin_has_our_colours() -> SafeString:
    names = (f"css/admin/{name}.css" for name in ("colours", "findings", "listings", "uploads"))
    sheets = ((static(name),) for name in names)
    return format_html_join("", '<link rel="stylesheet" href="{}">', sheets)


@hooks.register("construct_homepage_panels")
def editors_hear_which_legal_page_is_missing(request: HttpRequest, panels: list[Any]) -> None:
    panels.append(LegalPagesPanel())


@hooks.register("construct_homepage_panels")
def editors_see_which_drafts_are_not_ready(request: HttpRequest, panels: list[Any]) -> None:
    panels.append(NotReadyPanel())


@hooks.register("register_admin_urls")
def where_all_that_is_unfinished_is_listed() -> list[URLPattern]:
    return unfinished_report.urls


@hooks.register("register_admin_urls", order=-1)
def where_the_details_of_the_site_are_looked_at_while_one_types() -> list[URLPattern]:
    """Before Wagtail's own, at the same address."""
    return live_findings_urls


@hooks.register("register_admin_urls")
def where_findings_are_overruled() -> list[URLPattern]:
    return overruling.urls


@hooks.register("register_log_actions")
def the_history_tells_who_overruled_what(actions: Any) -> None:
    overruling.tell_history(actions)


@hooks.register("register_reports_menu_item")
def what_was_overruled_stands_among_the_reports() -> MenuItem:
    return unfinished_report.overruled_item()


@hooks.register("register_reports_menu_item")
def what_is_unfinished_stands_among_the_reports() -> MenuItem:
    return unfinished_report.report_item()


@hooks.register("register_admin_urls")
def where_drafts_are_shared() -> list[URLPattern]:
    return sharing.urls


@hooks.register("register_page_action_menu_item")
def a_draft_of_a_page_can_be_shared() -> sharing_menu.SharePage:
    return sharing_menu.SharePage()


@hooks.register("register_snippet_action_menu_item")
def a_draft_of_a_snippet_can_be_shared(model: Any) -> sharing_menu.ShareSnippet | None:
    return sharing_menu.ShareSnippet() if sharing.can_be_shared(model) else None


@hooks.register("register_reports_menu_item")
def links_to_drafts_stand_among_the_reports() -> MenuItem:
    return sharing_menu.report()


@hooks.register("register_log_actions")
def the_history_tells_who_shared_a_draft(actions: Any) -> None:
    sharing_menu.tell_history(actions)


@hooks.register("register_log_actions")
def the_history_tells_what_was_refused_at_its_moment(actions: Any) -> None:
    refused_at_its_moment.tell_history(actions)
