from datetime import date

import pytest
from django.core.exceptions import ValidationError

from delivery.documents import published
from people.models import Affiliation, CentreRole, Person, PersonLink
from tests.factories.people import MemberFactory, OrganisationFactory, PersonFactory


def test_a_name_is_printed_from_its_parts(db):
    person = PersonFactory(given="Ludwig", particle="van", family="Beethoven", suffix="Jr.")

    assert person.printed == "Ludwig van Beethoven Jr."


def test_a_name_as_printed_is_kept(db):
    person = PersonFactory(given="Paul", family="Miller", printed="Paul D. Miller, aka DJ Spooky")

    assert str(person) == "Paul D. Miller, aka DJ Spooky"


def test_a_printed_name_follows_its_parts(db):
    person = PersonFactory(given="Ada", family="Byron")

    again = Person.objects.get(pk=person.pk)
    again.family = "Lovelace"
    again.save()

    assert again.printed == "Ada Lovelace"


def test_a_printed_name_that_someone_wrote_follows_nothing(db):
    person = PersonFactory(given="Ada", family="Byron", printed="A. Byron")

    again = Person.objects.get(pk=person.pk)
    again.family = "Lovelace"
    again.save()

    assert again.printed == "A. Byron"


def test_a_person_loaded_in_part_asks_for_no_more(db, django_assert_num_queries):
    PersonFactory()

    with django_assert_num_queries(1):
        list(Person.objects.only("pk"))


def test_someone_with_a_printed_name_alone_is_sorted_by_it(db):
    PersonFactory(given="", family="", printed="DJ Spooky")
    PersonFactory(given="Alan", family="Čermák")
    PersonFactory(given="Zoë", particle="van der", family="Ende")

    titles = [document.title for document in published("person").in_order()]

    assert titles == ["Alan Čermák", "DJ Spooky", "Zoë van der Ende"]


@pytest.mark.django_db
def test_a_person_needs_a_name():
    with pytest.raises(ValidationError) as refused:
        Person().full_clean()

    assert refused.value.message_dict == {
        "printed": ["A person needs a name. Write it in parts, or as it is printed."]
    }


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Hannes Taubenböck", "hannes-taubenbock"),
        ("Łukasz Wałęsa", "lukasz-walesa"),
        ("李明", "liming"),
    ],
)
def test_an_address_is_made_of_any_script(db, name, slug):
    assert PersonFactory(given="", family="", printed=name).slug == slug


def test_two_people_may_have_one_name_and_get_two_addresses(db):
    first = PersonFactory(given="Wei", family="Wang")
    second = PersonFactory(given="Wei", family="Wang")

    assert [first.slug, second.slug] == ["wei-wang", "wei-wang-2"]
    assert list(second.namesakes()) == [first]


@pytest.mark.parametrize("name", ["Stephan Rasp", "stephan rasp", "Stephen Rasp", "S. Rasp (ETH)"])
def test_a_person_is_found_by_any_of_their_names(db, name):
    rasp = PersonFactory(
        given="Stephan", family="Rasp", other_names="Stephen Rasp\r\nS. Rasp (ETH)"
    )
    PersonFactory(given="Stephan", family="Raspberry")

    assert list(Person.objects.named(name)) == [rasp]


def test_an_orcid_is_stored_bare(db):
    person = PersonFactory(orcid="https://orcid.org/0000-0002-1694-233x")

    assert person.orcid == "0000-0002-1694-233X"
    assert Person.objects.get().orcid == "0000-0002-1694-233X"
    assert Person.objects.get(orcid="https://orcid.org/0000-0002-1694-233X") == person


def test_a_wrong_orcid_is_never_stored(db):
    with pytest.raises(ValidationError) as refused:
        PersonFactory(orcid="0000-0002-1694-2331")

    assert refused.value.message_dict == {
        "orcid": [
            "“0000-0002-1694-2331” is no ORCID iD: "
            "its last digit does not fit the others. Copy it again."
        ]
    }
    assert Person.objects.count() == 0


def test_one_orcid_belongs_to_one_person(db):
    PersonFactory(given="Ada", family="Lovelace", orcid="0000-0002-1694-233X")

    with pytest.raises(ValidationError) as refused:
        Person(family="King", orcid="https://orcid.org/0000-0002-1694-233X").full_clean()

    assert refused.value.message_dict == {
        "orcid": ["“0000-0002-1694-233X” is the ORCID iD of “Ada Lovelace” already. Check both."]
    }


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        ("", "", True),
        ("2019", "", True),
        ("2020", "2020", True),
        ("2020-04", "2020-04-26", True),
        ("2020-05", "", False),
        ("2018", "2020-03", False),
    ],
)
def test_a_role_lasts_from_its_beginning_to_its_end(since, until, expected):
    role = CentreRole(role="Researcher", since=since, until=until)

    assert role.covers(date(2020, 4, 26)) is expected


