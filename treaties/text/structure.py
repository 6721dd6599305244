"""Sections to units: articles with their headings and paragraphs, divisions, and the rest.

Guarantees: every block is in exactly one unit or division; eIds are unique in a version; a unit
knows its source lines; numbering is kept as it stands, with a notice where it jumps or repeats.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from treaties.text.document import (
    Block,
    Notice,
    ParsedDivision,
    ParsedParagraph,
    ParsedUnit,
)
from treaties.text.headings import (
    Heading,
    arabic,
    article_heading,
    division_heading,
    is_act_line,
    matches,
)
from treaties.text.labels import EID_NAMES, KINDS, read_label
from treaties.text.markers import NOTES, PREAMBLE_HEADINGS, STANDINGS
from treaties.text.segment import ENDS_SENTENCE, Section

LONGEST_HEADING = 250


@dataclass(slots=True)
class Outline:
    """The units and divisions of a version while they are being built."""

    units: list[ParsedUnit] = field(default_factory=list)
    divisions: list[ParsedDivision] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    order: int = 0
    taken: set[str] = field(default_factory=set)
    repeats: dict[str, int] = field(default_factory=dict)

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


def outline(sections: Sequence[Section], first_order: int = 0) -> Outline:
    """Return the units of the sections of one language version, in source order."""
    built = Outline(order=first_order)
    counts: dict[str, int] = {}
    for section in sections:
        if section.role == "body":
            _build_body(built, section.blocks)
            continue
        counts[section.role] = counts.get(section.role, 0) + 1
        eid = f"act_{counts['act']}" if section.role == "act" else section.role
        _build_outside(built, section.role, eid, section.blocks)
    _warn_of_jumps(built)
    return built


@dataclass(frozen=True, slots=True)
class Head:
    """What a unit is, before its paragraphs; ``used`` blocks of it are its label and heading."""

    kind: str
    eid: str
    label: str = ""
    number: str = ""
    heading: str = ""
    division: str | None = None
    used: int = 0


def _build_outside(built: Outline, role: str, eid: str, blocks: Sequence[Block]) -> None:
    label, heading, used = _outside_heading(role, blocks)
    free = built.free_eid(eid, blocks[0].first_line)
    _add_unit(built, Head(role, free, label, heading=heading, used=used), blocks)


def _outside_heading(role: str, blocks: Sequence[Block]) -> tuple[str, str, int]:
    """Return label and heading of a unit outside the articles, and how many blocks they took."""
    if role == "preamble":
        named = matches(PREAMBLE_HEADINGS, blocks[0].text)
        return "", blocks[0].text if named else "", int(named)
    if role == "title":
        draft = int(matches(STANDINGS, blocks[0].text))
        used = draft
        while used < len(blocks) and not (
            blocks[used].text.startswith("(")
            or matches(STANDINGS, blocks[used].text)
            or matches(NOTES, blocks[used].text)
        ):
            used += 1
        heading = " ".join(block.text for block in blocks[draft:used])
        return blocks[0].text if draft else "", heading, used
    if role == "act":
        line_first = int(is_act_line(blocks[0].text))
        used = line_first
        while used < len(blocks) and _act_title_line(blocks[used]):
            used += 1
        heading = " ".join(block.text for block in blocks[line_first:used])
        return blocks[0].text if line_first else "", heading, used
    return "", "", 0


def _act_title_line(block: Block) -> bool:
    return not (
        block.indented
        or is_act_line(block.text)
        or ENDS_SENTENCE.search(block.text)
        or matches(STANDINGS, block.text)
    )


def _build_body(built: Outline, blocks: Sequence[Block]) -> None:
    """Add the articles and divisions; each heading takes the blocks up to the next."""
    starts = [place for place, block in enumerate(blocks) if _heading(block)]
    if starts and starts[0]:
        _build_outside(built, "preamble", "preamble", blocks[: starts[0]])
    hangs = _headings_hang(blocks)
    chain: list[ParsedDivision] = []
    for start, end in zip(starts, [*starts[1:], len(blocks)], strict=True):
        heading = _heading(blocks[start])
        if heading is None:
            continue
        group = blocks[start:end]
        if heading.kind == "article":
            _add_article(built, heading, group, hangs, chain[-1].eid if chain else None)
            continue
        title, used = _heading_text(heading, group, hangs)
        _add_division(built, chain, heading, title, group[:used])
        if group[used:]:
            _add_loose(built, group[used:], chain[-1].eid)


def _heading(block: Block) -> Heading | None:
    return article_heading(block.text) or division_heading(block.text)


def _headings_hang(blocks: Sequence[Block]) -> bool:
    """Return whether paragraphs are indented, so that a line that is not is part of a heading."""
    plain = [block for block in blocks if not _heading(block)]
    return bool(plain) and sum(block.indented for block in plain) > len(plain) / 2


def _heading_text(heading: Heading, group: Sequence[Block], hangs: bool) -> tuple[str, int]:
    """Return the heading's words and how many blocks the heading took."""
    words, used = [], 1
    if heading.rest and not _is_sentence(heading):
        words.append(heading.rest)
    elif heading.rest:
        return "", 1
    while used < len(group) and _goes_on_as_heading(group, used, hangs, bool(words)):
        words.append(group[used].text)
        used += 1
    return " ".join(words), used


