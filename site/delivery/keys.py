"""A few keys of payloads, without the rest of them: a schedule of 200 talks is 130 kB of JSON."""

from __future__ import annotations

import json
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Func, JSONField, Value
from django.db.models.sql.compiler import SQLCompiler


class Keys(Func):
    """The values of some top-level keys, as one list in their order; null for a missing one."""

    output_field = JSONField()

    def __init__(self, *keys: str, payload: str = "payload") -> None:
        self.keys = keys
        super().__init__(payload)

    def as_sqlite(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **context: Any
    ) -> Any:
        """One call reads the text once, whatever the number of keys."""
        paths = [Value(f"$.{json.dumps(key)}") for key in self.keys]
        several = Func(*self.get_source_expressions(), *paths, function="JSON_EXTRACT")
        alone = Func(several, function="JSON_ARRAY")  # for one path, the value comes bare
        return (several if len(paths) > 1 else alone).as_sql(compiler, connection)

    def as_postgresql(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **context: Any
    ) -> Any:
        [column], params = zip(
            *(compiler.compile(each) for each in self.get_source_expressions()), strict=True
        )
        parts = ", ".join([f"{column} -> %s"] * len(self.keys))
        return f"jsonb_build_array({parts})", [*params[0], *self.keys]
