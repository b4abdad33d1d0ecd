"""Asking the index within a query for documents."""

from typing import Any

from django.db.models import FloatField, Func, Lookup, TextField


class WordsField(TextField):
    """The column of the index that is asked: FTS5's own on SQLite, a `tsvector` on PostgreSQL."""


@WordsField.register_lookup
class Holds(Lookup[Any]):
    """Whether a document has all that an expression of its database asks for."""

    lookup_name = "holds"
    prepare_rhs = False

    def as_sqlite(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:
        return self._written(compiler, connection, "%s MATCH %s")

    def as_postgresql(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:
        return self._written(compiler, connection, "%s @@ %s::tsquery")

    def _written(self, compiler: Any, connection: Any, shape: str) -> tuple[str, list[Any]]:
        column, column_values = self.process_lhs(compiler, connection)
        asked, asked_values = self.process_rhs(compiler, connection)
        return shape % (column, asked), [*column_values, *asked_values]


class Distance(Func):
    """How far a document is from what was asked: the closest has the smallest.

    SQLite knows it from the lookup; PostgreSQL is given the expression again.
    """

    output_field = FloatField()

    def as_sqlite(self, compiler: Any, connection: Any, **more: Any) -> tuple[str, Any]:
        column, _values = compiler.compile(self.source_expressions[0])
        return f"{column.split('.')[0]}.rank", ()

    def as_postgresql(self, compiler: Any, connection: Any, **more: Any) -> tuple[str, Any]:
        # A word of the title says eight times as much as one of the text.
        shape = "-ts_rank('{0.125, 0.125, 0.125, 1}', %(expressions)s::tsquery, 1)"
        sql, values = self.as_sql(compiler, connection, template=shape)
        return sql, list(values)
