"""A way to one draft for people without a log-in."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.apps import apps
from django.contrib.auth import get_user_model
from django.core.signing import Signer
from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from delivery.models.deliverable import Deliverable

BYTES = 24  # 192 bits of chance, 32 characters


def new_name() -> str:
    return secrets.token_urlsafe(BYTES)


def signer() -> Signer:
    """Its signatures need no escaping in an address."""
    return Signer(sep=".", salt="delivery.draft_links")


class DraftLinkQuerySet(models.QuerySet["DraftLink"]):
    def lasting(self, at: datetime | None = None) -> DraftLinkQuerySet:
        """Those that are not over at a moment (now by default)."""
        return self.filter(expires_at__gt=at or timezone.now())

    def over(self, at: datetime | None = None) -> DraftLinkQuerySet:
        return self.filter(expires_at__lte=at or timezone.now())

    def to(self, thing: Deliverable) -> DraftLinkQuerySet:
        return self.filter(target=thing.uuid)

    def in_order(self) -> DraftLinkQuerySet:
        """Those that last longest first."""
        return self.order_by("-expires_at", "-pk")


class DraftLink(models.Model):
    """Whoever has its token sees the draft of one thing until the link is over.

    A link that was ended is no row any more. The token is the name with its signature: it is
    stored nowhere, whoever reads the database alone cannot open a draft, and it can be shown again.
    `made_by` is the number of an account, whose model is above us.
    """

    name = models.CharField(max_length=32, unique=True, default=new_name, editable=False)
    target = models.UUIDField(db_index=True)
    source_model = models.CharField(max_length=100)
    made_by = models.BigIntegerField()
    made_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField(db_index=True)

    objects = DraftLinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("draft link")
        verbose_name_plural = _("draft links")
        default_permissions = ()  # whoever may edit a thing may share it

    def __str__(self) -> str:
        return f"{self.source_model} {self.target}"

    @property
    def token(self) -> str:
        return signer().sign(self.name)

    @cached_property
    def thing(self) -> Deliverable | None:
        """What it leads to, as it is stored."""
        return things(self.source_model, [self.target]).get(self.target)

    @cached_property
    def maker(self) -> Any:
        """The account that made it, or None."""
        return get_user_model()._base_manager.filter(pk=self.made_by).first()

    @property
    def leads_to_published(self) -> bool:
        """Whether its thing was published and has no other words waiting."""
        thing: Any = self.thing
        return bool(thing.live and not thing.has_unpublished_changes)

    def is_open(self, at: datetime | None = None) -> bool:
        """Whether it still leads anywhere: its maker must still be one who may edit the thing."""
        is_over = self.expires_at <= (at or timezone.now())
        if is_over or self.thing is None or self.maker is None:
            return False
        return self.thing.may_be_edited_by(self.maker)


def things(label: str, uuids: Iterable[Any]) -> dict[Any, Deliverable]:
    """The stored things of a model, by their UUIDs; nothing of a model that is gone."""
    try:
        model: Any = apps.get_model(label)
    except LookupError:
        return {}
    return {thing.uuid: thing for thing in model._base_manager.filter(uuid__in=uuids)}
