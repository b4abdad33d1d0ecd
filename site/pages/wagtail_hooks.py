"""What the house itself adds to the admin."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.templatetags.static import static
from django.urls import URLPattern
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.admin.userbar import ContentCheckerItem
from wagtail.admin.viewsets.pages import page_viewset_registry

from delivery.documents import published
from pages.choosers import TopicChooserViewSet, topics
from pages.editor_scripts import scripts
from pages.legal_panel import LegalPagesPanel
from pages.live_findings import Pages
from pages.models import BasePage, CentreDocument
from pages.starting import choose_first, urls
from pages.written_checks import WrittenChecks

page_viewset_registry.register(BasePage, Pages())


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
    return choose_first(request, parent, model)


@hooks.register("register_admin_urls")
def where_a_page_begins() -> list[URLPattern]:
    return urls


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
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin/colours.css"))


@hooks.register("construct_homepage_panels")
def editors_hear_which_legal_page_is_missing(request: HttpRequest, panels: list[Any]) -> None:
    panels.append(LegalPagesPanel())
