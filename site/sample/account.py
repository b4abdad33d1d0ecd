"""Someone who can log in and edit the sample."""

import secrets

from pages.models import User

EMAIL = "editor@sample.invalid"


def make_editor() -> str | None:
    """Make the editor's account; its password, or None if there is one already."""
    if User.objects.filter(email=EMAIL).exists():
        return None
    password = secrets.token_urlsafe(9)
    User.objects.create_superuser(EMAIL, password, first_name="Sample", last_name="Editor")
    return password
