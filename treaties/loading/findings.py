"""The findings of an agreement as rows, brought level with its texts.

What was decided about a finding stays when the versions are compared again: it is known by its
kind, its row and the words it quotes. A decided one that is found no more is kept and says so.
"""

import hashlib
import json
import logging
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from treaties.align import align
from treaties.choices import FindingState, Language
from treaties.findings import Finding as Found
from treaties.findings import find
from treaties.loading.comparison import rules_digest, terms_digest, texts_digest
from treaties.loading.writing import one_writer
from treaties.models import Agreement, Comparison, Finding, LanguageVersion

logger = logging.getLogger(__name__)
SIZE = 16
BATCH = 500
# The columns that a comparison writes; those of a decision are not among them.
TOLD = ("position", "unit", "eid", "kind", "weight", "quotes", "values", "units", "found")
# How often a text may change while it is compared.
TRIES = 5


class ChangingError(Exception):
    """The texts of an agreement were changed each time while they were compared."""


def refresh(key: int, terms: str | None = None) -> bool:
    """Compare the versions of an agreement if they are not as they were when they last were.

    Return whether they were compared. ``terms`` is the digest of the term table, for whoever
    refreshes many. They are compared outside any transaction, which would keep other writers
    waiting, and written in one, unless a text was changed meanwhile: then it begins again.
    """
    made = {"rules": rules_digest(), "terms": terms_digest() if terms is None else terms}
    for _ in range(TRIES):
        texts = texts_digest(key)
        if Comparison.objects.filter(agreement=key, texts=texts, **made).exists():
            return False
        rows = list(_compared(key))
        with one_writer():
            if not Agreement.objects.filter(pk=key).exists():
                return False
            if texts_digest(key) == texts:
                _write(key, rows)
                values = {**made, "texts": texts}
                Comparison.objects.update_or_create(agreement_id=key, defaults=values)
                return True
    raise ChangingError(key)


def refresh_logged(key: int, terms: str | None = None) -> bool:
    """Do as ``refresh``; return whether it went well.

    A rule that fails on one text is logged, so that neither the load of that text nor the other
    agreements of a run come to nothing. The agreement stays out of date.
    """
    try:
        refresh(key, terms)
    except Exception:
        logger.exception("The versions of agreement %s could not be compared", key)
        return False
    return True


def note_change(key: int) -> None:
    """Keep that the texts of an agreement were changed, in the transaction that does so."""
    Comparison.objects.filter(agreement=key).update(texts="")


def move_decided(kept: Agreement, joined: Agreement) -> None:
    """Move what was decided about an agreement to another that takes its texts.

    Until these are compared it is found no more. What was decided there about the same stays.
    """
    there = set(kept.findings.values_list("identity", flat=True))
    decided = joined.findings.exclude(state=FindingState.OPEN).exclude(identity__in=there)
    decided.update(agreement=kept, found=False)


# What is found, as rows


def _compared(key: int) -> Iterator[Finding]:
    """Yield the findings of an agreement as rows in their order, not yet stored."""
    rows = LanguageVersion.objects.filter(agreement=key).select_related("agreement")
    by_language = {row.language: row for row in rows}
    versions = [by_language[one] for one in Language.values if one in by_language]
    found = find(versions) if len(versions) > 1 else []
    places = _places(versions) if found else {}
    seen: Counter[str] = Counter()
    for position, one in enumerate(found):
        same = _identity(one, 0)
        yield _row(key, one, position, _identity(one, seen[same]), places.get(one.unit, {}))
        seen[same] += 1


def _places(versions: Sequence[LanguageVersion]) -> dict[str, dict[str, str]]:
    """Return by the address of each unit its own addresses in the versions that have it."""
    return {
        unit.eid: {language: cell.eid for language, cell in unit.cells.items()}
        for unit in align(versions)
    }


def _row(key: int, found: Found, position: int, identity: str, units: Mapping[str, str]) -> Finding:
    return Finding(
        agreement_id=key,
        position=position,
        unit=found.unit,
        eid=found.eid,
        kind=found.kind,
        weight=found.weight,
        quotes={
            language: [[one.eid, one.start, one.end, one.text] for one in quotes]
            for language, quotes in found.quotes.items()
            if quotes
        },
        values=dict(found.values),
        units=dict(units),
        identity=identity,
    )


def _identity(found: Found, number: int) -> str:
    """Return by what a finding is known again: of several that are alike, each by its number."""
    words = {language: [one.text for one in quotes] for language, quotes in found.quotes.items()}
    told = json.dumps([found.kind, found.eid, words, number], sort_keys=True, ensure_ascii=False)
    return hashlib.blake2b(told.encode(), digest_size=SIZE).hexdigest()


def _write(key: int, rows: Iterable[Finding]) -> None:
    """Bring the stored findings of an agreement level with those found now."""
    stored = {row.identity: row for row in Finding.objects.filter(agreement=key)}
    new = []
    kept = []
    for row in rows:
        known = stored.pop(row.identity, None)
        if known is None:
            new.append(row)
            continue
        for name in TOLD:
            setattr(known, name, getattr(row, name))
        kept.append(known)
    gone = Finding.objects.filter(pk__in=[row.pk for row in stored.values()])
    gone.filter(state=FindingState.OPEN).delete()
    gone.exclude(state=FindingState.OPEN).update(found=False)
    Finding.objects.bulk_update(kept, TOLD, batch_size=BATCH)
    Finding.objects.bulk_create(new, batch_size=BATCH)
