import pytest

from tests.factories.events import EventsPageFactory, WorkshopPageFactory, session, talk
from tests.factories.people import MemberFactory, PersonFactory, affiliated
from tests.factories.programs import problem
from tests.factories.publications import ProductFactory, PublicationFactory, by


def found(client, address):
    response = client.get(f"/api/v1/{address}")
    assert response.status_code == 200, response.content
    answer = response.json()
    assert answer["count"] == len(answer["items"])
    return sorted(item["title"] for item in answer["items"])


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("year=2020", ["Ice"]),
        ("year__in=2019,2020", ["Ice", "Rivers"]),
        ("year__gte=2020", ["Ice", "Icebergs"]),
        ("year__gt=2020", ["Icebergs"]),
        ("year__lt=2020", ["Rivers"]),
        ("year__lte=2020", ["Ice", "Rivers"]),
        ("issued__gte=2019-03&issued__lt=2020-06", ["Ice", "Rivers"]),
        ("doi=10.1016/j.jag.2024.1", ["Rivers"]),
        ("doi=https://doi.org/10.1016/J.jag.2024.1", ["Rivers"]),
        ("orcid=0000-0003-1234-5674", ["Rivers"]),
        ("orcid=https://orcid.org/0000-0003-1234-5674", ["Rivers"]),
        ("keyword=radar", ["Rivers"]),
        ("venue=nature water", ["Ice"]),
        ("venue__contains=wat", ["Ice"]),
        ("issn=1234-5679", ["Ice"]),
        ("origin=external", ["Ice"]),
        ("featured=true", ["Icebergs"]),
        ("featured=false", ["Ice", "Rivers"]),
        ("language=DE", ["Icebergs"]),
        ("title=ICE", ["Ice"]),
        ("title__contains=ber", ["Icebergs"]),
        ("title__startswith=ice", ["Ice", "Icebergs"]),
        ("slug=ice", ["Ice"]),
        ("slug__in=ice,rivers", ["Ice", "Rivers"]),
        ("title__contains=%25", []),
        ("title__contains=_", []),
        ("year=2020&title=rivers", []),
    ],
)
def test_publications_are_found_by_what_they_say(client, works, query, titles):
    assert found(client, f"publications/?{query}") == titles


@pytest.mark.parametrize(
    ("parameter", "without"),
    [
        ("doi", ["Ice", "Icebergs"]),
        ("issn", ["Icebergs", "Rivers"]),
        ("keyword", ["Ice", "Icebergs"]),
        ("author", ["Ice", "Icebergs"]),
        ("orcid", ["Ice", "Icebergs"]),
        ("branch", ["Ice", "Icebergs", "Rivers"]),
        ("year", []),
    ],
)
def test_what_has_no_value_is_told_from_what_has_one(client, works, parameter, without):
    known = {"Ice", "Icebergs", "Rivers"} - set(without)

    assert found(client, f"publications/?{parameter}__isnull=true") == without
    assert found(client, f"publications/?{parameter}__isnull=false") == sorted(known)


@pytest.mark.parametrize("asked", ["", "1", "True", "null", "true,false", " true"])
def test_whether_there_is_none_is_true_or_false_and_nothing_else(client, db, asked):
    response = client.get("/api/v1/publications/", {"doi__isnull": asked})

    assert response.status_code == 422
    assert response.json()["errors"][0]["detail"] == (
        f"“doi__isnull”: “{asked}” is not known here. Write “true” or “false”."
    )


@pytest.mark.parametrize("parameter", ["origin", "type", "featured", "slug", "title"])
def test_what_everything_has_is_not_asked_for_as_missing(client, db, parameter):
    assert client.get(f"/api/v1/publications/?{parameter}__isnull=true").status_code == 422


def test_every_resource_tells_what_may_be_missing(client, centre):
    assert found(client, "people/?orcid__isnull=true") == ["Ada Lovelace"]
    assert found(client, "people/?affiliation__isnull=true") == []
    assert found(client, "events/?series__isnull=true") == ["Water days"]
    assert found(client, "talks/?room__isnull=true") == ["On rivers"]
    assert found(client, "talks/?end__isnull=false") == ["On rivers"]
    assert found(client, "products/?publication__isnull=false") == ["Gauges of Europe"]
    assert found(client, "research-branches/?lead__isnull=false") == ["Rivers"]


def test_what_is_related_is_found_by_the_id_of_the_other(client, works):
    assert found(client, f"publications/?author={works.uuid}") == ["Rivers"]
    assert found(client, "publications/?author=6f9619ff-8b86-4011-b42d-00c04fc964ff") == []


def test_who_is_not_public_leads_to_nothing(client, works):
    works.unpublish()

    assert found(client, "publications/?author__isnull=false") == []
    assert found(client, "publications/?orcid__isnull=false") == []
    assert found(client, f"publications/?author={works.uuid}") == []
    assert found(client, "publications/?orcid=0000-0003-1234-5674") == []


