"""What every page and snippet shares."""

from pages.models.details import SiteDetails
from pages.models.list_page import ListPage
from pages.models.media import CentreDocument, CentreImage, CentreRendition
from pages.models.not_ready import NotReady
from pages.models.overruling import Overruling
from pages.models.page import BasePage
from pages.models.publishable import Publishable
from pages.models.snippet import PublicSnippet
from pages.models.topic import Topic
from pages.models.user import User

__all__ = [
    "BasePage",
    "CentreDocument",
    "CentreImage",
    "CentreRendition",
    "ListPage",
    "NotReady",
    "Overruling",
    "PublicSnippet",
    "Publishable",
    "SiteDetails",
    "Topic",
    "User",
]
