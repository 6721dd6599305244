"""The lines of a concordance: a heading or a paragraph in each language that has it."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from search.concordance.asked import Asked, Span
from treaties.align import AlignedUnit, Row
from treaties.align.several import align_with
from treaties.choices import Language


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """Texts that say the same in some languages.

    ``unit`` is the article that they stand in, ``eid`` the address of their place in its page,
    ``row`` the aligned paragraphs, or None for the headings of the article.
    """

    unit: AlignedUnit
    eid: str
    texts: Mapping[str, str]
    row: Row | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Hit:
    """A line in which asked words stand, and where."""

    line: Line
    spans: tuple[Span, ...]


def lines_of(unit: AlignedUnit) -> Iterator[Line]:
    """Yield the headings of an article as one line, then its paragraphs."""
    headings = {language: cell.heading for language, cell in unit.cells.items() if cell.heading}
    if headings:
        yield Line(unit, unit.eid, headings)
    for row in unit.rows:
        texts = {language: cell.text for language, cell in row.cells.items() if cell.text}
        yield Line(unit, row.eid, texts, row)


def units_with(keys: Iterable[int], language: str) -> list[AlignedUnit]:
    """Return the units of some articles, each once, in the order of these.

    The version in ``language`` comes first.
    """
    listed = list(keys)
    found = align_with(listed, language, Language.values)
    return list({id(unit): unit for key in listed if (unit := found.get(key))}.values())


def hits_in(units: Iterable[AlignedUnit], asked: Asked, language: str) -> Iterator[Hit]:
    """Yield the lines of units in whose text in a language asked words stand."""
    for unit in units:
        for line in lines_of(unit):
            spans = asked.spans(line.texts.get(language, ""), language)
            if spans:
                yield Hit(line, tuple(spans))


def without(units: Iterable[AlignedUnit], hits: Collection[Hit]) -> Iterator[Line]:
    """Yield the lines of units that are none of some hits."""
    places = {(id(hit.line.unit), hit.line.eid, hit.line.row is None) for hit in hits}
    for unit in units:
        for line in lines_of(unit):
            if (id(unit), line.eid, line.row is None) not in places:
                yield line
