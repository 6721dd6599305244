"""The units and divisions of a version while they are being built."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from treaties.text.divisions import Letters
from treaties.text.document import (
    Block,
    Notice,
    ParsedDivision,
    ParsedParagraph,
    ParsedUnit,
)
from treaties.text.notes import notes_in
from treaties.text.numbered import inner_headings
from treaties.text.paragraphs import Setting, paragraphs


@dataclass(frozen=True, slots=True)
class Head:
    """What a unit is, before its paragraphs.

    ``used`` blocks of it are its label and heading; ``letters`` says that it is an exchange of
    notes.
    """

    kind: str
    eid: str
    label: str = ""
    number: str = ""
    heading: str = ""
    division: str | None = None
    used: int = 0
    letters: bool = False


@dataclass(slots=True)
class Outline:
    """Units, divisions and notices, in source order; ``part`` is the annexed part now open."""

    units: list[ParsedUnit] = field(default_factory=list)
    divisions: list[ParsedDivision] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    order: int = 0
    part: str = ""
    taken: set[str] = field(default_factory=set)
    repeats: dict[str, int] = field(default_factory=dict)
    letters: Letters = field(default_factory=Letters)

    def next_order(self) -> int:
        """Return the next place in the order of the source."""
        self.order += 1
        return self.order

    def free_eid(self, eid: str, line: int) -> str:
        """Return the eId, made unique where the source repeats a number."""
        free = eid
        while free in self.taken:
            self.repeats[eid] = self.repeats.get(eid, 1) + 1
            free = f"{eid}__dup_{self.repeats[eid]}"
        if free != eid:
            self.notices.append(Notice(line, "repeated-number", eid))
        self.taken.add(free)
        return free

    def next_eid(self, name: str) -> str:
        """Return the first free eId of a numbered kind: ``note_1``, ``note_2``."""
        number = self.repeats.get(f"next {name}", 0) + 1
        while f"{name}_{number}" in self.taken:
            number += 1
        self.repeats[f"next {name}"] = number
        return f"{name}_{number}"

    def within(self, eid: str) -> str:
        """Return the eId of a unit in the annexed part now open."""
        return f"{self.part}__{eid}" if self.part else eid

    def jumped(self, line: int, eid: str) -> None:
        """Note that numbers are missing before this one."""
        self.notices.append(Notice(line, "paragraph-jump", eid))

    def add_unit(self, head: Head, blocks: Sequence[Block]) -> None:
        """Add a unit with its paragraphs, and the notes that stand among them after it."""
        order = self.next_order()
        rest = blocks[head.used :]
        places = {id(block): self.next_order() for block in rest}
        annexed = head.kind == "annex"
        notes = notes_in(rest, tables=annexed)
        noted = {place for start, end in notes.items() for place in range(start, end)}
        own = [block for place, block in enumerate(rest) if place not in noted]
        if own or head.label or head.heading or not notes:
            inner = inner_headings(own) if annexed else {}
            setting = Setting(head.eid, places, head.kind != "article", head.letters, inner)
            parts = paragraphs(setting, own, self.free_eid, self.jumped)
            self._append(head, tuple(parts), [*blocks[: head.used], *own] or list(blocks), order)
        for start, end in notes.items():
            self._add_note(rest[start:end], places, head.division)

    def add_plain(self, head: Head, blocks: Sequence[Block]) -> None:
        """Add a unit whose blocks are paragraphs as they stand, without labels or notes."""
        order = self.next_order()
        parts = tuple(
            ParsedParagraph(
                self.free_eid(f"{head.eid}__p_{number}", block.first_line),
                *("text", "", block.text, 0, block.first_line, block.last_line),
                self.next_order(),
            )
            for number, block in enumerate(blocks, 1)
        )
        self._append(head, parts, blocks, order)

    def _add_note(
        self, blocks: Sequence[Block], places: dict[int, int], division: str | None
    ) -> None:
        eid = self.free_eid(self.next_eid(self.within("note")), blocks[0].first_line)
        parts = tuple(
            ParsedParagraph(
                self.free_eid(f"{eid}__p_{number}", block.first_line),
                *("text", "", block.text, 0, block.first_line, block.last_line),
                places[id(block)],
            )
            for number, block in enumerate(blocks, 1)
        )
        head = Head("note", eid, number=eid.rpartition("_")[2], division=division)
        self._append(head, parts, blocks, places[id(blocks[0])])

    def _append(
        self, head: Head, parts: tuple[ParsedParagraph, ...], blocks: Sequence[Block], order: int
    ) -> None:
        self.units.append(
            ParsedUnit(
                eid=head.eid,
                kind=head.kind,
                label=head.label,
                number=head.number,
                heading=head.heading,
                division=head.division,
                paragraphs=parts,
                first_line=blocks[0].first_line,
                last_line=blocks[-1].last_line,
                order=order,
                part=self.part,
            )
        )
