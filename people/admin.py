"""How editors find and list people and organisations."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, StatusTagColumn
from wagtail_modeladmin.options import ModelAdmin

from pages.guard.live_findings import Snippets
from pages.permitted import PublicSnippetChooser, within_reach
from people.models import Organisation, Person


class PersonFilterSet(WagtailFilterSet):
    """Narrows the list to what is public, and to the centre's own people."""

    live = django_filters.BooleanFilter(label=_("Published"))
    has_role = django_filters.BooleanFilter(
        label=_("Has, or had, a role at the centre"), method="with_role"
    )
    has_orcid = django_filters.BooleanFilter(label=_("Has an ORCID iD"), method="with_orcid")

    class Meta:
        model = Person
        fields = ["live"]

    def with_role(self, people: QuerySet[Person], name: str, value: bool) -> QuerySet[Person]:
        having = Person.objects.exclude(roles=None).values("pk")
        return people.filter(pk__in=having) if value else people.exclude(pk__in=having)

    def with_orcid(self, people: QuerySet[Person], name: str, value: bool) -> QuerySet[Person]:
        return people.exclude(orcid="") if value else people.filter(orcid="")


def role_now(person: Person) -> str:
    """What they do at the centre, for the list."""
    return "; ".join(str(role) for role in person.current_roles())


def status(person: Person) -> Promise:
    """Whether visitors see them. Wagtail's own column asks the database twice a row."""
    if person.live:
        return (
            _("published, changes in draft") if person.has_unpublished_changes else _("published")
        )
    return _("draft")


class PersonViewSet(Snippets):
    model = Person
    icon = "user"
    menu_label = _("People")
    menu_name = "people"
    list_display = [
        "printed",
        Column("orcid", label=_("ORCID iD"), sort_key="orcid"),
        Column("role", label=_("Role at the centre"), accessor=role_now),
        StatusTagColumn(
            "status", label=_("Status"), accessor=status, primary=lambda person: person.live
        ),
    ]
    list_export = ["printed", "given", "family", "other_names", "orcid", "live"]
    list_per_page = 50
    ordering = ["family", "given", "pk"]
    filterset_class = PersonFilterSet
    search_fields = ["printed", "given", "family", "other_names", "orcid"]
    search_backend_name = None
    copy_view_enabled = False
    chooser_viewset_class = PublicSnippetChooser

    def get_queryset(self, request: HttpRequest) -> QuerySet[Person]:
        return within_reach(Person, request.user).prefetch_related("roles")


class OrganisationAdmin(ModelAdmin):
    model = Organisation
    menu_label = _("Organisations")
    menu_icon = "group"
    list_display = ["name", "short_name", "kinds_in_words", "url"]
    list_filter = ["is_partner", "is_funder", "is_publisher", "is_institution"]
    search_fields = ["name", "short_name", "ror"]
    ordering = ["name", "pk"]
    list_per_page = 50

    def kinds_in_words(self, organisation: Organisation) -> str:
        return organisation.kinds_in_words()

    kinds_in_words.short_description = _("For us")  # type: ignore[attr-defined]


viewsets: list[Any] = [PersonViewSet]
modeladmins: list[Any] = [OrganisationAdmin]
