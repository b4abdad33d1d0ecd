import pytest

from pages.unfinished import Finding, Leaf, Level, Role
from pages.unfinished.texts import leaf_findings

FORM = ("place", "Building and city.")


def found(text, role=Role.PROSE, form=FORM):
    return leaf_findings(Leaf(("place",), text, role, form))


@pytest.mark.parametrize("text", ["Place", " place: ", "building  and city", "Building and city."])
def test_a_text_that_only_repeats_the_form_is_refused(text):
    words = " ".join(text.split())
    message = f"“{words}” is what the form says here. Write your own text instead."

    assert found(text) == [Finding(("place",), words, "words of the form", Level.REFUSES, message)]


@pytest.mark.parametrize("role", [Role.TITLE, Role.NAME])
def test_a_title_or_a_name_may_be_the_label_and_not_the_help(role):
    assert found("Place", role) == []
    assert found("Building and city.", role) != []


@pytest.mark.parametrize("text", ["Placebo", "A place", "Building 4, city of Bonn", "", "."])
def test_a_text_of_ones_own_is_let_through(text):
    assert found(text) == []


def test_a_field_without_help_refuses_its_label_alone():
    assert found("Place", form=("place", "")) != []
    assert found("", form=("place", "")) == []
    assert found("x", form=("", "")) == []
