"""Which groups have to log in with a second factor."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import Group
from django.http import HttpResponse
from django.urls import reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin import messages

from accounts import second_factor
from accounts.forms import RuleForm
from accounts.screens import Screen


class Rules(Screen, FormView[RuleForm]):
    """A list of groups to tick."""

    permission_required = "auth.change_group"
    page_title = gettext_lazy("Second factor")
    header_icon = "key"
    template_name = "accounts/admin/rules.html"
    form_class = RuleForm
    success_url = reverse_lazy("accounts:rules")

    def get_initial(self) -> dict[str, Any]:
        return {"groups": Group.objects.exclude(second_factor_rule=None)}

    def form_valid(self, form: RuleForm) -> HttpResponse:
        second_factor.require(form.cleaned_data["groups"])
        messages.success(self.request, _("From now on, these groups need a second factor."))
        return super().form_valid(form)
