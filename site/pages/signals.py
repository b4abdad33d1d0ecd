"""What changes the public eye without saving a page: moves and privacy settings."""

from typing import Any

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import post_page_move

from pages.models import BasePage


@receiver(post_page_move)
def a_moved_page_takes_its_documents_along(instance: Any, **kwargs: Any) -> None:
    _deliver_from(instance)


@receiver([post_save, post_delete], sender=PageViewRestriction)
def privacy_reaches_all_pages_below(instance: PageViewRestriction, **kwargs: Any) -> None:
    _deliver_from(instance.page)


def _deliver_from(page: Page) -> None:
    fresh = Page.objects.filter(pk=page.pk).first()
    found = fresh.get_descendants(inclusive=True).specific(defer=False) if fresh else []
    for each in found:
        if isinstance(each, BasePage):
            each.deliver()
