"""What an editor reads of two revisions of a schedule."""

import re
from dataclasses import replace
from datetime import date
from html import unescape

import pytest
from django.urls import reverse
from wagtail.blocks import StreamValue

from events.models import WorkshopPage
from events.rows import RowLink, RowPerson
from events.schedule_comparison import ScheduleComparison
from tests.factories.events import WorkshopPageFactory, pause, session, talk
from tests.factories.people import PersonFactory
from tests.factories.publications import PublicationFactory

pytestmark = pytest.mark.django_db  # Wagtail asks what kind of page a new one is

ICE = talk("Sea ice", "09:10", "09:30", people=["Ada", "Bob"])
SNOW = talk("Snow", "09:30", "09:50")
SEA = talk("The sea", "09:50", "10:10")
ENTRY = re.compile(
    r'<div class="comparison__child-object ?(\w*)"><strong>(.*?)</strong>(.*?)</div>'
)


FIRST_DAY = date(2027, 5, 3)
FIELD = WorkshopPage._meta.get_field("schedule")


def page(sessions, first_day):
    """A workshop whose sessions have an identity each, as stored ones have."""
    known = [(kind, value, value["title"][:1]) for kind, value in sessions]
    return WorkshopPage(schedule=StreamValue(FIELD.stream_block, known), start_date=first_day)


def html(before, after, *, first_day=FIRST_DAY):
    return ScheduleComparison(FIELD, page(before, FIRST_DAY), page(after, first_day)).htmldiff()


def difference(before, after, *, first_day=FIRST_DAY):
    """Each thing that changed, as it is read: how it is marked, what it is, what became of it."""
    return [
        (mark, text(name), [text(each) for each in re.findall(r"<li>(.*?)</li>", said)])
        for mark, name, said in ENTRY.findall(html(before, after, first_day=first_day))
    ]


def text(markup):
    return unescape(re.sub(r"<[^>]*>", "", markup))


def test_what_stays_is_not_shown():
    assert html([session("Hydro", [ICE])], [session("Hydro", [ICE])]) == "<p>Nothing changed.</p>"


def test_a_talk_at_another_time_was_moved():
    later = replace(ICE, start="09:30", end="09:50")

    assert html([session("Hydro", [ICE])], [session("Hydro", [later])]) == (
        '<div class="comparison__child-object "><strong>'
        "Talk “Sea ice”, 09:30–09:50 · session “Hydro”</strong><ul><li>moved from "
        '<span class="deletion">09:10–09:30</span> to <span class="addition">09:30–09:50</span>'
        "</li></ul></div>"
    )


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"title": "Ice at sea"}, ["renamed from Sea ice"]),
        ({"end": "09:40"}, ["moved from 09:10–09:30 to 09:10–09:40"]),
        ({"end": "", "minutes": 15}, ["moved from 09:10–09:30 to 09:10 (15 minutes)"]),
        ({"next_day": True}, ["moved from 09:10–09:30 to 09:10–09:30 +1 day"]),
        ({"start": "", "end": ""}, ["moved from 09:10–09:30 to no time"]),
        ({"timing": "untimed"}, ["moved from 09:10–09:30 to “Untimed”"]),
        ({"status": "cancelled"}, ["Status: As planned, now Cancelled"]),
        ({"mode": "online"}, ["Takes place: As the workshop, now Online"]),
        ({"room": "Hall A"}, ["Room: empty, now Hall A"]),
        ({"room_to_be_announced": True}, ["Room to be announced: no, now yes"]),
        (
            {"people": [RowPerson("Ada"), RowPerson("Eve", role="moderator")]},
            ["Eve is new as moderator", "Bob is no longer in it"],
        ),
        (
            {"people": [RowPerson("Ada", role="author"), RowPerson("Bob", is_group=True)]},
            ["Ada was speaker, and is author", "Bob was speaker, and is speaker (a group)"],
        ),
        (
            {"people": [RowPerson("Bob"), RowPerson("Ada")]},
            ["people in another order: Ada, Bob, now Bob, Ada"],
        ),
        (
            {"links": [RowLink("https://papers.example/1.pdf", kind="paper")]},
            ["new link: Paper (https://papers.example/1.pdf)"],
        ),
        ({"source_notes": ["The source says 9.10."]},
         ["Notes for editors: empty, now The source says 9.10."]),
    ],
    ids=lambda each: next(iter(each)) if isinstance(each, dict) else "",
)  # fmt: skip
def test_what_became_of_a_talk_is_said_in_words(fields, said):
    [(mark, _name, sentences)] = difference(
        [session("Hydro", [ICE, SNOW])], [session("Hydro", [replace(ICE, **fields), SNOW])]
    )

    assert (mark, sentences) == ("", said)


def test_of_a_long_text_the_words_that_changed_are_shown():
    long = "What we know of sea ice, and how it is measured from space by radar altimeters."
    before, after = replace(ICE, abstract=long), replace(ICE, abstract=long.replace("sea", "land"))

    found = html([session("Hydro", [before])], [session("Hydro", [after])])

    assert '<span class="deletion">sea</span><span class="addition">land</span>' in found


