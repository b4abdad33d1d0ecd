"""Tells whoever runs the site, too, which legal page it lacks.

It asks the database, so that it runs where databases are checked: in `migrate`, and in
`check --database default`; a plain `check` of the code asks none.
"""

from __future__ import annotations

from typing import Any

from django.core.checks import Tags, Warning, register
from django.db import DEFAULT_DB_ALIAS, DatabaseError
from django.utils.translation import gettext as _

from pages.legal.findings import Lack, Shortcoming, shortcomings

IDS = {Lack.MISSING: "pages.W001", Lack.HIDDEN: "pages.W002", Lack.DUE: "pages.W003"}


@register(Tags.database)
def the_legal_pages_are_there(
    app_configs: Any, databases: Any = None, **kwargs: Any
) -> list[Warning]:
    if DEFAULT_DB_ALIAS not in (databases or ()):
        return []
    try:
        return [_warning(each) for each in shortcomings()]
    except DatabaseError:  # before the first `migrate`, or between two versions
        return []


def _warning(shortcoming: Shortcoming) -> Warning:
    hint = (
        _("Edit the page in the admin.")
        if shortcoming.page
        else _("Choose one in the admin: Settings, Details of the site.")
    )
    return Warning(shortcoming.words, hint=hint, obj=shortcoming.site, id=IDS[shortcoming.lack])
