"""Pages of the research room."""

import factory
import wagtail_factories

from research.models import ResearchBranchPage, ResearchPage


class ResearchPageFactory(wagtail_factories.PageFactory):
    title = "Research"

    class Meta:
        model = ResearchPage


class ResearchBranchPageFactory(wagtail_factories.PageFactory):
    title = factory.Sequence(lambda number: f"Branch {number}")
    summary = "Models that keep to the laws of physics."

    class Meta:
        model = ResearchBranchPage
