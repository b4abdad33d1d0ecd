"""What someone may see of things that are drafted, in lists and choosers of the admin."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Model, Q, QuerySet
from wagtail.permissions import policy_registry
from wagtail.snippets.views.chooser import (
    ChooseResultsView,
    ChooseView,
    SnippetChooserViewSet,
    SnippetChosenMultipleView,
    SnippetChosenView,
)

ACTIONS = ("change", "delete", "publish", "view")


def within_reach(model: type[Model], user: Any) -> QuerySet[Any]:
    """Those that someone may do anything with."""
    policy = policy_registry.get_by_type(model)
    found: QuerySet[Any] = policy.instances_user_has_any_permission_for(user, ACTIONS)
    return found


def choosable(model: type[Model], user: Any) -> QuerySet[Any]:
    """What is public anyone may refer to; of drafts, whoever may do something with them."""
    reached = within_reach(model, user).values("pk")
    return model._default_manager.filter(Q(live=True) | Q(pk__in=reached))


class Offering:
    """Offers what is choosable. What a search found is no longer asked of the database."""

    model_class: type[Model]
    request: Any

    def filter_object_list(self, objects: Any) -> Any:
        found = super().filter_object_list(objects)  # type: ignore[misc]
        offered = choosable(self.model_class, self.request.user)
        if isinstance(found, QuerySet):
            return found.filter(pk__in=offered.values("pk"))
        keys = set(offered.values_list("pk", flat=True))
        return [each for each in found if each.pk in keys]


class Choose(Offering, ChooseView):
    pass


class ChooseResults(Offering, ChooseResultsView):
    pass


class Chosen(SnippetChosenView):
    def get_object(self, pk: Any) -> Any:
        return choosable(self.model_class, self.request.user).get(pk=pk)


class ChosenMultiple(SnippetChosenMultipleView):
    def get_objects(self, pks: Iterable[Any]) -> QuerySet[Any]:
        return choosable(self.model_class, self.request.user).filter(pk__in=pks)


class PublicSnippetChooser(SnippetChooserViewSet):
    """Chooses a person, a publication or a product. None is made in passing."""

    choose_view_class = Choose
    choose_results_view_class = ChooseResults
    chosen_view_class = Chosen
    chosen_multiple_view_class = ChosenMultiple

    def get_urlpatterns(self) -> list[Any]:
        return [each for each in super().get_urlpatterns() if each.name != "create"]