def _is_sentence(heading: Heading) -> bool:
    """Return whether what follows the number on its line is the text itself, not a heading."""
    if heading.kind != "article":
        return False
    return heading.rest[-1] in ".;:," or len(heading.rest) > LONGEST_HEADING


def _goes_on_as_heading(group: Sequence[Block], place: int, hangs: bool, has_words: bool) -> bool:
    block = group[place]
    if len(block.text) > LONGEST_HEADING or ENDS_SENTENCE.search(block.text):
        return False
    if matches(NOTES, block.text) or read_label(block.text, {}):
        return False
    if hangs:
        return not block.indented and not (has_words and block.after_blank)
    return (
        not has_words
        and not block.indented
        and place + 1 < len(group)
        and (len(block.text) < 120 and block.text[0].isupper() and group[place + 1].after_blank)
    )


def _add_division(
    built: Outline,
    chain: list[ParsedDivision],
    heading: Heading,
    title: str,
    group: Sequence[Block],
) -> None:
    """Add a chapter or section under the division that it stands in."""
    short = {"chapter": "chp", "section": "sec"}[heading.kind]
    # Whichever kind came first is the outer one: some treaties have parts above chapters.
    while chain and (chain[-1].kind == heading.kind or _outer(chain, heading.kind)):
        chain.pop()
    parent = chain[-1].eid if chain else None
    eid = f"{parent}__{short}_{heading.number}" if parent else f"{short}_{heading.number}"
    division = ParsedDivision(
        eid=built.free_eid(eid, group[0].first_line),
        kind=heading.kind,
        label=heading.label,
        number=heading.number,
        heading=title,
        parent=parent,
        first_line=group[0].first_line,
        last_line=group[-1].last_line,
        order=built.next_order(),
    )
    built.divisions.append(division)
    chain.append(division)


def _outer(chain: Sequence[ParsedDivision], kind: str) -> bool:
    return any(division.kind == kind for division in chain[:-1])


def _add_article(
    built: Outline, heading: Heading, group: Sequence[Block], hangs: bool, division: str | None
) -> None:
    title, used = _heading_text(heading, group, hangs)
    number = arabic(heading.number)
    eid = built.free_eid(f"art_{number}", group[0].first_line)
    blocks = list(group)
    if heading.rest and not title:
        # The text began on the heading's own line: it is the article's first paragraph.
        blocks[0] = replace(group[0], text=heading.rest)
        used = 0
    _add_unit(built, Head("article", eid, heading.label, number, title, division, used), blocks)


