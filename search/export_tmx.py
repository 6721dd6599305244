"""A search as a translation memory: the aligned paragraphs in which its words stand."""

from collections.abc import Iterator, Sequence
from itertools import islice

from django.urls import reverse
from django.utils.translation import override

from search.exports import Export, hits
from search.hits import Hit
from search.language.highlight import Wanted, marks, may_match
from search.leniency import STRICT
from search.query import leaves, parse
from search.values import resolve
from search.wanted import wanted_words
from treaties.align import AlignedUnit
from treaties.align.several import align_with
from treaties.choices import Language
from treaties.downloads import tmx
from treaties.models import Agreement
from treaties.repaired import text_of

# Results that are set side by side at a time.
CHUNK = 100


def tmx_pieces(export: Export) -> Iterator[bytes]:
    """Yield a file unit by unit. Raises ChangedMeanwhileError as ``hits`` does.

    Of a search without words, which only filters, all paragraphs are given.
    """
    return tmx.pieces(_entries(export), tmx.ANY, export.reader)


def _entries(export: Export) -> Iterator[tmx.Entry]:
    node = resolve(parse(export.state.words).node)
    wanted = wanted_words(node, related=export.first.leniency > STRICT)
    has_words = any(True for _ in leaves(node))
    listed = hits(export)
    while some := list(islice(listed, CHUNK)):
        # Two results may be one article where a version numbers otherwise.
        seen: set[int] = set()
        for agreement, unit in _units(some, export.reader):
            if seen.isdisjoint(cell.pk for cell in unit.cells.values()):
                seen.update(cell.pk for cell in unit.cells.values())
                yield from _of_unit(export, agreement, unit, wanted if has_words else None)


def _units(listed: Sequence[Hit], reader: str) -> Iterator[tuple[Agreement, AlignedUnit]]:
    keys = {
        hit.versions[language].pk: hit.agreement
        for hit in listed
        for language in hit.matched or (hit.shown.version.language,)
    }
    found = align_with(keys, reader, Language.values)
    for key, agreement in keys.items():
        if key in found:
            yield agreement, found[key]


def _of_unit(
    export: Export, agreement: Agreement, unit: AlignedUnit, wanted: Wanted | None
) -> Iterator[tmx.Entry]:
    with override(export.reader):
        address = reverse("article", args=[agreement.slug, tuple(unit.cells), unit.eid])
    yield from tmx.of_unit(
        agreement.slug, unit, export.origin + address, lambda cells: _has_words(cells, wanted)
    )


def _has_words(cells: tmx.Cells, wanted: Wanted | None) -> bool:
    return wanted is None or any(
        may_match(text, language, wanted) and marks(text, language, wanted)
        for language, text in ((one, text_of(cell)) for one, cell in cells.items())
    )
