"""Whoosh's writer of one segment, with a pool of arrays and a file of columns."""

from collections import defaultdict
from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh.writing import SegmentWriter

from search.engines.whoosh.codec import COLUMNS_EXT, ArrayCodec, all_postings, terms_checksum
from search.engines.whoosh.columns import write_columns
from search.engines.whoosh.documents import Analysed, Entry, make_document, terms_of, texts_of
from search.engines.whoosh.pool import Pool
from search.engines.whoosh.postings import FieldPostings, Postings
from search.engines.whoosh.schema import FORMS, Terms

# Words in one segment, so that a process that writes many needs no more memory than this takes.
MOST_WORDS = 4_000_000


class Writer(SegmentWriter):  # type: ignore[misc]
    """Writes entries to a new segment of an index that another lock guards."""

    def __init__(self, index: Any) -> None:
        super().__init__(index, codec=ArrayCodec(), _lk=False)
        self.pool = Pool(
            {name: field.positioned for name, field in self.schema.items() if _is_ours(field)}
        )

    @property
    def is_full(self) -> bool:
        """Return whether the segment has so many words that another one should be begun."""
        return self.pool.size >= MOST_WORDS

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
        words: tuple[list[str], NDArray[np.int64]] = ([], np.zeros(0, np.int64))
        for name, postings in self.pool.iter_postings():
            self.fieldwriter.add_postings(self.schema, None, [(name, postings)])
            if _is_ours(self.schema[name]):
                lengths[name] = _lengths(postings, self.docnum)
            if name == FORMS:
                counts = np.diff(postings.ends, prepend=0)
                words = [term.decode() for term in postings.terms], counts
        self.fieldwriter.close()
        parts = {name: cells.part() for name, cells in self.perdocwriter.cells.items()}
        told = {"terms": terms_checksum(self.storage, self.newsegment)}
        file = self.newsegment.create_file(self.storage, COLUMNS_EXT)
        file.write(write_columns(parts, lengths, words, told))
        file.close()

    def finished(self) -> Any:
        """Return the segment, finished, for another writer to commit."""
        return self._finalize_segment()


def _is_ours(field: Any) -> bool:
    return isinstance(field, Terms)


def _lengths(postings: FieldPostings, size: int) -> NDArray[np.int64]:
    """Return how many terms each entry has in a field."""
    counts = np.bincount(postings.entries, weights=postings.frequencies, minlength=size)
    return counts.astype(np.int64)
