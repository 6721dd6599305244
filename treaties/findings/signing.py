"""Whether what is written beside a treaty, such as a certificate of a copy, says of the same day
another place than the treaty itself.
"""

from collections.abc import Iterator, Mapping, Sequence

from treaties.align import AlignedUnit
from treaties.choices import FindingKind, UnitKind
from treaties.findings.values import Finding, Quote
from treaties.models import Agreement, Paragraph
from treaties.text.dates import find_dates
from treaties.text.names import FoundName
from treaties.text.places import places_in

# So far from the day of signing its place stands: ``совершенной в Гааге 8 ноября 1990 года``.
NEAR = 40
OTHER_PLACE = 0.9
# What is not the treaty itself.
BESIDE = frozenset([UnitKind.ACT, UnitKind.NOTE, UnitKind.ANNEX])

Placed = tuple[AlignedUnit, str, str, Quote, str]


def other_places(agreement: Agreement, units: Sequence[AlignedUnit]) -> Iterator[Finding]:
    """Yield the paragraphs beside a treaty that call another place that of its signing.

    Beside their words the treaty's own in the same language are quoted, else in another one.
    """
    if not (agreement.signed_on and agreement.signed_place):
        return
    said = list(_said(agreement, units))
    own = {
        language: quote
        for unit, _, language, quote, place in said
        if unit.kind not in BESIDE and place == agreement.signed_place
    }
    for unit, eid, language, quote, place in said:
        if unit.kind in BESIDE and place != agreement.signed_place and own:
            yield _finding(unit, eid, (language, quote, place), own, agreement)


def _finding(
    unit: AlignedUnit,
    eid: str,
    other: tuple[str, Quote, str],
    own: Mapping[str, Quote],
    agreement: Agreement,
) -> Finding:
    language, quote, place = other
    quotes: dict[str, tuple[Quote, ...]] = {one: (words,) for one, words in own.items()}
    quotes[language] = (quote, *quotes.get(language, ()))
    values = dict.fromkeys(own, agreement.signed_place)
    values[language] = place
    return Finding(unit.eid, eid, FindingKind.PLACE, OTHER_PLACE, quotes, values)


def _said(agreement: Agreement, units: Sequence[AlignedUnit]) -> Iterator[Placed]:
    """Yield where a text names a place beside the day of signing."""
    for unit in units:
        for row in unit.rows:
            for language, paragraph in row.cells.items():
                for found in _beside_day(paragraph, language, agreement):
                    words = paragraph.text[found.start : found.end]
                    quote = Quote(paragraph.eid, found.start, found.end, words)
                    yield unit, row.eid, language, quote, found.key


def _beside_day(paragraph: Paragraph, language: str, agreement: Agreement) -> Iterator[FoundName]:
    days = [
        (start, end)
        for day, start, end in find_dates(paragraph.text, language)
        if day == agreement.signed_on
    ]
    if not days:
        return
    for found in places_in(paragraph.text, language):
        if any(found.end > start - NEAR and found.start < end + NEAR for start, end in days):
            yield found
