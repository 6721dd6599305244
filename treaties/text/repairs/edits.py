"""What a rule returns: a piece of a line and what is to stand in its place."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Edit:
    """A piece of a line, from ``start`` to ``end``, to be replaced by ``after``."""

    start: int
    end: int
    after: str


def apply(line: str, edits: Iterable[Edit]) -> str:
    """Return a line with all ``edits`` made; they must not overlap."""
    # From right to left, so that an edit does not move the places of those still to come.
    for edit in sorted(edits, key=lambda edit: -edit.start):
        line = line[: edit.start] + edit.after + line[edit.end :]
    return line
