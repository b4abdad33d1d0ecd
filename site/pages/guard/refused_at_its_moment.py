"""What was scheduled and is refused at its moment: its owner is told by mail, once.

It is tried again each minute. That someone was told stands in its history, and who schedules
another draft of it hears of that one, too.
"""

from __future__ import annotations

import logging
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.mail import EmailMessage
from django.db import transaction
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.log_actions import LogActionRegistry, log, registry
from wagtail.models import Revision

REFUSED = "graticule.scheduled.refused"
logger = logging.getLogger("graticule.publishing")


def tell(revision: Revision, error: ValidationError) -> None:
    """The run goes on whatever becomes of the mail; what could not be told is told next time."""
    try:
        with transaction.atomic():
            _tell(revision, error)
    except Exception:
        logger.exception("Nobody could be told that “%s” was refused.", revision.object_str)


def _tell(revision: Revision, error: ValidationError) -> None:
    thing: Any = revision.content_object
    if thing is None or _is_told(thing, revision):
        return
    why = " ".join(error.messages)
    log(thing, REFUSED, revision=revision, data={"revision": revision.pk, "why": why})
    owner = _owner(thing, revision)
    if owner is not None:
        _mail(owner, revision, why).send()


def _is_told(thing: Any, revision: Revision) -> bool:
    logs = registry.get_logs_for_instance(thing)
    return bool(logs.filter(action=REFUSED, data__revision=revision.pk).exists())


def _owner(thing: Any, revision: Revision) -> Any:
    """Whose page it is; a publication, product or person is of whoever wrote this draft."""
    found = getattr(thing, "owner", None) or revision.user
    return found if found is not None and found.is_active and found.email else None


def _mail(owner: Any, revision: Revision, why: str) -> EmailMessage:
    edit = AdminURLFinder(owner).get_edit_url(revision.content_object)
    context = {
        "owner": owner,
        "title": revision.object_str,
        "due": revision.approved_go_live_at,
        "why": why,
        "address": f"{settings.BASE_URL}{edit}" if edit else "",
    }
    subject = _("“%(title)s” was not published") % {"title": " ".join(revision.object_str.split())}
    body = render_to_string("pages/admin/refused_at_its_moment.txt", context)
    return EmailMessage(subject, body, to=[owner.email])


def tell_history(actions: LogActionRegistry) -> None:
    label = gettext_lazy("Refuse a scheduled publish")
    actions.register_action(REFUSED, label, gettext_lazy("Was refused at its moment"))
