"""A language part to sections: acts, title, preamble, body, closing, and what is annexed.

The parts of a source may stand in any order: an act above the treaty or below it, annexes and
protocols with articles of their own or without. A text without articles has a body, too: from the
end of its preamble (``договорились о нижеследующем:``) to its closing clauses.

Guarantee: every block is in exactly one section, in its order.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from treaties.text.document import Block, LanguagePart
from treaties.text.headings import Heading, is_act_line, matches
from treaties.text.labels import begins_number
from treaties.text.markers import (
    CLOSINGS,
    ENACTING,
    FORMULAS,
    LETTERS,
    SIGNATURES,
    STANDINGS,
)
from treaties.text.notes import notes_in
from treaties.text.numbered import numbered_headings
from treaties.text.parts import Cut, cuts_of, end_of_acts, heading_places
from treaties.text.titles import (
    ACT_TITLE,
    APPROVING,
    ENDS_SENTENCE,
    mark_zones,
    title_line,
    title_span,
)

# The words that end a preamble stand at the end of its last paragraph.
FORMULA_WITHIN = 160
# The line of an act that is the document itself stands among its first blocks.
ACT_WITHIN = 6
# A note begins with its greeting among the first blocks below the title.
LETTER_WITHIN, LETTER_BEGINS = 8, 400
SIGNATURE_LINES = 3
LONGEST_SIGNATURE = 80


@dataclass(frozen=True, slots=True)
class Section:
    """Neighbouring blocks with one role: act, title, preamble, body, closing, annex or head.

    ``letters`` is the body of an exchange of notes. ``part`` says what annexed part they stand in:
    ``annex`` or ``protocol``, or nothing for the treaty itself. A ``head`` is the heading of an
    annexed part with articles of its own; an ``annex`` is a whole part without articles.
    """

    role: str
    blocks: tuple[Block, ...]
    part: str = ""


def segment(part: LanguagePart) -> tuple[Section, ...]:
    """Return the sections of one language part, in order."""
    blocks = part.blocks
    headings = heading_places(blocks)
    acts_end = end_of_acts(blocks, headings, part.language)
    headings = {place: row for place, row in headings.items() if place >= acts_end}
    cuts = cuts_of(blocks, headings, part.language)
    ends = [cut.place for cut in cuts] + [len(blocks)]
    sections = list(_treaty(blocks[: ends[0]], headings, part.language))
    for cut, end in zip(cuts, ends[1:], strict=True):
        sections.extend(_cut_sections(cut, blocks, end, headings))
    return tuple(section for section in sections if section.blocks)


def _cut_sections(
    cut: Cut, blocks: Sequence[Block], end: int, headings: dict[int, Heading]
) -> Iterator[Section]:
    """Yield the sections of an act below the treaty, or of something annexed."""
    start = cut.place
    if cut.kind == "act":
        yield Section("act", tuple(blocks[start:end]))
        return
    articles = [p for p in range(start, end) if p in headings]
    if not any(headings[place].kind == "article" for place in articles):
        yield Section("annex", tuple(blocks[start:end]), cut.kind)
        return
    body = articles[0]
    head = next((p for p in range(cut.named + 1, body) if not title_line(blocks[p])), body)
    closing = closing_start(blocks, body, end, headings)
    places = (start, head, body, closing, end)
    for role, first, last in zip(
        ("head", "preamble", "body", "closing"), places, places[1:], strict=False
    ):
        yield Section(role, tuple(blocks[first:last]), cut.kind)


def _treaty(
    blocks: Sequence[Block], headings: dict[int, Heading], language: str
) -> Iterator[Section]:
    """Yield the sections of the treaty itself and of the acts above it."""
    first = next((p for p in range(len(blocks)) if p in headings), None)
    top = len(blocks) if first is None else first
    title, after_title = title_span(blocks[:top], language)
    if title == after_title:
        title, after_title = _untitled(blocks[:top], first is not None)
    letters = begins_with_letter(blocks[after_title:top])
    if letters:
        body, closing = after_title, len(blocks)
    elif first is None:
        # Without a title there is no treaty that a body could belong to.
        closing = _plain_closing(blocks, after_title)
        body = _preamble_end(blocks[:closing], after_title) if after_title > title else closing
    else:
        body = first
        closing = closing_start(blocks, body, len(blocks), headings)
    starts = _act_starts(blocks[:title])
    cuts = [*starts, title, after_title, body, closing, len(blocks)]
    text = "letters" if letters else "body"
    above = ["cover" if _is_cover(blocks[:title]) else "act"] * len(starts)
    roles = [*above, "title", "preamble", text, "closing"]
    for role, start, end in zip(roles, cuts, cuts[1:], strict=False):
        yield Section(role, tuple(blocks[start:end]))


def _is_cover(head: Sequence[Block]) -> bool:
    """Return whether nothing above a title is of an act: it is the cover of a printed series."""
    acts = any(is_act_line(block.text) or ACT_TITLE.search(block.text) for block in head)
    enacts = any(matches(ENACTING, block.text) for block in head)
    return not (acts or enacts or mark_zones(head))


def begins_with_letter(blocks: Sequence[Block]) -> bool:
    """Return whether notes that make a treaty begin among the first of some blocks."""
    return any(matches(LETTERS, block.text[:LETTER_BEGINS]) for block in blocks[:LETTER_WITHIN])


def _untitled(head: Sequence[Block], articles: bool) -> tuple[int, int]:
    """Return where the title begins and ends, after the acts, where no line names a treaty.

    A law or a code with articles is the document itself: its line and its title above or below are
    the title. An act that approves something ends with its signature.
    """
    line = next((p for p, block in enumerate(head) if is_act_line(block.text)), None)
    if line is None:
        return 0, 0
    zones = mark_zones(head)
    titles = [block.text for block in head[: line + 2] if title_line(block)]
    approves = any(APPROVING.search(text) for text in titles)
    if articles and not approves and not zones and line < ACT_WITHIN:
        end = line + 1
        while end < len(head) and not head[end].indented and title_line(head[end]):
            end += 1
        return 0, end
    end = max((place + 1 for place in zones if place > line), default=len(head))
    return end, end


def closing_start(
    blocks: Sequence[Block], start: int, end: int, headings: dict[int, Heading]
) -> int:
    """Return where the closing clauses begin: after the last article, at the first such line."""
    last = max(
        (
            place
            for place in range(start, end)
            if place in headings and _is_article(headings[place])
        ),
        default=start - 1,
    )
    for place in range(max(start, last + 1), end):
        if matches(CLOSINGS, blocks[place].text):
            return place
    # A law ends with the signature of who signed it.
    for place in range(max(start, last + 1, end - SIGNATURE_LINES), end):
        if len(blocks[place].text) < LONGEST_SIGNATURE and matches(SIGNATURES, blocks[place].text):
            return place
    return end


def _is_article(heading: Heading) -> bool:
    return heading.kind == "article"


def _plain_closing(blocks: Sequence[Block], start: int) -> int:
    """Return where the closing clauses of a text without articles begin.

    Numbered paragraphs go on before it; without any closing line, notes at the end stand alone.
    """
    numbered = [p for p in range(start, len(blocks)) if begins_number(blocks[p].text)]
    for place in range(max([start, *numbered]), len(blocks)):
        if matches(CLOSINGS, blocks[place].text):
            return place
    certified = [p for p in notes_in(blocks[start:]) if p + start > max([start, *numbered])]
    return start + certified[0] if certified else len(blocks)


def _preamble_end(blocks: Sequence[Block], start: int) -> int:
    """Return where the preamble of a text without articles ends.

    After the words of agreement, else before the first number, else after the clauses at the
    beginning that end in a comma.
    """
    first_number = len(blocks)
    numbered = numbered_headings(blocks[start:], {})
    for place in range(start, len(blocks)):
        if matches(FORMULAS, blocks[place].text[-FORMULA_WITHIN:]):
            return place + 1
        if place - start in numbered or begins_number(blocks[place].text):
            first_number = place
            break
    if first_number < len(blocks):
        return first_number
    end = start
    while end < len(blocks) and blocks[end].text.rstrip().endswith(","):
        end += 1
    return end


def _act_starts(blocks: Sequence[Block]) -> list[int]:
    """Return where each act begins; the first begins with the part.

    A second act begins with its title, where that stands above its line, and with the mark of a
    draft above both.
    """
    lines = [place for place, block in enumerate(blocks) if is_act_line(block.text)]
    zones = mark_zones(blocks)
    starts = [0] if blocks else []
    for line in lines[1:]:
        start = line
        while start - 1 > starts[-1] and start - 1 not in zones and _heads_act(blocks[start - 1]):
            start -= 1
        if start - 1 > starts[-1] and matches(STANDINGS, blocks[start - 1].text):
            start -= 1
        starts.append(start)
    return starts


def _heads_act(block: Block) -> bool:
    return bool(ACT_TITLE.search(block.text)) and not ENDS_SENTENCE.search(block.text)
