"""Clean lines to blocks: hard-wrapped and page-broken lines joined to paragraphs again.

Guarantees: every line with a character is in exactly one block, in its order; a block's text is
its lines, joined by one space (or by nothing after a hyphen at a line's end).
"""

import re
from collections.abc import Iterator, Sequence

from treaties.text.clean import BLOCK_END, join_spaced_letters
from treaties.text.document import Block
from treaties.text.headings import is_act_line, is_heading, matches
from treaties.text.markers import APPROVALS, ENACTING, PREAMBLE_HEADINGS, SIGNATURES, STANDINGS
from treaties.text.phrases import ACT_NUMBER

INDENT = 4
# A line is "full", so that its sentence goes on in the next, from this share of the usual width.
FULL_SHARE = 0.78
UNWRAPPED = 130
# An indented line of this length whose sentence is open goes on at the margin below it, whatever
# the width of the other lines: many texts are wrapped only in part.
LIKELY_WRAPPED = 50
# A note in brackets has at most so many lines.
LONGEST_BRACKET = 8
ENDS_SENTENCE = re.compile(r"[.;:!?…][\"»”)\]]*$")
LABEL = re.compile(r"^(?:\d+(?:\.\d+)*\s?[.)]|[^\W\d_]\s?\)|[-–—•])\s")
NUMBERED_ACT = re.compile(r"(?:№|\bN|\bNo\.?)\s*\d+(?:[-–]\w+)?$")
HYPHEN_END = re.compile(r"\w[-–]$")


def wrap_width(lines: Sequence[str]) -> int:
    """Return the width at which a text was wrapped, in characters; 0 for a text that was not."""
    widths = sorted(len(line.rstrip()) for line in lines if len(line.strip()) > 20)
    if not widths:
        return 0
    width = widths[int(len(widths) * 0.9)]
    return width if width <= UNWRAPPED else 0


def blocks(lines: Sequence[str]) -> tuple[Block, ...]:
    """Return the blocks of cleaned lines, in order."""
    width = wrap_width(lines)
    grouped: list[list[int]] = []
    blank = False
    for place, line in enumerate(lines):
        if not line.strip():
            blank = True
            continue
        if grouped and _continues(lines, grouped[-1], line, blank, width):
            grouped[-1].append(place)
        else:
            grouped.append([place])
        blank = False
    return tuple(_make_blocks(lines, grouped))


def _make_blocks(lines: Sequence[str], grouped: list[list[int]]) -> Iterator[Block]:
    previous = -1
    for places in grouped:
        first = lines[places[0]]
        yield Block(
            text=_join([lines[place].strip() for place in places]),
            first_line=places[0] + 1,
            last_line=places[-1] + 1,
            indented=_indent(first) >= INDENT,
            after_blank=any(not lines[place].strip() for place in range(previous + 1, places[0])),
        )
        previous = places[-1]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _join(pieces: Sequence[str]) -> str:
    text = pieces[0]
    for piece in pieces[1:]:
        tight = HYPHEN_END.search(text) or piece[0] in ",;:.!?)"
        text += piece if tight else " " + piece
    narrow = re.sub(r" {2,}", " ", text)
    # Wide gaps between single letters part the cells of a table; narrow, they would look like a
    # letter-spaced word to whoever reads the text again.
    return text if any(join_spaced_letters(narrow)) else narrow


def _continues(
    lines: Sequence[str], group: Sequence[int], line: str, blank: bool, width: int
) -> bool:
    """Return whether ``line`` goes on with the sentence of the block that ends above it."""
    if lines[group[-1]].endswith(BLOCK_END):
        return False
    last, first = lines[group[-1]].rstrip(), lines[group[0]]
    text = line.strip()
    open_sentence = not ENDS_SENTENCE.search(last)
    goes_on = text[0].islower() or text[0] in ",;:.!?)" or bool(ACT_NUMBER.match(text))
    if _stands_alone(last.strip()) or _stands_alone(text) or is_heading(text) or is_act_line(text):
        return False
    if matches(ENACTING, last) or (NUMBERED_ACT.search(last) and matches(APPROVALS, first)):
        return False
    if is_act_line(last.strip()) and not goes_on:
        return False
    if _bracket_open(lines, group):
        return True
    if _indent(line) >= INDENT or (is_heading(last.strip()) and len(group) == 1):
        return False
    if goes_on and open_sentence and not blank and not LABEL.match(text):
        return True
    hangs = _indent(first) >= INDENT
    if hangs and open_sentence and not blank and len(last.strip()) >= LIKELY_WRAPPED:
        return not LABEL.match(text)
    if text.startswith("(") and not hangs:
        return False
    if blank:
        return _is_full(last, width, goes_on) and open_sentence and not LABEL.match(text)
    return _is_full(last, width, goes_on) and (hangs or open_sentence)


def _is_full(line: str, width: int, goes_on: bool) -> bool:
    """Return whether a line was filled to the width of the text, so that it goes on below.

    A short line set to the right or in the middle is not full. Where the text as a whole was not
    wrapped, a part of it may have been: there a small letter below must speak for it, too.
    """
    length = len(line.strip())
    if width:
        return length + INDENT >= FULL_SHARE * width
    return goes_on and LIKELY_WRAPPED <= length <= UNWRAPPED


def _bracket_open(lines: Sequence[str], group: Sequence[int]) -> bool:
    """Return whether a block that began with a bracket is still waiting for the closing one."""
    if len(group) > LONGEST_BRACKET or not lines[group[0]].lstrip().startswith("("):
        return False
    return ")" not in "".join(lines[place] for place in group)


def _stands_alone(text: str) -> bool:
    """Return whether a line is a block by itself: a signature, a mark of draft or translation."""
    if matches(STANDINGS, text) or matches(PREAMBLE_HEADINGS, text):
        return True
    return len(text) < 60 and matches(SIGNATURES, text)
