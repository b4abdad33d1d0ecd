"""Pages of the home room."""

import factory
import wagtail_factories

from home.models import ContentPage, HomePage


class HomePageFactory(wagtail_factories.PageFactory):
    title = "Home"
    claim = "We measure the Earth"
    opening = "<p>Machines learn from what satellites see.</p>"

    class Meta:
        model = HomePage


class ContentPageFactory(wagtail_factories.PageFactory):
    title = factory.Sequence(lambda number: f"About part {number}")

    class Meta:
        model = ContentPage
