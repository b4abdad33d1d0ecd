"""What memory an answer took is kept for the next one."""

import ctypes
from contextlib import suppress

# The parameters of glibc's mallopt(3), and how many bytes are kept or had from the heap.
TRIM_THRESHOLD, MMAP_THRESHOLD = -1, -3
KEPT = 64 * 1024 * 1024
FROM_THE_HEAP = 32 * 1024 * 1024


def keep_what_is_freed() -> None:
    """By itself glibc gives back what is large, and the system clears each page of it anew.

    An answer of 600 kB was put together in 1.0 ms, of which 0.8 were that. Other C libraries have
    no such parameters, and are left alone.
    """
    with suppress(AttributeError):
        set_parameter = ctypes.CDLL(None).mallopt
        set_parameter(TRIM_THRESHOLD, KEPT)
        set_parameter(MMAP_THRESHOLD, FROM_THE_HEAP)
