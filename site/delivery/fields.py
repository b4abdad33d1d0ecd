"""Columns that compare as we need them to, on every database."""

from typing import Any
from uuid import UUID

from django.db import models


class TextUUIDField(models.UUIDField):
    """A UUID kept as text with its hyphens.

    The search index keeps ids as text and compares them with the column; SQLite's UUID columns
    have no hyphens and PostgreSQL's are no text, so that nothing would ever be found.
    """

    def get_internal_type(self) -> str:
        return "CharField"

    def db_type(self, connection: Any) -> str:
        return "varchar(36)"

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        read = self.to_python(value)
        return None if read is None else str(read)

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> UUID | None:
        return self.to_python(value)


class PlainOrderField(models.CharField[str, str]):
    """A text whose order is that of its characters' numbers, as Python's is.

    PostgreSQL would otherwise compare as its locale does, and leave hyphens out.
    """

    def db_type(self, connection: Any) -> str:
        collation = "C" if connection.vendor == "postgresql" else "BINARY"
        return f'{super().db_type(connection)} COLLATE "{collation}"'
