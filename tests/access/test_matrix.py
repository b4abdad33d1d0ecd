"""Every address of the resolver, asked for by everyone, by GET and by POST.

No answer is a failure of the site; nobody gets in who should not; and whatever branch B has, its
words are in no answer to those who may not read it, and it is as it was after they tried.
"""

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.management import call_command
from django.db import transaction
from django.urls import reverse
from wagtail.models import Page

from tests.access.asking import asked
from tests.access.classes import CLASSES, WHO_GETS_IN
from tests.access.looking import Looking
from tests.access.people import ADMINISTRATOR, AUTHOR, THEIRS
from tests.access.things import OF_BRANCH, REVIEWED, Centre
from tests.access.urls import every_url
from tests.factories.site import make_site

READERS = (AUTHOR, THEIRS, ADMINISTRATOR)
pytestmark = pytest.mark.django_db


def edit_address(thing: Any) -> str:
    if isinstance(thing, Page):
        return reverse("wagtailadmin_pages:edit", args=[thing.pk])
    return reverse(thing.snippet_viewset.get_url_name("edit"), args=[thing.pk])


@pytest.fixture(scope="module")
def looking(django_db_setup, django_db_blocker) -> Iterator[Looking]:
    """One centre for all: every answer is taken back."""
    with django_db_blocker.unblock(), transaction.atomic():
        centre = Centre(make_site())
        call_command("update_index", verbosity=0)
        yield Looking(centre)
        transaction.set_rollback(True)


def test_every_address_has_its_place_in_the_table():
    known = {url.name for url in every_url()}

    without = sorted(known - WHO_GETS_IN.keys())
    gone = sorted(WHO_GETS_IN.keys() - known)
    assert not without, f"Say in tests/access/classes.py who gets in at: {', '.join(without)}"
    assert not gone, f"Take out of tests/access/classes.py what is gone: {', '.join(gone)}"


def test_no_address_has_two_places_in_the_table():
    listed = [name for _who, names in CLASSES for name in names]

    assert sorted(set(listed)) == sorted(listed)


@pytest.mark.parametrize("url", every_url(), ids=str)
def test_an_address_lets_in_whom_it_should_and_nobody_else(looking, url):
    who = WHO_GETS_IN.get(url.name, frozenset())
    paths = asked(url, looking.centre)

    answers = [answer for path in paths for answer in looking.answers(path, who)]

    assert [complaint for each in answers for complaint in each.complaints(who)] == []
    assert sorted({each.role for each in answers if each.lets_in}) == sorted(who)


def test_the_words_of_the_branch_are_read_by_those_who_may(looking):
    """Else it would mean nothing that they are found nowhere else."""
    edits = [edit_address(looking.centre[kind]) for kind in OF_BRANCH]

    told = {role: set().union(*(looking.read(each, role) for each in edits)) for role in READERS}

    of_branch = {*REVIEWED, "user"}
    assert {role: words >= of_branch for role, words in told.items()} == dict.fromkeys(
        READERS, True
    )
