from uuid import uuid4

import pytest
from django.utils import timezone

from api.resources import COLLECTIONS
from delivery.models import PublishedDocument

pytestmark = pytest.mark.django_db


def publish(kind, count):
    PublishedDocument.objects.bulk_create(
        PublishedDocument(
            id=identity,
            kind=kind,
            title_key=str(identity),
            sort_key=str(identity),
            sequence=number,
            first_sequence=number,
            modified=timezone.now(),
            payload={},
            answer=f'{{"id":"{identity}"}}',
        )
        for number, identity in enumerate((uuid4() for _ in range(count)), start=1)
    )


@pytest.mark.parametrize("count", [1, 3, 100])
@pytest.mark.parametrize("collection", COLLECTIONS, ids=lambda each: each.name)
def test_every_list_takes_three_queries_however_long(
    client, collection, count, django_assert_num_queries
):
    publish(collection.kind, count)

    with django_assert_num_queries(3):
        answer = client.get(f"/api/v1/{collection.name}/?limit=100").json()

    assert (len(answer["items"]), answer["count"], answer["next"]) == (count, count, None)
