"""A concordance as its page and its files have it: which lines, in which order, what is marked.

What is found comes from the index; the versions are set side by side only for the articles that are
shown, and for a number of the first that the translations are told by.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from haystack.query import SearchQuerySet

from search.concordance.asked import Asked, says_something, together
from search.concordance.lines import Hit, Line, hits_in, units_with, without
from search.concordance.translations import Choice, Translations
from search.pieces import Fault
from search.query import Node, parse
from search.service import queryset_of
from search.time_limit import SECONDS, QueryTooSlowError
from search.values import resolve
from treaties.align import AlignedUnit
from treaties.choices import Language
from treaties.models import Agreement, Article

# Articles of a page; articles that the translations are counted in; lines without the asked words
# that they are compared with.
PAGE = 10
SAMPLE = 100
ENOUGH_OTHERS = 250
# About how many lines an article has.
LINES_OF_ARTICLE = 3
# Articles that are read at a time for a file.
CHUNK = 100
FACETS = ("agreement", "year")
ORDER = ("sort_title", "agreement", "place")


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked for.

    ``language`` is that of the words, empty where the texts are to tell; ``filters`` are chosen
    agreements and years; ``translations`` are by language those that a line must have. ``size`` is
    how many articles a page has.
    """

    words: str = ""
    language: str = ""
    filters: Mapping[str, Sequence[str]] = field(default_factory=dict)
    translations: Mapping[str, str] = field(default_factory=dict)
    page: int = 1
    reader: str = "kk"
    size: int = PAGE


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """A line of a concordance with its agreement; ``spans`` are by language what is marked."""

    agreement: Agreement
    hit: Hit
    spans: Mapping[str, Sequence[tuple[int, int]]]


