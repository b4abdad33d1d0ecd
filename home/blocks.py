"""What the home page and content pages are composed of: the blocks of all rooms."""

from events.blocks import ComingEventsBlock
from pages.blocks.body import CHOSEN, LIVING, WrittenBlock
from people.blocks import LogoWallBlock, PeopleListBlock, TeamBlock
from publications.blocks import (
    FeaturedPublicationBlock,
    LatestProductsBlock,
    LatestPublicationsBlock,
)
from research.blocks import ResearchBranchesBlock, UseCaseBlock


class BodyBlock(WrittenBlock):
    """The blocks of a page, in the order that an editor gives them."""

    use_case = UseCaseBlock(group=CHOSEN)
    people_list = PeopleListBlock(group=CHOSEN)
    logo_wall = LogoWallBlock(group=CHOSEN)
    featured_publication = FeaturedPublicationBlock(group=LIVING)
    research_branches = ResearchBranchesBlock(group=LIVING)
    latest_publications = LatestPublicationsBlock(group=LIVING)
    latest_products = LatestProductsBlock(group=LIVING)
    coming_events = ComingEventsBlock(group=LIVING)
    team = TeamBlock(group=LIVING)
