import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from delivery.documents import published
from tests.factories.publications import (
    PublicationFactory,
)

DOI = "10.1016/j.jag.2024.103731"


def test_a_doi_belongs_to_one_publication(home):
    PublicationFactory(title="First", doi=DOI)

    with pytest.raises(ValidationError) as refused:
        PublicationFactory(title="Second", doi=f"doi:{DOI.upper()}")

    assert refused.value.message_dict == {
        "doi": [
            f"“{DOI}” is the DOI of “First” already. "
            "Open that publication instead, or correct the number."
        ]
    }


def test_the_database_refuses_a_doi_twice_too(home):
    PublicationFactory(doi=DOI)
    second = PublicationFactory()

    with pytest.raises(IntegrityError):
        type(second).objects.filter(pk=second.pk).update(doi=DOI.upper())


def test_a_wrong_doi_is_not_stored(home):
    with pytest.raises(ValidationError) as refused:
        PublicationFactory(doi="11.1016/x")

    assert refused.value.message_dict == {
        "doi": ["“11.1016/x” is no DOI. It looks like 10.1016/j.jag.2024.103731."]
    }


def test_filler_cannot_be_published_and_can_be_kept_as_a_draft(home):
    filler = "Aliquam erat volutpat. Pellentesque eget dolor at lorem fermentum pulvinar."

    with pytest.raises(ValidationError) as refused:
        PublicationFactory(title=filler)
    draft = PublicationFactory(title=filler, live=False)

    assert list(refused.value.message_dict) == ["title"]
    assert not published().filter(id=draft.uuid).exists()
