"""What a saved search asks for, and what is wrong with it by now."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from search.listing import State
from search.messages import FAULTS, fault_sentence
from search.pieces import Fault
from search.query import Node, parse
from search.saved.models import SavedSearch
from search.service import FACETS, SORTS
from search.values import resolve
from treaties.choices import AgreementKind, Language, Status, UnitKind
from treaties.constraints import KNOWN_LANGUAGES
from treaties.models import Agreement, FormerAddress, Party

GONE = {
    "no-party": gettext_noop("There is no party “%(detail)s” any more."),
    "no-agreement": gettext_noop("The agreement “%(detail)s” is no longer there."),
    "no-value": gettext_noop("There is no filter “%(detail)s” any more."),
}
Filters = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Asked:
    """The resolved tree of a query and its filters."""

    node: Node
    filters: Filters


def asked_by(search: SavedSearch) -> Asked | Fault:
    """Return what a saved search asks for, or what is wrong with that."""
    return asked(search.words, search.filters)


def asked(words: str, filters: Filters) -> Asked | Fault:
    """Return what words and filters ask for, or what is wrong with them.

    An agreement that was joined to another one stands for that.
    """
    parsed = parse(words)
    if parsed.fault:
        return parsed.fault
    now = present(filters)
    return first_gone(now) or Asked(resolve(parsed.node), now)


def present(filters: Filters) -> dict[str, list[str]]:
    """Return filters with the present addresses of agreements that had others."""
    found = {facet: list(values) for facet, values in filters.items()}
    if found.get("agreement"):
        rows = FormerAddress.objects.filter(slug__in=found["agreement"])
        moved = dict(rows.values_list("slug", "agreement__slug"))
        now = [moved.get(slug, slug) for slug in found["agreement"]]
        found["agreement"] = list(dict.fromkeys(now))
    return found


def first_gone(filters: Filters) -> Fault | None:
    """Return the first filter that cannot find anything, for there is no such value any more."""
    for facet, values in filters.items():
        check, code = CHECKS.get(facet, (_none, "no-value"))
        there = check(values)
        for value in values:
            if value not in there:
                return Fault(code, value)
    return None


def sentence_of(fault: Fault) -> str:
    """Return what is wrong with a saved search, as one sentence."""
    if fault.code in FAULTS:
        return fault_sentence(fault)
    return _(GONE[fault.code]) % {"detail": fault.detail}


def told_fault(search: SavedSearch) -> str:
    """Return the sentence for what was wrong at the last run, empty when nothing was."""
    return sentence_of(Fault(search.fault, search.fault_detail)) if search.fault else ""


def state_of(search: SavedSearch) -> State:
    """Return the state of the search page that shows what a saved search finds."""
    filters = {facet: tuple(values) for facet, values in present(search.filters).items()}
    known = {facet: values for facet, values in filters.items() if facet in FILTERS}
    return State(search.words, known, search.sort if search.sort in SORTS else "relevance")


# Which of some values of a facet there are


def _of(values: Collection[str]) -> Callable[[Sequence[str]], Collection[str]]:
    return lambda asked: values


def _parties(codes: Sequence[str]) -> Collection[str]:
    return set(Party.objects.filter(code__in=codes).values_list("code", flat=True))


def _agreements(slugs: Sequence[str]) -> Collection[str]:
    return set(Agreement.objects.filter(slug__in=slugs).values_list("slug", flat=True))


def _years(values: Sequence[str]) -> Collection[str]:
    return {value for value in values if value.isdecimal() and len(value) <= 4}


def _none(values: Sequence[str]) -> Collection[str]:
    return ()


FILTERS = (*FACETS, "agreement")
CHECKS: Mapping[str, tuple[Callable[[Sequence[str]], Collection[str]], str]] = {
    "language": (_of(Language.values), "no-value"),
    "kind": (_of(AgreementKind.values), "no-value"),
    "party": (_parties, "no-party"),
    "year": (_years, "no-value"),
    "status": (_of(Status.values), "no-value"),
    "unit": (_of(UnitKind.values), "no-value"),
    "prevailing": (_of(KNOWN_LANGUAGES), "no-value"),
    "agreement": (_agreements, "no-agreement"),
}
