"""What the catalogue is made of: components, and the states that each can be in."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.safestring import SafeString, mark_safe

Draw = Callable[[HttpRequest], str]
Words = str | Promise
NAMED = re.compile(r'(?<=\s)(id|for|aria-label|aria-describedby)="([^"]*)"')
LED = re.compile(r'(?<=\s)href="#([^"]+)"')
TITLED = re.compile(r'\saria-labelledby="[^"]*"')


@dataclass(frozen=True)
class State:
    """One way in which a component is met."""

    title: Words
    draw: Draw


@dataclass(frozen=True)
class Component:
    """A part of the look: its name in the address, its title, its states."""

    name: str
    title: Words
    states: tuple[State, ...]


def apart(markup: str, number: int) -> SafeString:
    """The same markup beside others of its kind: its names are its own, and no landmark twice."""
    named = NAMED.sub(lambda found: f'{found[1]}="{_own(found[1], found[2], number)}"', markup)
    led = LED.sub(lambda found: f'href="#{found[1]}-{number}"', named)
    return mark_safe(TITLED.sub("", led))  # noqa: S308 -- templates escaped it


def _own(attribute: str, value: str, number: int) -> str:
    return f"{value} ({number})" if attribute == "aria-label" else f"{value}-{number}"