def test_nothing_ends_before_it_begins():
    with pytest.raises(ValidationError) as refused:
        CentreRole(role="Researcher", since="2020-05", until="2020-04").clean()

    assert refused.value.message_dict == {
        "until": ["It ends in “2020-04”, before it begins in “2020-05”. Change one."]
    }


def test_who_has_a_role_now_is_listed_and_who_had_one_is_not(db):
    MemberFactory(given="Ada", family="Now")
    PersonFactory(given="Eve", family="Elsewhere")
    former = PersonFactory(given="Bob", family="Before")
    former.roles = [CentreRole(role="Researcher", until="2019")]
    former.save()

    titles = [document.title for document in published("person").listed()]

    assert titles == ["Ada Now"]


def full_person() -> Person:
    dlr = OrganisationFactory(name="German Aerospace Center", url="https://www.dlr.de/")
    person = PersonFactory.build(
        given="Ada",
        particle="von",
        family="Berg",
        other_names="Ada Berg\n\nA. v. Berg",
        orcid="0000-0002-1694-233X",
        biography="<p>She measures <b>rivers</b>.</p>",
    )
    person.affiliations = [
        Affiliation(organisation=dlr, since="2020-04"),
        Affiliation(name="Mila and Université de Montréal", until="2019"),
        Affiliation(),
    ]
    person.roles = [CentreRole(role="Lead", group="Hydrology", since="2021")]
    person.links = [
        PersonLink(kind="profile", label="Scholar", url="https://scholar.google.com/x"),
        PersonLink(kind="website", url="https://berg.info/"),
    ]
    person.save()
    return person


def test_its_document_says_all_that_the_public_may_know(db):
    person = full_person()

    payload = published("person").get().payload

    assert {key: value for key, value in payload.items() if key != "modified"} == {
        "id": str(person.uuid),
        "kind": "person",
        "title": "Ada von Berg",
        "url": "/people/ada-von-berg/",
        "api_url": f"/api/v1/people/{person.uuid}/",
        "name": {"given": "Ada", "family": "von Berg", "printed": "Ada von Berg"},
        "other_names": ["Ada Berg", "A. v. Berg"],
        "orcid": "0000-0002-1694-233X",
        "affiliations": [
            {
                "name": "German Aerospace Center",
                "url": "https://www.dlr.de/",
                "from": "2020-04",
                "to": "",
            },
            {"name": "Mila and Université de Montréal", "url": "", "from": "", "to": "2019"},
        ],
        "roles": [{"role": "Lead", "group": "Hydrology", "from": "2021", "to": ""}],
        "links": [
            {"kind": "profile", "label": "Scholar", "url": "https://scholar.google.com/x"},
            {"kind": "website", "label": "Website", "url": "https://berg.info/"},
        ],
        "portrait": None,
        "biography": "<p>She measures <b>rivers</b>.</p>",
    }


def test_a_person_with_a_name_alone_has_every_key(db):
    PersonFactory(given="", family="Sukarno")

    payload = published("person").get().payload

    assert {key: payload[key] for key in ("other_names", "orcid", "affiliations", "roles")} == {
        "other_names": [],
        "orcid": "",
        "affiliations": [],
        "roles": [],
    }
    assert {key: payload[key] for key in ("links", "portrait", "biography")} == {
        "links": [],
        "portrait": None,
        "biography": "",
    }


def test_a_document_follows_the_name_of_an_organisation(db):
    person = full_person()
    dlr = person.affiliations.all()[0].organisation

    dlr.name = "DLR"
    dlr.save()

    assert published("person").get().payload["affiliations"][0]["name"] == "DLR"


def test_a_deleted_organisation_leaves_its_name(db):
    person = full_person()

    person.affiliations.all()[0].organisation.delete()

    assert published("person").get().payload["affiliations"][0] == {
        "name": "German Aerospace Center",
        "url": "",
        "from": "2020-04",
        "to": "",
    }


def test_a_portrait_is_shown_with_words_for_those_who_cannot_see_it(db):
    from wagtail.images.tests.utils import get_test_image_file

    from pages.models import CentreImage

    image = CentreImage.objects.create(
        title="img_2034", file=get_test_image_file(), credit="Ben Alpha"
    )
    PersonFactory(given="Ada", family="Open", portrait=image)

    portrait = published("person").get().payload["portrait"]

    assert (portrait["alt"], portrait["credit"]) == ("Portrait of Ada Open", "Ben Alpha")


def test_unfinished_text_keeps_a_person_from_being_published(db):
    with pytest.raises(ValidationError) as refused:
        PersonFactory(family="Open", biography="<p>TODO: ask her</p>")

    assert list(refused.value.message_dict) == ["biography"]
    assert list(published("person")) == []


def test_unfinished_text_is_kept_in_a_draft(db):
    person = PersonFactory(biography="<p>TODO: ask her</p>", live=False)

    assert Person.objects.get().biography == person.biography
