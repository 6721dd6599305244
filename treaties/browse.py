"""The agreements by party, year, type, status and prevailing language: which, and how many.

No HTTP here: filters go in, rows and counts come out. Values of one filter are joined by OR, the
filters by AND. A value that nothing has is no fault: nothing matches it.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.core.paginator import Paginator
from django.db.models import Count, F, OrderBy, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce, ExtractYear

from treaties.choices import Language
from treaties.models import Act, Agreement, AgreementParty, LanguageVersion, Party
from treaties.sorting import ALPHABET, sort_key

PAGE_SIZE = 25
# What is counted.
FACETS = ("party", "year", "kind", "status", "prevailing")
# ``with`` asks for one more party: of two values of ``party`` either is enough.
FILTERS = (*FACETS, "with")
Filters = Mapping[str, Sequence[str]]
Counts = Mapping[str, Mapping[str, int]]
# Where a database puts what has no date differs, so it is said.
ORDERS: Mapping[str, tuple[OrderBy, ...]] = {
    "newest": (F("signed_on").desc(nulls_last=True), F("slug").asc()),
    "oldest": (F("signed_on").asc(nulls_last=True), F("slug").asc()),
    "added": (F("created_at").desc(), F("pk").desc()),
}
SORTS = (*ORDERS, "title")


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of a list of agreements: how many there are, which page this is, what it shows."""

    total: int
    page: int
    pages: int
    agreements: tuple[Agreement, ...]


@dataclass(frozen=True, slots=True)
class PartyTreaties:
    """What a party has signed.

    ``counts`` are those of status, type and prevailing language; ``others`` says with whom it has
    how many agreements; ``years`` has every year from the first to the last; ``undated`` is how
    many have no year.
    """

    total: int
    counts: Counts
    others: Mapping[str, int]
    years: tuple[tuple[int, int], ...]
    undated: int


# The order of names


class _Ranks(dict[int, str]):
    """The rank of each letter, reckoned once."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        self[code] = rank = sort_key(letter if letter in ALPHABET else _bare(letter)) or " "
        return rank


def _bare(letter: str) -> str:
    """Return a letter without its marks: Côte d'Ivoire stands before Croatia."""
    parts = unicodedata.normalize("NFKD", letter)
    return "".join(part for part in parts if not unicodedata.combining(part))


_RANKS = _Ranks()


def name_key(name: str) -> str:
    """Return what a name or a title in any language of the portal is sorted by.

    It is ``sort_key``, letter by letter, for Latin letters with marks too.
    """
    ranked = unicodedata.normalize("NFC", name.casefold()).translate(_RANKS)
    return " ".join(ranked.split())


def first_letter(name: str) -> str:
    """Return the capital under which a name stands in a list of names."""
    letter = name[:1].casefold()
    return (letter if letter in ALPHABET else _bare(letter)).upper()


# What matches


def _year() -> ExtractYear:
    """Return what ``Agreement.year`` says, for the database."""
    first_act = Act.objects.filter(agreement=OuterRef("pk"), date__isnull=False).order_by("date")
    return ExtractYear(Coalesce("signed_on", Subquery(first_act.values("date")[:1])))


def _has_party(values: Sequence[str]) -> Q:
    rows = AgreementParty.objects.filter(party__code__in=values)
    return Q(pk__in=rows.values("agreement"))


def _is_of_year(values: Sequence[str]) -> Q:
    return Q(dated_in__in=[int(one) for one in values if re.fullmatch("[1-9][0-9]{0,3}", one)])


def _has_prevailing(values: Sequence[str]) -> Q:
    # SQLite cannot look into a list, so the lists that occur are taken one by one: there are few.
    condition = Q(pk__in=[])
    lists = Agreement.objects.order_by().values_list("prevailing_languages", flat=True).distinct()
    for languages in lists:
        if not set(values).isdisjoint(languages):
            condition |= Q(prevailing_languages=languages)
    return condition


_CONDITIONS: Mapping[str, Callable[[Sequence[str]], Q]] = {
    "party": _has_party,
    "with": _has_party,
    "year": _is_of_year,
    "kind": lambda values: Q(kind__in=values),
    "status": lambda values: Q(status__in=values),
    "prevailing": _has_prevailing,
}


def matching(filters: Filters) -> QuerySet[Agreement]:
    """Return the agreements that all filters let through, in no order."""
    rows = Agreement.objects.alias(dated_in=_year()).order_by()
    for name, values in filters.items():
        # What no text holds is not asked for: PostgreSQL refuses a NUL.
        rows = rows.filter(_CONDITIONS[name]([one for one in values if one.isprintable()]))
    return rows


# How many


def counts(filters: Filters, facets: Iterable[str] = FACETS) -> Counts:
    """Return how many agreements have each value of some facets.

    The choice of a facet itself does not narrow its own counts.
    """
    found = {}
    for facet in facets:
        others = {name: values for name, values in filters.items() if name != facet}
        found[facet] = _COUNTERS[facet](matching(others))
    return found


