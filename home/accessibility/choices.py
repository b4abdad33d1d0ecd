"""What an accessibility statement chooses from."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Compliance(models.TextChoices):
    """How much of the standard is met."""

    FULL = "full", _("fully: every requirement is met")
    PARTIAL = "partial", _("partially: most requirements are met")
    NONE = "none", _("not: most requirements are not met")


class Reason(models.TextChoices):
    """Why something is not accessible; the grounds that Directive (EU) 2016/2102 knows."""

    NON_COMPLIANCE = "non-compliance", _("It does not comply yet")
    BURDEN = "disproportionate-burden", _("To mend it would be a disproportionate burden")
    OUT_OF_SCOPE = "out-of-scope", _("The law does not cover it")


class Assessment(models.TextChoices):
    """How one knows; Article 3(1) of Implementing Decision (EU) 2018/1523."""

    SELF = "self", _("by ourselves")
    THIRD_PARTY = "third-party", _("by others for us")
    OTHER = "other", _("otherwise, as reliably")
