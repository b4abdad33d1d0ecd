"""The collections of the first version."""

from api import filters
from api.resource import EVERYWHERE, Collection, both_ways
from api.schemas.events import EventList, EventOut, TalkList, TalkOut
from api.schemas.media import DocumentList, DocumentOut, ImageList, ImageOut
from api.schemas.pages import PageList, PageOut, ResearchBranchList, ResearchBranchOut
from api.schemas.people import PersonList, PersonOut
from api.schemas.publications import ProductList, ProductOut, PublicationList, PublicationOut

SLUG = filters.words("slug", "The last part of its address on the site.")
TITLE = filters.title()

PAGES = Collection(
    name="pages",
    kind="page",
    item=PageOut,
    items=PageList,
    one="One page",
    many="Pages, in the order of the tree",
    filters=(SLUG, TITLE),
    order="tree",
    orders={**both_ways("tree", "sort_key"), **EVERYWHERE},
)
RESEARCH_BRANCHES = Collection(
    name="research-branches",
    kind="research-branch",
    item=ResearchBranchOut,
    items=ResearchBranchList,
    one="One research branch",
    many="Research branches, in their order",
    filters=(SLUG, TITLE, filters.related("lead", "The id of a person who leads it.", "lead")),
    order="tree",
    orders={**both_ways("tree", "sort_key"), **EVERYWHERE},
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
        filters.choice(
            "origin", "The centre's own, or those linked from here.", "ours", "external"
        ),
        filters.year("year", "The year in which it appeared."),
        filters.related("author", "The id of a person who wrote it.", "author"),
        filters.related("branch", "The id of a research branch that it belongs to.", "branch"),
    ),
    order="-issued",
    orders={**both_ways("issued", "sort_key"), **EVERYWHERE},
)
PRODUCTS = Collection(
    name="products",
    kind="product",
    item=ProductOut,
    items=ProductList,
    one="One product",
    many="Products, the newest first",
    filters=(SLUG, TITLE),
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
    filters=(SLUG, TITLE),
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
    filters=(SLUG, TITLE),
    order="-start",
    orders={**both_ways("start", "sort_key"), **EVERYWHERE},
)
TALKS = Collection(
    name="talks",
    kind="talk",
    item=TalkOut,
    items=TalkList,
    one="One talk",
    many="Talks of all events, by start",
    filters=(SLUG, TITLE),
    order="start",
    orders={**both_ways("start", "sort_key"), **EVERYWHERE},
)
IMAGES = Collection(
    name="images",
    kind="image",
    item=ImageOut,
    items=ImageList,
    one="One picture",
    many="Pictures that something public shows, by title",
    filters=(TITLE,),
    order="title",
    orders=EVERYWHERE,
)
DOCUMENTS = Collection(
    name="documents",
    kind="document",
    item=DocumentOut,
    items=DocumentList,
    one="One file",
    many="Files that something public offers, by title",
    filters=(TITLE,),
    order="title",
    orders=EVERYWHERE,
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
