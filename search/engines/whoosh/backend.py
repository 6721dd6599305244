"""The engine as a Haystack backend: what Haystack asks is answered from a snapshot.

``search`` takes a query tree (``search.query``) or the words of a user; two options are our own:
``group_field`` makes the entries with the same value of a field one result (the language versions
of an article), ``leniency`` says how strictly words are taken (``search.leniency``).
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import Any

import haystack
from haystack.backends import BaseEngine, BaseSearchBackend, BaseSearchQuery
from haystack.constants import ID
from haystack.exceptions import SkipDocument
from haystack.utils import get_identifier
from whoosh.fields import Schema

from search.engines.whoosh import segments, store
from search.engines.whoosh.alike import Alike, TextOf, alike
from search.engines.whoosh.compile import compile_filters
from search.engines.whoosh.documents import Entry, analysed
from search.engines.whoosh.memory import give_back
from search.engines.whoosh.reach import occurs
from search.engines.whoosh.schema import KEY, build_schema
from search.engines.whoosh.searching import Search
from search.engines.whoosh.snapshot import Snapshot
from search.leniency import STRICT
from search.query import Node, parse
from search.vocabulary import Vocabulary

# Queries of a process after which it gives back memory that it need not keep.
ANSWERS = 100
_answers = count(1)


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

    def rebuild(self, index: Any, objects: Iterable[Any], processes: int = 1) -> None:
        """Write a new index with the entries of the objects, and switch to it when it is whole."""
        with store.rebuilding(self.path, self.schema()) as writer:
            entries = _prepared(index, objects)
            if processes > 1:
                segments.write(writer, analysed(index.fields), entries, processes)
            else:
                self._add(writer, index.fields, entries)

    def replace(
        self, index: Any, removed: Iterable[str], objects: Iterable[Any], field: str = KEY
    ) -> None:
        """Remove entries and write others, in one commit.

        ``removed`` are the identifiers of entries or, with ``field=OWNER``, of their owners. What
        is written as it was before stays where it is: an edited article costs what it is long,
        not what its agreement is.
        """
        with store.writing(self.path, self.schema()) as writer:
            former = writer.former(field, removed)
            fields = analysed(index.fields if index else self._fields())
            for obj in objects:
                key = get_identifier(obj)
                entry = next(_prepared(index, [obj]), None)
                there = former.pop(key, None) or writer.former(KEY, [key]).get(key, ())
                writer.put(entry, there, fields)
            for entries in former.values():
                writer.remove(entries)

    def remove(self, obj_or_string: Any, commit: bool = True) -> None:
        """Remove the entry of an object or an identifier."""
        self.replace(None, [get_identifier(obj_or_string)], ())

    def clear(self, models: Sequence[Any] | None = None, commit: bool = True) -> None:
        """Remove all entries."""
        with store.rebuilding(self.path, self.schema()):
            pass

    def _add(self, writer: Any, index_fields: Any, entries: Iterable[Entry]) -> None:
        fields = analysed(index_fields)
        for entry in entries:
            writer.add_entry(entry, fields)

    # Searching

    def search(self, query_string: Any, **options: Any) -> dict[str, Any]:
        """Return results, hits and facets of a query; see Haystack's documentation.

        Raises IndexUnavailableError when there is no index to search.
        """
        node = parse(query_string).node if isinstance(query_string, str) else query_string
        snapshot = store.snapshot(self.path)
        with store.reading():
            found = Search(snapshot, node, options).answer()
        _answered(snapshot)
        return found

    def vocabulary(self) -> Vocabulary:
        """Return the words that occur. Raises IndexUnavailableError when there is no index."""
        snapshot = store.snapshot(self.path)
        with store.reading():
            return snapshot.vocabulary()

    def alike(self, text: TextOf) -> Alike:
        """Return what the index has that looks like a text, and how rare its words are.

        Raises IndexUnavailableError when there is no index.
        """
        snapshot = store.snapshot(self.path)
        with store.reading():
            found = alike(snapshot, text)
        _answered(snapshot)
        return found

    def occurs(self, form: str) -> bool:
        """Return whether a word stands anywhere in any of its forms, however it is spelt."""
        snapshot = store.snapshot(self.path)
        with store.reading():
            return occurs(snapshot, form)

    def build_models_list(self) -> list[str]:
        """Return nothing: every entry of the index is of an indexed model."""
        return []


def _answered(snapshot: Snapshot) -> None:
    """Count an answer; after many give back the memory that need not be kept."""
    if next(_answers) % ANSWERS == 0:
        snapshot.let_go()
        give_back()


def _prepared(index: Any, objects: Iterable[Any]) -> Iterator[Entry]:
    for obj in objects:
        with suppress(SkipDocument):
            entry = index.full_prepare(obj)
            yield entry | {KEY: entry[ID]}


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
