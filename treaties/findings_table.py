"""The findings of one agreement or of all: which, how many, and their words in their texts.

No HTTP here: filters go in, rows come out. However many findings a page has, the number of queries
is the same.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from django.core.paginator import Paginator
from django.db.models import Count, F, OrderBy, Prefetch, QuerySet
from django.urls import reverse
from django.utils.safestring import SafeString

from treaties.choices import FindingKind, FindingState, Language
from treaties.findings.note_words import provision_words
from treaties.findings.notes import note
from treaties.findings.values import SHOWN
from treaties.findings_shown import READERS_STATES, lacks, words_of
from treaties.models import Agreement, Article, Finding, LanguageVersion, Paragraph
from treaties.repaired_html import Differing, in_order, written

PAGE_SIZE = 25
# How many letters of a text are shown before and behind the words of a finding.
CONTEXT = 140
# Weights from which on findings are listed, by what the address says.
WEIGHTS: Mapping[str, float] = {"": SHOWN, "sure": 0.8, "all": 0}
# What was decided about and is found no more.
GONE = "gone"
STATES = (*FindingState.values, GONE)
ORDERS: Mapping[str, tuple[OrderBy | str, ...]] = {
    "text": (F("agreement__signed_on").desc(nulls_last=True), "agreement__slug", "position", "pk"),
    "weight": ("-weight", "agreement__slug", "position", "pk"),
}
# Agreements among which one can be chosen: those with most findings.
MOST_AGREEMENTS = 100
# The words of a text by version and eId.
Texts = Mapping[tuple[int, str], str]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which findings are wanted; ``staff`` sees those that readers do not."""

    agreement: str = ""
    kind: str = ""
    state: str = ""
    weight: str = ""
    sort: str = "text"
    staff: bool = False


@dataclass(frozen=True, slots=True)
class Side:
    """A language version beside the others: the words that differ, in their context.

    ``html`` is empty where this version has no such provision.
    """

    language: str
    html: SafeString = field(default_factory=SafeString)


