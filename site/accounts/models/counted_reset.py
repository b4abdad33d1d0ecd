"""How often somebody asked for a new password lately, from where, and for which account."""

from unicodedata import normalize

from django.db import models
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _


def account_key(email: str) -> str:
    """The same for all spellings that Django mails one account for; nobody reads it back.

    Keyed: whoever reads the table could otherwise try the addresses they know.
    """
    spelled = normalize("NFKC", email.strip()).casefold()
    return salted_hmac(__name__, spelled, algorithm="sha256").hexdigest()


class CountedReset(models.Model):
    """One time that somebody asked; of the account, if there is one, no address is kept."""

    address = models.GenericIPAddressField(_("address"), null=True, db_index=True)
    account = models.CharField(_("account"), max_length=64, default="", db_index=True)
    at = models.DateTimeField(_("when"), default=timezone.now)

    class Meta:
        ordering = ["at", "pk"]
        default_permissions = ()
        verbose_name = _("counted request for a new password")
        verbose_name_plural = _("counted requests for a new password")

    def __str__(self) -> str:
        return f"{self.address}, {self.at}"
