"""One search as pages and commands show it: results, facets, snippets, and what went wrong."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from haystack import connections
from haystack.constants import DEFAULT_ALIAS
from haystack.query import SearchQuerySet

from search.citations import Citation
from search.corrections import corrections
from search.hits import Hit, hits_of
from search.inputs import Parsed
from search.leniency import FEW, MOST, RELATED, STRICT
from search.pieces import Fault
from search.query import Cited, Everything, Node, Not, parse
from search.time_limit import SECONDS, QueryTooSlowError
from search.values import resolve
from search.wanted import citations_of, has_words, wanted_words
from treaties.choices import Language

FACETS = ("language", "kind", "party", "year", "status", "unit", "prevailing")
SORTS: Mapping[str, tuple[str, ...]] = {
    "relevance": (),
    "newest": ("-signed_on", "sort_title"),
    "oldest": ("signed_on", "sort_title"),
    "title": ("sort_title",),
}


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked for: the words, the chosen facet values, the sorting, the page."""

    words: str = ""
    filters: Mapping[str, Sequence[str]] = field(default_factory=dict)
    sort: str = "relevance"
    start: int = 0
    size: int = 20
    reader: str = "kk"


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found; with a fault nothing was searched.

    ``leniency`` is how strictly the words were taken (``search.leniency``); ``unknown`` are the
    citations that no text has; ``corrections`` are queries that may have been meant; ``jump`` is
    the one place that a citation asks for.
    """

    request: Request
    total: int = 0
    hits: tuple[Hit, ...] = ()
    facets: Mapping[str, Sequence[tuple[str, int]]] = field(default_factory=dict)
    fault: Fault | None = None
    repaired: str = ""
    leniency: int = STRICT
    unknown: tuple[Citation, ...] = ()
    corrections: tuple[str, ...] = ()
    jump: Hit | None = None
    cited: Citation = field(default_factory=Citation)


def search(request: Request) -> Answer:
    """Return what a request finds.

    A faulty query gives an Answer with the fault and the repaired words, a query that takes too
    long one with that fault. Without an index IndexUnavailableError is raised.
    """
    parsed = parse(request.words)
    if parsed.fault:
        return Answer(request, fault=parsed.fault, repaired=parsed.repaired)
    try:
        return _answer(resolve(parsed.node), request)
    except QueryTooSlowError:
        return Answer(request, fault=Fault("too-slow", str(int(SECONDS))))


def _answer(node: Node, request: Request) -> Answer:
    leniency, found = _lenient(node, request)
    counts = found.queryset.facet_counts().get("fields", {})
    total = found.total
    hits = hits_of(found.page, wanted_words(node, related=leniency > STRICT), request.reader)
    return Answer(
        request,
        total=total,
        hits=hits,
        facets={facet: tuple(counts.get(facet, ())) for facet in FACETS},
        leniency=leniency,
        unknown=tuple(one for one in citations_of(node) if not _is_known(one)),
        corrections=_corrections(node, request) if _may_be_mistyped(leniency, total) else (),
        jump=_jump(node, request, hits),
        cited=node.citation if isinstance(node, Cited) else Citation(),
    )


class _Found(NamedTuple):
    """What was found: one search gave the page, the number of results and the facets."""

    queryset: SearchQuerySet
    page: list[Any]
    total: int


def measure(node: Node, filters: Mapping[str, Sequence[str]]) -> tuple[int, int]:
    """Return how leniently a resolved tree is taken on the search page, and how much it finds.

    Raises IndexUnavailableError, and QueryTooSlowError.
    """
    # Without facets, which take most of the time of a search.
    leniency, found = _lenient(node, Request(filters=filters, size=1), facets=())
    return leniency, found.total


def _find(
    node: Node, request: Request, leniency: int = STRICT, facets: Iterable[str] = FACETS
) -> _Found:
    queryset = _queryset(node, request, leniency, facets)
    # The page first: to count first would search twice.
    page = list(queryset[request.start : request.start + request.size])
    return _Found(queryset, page, queryset.count())


def _lenient(node: Node, request: Request, facets: Iterable[str] = FACETS) -> tuple[int, _Found]:
    """Return what a query finds, taken as strictly as finds more than hardly anything."""
    found = _find(node, request, STRICT, facets)
    if not has_words(node) or found.total >= FEW:
        return STRICT, found
    related = _find(node, request, RELATED, facets)
    if related.total > found.total:
        return RELATED, related
    if found.total:
        return STRICT, found
    most = _find(node, request, MOST, facets)
    return (MOST, most) if most.total else (STRICT, found)


def _may_be_mistyped(leniency: int, total: int) -> bool:
    """Return whether another spelling is worth proposing: not where roots are found enough."""
    return not total or leniency == MOST or (leniency == RELATED and total < FEW)


def _corrections(node: Node, request: Request) -> tuple[str, ...]:
    backend = connections[DEFAULT_ALIAS].get_backend()

    def finds(words: str) -> bool:
        parsed = parse(words)
        if parsed.fault:
            return False
        # In one language: a Russian and a Kazakh word together are hardly what was meant.
        found = _queryset(resolve(parsed.node), request)
        languages = (found.narrow(narrow_query("language", [one])) for one in Language.values)
        return any(one.count() > 0 for one in languages)

    return corrections(request.words, node, backend.occurs, backend.vocabulary, finds)


def _is_known(citation: Citation) -> bool:
    cited = Cited(citation, Not(Everything()))
    return bool(SearchQuerySet().filter(content=Parsed(cited)).count())


def _jump(node: Node, request: Request, hits: Sequence[Hit]) -> Hit | None:
    """Return the place that a query of nothing but a citation asks for, if there is just one."""
    if not isinstance(node, Cited) or request.start or not hits:
        return None
    cited = _queryset(Cited(node.citation, Not(Everything())), request)
    return hits[0] if cited.count() == 1 else None


def _queryset(
    node: Node, request: Request, leniency: int = STRICT, facets: Iterable[str] = FACETS
) -> SearchQuerySet:
    found = queryset_of(node, request.filters, facets, SORTS[request.sort])
    found.query.leniency = leniency
    return found


def queryset_of(
    node: Node,
    filters: Mapping[str, Sequence[str]],
    facets: Iterable[str],
    order: Sequence[str] = (),
) -> SearchQuerySet:
    """Return the articles, each once for all its versions, that a resolved tree finds.

    ``filters`` are the chosen values of facets and agreements; ``facets`` are counted. Without an
    ``order`` the best come first.
    """
    found = SearchQuerySet()
    found.query.group_field = "provision"
    if node != Everything():
        found = found.filter(content=Parsed(node))
    for facet in facets:
        found = found.facet(facet)
    for facet in (*FACETS, "agreement"):
        values = list(filters.get(facet, ()))
        if values:
            found = found.narrow(narrow_query(facet, values))
    return found.order_by(*order) if order else found


def narrow_query(facet: str, values: Iterable[str]) -> str:
    """Return the narrow query for some values of one facet: ``party:=LT|EE``."""
    return f"{facet}:=" + "|".join(values)
