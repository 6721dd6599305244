"""The words of a search marked in a text that is read: any form of them, in every language."""

from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import urlencode

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from search.language.highlight import Mark, Wanted, marks, may_match
from search.messages import fault_sentence
from search.query import parse
from search.wanted import wanted_words
from treaties.align import AlignedUnit
from treaties.models import Article, Paragraph

Row = Article | Paragraph


class MarkedText:
    """The units of a page with the words of a query marked and numbered in reading order.

    ``fault`` is what is wrong with the query, as a sentence; ``address`` is what keeps the words
    when the reader goes to other columns.
    """

    def __init__(self, words: str, units: Sequence[AlignedUnit]) -> None:
        parsed = parse(words)
        self.words = words
        self.address = address_of(words)
        self.fault = fault_sentence(parsed.fault) if parsed.fault else ""
        self.count = 0
        self._texts: dict[tuple[type, Any], SafeString] = {}
        if not parsed.fault:
            self._mark(wanted_words(parsed.node), units)

    def text(self, row: Row) -> str:
        """Return the heading of a unit or the text of a paragraph, with its marks."""
        return self._texts.get((type(row), row.pk)) or _text(row)

    def _mark(self, wanted: Wanted, units: Sequence[AlignedUnit]) -> None:
        for language, row in _rows(units):
            text = _text(row)
            if may_match(text, language, wanted):
                found = marks(text, language, wanted)
                if found:
                    self._texts[type(row), row.pk] = self._marked(text, found)

    def _marked(self, text: str, found: Sequence[Mark]) -> SafeString:
        parts, place = [], 0
        for one in found:
            self.count += 1
            word = escape(text[one.start : one.end])
            parts.append(f'{escape(text[place : one.start])}<mark id="match-{self.count}">{word}')
            parts.append("</mark>")
            place = one.end
        # Every piece of the text was escaped.
        return mark_safe("".join(parts) + escape(text[place:]))


def address_of(words: str) -> str:
    """Return the part of an address by which a text is shown with some words marked."""
    return "?" + urlencode({"q": words})


def _rows(units: Sequence[AlignedUnit]) -> Iterator[tuple[str, Row]]:
    """Yield what is read, row by row, each cell with its language."""
    for unit in units:
        yield from unit.cells.items()
        for row in unit.rows:
            yield from row.cells.items()


def _text(row: Row) -> str:
    return row.heading if isinstance(row, Article) else row.text
