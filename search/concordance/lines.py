"""The lines of a concordance: a heading or a paragraph in each language that has it."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from search.concordance.asked import Asked, Span
from search.language.tokenise import TOKEN, count_parts
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


def hits_in(
    units: Iterable[AlignedUnit],
    asked: Asked,
    language: str,
    places: Mapping[int, Collection[int]] | None = None,
) -> Iterator[Hit]:
    """Yield the lines of units in whose text in a language asked words stand.

    ``places`` are by the keys of articles where the index has the asked words in them: other lines
    need no analysis then. An article that was changed a moment ago may have them elsewhere.
    """
    for unit in units:
        lines = list(lines_of(unit))
        known = (places or {}).get(unit.cells[language].pk)
        likely = lines if known is None else _at(unit, lines, language, known)
        found = list(_hits(likely, asked, language))
        yield from found or (_hits(lines, asked, language) if likely is not lines else ())


def _hits(lines: Iterable[Line], asked: Asked, language: str) -> Iterator[Hit]:
    for line in lines:
        spans = asked.spans(line.texts.get(language, ""), language)
        if spans:
            yield Hit(line, tuple(spans))


def _at(
    unit: AlignedUnit, lines: Iterable[Line], language: str, places: Collection[int]
) -> list[Line]:
    """Return the lines with a word at one of some places in the indexed text of the article.

    That text is the label, the heading, and each paragraph with its label
    (``search.search_indexes``).
    """
    article = unit.cells[language]
    found: set[int | None] = set()
    place = _count_words(article.label)
    # The heading has no paragraph.
    parts = [(None, "", article.heading), *((one.pk, one.label, one.text) for one in article.body)]
    for key, label, text in parts:
        place += _count_words(label)
        end = place + _count_words(text)
        if any(place <= one < end for one in places):
            found.add(key)
        place = end
    return [line for line in lines if _key(line, language) in found]


def _count_words(text: str) -> int:
    """Return the number of words of a text as the index counts their places."""
    return sum(
        1 if match[0].isalpha() else count_parts(match[0])
        for match in TOKEN.finditer(text)
        if match.lastgroup != "sign"
    )


def _key(line: Line, language: str) -> int | None:
    if line.row is None:
        return None
    cell = line.row.cells.get(language)
    return cell.pk if cell else 0


def without(units: Iterable[AlignedUnit], hits: Collection[Hit]) -> Iterator[Line]:
    """Yield the lines of units that are none of some hits."""
    places = {(id(hit.line.unit), hit.line.eid, hit.line.row is None) for hit in hits}
    for unit in units:
        for line in lines_of(unit):
            if (id(unit), line.eid, line.row is None) not in places:
                yield line
