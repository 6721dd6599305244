"""Uses of terms to what is rendered in more than one way, the most scattered first."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from search.consistency.uses import UNKNOWN, Use

# What is known of a use: where it stands.
Told = TypeVar("Told")


@dataclass(frozen=True, slots=True)
class Rendered(Generic[Told]):
    """One way in which a term is rendered, in how many rows, and what is known of it."""

    translation: str
    rows: int
    told: Told


@dataclass(frozen=True, slots=True)
class Scattered(Generic[Told]):
    """A term by one of its renderings, and the ways in which another language renders it.

    ``ways`` has the most usual first. ``unknown`` are the rows without a rendering of the table.
    """

    key: str
    language: str
    rendering: str
    other: str
    ways: Sequence[Rendered[Told]]
    unknown: Rendered[Told] | None

    @property
    def strays(self) -> int:
        """Return in how many rows it is not rendered in the most usual way."""
        return sum(way.rows for way in self.ways[1:])

    @property
    def rows(self) -> int:
        """Return in how many rows it is rendered in a known way."""
        return sum(way.rows for way in self.ways)


def scattered(uses: Iterable[tuple[Use, int, Told]]) -> list[Scattered[Told]]:
    """Return the terms that are rendered in more than one way, the most scattered first.

    ``uses`` have the number of their rows and what is known of them. What has most rows that are
    not rendered in the usual way is first; of equals, where these are the larger share.
    """
    by_term: dict[tuple[str, str, str, str], list[Rendered[Told]]] = defaultdict(list)
    for use, rows, told in uses:
        by_term[use[:4]].append(Rendered(use.translation, rows, told))
    found = []
    for (key, language, rendering, other), listed in by_term.items():
        known = [one for one in listed if one.translation != UNKNOWN]
        if len(known) > 1:
            known.sort(key=lambda one: (-one.rows, one.translation))
            unknown = next((one for one in listed if one.translation == UNKNOWN), None)
            found.append(Scattered(key, language, rendering, other, known, unknown))
    return sorted(
        found,
        key=lambda one: (-one.strays, one.rows, one.key, one.language, one.rendering, one.other),
    )
