"""The repairs of a source shown in the text that is read: each at its place, with its before.

Nothing is asked of the database but their number until a reader wants to see them. Then the source
is read again, its recorded repairs are made once more, and ``treaties.text.traced`` tells where
each of them stands in the texts. A text that cannot be traced so is shown as ever, and said to be
one (``untraced``).
"""

import logging
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby

from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy, pgettext_lazy

from treaties.align import AlignedUnit
from treaties.choices import TextOrigin
from treaties.columns import changed
from treaties.models import Article, Division, LanguageVersion, Paragraph, SourceFile
from treaties.models import Repair as RepairRow
from treaties.text.clean import split_lines
from treaties.text.decode import decode
from treaties.text.document import Refusal, Repair
from treaties.text.traced import Change, NotSpelledError, Piece, Place, find_places, trace

logger = logging.getLogger(__name__)

Row = Article | Division | Paragraph
LABEL, TEXT = 0, 1
# By which the address of a text asks for them.
REPAIRS = "repairs"
# Lines of sources that are kept; they are those of a file whose checksum never changes.
KEPT = 8
# No source has so many lines.
LAST = 2**31 - 1
KINDS: Mapping[str, str | Promise] = {
    "invisible": pgettext_lazy("kind of repair", "invisible character"),
    "blank": pgettext_lazy("kind of repair", "blank of another kind"),
    "composition": pgettext_lazy("kind of repair", "letter apart from its mark"),
    "letter-spacing": pgettext_lazy("kind of repair", "spaced letters"),
    "look-alike": pgettext_lazy("kind of repair", "look-alike letter"),
    "broken-word": pgettext_lazy("kind of repair", "broken word"),
    "run-together": pgettext_lazy("kind of repair", "words run together"),
    "hyphenation": pgettext_lazy("kind of repair", "hyphen of a line's end"),
    "moved-text": pgettext_lazy("kind of repair", "words out of their place"),
    "page-number": pgettext_lazy("kind of repair", "page number"),
}
OTHER_KIND = gettext_lazy("repair of another kind")


@dataclass(frozen=True, slots=True)
class Shown:
    """A piece of a text that was repaired, with what the source has there.

    ``before`` is told where the change ends (``ends``); one of a label and its text has two pieces.
    """

    start: int
    end: int
    before: str
    after: str
    kinds: tuple[str, ...]
    repairs: frozenset[int]
    ends: bool


@dataclass(frozen=True, slots=True)
class Others:
    """Repairs of one kind in a unit that no letter shows: how many, and what of them was seen."""

    kind: str
    count: int
    samples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Lines of the source of a version, from the first to the last."""

    version: LanguageVersion
    first_line: int
    last_line: int


@dataclass(frozen=True, slots=True)
class Traced:
    """The cleaned lines of a source, what was changed in them, and the repairs that did it."""

    lines: Sequence[str]
    changes: Sequence[Change]
    repairs: Sequence[Repair]


@dataclass(slots=True)
class _Found:
    """What was found in a version: the pieces by row and field, the other repairs by unit."""

    pieces: dict[tuple[type, int, int], list[Shown]] = field(default_factory=dict)
    others: dict[int, list[Repair]] = field(default_factory=dict)


class Repaired:
    """The repairs of some stretches of sources at their places in the rows of their texts.

    ``untraced`` are the languages of the texts whose repairs have no certain place, ``edited`` of
    those that have none because editors changed the text since it was read.
    """

    def __init__(self, stretches: Iterable[Stretch]) -> None:
        self.untraced: list[str] = []
        self.edited: list[str] = []
        self._found = _Found()
        traced: dict[SourceFile, Traced] = {}
        for stretch in stretches:
            source = stretch.version.source
            try:
                traced[source] = traced.get(source) or _traced(source)
                _find(stretch, traced[source], self._found)
            except NotSpelledError:
                if stretch.version.origin != TextOrigin.LOADED:
                    self.edited.append(stretch.version.language)
                    continue
                logger.exception("The repairs of %s cannot be traced to its text", source.sha256)
                self.untraced.append(stretch.version.language)

    def pieces(self, row: Row, part: int = TEXT) -> Sequence[Shown]:
        """Return what was repaired in the text or heading of a row, or in its label."""
        return self._found.pieces.get((type(row), row.pk, part), ())

    def others(self, unit: Article) -> list[Others]:
        """Return the repairs in a unit that have nothing to be shown in its words, by kind."""
        rows = self._found.others.get(unit.pk, [])
        counts = Counter(row.kind for row in rows)
        return [
            Others(kind, count, _samples(row for row in rows if row.kind == kind))
            for kind, count in counts.items()
        ]


def with_first_lines(versions: QuerySet[LanguageVersion]) -> QuerySet[LanguageVersion]:
    """Return versions with their sources, and the first lines of their texts for ``stretches``."""
    first = Article.objects.filter(version=OuterRef("pk"), position=0)
    rows = versions.select_related("source").defer("source__content")
    return rows.annotate(begins=Subquery(first.values("first_line")[:1]))


def stretches(
    shown: Iterable[LanguageVersion],
    versions: Iterable[LanguageVersion],
    units: Iterable[AlignedUnit],
) -> list[Stretch]:
    """Return the stretches of their sources that the shown versions have to themselves.

    ``versions`` are all of the agreement, as ``with_first_lines`` gives them, ``units`` those
    of the shown ones. What stands between two versions goes with the one above it.
    """
    ends: dict[str, int] = {}
    for unit in units:
        for language, cell in unit.cells.items():
            ends[language] = max(ends.get(language, 0), cell.last_line)
    found = []
    rows = list(versions)
    for version in shown:
        begins = _begins(version)
        others = [_begins(row) for row in rows if row.source_id == version.source_id]
        first = 1 if begins == min(others) else begins
        last = min((other - 1 for other in others if other > begins), default=LAST)
        found.append(Stretch(version, first, max(last, ends.get(version.language, 0))))
    return found


def _begins(version: LanguageVersion) -> int:
    return int(getattr(version, "begins", None) or 1)


def count_repairs(stretches: Iterable[Stretch]) -> int:
    """Return how many repairs were made in some stretches of sources.

    Where the columns of a page stand mixed in a source, the lines between are counted, too.
    """
    wanted = Q()
    for one in stretches:
        wanted |= Q(source=one.version.source_id, line__range=(one.first_line, one.last_line))
    return RepairRow.objects.filter(wanted).count() if wanted else 0


def with_or_without_repairs(query: QueryDict, shown: bool) -> str:
    """Return the part of an address by which a text is shown with its repairs, or without them."""
    return changed(query, repairs="1" if shown else "")


def kind_words(kinds: Iterable[str]) -> list[str]:
    """Return the names of kinds of repairs in the reader's language."""
    return [str(KINDS.get(kind, OTHER_KIND)) for kind in kinds]


