"""Whether a line goes on with the block above it: small rules, the first that decides counts.

``SEAM_RULES`` is their order; each looks at one seam between a block and the line below it and says
yes, no, or nothing.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from treaties.text.clean import BLOCK_END, BLOCK_GOES_ON
from treaties.text.headings import KEPT, annex_heading, heading_of, is_act_line, is_heading, matches
from treaties.text.markers import (
    APPROVALS,
    ENACTING,
    NOTES,
    PREAMBLE_HEADINGS,
    SIGNATURES,
    STANDINGS,
)
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
LABEL = re.compile(
    r"^(?:\d+(?:\.\d+)*\s?[.)]|[^\W\d_]\s?\)|[-–—•·●▪*]|\((?:\d{1,3}|[^\W\d_]|[ivxі]{1,4})\))\s"
)
# The last word of a line whose sentence goes on with "Article 7" in the next.
DANGLING = re.compile(
    r"\b(?:in|of|with|under|by|to|and|or|the|from|for|see|per|this|than|и|или|а|также|что|чем|как"
    r"|см|в|во|на|с|со|к|по|настоящая|және|немесе|осы|мен|пен|бен)$"
)
# The end of a signature: a name with its initials, or columns set apart by blanks.
SIGNED = re.compile(r"\b[^\W\d_]\.\s?(?:[^\W\d_]\.\s?)?[^\W\d_][\w-]+$|\S {4,}\S")
# A title and the line of a preamble that names the parties: the nominative tells them apart.
TITLE_BEGINS = re.compile(
    r"(?:соглашение|договор|протокол|меморандум|конвенция|декларация|agreement|treaty|protocol"
    r"|memorandum|convention|declaration)\b",
    re.IGNORECASE,
)
TITLE_END = re.compile(
    r"\b(?:келісім|шарт|хаттама|меморандум|конвенция|декларация)$", re.IGNORECASE
)
PARTIES = re.compile(
    r"(?:Правительство|Республика|Государств[ао]|Стороны|Договаривающиеся|Высокие"
    r"|The (?:Government|Republic|States?|Parties|Contracting|High|Member))\b"
)
# A day on a line of its own: ``от 13 июня 2009 года``.
DAY_ALONE = re.compile(
    r"^(?:(?:от|dated|of)\s)?(?:\d{1,2}\s[^\W\d_]{3,12},?\s\d{4}(?:\sг(?:ода|\.))?"
    r"|[^\W\d_]{3,12}\s\d{1,2},\s\d{4}|\d{4}\sжылғы\s\d{1,2}\s[^\W\d_]{3,12})$",
    re.IGNORECASE,
)
LONGEST_NOTE_MARK = 40
LONGEST_SIGNATURE, LONGEST_SIGNED_LINE = 60, 200
FEWEST_CAPITALS = 6
# At least three columns; the signatures of two parties stand in two.
COLUMNS = re.compile(r"\S {3,}\S[^\n]*\S {3,}\S")
DIGIT = re.compile(r"\d")
# A name at the end of a line that is mostly blank: ``Республики Казахстан        Н. Назарбаев``.
SIGNED_NAME = re.compile(r"\S {4,}[^\W\d_]\.\s?(?:[^\W\d_]\.\s?)?[^\W\d_][\w-]+$")
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
        if first.islower() or first in ",;:.!?)":
            return True
        return bool(ACT_NUMBER.match(self.below) and DIGIT.search(self.above))

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


def broken_reference(seam: Seam) -> bool | None:
    """A sentence broken before its reference goes on: ``in accordance with / Article 5.``."""
    if not is_heading(seam.below) or is_heading(seam.group[0].strip()):
        return None
    return True if DANGLING.search(seam.above) else None


def alone(seam: Seam) -> bool | None:
    """Headings, signatures and marks of a draft stand by themselves: ``1-бап``, ``Президент``."""
    below = seam.below
    if is_heading(below) or is_act_line(below) or _stands_alone(below):
        return False
    return False if _stands_alone(seam.above) else None


def signed(seam: Seam) -> bool | None:
    """A line ends with the name of who signs."""
    return False if SIGNED_NAME.search(seam.above) else None


def apart(seam: Seam) -> bool | None:
    """A note, an annex, a label below a full stop begin a block, indented or not."""
    below = seam.below
    if matches(NOTES, below[:LONGEST_NOTE_MARK]):
        return False
    if LABEL.match(below) and ENDS_SENTENCE.search(seam.above):
        return False
    annex = annex_heading(below)
    if annex and annex.kind == "annex" and not DANGLING.search(seam.above):
        return False
    return None


def in_columns(seam: Seam) -> bool | None:
    """A row of a table, its columns set apart by blanks, is a block by itself."""
    row = COLUMNS.search(seam.line) or COLUMNS.search(seam.group[-1])
    return False if row else None


def title_ends(seam: Seam) -> bool | None:
    """A title at the margin ends where the parties are named, a Kazakh one with its type word.

    A day alone below a title in capitals is a line of its own.
    """
    if seam.hangs or len(seam.group) > LONGEST_BRACKET:
        return None
    if seam.above.isupper() and DAY_ALONE.match(seam.below) and not is_act_line(seam.above):
        return False
    if not seam.below[0].isupper():
        return None
    if TITLE_END.search(seam.above):
        return False
    named = TITLE_BEGINS.match(seam.group[0]) and not DANGLING.search(seam.above)
    return False if named and PARTIES.match(seam.below) else None


def heading_wraps(seam: Seam) -> bool | None:
    """A heading, or the text that began on its line, goes on with a small letter right below."""
    if seam.blank or not seam.small or indent_of(seam.line) >= INDENT or not seam.open:
        return None
    heading = heading_of(seam.group[0].strip())
    return True if heading and heading.rest else None


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
    """Across blank lines only a full line with an open sentence goes on.

    Where paragraphs are not indented, a capital letter below a blank line begins one.
    """
    if not seam.blank:
        return None
    if SIGNED.search(seam.above) or _in_capitals(seam):
        return False
    if PARTIES.match(seam.below) and not DANGLING.search(seam.above):
        return False
    return seam.full and seam.open and (seam.small or seam.hangs)


def _in_capitals(seam: Seam) -> bool:
    return len(seam.below) >= FEWEST_CAPITALS and seam.below.isupper() and not seam.above.isupper()


def full_line(seam: Seam) -> bool:
    """A full line goes on in the next; at the margin its sentence must be open."""
    return seam.full and (seam.hangs or not ENDS_SENTENCE.search(seam.above))


# The first rule that decides, decides.
SEAM_RULES: tuple[Callable[[Seam], bool | None], ...] = (
    separated,
    broken_reference,
    alone,
    signed,
    apart,
    in_columns,
    title_ends,
    heading_wraps,
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


# A line is asked twice, as the one below a block and as the one above the next.
@lru_cache(KEPT)
def _stands_alone(text: str) -> bool:
    """Return whether a line is a block by itself: a signature, a mark of draft or translation."""
    if len(text) >= LONGEST_SIGNED_LINE:
        return False
    # Between an office and its holder's name the line may be mostly blank.
    text = " ".join(text.split())
    if len(text) >= LONGEST_SIGNATURE:
        return False
    return matches(STANDINGS, text) or matches(PREAMBLE_HEADINGS, text) or matches(SIGNATURES, text)
