"""What the house itself adds to the admin."""

from django.http import Http404, HttpRequest
from wagtail import hooks

from delivery.documents import published
from pages.choosers import TopicChooserViewSet, topics
from pages.models import CentreDocument


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
