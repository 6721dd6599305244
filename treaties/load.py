"""A source file to rows: one transaction a file, nothing written for what was already loaded."""

import hashlib
import logging
from dataclasses import dataclass, replace

from django.db import DatabaseError, OperationalError, transaction

from treaties.candidates import Match, find_match
from treaties.models import Agreement, SourceFile
from treaties.reading import read_source
from treaties.record import new_agreement, record, sources_told
from treaties.signals import agreement_changed
from treaties.store import store_source, store_versions
from treaties.text.document import Notice, ParsedSource, Refusal
from treaties.unite import unite

logger = logging.getLogger(__name__)
# What the databases say when there is no room left, and when another process writes.
FULL = ("disk is full", "no space left", "disk full")
LOCKED = ("locked", "lock timeout", "deadlock")
# What stands in the way of any other file, too.
DATABASE_REFUSALS = frozenset({"database", "database-full", "database-locked"})


@dataclass(frozen=True, slots=True)
class Loaded:
    """What became of a source file.

    ``status`` is created, updated, unchanged or refused; ``refusal`` says why it was refused, and
    ``reason`` why it changed nothing: known (these bytes) or same-text. ``parsed`` is what was
    read from it, with its warnings.
    """

    name: str
    status: str
    agreement: Agreement | None = None
    parsed: ParsedSource | None = None
    refusal: Refusal | None = None
    reason: str = ""


def load(data: bytes, name: str) -> Loaded:
    """Read a source file and store what it holds.

    ``data`` are its bytes and ``name`` the name shown for it. The same bytes again change
    nothing. The file is stored wholly or, on any error, not at all.
    """
    checksum = checksum_of(data)
    try:
        known = known_file(checksum, name)
    except OperationalError as error:
        return Loaded(name, "refused", refusal=database_refusal(error))
    return known or load_read(data, checksum, name, read_source(data))


def checksum_of(data: bytes) -> str:
    """Return the checksum by which a file is known."""
    return hashlib.sha256(data).hexdigest()


def known_file(checksum: str, name: str) -> Loaded | None:
    """Return what becomes of a file that was loaded before, else None."""
    known = SourceFile.objects.select_related("agreement").defer("content")
    found = known.filter(sha256=checksum).first()
    return Loaded(name, "unchanged", found.agreement, reason="known") if found else None


def load_read(data: bytes, checksum: str, name: str, parsed: ParsedSource | Refusal) -> Loaded:
    """Store what was already read from a file; see ``load``."""
    if isinstance(parsed, Refusal):
        return Loaded(name, "refused", refusal=parsed)
    try:
        with transaction.atomic():
            # Another process may have loaded it while this one was reading.
            return known_file(checksum, name) or _store(data, checksum, name, parsed)
    except OperationalError as error:
        return Loaded(name, "refused", refusal=database_refusal(error))
    except (DatabaseError, ValueError):
        # ValueError: a character that the database cannot hold.
        logger.exception("A source file could not be stored")
        return Loaded(name, "refused", refusal=Refusal("not-stored"))


def _store(data: bytes, checksum: str, name: str, parsed: ParsedSource) -> Loaded:
    match = find_match(parsed.agreement)
    doubts = [Notice(0, "may-belong", other.slug) for other in match.doubtful]
    parsed = replace(parsed, notices=(*parsed.notices, *doubts))
    agreement = _joined(match)
    status = "updated" if agreement else "created"
    before = sources_told(agreement) if agreement else []
    agreement = agreement or new_agreement(parsed.agreement)
    source = store_source(agreement, data, checksum, name, parsed)
    changed = store_versions(agreement, source, parsed.agreement)
    if not changed and len(match.same) == 1:
        return Loaded(name, "unchanged", agreement, parsed, reason="same-text")
    record(agreement, before)
    agreement_changed.send(Agreement, agreement_id=agreement.pk)
    # Read anew: whoever gets it sees the versions as they now are.
    return Loaded(name, status, Agreement.objects.get(pk=agreement.pk), parsed)


def _joined(match: Match) -> Agreement | None:
    """Return the agreement that a text belongs to; what only it was missing to join is joined."""
    if not match.same:
        return None
    kept, *others = match.same
    for other in others:
        unite(kept, other, {})
    return Agreement.objects.get(pk=kept.pk) if others else kept


def database_refusal(error: OperationalError) -> Refusal:
    """Return why the database takes nothing."""
    said = str(error).strip().splitlines()[0] if str(error).strip() else ""
    if any(words in said.lower() for words in FULL):
        return Refusal("database-full")
    if any(words in said.lower() for words in LOCKED):
        return Refusal("database-locked")
    return Refusal("database", said.rstrip("."))
