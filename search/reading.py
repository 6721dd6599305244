"""The words of a search marked in a text that is read: any form of them, in every language."""

from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import urlencode

from search.language.highlight import Wanted, marks, may_match
from search.messages import fault_sentence
from search.query import parse
from search.renderings import Renderings, renderings_asked, with_others
from search.wanted import wanted_words
from treaties.align import AlignedUnit
from treaties.models import Article, Paragraph
from treaties.repaired import LABEL, Repaired, Row, text_of
from treaties.repaired_html import Differing, Link, Word, written


class MarkedText:
    """The units of a page with the words of a query marked and numbered in reading order.

    Where the query is legal terms, what they are called in the other languages is marked, too.
    ``repaired`` are the repairs of the text, where they are to be seen, too; without ``words``
    they alone are. ``fault`` is what is wrong with the query, as a sentence.
    """

    def __init__(
        self, words: str, units: Sequence[AlignedUnit], repaired: Repaired | None = None
    ) -> None:
        self.words = words
        self.fault = ""
        self.count = 0
        self._repaired = repaired
        self._found: dict[tuple[type, Any], list[Word]] = {}
        if words:
            parsed = parse(words)
            self.fault = fault_sentence(parsed.fault) if parsed.fault else ""
            if not parsed.fault:
                self._mark(wanted_words(parsed.node), renderings_asked(parsed.node), units)

    def text(
        self, row: Row, links: Sequence[Link] = (), differing: Sequence[Differing] = ()
    ) -> str:
        """Return the heading of a unit or the text of a paragraph: marks, repairs and links.

        ``differing`` are the words in it in which the language versions differ.
        """
        found = self._found.get((type(row), row.pk), ())
        pieces = self._repaired.pieces(row) if self._repaired else ()
        text = text_of(row)
        if not (found or pieces or links or differing):
            return text
        return written(text, pieces, found, links, differing)

    def label(self, row: Row) -> str:
        """Return the label of a row, with its repairs."""
        pieces = self._repaired.pieces(row, LABEL) if self._repaired else ()
        return written(row.label, pieces) if pieces else row.label

    def _mark(self, wanted: Wanted, renderings: Renderings, units: Sequence[AlignedUnit]) -> None:
        for language, row in _rows(units):
            text = text_of(row)
            spans: list[tuple[int, int]] = []
            if may_match(text, language, wanted):
                spans = [(one.start, one.end) for one in marks(text, language, wanted)]
            spans = with_others(spans, renderings.spans(text, language))
            if spans:
                self._found[type(row), row.pk] = [
                    (*span, self.count + number) for number, span in enumerate(spans, 1)
                ]
                self.count += len(spans)


def address_of(words: str) -> str:
    """Return the part of an address by which a text is shown with some words marked."""
    return "?" + urlencode({"q": words})


def _rows(units: Sequence[AlignedUnit]) -> Iterator[tuple[str, Article | Paragraph]]:
    """Yield what is read, row by row, each cell with its language."""
    for unit in units:
        yield from unit.cells.items()
        for row in unit.rows:
            yield from row.cells.items()
