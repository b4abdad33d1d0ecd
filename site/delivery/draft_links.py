"""Making, finding and ending links to drafts.

A token is 192 bits of chance and their signature of 256: nobody guesses one, however often they
try, and a wrong one is refused before the database is asked.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.contrib.auth import get_user_model
from django.core.signing import BadSignature
from django.utils import timezone

from delivery.models import Deliverable, DraftLink
from delivery.models.draft_link import signer, things

USUALLY = timedelta(days=7)


def make(
    thing: Deliverable, maker: Any, *, lasting: timedelta = USUALLY, at: datetime | None = None
) -> DraftLink:
    """A new link to the draft of a thing; what is over by now is forgotten."""
    now = at or timezone.now()
    DraftLink.objects.over(now).delete()
    return DraftLink.objects.create(
        target=thing.uuid,
        source_model=thing._meta.label,
        made_by=maker.pk,
        made_at=now,
        expires_at=now + lasting,
    )


def find(token: str, at: datetime | None = None) -> DraftLink | None:
    """The link that a token opens at a moment (now by default), with its `thing`; or None.

    What is wrong, over, ended or no longer its maker's to show is not told apart.
    """
    try:
        name = signer().unsign(token)
    except BadSignature:
        return None
    link = DraftLink.objects.filter(name=name).first()
    return link if link is not None and link.is_open(at) else None


def open_links(thing: Deliverable | None = None, at: datetime | None = None) -> list[DraftLink]:
    """All that are open, or those to one thing; those that last longest first."""
    lasting = DraftLink.objects.lasting(at).in_order()
    links = list(lasting if thing is None else lasting.to(thing))
    _look_up_things(links)
    _look_up_makers(links)
    return [link for link in links if link.is_open(at)]


def _look_up_things(links: Iterable[DraftLink]) -> None:
    """One query for each model."""
    of_model = defaultdict(list)
    for link in links:
        of_model[link.source_model].append(link)
    for label, several in of_model.items():
        found = things(label, [link.target for link in several])
        for link in several:
            link.thing = found.get(link.target)


def _look_up_makers(links: Iterable[DraftLink]) -> None:
    """One query; an account remembers its rights once they were asked for."""
    found = get_user_model()._base_manager.in_bulk({link.made_by for link in links})
    for link in links:
        link.maker = found.get(link.made_by)


def forget(thing: Deliverable) -> None:
    """A deleted thing has no draft."""
    DraftLink.objects.to(thing).delete()
