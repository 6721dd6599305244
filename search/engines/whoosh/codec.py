"""Whoosh's codec with two parts of our own: postings as arrays, and a file of columns.

A segment of ours has, beside what Whoosh writes, the values of all fields as columns
(``columns.py``) and a checksum of its dictionary of terms.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any
from zlib import crc32

from whoosh.codec.whoosh3 import W3Codec, W3FieldWriter, W3PerDocWriter, W3TermInfo
from whoosh.matching import ListMatcher
from whoosh.system import _LONG_SIZE, pack_int, pack_long, pack_ushort, unpack_long

from search.engines.whoosh.columns import Cells
from search.engines.whoosh.mapped import MappedSegment
from search.engines.whoosh.postings import FieldPostings, Packed, Postings, pack, unpack
from search.engines.whoosh.schema import STORED

# The file of columns is the segment's with this ending.
COLUMNS_EXT = ".columns"


class PerDocWriter(W3PerDocWriter):  # type: ignore[misc]
    """Writes what is stored of each entry, and gathers its values as columns."""

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.cells: dict[str, Cells] = {}

    def add_field(self, fieldname: str, fieldobj: Any, value: Any, length: int) -> None:
        """Keep a value of the entry that was begun."""
        super().add_field(fieldname, fieldobj, value, length)
        if fieldname == STORED and value is not None:
            for field, cell in json.loads(value).items():
                self.cells.setdefault(field, Cells()).add(self._docnum, cell)


class FieldWriter(W3FieldWriter):  # type: ignore[misc]
    """Writes the terms of the fields, each with its postings at once."""

    def add_postings(
        self, schema: Any, lengths: Any, items: Iterable[tuple[str, FieldPostings]]
    ) -> None:
        """Write the postings of fields, ascending by their names."""
        for name, field in items:
            self._fieldid = self._fieldmap.setdefault(name, len(self._fieldmap))
            for packed in pack(field):
                self._write(packed)

    def _write(self, packed: Packed) -> None:
        place = self._postfile.tell()
        self._postfile.write(packed.data)
        # What ``W3TermInfo.to_bytes`` makes of the same values.
        info = W3TermInfo._struct.pack(
            0,
            packed.occurrences,
            packed.entries,
            0,
            0,
            packed.most,
            packed.first,
            packed.last,
        )
        extent = pack_long(place) + pack_int(len(packed.data))
        self._tindex.add(pack_ushort(self._fieldid) + packed.term, info + extent)


class ArrayMatcher(ListMatcher):  # type: ignore[misc]
    """Postings for Whoosh, which asks for them one by one to find what is to be deleted."""

    def __init__(self, postings: Postings, format_: Any, **known: Any) -> None:
        super().__init__(
            postings.entries.tolist(),
            postings.frequencies.astype(float).tolist(),
            list(_values(postings)),
            format_,
            **known,
        )


def _values(postings: Postings) -> Iterator[bytes]:
    """Yield the positions of each entry, packed; nothing where the field keeps none."""
    if not postings.positions.size:
        yield from (b"" for _ in postings.entries)
        return
    end = 0
    for frequency in postings.frequencies.tolist():
        yield postings.positions[end : end + frequency].tobytes()
        end += frequency


class ArrayCodec(W3Codec):  # type: ignore[misc]
    """Whoosh's codec with postings as arrays and a file of columns."""

    def new_segment(self, storage: Any, indexname: str) -> MappedSegment:
        """Return a new segment."""
        return MappedSegment(self, indexname)

    def per_document_writer(self, storage: Any, segment: Any) -> PerDocWriter:
        """Return what writes the stored values of a segment."""
        return PerDocWriter(self, storage, segment)

    def field_writer(self, storage: Any, segment: Any) -> FieldWriter:
        """Return what writes the terms of a segment."""
        return FieldWriter(self, storage, segment)

    def postings_reader(
        self, dbfile: Any, terminfo: Any, format_: Any, term: Any = None, scorer: Any = None
    ) -> ArrayMatcher:
        """Return the postings of a term for Whoosh."""
        return ArrayMatcher(
            unpack(dbfile, terminfo.extent()[0]), format_, term=term, terminfo=terminfo
        )


def read_postings(reader: Any, field: str, term: bytes) -> Postings | None:
    """Return the postings of a term in a segment's reader, deleted entries among them; or None."""
    # Whoosh offers no public way to a term's place on disk.
    terms = reader._terms
    try:
        info = terms._tindex[terms._keycoder(field, term)]
    except KeyError:
        return None
    return unpack(terms._postfile, _place(info))


def all_postings(reader: Any) -> Iterator[tuple[str, bytes, Postings]]:
    """Yield all terms of a segment's reader with their fields and postings, as they lie on disk."""
    terms = reader._terms
    for key, info in terms._tindex.items():
        yield *terms._keydecoder(key), unpack(terms._postfile, _place(info))


def read_beginning(reader: Any, field: str, prefix: bytes) -> Iterator[tuple[bytes, Postings]]:
    """Yield the terms of a field that begin so, ascending, with their postings."""
    terms = reader._terms
    beginning = terms._keycoder(field, prefix)
    for key, info in terms._tindex.items_from(beginning):
        if not key.startswith(beginning):
            return
        yield key, unpack(terms._postfile, _place(info))


def _place(info: bytes) -> int:
    """Return where postings begin, from what ``FieldWriter`` wrote of their term."""
    size = W3TermInfo._struct.size
    place: int = unpack_long(info[size : size + _LONG_SIZE])[0]
    return place


def terms_checksum(storage: Any, segment: Any) -> int:
    """Return the checksum of a segment's dictionary of terms."""
    name = segment.make_filename(W3Codec.TERMS_EXT)
    file = storage.open_file(name)
    try:
        return crc32(file.get(0, storage.file_length(name)))
    finally:
        file.close()
