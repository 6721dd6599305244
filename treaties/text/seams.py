"""Whether a line goes on with the block above it: small rules, the first that decides counts.

``SEAM_RULES`` is their order; each looks at one seam between a block and the line below it and says
yes, no, or nothing.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from treaties.text.clean import BLOCK_END, BLOCK_GOES_ON
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


def indent_of(line: str) -> int:
    """Return how many blanks a line begins with."""
    return len(line) - len(line.lstrip())


@dataclass(frozen=True, slots=True)
class Seam:
    """A block so far and the line below it: does the sentence go on?"""

    group: tuple[str, ...]
    line: str
    blank: bool
    width: int

    @property
    def above(self) -> str:
        """Return the last line of the block, without the blanks around it."""
        return self.group[-1].strip()

    @property
    def below(self) -> str:
        """Return the line in question, without the blanks around it."""
        return self.line.strip()

    @property
    def hangs(self) -> bool:
        """Return whether the block begins with an indent and would go on at the margin."""
        return indent_of(self.group[0]) >= INDENT

    @property
    def open(self) -> bool:
        """Return whether the sentence above has not ended and no list entry begins below."""
        return not ENDS_SENTENCE.search(self.above) and not LABEL.match(self.below)

    @property
    def small(self) -> bool:
        """Return whether the line below begins as the middle of a sentence does."""
        first = self.below[0]
        return first.islower() or first in ",;:.!?)" or bool(ACT_NUMBER.match(self.below))

    @property
    def full(self) -> bool:
        """Return whether the line above was filled to the width of the text.

        A short line set to the right or in the middle is not. Where the text as a whole was not
        wrapped, a part of it may have been: there a small letter below must speak for it, too.
        """
        length = len(self.above)
        if self.width:
            return length + INDENT >= FULL_SHARE * self.width
        return self.small and LIKELY_WRAPPED <= length <= UNWRAPPED


def separated(seam: Seam) -> bool | None:
    """A paragraph separator ends the block, a line separator does not: it was exported so."""
    if seam.group[-1].endswith(BLOCK_END):
        return False
    return True if seam.group[-1].endswith(BLOCK_GOES_ON) else None


def alone(seam: Seam) -> bool | None:
    """Headings, signatures and marks of a draft stand by themselves: ``1-бап``, ``Президент``."""
    apart = _stands_alone(seam.above) or _stands_alone(seam.below)
    return False if apart or is_heading(seam.below) or is_act_line(seam.below) else None


def act_ends(seam: Seam) -> bool | None:
    """An act ends with its enacting word, an approval with its number: ``№ 57``."""
    approved = NUMBERED_ACT.search(seam.above) and matches(APPROVALS, seam.group[0])
    if matches(ENACTING, seam.above) or approved:
        return False
    return False if is_act_line(seam.above) and not seam.small else None


def bracket_open(seam: Seam) -> bool | None:
    """A note in brackets goes on until its bracket closes: ``(2012 жылғы 16 қаңтарында …``."""
    if len(seam.group) > LONGEST_BRACKET or not seam.group[0].lstrip().startswith("("):
        return None
    return True if ")" not in "".join(seam.group) else None


def new_indent(seam: Seam) -> bool | None:
    """An indent begins a paragraph; what follows a heading is not its second line."""
    after_heading = len(seam.group) == 1 and is_heading(seam.above)
    return False if indent_of(seam.line) >= INDENT or after_heading else None


def small_letter(seam: Seam) -> bool | None:
    """An open sentence goes on with a small letter right below."""
    return True if seam.small and seam.open and not seam.blank else None


def under_indent(seam: Seam) -> bool | None:
    """An open, fairly long line of an indented paragraph goes on at the margin."""
    long = len(seam.above) >= LIKELY_WRAPPED
    return True if seam.hangs and seam.open and not seam.blank and long else None


def note_begins(seam: Seam) -> bool | None:
    """A bracket at the margin begins a note: ``(Вступило в силу …)`` under a title."""
    return False if seam.below.startswith("(") and not seam.hangs else None


def page_break(seam: Seam) -> bool | None:
    """Across blank lines only a full line with an open sentence goes on."""
    return (seam.full and seam.open) if seam.blank else None


def full_line(seam: Seam) -> bool:
    """A full line goes on in the next; at the margin its sentence must be open."""
    return seam.full and (seam.hangs or not ENDS_SENTENCE.search(seam.above))


# The first rule that decides, decides.
SEAM_RULES: tuple[Callable[[Seam], bool | None], ...] = (
    separated,
    alone,
    act_ends,
    bracket_open,
    new_indent,
    small_letter,
    under_indent,
    note_begins,
    page_break,
    full_line,
)


def goes_on(seam: Seam) -> bool:
    """Return whether the line below a block belongs to it."""
    decisions = (rule(seam) for rule in SEAM_RULES)
    return next(decision for decision in decisions if decision is not None)


def _stands_alone(text: str) -> bool:
    """Return whether a line is a block by itself: a signature, a mark of draft or translation."""
    if matches(STANDINGS, text) or matches(PREAMBLE_HEADINGS, text):
        return True
    return len(text) < 60 and matches(SIGNATURES, text)
