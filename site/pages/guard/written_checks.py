"""What Wagtail's checker asks while an editor writes: of their words, not of the house's design."""

from wagtail.admin.userbar import ContentCheckerItem


class WrittenChecks(ContentCheckerItem):
    """Bold paragraphs in place of headings are looked for in texts; a card's number is none."""

    axe_custom_rules = [
        *ContentCheckerItem.axe_custom_rules,
        {"id": "p-as-heading", "selector": ".prose p", "enabled": True},
    ]
