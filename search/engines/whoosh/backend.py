"""The engine as a Haystack backend: what Haystack asks is answered from a snapshot.

``search`` takes a query tree (``search.query``) or the words of a user; one option is our own:
``group_field`` makes the entries with the same value of a field one result (the language versions
of an article).
"""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import haystack
import numpy as np
from haystack.backends import BaseEngine, BaseSearchBackend, BaseSearchQuery
from haystack.constants import DJANGO_CT, DJANGO_ID, ID
from haystack.exceptions import FacetingError, SkipDocument
from haystack.models import SearchResult
from haystack.utils import get_identifier
from whoosh.fields import Schema

from search.engines.whoosh import store
from search.engines.whoosh.compile import compile_facet_query, compile_filters, compile_narrow
from search.engines.whoosh.evaluate import Evaluation, Matches
from search.engines.whoosh.facets import count
from search.engines.whoosh.schema import (
    FORMS,
    KEY,
    LENGTHS,
    OWNER,
    ROOT,
    STORED,
    WEAK,
    analysed_fields,
    build_schema,
    term_field,
)
from search.engines.whoosh.snapshot import Bools, Ints, Snapshot
from search.language.analyse import Term, analyse
from search.language.roots import ROOTED, root
from search.query import And, Everything, FieldIs, Node, parse

# The version of a text in which words match is chosen by this field: a filter on it chooses the
# entries in which words are looked for, not only the groups.
VERSION_FIELD = "language"
# The field that names what an entry belongs to.
OWNER_FIELD = "agreement_id"


class Backend(BaseSearchBackend):  # type: ignore[misc]
    """Keeps and searches the entries of one Haystack connection."""

    def __init__(self, connection_alias: str, **options: Any) -> None:
        super().__init__(connection_alias, **options)
        self.path = Path(options["PATH"])

    def schema(self) -> Schema:
        """Return the schema for the search indexes of this connection."""
        return build_schema(self._fields())

    def _fields(self) -> dict[str, Any]:
        unified = haystack.connections[self.connection_alias].get_unified_index()
        fields: dict[str, Any] = unified.all_searchfields()
        return fields

    # Writing

    def update(self, index: Any, iterable: Iterable[Any], commit: bool = True) -> None:
        """Write the entries of some objects in place of their former ones."""
        self.replace(index, (), iterable)

    def rebuild(self, index: Any, objects: Iterable[Any]) -> None:
        """Write a new index with the entries of the objects, and switch to it when it is whole."""
        with store.rebuilding(self.path, self.schema()) as writer:
            for obj in objects:
                self._add(writer, index, obj)

    def replace(
        self, index: Any, removed: Iterable[str], objects: Iterable[Any], field: str = KEY
    ) -> None:
        """Remove entries and write others, in one commit.

        ``removed`` are the identifiers of entries or, with ``field=OWNER``, of their owners.
        """
        with store.writing(self.path, self.schema()) as writer:
            for identifier in removed:
                writer.delete_by_term(field, identifier)
            for obj in objects:
                writer.delete_by_term(KEY, get_identifier(obj))
                self._add(writer, index, obj)

    def remove(self, obj_or_string: Any, commit: bool = True) -> None:
        """Remove the entry of an object or an identifier."""
        self.replace(None, [get_identifier(obj_or_string)], ())

    def clear(self, models: Sequence[Any] | None = None, commit: bool = True) -> None:
        """Remove all entries."""
        with store.rebuilding(self.path, self.schema()):
            pass

    def _add(self, writer: Any, index: Any, obj: Any) -> None:
        try:
            entry = index.full_prepare(obj)
        except SkipDocument:
            return
        language = str(entry[VERSION_FIELD])
        document: dict[str, Any] = {KEY: entry[ID]}
        if OWNER_FIELD in entry:
            document[OWNER] = str(entry[OWNER_FIELD])
        analysed = analysed_fields(index.fields)
        for field in analysed:
            terms = list(analyse(entry.get(field) or "", language))
            document |= _terms_of(field, language, terms)
            if index.fields[field].document:
                document[FORMS] = [(term.form, term.place) for term in terms]
        kept: dict[str, Any] = {
            name: value if isinstance(value, int | list) or value is None else str(value)
            for name, value in entry.items()
            if name not in analysed and not name.endswith("_exact")
        }
        kept[LENGTHS] = {
            name: len(value)
            for name, value in document.items()
            if isinstance(value, list) and value
        }
        writer.add_document(**document, **{STORED: json.dumps(kept, ensure_ascii=False)})

    # Searching

    def search(self, query_string: Any, **options: Any) -> dict[str, Any]:
        """Return results, hits and facets of a query; see Haystack's documentation.

        Raises IndexUnavailableError when there is no index to search.
        """
        node = parse(query_string).node if isinstance(query_string, str) else query_string
        snapshot = store.snapshot(self.path)
        with store.reading():
            return _Search(snapshot, node, options).answer()

    def build_models_list(self) -> list[str]:
        """Return nothing: every entry of the index is of an indexed model."""
        return []


