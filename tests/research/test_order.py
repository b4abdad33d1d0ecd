import pytest

from delivery.documents import published
from research.models import ResearchBranchPage
from tests.factories.research import ResearchBranchPageFactory, ResearchPageFactory


@pytest.fixture
def branches(research):
    return [
        ResearchBranchPageFactory(parent=research, title=title, slug=title.lower())
        for title in ("Alps", "Bays", "Caves")
    ]


def numbers():
    found = published("research-branch").in_order().values_list("payload", flat=True)
    return [(payload["position"], payload["title"]) for payload in found]


def fresh(branch):
    return ResearchBranchPage.objects.get(pk=branch.pk)


def test_branches_are_numbered_in_the_order_of_the_tree(branches):
    assert numbers() == [(1, "Alps"), (2, "Bays"), (3, "Caves")]


def test_a_draft_has_no_number(research, branches):
    ResearchBranchPageFactory(parent=research, title="Dunes", live=False)

    assert numbers() == [(1, "Alps"), (2, "Bays"), (3, "Caves")]


def test_the_others_move_up_when_one_is_withdrawn_and_back_when_it_returns(branches):
    fresh(branches[0]).unpublish()
    without = numbers()

    fresh(branches[0]).save_revision().publish()

    assert without == [(1, "Bays"), (2, "Caves")]
    assert numbers() == [(1, "Alps"), (2, "Bays"), (3, "Caves")]


def test_the_others_move_up_when_one_is_deleted(branches):
    fresh(branches[1]).delete()

    assert numbers() == [(1, "Alps"), (2, "Caves")]


def test_one_that_moves_away_leaves_the_others_to_move_up(home, branches):
    elsewhere = ResearchPageFactory(parent=home, slug="elsewhere")

    fresh(branches[0]).move(elsewhere, pos="last-child")

    assert sorted(numbers()) == [(1, "Alps"), (1, "Bays"), (2, "Caves")]


def test_one_is_withdrawn_though_another_cannot_be_numbered(branches, monkeypatch):
    said = ResearchBranchPage.public_document

    def broken(branch):
        if branch.pk == branches[1].pk:
            raise RuntimeError("no picture")
        return said(branch)

    monkeypatch.setattr(ResearchBranchPage, "public_document", broken)
    fresh(branches[0]).unpublish()

    assert numbers() == [(1, "Caves")]


def test_sorting_the_tree_sorts_and_numbers_the_branches(branches):
    fresh(branches[2]).move(fresh(branches[0]), pos="left")

    assert numbers() == [(1, "Caves"), (2, "Alps"), (3, "Bays")]


def test_moving_the_first_to_the_end_numbers_all_anew(research, branches):
    research.refresh_from_db()
    fresh(branches[0]).move(research, pos="last-child")

    assert numbers() == [(1, "Bays"), (2, "Caves"), (3, "Alps")]
