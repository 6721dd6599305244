"""What the rows of units and those of paragraphs have in common: order, addresses, reasons."""

from collections.abc import Hashable, Mapping, Sequence
from typing import NamedTuple, Protocol, TypeVar

from treaties.align.values import Unaligned

Member = TypeVar("Member", bound=Hashable)


class Cell(Protocol):
    """A unit or a paragraph: what has an address in its version."""

    eid: str


Cells = Mapping[str, Cell]


class Standing(NamedTuple):
    """What is asked of a row to say why it stands alone: its kind, its languages, whether it is
    joined to another.
    """

    kind: str
    languages: frozenset[str]
    joined: bool


def merge_order(sequences: Sequence[Sequence[Member]]) -> list[Member]:
    """Return all members once: the first sequence's order, others put after what they follow."""
    order: list[Member] = []
    there: set[Member] = set()
    for sequence in sequences:
        if list(sequence) == order:
            continue
        place = -1
        for member in sequence:
            if member in there:
                place = order.index(member)
            else:
                place += 1
                order.insert(place, member)
                there.add(member)
    return order


def addresses(rows: Sequence[Cells], languages: Sequence[str]) -> list[str]:
    """Return the address of each row, each address once.

    The rows of the first language have its eIds; another has that of its first cell whose eId is
    no row's yet, and at last one with its language added.
    """
    found = [""] * len(rows)
    taken: set[str] = set()
    for place in sorted(range(len(rows)), key=lambda place: languages[0] not in rows[place]):
        cells = [(one, rows[place][one].eid) for one in languages if one in rows[place]]
        wanted = [eid for _, eid in cells] + [lone_address(eid, one) for one, eid in cells]
        found[place] = next(eid for eid in wanted if eid not in taken)
        taken.add(found[place])
    return found


def lone_address(eid: str, language: str) -> str:
    """Return the address of what stands alone where another row has its eId."""
    return f"{eid}__{language}"


def anchors(rows: Sequence[Cells], found: Sequence[str]) -> list[dict[str, str]]:
    """Return, for each row, the eIds of cells that are no row's address, by language."""
    taken = set(found)
    listed: list[dict[str, str]] = []
    for row in rows:
        own: dict[str, str] = {}
        for language, cell in row.items():
            if cell.eid not in taken:
                taken.add(cell.eid)
                own[language] = cell.eid
        listed.append(own)
    return listed


def reasons(rows: Sequence[Standing], languages: Sequence[str]) -> list[Unaligned]:
    """Return why each row has one cell, or nothing where it has more or nothing could be beside it.

    Rows between two that have more cells are of one gap: what else of their kind stands in it, in
    another language, was not like them.
    """
    if len(languages) < 2:
        return [Unaligned.NO] * len(rows)
    found: list[Unaligned] = []
    gap: list[Standing] = []
    for row in rows:
        if len(row.languages) > 1:
            found += [*_in_gap(gap), Unaligned.NO]
            gap = []
        else:
            gap.append(row)
    return found + _in_gap(gap)


def _in_gap(gap: Sequence[Standing]) -> list[Unaligned]:
    return [_reason(row, gap) for row in gap]


def _reason(row: Standing, gap: Sequence[Standing]) -> Unaligned:
    if row.joined:
        return Unaligned.JOINED
    others = (
        other.kind == row.kind and not other.joined and other.languages != row.languages
        for other in gap
    )
    return Unaligned.UNLIKE if any(others) else Unaligned.MISSING
