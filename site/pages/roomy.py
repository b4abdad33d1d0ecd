"""Room for the many calls of which a page is drawn."""

from collections.abc import Callable
from typing import Any, TypeVar

F = TypeVar("F", bound=Callable[..., Any])

# More than half of 64 kB in machine words: CPython then gives the call 64 kB, and half is left.
WORDS = 4_100


def roomy(function: F) -> F:
    """Let all that a function calls stand in one piece of memory.

    CPython keeps the frames of calls in chunks of 16 kB. Where a loop's calls cross the end of one,
    each call asks the system for a new chunk and gives it back: a schedule of 200 talks took 25 ms
    or 90, by the number of middlewares above it. A large frame gets a chunk for itself and more.
    """
    plain: Any = function
    plain.__code__ = plain.__code__.replace(co_stacksize=WORDS)
    return function
