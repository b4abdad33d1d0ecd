import ctypes

from config import memory


class Library:
    """A C library that says what it was told."""

    def __init__(self):
        self.told = []

    def mallopt(self, parameter, value):
        self.told.append((parameter, value))


def test_what_is_freed_is_kept_up_to_a_bound(monkeypatch):
    library = Library()
    monkeypatch.setattr(ctypes, "CDLL", lambda name: library)

    memory.keep_what_is_freed()

    assert library.told == [(-1, 64 * 1024**2), (-3, 32 * 1024**2)]


def test_another_c_library_is_left_alone(monkeypatch):
    monkeypatch.setattr(ctypes, "CDLL", lambda name: object())

    memory.keep_what_is_freed()
