"""Choosing a topic from a list that may be long."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.chooser import ChooserViewSet


class TopicChooserViewSet(ChooserViewSet):
    model = "pages.Topic"
    icon = "tag"
    choose_one_text = _("Choose a topic")
    choose_another_text = _("Choose another topic")
    edit_item_text = _("Edit this topic")
    form_fields = ["name"]


topics = TopicChooserViewSet("topic_chooser")
