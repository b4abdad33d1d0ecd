from wagtail.models import ReferenceIndex
from wagtail.signal_handlers import disable_reference_index_auto_update

from tests.factories.people import PersonFactory
from tests.factories.publications import (
    PublicationFactory,
    by,
)


def test_saving_notes_once_whom_a_work_names(home, django_assert_max_num_queries):
    person = PersonFactory()
    work = by(PublicationFactory(), *(f"Author {number}" for number in range(40)), person)

    with django_assert_max_num_queries(41 + 50):
        work.authorships = list(work.authorships.all())
        work.save()

    references = ReferenceIndex.get_references_to(person).values_list("base_content_type__model")
    assert [model for (model,) in references] == ["publication"]


def test_references_stay_unnoted_where_a_caller_wants_that(home):
    person = PersonFactory()

    with disable_reference_index_auto_update():
        by(PublicationFactory(), person)
        by(PublicationFactory(), person)

    assert not ReferenceIndex.get_references_to(person).exists()
