"""The index compared with the database, entry by entry."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from haystack.constants import ID
from haystack.exceptions import SkipDocument

from search.engines.whoosh import store
from search.engines.whoosh.schema import DIGEST
from search.indexing import (
    Progress,
    SignedIndex,
    all_rows,
    backend,
    forget,
    loaded,
    noted,
    rows_where,
    signed_index,
)
from treaties.models import Article


@dataclass(frozen=True, slots=True)
class Comparison:
    """What was found: how many entries there should be and are, and the keys of those that differ.

    ``missing`` are not in the index, ``changed`` are there otherwise than they should be or twice,
    ``surplus`` should not be there. ``notes`` are the notes of changes that were there before.
    """

    wanted: int
    present: int
    missing: tuple[str, ...]
    changed: tuple[str, ...]
    surplus: tuple[str, ...]
    notes: tuple[int, ...]

    @property
    def differences(self) -> tuple[str, ...]:
        """Return the keys of all entries that are not as they should be."""
        return (*self.missing, *self.changed, *self.surplus)

    @property
    def level(self) -> bool:
        """Return whether the index holds what the database says, and nothing else."""
        return not self.differences


def compare(progress: Progress | None = None) -> Comparison:
    """Compare every entry of the index with what the database says it should be.

    Of each entry only its key and digest are kept in memory. Raises IndexUnavailableError when
    the index cannot be read.
    """
    notes = noted()
    known, present = _digests()
    rows: Iterable[Article] = loaded(all_rows())
    if progress:
        rows = progress(rows, all_rows().count())
    index = signed_index()
    wanted, missing, changed = 0, [], []
    for row in rows:
        entry = _entry(index, row)
        if entry is None:
            continue
        wanted += 1
        key = str(entry[ID])
        if key not in known:
            missing.append(key)
        elif known.pop(key) != entry[DIGEST]:
            changed.append(key)
    return Comparison(wanted, present, tuple(missing), tuple(changed), tuple(known), tuple(notes))


def _digests() -> tuple[dict[str, str], int]:
    """Return the digest of each entry by its key, "" for what is there twice; and their number."""
    known: dict[str, str] = {}
    present = 0
    with store.opened(backend().path) as reader:
        for stored in store.entries(reader):
            present += 1
            key = str(stored[ID])
            known[key] = "" if key in known else str(stored.get(DIGEST, ""))
    return known, present


def _entry(index: SignedIndex, row: Article) -> dict[str, Any] | None:
    try:
        return index.full_prepare(row)
    except SkipDocument:
        return None


def repair(found: Comparison) -> int:
    """Bring level what differs, in one commit; return the number of entries.

    Each entry is taken out and, if the database has it now, written as it is now. So all changes
    that were noted before the comparison are done, and their notes are removed.
    """
    if not found.level:
        keys = [int(identifier.rpartition(".")[2]) for identifier in found.differences]
        backend().replace(signed_index(), found.differences, rows_where("pk", keys))
    forget(found.notes)
    return len(found.differences)
