"""Waiting for the preview beside a form."""

from playwright.sync_api import Locator, expect

TRIES = 10
MILLISECONDS = 3000


def seen_in_preview(found: Locator, field: Locator) -> None:
    """Wait until an edit shows in the preview.

    Wagtail takes what is written in a form's first seconds for its beginning and looks at it with
    the next change. How long those seconds are depends on the machine, so a field gets a space
    at its end until the preview has followed.
    """
    for _try in range(TRIES):
        try:
            expect(found).to_be_attached(timeout=MILLISECONDS)
        except AssertionError:
            field.press("End")
            field.press("Space")
        else:
            return
    expect(found).to_be_attached()
