"""What storing a file would change, found out by storing it and taking that back.

So nothing is foreseen by other rules than those by which it is done.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from treaties.findings.values import SHOWN
from treaties.loading.comparing import forget_changed
from treaties.loading.findings import refresh_logged
from treaties.loading.load import BY_FACTS, Loaded, Target, load_read
from treaties.loading.revisions import Change, compare
from treaties.loading.unite import MAY_BELONG
from treaties.loading.values import revision_version, stored_version
from treaties.loading.writing import one_writer
from treaties.models import Agreement, Finding, LanguageVersion, Revision
from treaties.text.document import ParsedSource

# What becomes of a version.
NEW, REVISED, SAME = "new", "revised", "same"
# The versions of a longer text are compared when it is published: here nobody else could write to
# the database meanwhile, and to compare takes some ten seconds for a million letters.
MOST_LETTERS = 300_000
# Of a text that is changed more, so many places are shown.
MOST_CHANGES = 200


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What storing a file changes.

    ``plan`` tells it in values that JSON can hold, the same whenever the same would happen:
    ``status`` and ``reason`` as ``Loaded`` has them, the ``agreement`` (its address) and whether it
    is there already, the addresses that are ``united`` with it, ``versions`` as lists of language,
    what becomes of it and its number of revision. ``changes`` are by language the places where a
    revised text differs, ``counts`` how many there are; ``doubts`` are the addresses of agreements
    that the text may belong to; ``findings`` are where the versions will differ, unless they are
    too long to be ``compared`` here.
    """

    plan: Mapping[str, Any]
    doubts: tuple[str, ...] = ()
    changes: Mapping[str, Sequence[Change]] | None = None
    counts: Mapping[str, int] | None = None
    findings: tuple[Mapping[str, Any], ...] = ()
    compared: bool = True


class TakenBackError(Exception):
    """Ends a transaction whose work is not to stay."""


def foresee(
    data: bytes, checksum: str, name: str, parsed: ParsedSource, target: Target = BY_FACTS
) -> tuple[Loaded, Foreseen | None]:
    """Return what became of a file in a trial, and what it changed; nothing stays of it.

    Of a file that is refused nothing is foreseen.
    """
    found: Foreseen | None = None
    try:
        with one_writer():
            loaded = load_read(data, checksum, name, parsed, target)
            if loaded.agreement:
                found = _foreseen(loaded, loaded.agreement)
            raise TakenBackError
    except TakenBackError:
        forget_changed()
    return loaded, found


def plan_of(loaded: Loaded) -> dict[str, Any]:
    """Return what storing a file changed, in the transaction that stored it."""
    agreement = loaded.agreement
    return {
        "status": loaded.status,
        "reason": loaded.reason,
        "agreement": agreement.slug if agreement else "",
        "united": list(loaded.united),
        "versions": [list(row) for row in _versions(loaded, agreement)] if agreement else [],
    }


def _versions(loaded: Loaded, agreement: Agreement) -> list[tuple[str, str, int]]:
    """Return language, fate and revision of each version that a file has."""
    if loaded.parsed is None:
        return []
    read = [version.language for version in loaded.parsed.agreement.versions]
    newest = agreement.sources.order_by("-pk").values_list("pk", flat=True).first()
    rows = LanguageVersion.objects.filter(agreement=agreement, language__in=read)
    found = []
    for row in sorted(rows, key=lambda row: read.index(row.language)):
        changed = loaded.status != "unchanged" and row.source_id == newest
        fate = SAME if not changed else NEW if row.revision == 1 else REVISED
        found.append((row.language, fate, row.revision))
    return found


def _foreseen(loaded: Loaded, agreement: Agreement) -> Foreseen:
    plan = plan_of(loaded)
    changes: dict[str, list[Change]] = {}
    for language, fate, number in plan["versions"]:
        if fate == REVISED:
            changes[language] = _changes(agreement, language, number)
    doubts = [
        row.detail
        for row in (loaded.parsed.notices if loaded.parsed else ())
        if row.code == MAY_BELONG
    ]
    letters = sum(map(len, loaded.parsed.clean.lines)) if loaded.parsed else 0
    compared = letters <= MOST_LETTERS
    return Foreseen(
        plan,
        tuple(doubts),
        {language: rows[:MOST_CHANGES] for language, rows in changes.items()},
        {language: len(rows) for language, rows in changes.items()},
        tuple(_findings(agreement)) if compared and loaded.status != "unchanged" else (),
        compared,
    )


def _changes(agreement: Agreement, language: str, number: int) -> list[Change]:
    before = Revision.objects.get(agreement=agreement, language=language, number=number - 1)
    current = LanguageVersion.objects.get(agreement=agreement, language=language)
    return compare(revision_version(before), stored_version(current))


def _findings(agreement: Agreement) -> list[dict[str, Any]]:
    refresh_logged(agreement.pk)
    rows = Finding.objects.filter(agreement=agreement, found=True, weight__gte=SHOWN)
    return [
        {
            "eid": row.eid,
            "kind": row.kind,
            "weight": row.weight,
            "quotes": row.quotes,
            "values": row.values,
        }
        for row in rows
    ]
