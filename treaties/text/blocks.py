"""Clean lines to blocks: hard-wrapped and page-broken lines joined to paragraphs again.

Guarantees: every line with a character is in exactly one block, in its order; a block's text is
its lines, joined by one space; by nothing after a hyphen at a line's end, and the soft hyphen that
marks a word that goes on is dropped.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from treaties.text.document import Block
from treaties.text.repairs.hyphens import SOFT_HYPHEN
from treaties.text.seams import INDENT, LONGEST_BRACKET, UNWRAPPED, Seam, goes_on, indent_of

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
        if grouped and goes_on(_seam(lines, grouped[-1], line, blank, width)):
            grouped[-1].append(place)
        else:
            grouped.append([place])
        blank = False
    return tuple(_make_blocks(lines, grouped))


def _seam(lines: Sequence[str], group: Sequence[int], line: str, blank: bool, width: int) -> Seam:
    # Its last lines say all that a rule asks of a long block, but for its first.
    places = group if len(group) <= LONGEST_BRACKET else [group[0], *group[-LONGEST_BRACKET:]]
    return Seam(tuple(lines[place] for place in places), line, blank, width)


def _make_blocks(lines: Sequence[str], grouped: list[list[int]]) -> Iterator[Block]:
    previous = -1
    for places in grouped:
        first = lines[places[0]]
        yield Block(
            text=join_lines([lines[place].strip() for place in places]),
            first_line=places[0] + 1,
            last_line=places[-1] + 1,
            indented=indent_of(first) >= INDENT,
            after_blank=any(not lines[place].strip() for place in range(previous + 1, places[0])),
        )
        previous = places[-1]


def join_lines(pieces: Sequence[str]) -> str:
    """Return the stripped lines of a block as its text."""
    parts: list[str] = []
    for before, piece in pairwise(("", *pieces)):
        goes_on = before.endswith(SOFT_HYPHEN) or HYPHEN_END.search(before)
        tight = not before or goes_on or piece[0] in ",;:.!?)"
        parts.append(("" if tight else " ") + piece.removesuffix(SOFT_HYPHEN))
    return re.sub(r" {2,}", " ", "".join(parts))
