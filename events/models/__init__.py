"""Workshops, their talks, and the page that lists them."""

from events.models.events_page import EventsPage
from events.models.parts import Deadline, EditorNote, EventLink
from events.models.talk import Talk
from events.models.workshop import WorkshopPage

__all__ = ["Deadline", "EditorNote", "EventLink", "EventsPage", "Talk", "WorkshopPage"]
