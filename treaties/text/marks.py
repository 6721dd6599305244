"""A version built by marks: which line begins which unit or division, as an editor says it.

``marks_of`` tells the marks of a version as it was read; ``outline_by_marks`` builds a version by
marks. Built by its own marks a version is as it was read. An editor moves, adds and removes marks,
and says what is a heading; the words stay those of the source, each in exactly one place, because a
heading can only be words that stand at the beginning of its unit.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from treaties.text.annexes import annex_label, annex_of_act
from treaties.text.blocks import join_lines
from treaties.text.divisions import SHORT
from treaties.text.document import Block, ParsedDivision, ParsedUnit, ParsedVersion
from treaties.text.headings import Heading, heading_of
from treaties.text.ordinals import arabic, eid_number, tidy_number
from treaties.text.outline import Head, Outline
from treaties.text.segment import begins_with_letter
from treaties.text.structure import PARTS, Chain

# Marks of an annexed part with articles of its own, by the kind of its division.
HEADS = {"annex": "annex-head", "protocol": "protocol-head"}
DIVISIONS = frozenset(SHORT)
OUTSIDE = frozenset({"act", "title", "preamble", "closing"})
INTRO = "__intro"
UNITS = OUTSIDE | {"article", "annex", "protocol", "note", "foreign"}
KINDS = UNITS | DIVISIONS | frozenset(HEADS.values())
# Letters and figures, parted by single points or dashes: ``7bis``, ``2.1``, ``IV``.
NUMBER = re.compile(r"(?=.{1,20}$)[^\W_]+(?:[.\-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Mark:
    """What begins at a line of the source: its kind, its number, the words of its heading.

    ``kind`` is one of ``KINDS``; ``label`` is how its number is written (``Статья 7.``), which
    counts only where the text begins so.
    """

    line: int
    kind: str
    number: str = ""
    heading: str = ""
    label: str = ""


class MarkError(Exception):
    """Marks that give no version: ``code`` names the sentence, ``line`` the mark."""

    def __init__(self, code: str, line: int) -> None:
        super().__init__(code, line)
        self.code = code
        self.line = line


def marks_of(version: ParsedVersion) -> tuple[Mark, ...]:
    """Return the marks of a version as it was read, in the order of the source.

    What is found again by itself has none: notes inside other units, and what stands between the
    heading of a division and its first article.
    """
    rows: list[ParsedUnit | ParsedDivision] = [*version.units, *version.divisions]
    rows.sort(key=lambda row: (row.first_line, row.order))
    return tuple(_mark(row) for place, row in enumerate(rows) if not place or _is_marked(row))


def _is_marked(row: ParsedUnit | ParsedDivision) -> bool:
    return row.kind != "note" and not (row.kind == "preamble" and row.eid.endswith(INTRO))


def _mark(row: ParsedUnit | ParsedDivision) -> Mark:
    kind = row.kind
    if isinstance(row, ParsedDivision):
        kind = HEADS.get(kind, kind)
    elif kind == "annex" and row.eid.rpartition("__")[2].startswith(PARTS["protocol"]):
        kind = "protocol"
    return Mark(row.first_line, kind, row.number, row.heading, row.label)


def outline_by_marks(
    blocks: Sequence[Block], marks: Sequence[Mark], lines: Sequence[str], first_order: int = 0
) -> Outline:
    """Return the units and divisions that begin at the marks.

    ``blocks`` are those of one language, ``lines`` the cleaned lines of the source. Raises
    MarkError: ``mark-above`` (text above the first mark), ``mark-outside`` (a line that is not of
    this text), ``mark-twice`` (two in one line), ``mark-heading`` (words that do not stand there),
    ``mark-number`` (what is no number).
    """
    ordered = [_tidy(mark) for mark in sorted(marks, key=lambda mark: mark.line)]
    groups = list(_groups(blocks, ordered, lines))
    builder = _Builder(Outline(order=first_order))
    for body in _bodies(groups):
        builder.build(body)
    return builder.built


def _tidy(mark: Mark) -> Mark:
    """Return a mark with its number as headings give theirs, fit for the address of a unit."""
    number = tidy_number(mark.number.strip().removesuffix("."))
    if mark.number.strip() and not NUMBER.fullmatch(number):
        raise MarkError("mark-number", mark.line)
    return replace(mark, number=number)


@dataclass(frozen=True, slots=True)
class _Group:
    """A mark with its blocks: ``used`` of them are label and heading."""

    mark: Mark
    blocks: tuple[Block, ...]
    label: str
    used: int


def _groups(
    blocks: Sequence[Block], marks: Sequence[Mark], lines: Sequence[str]
) -> Iterator[_Group]:
    if not marks:
        raise MarkError("mark-above", blocks[0].first_line)
    starts = [mark.line for mark in marks]
    for before, line in pairwise(starts):
        if before == line:
            raise MarkError("mark-twice", line)
    parted = sorted(_parted(blocks, set(starts), lines), key=lambda block: block.first_line)
    firsts = [block.first_line for block in parted]
    if starts[0] > firsts[0]:
        raise MarkError("mark-above", firsts[0])
    places = [bisect_left(firsts, line) for line in starts]
    for mark, place, end in zip(marks, places, [*places[1:], len(parted)], strict=True):
        own = parted[place:end]
        if not own or own[0].first_line != mark.line:
            raise MarkError("mark-outside", mark.line)
        yield _headed(mark, own)


def _parted(blocks: Sequence[Block], starts: set[int], lines: Sequence[str]) -> Iterator[Block]:
    """Yield the blocks, those parted in whose midst a mark stands."""
    for block in blocks:
        cuts = [n for n in range(block.first_line + 1, block.last_line + 1) if n in starts]
        if not cuts:
            yield block
            continue
        for first, after in zip(
            [block.first_line, *cuts], [*cuts, block.last_line + 1], strict=True
        ):
            own = [line.strip() for line in lines[first - 1 : after - 1] if line.strip()]
            if own:
                whole = first == block.first_line
                yield replace(
                    block,
                    text=join_lines(own),
                    first_line=first,
                    last_line=after - 1,
                    indented=block.indented and whole,
                    after_blank=block.after_blank and whole,
                )


def _headed(mark: Mark, blocks: Sequence[Block]) -> _Group:
    """Part label and heading from the text below them."""
    label = mark.label
    if not _begins(blocks, label) or (mark.number and not label):
        found = heading_of(blocks[0].text)
        label = found.label if found and mark.kind in {"article", *DIVISIONS} else ""
    words = "".join(f"{label}{mark.heading}".split())
    own = list(blocks)
    used = 0
    while words and used < len(own):
        text = own[used].text
        taken = _length(text, words)
        if taken is None:
            raise MarkError("mark-heading", mark.line)
        words = words[len("".join(text[:taken].split())) :]
        rest = text[taken:].strip()
        if rest:
            own[used] = replace(own[used], text=rest)
            break
        used += 1
    if words:
        raise MarkError("mark-heading", mark.line)
    return _Group(mark, tuple(own), label, used)


def _begins(blocks: Sequence[Block], words: str) -> bool:
    wanted = "".join(words.split())
    return "".join("".join(block.text.split()) for block in blocks).startswith(wanted)


def _length(text: str, words: str) -> int | None:
    """Return how far into a text some words without blanks reach, or None where others stand."""
    place = 0
    for end, letter in enumerate(text, 1):
        if letter.isspace():
            continue
        if letter != words[place]:
            return None
        place += 1
        if place == len(words):
            return end
    return len(text)


def _bodies(groups: Sequence[_Group]) -> Iterator[list[_Group]]:
    """Yield the groups of the treaty itself, then of each annexed part."""
    body: list[_Group] = []
    for group in groups:
        if group.mark.kind in HEADS.values() and body:
            yield body
            body = []
        body.append(group)
    yield body


class _Builder:
    """Builds an outline from marks, with the same eIds as a text that is read without."""

    def __init__(self, built: Outline) -> None:
        self.built = built
        self._chain = Chain(built, {})

    def build(self, body: Sequence[_Group]) -> None:
        """Add the units and divisions of the treaty or of one annexed part."""
        headings = {
            place: Heading(group.mark.kind, group.label, group.mark.number, group.mark.heading)
            for place, group in enumerate(body)
            if group.mark.kind in DIVISIONS or (group.mark.kind == "article" and group.mark.number)
        }
        if body[0].mark.kind in HEADS.values():
            self._open_part(body[0])
        self._chain = Chain(self.built, headings)
        if body[0].mark.kind in HEADS.values():
            below = body[0].blocks[body[0].used :]
            if below:
                self._add_intro(below)
            body = body[1:]
        for group in body:
            self._add(group)

    def _add(self, group: _Group) -> None:
        kind, built = group.mark.kind, self.built
        if kind in {"act", "title", "annex", "protocol", "foreign"}:
            built.part = ""
        if kind in DIVISIONS:
            heading = Heading(kind, group.label, group.mark.number or self._next(kind), "")
            self._chain.add(heading, group.mark.heading, group.blocks[: group.used] or group.blocks)
            if group.blocks[group.used :]:
                self._add_intro(group.blocks[group.used :])
        elif kind in {"note", "foreign"}:
            eid = built.free_eid(built.next_eid(kind), group.blocks[0].first_line)
            number = eid.rpartition("_")[2] if kind == "note" else ""
            built.add_plain(Head(kind, eid, number=number), group.blocks)
        elif kind in {"annex", "protocol"}:
            eid = self._part_eid(group, kind)
            head = self._head(group, "annex", eid, None)
            built.add_unit(head, group.blocks)
        elif kind == "article":
            self._add_article(group)
        else:
            self._add_outside(group)

    def _next(self, kind: str) -> str:
        """Return a number for a division that has none in the text."""
        return str(1 + sum(row.kind == kind for row in self.built.divisions))

    def _head(self, group: _Group, kind: str, eid: str, division: str | None) -> Head:
        mark = group.mark
        return Head(kind, eid, group.label, mark.number, mark.heading, division, group.used)

    def _add_article(self, group: _Group) -> None:
        number = arabic(group.mark.number)
        wanted = f"art_{eid_number(number)}" if number else "body"
        within = self.built.within(wanted)
        if number and self._chain.restarts:
            within = f"{self._chain.outermost}__{wanted}"
        eid = self.built.free_eid(within, group.blocks[0].first_line)
        letters = not number and begins_with_letter(group.blocks)
        head = self._head(group, "article", eid, self._chain.innermost)
        self.built.add_unit(replace(head, number=number, letters=letters), group.blocks)

    def _add_outside(self, group: _Group) -> None:
        kind, built = group.mark.kind, self.built
        inner = self._chain.innermost
        if kind == "preamble" and inner and inner != built.part:
            self._add_intro(group.blocks)
            return
        eid = built.next_eid("act") if kind == "act" else built.within(kind)
        free = built.free_eid(eid, group.blocks[0].first_line)
        built.add_unit(self._head(group, kind, free, built.part or None), group.blocks)

    def _add_intro(self, blocks: Sequence[Block]) -> None:
        division = self._chain.innermost
        eid = self.built.free_eid(f"{division}{INTRO}", blocks[0].first_line)
        self.built.add_unit(Head("preamble", eid, division=division), blocks)

    def _open_part(self, group: _Group) -> None:
        kind = next(kind for kind, head in HEADS.items() if head == group.mark.kind)
        eid = self._part_eid(group, kind)
        self.built.part = eid
        self.built.divisions.append(
            ParsedDivision(
                eid=eid,
                kind=kind,
                label=group.label,
                number=group.mark.number or eid.rpartition("_")[2],
                heading=group.mark.heading,
                parent=None,
                first_line=group.blocks[0].first_line,
                last_line=group.blocks[-1].last_line,
                order=self.built.next_order(),
            )
        )

    def _part_eid(self, group: _Group, kind: str) -> str:
        name = PARTS[kind]
        if group.mark.kind not in HEADS.values() and annex_of_act(group.blocks):
            name = f"act_1__{name}"
        number = group.mark.number
        found = self.built.letters.eid_number(name, annex_label(group.blocks), number)
        eid = f"{name}_{found}" if number else self.built.next_eid(name)
        return self.built.free_eid(eid, group.blocks[0].first_line)
