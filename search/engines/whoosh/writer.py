"""Whoosh's writer of one segment, with a pool of arrays and a file of columns."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from whoosh.writing import SegmentWriter

from search.engines.whoosh.codec import (
    COLUMNS_EXT,
    ArrayCodec,
    all_postings,
    read_postings,
    terms_checksum,
)
from search.engines.whoosh.columns import write_columns
from search.engines.whoosh.documents import Analysed, Entry, make_document, terms_of, texts_of
from search.engines.whoosh.pool import Pool
from search.engines.whoosh.postings import FieldPostings, Postings
from search.engines.whoosh.schema import DIGEST, FORMS, KEY, STORED, Terms
from search.vocabulary import Words

# Words in one segment, so that a process that writes many needs no more memory than this takes.
MOST_WORDS = 4_000_000


class Former(NamedTuple):
    """An entry of the last commit: its number, and the digest of what it was made from."""

    number: int
    digest: str


class Writer(SegmentWriter):  # type: ignore[misc]
    """Writes entries to a new segment of an index that another lock guards."""

    def __init__(self, index: Any) -> None:
        super().__init__(index, codec=ArrayCodec(), _lk=False)
        self.pool = Pool(
            {name: field.positioned for name, field in self.schema.items() if _is_ours(field)}
        )
        # Whether there is anything to commit.
        self.changed = False

    @property
    def is_full(self) -> bool:
        """Return whether the segment has so many words that another one should be begun."""
        return self.pool.size >= MOST_WORDS

    def former(self, field: str, identifiers: Iterable[str]) -> dict[str, list[Former]]:
        """Return by their keys the entries of the last commit that have an identifier in a field.

        A damaged index may have a key twice.
        """
        found: dict[str, list[Former]] = defaultdict(list)
        for identifier in identifiers:
            for number, stored in self._with_term(field, identifier.encode()):
                found[stored[KEY]].append(Former(number, stored.get(DIGEST, "")))
        return found

    def _with_term(self, field: str, term: bytes) -> Iterator[tuple[int, dict[str, Any]]]:
        for leaf, first in self._before.leaf_readers():
            # An index without a commit has a reader without a segment.
            postings = read_postings(leaf, field, term) if leaf.doc_count_all() else None
            for number in postings.entries.tolist() if postings else ():
                if not leaf.is_deleted(number):
                    yield first + number, json.loads(leaf.stored_fields(number)[STORED])

    @cached_property
    def _before(self) -> Any:
        """Return a reader of the last commit."""
        return self.reader()

    def put(self, entry: Entry | None, former: Sequence[Former], fields: Analysed) -> None:
        """Write an entry in place of its former ones, if it is not as the one that there is.

        None: there is no entry any more.
        """
        digest = entry.get(DIGEST) if entry else None
        if digest and [one.digest for one in former] == [digest]:
            return
        self.remove(former)
        if entry:
            self.add_entry(entry, fields)

    def remove(self, former: Iterable[Former]) -> None:
        """Remove entries of the last commit."""
        for one in former:
            self.delete_document(one.number)

    def delete_document(self, docnum: int, delete: bool = True) -> None:
        """Remove an entry."""
        self.changed = True
        super().delete_document(docnum, delete=delete)

    def add_document(self, **fields: Any) -> None:
        """Add what is kept of an entry."""
        self.changed = True
        super().add_document(**fields)

    def add_entry(self, entry: Entry, fields: Analysed) -> None:
        """Write a prepared entry."""
        number = self.docnum
        self.add_document(**make_document(entry, fields))
        for name, language, terms in texts_of(entry, fields):
            self.pool.add_text(number, name, language, terms, terms_of(fields))

    def add_postings_to_pool(self, reader: Any, startdoc: int, docmap: Any) -> None:
        """Take over the postings of a segment that is merged into the new one."""
        numbers = np.full(reader.doc_count_all(), -1, np.int64)
        if docmap is None:
            numbers = np.arange(startdoc, startdoc + numbers.size)
        else:
            numbers[list(docmap)] = list(docmap.values())
        found: dict[str, list[tuple[bytes, Postings]]] = defaultdict(list)
        for field, term, postings in all_postings(reader):
            found[field].append((term, postings))
        for field, terms in found.items():
            self.pool.add_postings(field, terms, numbers)

    def _flush_segment(self) -> None:
        self.perdocwriter.close()
        lengths = {}
        words = Words.of(())
        for name, postings in self.pool.iter_postings():
            self.fieldwriter.add_postings(self.schema, None, [(name, postings)])
            if _is_ours(self.schema[name]):
                lengths[name] = _lengths(postings, self.docnum)
            if name == FORMS:
                counts = np.diff(postings.ends, prepend=0).tolist()
                forms = (term.decode() for term in postings.terms)
                words = Words.of(zip(forms, counts, strict=True))
        self.fieldwriter.close()
        parts = {name: cells.part() for name, cells in self.perdocwriter.cells.items()}
        told = {"terms": terms_checksum(self.storage, self.newsegment)}
        file = self.newsegment.create_file(self.storage, COLUMNS_EXT)
        file.write(write_columns(parts, lengths, words, told))
        file.close()

    def _finish(self) -> None:
        if "_before" in self.__dict__:
            self._before.close()
        super()._finish()

    def finished(self) -> Any:
        """Return the segment, finished, for another writer to commit."""
        return self._finalize_segment()


def _is_ours(field: Any) -> bool:
    return isinstance(field, Terms)


def _lengths(postings: FieldPostings, size: int) -> NDArray[np.int64]:
    """Return how many terms each entry has in a field."""
    counts = np.bincount(postings.entries, weights=postings.frequencies, minlength=size)
    return counts.astype(np.int64)