def _add_loose(built: Outline, blocks: Sequence[Block], division: str) -> None:
    """Keep what stands between a division's heading and its first article."""
    eid = built.free_eid(f"{division}__intro", blocks[0].first_line)
    _add_unit(built, Head("preamble", eid, division=division), blocks)


def _add_unit(built: Outline, head: Head, blocks: Sequence[Block]) -> None:
    """Add a unit with its paragraphs, and the notes that stand among them after it."""
    order = built.next_order()
    rest = blocks[head.used :]
    places = {id(block): built.next_order() for block in rest}
    notes = [block for block in rest if matches(NOTES, block.text)]
    own = [block for block in rest if not matches(NOTES, block.text)]
    paragraphs = tuple(_paragraphs(built, head.eid, own, places))
    built.units.append(
        ParsedUnit(
            eid=head.eid,
            kind=head.kind,
            label=head.label,
            number=head.number,
            heading=head.heading,
            division=head.division,
            paragraphs=paragraphs,
            first_line=blocks[0].first_line,
            last_line=(own or blocks)[-1].last_line,
            order=order,
        )
    )
    for block in notes:
        _add_note(built, block, places[id(block)], head.division)


def _add_note(built: Outline, block: Block, order: int, division: str | None) -> None:
    count = sum(unit.kind == "note" for unit in built.units) + 1
    eid = built.free_eid(f"note_{count}", block.first_line)
    lines = (block.first_line, block.last_line)
    paragraph = ParsedParagraph(f"{eid}__p_1", "text", "", block.text, 0, *lines, order)
    built.units.append(
        ParsedUnit(eid, "note", "", str(count), "", division, (paragraph,), *lines, order)
    )


def _paragraphs(
    built: Outline, unit: str, blocks: Sequence[Block], places: dict[int, int]
) -> Iterator[ParsedParagraph]:
    """Yield the paragraphs of a unit, each under the entry of the list that it stands in."""
    stack: list[tuple[str, str]] = []
    previous: dict[str, int] = {}
    counts: dict[str, int] = {}
    after_colon = False
    for block in blocks:
        label = read_label(block.text, previous, after_colon)
        after_colon = block.text.endswith(":")
        style = label.style if label else "plain"
        stack = _parents(stack, style)
        previous = {open_style: previous.get(open_style, 0) for open_style, _ in stack} | (
            {label.style: label.ordinal} if label else {}
        )
        parent = stack[-1][1] if stack else unit
        if label is None or not label.value:
            name = EID_NAMES["dash"] if label else "p"
            counts[f"{parent}/{name}"] = counts.get(f"{parent}/{name}", 0) + 1
            wanted = f"{parent}__{name}_{counts[f'{parent}/{name}']}"
        else:
            wanted = f"{parent}__{EID_NAMES[label.style]}_{label.value}"
        eid = built.free_eid(wanted, block.first_line)
        yield ParsedParagraph(
            eid=eid,
            kind=KINDS[label.style] if label else "text",
            label=label.text if label else "",
            text=block.text[len(label.text) :].lstrip() if label else block.text,
            level=len(stack),
            first_line=block.first_line,
            last_line=block.last_line,
            order=places[id(block)],
        )
        if label:
            stack = [*stack, (label.style, eid)]


def _parents(stack: list[tuple[str, str]], style: str) -> list[tuple[str, str]]:
    """Return the open list entries that a paragraph with a label of this style stands under."""
    if style == "number":
        return []
    if style in {"plain", "dotted"}:
        return [entry for entry in stack if entry[0] == "number"][:1]
    styles = [entry[0] for entry in stack]
    return stack[: styles.index(style)] if style in styles else stack


def _warn_of_jumps(built: Outline) -> None:
    expected = 1
    for unit in built.units:
        if unit.kind == "article" and unit.number.isdecimal():
            if int(unit.number) != expected:
                built.notices.append(Notice(unit.first_line, "number-jump", unit.number))
            expected = int(unit.number) + 1