def test_people_are_found_by_where_they_are_and_what_they_do(client, db):
    affiliated(MemberFactory(given="Ada", family="Lovelace"), "University of London")
    PersonFactory(given="", family="Noether", orcid="0000-0003-1234-5674")

    assert found(client, "people/?affiliation=university of london") == ["Ada Lovelace"]
    assert found(client, "people/?affiliation__contains=london") == ["Ada Lovelace"]
    assert found(client, "people/?orcid=0000-0003-1234-5674") == ["Noether"]


def test_products_are_found_by_what_they_are(client, db):
    ProductFactory(title="Gauges", type="dataset")
    ProductFactory(title="Nets", type="software")

    assert found(client, "products/?type=dataset") == ["Gauges"]
    assert found(client, "products/?type__in=dataset,software") == ["Gauges", "Nets"]


@pytest.fixture
def workshop(home):
    rows = [talk("Early", "09:00", "09:30"), talk("Late", "23:30", "23:50", room="Hall")]
    events = EventsPageFactory(parent=home)
    return WorkshopPageFactory(
        parent=events,
        title="Water days",
        time_zone="America/Los_Angeles",
        schedule=[session("Day", rows, day="2027-05-03")],
        start_date="2027-05-03",
    )


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("start__gte=2027-05-04", ["Late"]),  # it is the 4th already in UTC
        ("start__lt=2027-05-03T16:00:01Z", ["Early"]),
        ("start__lt=2027-05-03T09:00:01-07:00", ["Early"]),
        ("start=2027-05-03T18:00:00%2B02:00", ["Early"]),
        ("room=hall", ["Late"]),
        ("timing=timed", ["Early", "Late"]),
        ("status=cancelled", []),
    ],
)
def test_talks_are_found_by_their_moment_in_any_zone(client, workshop, query, titles):
    assert found(client, f"talks/?{query}") == titles


def test_talks_are_found_by_their_event_and_events_by_their_days(client, workshop):
    assert found(client, f"talks/?event={workshop.uuid}") == ["Early", "Late"]
    assert found(client, "events/?start__lte=2027-05-03&type=workshop") == ["Water days"]
    assert found(client, "events/?start__gt=2027-05-03") == []


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("year=20", "“20” is no year. Write four figures."),
        ("year=MMXX", "“MMXX” is no year. Write four figures."),
        ("issued__gte=2020-13", "“2020-13” is no date. Write 2024, 2024-03 or 2024-03-12."),
        ("author=me", "“me” is no UUID. Take the “id” of something in a list."),
        ("type=paper", "“paper” is not known here. Write “article-journal” or "),
        ("featured=yes", "“yes” is not known here. Write “true” or “false”."),
        ("title=", "There is no word in it."),
        ("title=%00", "“title”: there is a character in it that no text has (NUL)."),
        ("year__contains=20", "“year__contains” is no parameter here."),
        ("year[]=2020", "“year[]” is no parameter here."),
        ("year=2020&year=2021", "“year” is given 2 times. Give it once."),
    ],
)
def test_a_value_that_cannot_be_read_is_refused(client, db, query, said):
    response = client.get(f"/api/v1/publications/?{query}")

    assert response.status_code == 422
    assert said in response.json()["errors"][0]["detail"]


@pytest.mark.parametrize(
    "query",
    [
        "year__gte=2000",
        "title__contains=e",
        "order=title",
        "doi__isnull=true",
        "branch__isnull=true",
    ],
)
@pytest.mark.parametrize("count", [1, 3, 100])
def test_a_narrowed_list_takes_three_queries(client, db, query, count, django_assert_num_queries):
    PublicationFactory.create_batch(count, issued="2020", title="Ice")

    with django_assert_num_queries(3):
        answer = client.get(f"/api/v1/publications/?limit=100&{query}").json()

    assert len(answer["items"]) == count


@pytest.mark.parametrize(
    "moment",
    ["0001-01-01T00:00:00%2B14:00", "9999-12-31T23:59:59-14:00", "2020-04-26T14:00:00.5Z"],
)
def test_a_moment_that_no_talk_can_have_is_refused(client, db, moment):
    assert "is no moment" in problem(client.get(f"/api/v1/talks/?start__gte={moment}"))["detail"]


def test_the_years_of_early_talks_have_four_figures(client, home):
    events = EventsPageFactory(parent=home)
    WorkshopPageFactory(
        parent=events,
        start_date="2027-05-03",
        schedule=[session("Day", [talk("Ice", "09:00", "09:30")], day="2027-05-03")],
    )

    early = client.get("/api/v1/talks/?start__gte=0999-01-01").json()

    assert early["count"] == client.get("/api/v1/talks/").json()["count"] == 1


def test_an_orcid_that_ends_in_x_is_found_in_any_case(client, db):
    ada = PersonFactory(orcid="0000-0002-1694-233X")
    by(PublicationFactory(), ada)

    for asked in ("0000-0002-1694-233X", "0000-0002-1694-233x"):
        assert client.get(f"/api/v1/people/?orcid={asked}").json()["count"] == 1
        assert client.get(f"/api/v1/publications/?orcid={asked}").json()["count"] == 1
