"""Who wrote a publication, in order and as printed; and what is linked from it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from delivery.references import reference
from people.models import Person
from publications.models.types import LinkKind


class Authorship(Orderable):
    """One author of one publication: a person, a name as printed, or a group."""

    publication = ParentalKey(
        "publications.Publication", on_delete=models.CASCADE, related_name="authorships"
    )
    person = models.ForeignKey(
        "people.Person",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="authorships",
        verbose_name=_("person"),
        help_text=_("Links the name to a page of ours. Leave it empty if we have none."),
    )
    name = models.CharField(
        _("name as printed"),
        max_length=500,
        blank=True,
        help_text=_("As the work prints it. Left empty, it is the person’s name."),
    )
    affiliation = models.CharField(_("affiliation as printed"), max_length=1000, blank=True)
    is_group = models.BooleanField(
        _("is a group"), default=False, help_text=_("A team or consortium, and not one person.")
    )
    equal_contribution = models.BooleanField(_("contributed equally"), default=False)
    corresponding = models.BooleanField(_("corresponding author"), default=False)

    panels = [
        FieldRowPanel([FieldPanel("person"), FieldPanel("name")]),
        FieldPanel("affiliation"),
        FieldRowPanel(
            [
                FieldPanel("equal_contribution"),
                FieldPanel("corresponding"),
                FieldPanel("is_group"),
            ]
        ),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("author")
        verbose_name_plural = _("authors")
        ordering = ["sort_order", "pk"]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        super().clean()
        self.keep_the_name()

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.keep_the_name()
        super().save(*args, **kwargs)

    def keep_the_name(self) -> None:
        """A work prints who wrote it as it was then, whatever a draft of the person says later."""
        if not self.name and self.person:
            self.name = str(self.person)[:500]


def people_of(authorships: Iterable[Authorship]) -> dict[int, Person]:
    """The people behind authors by their key, in one query for any number of them, or in none."""
    named = [author for author in authorships if author.person_id]
    if all(Authorship.person.is_cached(author) for author in named):
        return {author.person_id: author.person for author in named if author.person}
    return Person._base_manager.in_bulk({author.person_id for author in named})


def authors_as_shapes(authorships: Iterable[Authorship]) -> list[dict[str, Any]]:
    """Authors as the public may see them; a row without a name has nothing to print."""
    rows = list(authorships)
    people = people_of(rows)
    named = ((row, people.get(row.person_id or 0)) for row in rows)
    return [
        {
            "name": row.name or str(person),
            "person": reference(person, "author"),
            "is_group": row.is_group,
            "affiliation": row.affiliation,
            "equal_contribution": row.equal_contribution,
            "corresponding": row.corresponding,
        }
        for row, person in named
        if row.name or person
    ]


class PublicationLink(Orderable):
    """Something that belongs to a publication and lies elsewhere."""

    publication = ParentalKey(
        "publications.Publication", on_delete=models.CASCADE, related_name="links"
    )
    kind = models.CharField(_("kind"), max_length=20, choices=LinkKind, default=LinkKind.OTHER)
    label = models.CharField(
        _("label"), max_length=120, blank=True, help_text=_("Left empty, it is the kind.")
    )
    url = models.URLField(_("web address"), max_length=1000)

    panels = [FieldRowPanel([FieldPanel("kind"), FieldPanel("label")]), FieldPanel("url")]

    class Meta(Orderable.Meta):
        verbose_name = _("link")
        verbose_name_plural = _("links")
        ordering = ["sort_order", "pk"]

    def __str__(self) -> str:
        return self.label or str(self.get_kind_display())

    def as_shape(self) -> dict[str, str]:
        return {"kind": self.kind, "label": str(self), "url": self.url}
