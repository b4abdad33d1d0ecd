"""Someone whose name we print."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from typing import Any

from anyascii import anyascii
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelsearch import index
from wagtail.fields import RichTextField

from delivery import values
from delivery.references import Embedded
from pages import richtext
from pages.fields import OrcidField
from pages.models import PublicSnippet
from pages.paging import page_of
from pages.pictures.images import PORTRAIT, picture
from people import panels
from people.belongings import belongings

# In the order that they are printed.
NAME_PARTS = ("given", "particle", "family", "suffix")


class PersonQuerySet(models.QuerySet["Person"]):
    def named(self, name: str) -> PersonQuerySet:
        """Those who print this name, or printed it once, by family name."""
        line = rf"(^|\n){re.escape(name)}\r?(\n|$)"
        known = Q(printed__iexact=name) | Q(other_names__iregex=line)
        return self.filter(known).order_by("family", "given", "pk")


class Person(PublicSnippet):
    """An author, speaker, member or chair, from here or from elsewhere."""

    kind = "person"
    resource = "people"
    template = "people/person.html"

    given = models.CharField(_("given names"), max_length=120, blank=True)
    particle = models.CharField(
        _("particle"),
        max_length=60,
        blank=True,
        help_text=_("For example “van” or “de la”. Lists are sorted without it."),
    )
    family = models.CharField(
        _("family name"),
        max_length=120,
        blank=True,
        help_text=_("Someone with one name only has it here."),
    )
    suffix = models.CharField(
        _("suffix"), max_length=40, blank=True, help_text=_("For example “Jr.”.")
    )
    printed = models.CharField(
        _("name as printed"),
        max_length=255,
        blank=True,
        help_text=_("As it stands on papers and programmes. Made of the parts when left empty."),
    )
    other_names = models.TextField(
        _("other names"),
        max_length=2000,
        blank=True,
        help_text=_("Spellings and names that are printed elsewhere, one a line."),
    )
    orcid = OrcidField(
        _("ORCID iD"),
        max_length=19,
        blank=True,
        help_text=_("For example 0000-0002-1694-233X, or its address at orcid.org."),
    )
    portrait = models.ForeignKey(
        "pages.CentreImage",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("portrait"),
    )
    biography = RichTextField(
        _("biography"),
        blank=True,
        features=["bold", "italic", "link", "ol", "ul"],
        help_text=_("A paragraph or two on their work."),
    )

    edit_handler = panels.person
    search_fields = [
        index.SearchField("printed"),
        index.AutocompleteField("printed"),
        index.AutocompleteField("other_names"),
        index.AutocompleteField("orcid"),
    ]

    objects = PersonQuerySet.as_manager()

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ["family", "given", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["orcid"],
                condition=~Q(orcid=""),
                name="one_person_an_orcid",
                violation_error_message=_("This ORCID iD belongs to another person already."),
            )
        ]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._made_name = _joined(*(self.__dict__.get(part) or "" for part in NAME_PARTS))

    def __str__(self) -> str:
        return self.printed or self.name_of_parts()

    def clean(self) -> None:
        super().clean()
        self._print_name()
        if not self.printed:
            raise ValidationError(
                {"printed": _("A person needs a name. Write it in parts, or as it is printed.")}
            )
        self._refuse_a_taken_orcid()

    def _refuse_a_taken_orcid(self) -> None:
        others = Person.objects.exclude(pk=self.pk).exclude(orcid="")
        if other := others.filter(orcid=self.orcid).first():
            message = _("“%(orcid)s” is the ORCID iD of “%(name)s” already. Check both.")
            raise ValidationError({"orcid": message % {"orcid": self.orcid, "name": other}})

    def save(self, *args: Any, **kwargs: Any) -> None:
        self._print_name()
        super().save(*args, **kwargs)

    def _print_name(self) -> None:
        """Make the printed name of the parts, and follow them until someone writes their own."""
        made = self.name_of_parts()
        if self.printed in ("", self._made_name):
            self.printed = made or self.printed
        self._made_name = made

    @classmethod
    def to_be_rendered(cls) -> models.QuerySet[Person]:
        ours = super().to_be_rendered().select_related("portrait")
        return ours.prefetch_related(
            "affiliations__organisation", "roles", "links", "portrait__renditions"
        )

    def public_document(self) -> dict[str, Any]:
        return {
            **super().public_document(),
            "name": {
                "given": self.given,
                "family": _joined(self.particle, self.family),
                "printed": str(self),
            },
            "other_names": self.other_names_list,
            "orcid": self.orcid,
            "affiliations": [each.public() for each in self.affiliations.all() if str(each)],
            "roles": [role.public() for role in self.roles.all()],
            "links": [link.public() for link in self.links.all()],
            "portrait": self._portrait(),
            "biography": richtext.html(self.biography),
        }

    def found_by(self, payload: dict[str, Any]) -> dict[str, Iterable[str]]:
        return {
            **super().found_by(payload),
            "orcid": [payload["orcid"].lower()],
            "affiliation": values.texts(*(each["name"] for each in payload["affiliations"])),
            "role": values.texts(*(each["role"] for each in payload["roles"])),
            "group": values.texts(*(each["group"] for each in payload["roles"])),
        }

    def _portrait(self) -> Embedded | None:
        return picture(self.portrait, alt=gettext("Portrait of %s") % self, shape=PORTRAIT)

    @classmethod
    def public_context(cls, payload: dict[str, Any], request: HttpRequest) -> dict[str, Any]:
        found = belongings(payload["id"])
        return {**found, "publications": page_of(found["publications"], request)}

    def is_listed(self) -> bool:
        """Whether they have a role at the centre today."""
        return bool(self.current_roles())

    def sort_key(self) -> str:
        return _folded(f"{self.family or self} {self.given} {self.particle}")

    def slug_source(self) -> str:
        return str(anyascii(str(self)))

    @property
    def other_names_list(self) -> list[str]:
        return [name.strip() for name in self.other_names.splitlines() if name.strip()]

    def current_roles(self, on: date | None = None) -> list[Any]:
        """What they do at the centre on a day, today by default."""
        day = on or timezone.localdate()
        return [role for role in self.roles.all() if role.covers(day)]

    def name_of_parts(self) -> str:
        return _joined(*(getattr(self, part) for part in NAME_PARTS))

    def namesakes(self) -> models.QuerySet[Person]:
        """Others who print the same name."""
        return Person.objects.named(str(self)).exclude(pk=self.pk)


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def _folded(text: str) -> str:
    """Without case and accents, so that Ö stands with O in a list."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign)).casefold()
