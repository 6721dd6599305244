"""What of a text is taken: by a rule that is asked first, so that the next one leaves it alone."""

from bisect import bisect_left

# Only references may overlap, a few at a place.
OVERLAPPING = 8


class Taken:
    """The stretches of a text that are taken, in the order of their beginnings."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []

    def free(self, start: int, end: int) -> bool:
        """Return whether nothing has taken any of a stretch."""
        place = bisect_left(self._starts, end)
        return all(self._ends[one] <= start for one in range(max(0, place - OVERLAPPING), place))

    def keep(self, start: int, end: int) -> None:
        """Take a stretch."""
        place = bisect_left(self._starts, start)
        self._starts.insert(place, start)
        self._ends.insert(place, end)

    def take(self, start: int, end: int) -> bool:
        """Take a stretch if it is free; return whether it was."""
        free = self.free(start, end)
        if free:
            self.keep(start, end)
        return free
