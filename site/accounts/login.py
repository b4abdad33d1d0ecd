"""Logging in: Wagtail's view, and the second factor behind it."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.contrib.auth.signals import user_login_failed
from django.contrib.auth.views import RedirectURLMixin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.generic import FormView
from wagtail.admin.views import account

from accounts import lockout, pending, second_factor
from accounts.forms import CodeForm
from pages.models import User

CODES = "recovery_codes"


class LoginView(account.LoginView):
    """Asks for the second factor before anyone is logged in."""

    def form_valid(self, form: Any) -> HttpResponse:
        user = form.get_user()
        lockout.was_right(self.request, user.email)
        is_set_up = second_factor.is_set_up(user)
        if not is_set_up and not second_factor.is_required(user):
            return super().form_valid(form)
        pending.keep(self.request, user, remember=form.cleaned_data["remember"])
        name = "door:second_factor" if is_set_up else "door:set_up"
        return redirect(with_next(name, self.get_redirect_url()))


class Door(RedirectURLMixin, FormView[CodeForm]):
    """A screen between the password and the admin, in the look of the log-in."""

    form_class = CodeForm
    heading: Promise

    def get_success_url(self) -> str:
        return self.get_redirect_url() or reverse("wagtailadmin_home")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            heading=self.heading, next=self.get_redirect_url(), **kwargs
        )

    def refuse(self, form: CodeForm, user: User) -> HttpResponse:
        """A wrong code counts as a wrong password does."""
        user_login_failed.send(
            sender=__name__, credentials={"email": user.email}, request=self.request
        )
        form.add_error("code", _("This code is not right. Codes of the app change twice a minute."))
        return self.form_invalid(form)


@method_decorator([sensitive_post_parameters(), never_cache], name="dispatch")
class SecondFactorView(Door):
    """The second of two questions."""

    template_name = "accounts/admin/second_factor.html"
    heading = gettext_lazy("Your second factor")

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        user = pending.person(request)
        if user is None:
            return redirect(with_next("wagtailadmin_login", self.get_redirect_url()))
        self.user = user
        return super().dispatch(request, *args, **kwargs)  # type: ignore[return-value]

    def form_valid(self, form: CodeForm) -> HttpResponse:
        if not lockout.may_try(self.request, self.user.email):
            return self.form_invalid(form)
        device = second_factor.verified(self.user, form.cleaned_data["code"])
        if device is None:
            return self.refuse(form, self.user)
        self.user.otp_device = device  # type: ignore[attr-defined]
        pending.finish(self.request, self.user)
        return redirect(self.get_success_url())


@method_decorator([sensitive_post_parameters(), never_cache], name="dispatch")
class SetUpView(Door):
    """The telephone learns the secret: at the first log-in of those who must, or when one likes."""

    template_name = "accounts/admin/set_up.html"
    heading = gettext_lazy("Set up your second factor")

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        user = pending.person(request) or request.user
        if not user.is_authenticated:
            return redirect(with_next("wagtailadmin_login", self.get_redirect_url()))
        if second_factor.is_set_up(user):
            return redirect(
                "accounts:second_factor" if user == request.user else "wagtailadmin_login"
            )
        self.user = user
        return super().dispatch(request, *args, **kwargs)  # type: ignore[return-value]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        device = second_factor.begin(self.user)
        return super().get_context_data(
            picture=second_factor.picture(device),
            secret=second_factor.secret(device),
            is_required=self.user != self.request.user,
            **kwargs,
        )

    def form_valid(self, form: CodeForm) -> HttpResponse:
        if not lockout.may_try(self.request, self.user.email):
            return self.form_invalid(form)
        device = second_factor.begin(self.user)
        codes = second_factor.confirm(device, form.cleaned_data["code"])
        if not codes:
            return self.refuse(form, self.user)
        self.user.otp_device = device  # type: ignore[attr-defined]
        pending.finish(self.request, self.user)
        self.request.session[CODES] = codes
        return redirect(with_next("door:recovery_codes", self.get_redirect_url()))


@never_cache
def recovery_codes(request: HttpRequest) -> HttpResponse:
    """Shown until someone says that they are kept, and never again."""
    onward = Door(request=request).get_redirect_url() or reverse("wagtailadmin_home")
    if request.method == "POST":
        request.session.pop(CODES, None)
    codes = request.session.get(CODES)
    if not codes or not request.user.is_authenticated:
        return redirect(onward)
    context = {"heading": _("Your recovery codes"), "codes": codes, "next": onward}
    return render(request, "accounts/admin/recovery_codes.html", context)


def with_next(name: str, onward: str) -> str:
    return f"{reverse(name)}?{urlencode({'next': onward})}" if onward else reverse(name)
