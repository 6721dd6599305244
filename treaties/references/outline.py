"""A version of a treaty as a tree of addresses, in which the steps of a reference are followed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from treaties.text.document import ParsedVersion

SEPARATOR = "__"


@dataclass(frozen=True, slots=True)
class Node:
    """A unit or division: its kind, its number in figures, the part and division it stands in."""

    eid: str
    kind: str
    number: str
    part: str
    division: str


@dataclass(frozen=True, slots=True)
class Outline:
    """The addresses of a version.

    ``bodies`` are the paragraphs of each unit in their order, each with its label.
    """

    language: str
    units: Sequence[Node]
    divisions: Sequence[Node]
    bodies: Mapping[str, Sequence[tuple[str, str]]] = field(default_factory=dict)

    def unit(self, eid: str) -> Node | None:
        """Return the unit with an address."""
        return next((one for one in self.units if one.eid == eid), None)

    def around(self, division: str) -> list[Node]:
        """Return a division and those that it stands in, the innermost first."""
        by_eid = {one.eid: one for one in self.divisions}
        found = []
        while division in by_eid:
            found.append(by_eid[division])
            division = by_eid[division].division
        return found

    def eids(self) -> Iterator[str]:
        """Yield all addresses."""
        for one in (*self.units, *self.divisions):
            yield one.eid
        for rows in self.bodies.values():
            yield from (eid for eid, _ in rows)

    def body(self, unit: str) -> Sequence[tuple[str, str]]:
        """Return the addresses and labels of the paragraphs of a unit."""
        return self.bodies.get(unit, ())


def outline_of(version: ParsedVersion) -> Outline:
    """Return the addresses of a version."""
    return Outline(
        version.language,
        [
            Node(one.eid, one.kind, one.number, one.part, one.division or "")
            for one in version.units
        ],
        [
            Node(one.eid, one.kind, one.number, part_of(one.eid), one.parent or "")
            for one in version.divisions
        ],
        {one.eid: [(row.eid, row.label) for row in one.paragraphs] for one in version.units},
    )


def part_of(division: str) -> str:
    """Return the annexed part that a division stands in; one that is annexed is its own."""
    first = division.partition(SEPARATOR)[0]
    return first if first.startswith(("annex_", "prot_")) else ""


def children(rows: Iterable[tuple[str, str]], parent: str) -> list[tuple[str, str]]:
    """Return the rows right under an address."""
    depth = parent.count(SEPARATOR) + 1
    return [
        (eid, label)
        for eid, label in rows
        if eid.startswith(parent + SEPARATOR) and eid.count(SEPARATOR) == depth
    ]
