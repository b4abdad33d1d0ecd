from pages.roomy import roomy
from pages.serving import serve


def told(first: int, *rest: int, scale: int = 1, **named: int) -> tuple[int, ...]:
    return (first * scale, *rest, *named.values())


def test_what_has_room_takes_and_gives_what_it_did():
    plain = told(2, 3, scale=5, other=7)

    assert roomy(told)(2, 3, scale=5, other=7) == plain == (10, 3, 7)


def test_its_frame_is_larger_than_a_usual_chunk():
    assert roomy(told).__code__.co_stacksize * 8 > 2**15


def test_pages_are_drawn_with_room():
    drawing = serve.__globals__["_drawn"]

    assert drawing.__code__.co_stacksize * 8 > 2**15
