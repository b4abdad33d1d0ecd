"""Where someone is logged in, and with what; for oneself, and for administrators."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import authenticate
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.crypto import salted_hmac
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView, TemplateView
from wagtail.admin import messages
from wagtail.log_actions import log

from accounts import second_factor
from accounts.browsers import in_words
from accounts.forms import PasswordForm
from accounts.login import CODES
from accounts.models import LogIn
from accounts.screens import Screen
from pages.models import User


class SecondFactor(Screen, FormView[PasswordForm]):
    """Whether one has a second factor; new codes, or none, for one's password."""

    page_title = gettext_lazy("Second factor")
    header_icon = "key"
    template_name = "accounts/admin/my_second_factor.html"
    form_class = PasswordForm

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user: Any = self.request.user
        return super().get_context_data(
            is_set_up=second_factor.is_set_up(user),
            is_required=second_factor.is_required(user),
            codes_left=second_factor.codes_left(user),
            **kwargs,
        )

    def form_valid(self, form: PasswordForm) -> HttpResponse:
        user: Any = self.request.user
        if authenticate(self.request, username=user.email, **form.cleaned_data) is None:
            form.add_error("password", _("This is not your password."))
            return self.form_invalid(form)
        if "remove" in self.request.POST:
            return self._remove(user)
        self.request.session[CODES] = second_factor.new_recovery_codes(user)
        return redirect("door:recovery_codes")

    def _remove(self, user: User) -> HttpResponse:
        if second_factor.is_required(user):
            messages.error(self.request, _("Your group needs a second factor, so it stays."))
        else:
            second_factor.remove(user)
            messages.success(self.request, _("You log in with your password alone now."))
        return redirect("accounts:second_factor")


class LogIns(Screen, TemplateView):
    """The browsers in which I am logged in, each with a way to end it."""

    page_title = gettext_lazy("Where you are logged in")
    header_icon = "desktop"
    template_name = "accounts/admin/log_ins.html"

    @cached_property
    def person(self) -> User:
        user: Any = self.request.user
        return user

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        here = self.request.session.session_key
        rows = [
            {
                "log_in": each,
                "browser": in_words(each.browser),
                "is_here": each.session_key == here,
                "number": _handle(each),
            }
            for each in LogIn.of(self.person)
        ]
        return super().get_context_data(person=self.person, rows=rows, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """End one, or all but this one."""
        ended = [each for each in LogIn.of(self.person) if self._is_meant(each)]
        LogIn.objects.filter(pk__in=[each.pk for each in ended]).delete()
        log(self.person, "accounts.log_out")
        messages.success(request, _("%(count)d ended.") % {"count": len(ended)})
        return redirect(request.path)

    def _is_meant(self, session: LogIn) -> bool:
        wanted = self.request.POST.get("end")
        if wanted == "others":
            return session.session_key != self.request.session.session_key
        return _handle(session) == wanted


class LogInsOfSomeone(LogIns):
    """The same of a colleague, for those who look after accounts."""

    permission_required = "pages.change_user"
    page_title = gettext_lazy("Where they are logged in")

    @cached_property
    def person(self) -> User:
        return get_object_or_404(User, pk=self.kwargs["pk"])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        is_set_up = second_factor.is_set_up(self.person)
        return super().get_context_data(is_set_up=is_set_up, is_other=True, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if "remove" not in request.POST:
            return super().post(request, *args, **kwargs)
        second_factor.remove(self.person)
        log(self.person, "accounts.second_factor_removed")
        messages.success(request, _("Their second factor is removed."))
        return redirect(request.path)


def _handle(session: LogIn) -> str:
    """Names a session on the screen without giving away its key."""
    return salted_hmac("accounts.log_ins", session.session_key).hexdigest()[:16]
