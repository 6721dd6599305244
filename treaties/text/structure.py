"""Sections to units: articles with their headings and paragraphs, divisions, and the rest.

What each kind of text becomes:

- an article by its word (``Статья 7``, ``7-бап``, ``Sole Article``): a unit ``art_7``;
- numbers without the word, in a text that has no other articles: see ``numbered``;
- a text without any number: its operative part, after the preamble, is one unit of kind article
  with the eId ``body``, so that it too is found, linked and put beside its other versions;
- an exchange of notes: one unit ``body``; the numbers inside its notes are paragraphs;
- an annex or protocol with articles: a division ``annex_1`` or ``prot_1``, its units and divisions
  under it (``prot_1__art_1``); without articles, one unit of kind annex;
- an annex of a domestic act, below the treaty: a unit ``act_1__annex_2``;
- text in a language that the portal does not read: a unit ``foreign_1``, a paragraph a block.

Guarantees: every block is in exactly one unit or division; eIds are unique in a version; a unit
knows its source lines; numbering is kept as it stands, with a notice where it jumps or repeats.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from treaties.text.annexes import annex_label, annex_number, annex_of_act, annex_words
from treaties.text.divisions import Ranks, division_eid, shown_number
from treaties.text.document import Block, Notice, ParsedDivision
from treaties.text.heading_lines import Hanging, hanging, heading_text
from treaties.text.headings import Heading, is_act_line, is_heading, matches
from treaties.text.markers import NOTES, PREAMBLE_HEADINGS, STANDINGS
from treaties.text.numbered import numbered_headings
from treaties.text.ordinals import arabic, eid_number
from treaties.text.outline import Head, Outline
from treaties.text.parts import heading_places
from treaties.text.segment import Section
from treaties.text.titles import ENDS_SENTENCE, is_title_note

# Articles begin again in so many divisions at least.
FEWEST_RESTARTS = 2
PARTS = {"annex": "annex", "protocol": "prot"}
# A title that begins (in Kazakh ends) with the word for a protocol.
PROTOCOL = re.compile(
    r"^(?:к\s[^.]{0,200}?\s)?протокол\b|^protocol\b|\bхаттама(?:сы)?$", re.IGNORECASE
)


def outline(sections: Sequence[Section], first_order: int = 0) -> Outline:
    """Return the units of the sections of one language version, in source order."""
    built = Outline(order=first_order)
    _warn_of_lost_beginning(built, sections)
    for section in sections:
        if not section.part:
            built.part = ""
        if section.role == "body":
            _build_body(built, section.blocks)
        elif section.role == "head":
            _open_part(built, section)
        elif section.role == "annex":
            _add_annex(built, section)
        elif section.role == "letters":
            eid = built.free_eid(built.within("body"), section.blocks[0].first_line)
            built.add_unit(Head("article", eid, letters=True), section.blocks)
        elif section.role == "cover":
            eid = built.free_eid(built.next_eid("note"), section.blocks[0].first_line)
            built.add_plain(Head("note", eid, number=eid.rpartition("_")[2]), section.blocks)
        elif section.role == "foreign":
            eid = built.free_eid(built.next_eid("foreign"), section.blocks[0].first_line)
            built.add_plain(Head("foreign", eid), section.blocks)
        else:
            _build_outside(built, section.role, section.blocks)
    _warn_of_jumps(built)
    return built


def _warn_of_lost_beginning(built: Outline, sections: Sequence[Section]) -> None:
    """Note that the text begins in the middle of a sentence."""
    if sections and sections[0].role in {"act", "title"}:
        first = sections[0].blocks[0]
        if first.text[0].islower():
            built.notices.append(Notice(first.first_line, "beginning-lost"))


def _build_outside(built: Outline, role: str, blocks: Sequence[Block]) -> None:
    label, heading, used = _outside_heading(role, blocks)
    eid = built.next_eid("act") if role == "act" else built.within(role)
    free = built.free_eid(eid, blocks[0].first_line)
    head = Head(role, free, label, heading=heading, division=built.part or None, used=used)
    built.add_unit(head, blocks)


def _outside_heading(role: str, blocks: Sequence[Block]) -> tuple[str, str, int]:
    """Return label and heading of a unit outside the articles, and how many blocks they took."""
    if role == "preamble":
        named = matches(PREAMBLE_HEADINGS, blocks[0].text)
        return "", blocks[0].text if named else "", int(named)
    if role == "title":
        return _labelled(blocks, _title_label(blocks), _heads_title)
    if role == "act":
        return _labelled(blocks, _title_label(blocks), _heads_act)
    return "", "", 0


def _labelled(
    blocks: Sequence[Block], label: int, heads: Callable[[Sequence[Block], int], bool]
) -> tuple[str, str, int]:
    used = label
    while used < len(blocks) and heads(blocks, used):
        used += 1
    words = [block.text for block in blocks]
    return " ".join(words[:label]), " ".join(words[label:used]), used


def _title_label(blocks: Sequence[Block]) -> int:
    """Return how many blocks above a title are its label: the mark of a draft, an act's line."""
    draft = int(matches(STANDINGS, blocks[0].text))
    return draft + (draft < len(blocks) and is_act_line(blocks[draft].text))


