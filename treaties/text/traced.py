"""Where the repairs of a source stand in the texts of its units, and what stood there before.

The way back of ``clean`` and of the stages after it, by two contracts: the recorded repairs lead
from a source line to its cleaned line, and the letters of a version's lines, in their order, are
those of its labels, headings and paragraphs (``conserve.spells``). So every repair of a letter has
one exact place in one text; where a contract does not hold, ``NotSpelledError`` says so, and no
place is guessed.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from treaties.text.document import Repair
from treaties.text.repairs.hyphens import SOFT_HYPHEN

# Control and format characters have no form that a reader could see.
FORMLESS = frozenset({"Cc", "Cf"})
TOKEN = re.compile(r"\s+|\S+")


class NotSpelledError(Exception):
    """The lines of a source are not those that its repairs or its texts were made from."""


@dataclass(frozen=True, slots=True)
class Change:
    """A piece of a source line and what it became.

    ``start`` is its column in the cleaned line; ``repairs`` are the numbers of those that made it,
    several where a later one changed what an earlier one had written.
    """

    line: int
    start: int
    before: str
    after: str
    repairs: tuple[int, ...]

    @property
    def has_form(self) -> bool:
        """Return whether there is anything to see of it, before or after."""
        return any(
            not sign.isspace() and unicodedata.category(sign) not in FORMLESS
            for sign in self.before + self.after
        )


@dataclass(frozen=True, slots=True)
class Piece:
    """A text of a version: a heading with its label, or a paragraph with its.

    ``fields`` are label and text; the source has them one after the other.
    """

    fields: tuple[str, ...]
    first_line: int
    last_line: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where a change stands in a text: the piece, which of its fields, from where to where.

    What was only taken away stands at a point. ``ends`` says that the change goes on in no later
    place: one that changed a label and its text has two.
    """

    piece: int
    field: int
    start: int
    end: int
    change: Change
    ends: bool = True


def letters(text: str) -> str:
    """Return what conservation counts of a text: all but blanks and marks of words that go on."""
    return "".join(text.split()).replace(SOFT_HYPHEN, "")


# From a source line to its cleaned line


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a line as it was and as it is; without ``repairs`` both are the same."""

    before: str
    after: str
    repairs: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _Edit:
    start: int
    before: str
    after: str
    repair: int

    @property
    def end(self) -> int:
        return self.start + len(self.before)


def trace(
    line: int, source: str, repairs: Sequence[tuple[int, Repair]]
) -> tuple[str, tuple[Change, ...]]:
    """Return the cleaned line of a source line, and the changes from the one to the other.

    ``repairs`` are those of this line in their order, each with its number. Undone, the changes
    give the source line again.
    """
    parts = [_Part(source, source)]
    for edits in _rounds(repairs):
        parts = list(_edited(parts, edits))
    cleaned, changes = "", []
    for part in parts:
        if part.repairs:
            changes.append(Change(line, len(cleaned), part.before, part.after, part.repairs))
        cleaned += part.after
    return cleaned, tuple(changes)


def _rounds(repairs: Iterable[tuple[int, Repair]]) -> Iterator[list[_Edit]]:
    """Yield the edits that were made together, from left to right.

    A rule edits a line from right to left, so that the columns of its edits are all those of the
    line before it.
    """
    together: list[_Edit] = []
    for number, repair in repairs:
        if together and repair.column + len(repair.before) > together[-1].start:
            yield together[::-1]
            together = []
        edits = _parts_of(repair.before, repair.after)
        together += [
            _Edit(repair.column + start, before, after, number)
            for start, before, after in reversed(edits)
        ]
    if together:
        yield together[::-1]


def _parts_of(before: str, after: str) -> list[tuple[int, str, str]]:
    """Return the edits of one repair, each with its place in it.

    Where only blanks differ, each blank is an edit: one repair goes from the first odd blank of a
    line to its last, and has the words between them in it.
    """
    old, new = TOKEN.findall(before), TOKEN.findall(after)
    edits: list[tuple[int, str, str]] = []
    place = 0
    if len(old) != len(new):
        return [(0, before, after)]
    for was, now in zip(old, new, strict=True):
        if was != now:
            if not (was.isspace() and now.isspace()):
                return [(0, before, after)]
            edits.append((place, was, now))
        place += len(was)
    return edits or [(0, before, after)]


def _edited(parts: Sequence[_Part], edits: Sequence[_Edit]) -> Iterator[_Part]:
    """Yield the parts of a line after some edits; what an edit touches becomes one part with it."""
    rest = list(reversed(parts))
    place = number = 0
    while number < len(edits):
        while rest and place + len(rest[-1].after) <= edits[number].start:
            place += len(rest[-1].after)
            yield rest.pop()
        if rest and not rest[-1].repairs and place < edits[number].start:
            yield _cut(rest, edits[number].start - place)
            place = edits[number].start
        first, start, taken = number, place, []
        while True:
            end = edits[number].end
            while rest and place < end:
                if not rest[-1].repairs and place + len(rest[-1].after) > end:
                    taken.append(_cut(rest, end - place))
                else:
                    taken.append(rest.pop())
                place += len(taken[-1].after)
            number += 1
            if number == len(edits) or edits[number].start >= place:
                break
        yield _one(taken, start, edits[first:number])
    yield from reversed(rest)


def _cut(rest: list[_Part], size: int) -> _Part:
    """Return the beginning of an untouched part, and leave the remainder in its place."""
    text = rest.pop().after
    rest.append(_Part(text[size:], text[size:]))
    return _Part(text[:size], text[:size])


def _one(taken: Sequence[_Part], start: int, edits: Sequence[_Edit]) -> _Part:
    """Return one part for some that edits have touched; ``start`` is the column of the first."""
    text = "".join(part.after for part in taken)
    for edit in reversed(edits):
        at = edit.start - start
        if text[at : at + len(edit.before)] != edit.before:
            raise NotSpelledError
        text = text[:at] + edit.after + text[at + len(edit.before) :]
    before = "".join(part.before for part in taken)
    numbers = [number for part in taken for number in part.repairs]
    numbers += [edit.repair for edit in reversed(edits)]
    return _Part(before, text, tuple(dict.fromkeys(numbers)))


# From the cleaned lines to the texts


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Letters of a line, from ``first`` to ``last``, that a piece has from ``given`` on."""

    first: int
    last: int
    piece: int
    given: int