def _terms_of(field: str, language: str, terms: Sequence[Term]) -> dict[str, list[tuple[str, int]]]:
    """Return the terms of a field with their places, by the names under which they are kept."""
    rooted = language if language in ROOTED else ""
    return {
        term_field(field, language): [(stem, term.place) for term in terms for stem in term.stems],
        term_field(field, WEAK): [(stem, term.place) for term in terms for stem in term.weak],
        term_field(field, ROOT): [
            (root(stem, rooted), term.place) for term in terms for stem in term.stems if rooted
        ],
    }


class _Search:
    """One search over one snapshot."""

    def __init__(self, index: Snapshot, node: Node, options: dict[str, Any]) -> None:
        self.index = index
        self.options = options
        self.group_of, self.groups = self._grouping(options.get("group_field"))
        narrow = [compile_narrow(query) for query in options.get("narrow_queries") or ()]
        lifted, self.node = _lift_versions(node)
        self.versions = lifted + [part for part in narrow if _field_of(part) == VERSION_FIELD]
        self.narrow = [part for part in narrow if _field_of(part) != VERSION_FIELD]

    def _grouping(self, field: str | None) -> tuple[Ints, int]:
        if field is None:
            return np.arange(self.index.size, dtype=np.int64), self.index.size
        column = self.index.column(field)
        # What is gone from the index has no group; it is never among the live entries.
        return np.maximum(column.single_codes(), 0), max(1, len(column.values))

    def answer(self) -> dict[str, Any]:
        allowed = self._allowed(self.versions)
        evaluation = Evaluation(self.index, self.group_of, self.groups, allowed)
        words = evaluation.run(self.node)
        masks = {place: self._plain(part) for place, part in enumerate(self.narrow)}
        chosen = words.groups.copy()
        for mask in masks.values():
            chosen &= mask
        entries = self._entries(words, allowed, chosen)
        order = self._order(entries, words.scores)
        start, end = self.options.get("start_offset") or 0, self.options.get("end_offset")
        return {
            "results": [self._result(group, entries, words) for group in order[start:end]],
            "hits": len(order),
            "facets": {
                "fields": {
                    # Haystack asks for the unstemmed twin of a facet field by this ending.
                    field: self._facet(field.removesuffix("_exact"), words, masks)
                    for field in self.options.get("facets") or {}
                },
                "queries": {
                    f"{field}:{query}": int(
                        (self._plain(compile_facet_query(field, query)) & chosen).sum()
                    )
                    for field, query in self.options.get("query_facets") or ()
                },
                "dates": self._date_facets(),
            },
            "spelling_suggestion": None,
        }

    def _date_facets(self) -> dict[str, Any]:
        if self.options.get("date_facets"):
            raise FacetingError("This engine does not count dates yet. Facet by year instead.")
        return {}

    def _allowed(self, versions: Sequence[Node]) -> Bools:
        allowed = self.index.live.copy()
        for part in versions:
            if isinstance(part, FieldIs):
                allowed &= self.index.column(VERSION_FIELD).mask(part.values)
        return allowed

    def _plain(self, node: Node) -> Bools:
        """Return the groups that match a filter, whichever version of a text it looks at."""
        live = self.index.live
        return Evaluation(self.index, self.group_of, self.groups, live).run(node).groups

    def _entries(self, words: Matches, allowed: Bools, chosen: Bools) -> Bools:
        """Return the entries of the chosen groups that words matched; without words, all."""
        within: Bools = chosen[self.group_of] & allowed
        matched: Bools = within & (words.scores > 0)
        # A group may be chosen without a word in it, by a filter or a negation.
        silent = np.ones(self.groups, dtype=bool)
        silent[self.group_of[matched]] = False
        result: Bools = matched | (within & silent[self.group_of])
        return result

    def _order(self, entries: Bools, scores: Any) -> Ints:
        """Return the groups of the entries, in the order asked for."""
        numbers = np.flatnonzero(entries)
        best = np.zeros(self.groups)
        np.maximum.at(best, self.group_of[numbers], scores[numbers])
        first = np.full(self.groups, self.index.size, dtype=np.int64)
        np.minimum.at(first, self.group_of[numbers], numbers)
        groups = np.unique(self.group_of[numbers])
        # The last key counts most; equal results keep the order of the index.
        keys: list[Any] = [first[groups], -best[groups]]
        for field in reversed(self.options.get("sort_by") or []):
            column = self.index.column(field.lstrip("-"))
            codes = column.single_codes()[first[groups]]
            # What has no value comes last in either direction.
            ranked = np.where(codes < 0, len(column.values), codes)
            falling = np.where(codes < 0, len(column.values), -codes)
            keys.append(falling if field.startswith("-") else ranked)
        result: Ints = groups[np.lexsort(keys)]
        return result

    def _result(self, group: int, entries: Bools, words: Matches) -> SearchResult:
        numbers = np.flatnonzero((self.group_of == group) & entries)
        ranked = sorted(numbers, key=lambda number: (-words.scores[number], number))
        stored = {number: self.index.entry(int(number)) for number in ranked}
        entry = dict(stored[ranked[0]])
        app_label, model_name = entry.pop(DJANGO_CT).split(".")
        entry.pop(ID, None)
        key = entry.pop(DJANGO_ID)
        result_class = self.options.get("result_class") or SearchResult
        matched = [
            (stored[number][DJANGO_ID], stored[number][VERSION_FIELD])
            for number in ranked
            if words.scores[number] > 0
        ]
        score = float(words.scores[ranked[0]])
        return result_class(app_label, model_name, key, score, matched=matched, **entry)

    def _facet(self, field: str, words: Matches, masks: dict[int, Bools]) -> list[tuple[str, int]]:
        """Return the counts of a field as if nothing had been chosen in that field itself."""
        if field == VERSION_FIELD:
            return self._version_counts(masks)
        chosen = words.groups.copy()
        for place, mask in masks.items():
            if _field_of(self.narrow[place]) != field:
                chosen &= mask
        entries = self._entries(words, self._allowed(self.versions), chosen)
        return count(self.index.column(field), entries, self.group_of)

    def _version_counts(self, masks: dict[int, Bools]) -> list[tuple[str, int]]:
        """Return for each version how many groups would be found if it were chosen.

        The words are looked for anew in each: two words of a query may stand in two versions.
        """
        counts = []
        for value in self.index.column(VERSION_FIELD).values:
            allowed = self._allowed([FieldIs(VERSION_FIELD, (value,))])
            evaluation = Evaluation(self.index, self.group_of, self.groups, allowed)
            chosen = evaluation.run(self.node).groups
            for mask in masks.values():
                chosen = chosen & mask
            if chosen.any():
                counts.append((value, int(chosen.sum())))
        return sorted(counts, key=lambda pair: (-pair[1], pair[0]))


