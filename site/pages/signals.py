"""What changes the public eye without saving a page of ours: moves, privacy, unpublishing."""

from collections.abc import Iterable
from typing import Any

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_unpublished, post_page_move

from delivery.models import PublishedDocument
from pages.models import BasePage


@receiver(post_page_move)
def a_moved_page_takes_its_documents_along(
    instance: Any, parent_page_before: Page, parent_page_after: Page, **kwargs: Any
) -> None:
    """The pages beside it change their places too, where it was and where it is now."""
    _deliver_from(instance)
    for parent in {parent_page_before, parent_page_after}:
        _deliver_in_new_places(parent)


def _deliver_in_new_places(parent: Page) -> None:
    """Those below a page that stand elsewhere in the tree than their documents say."""
    pages = [page for page in _fresh_from(parent) if isinstance(page, BasePage)]
    known = PublishedDocument.objects.in_bulk([page.uuid for page in pages])
    for page in pages:
        document = known.get(page.uuid)
        if document and (document.sort_key, document.menu_order) != (
            page.sort_key(),
            page.menu_order(),
        ):
            page.deliver()


@receiver(page_unpublished)
def an_unpublished_page_is_withdrawn(instance: Page, **kwargs: Any) -> None:
    """However it was loaded: `Page.objects.get(…).unpublish()` saves nothing of ours."""
    if isinstance(instance, BasePage):
        instance.deliver()


@receiver([post_save, post_delete], sender=PageViewRestriction)
def privacy_reaches_all_pages_below(instance: PageViewRestriction, **kwargs: Any) -> None:
    _deliver_from(instance.page)


def _deliver_from(page: Page) -> None:
    for each in _fresh_from(page):
        if isinstance(each, BasePage):
            each.deliver()


def _fresh_from(page: Page) -> Iterable[Page]:
    """A page and all below it, as they are stored now."""
    fresh = Page.objects.filter(pk=page.pk).first()
    return fresh.get_descendants(inclusive=True).specific() if fresh else ()
