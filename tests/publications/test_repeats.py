import pytest
from django.db import connection

from pages.unfinished import Finding, Level
from publications.models import Publication
from publications.repeats import saying
from tests.factories.publications import PublicationFactory


@pytest.mark.parametrize("name", ["abstract", "summary"])
def test_a_text_that_another_work_has_is_warned_of(db, name):
    PublicationFactory(title="Rivers", **{name: "Water rises."})
    work = PublicationFactory(title="Lakes", **{name: "Water rises."})

    message = "“Rivers” has the same text. One of the two was not replaced."
    expected = Finding((name,), "Water rises.", "same text", Level.WARNS, message)
    assert work.warnings() == [expected]


def test_works_with_texts_of_their_own_or_none_are_let_through(db):
    PublicationFactory(title="Rivers", abstract="Water rises.", summary="It rains.")
    work = PublicationFactory(title="Lakes", abstract="It rains.", summary="")

    assert work.warnings() == []


@pytest.mark.parametrize("others", [1, 30])
def test_all_works_are_asked_at_once(db, django_assert_num_queries, others):
    for _other in range(others):
        PublicationFactory(abstract="Water rises.", summary="It rains.")
    work = PublicationFactory(abstract="Water rises.", summary="It rains.")

    with django_assert_num_queries(5):  # its two kinds of rows for two readers, and the other works
        assert len(work.warnings()) == 2


def test_texts_that_only_begin_alike_are_two(db):
    PublicationFactory(abstract=f"{'Water rises. ' * 20}Here.")
    work = PublicationFactory(abstract=f"{'Water rises. ' * 20}There.")

    assert work.warnings() == []


def test_the_works_with_a_text_are_found_by_an_index_however_many_there_are(db):
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL enable_seqscan = off")  # so few rows it would just read

    plan = saying(Publication, {"abstract": "Water rises.", "summary": "It rains."}).explain()

    assert all(name in plan for name in ("work_by_abstract", "work_by_summary")), plan
