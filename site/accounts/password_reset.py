"""A new password by mail, which is told when no mail can go.

The answer never looks whether there is such an account: nobody learns it from how long that takes.
The clock does, within a minute. How often one may ask is bounded: see `accounts.reset_limit`.
"""

from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.views.generic.base import ContextMixin
from wagtail.admin.forms.auth import PasswordResetForm
from wagtail.admin.views import account

from accounts import lockout, mail, reset_limit
from accounts.models import AskedReset
from pages.models.user import folded

LONGEST = 254  # of a mail address


class ResetView(account.PasswordResetView):
    """Says that mail is late to everyone alike, and that somebody asked too often."""

    def form_valid(self, form: Any) -> HttpResponse:
        email = folded(form.cleaned_data["email"])[:LONGEST]
        if seconds := reset_limit.seconds_to_wait(self.request, email):
            return reset_limit.refused(self.request, seconds)
        self.request.session["mail_is_late"] = not mail.answers()
        AskedReset.objects.get_or_create(email=email)
        return HttpResponseRedirect(self.get_success_url())


class DoneView(account.PasswordResetDoneView, ContextMixin):
    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        is_late = self.request.session.get("mail_is_late", False)
        return super().get_context_data(mail_is_late=is_late, **kwargs)


class ConfirmView(account.PasswordResetConfirmView):
    """Whoever has the mail has proved enough to try again."""

    def form_valid(self, form: Any) -> HttpResponse:
        lockout.forget(form.user.email)
        return super().form_valid(form)


def send_asked() -> int:
    """Send a link to each account that one was asked for; how many were asked for."""
    return sum(_answered(asked) for asked in AskedReset.objects.all())


def _answered(asked: AskedReset) -> bool:
    """Deleted first: of two that send at once, one does."""
    is_ours = AskedReset.objects.filter(pk=asked.pk).delete()[0] == 1
    form = PasswordResetForm({"email": asked.email})
    if is_ours and form.is_valid():
        form.save(
            domain_override="localhost",  # the mail takes the site's own address
            subject_template_name=ResetView.subject_template_name,
            email_template_name=ResetView.email_template_name,
        )
    return is_ours