# From the source to the places


@lru_cache(KEPT)
def source_lines(sha256: str) -> tuple[str, ...]:
    """Return the lines of a source file as it came in. Raises NotSpelledError: it has no lines."""
    content = SourceFile.objects.values_list("content", flat=True).get(sha256=sha256)
    decoded = decode(bytes(content))
    if isinstance(decoded, Refusal):
        raise NotSpelledError(decoded.code)
    return tuple(split_lines(decoded.text))


def _traced(source: SourceFile) -> Traced:
    rows = source.repairs.order_by("sequence")
    repairs = [
        Repair(*row) for row in rows.values_list("line", "column", "kind", "before", "after")
    ]
    lines = list(source_lines(source.sha256))
    changes: list[Change] = []
    for line, group in groupby(enumerate(repairs), key=lambda numbered: numbered[1].line):
        if not 1 <= line <= len(lines):
            raise NotSpelledError
        lines[line - 1], made = trace(line, lines[line - 1], list(group))
        changes += made
    return Traced(lines, changes, repairs)


def _find(stretch: Stretch, traced: Traced, found: _Found) -> None:
    """Add the repairs of a stretch."""
    version = stretch.version
    units = list(version.articles.prefetch_related("paragraphs"))
    rows = _rows(version.divisions.all(), units)
    pieces = [_piece(row) for row in rows]
    own = [row for row in traced.changes if stretch.first_line <= row.line <= stretch.last_line]
    places, without = find_places(pieces, traced.lines, own)
    # A repair of many blanks of a line is none of the words that one of them stood in.
    parted = Counter(number for change in own for number in change.repairs)
    made = {number for place in places for number in place.change.repairs}
    shown = {number for number in made if parted[number] == 1}
    for place in places:
        row = rows[place.piece]
        key = (type(row), row.pk, place.field)
        found.pieces.setdefault(key, []).append(_shown(place, traced.repairs, shown))
    others = made.union(*(change.repairs for change in without)) - shown
    _add_others(units, others, traced.repairs, found)


def _add_others(
    units: Sequence[Article], numbers: Iterable[int], repairs: Sequence[Repair], found: _Found
) -> None:
    """Add repairs without a place to the unit in whose lines they are, or below which."""
    for number in sorted(numbers):
        line = repairs[number].line
        above = [unit for unit in units if unit.first_line <= line] or units[:1]
        around = [unit for unit in above if line <= unit.last_line]
        unit = max(around or above, key=lambda one: (one.first_line, one.position))
        found.others.setdefault(unit.pk, []).append(repairs[number])


def _rows(divisions: Iterable[Division], units: Iterable[Article]) -> list[Row]:
    """Return the rows that have words, in the order of their source."""
    ordered: list[tuple[int, int, int, Row]] = []
    for division in divisions:
        ordered.append((division.first_line, 0, division.position, division))
    for unit in units:
        ordered.append((unit.first_line, 1, unit.position, unit))
        for paragraph in unit.paragraphs.all():
            ordered.append((paragraph.first_line, 2, paragraph.position, paragraph))
    ordered.sort(key=lambda one: one[:3])
    return [row for *_, row in ordered if row.label or text_of(row)]


def text_of(row: Row) -> str:
    """Return the heading of a unit or division, or the text of a paragraph."""
    return row.text if isinstance(row, Paragraph) else row.heading


def _piece(row: Row) -> Piece:
    return Piece((row.label, text_of(row)), row.first_line, row.last_line)


def _shown(place: Place, repairs: Sequence[Repair], shown: set[int]) -> Shown:
    change = place.change
    kinds = [repairs[number].kind for number in change.repairs if number in shown]
    return Shown(
        place.start,
        place.end,
        change.before,
        change.after,
        tuple(dict.fromkeys(kinds)),
        frozenset(change.repairs),
        place.ends,
    )


def _samples(rows: Iterable[Repair]) -> tuple[str, ...]:
    """Return what was removed, where it has a form; of what has none, which characters it was."""
    words = [row.before.strip() for row in rows if not row.after.strip()]
    return tuple(dict.fromkeys(word for word in words if word))
