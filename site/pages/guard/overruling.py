"""Where someone with the right to publish overrules one finding, with a reason.

What is overruled was found by us: the browser sends back the finding as we signed it.
"""

from __future__ import annotations

from typing import Any

from django import forms
from django.apps import apps
from django.core import signing
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from wagtail.log_actions import LogActionRegistry, LogFormatter, log
from wagtail.models import DraftStateMixin, Page
from wagtail.permissions import policy_registry

from pages.models import Overruling
from pages.unfinished import Finding

ACTION = "graticule.finding.overrule"
SALT = "pages.guard.overruling"
AN_HOUR_OR_TWO = 4 * 60 * 60  # a form stays open that long, in seconds


class ReasonField(forms.CharField):
    """Why words are meant as they are: a few words, not two letters."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(min_length=8, max_length=500, **kwargs)


class ReasonForm(forms.Form):
    """What the editor says, and the finding as it was signed."""

    reason = ReasonField()
    finding = forms.CharField()

    def clean_finding(self) -> dict[str, Any]:
        try:
            signed: dict[str, Any] = signing.loads(
                self.cleaned_data["finding"], salt=SALT, max_age=AN_HOUR_OR_TWO
            )
        except signing.BadSignature as error:
            raise forms.ValidationError(_("This form is too old. Save the draft first.")) from error
        return signed


def signed(thing: Any, finding: Finding, place: str) -> str:
    """What a browser may send back, with a reason.

    Nothing while the thing was never saved, and where it is no text that may be meant as it is.
    """
    if thing.pk is None or not (finding.level.stops_a_publish and finding.text):
        return ""
    told = {"model": thing._meta.label, "pk": thing.pk, **told_of(finding, place)}
    return signing.dumps(told, salt=SALT)


def told_of(finding: Finding, place: str) -> dict[str, str]:
    """What is kept of a finding that was overruled."""
    return {
        "fingerprint": finding.fingerprint,
        "place": place,
        "message": str(finding.message),
    }


def may_publish(user: Any, thing: Any) -> bool:
    """What has no draft, as the details of the site, is published by whoever changes it."""
    if isinstance(thing, Page):
        return bool(thing.permissions_for_user(user).can_publish())
    action = "publish" if isinstance(thing, DraftStateMixin) else "change"
    policy = policy_registry.get_by_type(type(thing))
    return bool(policy.user_has_permission_for_instance(user, action, thing))


@require_POST
def overrule(request: HttpRequest) -> HttpResponse:
    form = ReasonForm(request.POST)
    if not form.is_valid():
        said = [str(text) for texts in form.errors.values() for text in texts]
        return JsonResponse({"said": " ".join(said)}, status=422)
    told, reason = form.cleaned_data["finding"], form.cleaned_data["reason"]
    thing = apps.get_model(told["model"])._base_manager.filter(pk=told["pk"]).first()
    if thing is None or not may_publish(request.user, thing):
        return JsonResponse({"said": _("Only who may publish this may overrule.")}, status=403)
    keep(thing, told, reason=reason, editor=request.user)
    return JsonResponse({"said": _("Overruled. It counts until the text changes.")})


def keep(thing: Any, told: dict[str, Any], *, reason: str, editor: Any) -> None:
    """From now on it warns, as long as the text stays; the history of the thing has it, too."""
    Overruling.objects.update_or_create(
        target=thing.uuid,
        fingerprint=told["fingerprint"],
        defaults={
            "source_model": thing._meta.label,
            "source_pk": str(thing.pk),
            "page": thing if isinstance(thing, Page) else None,
            "title": str(thing)[:1000],
            "place": told["place"][:200],
            "message": told["message"],
            "reason": reason,
            "editor": editor,
        },
    )
    log(thing, ACTION, user=editor, data={"message": told["message"], "reason": reason})


class Overruled(LogFormatter):
    """In the history of the thing."""

    label = gettext_lazy("Overrule a finding")

    def format_message(self, log_entry: Any) -> str:
        return _("Overruled a finding (%(message)s): %(reason)s") % log_entry.data


def tell_history(actions: LogActionRegistry) -> None:
    actions.register_action(ACTION)(Overruled)


urls: list[URLPattern] = [path("unfinished/overrule/", overrule, name="overrule_finding")]