def _field_of(node: Node) -> str:
    return node.field if isinstance(node, FieldIs) else ""


def _lift_versions(node: Node) -> tuple[list[Node], Node]:
    """Return the filters on the version of a text, and the tree without them."""
    if _field_of(node) == VERSION_FIELD:
        return [node], Everything()
    if isinstance(node, And):
        lifted = [part for part in node.parts if _field_of(part) == VERSION_FIELD]
        rest = tuple(part for part in node.parts if _field_of(part) != VERSION_FIELD)
        return lifted, And(rest) if rest else Everything()
    return [], node


class Query(BaseSearchQuery):  # type: ignore[misc]
    """What a SearchQuerySet gathers; ``group_field`` travels with it."""

    group_field: str | None = None

    def build_query(self) -> Node:
        """Return the query tree of the filters."""
        return compile_filters(self.query_filter)

    def build_params(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Return the options for ``Backend.search``."""
        params: dict[str, Any] = super().build_params(*args, **kwargs)
        if self.group_field:
            params["group_field"] = self.group_field
        return params

    def _clone(self, klass: Any = None, using: Any = None) -> Any:
        clone = super()._clone(klass, using)
        clone.group_field = self.group_field
        return clone


class Engine(BaseEngine):  # type: ignore[misc]
    """The name that settings give to Haystack."""

    backend = Backend
    query = Query
