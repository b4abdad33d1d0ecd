import json
import re

import pytest
from django.forms import Media
from django.http import QueryDict
from wagtail.blocks import StreamBlock, StreamBlockValidationError, StructBlock

from events.rows import Row, RowLink, RowPerson, to_json
from events.rows_block import Rows, RowsBlock, RowsBlockAdapter, RowsError, RowsWidgetAdapter
from people.models import Person
from publications.models import Publication
from tests.factories.people import PersonFactory

ONE = "3c9f6a1e-5a43-4b8e-8a3f-0d7f4b6f3c01"
TWO = "3c9f6a1e-5a43-4b8e-8a3f-0d7f4b6f3c02"
ICE = Row(id=ONE, title="Ice", start="09:00", end="09:20")


class Session(StructBlock):
    rows = RowsBlock()


class Schedule(StreamBlock):
    session = Session()


@pytest.fixture
def block() -> RowsBlock:
    block = RowsBlock()
    block.set_name("rows")
    return block


@pytest.fixture
def schedule() -> Schedule:
    return Schedule(required=False)


@pytest.fixture
def speaker(db) -> Person:
    return PersonFactory(given="Stephan", family="Rasp")


@pytest.fixture
def paper(db) -> Publication:
    return Publication.objects.create(title="WeatherBench", live=False)


def stored(*sessions):
    """Sessions of rows as the database has them."""
    return [{"type": "session", "value": {"rows": to_json(rows)}} for rows in sessions]


def posted(*texts):
    """A form that holds one session for each text."""
    form = QueryDict(mutable=True)
    form["schedule-count"] = str(len(texts))
    for index, text in enumerate(texts):
        prefix = f"schedule-{index}"
        form.update({f"{prefix}-type": "session", f"{prefix}-order": str(index)})
        form.update({f"{prefix}-deleted": "", f"{prefix}-id": "", f"{prefix}-value-rows": text})
    return form


def refusal(block, value):
    with pytest.raises(RowsError) as caught:
        block.clean(value)
    return caught.value.as_json_data()


def test_a_block_begins_with_no_rows_and_never_with_another_ones(block):
    block.get_default().append(ICE)

    assert block.get_default() == Rows()


@pytest.mark.parametrize(
    "value",
    [[ICE], Rows([ICE]), to_json([ICE]), json.dumps(to_json([ICE])), [{**vars(ICE)}]],
    ids=["records", "rows", "stored", "text", "dictionaries"],
)
def test_every_shape_of_rows_becomes_the_same_value(block, value):
    assert block.normalize(value) == Rows([ICE])
    assert block.to_python(block.get_prep_value(value)) == Rows([ICE])


def test_what_is_stored_is_json(block):
    assert json.loads(json.dumps(block.get_prep_value([ICE]))) == to_json([ICE])


def test_the_form_gets_the_rows_with_the_names_behind_their_numbers(block, speaker, paper):
    row = Row(
        id=ONE,
        people=[RowPerson("Stephen Rasp", person=speaker.pk), RowPerson("Gone", person=99999)],
        papers=[paper.pk],
    )

    assert block.get_form_state([row]) == {
        **to_json([row]),
        "names": {"people": {speaker.pk: "Stephan Rasp"}, "papers": {paper.pk: "WeatherBench"}},
        "unreadable": None,
    }


@pytest.mark.parametrize("sessions", [1, 3])
def test_names_cost_one_query_for_people_and_one_for_papers(
    schedule, speaker, paper, sessions, django_assert_num_queries
):
    people = [PersonFactory() for _ in range(sessions)]
    rows = [[Row(people=[RowPerson("A", person=one.pk)], papers=[paper.pk])] for one in people]
    value = schedule.to_python(stored(*rows))

    with django_assert_num_queries(2):
        schedule.get_form_state(value)


@pytest.mark.parametrize("sessions", [1, 3])
def test_a_posted_form_costs_as_many_queries_whatever_its_size(
    schedule, speaker, paper, sessions, django_assert_num_queries
):
    people = [PersonFactory() for _ in range(sessions)]
    rows = [
        Row(title="Ice", start="09:00", people=[RowPerson("A", person=one.pk)], papers=[paper.pk])
        for one in people
    ]
    form = posted(*(json.dumps(to_json([row])) for row in rows))

    with django_assert_num_queries(2):
        value = schedule.clean(schedule.value_from_datadict(form, {}, "schedule"))

    assert [child.value["rows"] for child in value] == [Rows([row]) for row in rows]


