"""Those who look after one research branch, and what is theirs."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.auth.models import Group
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import MultipleChooserPanel
from wagtail.models import Orderable


class BranchTeam(ClusterableModel, Group):
    """A group whose rights end at one branch.

    It is the group, not something beside it: when the branch is deleted no group is left behind
    whose rights would reach everything.
    """

    branch = models.OneToOneField(
        "research.ResearchBranchPage",
        models.CASCADE,
        related_name="team",
        verbose_name=_("research branch"),
    )
    people = models.ManyToManyField(
        "people.Person",
        through="accounts.TeamPerson",
        related_name="teams",
        verbose_name=_("people"),
    )

    panels = [
        MultipleChooserPanel(
            "chosen",
            chooser_field_name="person",
            heading=_("People"),
            label=_("person"),
            help_text=_("Whose entries the team writes and publishes, besides those who lead it."),
        )
    ]

    objects: ClassVar[Any] = models.Manager()

    class Meta:
        verbose_name = _("team of a branch")
        verbose_name_plural = _("teams of branches")
        ordering = ["name", "pk"]

    def member_names(self) -> str:
        return ", ".join(str(user) for user in self.user_set.all()) or "–"


class TeamPerson(Orderable):
    """Someone whose entry is a team's to write."""

    team = ParentalKey(BranchTeam, on_delete=models.CASCADE, related_name="chosen")
    person = models.ForeignKey(
        "people.Person", models.CASCADE, related_name="+", verbose_name=_("person")
    )

    class Meta(Orderable.Meta):
        verbose_name = _("person of a team")
        constraints = [models.UniqueConstraint(fields=["team", "person"], name="once_in_a_team")]

    def __str__(self) -> str:
        return str(self.person)
