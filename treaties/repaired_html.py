"""A text as HTML with what was repaired in it, words marked in it, and its links.

Marked are the words of a search, and those in which the language versions differ.

As a critical edition prints it: the text as it is read, and behind each repaired place, in small
brackets, what the source has there and what was done. So nothing needs a pointer to be seen, and
what is copied is the text alone.
"""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from treaties.repaired import Shown, kind_words
from treaties.text.traced import FORMLESS
from treaties.wording import reader_language

# The beginning and the end of a marked word, and its number among those of the page.
Word = tuple[int, int, int]
LOOK_ALIKE = ("look-alike",)


@dataclass(frozen=True, slots=True)
class Link:
    """A stretch of a text that leads to an address."""

    start: int
    end: int
    address: str


@dataclass(frozen=True, slots=True, order=True)
class Differing:
    """A stretch of a text in which the versions differ.

    It ``lacks`` what another version says there, or says something else itself.
    """

    start: int
    end: int
    lacks: bool = False


@dataclass(frozen=True, slots=True)
class _Marks:
    words: Sequence[Word]
    differing: Sequence[Differing]


def written(
    text: str,
    pieces: Sequence[Shown] = (),
    words: Sequence[Word] = (),
    links: Sequence[Link] = (),
    differing: Sequence[Differing] = (),
) -> SafeString:
    """Return a text as HTML.

    A marked word that goes across the edge of a repaired piece is marked in parts, of which the
    first has its number; so is a repaired piece, or a word, across the edge of a link, and a word
    across the edge of what differs. Links stand in their order and never overlap; nor do the
    stretches that differ.
    """
    marks = _Marks(words, differing)
    pieces = sorted(pieces, key=lambda one: (one.start, one.end))
    parts: list[str] = []
    place = 0
    for link in links:
        parts += _stretch(text, (place, link.start), pieces, marks)
        parts.append(format_html('<a class="ref" href="{}">', link.address))
        parts += _stretch(text, (link.start, link.end), pieces, marks)
        parts.append("</a>")
        place = link.end
    parts += _stretch(text, (place, len(text)), pieces, marks, last=True)
    # Every piece of the text was escaped.
    return mark_safe("".join(parts))


def _stretch(
    text: str,
    edges: tuple[int, int],
    pieces: Sequence[Shown],
    marks: _Marks,
    last: bool = False,
) -> list[str]:
    """Return a stretch of a text as HTML, with what of the repaired pieces stands in it."""
    parts: list[str] = []
    start, end = edges
    place = start
    for piece in pieces:
        begin, stop = max(piece.start, start), min(piece.end, end)
        # What has no length stands in the stretch that begins with it.
        inside = start <= piece.start < end or (last and piece.start == end)
        empty = piece.start == piece.end and inside
        if not (begin < stop or empty):
            continue
        parts.append(_differing(text, place, begin, marks))
        if begin < stop:
            parts.append(f"<ins>{_differing(text, begin, stop, marks)}</ins>")
        if piece.ends and stop == piece.end:
            parts.append(_before(piece))
        place = stop
    parts.append(_differing(text, place, end, marks))
    return parts


def in_order(stretches: Iterable[Differing]) -> list[Differing]:
    """Return stretches in their order, none over another: what says something covers what lacks."""
    listed = [one for one in stretches if one.start < one.end]
    edges = sorted({edge for one in listed for edge in (one.start, one.end)})
    found: list[Differing] = []
    for start, end in pairwise(edges):
        over = [one for one in listed if one.start <= start and end <= one.end]
        if not over:
            continue
        lacks = all(one.lacks for one in over)
        goes_on = found and found[-1].end == start and found[-1].lacks == lacks
        found.append(Differing(found.pop().start if goes_on else start, end, lacks))
    return found


def visible(text: str) -> str:
    """Return a text of a source with its characters without a form named: ``[U+00AD]``."""
    return "".join(
        f"[U+{ord(sign):04X}]" if unicodedata.category(sign) in FORMLESS else sign for sign in text
    )


def _differing(text: str, start: int, end: int, marks: _Marks) -> str:
    """Return a part of a text as HTML with what differs in it, and the marked words, set off."""
    parts: list[str] = []
    for one in marks.differing:
        begin, stop = max(one.start, start), min(one.end, end)
        if begin < stop:
            parts.append(_marked(text, start, begin, marks.words))
            name = "lacks" if one.lacks else "differs"
            parts.append(f'<u class="{name}">{_marked(text, begin, stop, marks.words)}</u>')
            start = stop
    parts.append(_marked(text, start, end, marks.words))
    return "".join(parts)


def _marked(text: str, start: int, end: int, words: Sequence[Word]) -> str:
    """Return a part of a text with the marked words in it, and parts of words, as HTML."""
    if start == end:
        return ""
    parts: list[str] = []
    for first, last, number in words:
        if last <= start or first >= end:
            continue
        number_here = f' id="match-{number}"' if first >= start else ""
        begin = max(first, start)
        parts.append(escape(text[start:begin]))
        start = min(last, end)
        parts.append(f"<mark{number_here}>{escape(text[begin:start])}</mark>")
    parts.append(escape(text[start:end]))
    return "".join(parts)


def _before(piece: Shown) -> SafeString:
    """Return what the source has at a repaired place, and the kinds of its repairs."""
    before = piece.before.strip()
    struck = format_html("<del>{}</del> ", _compared(piece)) if before else ""
    return format_html(
        '<small class="before">{}<span lang="{}">{}</span></small>',
        struck,
        reader_language(get_language()),
        ", ".join(kind_words(piece.kinds)),
    )


def _compared(piece: Shown) -> SafeString:
    """Return the before with the letters set off that only look like those after."""
    before, after = piece.before, piece.after
    if piece.kinds != LOOK_ALIKE or len(before) != len(after):
        return escape(visible(before.strip()))
    alike = groupby(zip(before, after, strict=True), key=lambda pair: pair[0] == pair[1])
    parts = [(same, "".join(old for old, _ in pairs)) for same, pairs in alike]
    return mark_safe(
        "".join(escape(old) if same else f"<b>{escape(old)}</b>" for same, old in parts)
    )
