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
        application_field=facts.get("field", ""),
        application_text=facts.get("field_text", ""),
    )
    _add_partners(branch, facts)
    parent.add_child(instance=branch)
    branch.save_revision().publish()


def _draft(parent: ResearchPage, facts: dict[str, Any]) -> None:
    branch = ResearchBranchPage(
        uuid=identity("branch", facts["title"]),
        title=facts["title"],
        summary=facts["missing"],
        application_field=facts.get("field", ""),
        live=False,
    )
    _add_partners(branch, facts)
    parent.add_child(instance=branch)
    branch.save_revision()


def _add_partners(branch: ResearchBranchPage, facts: dict[str, Any]) -> None:
    branch.partners = [organisation(name, "partner") for name in facts.get("partners", [])]