def _heads_title(blocks: Sequence[Block], place: int) -> bool:
    block = blocks[place]
    return not (
        is_title_note(blocks, place)
        or matches(STANDINGS, block.text)
        or matches(NOTES, block.text)
        or is_act_line(block.text)
    )


def _heads_act(blocks: Sequence[Block], place: int) -> bool:
    block = blocks[place]
    return not (
        block.indented
        or is_heading(block.text)
        or is_act_line(block.text)
        or ENDS_SENTENCE.search(block.text)
        or matches(STANDINGS, block.text)
    )


def _add_annex(built: Outline, section: Section) -> None:
    """Add something annexed that has no articles: one unit with its paragraphs."""
    built.part = ""
    label, number, heading, used = annex_words(section.blocks)
    eid = _part_eid(built, section, number, _part_kind(section, heading))
    head = Head("annex", eid, label, shown_number(number), heading, used=used)
    built.add_unit(head, section.blocks)


def _open_part(built: Outline, section: Section) -> None:
    """Open an annexed part with articles of its own: a division, whatever its heading says."""
    number = annex_number(section.blocks)
    label, _, heading, used = annex_words(section.blocks)
    words = [heading, *(block.text for block in section.blocks[used:])]
    kind = _part_kind(section, " ".join(filter(None, words)))
    eid = _part_eid(built, section, number, kind)
    built.part = eid
    built.divisions.append(
        ParsedDivision(
            eid=eid,
            kind=kind,
            label=label,
            number=shown_number(number) or eid.rpartition("_")[2],
            heading=" ".join(filter(None, words)),
            parent=None,
            first_line=section.blocks[0].first_line,
            last_line=section.blocks[-1].last_line,
            order=built.next_order(),
        )
    )


def _part_kind(section: Section, heading: str) -> str:
    """Return what is annexed: an annex that calls itself a protocol is one."""
    return "protocol" if PROTOCOL.search(heading) else section.part


def _part_eid(built: Outline, section: Section, number: str, kind: str) -> str:
    name = PARTS[kind]
    if section.role == "annex" and annex_of_act(section.blocks):
        name = f"act_1__{name}"
    label = annex_label(section.blocks)
    found = built.letters.eid_number(name, label, number)
    eid = f"{name}_{found}" if number else built.next_eid(name)
    return built.free_eid(eid, section.blocks[0].first_line)


def _build_body(built: Outline, blocks: Sequence[Block]) -> None:
    """Add the articles and divisions; each heading takes the blocks up to the next."""
    headings = heading_places(blocks)
    worded = any(heading.kind == "article" for heading in headings.values())
    if not worded:
        headings = numbered_headings(blocks, headings)
    if not headings:
        eid = built.free_eid(built.within("body"), blocks[0].first_line)
        built.add_unit(Head("article", eid, division=built.part or None), blocks)
        return
    starts = list(headings)
    if starts[0]:
        _build_outside(built, "preamble", blocks[: starts[0]])
    hangs = hanging(blocks, headings)
    chain = Chain(built, headings)
    for start, end in zip(starts, [*starts[1:], len(blocks)], strict=True):
        heading, group = headings[start], blocks[start:end]
        if heading.kind == "article":
            _add_article(built, heading, group, hangs, chain)
            continue
        title, used = heading_text(heading, group, hangs)
        chain.add(heading, title, group[:used])
        below = list(group[used:])
        if heading.rest and not title:
            # A sentence on the heading's own line is text.
            below.insert(0, replace(group[0], text=heading.rest))
        if below:
            _add_loose(built, below, chain.innermost)


