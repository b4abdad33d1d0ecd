"""A new password by mail, which is told when no mail can go."""

from typing import Any

from django.http import HttpResponse
from django.views.generic.base import ContextMixin
from wagtail.admin.views import account

from accounts import lockout, mail


class ResetView(account.PasswordResetView):
    """Says that mail is late to everyone alike: nobody learns who has an account."""

    def form_valid(self, form: Any) -> HttpResponse:
        self.request.session["mail_is_late"] = not mail.answers()
        return super().form_valid(form)


class DoneView(account.PasswordResetDoneView, ContextMixin):
    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        is_late = self.request.session.get("mail_is_late", False)
        return super().get_context_data(mail_is_late=is_late, **kwargs)


class ConfirmView(account.PasswordResetConfirmView):
    """Whoever has the mail has proved enough to try again."""

    def form_valid(self, form: Any) -> HttpResponse:
        lockout.forget(form.user.email)
        return super().form_valid(form)
