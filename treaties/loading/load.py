"""A source file to rows: one transaction a file, nothing written for what was already loaded."""

import hashlib
import logging
from dataclasses import dataclass, replace

from django.contrib.auth.models import User
from django.db import Error, InterfaceError, OperationalError

from treaties.loading.candidates import Match, find_match
from treaties.loading.reading import read_source
from treaties.loading.record import new_agreement, record, sources_told
from treaties.loading.references import store_references
from treaties.loading.store import Made, store_source, store_versions
from treaties.loading.told import told_by
from treaties.loading.unite import unite
from treaties.loading.writing import one_writer
from treaties.models import Agreement, LanguageVersion, Revision, SourceFile
from treaties.signals import agreement_changed
from treaties.text.document import Notice, ParsedSource, Refusal

logger = logging.getLogger(__name__)
# What the databases say when they take nothing, whatever the file.
CAUSES = (
    (Refusal("database-full"), ("disk is full", "no space left", "disk full")),
    (Refusal("database-locked"), ("locked", "lock timeout", "deadlock")),
    (
        Refusal("database-old"),
        ("no such table", "no such column", "no column named", "does not exist"),
    ),
    (Refusal("database-damaged"), ("not a database", "malformed")),
    (
        Refusal("database-closed"),
        ("readonly", "read-only", "unable to open", "permission denied"),
    ),
)
# What stands in the way of any other file, too.
DATABASE_REFUSALS = frozenset({"database", *(refusal.code for refusal, _ in CAUSES)})


@dataclass(frozen=True, slots=True)
class Target:
    """Which agreement a text is of, where an editor says it, and who loads it.

    A ``new`` one, or the ``agreement`` with a key; without either the facts decide. ``by`` is
    nobody where a command loads it.
    """

    new: bool = False
    agreement: int | None = None
    by: User | None = None


# The facts decide.
BY_FACTS = Target()


@dataclass(frozen=True, slots=True)
class Loaded:
    """What became of a source file.

    ``status`` is created, updated, unchanged or refused; ``refusal`` says why it was refused, and
    ``reason`` why it changed nothing: known (these bytes), replaced (these bytes, whose texts have
    become earlier revisions since) or same-text. ``parsed`` is what was read from it, with its
    warnings. ``united`` are the former addresses of agreements that this text was missing to join.
    """

    name: str
    status: str
    agreement: Agreement | None = None
    parsed: ParsedSource | None = None
    refusal: Refusal | None = None
    reason: str = ""
    united: tuple[str, ...] = ()


def load(data: bytes, name: str, by: User | None = None) -> Loaded:
    """Read a source file and store what it holds.

    ``data`` are its bytes and ``name`` the name shown for it; ``by`` is who loads it, nobody where
    a command does. The same bytes again change nothing. The file is stored wholly or, on any error,
    not at all.
    """
    checksum = checksum_of(data)
    try:
        known = known_file(checksum, name)
    except Error as error:
        return Loaded(name, "refused", refusal=database_refusal(error))
    return known or load_read(data, checksum, name, read_source(data), Target(by=by))


def checksum_of(data: bytes) -> str:
    """Return the checksum by which a file is known."""
    return hashlib.sha256(data).hexdigest()


def known_file(checksum: str, name: str) -> Loaded | None:
    """Return what becomes of a file that was loaded before, else None."""
    found = SourceFile.objects.filter(sha256=checksum).values_list("pk", "agreement_id")[:1]
    for source, agreement in found:
        there = LanguageVersion.objects.filter(source=source).exists()
        reason = "known" if there or not _replaced(source) else "replaced"
        return Loaded(name, "unchanged", Agreement.objects.get(pk=agreement), reason=reason)
    return None


def _replaced(source: int) -> bool:
    """Return whether later files have taken the place of all texts of a file."""
    return Revision.objects.filter(source=source).exists()


def load_read(
    data: bytes,
    checksum: str,
    name: str,
    parsed: ParsedSource | Refusal,
    target: Target = BY_FACTS,
) -> Loaded:
    """Store what was already read from a file; see ``load``.

    Where the ``target`` is there no more the file is refused (``target-gone``).
    """
    if isinstance(parsed, Refusal):
        return Loaded(name, "refused", refusal=parsed)
    try:
        with one_writer():
            # Another process may have loaded it while this one was reading.
            return known_file(checksum, name) or _store(data, checksum, name, parsed, target)
    except (Error, ValueError) as error:
        # ValueError: a character that the database cannot hold.
        refusal = database_refusal(error) if isinstance(error, Error) else Refusal("not-stored")
        if refusal.code == "not-stored":
            logger.exception("A source file could not be stored")
        return Loaded(name, "refused", refusal=refusal)


def _store(data: bytes, checksum: str, name: str, parsed: ParsedSource, target: Target) -> Loaded:
    match = _match(parsed, target)
    if match is None:
        return Loaded(name, "refused", refusal=Refusal("target-gone"))
    doubts = [Notice(0, "may-belong", other.slug) for other in match.doubtful]
    parsed = replace(parsed, notices=(*parsed.notices, *doubts))
    joined = _joined(match)
    if joined is None:
        agreement = new_agreement(parsed.agreement)
        source = store_source(agreement, data, checksum, name, parsed)
        changed = store_versions(
            agreement, source, parsed.agreement, new=True, made=Made(target.by)
        )
        record(agreement, [], told_by(parsed.agreement))
    else:
        agreement = joined
        before = sources_told(agreement)
        source = store_source(agreement, data, checksum, name, parsed)
        changed = store_versions(agreement, source, parsed.agreement, made=Made(target.by))
        if not changed and len(match.same) == 1:
            return Loaded(name, "unchanged", agreement, parsed, reason="same-text")
        record(agreement, before)
    store_references(agreement, parsed.agreement, changed, new=joined is None)
    agreement_changed.send(Agreement, agreement_id=agreement.pk)
    agreement.in_run = False
    if joined is None:
        return Loaded(name, "created", agreement, parsed)
    # Read anew: whoever gets it sees the versions as they now are.
    united = tuple(other.slug for other in match.same[1:])
    return Loaded(name, "updated", Agreement.objects.get(pk=agreement.pk), parsed, united=united)


def _match(parsed: ParsedSource, target: Target) -> Match | None:
    """Return the agreements that a text is of, or None where the one that was named is gone."""
    if target.new:
        return Match()
    if target.agreement is None:
        return find_match(parsed.agreement)
    named = Agreement.objects.filter(pk=target.agreement).first()
    return Match((named,)) if named else None


def _joined(match: Match) -> Agreement | None:
    """Return the agreement that a text belongs to; what only it was missing to join is joined."""
    if not match.same:
        return None
    kept, *others = match.same
    for other in others:
        unite(kept, other, {})
    return Agreement.objects.get(pk=kept.pk) if others else kept


def database_refusal(error: Error) -> Refusal:
    """Return why the database takes nothing, or not this file."""
    said = str(error).strip().splitlines()[0] if str(error).strip() else ""
    for refusal, words in CAUSES:
        if any(word in said.lower() for word in words):
            return refusal
    if isinstance(error, OperationalError | InterfaceError):
        return Refusal("database", said.rstrip("."))
    return Refusal("not-stored")
