"""The passages that the rules compare: a row of a unit, or its heading, in each language.

A paragraph that another version has as two is one passage with them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from treaties.align import AlignedUnit, Row
from treaties.align.values import Unaligned
from treaties.findings.analysis import TermPlace, TermsOf, Word, no_terms, words_in
from treaties.findings.values import Quote


class Reference(NamedTuple):
    """A reference in a text: the address that it leads to, or what its words say, and its place."""

    target: str
    start: int
    end: int


# References by language and by the address of their paragraph.
References = Mapping[tuple[str, str], Sequence[Reference]]


@dataclass(slots=False, eq=False)
class Piece:
    """A paragraph, a sentence of it, or the heading of a unit, in one language.

    ``eid`` is its address there; ``begin`` is where the sentence begins in the paragraph.
    ``references`` are the provisions that it refers to, with their places.
    """

    language: str
    eid: str
    text: str
    begin: int = 0
    references: tuple[Reference, ...] = ()
    terms_of: TermsOf = no_terms
    kept: dict[object, object] = field(default_factory=dict, repr=False)

    def part(self, start: int, end: int) -> "Piece":
        """Return a stretch of the text, without blanks at its end, as a piece of its own."""
        references = tuple(
            Reference(one.target, one.start - start, one.end - start)
            for one in self.references
            if start <= one.start and one.end <= end
        )
        text = self.text[start:end].rstrip()
        return Piece(self.language, self.eid, text, self.begin + start, references, self.terms_of)

    @cached_property
    def words(self) -> Sequence[Word]:
        """The words of the text in their order."""
        return words_in(self.text, self.language)

    @cached_property
    def terms(self) -> Sequence[TermPlace]:
        """The terms of the term table in the text."""
        return self.terms_of(self.text, self.language)

    def quote(self, start: int, end: int) -> Quote:
        """Return words of the text as they are quoted."""
        return Quote(self.eid, self.begin + start, self.begin + end, self.text[start:end])


@dataclass(slots=False, eq=False)
class Passage:
    """The same provision in each language that has it, in one piece or in several.

    ``confidence`` says how sure it is that they are the same; ``heading`` whether it is a heading.
    ``group`` counts the lists of a unit: the first words of a list, its items and what goes on
    after them are of one group, since a language may have behind the list what another has before.
    """

    unit: str
    eid: str
    level: int
    pieces: Mapping[str, tuple[Piece, ...]]
    confidence: float
    heading: bool = False
    group: int = 0
    kept: dict[object, object] = field(default_factory=dict, repr=False)

    @property
    def goes_on(self) -> bool:
        """Return whether it goes on with the sentence before: in some language it begins small.

        A list of points without a level of its own is told by that, too.
        """
        firsts = (pieces[0].text.lstrip('«"“(- ')[:1] for pieces in self.pieces.values())
        return not self.heading and any(first.islower() for first in firsts)

    def length(self, language: str) -> int:
        """Return how many characters the provision has in a language."""
        return sum(len(piece.text) for piece in self.pieces.get(language, ()))


def passages_of(
    unit: AlignedUnit, references: References, terms_of: TermsOf = no_terms
) -> list[Passage]:
    """Return the passages of a unit in their order, its heading first."""
    found = [*_heading(unit, terms_of), *_bodies(unit, references, terms_of)]
    group, level = 0, -1
    for passage in found:
        if passage.level <= max(0, level) and not passage.goes_on:
            group, level = group + 1, passage.level
        passage.group = group
    return found


def _heading(unit: AlignedUnit, terms_of: TermsOf) -> Iterator[Passage]:
    pieces = {
        language: (Piece(language, article.eid, article.heading, terms_of=terms_of),)
        for language, article in unit.cells.items()
        if article.heading
    }
    if pieces:
        yield Passage(unit.eid, unit.eid, -1, pieces, unit.confidence, heading=True)


def _bodies(unit: AlignedUnit, references: References, terms_of: TermsOf) -> Iterator[Passage]:
    joined: dict[str, list[Row]] = {}
    for row in unit.rows:
        if row.unaligned == Unaligned.JOINED:
            joined.setdefault(row.joined, []).append(row)
    places = {row.eid: place for place, row in enumerate(unit.rows)}
    for row in unit.rows:
        if row.unaligned == Unaligned.JOINED:
            continue
        rows = sorted([row, *joined.get(row.eid, ())], key=lambda one: places[one.eid])
        pieces: dict[str, tuple[Piece, ...]] = {}
        for language in unit.cells:
            cells = [one.cells[language] for one in rows if language in one.cells]
            if cells:
                pieces[language] = tuple(
                    Piece(
                        language, cell.eid, cell.text, 0,
                        tuple(references.get((language, cell.eid), ())), terms_of,
                    )
                    for cell in cells
                )  # fmt: skip
        confidence = row.confidence if len(row.cells) > 1 else 0.0
        yield Passage(unit.eid, row.eid, row.level, pieces, confidence)
