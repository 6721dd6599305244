"""A text as HTML with what was repaired in it, and with the words of a search marked.

As a critical edition prints it: the text as it is read, and behind each repaired place, in small
brackets, what the source has there and what was done. So nothing needs a pointer to be seen, and
what is copied is the text alone.
"""

import unicodedata
from collections.abc import Sequence
from itertools import groupby

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from treaties.repaired import Shown, kind_words
from treaties.text.traced import FORMLESS
from treaties.wording import reader_language

# The beginning and the end of a marked word, and its number among those of the page.
Word = tuple[int, int, int]
LOOK_ALIKE = ("look-alike",)


def written(text: str, pieces: Sequence[Shown] = (), words: Sequence[Word] = ()) -> SafeString:
    """Return a text as HTML.

    A marked word that goes across the edge of a repaired piece is marked in parts, of which the
    first has its number.
    """
    parts: list[str] = []
    place = 0
    for piece in sorted(pieces, key=lambda one: (one.start, one.end)):
        parts.append(_marked(text, place, piece.start, words))
        if piece.start < piece.end:
            parts.append(f"<ins>{_marked(text, piece.start, piece.end, words)}</ins>")
        if piece.ends:
            parts.append(_before(piece))
        place = piece.end
    parts.append(_marked(text, place, len(text), words))
    # Every piece of the text was escaped.
    return mark_safe("".join(parts))


def visible(text: str) -> str:
    """Return a text of a source with its characters without a form named: ``[U+00AD]``."""
    return "".join(
        f"[U+{ord(sign):04X}]" if unicodedata.category(sign) in FORMLESS else sign for sign in text
    )


def _marked(text: str, start: int, end: int, words: Sequence[Word]) -> str:
    """Return a part of a text with the marked words in it, and parts of words, as HTML."""
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
