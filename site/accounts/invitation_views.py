"""Inviting a colleague, and coming in as one."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import login
from django.contrib.auth.forms import SetPasswordForm
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse, reverse_lazy
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.log_actions import log

from accounts import invitations, second_factor
from accounts.forms import InvitationForm
from accounts.login import with_next
from accounts.pending import BACKEND, keep
from accounts.screens import Screen
from pages.models import User

RIGHT = "pages.add_user"


class Invitations(Screen, FormView[InvitationForm]):
    """Who was invited and has not come yet, and a form for one more."""

    permission_required = RIGHT
    page_title = gettext_lazy("Invite a colleague")
    header_icon = "mail"
    template_name = "accounts/admin/invitations.html"
    form_class = InvitationForm
    success_url = reverse_lazy("accounts:invitations")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        waiting = invitations.invited().prefetch_related("groups")
        return super().get_context_data(invited=waiting, **kwargs)

    def form_valid(self, form: InvitationForm) -> HttpResponse:
        user = form.save(commit=False)
        by: Any = self.request.user
        invitations.invite(user, form.cleaned_data["groups"], by)
        log(user, "wagtail.create")
        messages.success(self.request, _("%(email)s is invited.") % {"email": user.email})
        return super().form_valid(form)


@require_POST
def again(request: HttpRequest, pk: int) -> HttpResponse:
    user = _invited(request, pk)
    invitations.renew(user, request.user)  # type: ignore[arg-type]
    messages.success(request, _("%(email)s is invited again.") % {"email": user.email})
    return redirect("accounts:invitations")


@require_POST
def take_back(request: HttpRequest, pk: int) -> HttpResponse:
    user = _invited(request, pk)
    email = user.email
    log(user, "wagtail.delete")
    user.delete()
    messages.success(request, _("%(email)s is no longer invited.") % {"email": email})
    return redirect("accounts:invitations")


def _invited(request: HttpRequest, pk: int) -> User:
    if not request.user.has_perm(RIGHT):
        raise PermissionDenied
    return get_object_or_404(invitations.invited(), pk=pk)


@method_decorator([sensitive_post_parameters(), never_cache], name="dispatch")
class AcceptView(FormView[Any]):
    """The invited person chooses a password, and is in."""

    template_name = "accounts/admin/accept.html"
    form_class = SetPasswordForm

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.user = invitations.whose(kwargs["token"])
        if self.user is None:
            return self.render_to_response(
                {"heading": _("This invitation is over"), "is_over": True}, status=410
            )
        return super().dispatch(request, *args, **kwargs)  # type: ignore[return-value]

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "user": self.user}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(heading=_("Welcome"), invited=self.user, **kwargs)

    def form_valid(self, form: Any) -> HttpResponse:
        user = form.save()
        if second_factor.is_required(user):
            keep(self.request, user, remember=False)
            return redirect(with_next("door:set_up", ""))
        login(self.request, user, backend=BACKEND)
        return redirect(reverse("wagtailadmin_home"))
