"""The search said plainly: loops over entries and words, slow and without arrays, to compare with."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from search.language.analyse import Readings, analyse, readings
from search.query import (
    And,
    Everything,
    FieldIs,
    FieldRange,
    InTitle,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Word,
)

Entry = dict[str, Any]
Group = list[Entry]
Narrow = dict[str, Sequence[str]]


# All texts of the search in hand: whether a Latin word stands in any of them matters to each.
_texts: list[tuple[str, str]] = []


@dataclass
class Found:
    """The groups that match, by their keys, and the counts of the facets."""

    groups: set[str]
    facets: dict[str, dict[str, int]]


def search(
    entries: Sequence[Entry], key: str, node: Node, narrow: Narrow, facets: Sequence[str]
) -> Found:
    """Return what a query finds among entries, those with the same ``key`` being one result."""
    _texts[:] = [(entry["text"], entry["language"]) for entry in entries]
    return Found(
        set(_chosen(entries, key, node, narrow)),
        {
            facet: _language_counts(entries, key, node, narrow)
            if facet == "language"
            else _counts(
                _chosen(entries, key, node, {k: v for k, v in narrow.items() if k != facet}),
                node,
                facet,
            )
            for facet in facets
        },
    )


def _chosen(entries: Sequence[Entry], key: str, node: Node, narrow: Narrow) -> dict[str, Group]:
    """Return the groups that match query and filters; the language chooses entries, not groups."""
    languages = narrow.get("language")
    groups: dict[str, Group] = {}
    for entry in entries:
        if languages is None or entry["language"] in languages:
            groups.setdefault(entry[key], []).append(entry)
    return {
        name: group
        for name, group in groups.items()
        if matches(node, group)
        and all(
            any(set(cells(entry, field)) & set(values) for entry in group)
            for field, values in narrow.items()
        )
    }


def _language_counts(
    entries: Sequence[Entry], key: str, node: Node, narrow: Narrow
) -> dict[str, int]:
    """Return for each language how many groups would be found if it were chosen."""
    counts = {
        language: len(_chosen(entries, key, node, {**narrow, "language": [language]}))
        for language in {entry["language"] for entry in entries}
    }
    return {language: number for language, number in counts.items() if number}


def _counts(groups: dict[str, Group], node: Node, facet: str) -> dict[str, int]:
    """Return in how many groups each value stands: in entries with a wanted word, else in all."""
    counts: Counter[str] = Counter()
    for group in groups.values():
        with_word = [entry for entry in group if has_wanted(node, entry)]
        counts.update({value for entry in with_word or group for value in cells(entry, facet)})
    return dict(counts)


def cells(entry: Entry, field: str) -> list[str]:
    """Return the values of a field of an entry as texts."""
    value = entry.get(field)
    return [
        str(one) for one in (value if isinstance(value, list) else [value]) if one not in (None, "")
    ]


def matches(node: Node, group: Group) -> bool:
    """Return whether a group matches a tree; each word may stand in another entry of it."""
    match node:
        case Everything():
            return True
        case And(parts):
            return all_match(parts, group)
        case Or(parts):
            return any(matches(part, group) for part in parts)
        case Not(part):
            return not matches(part, group)
        case FieldIs(field, values):
            return any(set(values) & set(cells(entry, field)) for entry in group)
        case FieldRange(field, low, high):
            return any(
                (not low or int(value) >= int(low)) and (not high or int(value) <= int(high))
                for entry in group
                for value in cells(entry, field)
            )
    return any(leaf_matches(node, entry) for entry in group)


def all_match(parts: Sequence[Node], group: Group) -> bool:
    """Return whether all parts match; beside other words a word may stand in the title alone."""
    words = [part for part in parts if isinstance(part, Word)]
    others = [part for part in parts if not isinstance(part, Word)]
    own = [matches(word, group) for word in words]
    titled = [matches(InTitle(word.form), group) for word in words]
    alone = all(isinstance(part, FieldIs | FieldRange | Everything | Not) for part in others)
    return (
        all(matches(part, group) for part in others)
        and all(mine or above for mine, above in zip(own, titled, strict=True))
        and (any(own) or not words or not alone)
    )


def has_wanted(node: Node, entry: Entry) -> bool:
    """Return whether an entry has any of the words that a query asks for."""
    match node:
        case And(parts) | Or(parts):
            return any(has_wanted(part, entry) for part in parts)
        case Everything() | Not(_) | FieldIs(_, _) | FieldRange(_, _, _):
            return False
    return leaf_matches(node, entry)


def leaf_matches(node: Node, entry: Entry) -> bool:
    """Return whether words match an entry."""
    terms = list(analyse(entry["text"], entry["language"]))
    forms: dict[int, set[str]] = {}
    for term in terms:
        forms.setdefault(term.place, set()).add(term.form)
    match node:
        case Word(form):
            return same_word(form, entry, "text") or same_word(form, entry, "heading")
        case InTitle(form):
            return same_word(form, entry, "title")
        case Prefix(beginning):
            return any(term.form.startswith(beginning) for term in terms)
        case Phrase(wanted):
            return any(
                all(form in forms.get(at + step, ()) for step, form in enumerate(wanted))
                for at in forms
            )
        case Near(wanted, distance):
            first, *others = (places(form, entry) for form in wanted)
            return any(
                all(any(abs(place - at) <= distance for place in other) for other in others)
                for at in first
            )
    raise AssertionError(node)


def same_word(form: str, entry: Entry, field: str) -> bool:
    """Return whether a field of an entry has a form of the same word."""
    return bool(places(form, entry, field))


def places(form: str, entry: Entry, field: str = "text") -> list[int]:
    """Return at which words of a field a form of the same word stands."""
    language = entry["language"]
    read = readings(form)
    stems = set(read.stems.get(language, ()))
    weak = set(read.weak)
    if read.latin and any(_has_stems(text, other, read) for text, other in _texts):
        weak = set()
    return [
        term.place
        for term in analyse(entry[field] or "", language)
        if stems & set(term.stems) or weak & set(term.weak)
    ]


def _has_stems(text: str, language: str, read: Readings) -> bool:
    stems = set(read.stems.get(language, ()))
    return any(stems & set(term.stems) for term in analyse(text, language))