def test_a_talk_that_goes_to_another_session_was_moved_and_not_written_anew():
    before = [session("Hydro", [ICE, SNOW]), session("Cryo", [SEA], day=date(2027, 5, 4))]
    after = [session("Hydro", [SNOW]), session("Cryo", [ICE, SEA], day=date(2027, 5, 4))]

    assert difference(before, after) == [
        (
            "",
            "Talk “Sea ice”, 09:10–09:30 · session “Cryo”",
            ["moved from session “Hydro” (3 May 2027) to “Cryo” (4 May 2027)"],
        )
    ]


def test_new_and_removed_rows_are_named():
    lunch = pause("12:00", "13:00", "Lunch")

    assert difference([session("Hydro", [ICE, SNOW])], [session("Hydro", [ICE, lunch])]) == [
        ("addition", "New: Lunch, 12:00–13:00 · session “Hydro”", []),
        ("deletion", "Removed: Talk “Snow”, 09:30–09:50 · session “Hydro”", []),
    ]


def test_a_talk_without_a_time_that_changes_places_was_moved_in_the_order():
    posters = [replace(each, start="", end="", timing="in-session") for each in (ICE, SNOW, SEA)]

    found = difference([session("Hydro", posters)], [session("Hydro", [posters[2], *posters[:2]])])

    assert found == [("", "Talk “The sea” · session “Hydro”", ["moved in the order"])]


def test_what_became_of_a_session_is_said_once_and_not_at_each_talk():
    before = [session("Hydro", [ICE, SNOW], rooms="Hall A", chairs="Bob\nEve", track="Water")]
    after = [
        session("Hydrology", [ICE, SNOW], day=date(2027, 5, 4), rooms="Hall B", chairs="Eve\nAda")
    ]

    assert difference(before, after) == [
        (
            "",
            "Session “Hydrology” (4 May 2027)",
            [
                "renamed from Hydro",
                "moved from 3 May 2027 to 4 May 2027",
                "track: Water, now none",
                "room Hall B is new",
                "room Hall A is no longer given",
                "chair Ada is new",
                "chair Bob is no longer given",
            ],
        )
    ]


def test_sessions_come_and_go_and_change_places():
    alpha, epsilon, gamma = session("Alpha", [ICE]), session("Epsilon", []), session("Gamma", [])
    before = [alpha, session("Beta", [SNOW]), epsilon, gamma]
    after = [gamma, alpha, epsilon, session("Delta", [SEA])]

    assert difference(before, after) == [
        ("", "Session “Gamma” (3 May 2027)", ["moved in the order of sessions"]),
        ("addition", "New: Session “Delta” (3 May 2027)", []),
        ("addition", "New: Talk “The sea”, 09:50–10:10 · session “Delta”", []),
        ("deletion", "Removed: Session “Beta” (3 May 2027)", []),
        ("deletion", "Removed: Talk “Snow”, 09:30–09:50 · session “Beta”", []),
    ]


def test_another_first_day_moves_the_sessions_on_it():
    same = [session("Hydro", [ICE])]

    assert difference(same, same, first_day=date(2027, 6, 1)) == [
        (
            "",
            "Session “Hydro” (1 June 2027)",
            ["moved from 3 May 2027 to 1 June 2027"],
        )
    ]


def test_markup_in_a_schedule_is_text():
    sly = talk("<script>", "09:00", people=["<b>Eve</b>"], note="<i>")

    found = html([session("<u>", [])], [session("<u>", [sly])])

    assert "<script>" not in found
    assert "New: Talk “&lt;script&gt;”, 09:00 · session “&lt;u&gt;”" in found


@pytest.mark.parametrize("number", [1, 3])
def test_people_and_papers_are_named_for_two_queries(db, number, django_assert_num_queries):
    people = [PersonFactory(given="", family=f"Noether {each}") for each in range(number)]
    papers = [PublicationFactory(title=f"Rings {each}") for each in range(number)]
    names = [RowPerson("Emmy", person=each.pk) for each in people][:1]
    before = [talk(f"Talk {each}", "09:00", people=["Emmy"]) for each in range(number)]
    after = [
        replace(row, people=names, papers=[paper.pk])
        for row, paper in zip(before, papers, strict=True)
    ]

    difference([], [])
    with django_assert_num_queries(2):
        found = difference([session("Hydro", before)], [session("Hydro", after)])

    assert found[0][2] == [
        "Emmy was linked to no page, and is to the page of Noether 0",
        "new paper: Rings 0",
    ]


def test_the_admin_compares_revisions_by_talk(events, client, administrator):
    page = WorkshopPageFactory(parent=events, schedule=[session("Hydro", [ICE, SNOW])])
    first = page.save_revision()
    page.schedule[0].value["rows"][0] = replace(ICE, start="09:30", end="09:50")
    second = page.save_revision()
    client.force_login(administrator)
    address = reverse("wagtailadmin_pages:revisions_compare", args=[page.pk, first.pk, second.pk])

    found = ENTRY.findall(client.get(address).content.decode())

    assert [(text(name), text(said)) for _mark, name, said in found] == [
        (
            "Talk “Sea ice”, 09:30–09:50 · session “Hydro”",
            "moved from 09:10–09:30 to 09:30–09:50",
        )
    ]
