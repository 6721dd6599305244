"""Characters without a form, and blanks of every kind."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from treaties.text.repairs.edits import Edit
from treaties.text.repairs.evidence import Evidence

# Everything of Unicode's categories Cc and Cf that a source can hold, but for the tab. A soft
# hyphen at the end of a line, after a letter, stays: it says that the word goes on in the next.
INVISIBLE = re.compile(
    "(?:[\x00-\x08\x0a-\x1f\x7f-\x9f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e"
    "\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb"
    "\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0001\U000e0020-\U000e007f]|\xad(?!\\s*$)|(?<![^\\W\\d_])\xad)+"
)
# A quick look for them.
UNSEEN = re.compile(
    "[\x00-\x08\x0a-\x1f\x7f-\x9f\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e"
    "\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb"
    "\U000110bd-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001-\U000e007f]"
)
# Blanks that are no plain space. Unicode's line and paragraph separators end an exported line.
ODD_BLANK = re.compile("[\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
TAB = "    "
LIGATURES = "ﬀﬁﬂﬃﬄﬅﬆ"
MARKS = re.compile("[\u0300-\u036f\ufb00-\ufb06]")
MARKED = re.compile("[^\\W_][\u0300-\u036f]+|[\ufb00-\ufb06]")


def suspects(lines: Sequence[str], places: Iterable[int], _: Evidence) -> list[int]:
    """Return the places of the lines with anything but plain characters and spaces."""
    return [place for place in places if not lines[place].isprintable()]


def drop_invisible(line: str) -> Iterator[Edit]:
    """Drop characters without a form: ``келі\\u00adсім`` -> ``келісім``."""
    for match in INVISIBLE.finditer(line) if UNSEEN.search(line) else ():
        yield Edit(*match.span(), "")


def plain_spaces(line: str) -> Iterator[Edit]:
    """Make every kind of blank a space: ``1998\\u00a0жылғы`` -> ``1998 жылғы``.

    All of a line are one edit, from the first to the last: a page saved from the web has hundreds
    of them, and nobody wants to see each.
    """
    first = ODD_BLANK.search(line)
    if first:
        end = max(line.rfind(blank) for blank in set(ODD_BLANK.findall(line))) + 1
        yield Edit(first.start(), end, _plain(line[first.start() : end]))


def compose(line: str) -> Iterator[Edit]:
    """Write a letter and its mark as one letter, and a printer's ligature as its letters.

    ``и`` with a breve -> ``й``; ``ﬁ`` -> ``fi``.
    """
    for match in MARKED.finditer(line):
        apart = match.group()
        ligature = apart in LIGATURES
        whole = unicodedata.normalize("NFKC" if ligature else "NFC", apart)
        if whole != apart:
            yield Edit(*match.span(), whole)


def _plain(piece: str) -> str:
    return ODD_BLANK.sub(" ", piece.replace("\t", TAB))
