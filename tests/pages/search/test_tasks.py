from django.db import connection, transaction
from wagtail.models import ReferenceIndex
from wagtail.search.backends import get_search_backend

from people.models import Person
from tests.factories.people import PersonFactory
from tests.factories.publications import PublicationFactory, by


def found(words: str) -> list[Person]:
    return list(get_search_backend().search(words, Person))


def test_the_admins_index_is_filled_once_the_change_is_stored(
    db, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        person = PersonFactory(family="Lovelace")
        assert found("Lovelace") == []

    assert found("Lovelace") == [person]


def test_who_is_named_where_is_known_within_the_transaction(db):
    with transaction.atomic():
        person = PersonFactory()
        by(PublicationFactory(), person)

        assert connection.in_atomic_block
        assert ReferenceIndex.get_references_to(person).exists()
