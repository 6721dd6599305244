"""A language part to sections: acts, title, preamble, body, closing.

Guarantee: every block is in exactly one section, in its order.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from treaties.text.document import Block, LanguagePart
from treaties.text.headings import article_heading, is_act_line, is_heading, matches
from treaties.text.labels import read_label
from treaties.text.markers import (
    APPROVALS,
    CLOSINGS,
    ENACTING,
    NOTES,
    PREAMBLE_HEADINGS,
    SIGNATURES,
    STANDINGS,
    TYPE_WORD,
)

ENDS_SENTENCE = re.compile(r"[.;:,]\s*$")
LONGEST_TITLE = 600
ACT_TITLE = re.compile(r"^(?:On|About|О|Об)\s|\bтуралы[\"»”]?\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Section:
    """Neighbouring blocks with one role: act, title, preamble, body or closing."""

    role: str
    blocks: tuple[Block, ...]


def segment(part: LanguagePart) -> tuple[Section, ...]:
    """Return the sections of one language part, in order."""
    blocks = part.blocks
    body = _body_start(blocks)
    title, after_title = _title_span(blocks[:body], part.language)
    closing = _closing_start(blocks, max(body, after_title))
    cuts = [*_act_starts(blocks[:title]), title, after_title, body, closing, len(blocks)]
    acts = len(cuts) - 5
    roles = ["act"] * acts + ["title", "preamble", "body", "closing"]
    sections = (
        Section(role, blocks[start:end])
        for role, start, end in zip(roles, cuts, cuts[1:], strict=False)
    )
    return tuple(section for section in sections if section.blocks)


def _body_start(blocks: Sequence[Block]) -> int:
    """Return where the articles begin; without articles the body is empty, after the preamble."""
    for place, block in enumerate(blocks):
        if is_heading(block.text):
            return place
    return _closing_start(blocks, 0)


def _title_span(head: Sequence[Block], language: str) -> tuple[int, int]:
    """Return where the treaty's title begins and where what belongs to it ends.

    The title is the last line before the articles that names a kind of treaty and is not a
    sentence, together with the lines above it up to a blank line, a signature or an act.
    """
    ends = [place for place, block in enumerate(head) if _names_treaty(block, language)]
    if not ends:
        # No title: an act before, if there is one, ends at its signature.
        return 0, 0
    end = next((place for place in reversed(ends) if not head[place].indented), ends[-1])
    start = end
    while start and not head[start].after_blank and _title_line(head[start - 1]):
        start -= 1
    if start and matches(STANDINGS, head[start - 1].text):
        start -= 1
    end += 1
    while end < len(head) and head[end].text[0].islower() and _title_line(head[end]):
        end += 1
    while end < len(head) and (head[end].text.startswith("(") or _is_mark(head[end])):
        end += 1
    return start, end


def _is_mark(block: Block) -> bool:
    return matches(STANDINGS, block.text) or matches(NOTES, block.text)


def _title_line(block: Block) -> bool:
    return not (
        ENDS_SENTENCE.search(block.text)
        or matches(SIGNATURES, block.text)
        or matches(STANDINGS, block.text)
        or matches(NOTES, block.text)
        or matches(ENACTING, block.text)
        or matches(APPROVALS, block.text)
        or is_act_line(block.text)
        or read_label(block.text, {})
        or len(block.text) > LONGEST_TITLE
    )


def _names_treaty(block: Block, language: str) -> bool:
    return (
        _title_line(block)
        and bool(TYPE_WORD[language].search(block.text))
        and not ACT_TITLE.search(block.text)
        and not block.text.startswith("(")
        and not matches(PREAMBLE_HEADINGS, block.text)
    )


def _act_starts(blocks: Sequence[Block]) -> list[int]:
    """Return where each act begins; the first begins with the part."""
    lines = [place for place, block in enumerate(blocks) if is_act_line(block.text)]
    return [0, *lines[1:]] if blocks else []


def _closing_start(blocks: Sequence[Block], start: int) -> int:
    """Return where the closing clauses begin: after the last article, at the first such line."""
    last = max(
        (place for place, block in enumerate(blocks) if article_heading(block.text)), default=-1
    )
    for place in range(max(start, last + 1), len(blocks)):
        if matches(CLOSINGS, blocks[place].text):
            return place
    return len(blocks)
