"""What changes the branches' numbers without a save: deleting one."""

from typing import Any

from django.db.models.signals import post_delete
from django.dispatch import receiver

from delivery.documents import follow_withdrawal
from research.models import ResearchBranchPage


@receiver(post_delete, sender=ResearchBranchPage)
def the_others_count_themselves_anew(instance: ResearchBranchPage, **kwargs: Any) -> None:
    follow_withdrawal([instance])
