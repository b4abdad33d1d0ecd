"""What changes the branches' numbers without a save: deleting one, moving one away."""

from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete
from django.dispatch import receiver
from wagtail.models import Page
from wagtail.signals import post_page_move

from delivery.documents import follow_withdrawal
from delivery.models import Counter
from research import order
from research.models import ResearchBranchPage


@receiver(post_delete, sender=ResearchBranchPage)
def the_others_count_themselves_anew(instance: ResearchBranchPage, **kwargs: Any) -> None:
    follow_withdrawal([instance])


@receiver(post_page_move, sender=ResearchBranchPage)
def those_that_it_leaves_count_themselves_anew(parent_page_before: Page, **kwargs: Any) -> None:
    """It counts itself and those beside it where it is now."""
    with transaction.atomic():
        Counter.lock()
        left = Page.objects.get(pk=parent_page_before.pk)
        beside = ResearchBranchPage.objects.child_of(left)[:1]
        ResearchBranchPage.deliver_all(order.moved(list(beside)))
