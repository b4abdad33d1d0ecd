import json

import pytest

from exchange.json_ld import all_of, licence, named, node, number, organisation, written


def test_what_is_not_known_is_left_out():
    assert node("Person", name="Ada", email="", image=None, knows=[], age=0) == {
        "@type": "Person",
        "name": "Ada",
        "age": 0,
    }


def test_a_document_says_whose_words_it_uses():
    told = written(node("Person", "https://centre.example/ada/", name="Ada Å"))

    assert json.loads(told) == {
        "@context": "https://schema.org",
        "@type": "Person",
        "@id": "https://centre.example/ada/",
        "name": "Ada Å",
    }


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ("cc-by-nc-sa-3.0", "https://creativecommons.org/licenses/by-nc-sa/3.0/"),
        ("CC0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("https://opensource.org/license/mit", "https://opensource.org/license/mit"),
        ("MIT", {"@type": "CreativeWork", "name": "MIT"}),
        ("", None),
    ],
)
def test_a_licence_is_an_address_where_it_has_one(name, expected):
    assert licence(name) == expected


def test_without_a_name_there_is_nothing():
    assert (number("DOI", ""), organisation(""), named("Person", None)) == (None, None, None)


def test_a_thing_without_a_page_is_where_programs_find_it():
    card = {"title": "Ada", "url": "", "api_url": "https://centre.example/api/v1/people/1/"}

    assert named("Person", card) == {"@type": "Person", "@id": card["api_url"], "name": "Ada"}


def test_of_several_each_is_told_once():
    assert all_of("a", "", None, "b", "a") == ["a", "b"]
