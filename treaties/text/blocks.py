"""Clean lines to blocks: hard-wrapped and page-broken lines joined to paragraphs again.

Guarantees: every line with a character is in exactly one block, in its order; a block's text is
its lines, joined by one space (or by nothing after a hyphen at a line's end).
"""

import re
from collections.abc import Iterator, Sequence

from treaties.text.document import Block
from treaties.text.headings import is_act_line, is_heading, matches
from treaties.text.markers import APPROVALS, ENACTING, SIGNATURES, STANDINGS

INDENT = 4
# A line is "full", so that its sentence goes on in the next, from this share of the usual width.
FULL_SHARE = 0.78
UNWRAPPED = 130
# An indented line of this length whose sentence is open goes on at the margin below it, whatever
# the width of the other lines: many texts are wrapped only in part.
LIKELY_WRAPPED = 50
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
    return re.sub(r" {2,}", " ", text)


def _continues(
    lines: Sequence[str], group: Sequence[int], line: str, blank: bool, width: int
) -> bool:
    """Return whether ``line`` goes on with the sentence of the block that ends above it."""
    last, first = lines[group[-1]].rstrip(), lines[group[0]]
    text = line.strip()
    if _stands_alone(last.strip()) or _stands_alone(text) or is_heading(text) or is_act_line(text):
        return False
    if matches(ENACTING, last) or (NUMBERED_ACT.search(last) and matches(APPROVALS, first)):
        return False
    if first.lstrip().startswith("(") and ")" not in "".join(lines[place] for place in group):
        return True
    if _indent(line) >= INDENT or (is_heading(last.strip()) and len(group) == 1):
        return False
    open_sentence = not ENDS_SENTENCE.search(last)
    goes_on = text[0].islower() or text[0] in ",;:.!?)"
    if goes_on and open_sentence and not LABEL.match(text):
        return True
    hangs = _indent(first) >= INDENT
    if hangs and open_sentence and not blank and len(last.strip()) >= LIKELY_WRAPPED:
        return not LABEL.match(text)
    # A short line set to the right or in the middle is not a full one.
    full = bool(width) and len(last.strip()) + INDENT >= FULL_SHARE * width
    if blank:
        return full and open_sentence and not LABEL.match(text)
    return full and (hangs or open_sentence)


def _stands_alone(text: str) -> bool:
    """Return whether a line is a block by itself: a signature, a mark of draft or translation."""
    return matches(STANDINGS, text) or (len(text) < 60 and matches(SIGNATURES, text))
