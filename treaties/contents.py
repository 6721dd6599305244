"""The contents of an agreement: its divisions with their articles."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from treaties.align import AlignedUnit
from treaties.choices import UnitKind
from treaties.models import Division

# Units that are called by their own headings, not by what they are.
HEADED = frozenset({UnitKind.ARTICLE, UnitKind.ANNEX})


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents: a division or a unit; ``depth`` is how far it is set in."""

    eid: str
    label: str
    heading: str
    depth: int
    is_division: bool
    language: str


def contents(units: Sequence[AlignedUnit]) -> list[Entry]:
    """Return the lines of the contents, in the language of the first column that has each."""
    entries: list[Entry] = []
    shown: set[str] = set()
    for unit in units:
        article = unit.shown
        if unit.kind == UnitKind.NOTE:
            continue
        language = next(iter(unit.cells))
        chain = chain_of(article.division)
        for depth, division in enumerate(chain):
            if division.eid not in shown:
                shown.add(division.eid)
                entries.append(
                    Entry(division.eid, division.label, division.heading, depth, True, language)
                )
        own = unit.kind in HEADED
        label = (own and article.label) or article.get_kind_display()
        heading = article.heading if own else ""
        entries.append(Entry(unit.eid, label, heading, len(chain), False, language))
    return entries


@dataclass(frozen=True, slots=True)
class Line:
    """An entry as a line of nested lists: whether a list begins under it, how many end after it."""

    entry: Entry
    opens: bool
    closes: range


def as_tree(entries: Sequence[Entry]) -> list[Line]:
    """Return the lines of the contents as they are nested: what is deeper stands in the one above.

    An entry is never more than one step deeper than the one before it, so every list that is
    opened is closed.
    """
    depths: list[int] = []
    for entry in entries:
        depths.append(min(entry.depth, depths[-1] + 1) if depths else 0)
    following = [*depths[1:], 0][: len(depths)]
    return [
        Line(entry, after > depth, range(max(0, depth - after)))
        for entry, depth, after in zip(entries, depths, following, strict=True)
    ]


@dataclass(frozen=True, slots=True)
class DivisionRow:
    """The heading of a division in each language that has it."""

    eid: str
    depth: int
    cells: Mapping[str, Division]


def divisions_before(units: Sequence[AlignedUnit]) -> dict[str, list[DivisionRow]]:
    """Return, by the eId of the unit that they stand before, the divisions that begin there."""
    begun: set[str] = set()
    before: dict[str, list[DivisionRow]] = {}
    for unit in units:
        chains = {language: chain_of(article.division) for language, article in unit.cells.items()}
        longest = max(chains.values(), key=len)
        for depth, division in enumerate(longest):
            if division.eid in begun:
                continue
            begun.add(division.eid)
            cells = {
                language: chain[depth]
                for language, chain in chains.items()
                if len(chain) > depth and chain[depth].eid == division.eid
            }
            before.setdefault(unit.eid, []).append(DivisionRow(division.eid, depth, cells))
    return before


def chain_of(division: Division | None) -> list[Division]:
    """Return a division with all it stands in, the outermost first."""
    chain: list[Division] = []
    while division is not None:
        chain.append(division)
        division = division.parent
    return chain[::-1]
