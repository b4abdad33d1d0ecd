"""Placeholder until the guard's forms land in this file."""

from wagtail.admin.forms import WagtailAdminModelForm, WagtailAdminPageForm


class PageForm(WagtailAdminPageForm):
    pass


class SnippetForm(WagtailAdminModelForm):
    pass
