"""What people type who log in, or let others in."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.models import Group
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.auth import LoginForm as WagtailLoginForm

from pages.models import User
from pages.models.user import folded


class LoginForm(WagtailLoginForm):
    """Wagtail's, with what helps browsers and password managers."""

    username = forms.EmailField(
        label=_("E-mail"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "username"}),
    )

    def __init__(self, request: Any = None, *args: Any, **kwargs: Any) -> None:
        super().__init__(request, *args, **kwargs)
        self.fields["username"].widget.attrs.pop("placeholder", None)
        password = self.fields["password"].widget.attrs
        password.pop("placeholder", None)
        password["autocomplete"] = "current-password"


class CodeForm(forms.Form):
    """A code of the app, or a recovery code."""

    code = forms.CharField(
        label=_("Code"),
        max_length=40,
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "autofocus": True}),
    )


class PasswordForm(forms.Form):
    """Shows once more who it is, before something is made less safe."""

    password = forms.CharField(
        label=_("Your password"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )


class RuleForm(forms.Form):
    """Which groups need a second factor."""

    groups = forms.ModelMultipleChoiceField(
        label=_("Groups whose members log in with a second factor"),
        queryset=Group.objects.order_by("name"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )


class InvitationForm(forms.ModelForm[User]):
    """Someone new, and what they may do."""

    groups = forms.ModelMultipleChoiceField(
        label=_("May do what"),
        queryset=Group.objects.order_by("name"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Authors write and submit, editors publish. A branch’s team does so there."),
        error_messages={"required": _("Choose at least one, or the person can do nothing here.")},
    )

    class Meta:
        model = User
        fields = ("email", "first_name", "last_name", "groups")

    def clean_email(self) -> str:
        email = folded(self.cleaned_data["email"])
        if User.objects.filter(email=email).exists():
            message = _("“%(email)s” has an account, or an invitation, already.")
            raise forms.ValidationError(message % {"email": email})
        return email
