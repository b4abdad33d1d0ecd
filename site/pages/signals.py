"""What changes the public eye without saving a page of ours: moves, privacy and the like."""

import logging
from collections.abc import Callable
from functools import reduce
from operator import or_
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.db.models.signals import post_delete, post_save, pre_save
from django.dispatch import receiver
from wagtail.models import Page, PageViewRestriction, Revision, Site
from wagtail.signals import page_unpublished, post_page_move, pre_page_move

from delivery.documents import deliver_together
from delivery.models import Counter, PublishedDocument
from delivery.storing import taken_by
from pages.guard.readiness import note, note_file
from pages.models import BasePage, NotReady, Overruling, Publishable
from pages.models.worded import Worded

logger = logging.getLogger("graticule.publishing")


@receiver(pre_page_move)
def a_page_is_not_moved_to_addresses_that_are_taken(
    instance: Page, parent_page_after: Page, **kwargs: Any
) -> None:
    """Afterwards it would be too late: Wagtail has moved it, and its document could not follow."""
    page, above = instance.specific, parent_page_after.specific
    if not (isinstance(page, BasePage) and isinstance(above, BasePage)):
        return
    before, after = page.public_path() or "", f"{above.public_path() or ''}{page.slug}/"
    living = PublishedDocument.objects.filter(is_tombstone=False)
    moving = living.filter(path__startswith=before).values_list("path", flat=True)
    wanted = [f"{after}{path.removeprefix(before)}" for path in moving if path]
    other = living.filter(path__in=wanted).exclude(path__startswith=before).first()
    if other is not None:
        raise taken_by(other)


@receiver(post_page_move)
def a_moved_page_takes_its_documents_along(
    instance: Any, parent_page_before: Page, parent_page_after: Page, **kwargs: Any
) -> None:
    """The pages beside it change their places too, where it was and where it is now."""
    _deliver_from(instance)
    _deliver_in_new_places(parent_page_before, parent_page_after)


@transaction.atomic
def _deliver_in_new_places(*parents: Page) -> None:
    """Those below these pages that stand elsewhere in the tree than their documents say."""
    Counter.lock()
    pages = [page for page in _fresh_from(*parents) if isinstance(page, BasePage)]
    known = PublishedDocument.objects.in_bulk([page.uuid for page in pages])
    pairs = [(known[page.uuid], page) for page in pages if page.uuid in known]
    deliver_together([page for document, page in pairs if not _says_its_place(document, page)])


def _says_its_place(document: PublishedDocument, page: BasePage) -> bool:
    said = (document.sort_key, document.menu_order)
    return said == (page.sort_key(), page.menu_order())


@receiver(post_save, sender=Revision)
def what_a_draft_lacks_is_kept(instance: Revision, **kwargs: Any) -> None:
    thing: Any = instance.content_object
    if isinstance(thing, Publishable):
        _try_to_keep(thing, lambda: note(thing, instance))


@receiver(post_save)
def what_is_unfinished_in_the_words_of_a_file_is_kept(instance: Any, **kwargs: Any) -> None:
    if isinstance(instance, Worded):
        _try_to_keep(instance, lambda: note_file(instance))


def _try_to_keep(thing: Any, keep: Callable[[], None]) -> None:
    """A draft or a file is saved whatever happens here."""
    try:
        with transaction.atomic():
            keep()
    except Exception:
        logger.exception("What “%s” lacks could not be told.", thing)


@receiver(post_delete)
def a_deleted_thing_lacks_nothing(sender: Any, instance: Any, **kwargs: Any) -> None:
    if isinstance(instance, Publishable | Worded):
        NotReady.objects.filter(target=instance.uuid).delete()
        Overruling.objects.filter(target=instance.uuid).delete()


@receiver(page_unpublished)
def an_unpublished_page_is_withdrawn(instance: Page, **kwargs: Any) -> None:
    """However it was loaded: `Page.objects.get(…).unpublish()` saves nothing of ours."""
    if isinstance(instance, BasePage):
        instance.deliver()


@receiver(pre_save, sender=PageViewRestriction)
def it_is_known_which_page_is_freed(instance: PageViewRestriction, **kwargs: Any) -> None:
    stored = PageViewRestriction.objects.filter(pk=instance.pk).exclude(page=instance.page_id)
    instance.freed = list(stored.values_list("page", flat=True))


@receiver([post_save, post_delete], sender=PageViewRestriction)
def privacy_reaches_all_pages_below(
    instance: PageViewRestriction, origin: Any = None, **kwargs: Any
) -> None:
    """One that is deleted with its page was never lifted: nothing comes to light for a moment."""
    if not issubclass(getattr(origin, "model", type(origin)), Page):
        for page in (instance.page, *Page.objects.filter(pk__in=getattr(instance, "freed", ()))):
            _deliver_from(page)


@receiver([post_save, post_delete], sender=Site)
def another_home_page_gives_all_pages_other_addresses(**kwargs: Any) -> None:
    Site.clear_site_root_paths_cache()
    with transaction.atomic():
        Counter.lock()
        known = dict(PublishedDocument.objects.values_list("id", "path"))
        ours = [page for page in Page.objects.specific() if isinstance(page, BasePage)]
        deliver_together([page for page in ours if known.get(page.uuid) != page.public_path()])


@transaction.atomic
def _deliver_from(page: Page) -> None:
    """All of them and their aliases, or none; looked up once nobody else can add to them.

    No alias is followed twice: its source may stand below it.
    """
    Counter.lock()
    pages, followed = _fresh_from(page), set[int]()
    while pages:
        deliver_together([each for each in pages if isinstance(each, BasePage)])
        followed.update(each.pk for each in pages)
        aliases = Page.objects.filter(alias_of__in=pages)
        pages = _fresh_from(*(alias for alias in aliases if alias.pk not in followed))


def _fresh_from(*pages: Page) -> list[Page]:
    """Pages and all below them, as they are stored now."""
    places = Page.objects.filter(pk__in=[page.pk for page in pages]).values_list("path", flat=True)
    below = [Q(path__startswith=place) for place in places]
    return list(Page.objects.filter(reduce(or_, below)).specific()) if below else []
