"""Rendering anew asks the same of the database however many things follow."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

from delivery.documents import published
from delivery.models import PublishedDocument
from tests.factories.people import PersonFactory
from tests.factories.publications import PublicationFactory, VenueFactory, by

# On PostgreSQL, search learns the words that can be misspelt: of the person, and of the works.
QUERIES = {"sqlite": 72, "postgresql": 74}[connection.vendor]


def works(ada, count):
    venue = VenueFactory()
    for number in range(count):
        by(PublicationFactory(title=f"Notes {number}", venue=venue), ada, "Someone else")


def renamed(person, family):
    """How many queries it takes."""
    person.family = family
    with CaptureQueriesContext(connection) as asked:
        person.save()
    return len(asked)


def test_a_new_name_reaches_any_number_of_works_with_the_same_queries(db):
    counts = []
    for count in (1, 3, 30):
        ada = PersonFactory(given="Ada", family="Lovelace")
        works(ada, count)
        counts.append(renamed(ada, "Byron"))

    assert counts == [QUERIES] * 3
    named = published("publication").values_list("payload__authors__0__person__title", flat=True)
    assert set(named) == {"Ada Byron"}


def test_many_documents_take_numbers_one_after_the_other(db):
    ada = PersonFactory(given="Ada", family="Lovelace")
    works(ada, 3)
    before = PublishedDocument.objects.order_by("-sequence").first().sequence

    ada.family = "Byron"
    ada.save()

    found = PublishedDocument.objects.filter(sequence__gt=before).order_by("sequence")
    assert list(found.values_list("sequence", "title")) == [
        (before + 1, "Ada Byron"),
        (before + 2, "Notes 0"),
        (before + 3, "Notes 1"),
        (before + 4, "Notes 2"),
    ]