def test_rows_that_are_right_are_cleaned_as_they_are(block, speaker, paper):
    row = Row(
        title="Ice", start="09:00", people=[RowPerson("S", person=speaker.pk)], papers=[paper.pk]
    )

    assert block.clean(Rows([row])) == Rows([row])


def test_an_error_says_it_at_the_row_and_the_field(block):
    late = Row(id=TWO, title="Sea", start="15:30", end="12pm")

    assert refusal(block, Rows([ICE, late])) == {
        "messages": ["One row needs your attention; it is marked below."],
        "rows": {TWO: {"end": ["“12pm” is no time on a 24-hour clock. Write 12:00."]}},
    }


def test_an_error_reaches_the_form_through_the_blocks_around_it(schedule):
    value = schedule.to_python(stored([ICE], [Row(id=TWO, start="09:00")]))

    with pytest.raises(StreamBlockValidationError) as caught:
        schedule.clean(value)

    message = "A talk needs a title. Write one, or make this row a pause."
    assert caught.value.as_json_data() == {
        "blockErrors": {
            1: {
                "blockErrors": {
                    "rows": {
                        "messages": ["One row needs your attention; it is marked below."],
                        "rows": {TWO: {"title": [message]}},
                    }
                }
            }
        }
    }


def test_a_person_or_paper_that_is_gone_is_an_error(block, speaker, paper):
    row = Row(
        id=ONE,
        title="Ice",
        start="09:00",
        people=[RowPerson("Stephen Rasp", person=speaker.pk)],
        papers=[paper.pk],
    )
    Person.objects.all().delete()
    Publication.objects.all().delete()

    assert refusal(block, Rows([row]))["rows"] == {
        ONE: {
            "people": ["The page of “Stephen Rasp” no longer exists. Unlink it or choose another."],
            "papers": ["A paper of this row no longer exists. Remove it or choose another."],
        }
    }


def test_a_draft_keeps_whatever_was_typed(schedule):
    row = Row(
        id=ONE,
        entry="what",
        start="12pm",
        end="10:00",
        people=[RowPerson("", role="king", person=99999)],
        links=[RowLink("./talks.html")],
        papers=[99999],
    )
    value = schedule.value_from_datadict(posted(json.dumps(to_json([row]))), {}, "schedule")

    assert schedule.clean_deferred(value)[0].value["rows"] == Rows([row])


def test_duplicate_rows_are_refused_in_a_draft_too(schedule):
    value = schedule.to_python(stored([ICE, ICE]))

    with pytest.raises(StreamBlockValidationError):
        schedule.clean_deferred(value)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ('{"version": 1, "rows": [{"title": "Ice', '{"version": 1, "rows": [{"title": "Ice'),
        ("", ""),
        ("null", "null"),
        ("[" * 100_000, "[" * 40 + "…"),
        ('{"rows": 7}', '{"rows": 7}'),
        ("9" * 5000, "9" * 40 + "…"),
    ],
)
def test_what_did_not_arrive_whole_is_refused_and_goes_back_as_it_came(block, text, start):
    value = block.value_from_datadict(QueryDict(mutable=True) | {"rows": text}, {}, "rows")

    assert refusal(block, value) == {
        "messages": [
            f"“{start}” are no rows: they did not arrive whole. Nothing was changed. "
            "Reload the page and enter your last change again."
        ],
        "rows": {},
    }
    assert block.get_form_state(value)["unreadable"] == text


def test_a_form_without_the_rows_is_refused_and_does_not_empty_the_session(block):
    value = block.value_from_datadict(QueryDict(), {}, "rows")

    assert refusal(block, value)["rows"] == {}


def test_a_session_may_be_asked_for_a_row():
    assert refusal(RowsBlock(required=True), Rows()) == {
        "messages": ["Add at least one row."],
        "rows": {},
    }


def test_without_a_template_rows_are_a_list_of_lines(block):
    row = Row(title="<Ice>", type="Invited", start="09:00", end="09:20", people=[RowPerson("Ada")])

    assert block.render([row, Row(title="Sea")]) == (
        "<ol><li>09:00–09:20 · Invited · Ada · &lt;Ice&gt;</li><li>Sea</li></ol>"
    )


def test_wagtails_blocks_load_before_the_grid_that_builds_on_them(block):
    media: Media = RowsBlockAdapter().media + RowsWidgetAdapter().media

    scripts = [str(script) for script in media.render_js()]
    assert [re.search(r'src="([^"?]+)', script)[1] for script in scripts] == [
        "/static/wagtailadmin/js/telepath/blocks.js",
        "/static/js/schedule-grid/index.js",
        "/static/wagtailadmin/js/telepath/widgets.js",
    ]
    assert [' type="module"' in script for script in scripts] == [False, True, False]
