"""What someone may see of things that are drafted, in lists and choosers of the admin."""

from typing import Any

from django.db.models import Model, Q, QuerySet
from wagtail.permissions import policy_registry
from wagtail.snippets.views.chooser import (
    ChooseResultsView,
    ChooseView,
    SnippetChooserViewSet,
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


class Choose(ChooseView):
    def get_object_list(self) -> QuerySet[Any]:
        return choosable(self.model_class, self.request.user)


class ChooseResults(ChooseResultsView):
    def get_object_list(self) -> QuerySet[Any]:
        return choosable(self.model_class, self.request.user)


class PublicSnippetChooser(SnippetChooserViewSet):
    """Chooses a person, a publication or a product."""

    choose_view_class = Choose
    choose_results_view_class = ChooseResults
