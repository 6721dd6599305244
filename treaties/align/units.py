"""The units of some versions in rows: by their addresses, and where these differ by their words.

Units are compared with those of their kind in the same part of a treaty, so the first article of an
annexed protocol never meets that of the treaty. An address is the same provision in every version
(``art_18``); where the versions do not have the same ones, the best alignment decides that keeps
their order, in which a number speaks for a pair, and heading, words and length can overrule it.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from treaties.align.likeness import weigh
from treaties.align.pairs import Joins, Pair, best_way
from treaties.align.paragraphs import align_paragraphs
from treaties.align.table import Standing, addresses, anchors, merge_order, reasons
from treaties.align.unit_likeness import (
    COUNTED_UNITS,
    Whole,
    joint_unit_likeness,
    unit_likeness,
)
from treaties.align.values import AlignedUnit, Row, Unaligned
from treaties.models import Article

# The part of a unit whose part another version does not have.
ELSEWHERE = "*"
# How much longer a note may be than the one with its number, and of what length; else their words
# decide.
MOST_LONGER = 1.4
LONG = 60

# What it says of a pair that all units so near are shifted by as many.
NEAR, SHIFTED = 3, 2.0

Group = tuple[str, str]


@dataclass(slots=True, eq=False)
class Line:
    """A unit in each language that has it, while versions are added."""

    cells: dict[str, Article]
    wholes: dict[str, Whole] = field(default_factory=dict)
    joined: "Line | None" = field(default=None, repr=False)

    def whole(self, language: str, terms: bool = False) -> Whole:
        """Return what is compared of the unit in a language; with ``terms`` it takes longer."""
        if terms:
            return Whole.of(self.cells[language], language, terms)
        if language not in self.wholes:
            self.wholes[language] = Whole.of(self.cells[language], language)
        return self.wholes[language]


def align_units(units: Mapping[str, Sequence[Article]]) -> list[AlignedUnit]:
    """Return the units of some versions in rows, in the order of the first version.

    ``units`` are by language, in the order of the columns; each has its paragraphs.
    """
    languages = list(units)
    lines: list[Line] = []
    for language, listed in units.items():
        added = [Line({language: unit}) for unit in listed]
        lines = _merge(lines, added, language) if lines else added
    ordered = [
        {language: line.cells[language] for language in languages if language in line.cells}
        for line in lines
    ]
    found = addresses(ordered, languages)
    address_of = dict(zip(map(id, lines), found, strict=True))
    standing = [
        Standing(_kind(line), frozenset(line.cells), line.joined is not None) for line in lines
    ]
    rows = zip(found, ordered, anchors(ordered, found), reasons(standing, languages), strict=True)
    return [
        AlignedUnit(
            address,
            _kind(line),
            cells,
            _paragraphs(cells, len(languages)),
            own,
            reason,
            address_of[id(line.joined)] if line.joined else "",
        )
        for line, (address, cells, own, reason) in zip(lines, rows, strict=True)
    ]


def _paragraphs(cells: Mapping[str, Article], languages: int) -> list[Row]:
    """Return the rows of a unit; where it stands in one version of several, they say so."""
    rows = align_paragraphs(cells)
    if len(cells) < languages and len(cells) == 1:
        return [replace(row, unaligned=Unaligned.UNIT) for row in rows]
    return rows


def _kind(line: Line) -> str:
    return str(next(iter(line.cells.values())).kind)


def agree(sequences: Sequence[Sequence[str]], kind: str) -> bool:
    """Return whether the addresses of a kind of units in some versions decide without more ado."""
    return kind not in COUNTED_UNITS and all(one == sequences[0] for one in sequences[1:])


def group_of(kind: str, part: str, parts: Iterable[str]) -> Group:
    """Return with which units one is compared: its kind, its part if other versions have it."""
    return kind, part if part in parts else ELSEWHERE


def _merge(lines: Sequence[Line], added: Sequence[Line], language: str) -> list[Line]:
    """Return rows with the units of one more version in them."""
    shared = _parts(lines) & _parts(added)
    lefts, rights = _grouped(lines, shared), _grouped(added, shared)
    row_of = {id(line): line for line in added}
    for group, listed in rights.items():
        for left, right in _pairs(lefts.get(group, []), listed, group[0], language):
            left.cells[language] = right.cells[language]
            left.wholes.update(right.wholes)
            row_of[id(right)] = left
    for line in added:
        # Half of what was split is joined to the row in which the other half stands now.
        if line.joined:
            line.joined = row_of.get(id(line.joined), line.joined)
    return merge_order([list(lines), [row_of[id(line)] for line in added]])


def _parts(lines: Iterable[Line]) -> set[str]:
    return {unit.part for line in lines for unit in line.cells.values()}


def _grouped(lines: Iterable[Line], parts: set[str]) -> dict[Group, list[Line]]:
    found: dict[Group, list[Line]] = {}
    for line in lines:
        unit = next(iter(line.cells.values()))
        found.setdefault(group_of(str(unit.kind), unit.part, parts), []).append(line)
    return found


def _pairs(
    lefts: Sequence[Line], rights: Sequence[Line], kind: str, language: str
) -> list[tuple[Line, Line]]:
    """Return the pairs of a group, and note on the others to what they are joined."""
    if not lefts:
        return []
    if _surely_same(lefts, rights, kind):
        return list(zip(lefts, rights, strict=True))
    way = _way(lefts, rights, language)
    for pair in way:
        if pair.joined >= 0:
            _join(pair, way, lefts, rights)
    return [
        (lefts[pair.left], rights[pair.right])
        for pair in way
        if pair.left is not None and pair.right is not None
    ]


def _way(lefts: Sequence[Line], rights: Sequence[Line], language: str) -> list[Pair]:
    """Return the best alignment of a group.

    Where a version lacks an article, or has one more, all that follow are counted otherwise: so a
    pair that is shifted as those around it are is likelier than one that only has the same number.
    """
    score, joins = _scores(lefts, rights, language)
    way = best_way(len(lefts), len(rights), score, joins)
    shifts = {
        pair.left: pair.right - pair.left
        for pair in way
        if pair.left is not None and pair.right is not None
    }
    if not any(shifts.values()):
        return way
    score, joins = _scores(lefts, rights, language, terms=True)

    def shifted(left: int, right: int) -> float:
        return score(left, right) + _by_shift(shifts, left, right)

    def of_left(main: int, other: int, right: int) -> float:
        return joins.left(main, other, right) + _by_shift(shifts, main, right)

    def of_right(main: int, other: int, left: int) -> float:
        return joins.right(main, other, left) + _by_shift(shifts, left, main)

    return best_way(len(lefts), len(rights), shifted, Joins(of_left, of_right))


def _by_shift(shifts: Mapping[int, int], left: int, right: int) -> float:
    """Return what it says of a pair that those around it are shifted by as many."""
    around = range(left - NEAR, left + NEAR + 1)
    near = [shifts[one] for one in around if one in shifts and one != left]
    return SHIFTED * near.count(right - left) / len(near) if near else 0.0


def _join(pair: Pair, way: Sequence[Pair], lefts: Sequence[Line], rights: Sequence[Line]) -> None:
    main = way[pair.joined]
    if pair.left is not None and main.left is not None:
        lefts[pair.left].joined = lefts[main.left]
    elif pair.right is not None and main.right is not None:
        rights[pair.right].joined = rights[main.right]


def _surely_same(lefts: Sequence[Line], rights: Sequence[Line], kind: str) -> bool:
    """Return whether the addresses of a group decide: those of notes only count them."""
    if [_eid(line) for line in lefts] != [_eid(line) for line in rights]:
        return False
    if kind not in COUNTED_UNITS:
        return True
    for left, right in zip(lefts, rights, strict=True):
        short, long = sorted(map(_length, (left, right)))
        if long > LONG and long > MOST_LONGER * short:
            return False
    return True


def _eid(line: Line) -> str:
    return next(iter(line.cells.values())).eid


def _length(line: Line) -> int:
    return sum(len(paragraph.text) for paragraph in next(iter(line.cells.values())).body)


def _scores(
    lefts: Sequence[Line], rights: Sequence[Line], language: str, terms: bool = False
) -> tuple[Callable[[int, int], float], Joins]:
    # Copies, since what is rare among these units is not so among others.
    wholes = [[replace(line.whole(one, terms)) for one in line.cells] for line in lefts]
    others = [replace(line.whole(language, terms)) for line in rights]
    columns: dict[str, list[Whole]] = {}
    for listed in wholes:
        for whole in listed:
            columns.setdefault(whole.language, []).append(whole)
    weigh([*columns.values(), others])

    def score(left: int, right: int) -> float:
        found = [unit_likeness(whole, others[right]) for whole in wholes[left]]
        return sum(found) / len(found)

    def of_left(main: int, other: int, right: int) -> float:
        return joint_unit_likeness(wholes[main][0], wholes[other][0], others[right])

    def of_right(main: int, other: int, left: int) -> float:
        return joint_unit_likeness(others[main], others[other], wholes[left][0])

    return score, Joins(of_left, of_right)
