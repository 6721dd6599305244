"""How long one query may take."""

import time

SECONDS = 2.0


class QueryTooSlowError(Exception):
    """A query took longer than it may; it was stopped."""


class TimeLimit:
    """Counts from when it is made; asked now and then, it stops what takes too long."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self._end = time.monotonic() + seconds

    def check(self) -> None:
        """Raise QueryTooSlowError when the time is over."""
        if time.monotonic() > self._end:
            raise QueryTooSlowError
