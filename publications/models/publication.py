"""A scholarly work."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from modelsearch import index

from delivery import values
from delivery.documents import published
from delivery.references import embed, reference
from pages.fields import DoiField, PartialDateField
from pages.models import PublicSnippet
from pages.unfinished import Finding
from publications.fields import ArxivField, IsbnField
from publications.identifiers import doi_address
from publications.indexing import indexed_once
from publications.models.authorship import authors_as_shapes
from publications.models.types import NoticeKind, Origin, PublicationType
from publications.repeats import TEXTS, Start, repeated_texts


class Publication(PublicSnippet):
    """A paper, book, thesis or other work, by the centre or linked from here."""

    kind = "publication"
    resource = "publications"
    template = "publications/publication.html"

    title = models.CharField(
        _("title"), max_length=500, help_text=_("As the work prints it, without a full stop.")
    )
    type = models.CharField(
        _("type"),
        max_length=40,
        choices=PublicationType,
        default=PublicationType.ARTICLE_JOURNAL,
    )
    venue = models.ForeignKey(
        "publications.Venue",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="publications",
        verbose_name=_("venue"),
        help_text=_("The journal, conference, series or repository it appeared in."),
    )
    volume = models.CharField(_("volume"), max_length=60, blank=True)
    issue = models.CharField(_("issue"), max_length=60, blank=True)
    pages = models.CharField(
        _("pages"), max_length=60, blank=True, help_text=_("First and last: 345–367.")
    )
    article_number = models.CharField(
        _("article number"),
        max_length=60,
        blank=True,
        help_text=_("For works that are counted and not paged: 103731."),
    )
    number_of_pages = models.PositiveIntegerField(_("number of pages"), null=True, blank=True)
    issued = PartialDateField(
        _("published"),
        blank=True,
        help_text=_("As far as you know it: 2024, 2024-03 or 2024-03-12. Nothing is added to it."),
    )
    doi = DoiField(
        _("DOI"),
        max_length=255,
        blank=True,
        help_text=_("For example 10.1016/j.jag.2024.103731; its address at doi.org will do."),
    )
    arxiv = ArxivField(
        _("arXiv number"), max_length=40, blank=True, help_text=_("For example 2002.00469.")
    )
    isbn = IsbnField(_("ISBN"), max_length=13, blank=True, help_text=_("Of the book."))
    language = models.CharField(
        _("language"),
        max_length=35,
        blank=True,
        default="en",
        validators=[
            RegexValidator(
                r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\Z",
                _("“%(value)s” is no language tag. Write it as “en”, “de” or “pt-BR”."),
            )
        ],
        help_text=_("The language of the title: “en”, “de”."),
    )
    summary = models.TextField(
        _("summary"),
        max_length=2000,
        blank=True,
        help_text=_(
            "What it says, in our own words and for people outside the field. "
            "It is labelled as a summary, and never called an abstract."
        ),
    )
    abstract = models.TextField(
        _("abstract"),
        blank=True,
        help_text=_("The authors’ own, word for word, if its licence lets us print it."),
    )
    keywords = models.TextField(
        _("keywords"), max_length=1000, blank=True, help_text=_("Apart by commas.")
    )
    licence = models.CharField(
        _("licence"), max_length=120, blank=True, help_text=_("For example “CC BY 4.0”.")
    )
    pdf_document = models.ForeignKey(
        "pages.CentreDocument",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("PDF of ours"),
        help_text=_("Only if we may give it away."),
    )
    pdf_url = models.URLField(
        _("PDF elsewhere"), max_length=1000, blank=True, help_text=_("Where readers get it freely.")
    )
    branches = ParentalManyToManyField(
        "research.ResearchBranchPage",
        blank=True,
        related_name="publications",
        verbose_name=_("research branches"),
    )
    is_featured = models.BooleanField(
        _("featured"),
        default=False,
        help_text=_("The newest featured work is shown on the home page."),
    )
    origin = models.CharField(_("origin"), max_length=20, choices=Origin, default=Origin.OURS)
    notice_kind = models.CharField(
        _("notice"),
        max_length=40,
        choices=NoticeKind,
        blank=True,
        help_text=_("Something readers must know before they rely on it."),
    )
    notice_text = models.TextField(_("what it says"), max_length=2000, blank=True)
    notice_url = models.URLField(_("where it is published"), max_length=1000, blank=True)

    search_fields = [
        index.SearchField("title"),
        index.SearchField("doi"),
        index.AutocompleteField("title"),
        index.RelatedFields("authorships", [index.SearchField("name")]),
    ]

    class Meta:
        verbose_name = _("publication")
        verbose_name_plural = _("publications")
        ordering = ["-issued", "title", "pk"]
        indexes = [models.Index(Start(name), name=f"work_by_{name}") for name in TEXTS]
        constraints = [
            models.UniqueConstraint(
                Lower("doi"), condition=~Q(doi=""), name="one_publication_a_doi"
            )
        ]

    def __str__(self) -> str:
        return self.title or gettext("Untitled publication")

    def clean(self) -> None:
        super().clean()
        self.refuse_a_taken_doi()
        if self.pdf_document and self.pdf_url:
            message = gettext("A work has one PDF. Keep the file or the address, not both.")
            raise ValidationError({"pdf_url": message})
        if not self.notice_kind and (self.notice_text or self.notice_url):
            message = gettext("Say what kind of notice this is, or take its text and address out.")
            raise ValidationError({"notice_kind": message})

    def save(self, *args: Any, **kwargs: Any) -> None:
        if kwargs.get("update_fields") is not None:
            super().save(*args, **kwargs)
            return
        self.refuse_a_taken_doi()
        with indexed_once(self):
            super().save(*args, **kwargs)

    def refuse_a_taken_doi(self) -> None:
        """Raise ValidationError, which names the other work, if it has this DOI already.

        DOIs know no case: one that is printed in capitals is the same one.
        """
        others = Publication._base_manager.exclude(pk=self.pk)
        if self.doi and (other := others.filter(doi__iexact=self.doi).first()):
            message = gettext(
                "“%(doi)s” is the DOI of “%(title)s” already. "
                "Open that publication instead, or correct the number."
            )
            raise ValidationError({"doi": message % {"doi": other.doi, "title": other}})

    def warnings_from_the_site(self) -> list[Finding]:
        return [*super().warnings_from_the_site(), *repeated_texts(self)]

    @classmethod
    def to_be_rendered(cls) -> models.QuerySet[Publication]:
        ours = super().to_be_rendered().select_related("venue", "pdf_document")
        return ours.prefetch_related("authorships__person", "links", "branches")

    def sort_key(self) -> str:
        return self.issued

    def is_listed(self) -> bool:
        return self.origin == Origin.OURS

    def public_document(self) -> dict[str, Any]:
        return {
            **super().public_document(),
            **self._place(),
            **self._numbers(),
            "type": self.type,
            "authors": authors_as_shapes(self.authorships.all()),
            "language": self.language,
            "abstract": self.abstract,
            "summary": self.summary,
            "keywords": self.keyword_list,
            "licence": self.licence,
            "pdf_url": self._pdf(),
            "links": [link.as_shape() for link in self.links.all()],
            "branches": [reference(branch, "branch") for branch in self.branches.all()],
            "featured": self.is_featured,
            "origin": self.origin,
            "notice": self._notice(),
        }

    def found_by(self, payload: dict[str, Any]) -> dict[str, Iterable[str]]:
        named = {name: [payload[name]] for name in ("origin", "type", "issued", "isbn")}
        venue = payload["venue"] or {"name": "", "issn": ""}
        return {
            **super().found_by(payload),
            **named,
            "year": [payload["issued"][:4]],
            "doi": [payload["doi"].lower()],
            "arxiv": [values.text(payload["arxiv"])],
            "language": [payload["language"].lower()],
            "keyword": values.texts(*payload["keywords"]),
            "licence": [values.text(payload["licence"])],
            "venue": values.texts(venue["name"]),
            "issn": [venue["issn"]],
            "featured": [values.flag(payload["featured"])],
        }

    @classmethod
    def public_context(cls, payload: dict[str, Any], request: HttpRequest) -> dict[str, Any]:
        products = published("product").linking_to(payload["id"], "publication").newest()
        talks = published("talk").linking_to(payload["id"], "paper").newest()
        return {
            "products": products.values_list("payload", flat=True),
            "talks": talks.values_list("payload", flat=True),
        }

    @property
    def keyword_list(self) -> list[str]:
        """Each keyword once, in the order written."""
        words = (word.strip() for word in self.keywords.replace("\n", ",").split(","))
        return list(dict.fromkeys(filter(None, words)))

    def _place(self) -> dict[str, Any]:
        return {
            "venue": self.venue.embedded() if self.venue else None,
            "volume": self.volume,
            "issue": self.issue,
            "pages": self.pages,
            "article_number": self.article_number,
            "number_of_pages": self.number_of_pages,
            "issued": self.issued,
        }

    def _numbers(self) -> dict[str, str]:
        return {
            "doi": self.doi,
            "doi_url": doi_address(self.doi),
            "arxiv": self.arxiv,
            "isbn": self.isbn,
        }

    def _pdf(self) -> Any:
        ours = self.pdf_document
        return embed(ours, "pdf", ours.url) if ours else self.pdf_url

    def _notice(self) -> dict[str, str] | None:
        if not self.notice_kind:
            return None
        return {"kind": self.notice_kind, "text": self.notice_text, "url": self.notice_url}
