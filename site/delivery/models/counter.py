"""Where sequence numbers come from."""

from __future__ import annotations

from django.db import models


class Counter(models.Model):
    """The one row that sequence numbers come from, locked by the publishing transaction.

    A plain serial would let a reader see 2 before 1 had committed, and never get 1.
    """

    last = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        return str(self.last)

    @classmethod
    def lock(cls) -> Counter:
        """Let nobody else publish until this transaction ends.

        Taken before anything is rendered: what another publisher has just changed is seen, and
        two that name each other's things cannot wait for each other.
        """
        return cls.objects.select_for_update().get_or_create(pk=1)[0]

    @classmethod
    def next(cls) -> int:
        """Take the next number."""
        return cls.take(1)[0]

    @classmethod
    def take(cls, count: int) -> range:
        """Take as many numbers as are asked for, one after the other."""
        counter = cls.lock()
        first = counter.last + 1
        counter.last += count
        counter.save(update_fields=["last"])
        return range(first, first + count)
