"""Two real publications, and filler that only editors see."""

from typing import Any

from publications.models import Authorship, Product, Publication, Venue
from research.models import ResearchBranchPage
from sample.files import identity, read
from sample.people import Cast

FACTS = (
    "title", "type", "volume", "issue", "article_number", "number_of_pages", "issued", "doi",
    "arxiv", "language", "summary", "origin", "is_featured",
)  # fmt: skip


def load_works(cast: Cast) -> None:
    """Needs the people and the branches."""
    facts = read("publications")
    for venue in facts["venues"]:
        Venue.objects.create(uuid=identity("venue", venue["name"]), **venue)
    for work in facts["publications"]:
        _publication(work, cast).save_revision().publish()
    _load_filler(**facts["filler"])


def _publication(facts: dict[str, Any], cast: Cast) -> Publication:
    work = Publication(
        uuid=identity("publication", facts["doi"]),
        keywords=", ".join(facts.get("keywords", [])),
        venue=Venue.objects.get(name=facts["venue"]),
        **{name: facts[name] for name in FACTS if name in facts},
    )
    work.authorships.set([Authorship(person=cast[name], name=name) for name in facts["authors"]])
    work.branches = ResearchBranchPage.objects.filter(slug__in=facts.get("branches", []))
    work.save()
    return work


def _load_filler(*, issued: str, lines: list[str]) -> None:
    """Drafts as an editor finds them: what is missing is said, and they cannot be published."""
    for number, line in enumerate(lines, 1):
        work = Publication(
            uuid=identity("filler", "publication", str(number)),
            title=line,
            slug=f"unfinished-{number}",
            issued=issued,
        )
        work.save()
        work.save_revision()
        product = Product(
            uuid=identity("filler", "product", str(number)),
            title=line,
            slug=f"unfinished-{number}",
        )
        product.save()
        product.save_revision()
