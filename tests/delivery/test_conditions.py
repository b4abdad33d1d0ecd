"""Each condition finds the same asked at once, asked of one after the other, and in Django."""

import pytest

from delivery import conditions
from delivery.documents import published
from delivery.models import PublishedDocument
from tests.factories.people import PersonFactory
from tests.factories.publications import PublicationFactory, by


@pytest.fixture
def works(db):
    ada = PersonFactory(given="Ada", family="Lovelace", orcid="0000-0003-1234-5674")
    hidden = PersonFactory(given="", family="Hidden", live=False)
    by(PublicationFactory(title="100% ice", issued="2019-03", keywords="Floods"), ada)
    by(PublicationFactory(title="100 icebergs", issued="2020"), hidden)
    PublicationFactory(title="It's_water", issued="")


def titles(condition):
    found = published("publication").meeting([condition])
    return sorted(found.values_list("title", flat=True))


ORCID = conditions.having("orcid", "0000-0003-1234-5674")
CASES = {
    "a value": (conditions.having("keyword", "floods"), ["100% ice"]),
    "one of two": (conditions.having("year", "2019", "2020"), ["100 icebergs", "100% ice"]),
    "compared": (conditions.valued("year", "gt", "2019"), ["100 icebergs"]),
    "any value": (conditions.telling("keyword"), ["100% ice"]),
    "no value": (~conditions.telling("keyword"), ["100 icebergs", "It's_water"]),
    "a person who is public": (conditions.naming("author"), ["100% ice"]),
    "nobody who is public": (~conditions.naming("author"), ["100 icebergs", "It's_water"]),
    "a person with a value": (conditions.naming_one("author", of=[ORCID]), ["100% ice"]),
    "a column": (conditions.being("title_key", "100 icebergs"), ["100 icebergs"]),
    "a range": (conditions.along("sort_key", "", "2019", "2019-99"), ["100% ice"]),
    "before": (conditions.along("sort_key", "lt", "2020", "2020-99"), ["100% ice"]),
}
PARTS = {
    "a sign of its own": ("contains", "100%", ["100% ice"]),
    "another": ("contains", "_", ["It's_water"]),
    "a quotation mark": ("contains", "it's", ["It's_water"]),
    "its beginning": ("startswith", "100", ["100 icebergs", "100% ice"]),
}


def one_by_one(condition):
    return condition._replace(text=condition.each)


@pytest.mark.parametrize("condition, expected", CASES.values(), ids=CASES)
def test_a_condition_finds_what_meets_it_either_way(works, condition, expected):
    assert titles(condition) == titles(one_by_one(condition)) == expected


@pytest.mark.parametrize("operator, wanted, expected", PARTS.values(), ids=PARTS)
def test_parts_of_a_text_are_found_as_they_are_written(works, operator, wanted, expected):
    condition = conditions.compared("title_key", operator, wanted)

    assert titles(condition) == titles(one_by_one(condition)) == expected


def test_conditions_stand_beside_each_other(works):
    both = [conditions.valued("year", "gte", "2019"), ~conditions.telling("keyword")]

    found = PublishedDocument.objects.meeting(both).values_list("title", flat=True)

    assert list(found) == ["100 icebergs"]


def test_what_somebody_wrote_is_no_part_of_the_statement(db):
    harm = "x') OR 1=1 --"

    for condition in (conditions.having("year", harm), conditions.compared("title", "lt", harm)):
        assert harm not in condition.text and harm in condition.values
        assert condition.text.count("%s") == len(condition.values)