def _count_parties(rows: QuerySet[Agreement]) -> dict[str, int]:
    bound = AgreementParty.objects.filter(agreement__in=rows.values("pk")).order_by()
    return dict(bound.values_list("party__code").annotate(Count("pk")))


def _count_years(rows: QuerySet[Agreement]) -> dict[str, int]:
    dated = rows.annotate(of_year=_year()).filter(of_year__isnull=False)
    return {str(year): total for year, total in dated.values_list("of_year").annotate(Count("pk"))}


def _count_kinds(rows: QuerySet[Agreement]) -> dict[str, int]:
    return dict(rows.values_list("kind").annotate(Count("pk")))


def _count_statuses(rows: QuerySet[Agreement]) -> dict[str, int]:
    return dict(rows.values_list("status").annotate(Count("pk")))


def _count_prevailing(rows: QuerySet[Agreement]) -> dict[str, int]:
    found: dict[str, int] = {}
    for languages, total in rows.values_list("prevailing_languages").annotate(Count("pk")):
        for language in set(languages):
            found[language] = found.get(language, 0) + total
    return found


_COUNTERS: Mapping[str, Callable[[QuerySet[Agreement]], dict[str, int]]] = {
    "party": _count_parties,
    "year": _count_years,
    "kind": _count_kinds,
    "status": _count_statuses,
    "prevailing": _count_prevailing,
}


# Which


def listing(filters: Filters, sort: str, language: str, page: int) -> Listing:
    """Return a page of the agreements that match; after the last page there is the last.

    ``sort`` is one of SORTS; by title they stand in the alphabet of the language.
    """
    rows = matching(filters)
    keys: Sequence[int] | QuerySet[Agreement, int]
    if sort == "title":
        keys = by_title(rows, language)
    else:
        keys = rows.order_by(*ORDERS[sort]).values_list("pk", flat=True)
    shown = Paginator(keys, PAGE_SIZE).get_page(page)
    agreements = tuple(in_order(shown.object_list))
    return Listing(shown.paginator.count, shown.number, shown.paginator.num_pages, agreements)


def recent(filters: Filters, size: int) -> tuple[Agreement, ...]:
    """Return the agreements that match and were added last, the last one first."""
    rows = matching(filters).order_by(*ORDERS["added"])
    return tuple(in_order(rows.values_list("pk", flat=True)[:size]))


def in_order(keys: Iterable[int]) -> Iterable[Agreement]:
    """Return the agreements with these keys, in their order, with their versions and parties."""
    wanted = list(keys)
    shown = Agreement.objects.prefetch_related("versions", "party_rows__party")
    there = shown.in_bulk(wanted)
    return (there[key] for key in wanted if key in there)


def by_title(rows: QuerySet[Agreement], language: str) -> list[int]:
    """Return the keys of agreements in the order of the titles that ``Agreement.title`` gives."""
    slugs = dict(rows.values_list("pk", "slug"))
    order = [language, *(other for other in Language.values if other != language)]
    versions = LanguageVersion.objects.filter(agreement__in=rows.values("pk")).order_by()
    titles: dict[int, tuple[int, str]] = {}
    for agreement, code, title in versions.values_list("agreement", "language", "title"):
        better = (order.index(code), title)
        titles[agreement] = min(better, titles.get(agreement, better))
    keys = {
        key: (name_key((key in titles and titles[key][1]) or slug), slug)
        for key, slug in slugs.items()
    }
    return sorted(keys, key=lambda key: keys[key])


# Parties


def party_names(language: str) -> dict[str, str]:
    """Return the names of all parties by their codes, in the alphabet of the language."""
    names = {party.code: party.name(language) for party in Party.objects.order_by("code")}
    return dict(sorted(names.items(), key=lambda item: name_key(item[1])))


def party_treaties(code: str) -> PartyTreaties:
    """Return what the party with a code has signed; of an unknown code, nothing."""
    filters = {"party": (code,)}
    rows = matching(filters)
    others = _count_parties(rows)
    years = _count_years(rows)
    total = others.pop(code, 0)
    return PartyTreaties(
        total=total,
        counts=counts(filters, ("status", "kind", "prevailing")),
        others=others,
        years=_without_gaps(years),
        undated=total - sum(years.values()),
    )


def signings(code: str) -> tuple[tuple[int, int], ...]:
    """Return how many agreements a party has of each year, from its first to its last."""
    return _without_gaps(_count_years(matching({"party": (code,)})))


def _without_gaps(counted: Mapping[str, int]) -> tuple[tuple[int, int], ...]:
    years = {int(year): total for year, total in counted.items()}
    if not years:
        return ()
    return tuple((year, years.get(year, 0)) for year in range(min(years), max(years) + 1))
