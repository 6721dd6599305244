"""The term table in the database: loaded from the portal's own, changed by editors.

Loading again brings what is new in the portal's table and takes away what is no longer in it, and
leaves every change of an editor as it is.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db import transaction

from treaties.models import Term, TermRendering
from treaties.terms.table import LANGUAGES, TermRow, shipped

Renderings = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class LoadedTerms:
    """How many terms were new, changed, left as they were, and taken away."""

    created: int
    updated: int
    unchanged: int
    removed: int


def in_use() -> tuple[TermRow, ...]:
    """Return the terms that are to be found in texts, with their renderings, in two queries."""
    terms = Term.objects.filter(in_use=True).prefetch_related("renderings")
    return tuple(TermRow(term.key, term.subject, _renderings(term)) for term in terms)


def stamp() -> tuple[tuple[object, ...], ...]:
    """Return what tells one state of the table from another, in one query."""
    rows = TermRendering.objects.filter(term__in_use=True).order_by("pk")
    return tuple(rows.values_list("term_id", "language", "position", "text"))


def load(rows: Iterable[TermRow] | None = None) -> LoadedTerms:
    """Bring the database level with the portal's table, or with other rows."""
    wanted = {row.key: row for row in (shipped() if rows is None else rows)}
    with transaction.atomic():
        there = {term.key: term for term in Term.objects.prefetch_related("renderings")}
        created = [row for key, row in wanted.items() if key not in there]
        for row in created:
            _create(row)
        changed = sum(_bring_level(there[key], wanted[key]) for key in wanted if key in there)
        removed = sum(_take_away(term) for key, term in there.items() if key not in wanted)
    unchanged = len(wanted) - len(created) - changed
    return LoadedTerms(len(created), changed, unchanged, removed)


def merged(before: Sequence[str], now: Sequence[str], wanted: Sequence[str]) -> list[str]:
    """Return the renderings of a language when the table changes.

    ``before`` had the table when it was last loaded, ``now`` are those that editors left, and
    ``wanted`` those of the table now, whose order counts where no editor has changed anything.
    """
    if list(now) == list(before):
        return list(wanted)
    gone = set(before) - set(wanted)
    kept = [text for text in now if text not in gone]
    return kept + [text for text in wanted if text not in before and text not in kept]


def _renderings(term: Term) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {language: [] for language in LANGUAGES}
    for row in term.renderings.all():
        found[row.language].append(row.text)
    return {language: tuple(texts) for language, texts in found.items()}


def _lists(row: TermRow) -> dict[str, list[str]]:
    return {language: list(texts) for language, texts in row.renderings.items()}


def _create(row: TermRow) -> None:
    term = Term.objects.create(key=row.key, subject=row.subject, shipped=_lists(row))
    _write(term, row.renderings)


def _bring_level(term: Term, row: TermRow) -> bool:
    """Bring a term level with the table; return whether anything changed."""
    if term.shipped == _lists(row):
        return False
    now = _renderings(term)
    after = {
        language: merged(term.shipped.get(language, ()), now[language], row.renderings[language])
        for language in LANGUAGES
    }
    _write(term, after)
    term.shipped = _lists(row)
    term.save(update_fields=["shipped"])
    return True


def _take_away(term: Term) -> bool:
    """Take away a term that the table no longer has, but not one of an editor's own or changed."""
    if not term.shipped:
        return False
    now = {language: list(texts) for language, texts in _renderings(term).items()}
    if now == term.shipped and not term.note:
        term.delete()
        return True
    term.shipped = {}
    term.save(update_fields=["shipped"])
    return False


def _write(term: Term, renderings: Renderings) -> None:
    term.renderings.all().delete()
    TermRendering.objects.bulk_create(
        TermRendering(term=term, language=language, position=position, text=text)
        for language, texts in renderings.items()
        for position, text in enumerate(texts)
    )
