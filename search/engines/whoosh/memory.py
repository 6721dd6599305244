"""What a process gives back to the system while it runs.

The system counts what was read of mapped files as a process's own, in the end all of the index;
and the C library keeps what the threads of a worker let go. Neither is needed: what was mapped
stays in the system's cache, and to map it again takes some milliseconds.
"""

import ctypes
from contextlib import suppress


def give_back() -> None:
    """Give the memory that is free inside the process back to the system."""
    # Where the C library has no such function it does so by itself, or cannot.
    with suppress(AttributeError, OSError):
        ctypes.CDLL(None).malloc_trim(0)
