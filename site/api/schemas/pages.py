"""Pages and research branches."""

from typing import Literal

from pydantic import Field

from api.schemas.blocks import Block, UseCase
from api.schemas.shared import (
    Address,
    Day,
    Html,
    Listing,
    NamedAddress,
    PageLike,
    Picture,
    Reference,
    Shape,
)


class AccessibilityGap(Shape):
    """What is not accessible, and what there is instead."""

    kind: str = Field(description="non-compliance, disproportionate-burden or out-of-scope.")
    what: str
    why: str
    criteria: str = Field(description="The requirements that it does not meet.")
    alternative: str
    mended_by: Day


class AccessibilityAssessment(Shape):
    """How it is known how accessible the site is."""

    kind: str = Field(description="self, third-party or other.")
    by: str
    words: str
    report_url: Address


class AccessibilityFeedback(Shape):
    """Whom to tell of a barrier, and how."""

    contact: str
    email: str
    phone: str
    form_url: Address
    page: Reference | None
    response_days: int | None


class AccessibilityEnforcement(Shape):
    """Where to go when an answer does not help."""

    words: str
    body: str
    address: str
    url: Address


class AccessibilityStatement(Shape):
    """What the model statement of Implementing Decision (EU) 2018/1523 has, in its order."""

    operator: str
    covers: NamedAddress
    commitment_words: str
    commitment: Html
    law: str
    status: str = Field(description="full, partial or none.")
    status_words: str
    standard: str
    gaps: list[AccessibilityGap]
    prepared_on: Day
    reviewed_on: Day
    assessment: AccessibilityAssessment
    feedback: AccessibilityFeedback
    enforcement: AccessibilityEnforcement | None


class PageOut(PageLike):
    """A page of the site. Some kinds of page, as the home page, have more to say."""

    kind: Literal["page"]
    summary: str
    picture: Picture | None
    body: list[Block]
    introduction: Html | None = None
    claim: str | None = None
    opening: Html | None = None
    wordmark: str | None = None
    logo: Picture | None = None
    statement: AccessibilityStatement | None = None


class PageList(Listing):
    items: list[PageOut]


class Application(Shape):
    """A field that a branch is applied to; empty while it is not known."""

    field: str
    text: Html
    partners: list[NamedAddress]


class ResearchBranchOut(PageLike):
    """A line of research."""

    kind: Literal["research-branch"]
    summary: str
    method: Html
    applications: list[Application]
    use_cases: list[UseCase]
    leads: list[Reference]
    picture: Picture | None
    body: list[Block]
    position: int = Field(description="Its place among the branches, from 1.")


class ResearchBranchList(Listing):
    items: list[ResearchBranchOut]
