"""What moves is delivered together: the same of the database is asked however many pages move."""

from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from pages.models import CentreImage
from research.models import ResearchBranchPage
from tests.factories.branches import research_with
from tests.factories.home import ContentPageFactory
from tests.factories.research import ResearchBranchPageFactory, ResearchPageFactory

IS_POSTGRESQL = connection.vendor == "postgresql"
MOVED, RENAMED, REPAIRED = (220, 218, 298) if IS_POSTGRESQL else (217, 215, 292)
HIDDEN, SHOWN, COUNTED = (109, 98, 119) if IS_POSTGRESQL else (109, 96, 118)


def queries(act, *arguments, **words):
    with CaptureQueriesContext(connection) as asked:
        act(*arguments, **words)
    return len(asked)


def test_any_number_of_full_branches_takes_the_same_queries(home):
    moved, renamed, repaired = [], [], []
    for count in (1, 3, 30):
        place, research = ContentPageFactory(parent=home), research_with(count, home)
        CentreImage.objects.update(description="")  # is found in each, and may have been overruled

        moved.append(queries(research.move, place, pos="last-child"))
        research.slug += "-of-ours"
        renamed.append(queries(research.save_revision().publish))
        call_command("rebuild_delivery", verbosity=0)
        ResearchBranchPage.objects.child_of(research).update(summary="By hand")
        repaired.append(queries(call_command, "rebuild_delivery", "--repair", verbosity=0))

    assert (moved, renamed, repaired) == ([MOVED] * 3, [RENAMED] * 3, [REPAIRED] * 3)
    call_command("rebuild_delivery", "--check", verbosity=0)


def plain_branches(home, count):
    research = ResearchPageFactory(parent=home, slug=f"research-{count}")
    ResearchBranchPageFactory.create_batch(count, parent=research)
    research.refresh_from_db()
    return research


def test_any_number_of_branches_is_hidden_and_shown_with_the_same_queries(home):
    hidden, shown = [], []
    for count in (1, 3, 30):
        hiding = {"page": plain_branches(home, count), "restriction_type": "login"}

        hidden.append(queries(PageViewRestriction.objects.create, **hiding))
        shown.append(queries(PageViewRestriction.objects.get().delete))

    assert (hidden, shown) == ([HIDDEN] * 3, [SHOWN] * 3)


def test_any_number_of_branches_is_counted_anew_with_the_same_queries(home):
    counted = []
    for count in (2, 3, 30):
        research = plain_branches(home, count)
        first = research.get_children().first().specific

        counted.append(queries(first.move, research, pos="last-child"))

    assert counted == [COUNTED] * 3
