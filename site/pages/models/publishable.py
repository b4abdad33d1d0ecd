"""What pages and snippets share: nothing unfinished goes live, and what is live has a document."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from delivery.models import Deliverable
from pages import unfinished
from pages.guard.dead_links import dead_links
from pages.models.overruling import upheld, upheld_together
from pages.streams import read_together

logger = logging.getLogger("graticule.publishing")


class Publishable(Deliverable):
    """A thing that is drafted, checked and published."""

    not_public_fields: ClassVar[frozenset[str]] = frozenset()
    # Logos and portraits are told by a name instead.
    pictures_to_describe: ClassVar[frozenset[str]] = frozenset({"picture"})
    known_refusals: list[unfinished.Finding] | None = None  # once they were looked up

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        try:
            if kwargs.get("update_fields") is None and getattr(self, "live", True):
                self.refuse_unfinished()
            super().save(*args, **kwargs)
        except ValidationError as error:
            error.thing = self  # type: ignore[attr-defined]  # whoever tells of it can name it
            raise

    @classmethod
    def deliver_all(cls, things: Sequence[Any]) -> None:
        """Follow what is stored; readers of a private page wait for no picture either."""
        super().deliver_all(things)
        if private := [thing for thing in things if thing.is_live() and thing.is_private()]:
            cls._make_files_of(private)

    @classmethod
    def _make_files_of(cls, private: Sequence[Any]) -> None:
        """Of their pictures. What goes wrong there may not keep them public."""
        try:
            with transaction.atomic():
                cls.look_up_content(private)
                for thing in private:
                    thing.public_document()
        except Exception:
            logger.exception("The pictures of private pages could not be made.")

    @classmethod
    def look_up_access(cls, things: Sequence[Any]) -> None:
        """What is unfinished in them keeps them from the public."""
        super().look_up_access(things)
        read_together(things)
        open_to_all = [thing for thing in things if thing.is_live() and not thing.is_private()]
        found = [(thing, unfinished.findings(thing)) for thing in open_to_all]
        for thing, findings in upheld_together(found):
            thing.known_refusals = _refusals(findings)

    def refuse_unfinished(self) -> None:
        """Raise ValidationError, by field, for what is not meant for readers."""
        refused: dict[str, list[str]] = defaultdict(list)
        found = self.upheld(unfinished.findings(self))
        stopping = (each for each in found if each.level.stops_a_publish)
        for finding in stopping:
            refused[str(finding.path[0])].append(finding.message)
        if refused:
            raise ValidationError(dict(refused))

    def refusals(self) -> list[unfinished.Finding]:
        """What keeps it from being public, however it got there; as was looked up for many."""
        if self.known_refusals is not None:
            return self.known_refusals
        return _refusals(self.upheld(unfinished.findings(self)))

    def upheld(self, findings: Iterable[unfinished.Finding]) -> list[unfinished.Finding]:
        """What was overruled in it warns, and stops nothing."""
        return upheld(self, findings)

    def warnings(self) -> list[unfinished.Finding]:
        """What its editor should look at, and may publish all the same."""
        found = unfinished.findings(self)
        warned = [finding for finding in found if finding.level is unfinished.Level.WARNS]
        return [*warned, *self.warnings_from_the_site()]

    def warnings_from_the_site(self) -> list[unfinished.Finding]:
        """Those of them that only the database knows."""
        return dead_links(self)

    def is_public(self, at: datetime | None = None) -> bool:
        return self.is_live(at) and not self.is_private() and not self.refusals()

    def is_live(self, at: datetime | None = None) -> bool:
        """Published, begun and not over; Wagtail leaves things live until a command runs."""
        now = at or timezone.now()
        begins, ends = getattr(self, "go_live_at", None), getattr(self, "expire_at", None)
        begun = begins is None or begins <= now
        return getattr(self, "live", True) and begun and (ends is None or ends > now)

    def is_private(self) -> bool:
        return False


def _refusals(found: Iterable[unfinished.Finding]) -> list[unfinished.Finding]:
    return [finding for finding in found if finding.level is unfinished.Level.REFUSES]
