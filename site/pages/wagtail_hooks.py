"""What the house itself adds to the admin."""

from wagtail import hooks

from pages.choosers import TopicChooserViewSet, topics


@hooks.register("register_admin_viewset")
def a_topic_is_chosen_from_a_list() -> TopicChooserViewSet:
    return topics
