"""How long one query may take."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

# A reader waits for no longer.
SECONDS = 2.0
_allowed = ContextVar("_allowed", default=SECONDS)


class QueryTooSlowError(Exception):
    """A query took longer than it may; it was stopped."""


class TimeLimit:
    """Counts from when it is made; asked now and then, it stops what takes too long."""

    def __init__(self, seconds: float | None = None) -> None:
        self._end = time.monotonic() + (_allowed.get() if seconds is None else seconds)

    def check(self) -> None:
        """Raise QueryTooSlowError when the time is over."""
        if time.monotonic() > self._end:
            raise QueryTooSlowError


@contextmanager
def allowing(seconds: float) -> Iterator[None]:
    """Give queries another time than a reader waits, where nobody does."""
    token = _allowed.set(seconds)
    try:
        yield
    finally:
        _allowed.reset(token)
