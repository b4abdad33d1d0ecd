"""The collections of the first version."""

from api.filters import (
    choice,
    date,
    flag,
    identifier,
    moment,
    of_another,
    optional,
    related,
    title,
    words,
    year,
)
from api.resource import EVERYWHERE, Collection, both_ways, by_value
from api.schemas.events import EventList, EventOut, TalkList, TalkOut
from api.schemas.media import DocumentList, DocumentOut, ImageList, ImageOut
from api.schemas.pages import PageList, PageOut, ResearchBranchList, ResearchBranchOut
from api.schemas.people import PersonList, PersonOut
from api.schemas.publications import ProductList, ProductOut, PublicationList, PublicationOut
from events import rows
from events.models.workshop import EventType, Mode
from exchange.identifiers import doi, orcid
from publications.models.types import Origin, ProductType, PublicationType

SLUG = words("slug", "The last part of its address on the site.")
TITLE = title()
TREE = {**both_ways("tree", "sort_key"), **EVERYWHERE}
LICENCE = optional(words("licence", "Its licence, for example “CC BY 4.0”."))
DOI = optional(identifier("doi", "Its DOI, with or without https://doi.org/.", doi))
BRANCH = optional(related("branch", "The id of a research branch that it belongs to.", "branch"))
IN_IT = "The id of a person in it: who speaks, wrote it, moderates or sits on a panel."
SPEAKER = optional(related("speaker", IN_IT, "speaker"))

PAGES = Collection(
    name="pages",
    kind="page",
    item=PageOut,
    items=PageList,
    one="One page",
    many="Pages, in the order of the tree",
    filters=(SLUG, TITLE),
    order="tree",
    orders=TREE,
)
RESEARCH_BRANCHES = Collection(
    name="research-branches",
    kind="research-branch",
    item=ResearchBranchOut,
    items=ResearchBranchList,
    one="One research branch",
    many="Research branches, in their order",
    filters=(SLUG, TITLE, optional(related("lead", "The id of a person who leads it.", "lead"))),
    order="tree",
    orders=TREE,
)
PUBLICATIONS = Collection(
    name="publications",
    kind="publication",
    item=PublicationOut,
    items=PublicationList,
    one="One publication",
    many="Publications of both origins, the newest first",
    filters=(
        SLUG,
        TITLE,
        choice("origin", "The centre's own, or those linked from here.", *Origin.values),
        choice("type", "A type of the Citation Style Language.", *PublicationType.values),
        optional(year("year", "The year in which it appeared.", "sort_key")),
        optional(date("issued", "When it appeared, as far as it is known.", "sort_key")),
        DOI,
        optional(words("arxiv", "Its number at arXiv.")),
        optional(words("isbn", "Its ISBN, as it is printed.")),
        optional(words("issn", "The ISSN of where it appeared.")),
        optional(words("venue", "The name of where it appeared.", "contains")),
        optional(words("keyword", "One of its keywords.")),
        optional(words("language", "Its language, for example “en”.")),
        LICENCE,
        flag("featured", "Whether the centre shows it first."),
        optional(related("author", "The id of a person who wrote it.", "author")),
        optional(
            of_another("orcid", "The ORCID iD of a person who wrote it.", orcid, "person", "author")
        ),
        BRANCH,
    ),
    order="-issued",
    orders={**both_ways("issued", "sort_key"), **by_value("year"), **EVERYWHERE},
)
PRODUCTS = Collection(
    name="products",
    kind="product",
    item=ProductOut,
    items=ProductList,
    one="One product",
    many="Products, the newest first",
    filters=(
        SLUG,
        TITLE,
        choice("type", "What it is.", *ProductType.values),
        DOI,
        LICENCE,
        optional(
            related("publication", "The id of a publication that it belongs to.", "publication")
        ),
        BRANCH,
    ),
    order="-published",
    orders={**both_ways("published", "sort_key"), **EVERYWHERE},
)
PEOPLE = Collection(
    name="people",
    kind="person",
    item=PersonOut,
    items=PersonList,
    one="One person",
    many="People from here and elsewhere, by name",
    filters=(
        SLUG,
        TITLE,
        optional(identifier("orcid", "Their ORCID iD, with or without https://orcid.org/.", orcid)),
        optional(
            words(
                "affiliation", "The name of an organisation that they are or were at.", "contains"
            )
        ),
        optional(words("role", "What they do or did at the centre.", "contains")),
        optional(words("group", "The group of the centre that they are or were in.")),
    ),
    order="name",
    orders={**both_ways("name", "sort_key"), **EVERYWHERE},
)
EVENTS = Collection(
    name="events",
    kind="event",
    item=EventOut,
    items=EventList,
    one="One event with its schedule",
    many="Events with their schedules, the newest first",
    filters=(
        SLUG,
        TITLE,
        choice("type", "What it is.", *EventType.values),
        date("start", "Its first day."),
        date("end", "Its last day."),
        choice("mode", "On site, online, or both.", *Mode.values),
        optional(words("series", "The series that it is an edition of.")),
        optional(words("edition", "Which edition it is.")),
        optional(words("topic", "One of its topics.")),
        SPEAKER,
        optional(related("paper", "The id of a publication that a talk of it is about.", "paper")),
    ),
    order="-start",
    orders={**both_ways("start", "sort_key"), **by_value("end"), **EVERYWHERE},
)
TALKS = Collection(
    name="talks",
    kind="talk",
    item=TalkOut,
    items=TalkList,
    one="One talk",
    many="Talks of all events, by start",
    filters=(
        SLUG,
        TITLE,
        related("event", "The id of the event that it belongs to.", "event"),
        words("session", "The id of the session that it is in."),
        optional(words("type", "As it is printed: “Invited”.")),
        optional(moment("start", "When it begins.")),
        optional(moment("end", "When it ends.")),
        choice("timing", "Whether it has a time.", *rows.TIMINGS),
        choice("status", "Whether it goes as planned.", *rows.STATUSES),
        optional(words("track", "The track that it is in.")),
        optional(words("room", "The room that it is in.")),
        SPEAKER,
        optional(related("paper", "The id of a publication that it is about.", "paper")),
    ),
    order="start",
    orders={**both_ways("start", "sort_key"), **by_value("end"), **EVERYWHERE},
)
IMAGES = Collection(
    name="images",
    kind="image",
    item=ImageOut,
    items=ImageList,
    one="One picture",
    many="Pictures that something public shows, by title",
    filters=(TITLE, LICENCE),
    order="title",
    orders=EVERYWHERE,
    is_searched=False,
)
DOCUMENTS = Collection(
    name="documents",
    kind="document",
    item=DocumentOut,
    items=DocumentList,
    one="One file",
    many="Files that something public offers, by title",
    filters=(TITLE, LICENCE, words("format", "As files end, for example “PDF”.")),
    order="title",
    orders=EVERYWHERE,
    is_searched=False,
)

COLLECTIONS = (
    PAGES,
    RESEARCH_BRANCHES,
    PUBLICATIONS,
    PRODUCTS,
    PEOPLE,
    EVENTS,
    TALKS,
    IMAGES,
    DOCUMENTS,
)
