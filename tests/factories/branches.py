"""Branches that show everything a branch can: each has things of its own."""

from django.core.files.base import ContentFile
from wagtail.models import Page

from pages.models import CentreDocument, CentreImage
from people.models import Organisation
from research.models import BranchLead, ResearchBranchPage, ResearchPage
from tests.factories.home import ContentPageFactory
from tests.factories.people import PersonFactory
from tests.factories.pictures import noise, saved, stored
from tests.factories.publications import PublicationFactory
from tests.factories.research import ResearchBranchPageFactory, ResearchPageFactory


def research_with(count: int, home: Page) -> ResearchPage:
    """A research page with so many branches, each of them named by a publication."""
    research = ResearchPageFactory(parent=home, slug=f"research-{count}")
    for number in range(count):
        work = PublicationFactory(title=f"Notes {count} {number}")
        work.branches.add(full_branch(research, f"{count}-{number}"))
        work.save()
    found: ResearchPage = ResearchPage.objects.get(pk=research.pk)
    return found


def full_branch(research: ResearchPage, name: str) -> ResearchBranchPage:
    image = picture(f"{name}.png")
    file = CentreDocument.objects.create(title="Data", file=ContentFile(b"Ice", f"{name}.txt"))
    place = ContentPageFactory(parent=Page.objects.get(pk=research.pk).get_parent().specific)
    partner = Organisation.objects.create(name=f"Partner {name}", logo=picture(f"logo-{name}.png"))
    text = (
        f'<p><a linktype="page" id="{place.pk}">more</a>, '
        f'<a linktype="document" id="{file.pk}">data</a></p>'
    )
    branch: ResearchBranchPage = ResearchBranchPageFactory(
        parent=research, title=f"Branch {name}", picture=image, method=text
    )
    branch.applications = [
        ("application", {"field": "Hydrology", "partners": [partner], "text": text})
    ]
    branch.body = [
        ("text", text),
        ("image", {"image": image, "caption": "Ice", "is_decorative": True}),
        ("call_to_action", {"text": "Come", "label": "Read on", "page": place, "url": ""}),
        ("documents", {"documents": [{"document": file, "title": ""}]}),
        ("logo_wall", {"heading": "", "organisations": [partner]}),
    ]
    branch.leads.add(BranchLead(person=PersonFactory(given="", family=f"Lovelace {name}")))
    branch.save()
    return branch


def picture(name: str) -> CentreImage:
    return stored(saved(noise((24, 16)), "PNG"), name=name, description="Ice on a lake")
