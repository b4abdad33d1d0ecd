import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from pages.furniture import furniture

LOOKED_UP = re.compile(r"SEARCH \w+ USING INDEX (\w+)")


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL plans by what a table holds")
def test_what_stands_around_a_page_is_looked_up_among_any_number_of_documents(home):
    with CaptureQueriesContext(connection) as captured:
        furniture()

    plans = [LOOKED_UP.findall(_plan(query["sql"])) for query in captured]
    assert plans == [
        ["document_kind_sequence", "one_document_an_address"],
        ["document_menu_order"],
    ]


def _plan(sql: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {sql}")
        return "\n".join(row[-1] for row in cursor.fetchall())