@dataclass(frozen=True, slots=True, eq=False)
class Answer:
    """A concordance.

    ``language`` is that of the words, ``languages`` in how many articles they stand in each.
    ``total`` is the number of articles, with chosen translations among those that were ``counted``;
    ``lines`` is the number of lines in these. With a ``fault`` nothing was looked for.
    """

    request: Request
    language: str = ""
    languages: Sequence[tuple[str, int]] = ()
    total: int = 0
    found: int = 0
    counted: int = 0
    lines: int = 0
    translations: Mapping[str, Sequence[Choice]] = field(default_factory=dict)
    facets: Mapping[str, Sequence[tuple[str, int]]] = field(default_factory=dict)
    places: Sequence[Place] = ()
    fault: Fault | None = None
    repaired: str = ""

    @property
    def pages(self) -> int:
        """Return the number of pages, at least one."""
        return max(1, -(-self.total // self.request.size))


def answer(request: Request) -> Answer:
    """Return what is asked for, with the lines of one page.

    A query that is faulty, takes too long or has no words gives the fault. Without an index
    IndexUnavailableError is raised.
    """
    found = begin(request)
    if isinstance(found, Answer):
        return found
    try:
        return found.answer()
    except QueryTooSlowError:
        return _too_slow(request)


def begin(request: Request) -> "Concordance | Answer":
    """Return a concordance of which lines can be had, or an answer with what is wrong."""
    if not request.words:
        return Answer(request)
    parsed = parse(request.words)
    if parsed.fault:
        return Answer(request, fault=parsed.fault, repaired=parsed.repaired)
    node = resolve(parsed.node)
    if not says_something(node):
        return Answer(request, fault=Fault("no-words"))
    try:
        return Concordance(request, node)
    except QueryTooSlowError:
        return _too_slow(request)


def _too_slow(request: Request) -> Answer:
    return Answer(request, fault=Fault("too-slow", str(int(SECONDS))))


class Concordance:
    """The lines of a query; to make one asks the index."""

    def __init__(self, request: Request, node: Node) -> None:
        self.request = request
        self._plain, self._node = node, together(node)
        self._asked = Asked(self._node)
        self.languages = self._languages()
        there = [language for language, _ in self.languages]
        self.language = request.language or (there[0] if there else request.reader)
        chosen = request.translations.items()
        # The words are no translation of themselves.
        self._chosen = {one: value for one, value in chosen if one != self.language}
        self._first = self._queryset()
        self._results: list[Any] = list(self._first[:SAMPLE])
        self.found: int = self._first.count()
        self._units = self._units_of(self._results)
        places = self._known(self._results)
        self._hits = list(hits_in(self._units, self._asked, self.language, places))
        stems = self._asked.stems[self.language]
        self.translations = Translations(node, self.language, self._hits, self._others(), stems)

    def answer(self) -> Answer:
        """Return the concordance with the lines of the page that is asked for."""
        counts = self._first.facet_counts().get("fields", {})
        kept = [hit for hit in self._hits if self._is_chosen(hit)]
        size = self.request.size
        total, start = self.found, (self.request.page - 1) * size
        if self._chosen:
            units = list(dict.fromkeys(id(hit.line.unit) for hit in kept))
            total, shown = len(units), set(units[start : start + size])
            hits = [hit for hit in kept if id(hit.line.unit) in shown]
        else:
            hits = list(self._slice(start, size))
        return Answer(
            self.request,
            self.language,
            self.languages,
            total,
            self.found,
            min(self.found, SAMPLE),
            len(kept),
            self.translations.found,
            {facet: tuple(counts.get(facet, ())) for facet in FACETS},
            self._places(hits),
        )

    def places(self) -> Iterator[Place]:
        """Yield all lines, some articles at a time: memory does not grow with their number."""
        for start in range(0, self.found, CHUNK):
            hits = [hit for hit in self._slice(start, CHUNK) if self._is_chosen(hit)]
            yield from self._places(hits)

    def _languages(self) -> list[tuple[str, int]]:
        """Return in how many articles the words stand in each language, the most first."""
        filters = self.request.filters
        found = queryset_of(self._node, filters, ["language"])
        # One result is asked for: without any, all would be read for the counts.
        list(found[:1])
        counts = dict(found.facet_counts().get("fields", {}).get("language", ()))
        order = sorted(
            (one for one in Language.values if counts.get(one)),
            key=lambda one: (-counts[one], one != self.request.reader),
        )
        return [(str(one), counts[one]) for one in order]

    def _queryset(self) -> SearchQuerySet:
        filters = {**self.request.filters, "language": [self.language]}
        return queryset_of(self._node, filters, FACETS, ORDER)

    def _slice(self, start: int, size: int) -> Iterator[Hit]:
        end = start + size
        if end <= len(self._results) or len(self._results) >= self.found:
            units = self._units_of(self._results[start:end], read=self._units)
            shown = {id(unit) for unit in units}
            return (hit for hit in self._hits if id(hit.line.unit) in shown)
        results = list(self._queryset()[start:end])
        units = self._units_of(results)
        return hits_in(units, self._asked, self.language, self._known(results))

    def _units_of(
        self, results: Sequence[Any], read: Sequence[AlignedUnit] | None = None
    ) -> list[AlignedUnit]:
        """Return the articles of results in the language of the words, with their versions."""
        keys = [
            int(key)
            for result in results
            for key, language in result.matched
            if language == self.language
        ]
        if read is None:
            return units_with(keys, self.language)
        wanted = set(keys)
        return [unit for unit in read if unit.cells[self.language].pk in wanted]

    def _known(self, results: Sequence[Any]) -> dict[int, frozenset[int]]:
        """Return where the index has the asked words in articles; nothing where it cannot tell."""
        if self._asked.has_beginnings:
            return {}
        return {
            int(key): result.places[language]
            for result in results
            for key, language in result.matched
            if language == self.language and language in result.places
        }

    def _others(self) -> list[Line]:
        """Return some lines without the asked words, to tell which words stand everywhere.

        They are of the articles of the hits; where these are few, also of their agreements, and of
        other ones.
        """
        read = list(self._units)
        known = {unit.cells[self.language].pk for unit in read}
        agreements = {result.agreement for result in self._results}
        same = Article.objects.filter(version__agreement__slug__in=agreements)
        for rows in (same, Article.objects.exclude(version__agreement__slug__in=agreements)):
            wanted = (ENOUGH_OTHERS - sum(len(unit.rows) for unit in read)) // LINES_OF_ARTICLE
            if not agreements or wanted <= 0:
                break
            others = rows.filter(version__language=self.language).exclude(pk__in=known)
            keys = others.order_by("pk").values_list("pk", flat=True)[:wanted]
            read += units_with(keys, self.language)
        lines = list(without(read, self._hits))
        # From all of them alike: to analyse many takes longest.
        return lines[:: len(lines) // ENOUGH_OTHERS or 1]

    def _is_chosen(self, hit: Hit) -> bool:
        return all(
            self.translations.has(hit.line, language, value)
            for language, value in self._chosen.items()
        )

    def _places(self, hits: Iterable[Hit]) -> list[Place]:
        listed = list(hits)
        versions = {hit.line.unit.cells[self.language].version_id for hit in listed}
        rows = Agreement.objects.filter(versions__in=versions).prefetch_related("versions", "acts")
        of_version = {version.pk: row for row in rows for version in row.versions.all()}
        return [
            Place(of_version[key], hit, self._spans(hit))
            for hit in listed
            if (key := hit.line.unit.cells[self.language].version_id) in of_version
        ]

    def _spans(self, hit: Hit) -> dict[str, Sequence[tuple[int, int]]]:
        others = {
            language: self.translations.spans(hit.line, language)
            for language in self.translations.languages
        }
        return {self.language: hit.spans, **others}


def with_page(request: Request, page: int) -> Request:
    """Return the request for another page."""
    return replace(request, page=page)
