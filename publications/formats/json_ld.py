"""Publications and products in the words of schema.org."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from delivery.text import plain
from exchange.json_ld import Node, all_of, at, licence, named, node, number, organisation

Payload = Mapping[str, Any]

ARTICLE = "ScholarlyArticle"
TYPES = {
    "article": ARTICLE,
    "article-journal": ARTICLE,
    "paper-conference": ARTICLE,
    "article-magazine": "Article",
    "article-newspaper": "NewsArticle",
    "book": "Book",
    "chapter": "Chapter",
    "collection": "Collection",
    "dataset": "Dataset",
    "figure": "ImageObject",
    "manuscript": "Manuscript",
    "map": "Map",
    "motion_picture": "VideoObject",
    "periodical": "PublicationIssue",
    "post-weblog": "BlogPosting",
    "report": "Report",
    "review": "Review",
    "review-book": "Review",
    "software": "SoftwareSourceCode",
    "speech": "PresentationDigitalDocument",
    "thesis": "Thesis",
    "webpage": "WebPage",
}
PAGED = ("Article", "Book", "BlogPosting", "Chapter", "NewsArticle", "Report", ARTICLE)
PRODUCTS = {
    "dataset": "Dataset",
    "benchmark": "Dataset",
    "software": "SoftwareSourceCode",
    "training": "LearningResource",
}
ARXIV = "https://arxiv.org/abs/"


def publication(payload: Payload) -> Node:
    kind = TYPES.get(payload["type"], "CreativeWork")
    return node(
        kind,
        at(payload),
        name=payload["title"],
        url=payload["url"],
        author=[_author(each) for each in payload["authors"]],
        datePublished=payload["issued"],
        identifier=_numbers(payload),
        sameAs=all_of(payload["doi_url"], _arxiv(payload)),
        inLanguage=payload["language"],
        abstract=plain(payload["abstract"]),
        description=payload["summary"],
        keywords=payload["keywords"],
        license=licence(payload["licence"]),
        isPartOf=_venue(payload),
        encoding=_pdf(payload["pdf_url"]),
        **_extent(kind, payload),
        **_notice(payload["notice"]),
    )


def _author(author: Payload) -> Node:
    card = author["person"]
    kind = "Organization" if author["is_group"] else "Person"
    affiliation = organisation(author["affiliation"])
    named_by = (
        {"affiliation": affiliation} if kind == "Person" else {"parentOrganization": affiliation}
    )
    return node(kind, at(card) if card else "", name=author["name"], **named_by)


def _numbers(payload: Payload) -> list[Node]:
    return all_of(
        number("DOI", payload["doi"], payload["doi_url"]),
        number("arXiv", payload["arxiv"], _arxiv(payload)),
        number("ISBN", payload["isbn"]),
    )


def _arxiv(payload: Payload) -> str:
    return f"{ARXIV}{payload['arxiv']}" if payload["arxiv"] else ""


def _venue(payload: Payload) -> Node | None:
    """The issue of the volume of the journal, as far as there are any."""
    venue = payload["venue"]
    if not venue:
        return None
    is_serial = payload["volume"] or payload["issue"] or venue["issn"]
    kind = "Periodical" if is_serial else "CreativeWork"
    found = node(kind, name=venue["name"], url=venue["url"], **_issn(venue))
    if payload["volume"]:
        found = node("PublicationVolume", volumeNumber=payload["volume"], isPartOf=found)
    if payload["issue"]:
        found = node("PublicationIssue", issueNumber=payload["issue"], isPartOf=found)
    return found


def _issn(venue: Payload) -> Node:
    return {"issn": venue["issn"]} if venue["issn"] else {}


def _pdf(address: str) -> Node | None:
    if not address:
        return None
    return node("MediaObject", contentUrl=address, encodingFormat="application/pdf")


def _extent(kind: str, payload: Payload) -> Node:
    """Terms that schema.org has for some kinds alone."""
    found: Node = {}
    if kind in PAGED and kind != "Book":
        found["pagination"] = payload["pages"] or payload["article_number"]
    if kind == "Book":
        found |= {"isbn": payload["isbn"], "numberOfPages": payload["number_of_pages"]}
    return found


def _notice(notice: Payload | None) -> Node:
    if not notice:
        return {}
    comment = node("CorrectionComment", text=notice["text"], url=notice["url"])
    is_retracted = notice["kind"] == "retraction"
    return {"correction": comment, "creativeWorkStatus": "Retracted" if is_retracted else ""}


def product(payload: Payload) -> Node:
    kind = PRODUCTS.get(payload["type"], "CreativeWork")
    is_code = kind == "SoftwareSourceCode"
    return node(
        kind,
        at(payload),
        name=payload["title"],
        url=payload["url"],
        description=plain(payload["description"]),
        version=payload["version"],
        license=licence(payload["licence"]),
        identifier=number("DOI", payload["doi"], payload["doi_url"]),
        sameAs=all_of(payload["doi_url"], "" if is_code else payload["address"]),
        codeRepository=payload["address"] if is_code else "",
        citation=[named(ARTICLE, each) for each in payload["publications"]],
    )
