"""Who may do what: roles, log-in, second factor, sessions, invitations."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    name = "accounts"
    verbose_name = _("Accounts")

    def ready(self) -> None:
        from accounts import colleagues, policies, signals  # noqa: PLC0415 -- they need the models

        colleagues.name_those_of_what_one_sees()
        policies.register()
        signals.connect()
