"""Two research branches that are known, and four that are not."""

from typing import Any

from home.models import HomePage
from research.models import ResearchBranchPage, ResearchPage
from sample.files import identity, read
from sample.people import organisation


def load_research(home: HomePage) -> None:
    facts = read("centre")
    page = ResearchPage(
        uuid=identity("research"), slug="research", show_in_menus=True, **facts["research"]
    )
    home.add_child(instance=page)
    for branch in facts["branches"]:
        _publish(page, branch)
    for branch in facts["drafts"]:
        _draft(page, branch)


def _publish(parent: ResearchPage, facts: dict[str, Any]) -> None:
    branch = ResearchBranchPage(
        uuid=identity("branch", facts["slug"]),
        title=facts["title"],
        slug=facts["slug"],
        summary=facts["summary"],
        method=facts["method"],
        applications=_applications(facts),
    )
    parent.add_child(instance=branch)
    branch.save_revision().publish()


def _draft(parent: ResearchPage, facts: dict[str, Any]) -> None:
    branch = ResearchBranchPage(
        uuid=identity("branch", facts["title"]),
        title=facts["title"],
        summary=facts["missing"],
        applications=_applications(facts),
        live=False,
    )
    parent.add_child(instance=branch)
    branch.save_revision()


def _applications(facts: dict[str, Any]) -> list[dict[str, Any]]:
    if "field" not in facts:
        return []
    partners = [organisation(name, "partner").pk for name in facts.get("partners", [])]
    value = {"field": facts["field"], "partners": partners, "text": facts.get("field_text", "")}
    return [{"type": "application", "value": value}]
