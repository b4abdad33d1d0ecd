"""What the admin asks and says about people."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages

from people.choosers import OrganisationChooserViewSet, organisations
from people.models import Person


@hooks.register("register_admin_viewset")
def an_organisation_is_chosen_from_a_list() -> OrganisationChooserViewSet:
    return organisations


@hooks.register("after_create_snippet")
@hooks.register("after_edit_snippet")
def say_that_two_people_have_one_name(request: HttpRequest, thing: object) -> None:
    """Two people may have one name; an editor who made one person twice learns of it here."""
    if not isinstance(thing, Person) or not request.accepts("text/html"):
        return
    for other in thing.namesakes()[:3]:
        message = _("There is another person called “%(name)s”. If both are one, keep only one.")
        messages.warning(
            request, message % {"name": other}, buttons=[messages.button(_edit(other), _("Open"))]
        )


def _edit(person: Person) -> str:
    return reverse(person.snippet_viewset.get_url_name("edit"), args=[person.pk])
