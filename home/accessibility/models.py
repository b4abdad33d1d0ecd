"""The accessibility statement: what Directive (EU) 2016/2102 asks a public body to say.

Its parts are those of the model statement in Commission Implementing Decision (EU) 2018/1523; the
sentences are ours.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.fields import RichTextField
from wagtail.models import Orderable

from delivery.models import Deliverable
from delivery.references import reference
from home.accessibility import panels, rules, words
from home.accessibility.choices import Assessment, Compliance, Reason
from home.accessibility.forms import StatementForm
from pages import richtext
from pages.models import BasePage
from pages.unfinished import Finding

EN_301_549 = "EN 301 549 V3.2.1 and WCAG 2.2, level AA"


class AccessibilityPage(BasePage):
    """How accessible the site is, what is not, whom to tell, and who sees to it."""

    operator = models.CharField(
        _("who makes the statement"),
        max_length=255,
        help_text=_("The body that answers for the site, as its name is printed."),
    )
    covers = models.CharField(
        _("what it covers"),
        max_length=255,
        help_text=_("The site or app by name, for example “the website of our centre”."),
    )
    address = models.URLField(
        _("its address"), blank=True, help_text=_("Left empty, it is the address of this site.")
    )
    law = models.CharField(
        _("law"),
        max_length=255,
        blank=True,
        help_text=_(
            "The law that the site has to follow, if there is one; in the EU, the national law "
            "behind Directive (EU) 2016/2102. Then say below who enforces it."
        ),
    )
    commitment = RichTextField(
        _("what you do for accessibility"),
        blank=True,
        features=["bold", "italic", "link", "ol", "ul"],
        help_text=_("A sentence or two in your own words, above all else. May stay empty."),
    )
    compliance = models.CharField(
        _("how far the site complies"),
        max_length=20,
        choices=Compliance.choices,
        help_text=_("The sentence that says so is written for you."),
    )
    standard = models.CharField(
        _("measured against"),
        max_length=255,
        default=EN_301_549,
        help_text=_("The standard, with its version and level."),
    )
    prepared_on = models.DateField(_("prepared on"), null=True)
    reviewed_on = models.DateField(
        _("last reviewed on"),
        null=True,
        blank=True,
        help_text=_("Look through the statement at least once a year, and write that day here."),
    )
    assessment = models.CharField(
        _("how it was assessed"), max_length=20, choices=Assessment.choices
    )
    assessor = models.CharField(
        _("by whom"),
        max_length=255,
        blank=True,
        help_text=_("If others did it: their name. If it was done otherwise: how."),
    )
    report = models.URLField(_("address of the report"), blank=True)
    contact = models.CharField(
        _("who answers"),
        max_length=255,
        help_text=_("The person or unit that answers for accessibility and takes complaints."),
    )
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("telephone"), max_length=60, blank=True)
    form_address = models.URLField(_("address of a form"), blank=True)
    contact_page = models.ForeignKey(
        "wagtailcore.Page",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("page of this site"),
        help_text=_("Where this site says how to reach you."),
    )
    response_days = models.PositiveSmallIntegerField(
        _("answered within"), null=True, blank=True, help_text=_("So many days.")
    )
    procedure = models.TextField(
        _("what one can do"),
        max_length=1000,
        blank=True,
        help_text=_(
            "If an answer does not come, or does not help. Left empty, it is one sentence."
        ),
    )
    enforcer = models.CharField(
        _("who enforces the law"),
        max_length=255,
        blank=True,
        help_text=_("The enforcement or conciliation body of your country."),
    )
    enforcer_address = models.TextField(_("how to reach it"), max_length=500, blank=True)
    enforcer_website = models.URLField(
        _("where the procedure is described"), blank=True, help_text=_("An address of that body.")
    )

    base_form_class = StatementForm
    content_panels = [*BasePage.content_panels, *panels.STATEMENT]
    parent_page_types = ["home.HomePage", "home.ContentPage"]
    subpage_types: list[str] = []
    template = "home/accessibility_page.html"

    class Meta:
        verbose_name = _("accessibility statement")

    def refuse_unfinished(self) -> None:
        """What is public says nothing that contradicts itself, however it was saved."""
        super().refuse_unfinished()
        values = {name: getattr(self, name) for name in rules.READ}
        reasons = [gap.reason for gap in self.gaps.all()]
        if broken := rules.broken(values, reasons, today=timezone.localdate()):
            raise ValidationError(broken)

    def legal_findings(self, today: date | None = None) -> list[Finding]:
        """What its editors should look at although it may stay public."""
        return rules.due(self.prepared_on, self.reviewed_on, today or timezone.localdate())

    @classmethod
    def public_context(cls, payload: dict[str, Any], request: HttpRequest) -> dict[str, Any]:
        gaps = words.grouped(payload["statement"]["gaps"])
        return {"gaps": gaps, "base_url": settings.BASE_URL}

    def public_document(self) -> dict[str, Any]:
        statement = self.statement()
        return {
            **super().public_document(),
            "summary": self.search_description or statement["status_words"],
            "picture": None,
            "body": [],
            "statement": statement,
        }

    def statement(self) -> dict[str, Any]:
        """The parts of the model statement, in its order."""
        gaps = [gap.shape() for gap in self.gaps.all()]
        return {
            "operator": self.operator,
            "covers": {"name": self.covers, "url": self.address or "/"},
            "commitment_words": words.commitment(self.operator, self.law),
            "commitment": richtext.html(self.commitment),
            "law": self.law,
            "status": self.compliance,
            "status_words": words.status(self.compliance, self.covers, self.standard, self.law),
            "standard": self.standard,
            "gaps": gaps,
            "prepared_on": _iso(self.prepared_on),
            "reviewed_on": _iso(self.reviewed_on),
            "assessment": self._assessment(),
            "feedback": self._feedback(),
            "enforcement": self._enforcement(),
        }

    def _assessment(self) -> dict[str, Any]:
        return {
            "kind": self.assessment,
            "by": self.assessor,
            "words": words.assessment(self.assessment, self.operator, self.assessor),
            "report_url": self.report,
        }

    def _feedback(self) -> dict[str, Any]:
        page = self.contact_page.specific if self.contact_page else None
        return {
            "contact": self.contact,
            "email": self.email,
            "phone": self.phone,
            "form_url": self.form_address,
            "page": reference(page, "feedback") if isinstance(page, Deliverable) else None,
            "response_days": self.response_days,
        }

    def _enforcement(self) -> dict[str, Any] | None:
        if not (self.procedure or self.enforcer):
            return None
        return {
            "words": self.procedure or words.enforcement(self.enforcer),
            "body": self.enforcer,
            "address": self.enforcer_address,
            "url": self.enforcer_website,
        }


class AccessibilityGap(Orderable):
    """A part of the site that not everyone can use, why, and what there is instead."""

    page = ParentalKey(AccessibilityPage, on_delete=models.CASCADE, related_name="gaps")
    reason = models.CharField(_("reason"), max_length=30, choices=Reason.choices)
    what = models.TextField(
        _("what cannot be used"), max_length=500, help_text=_("The section, content or function.")
    )
    why = models.TextField(
        _("what is wrong with it"),
        max_length=1000,
        blank=True,
        help_text=_("For a disproportionate burden: why it is one."),
    )
    criteria = models.CharField(
        _("requirements not met"),
        max_length=255,
        blank=True,
        help_text=_("For example “WCAG 1.2.2 Captions”."),
    )
    alternative = models.TextField(
        _("instead of it"),
        max_length=500,
        blank=True,
        help_text=_("How to get the same in another way, if there is one."),
    )
    mended_by = models.DateField(_("mended by"), null=True, blank=True)

    panels = panels.GAP

    class Meta(Orderable.Meta):
        ordering = ["sort_order", "pk"]

    def __str__(self) -> str:
        return self.what

    def shape(self) -> dict[str, Any]:
        return {
            "kind": self.reason,
            "what": self.what,
            "why": self.why,
            "criteria": self.criteria,
            "alternative": self.alternative,
            "mended_by": _iso(self.mended_by),
        }


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""