def _restarts(headings: Mapping[int, Heading]) -> bool:
    """Return whether the articles begin at 1 again in each of the outermost divisions."""
    kinds = [heading.kind for heading in headings.values()]
    outer = next((kind for kind in kinds if kind != "article"), None)
    firsts, fresh = [], False
    for heading in headings.values():
        if heading.kind == outer:
            fresh = True
        elif heading.kind == "article":
            if fresh:
                firsts.append(arabic(heading.number))
            elif not firsts:
                return False
            fresh = False
    return len(firsts) >= FEWEST_RESTARTS and set(firsts) == {"1"}


class Chain:
    """The divisions that are open at a place of a body, the innermost last.

    ``restarts`` says whether the articles begin at 1 again in each of the outermost divisions, so
    that only with it their numbers are addresses: ``sec_2__art_1``.
    """

    def __init__(self, built: Outline, headings: dict[int, Heading]) -> None:
        self._built = built
        self._ranks = Ranks(heading.kind for heading in headings.values())
        self._open: list[ParsedDivision] = []
        self.restarts = _restarts(headings)

    @property
    def outermost(self) -> str | None:
        """Return the eId of the outermost division that is open."""
        return self._open[0].eid if self._open else self._built.part or None

    @property
    def innermost(self) -> str | None:
        """Return the eId of the division that an article here stands in."""
        return self._open[-1].eid if self._open else self._built.part or None

    def add(self, heading: Heading, title: str, group: Sequence[Block]) -> None:
        """Add a chapter or section under the division that it stands in."""
        kind = self._ranks.kind_of(heading.kind)
        while self._open and not self._ranks.contains(self._open[-1].kind, kind):
            self._open.pop()
        parent = self.innermost
        among = f"{parent} {kind}"
        number = self._built.letters.eid_number(among, heading.label, heading.number)
        eid = division_eid(parent, kind, number)
        division = ParsedDivision(
            eid=self._built.free_eid(eid, group[0].first_line),
            kind=kind,
            label=heading.label,
            number=heading.number,
            heading=title,
            parent=parent,
            first_line=group[0].first_line,
            last_line=group[-1].last_line,
            order=self._built.next_order(),
        )
        self._built.divisions.append(division)
        self._open.append(division)


def _add_article(
    built: Outline,
    heading: Heading,
    group: Sequence[Block],
    hangs: Hanging,
    chain: "Chain",
) -> None:
    title, used = heading_text(heading, group, hangs)
    number = arabic(heading.number)
    wanted = f"art_{eid_number(number)}"
    within = f"{chain.outermost}__{wanted}" if chain.restarts else built.within(wanted)
    eid = built.free_eid(within, group[0].first_line)
    blocks = list(group)
    if heading.rest and not title:
        # The text began on the heading's own line: it is the article's first paragraph.
        blocks[0] = replace(group[0], text=heading.rest)
        used = 0
    division = chain.innermost
    built.add_unit(Head("article", eid, heading.label, number, title, division, used), blocks)


def _add_loose(built: Outline, blocks: Sequence[Block], division: str | None) -> None:
    """Keep what stands between a division's heading and its first article."""
    eid = built.free_eid(f"{division}__intro", blocks[0].first_line)
    built.add_unit(Head("preamble", eid, division=division), blocks)


def _warn_of_jumps(built: Outline) -> None:
    """Note where the numbers of articles jump; an annexed part begins at 1 again."""
    expected: dict[str, int] = {}
    for unit in built.units:
        if unit.kind == "article" and unit.number.isdecimal():
            number = int(unit.number)
            among = unit.eid.rpartition("art_")[0]
            if number != expected.get(among, 1):
                built.notices.append(Notice(unit.first_line, "number-jump", unit.number))
            expected[among] = number + 1