def find_places(
    pieces: Sequence[Piece], lines: Sequence[str], changes: Iterable[Change]
) -> tuple[list[Place], list[Change]]:
    """Return the places of changes in the texts of a version, and the changes that have none.

    ``pieces`` stand in the order of the source, ``lines`` are its cleaned lines. Without a place
    are changes that have no form, and those that left nothing of their line. Those of lines with
    letters that no piece has are another version's and are in neither.
    """
    listed = list(changes)
    stretches = _stretches(pieces, lines, {change.line for change in listed})
    places: list[Place] = []
    without: list[Change] = []
    for change in listed:
        line = lines[change.line - 1]
        own = stretches[change.line]
        if not own and letters(line):
            continue
        if change.has_form and own:
            places += _places(change, own, pieces, line)
        else:
            without.append(change)
    return places, without


def _stretches(
    pieces: Sequence[Piece], lines: Sequence[str], wanted: set[int]
) -> Mapping[int, list[_Stretch]]:
    """Return, for the lines wanted, which of their letters each piece has."""
    found: dict[int, list[_Stretch]] = {line: [] for line in wanted}
    at, own, used = 0, "", 0
    for number, piece in enumerate(pieces):
        text, given = letters("".join(piece.fields)), 0
        if piece.first_line > at:
            if used < len(own):
                raise NotSpelledError
            at, own, used = piece.first_line, _letters_of(lines, piece.first_line), 0
        while True:
            size = min(len(own) - used, len(text) - given)
            if text.startswith(own[used : used + size], given):
                if size and at in found:
                    found[at].append(_Stretch(used, used + size, number, given))
                given, used = given + size, used + size
            elif used:
                raise NotSpelledError
            if given == len(text):
                break
            # What does not begin as the text goes on is a line of another version.
            at, used = at + 1, 0
            if at > piece.last_line:
                raise NotSpelledError
            own = _letters_of(lines, at)
    return found


def _letters_of(lines: Sequence[str], line: int) -> str:
    if not 1 <= line <= len(lines):
        raise NotSpelledError
    return letters(lines[line - 1])


def _places(
    change: Change, own: Sequence[_Stretch], pieces: Sequence[Piece], line: str
) -> list[Place]:
    """Return the places of a change that has form, in a line with letters."""
    first = len(letters(line[: change.start]))
    last = first + len(letters(change.after))
    found: list[tuple[int, int, int, int]] = []
    for row in own:
        shift = row.given - row.first
        if first == last:
            # What was taken away stands behind the letter before it, else before the next.
            if row.first < first <= row.last or row.first == first == 0:
                found.append((row.piece, *_point(pieces[row.piece], first + shift)))
        else:
            start, end = max(first, row.first), min(last, row.last)
            found += [
                (row.piece, *part) for part in _spans(pieces[row.piece], start + shift, end + shift)
            ]
    if not found:
        raise NotSpelledError
    ends = len(found) - 1
    return [
        Place(piece, part, start, end, change, number == ends)
        for number, (piece, part, start, end) in enumerate(found)
    ]


def _spans(piece: Piece, first: int, last: int) -> Iterator[tuple[int, int, int]]:
    """Yield the fields of a piece that its letters from ``first`` to ``last`` are in, and where."""
    passed = 0
    for number, text in enumerate(piece.fields):
        columns = _columns(text)
        start, end = max(first - passed, 0), min(last - passed, len(columns))
        if start < end:
            yield number, columns[start], columns[end - 1] + 1
        passed += len(columns)


def _point(piece: Piece, first: int) -> tuple[int, int, int]:
    """Return the field and the point behind the letter before the ``first``, if there is one."""
    if not first:
        number, start, _ = next(_spans(piece, 0, 1))
        return number, start, start
    number, _, end = next(_spans(piece, first - 1, first))
    return number, end, end


def _columns(text: str) -> list[int]:
    """Return where the letters of a text stand in it."""
    return [place for place, sign in enumerate(text) if not sign.isspace() and sign != SOFT_HYPHEN]
