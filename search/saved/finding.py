"""What a saved search finds: how much in all, and which of the news."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from haystack.query import SearchQuerySet

from search.query import And, Cited, Everything, FieldIs, FieldRange, Node, Not, Or
from search.saved.asked import Asked
from search.saved.news import New, News, Place
from search.service import narrow_query, queryset_of
from treaties.choices import Language

# Results that are asked for at a time.
PAGE = 500
OWNER = "agreement_id"


class Found(NamedTuple):
    """A unit that is new and that a query finds."""

    place: Place
    new: New


def found_in(asked: Asked, leniency: int, news: News) -> list[Found]:
    """Return which of the news a query finds, taken as leniently as the search page does.

    A result of the search is an article with all its language versions. Of these, the new ones
    count in which words of the query stand, or which the query finds by themselves. Where a query
    excludes words, a new text may be found for what it has no more: there every new one counts.
    """
    if not news.units:
        return []
    within = among(asked.node, news.agreements)
    looked_at = languages_of(asked)
    alone = _alone(within, asked, leniency, news) if is_found_without_words(asked.node) else {}
    every = excludes(asked.node)
    found: list[Found] = []
    for result in _results(_queryset(within, asked, leniency)):
        matched = {language for _key, language in result.matched}
        for language in looked_at:
            place = Place(int(result.agreement_id), language, result.eid)
            counts = every or not matched or language in matched
            if place in news.units and (counts or place in alone.get(language, ())):
                found.append(Found(place, news.units[place]))
    return found


def _alone(within: Node, asked: Asked, leniency: int, news: News) -> dict[str, set[Place]]:
    """Return by language the places that are found when only its texts are looked at."""
    found = {}
    for language in set(news.languages) & set(languages_of(asked)):
        narrow = narrow_query("language", [language])
        results = _results(_queryset(within, asked, leniency).narrow(narrow))
        found[language] = {Place(int(one.agreement_id), language, one.eid) for one in results}
    return found


def among(node: Node, agreements: Iterable[int]) -> Node:
    """Return a tree that finds in some agreements what the tree finds in all.

    The agreements stand in the tree, beside its words, and not in a filter: so the engine only
    looks at what they have.
    """
    owners = FieldIs(OWNER, tuple(map(str, agreements)))
    if node == Everything():
        return owners
    parts = node.parts if isinstance(node, And) else (node,)
    return And((*parts, owners))


def _queryset(node: Node, asked: Asked, leniency: int) -> SearchQuerySet:
    found = queryset_of(node, asked.filters, ())
    found.query.leniency = leniency
    return found


def _results(queryset: SearchQuerySet) -> Iterator[Any]:
    start = 0
    while True:
        some = list(queryset.all()[start : start + PAGE])
        yield from some
        if len(some) < PAGE:
            return
        start += PAGE


# What kind of query it is


def languages_of(asked: Asked) -> list[str]:
    """Return the languages in whose texts a query looks, by its filters and by ``lang:``."""
    chosen = set(asked.filters.get("language", ()) or Language.values)
    parts = asked.node.parts if isinstance(asked.node, And) else (asked.node,)
    for part in parts:
        if isinstance(part, FieldIs) and part.field == "language":
            chosen &= set(part.values)
    return [language for language in Language.values if language in chosen]


def excludes(node: Node) -> bool:
    """Return whether a query excludes anything."""
    if isinstance(node, And | Or):
        return any(map(excludes, node.parts))
    return isinstance(node, Not)


def is_found_without_words(node: Node) -> bool:
    """Return whether a text may be found for something else than a word in it."""
    if isinstance(node, And | Or):
        return any(map(is_found_without_words, node.parts))
    return isinstance(node, Everything | FieldIs | FieldRange | Cited | Not)
