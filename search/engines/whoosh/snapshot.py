"""One state of the index, opened: postings as arrays, values of fields as columns."""

import json
from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh.reading import TermNotFound

from search.engines.whoosh.columns import Column
from search.engines.whoosh.schema import STORED

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
MOST_EXPANSIONS = 400
# Posting lists kept as arrays.
MOST_KEPT = 512
# Positions of one entry fit below this; an entry and a position make one number.
POSITION_SPAN = 1 << 24


class Snapshot:
    """A reader that stays open until the index changes."""

    def __init__(self, reader: Any) -> None:
        self.reader = reader
        self.size: int = reader.doc_count_all()
        self.entries: list[dict[str, Any]] = [{}] * self.size
        self.live: Bools = np.zeros(self.size, dtype=bool)
        for number, stored in reader.iter_docs():
            self.entries[number] = json.loads(stored[STORED])
            self.live[number] = True
        self._columns: dict[str, Column] = {}
        self._lengths: dict[str, Floats] = {}
        self._postings: dict[tuple[str, str], tuple[Ints, Floats]] = {}

    def column(self, field: str) -> Column:
        """Return the values of a field for all entries."""
        if field not in self._columns:
            self._columns[field] = Column.of(entry.get(field) for entry in self.entries)
        return self._columns[field]

    def lengths(self, field: str) -> Floats:
        """Return how many terms each entry has in a field, relative to the average of those."""
        if field not in self._lengths:
            counts = np.array(
                [self.reader.doc_field_length(number, field, 0) for number in range(self.size)],
                dtype=np.float64,
            )
            filled = counts[counts > 0]
            self._lengths[field] = counts / (filled.mean() if filled.size else 1.0)
        return self._lengths[field]

    def postings(self, field: str, term: str) -> tuple[Ints, Floats]:
        """Return the entries with a term and how often each has it."""
        key = (field, term)
        if key not in self._postings:
            if len(self._postings) >= MOST_KEPT:
                self._postings.clear()
            self._postings[key] = self._read_postings(field, term)
        return self._postings[key]

    def _read_postings(self, field: str, term: str) -> tuple[Ints, Floats]:
        numbers, weights = [], []
        for matcher in self._matchers(field, term):
            while matcher.is_active():
                numbers.append(matcher.id())
                weights.append(matcher.weight())
                matcher.next()
        return np.array(numbers, dtype=np.int64), np.array(weights, dtype=np.float64)

    def places(self, field: str, term: str) -> Ints:
        """Return where a term stands, as entry * POSITION_SPAN + position, ascending."""
        found: list[Ints] = []
        for matcher in self._matchers(field, term):
            while matcher.is_active():
                positions = np.frombuffer(matcher.value(), dtype="<u4").astype(np.int64)
                found.append(matcher.id() * POSITION_SPAN + positions)
                matcher.next()
        return np.concatenate(found) if found else np.zeros(0, dtype=np.int64)

    def _matchers(self, field: str, term: str) -> Iterator[Any]:
        try:
            matcher = self.reader.postings(field, term.encode())
        except TermNotFound:
            return
        yield matcher

    def beginning_with(self, field: str, prefix: str) -> list[str]:
        """Return the terms of a field that begin so, at most ``MOST_EXPANSIONS``."""
        found = []
        for term in self.reader.expand_prefix(field, prefix):
            found.append(bytes(term).decode())
            if len(found) == MOST_EXPANSIONS:
                break
        return found
