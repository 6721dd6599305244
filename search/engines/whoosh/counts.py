"""In how many entries a term stands, told by the dictionary of terms alone."""

from typing import Any

from whoosh.codec.whoosh3 import W3TermInfo

# What ``FieldWriter`` writes of a term begins with these; its third number is that of the entries.
TOLD = W3TermInfo._struct
ENTRIES = 2


def count_entries(reader: Any, field: str, term: bytes) -> int:
    """Return how many entries of a segment have a term, those deleted since among them."""
    # Whoosh offers no public way to the dictionary that does not read more.
    terms = reader._terms
    try:
        info = terms._tindex[terms._keycoder(field, term)]
    except KeyError:
        return 0
    entries: int = TOLD.unpack(info[: TOLD.size])[ENTRIES]
    return entries
