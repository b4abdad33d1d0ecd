from delivery.models import PublishedDocument
from delivery.rendering import rendered, resolved
from publications.models import Publication
from tests.factories.home import ContentPageFactory
from tests.factories.people import PersonFactory
from tests.factories.publications import PublicationFactory, by


def works(*names):
    ada = PersonFactory(given="Ada", family="Lovelace")
    for name in names:
        by(PublicationFactory(title=name), ada)
    return list(Publication.to_be_rendered().order_by("pk"))


def test_each_thing_is_rendered_with_what_it_names(db):
    found = rendered(works("Notes", "Letters"))

    assert [each.payload["title"] for each in found] == ["Notes", "Letters"]
    assert [
        [author["person"]["title"] for author in each.payload["authors"]] for each in found
    ] == [["Ada Lovelace"]] * 2
    ada = PublishedDocument.objects.get(kind="person").id
    assert all(ada in {link.target for link in each.named} for each in found)


def test_what_all_of_them_name_is_looked_up_at_once(db, django_assert_num_queries):
    one, three = works("Notes"), works("Letters", "Tables", "Engines")[1:]

    with django_assert_num_queries(1):
        rendered(one)
    with django_assert_num_queries(1):
        rendered(three)


def test_a_document_says_the_same_until_something_changes(home):
    page = ContentPageFactory(parent=home, title="About us")
    document = PublishedDocument.objects.get(id=page.uuid)
    [now] = rendered([page])
    assert now.says_the_same(document, now.columns())

    page.title = "About all of us"
    [later] = rendered([page])

    assert not later.says_the_same(document, later.columns())


def test_a_shape_without_marks_stays_as_it_is():
    assert resolved({"heading": "Ice", "rows": [1, None]}) == {"heading": "Ice", "rows": [1, None]}
