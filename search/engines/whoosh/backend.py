"""The engine as a Haystack backend: what Haystack asks is answered from a snapshot.

``search`` takes a query tree (``search.query``) or the words of a user; two options are our own:
``group_field`` makes the entries with the same value of a field one result (the language versions
of an article), ``leniency`` says how strictly words are taken (``search.leniency``).
"""

import json
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import haystack
import numpy as np
from haystack.backends import BaseEngine, BaseSearchBackend, BaseSearchQuery
from haystack.constants import ID
from haystack.exceptions import SkipDocument
from haystack.utils import get_identifier
from whoosh.fields import Schema

from search.engines.whoosh import store
from search.engines.whoosh.compile import compile_filters
from search.engines.whoosh.evaluate import Evaluation, View
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
from search.engines.whoosh.searching import VERSION_FIELD, Search
from search.language.analyse import Term, analyse
from search.language.roots import ROOTED, root
from search.leniency import STRICT
from search.query import Node, Word, parse
from search.vocabulary import Vocabulary

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
            text = entry.get(field) or ""
            if not index.fields[field].document:
                document |= _kept_terms(field, language, text)
                continue
            terms = list(analyse(text, language))
            document |= _terms_of(field, language, terms)
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
            return Search(snapshot, node, options).answer()

    def vocabulary(self) -> Vocabulary:
        """Return the words that occur. Raises IndexUnavailableError when there is no index."""
        snapshot = store.snapshot(self.path)
        with store.reading():
            return snapshot.vocabulary()

    def occurs(self, form: str) -> bool:
        """Return whether a word stands anywhere in any of its forms, however it is spelt."""
        snapshot = store.snapshot(self.path)
        everything = View(snapshot, np.arange(snapshot.size), snapshot.size, snapshot.live)
        with store.reading():
            return bool(Evaluation(everything).run(Word(form)).groups.any())

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


@lru_cache(maxsize=64)
def _kept_terms(field: str, language: str, text: str) -> dict[str, list[tuple[str, int]]]:
    """Return the terms of a field that many entries in a row share, as articles their title."""
    return _terms_of(field, language, list(analyse(text, language)))


class Query(BaseSearchQuery):  # type: ignore[misc]
    """What a SearchQuerySet gathers; ``group_field`` and ``leniency`` travel with it."""

    group_field: str | None = None
    leniency: int = STRICT

    def build_query(self) -> Node:
        """Return the query tree of the filters."""
        return compile_filters(self.query_filter)

    def build_params(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Return the options for ``Backend.search``."""
        params: dict[str, Any] = super().build_params(*args, **kwargs)
        if self.group_field:
            params["group_field"] = self.group_field
        if self.leniency:
            params["leniency"] = self.leniency
        return params

    def _clone(self, klass: Any = None, using: Any = None) -> Any:
        clone = super()._clone(klass, using)
        clone.group_field, clone.leniency = self.group_field, self.leniency
        return clone


class Engine(BaseEngine):  # type: ignore[misc]
    """The name that settings give to Haystack."""

    backend = Backend
    query = Query