@dataclass(frozen=True, slots=True)
class Line:
    """A finding as a list shows it: its place in words and its address, its note, its sides."""

    finding: Finding
    place: str
    address: str
    note: str
    sides: tuple[Side, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """One page of findings: how many there are, which page this is, its lines."""

    total: int
    page: int
    pages: int
    lines: tuple[Line, ...]


def matching(wanted: Wanted) -> QuerySet[Finding]:
    """Return the findings that are wanted, in their order."""
    rows = Finding.objects.filter(weight__gte=WEIGHTS[wanted.weight])
    if wanted.staff and wanted.state == GONE:
        rows = rows.filter(found=False)
    else:
        allowed = FindingState.values if wanted.staff else READERS_STATES
        chosen = [wanted.state] if wanted.state in allowed else READERS_STATES
        rows = rows.filter(found=True, state__in=chosen)
    if wanted.kind:
        rows = rows.filter(kind=wanted.kind)
    if wanted.agreement:
        rows = rows.filter(agreement__slug=wanted.agreement)
    return rows.order_by(*ORDERS[wanted.sort])


def table(wanted: Wanted, page: int, reader: str) -> Table:
    """Return a page of findings; after the last page there is the last."""
    shown = Paginator(with_agreements(matching(wanted)), PAGE_SIZE).get_page(page)
    lines = tuple(lines_of(list(shown.object_list), reader))
    return Table(shown.paginator.count, shown.number, shown.paginator.num_pages, lines)


def with_agreements(rows: QuerySet[Finding]) -> QuerySet[Finding]:
    """Return findings with all that is told of their agreements."""
    return rows.select_related("decided_by").prefetch_related(
        "agreement", Prefetch("agreement__versions", with_sources())
    )


def with_sources() -> QuerySet[LanguageVersion]:
    """Return versions with their sources, but not what these hold."""
    return LanguageVersion.objects.select_related("source").defer("source__content")


def kinds(wanted: Wanted) -> Mapping[str, int]:
    """Return how many findings of each kind there are, whatever kind is wanted."""
    return _counted(replace(wanted, kind=""), "kind")


def states(wanted: Wanted) -> Mapping[str, int]:
    """Return how many findings there are of each state in which a reader may want them."""
    return _counted(replace(wanted, state=""), "state")


def _counted(wanted: Wanted, column: str) -> Mapping[str, int]:
    rows = matching(wanted).order_by().values_list(column).annotate(number=Count("pk"))
    return dict(rows.order_by(column))


def agreements(wanted: Wanted) -> list[tuple[Agreement, int]]:
    """Return the agreements with most findings, and how many; the wanted one is among them."""
    rows = matching(replace(wanted, agreement="")).order_by().values_list("agreement")
    counted = dict(rows.annotate(number=Count("pk")).order_by("-number")[:MOST_AGREEMENTS])
    chosen = Agreement.objects.filter(pk__in=counted)
    if wanted.agreement:
        chosen |= Agreement.objects.filter(slug=wanted.agreement)
    found = chosen.prefetch_related("versions")
    return [(one, counted.get(one.pk, 0)) for one in found]


# The lines


def lines_of(rows: Sequence[Finding], reader: str) -> Iterator[Line]:
    """Yield findings with their words in the texts, in three queries whatever their number."""
    texts = _texts(rows)
    for row in rows:
        versions = {one.language: one.pk for one in row.agreement.versions.all()}
        sides = tuple(
            Side(language, _in_context(row, language, versions[language], texts))
            for language in Language.values
            # A rule that compares two languages says nothing of a third.
            if language in versions and language in {*row.values, *row.quotes}
        )
        yield replace(line_of(row, reader), sides=sides)


def line_of(row: Finding, reader: str) -> Line:
    """Return a finding without its sides: what a file has of it."""
    columns = tuple(row.agreement.languages)
    address = reverse("agreement-text", args=[row.agreement.slug, columns])
    return Line(
        row,
        place_words(row.eid, reader),
        f"{address}#{row.eid}",
        note(FindingKind(row.kind), row.values, reader),
    )


def place_words(eid: str, reader: str) -> str:
    """Return an address of the page as it is cited; one may have a language added."""
    own, _, language = eid.rpartition("__")
    return provision_words(own if language in Language.values else eid, reader)


def quoted(row: Finding, language: str) -> str:
    """Return the words of a finding in a language, several joined; nothing where it has none."""
    return words_of(row).get(language, "")


def _texts(rows: Sequence[Finding]) -> Texts:
    eids = {eid for row in rows for quotes in row.quotes.values() for eid, *_ in quotes}
    versions = {one.pk for row in rows for one in row.agreement.versions.all()}
    if not eids:
        return {}
    found: dict[tuple[int, str], str] = {}
    units = Article.objects.filter(version__in=versions, eid__in=eids)
    for version, eid, heading in units.values_list("version", "eid", "heading"):
        found[version, eid] = heading
    parts = Paragraph.objects.filter(article__version__in=versions, eid__in=eids)
    for version, eid, text in parts.values_list("article__version", "eid", "text"):
        found[version, eid] = text
    return found


def _in_context(row: Finding, language: str, version: int, texts: Texts) -> SafeString:
    """Return the words of a finding in one version with what stands around them.

    Where the text has been changed since, the words stand by themselves.
    """
    by_eid: dict[str, list[Differing]] = {}
    parts: list[SafeString] = []
    silent = lacks(row, language)
    for eid, start, end, words in row.quotes.get(language, ()):
        if texts.get((version, eid), "")[start:end] == words:
            by_eid.setdefault(eid, []).append(Differing(start, end, silent))
        elif words:
            parts.append(written(words, differing=[Differing(0, len(words), silent)]))
    parts += [excerpt(texts[version, eid], spans) for eid, spans in by_eid.items()]
    return SafeString(" … ".join(parts))


def excerpt(text: str, stretches: Iterable[Differing]) -> SafeString:
    """Return what stands around some words of a text, as HTML with these set off."""
    words = in_order(stretches)
    pieces: list[tuple[int, int]] = []
    for one in words:
        begin, stop = _left(text, one.start), _right(text, one.end)
        if pieces and begin <= pieces[-1][1]:
            pieces[-1] = (pieces[-1][0], max(stop, pieces[-1][1]))
        else:
            pieces.append((begin, stop))
    shown = [
        written(
            text[begin:stop],
            differing=[
                Differing(one.start - begin, one.end - begin, one.lacks)
                for one in words
                if begin <= one.start and one.end <= stop
            ],
        )
        for begin, stop in pieces
    ]
    before = "… " if pieces and pieces[0][0] else ""
    after = " …" if pieces and pieces[-1][1] < len(text) else ""
    return SafeString(before + " … ".join(shown) + after)


def _left(text: str, start: int) -> int:
    """Return where what is shown before a place begins: at a word."""
    place = max(0, start - CONTEXT)
    if not place:
        return 0
    blank = text.find(" ", place, start)
    return start if blank < 0 else blank + 1


def _right(text: str, end: int) -> int:
    """Return where what is shown behind a place ends: behind a word."""
    place = end + CONTEXT
    if place >= len(text):
        return len(text)
    blank = text.rfind(" ", end, place)
    return end if blank < 0 else blank
