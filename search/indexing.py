"""The index brought level with the database."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, Protocol

import haystack
from django.db.models import Max, QuerySet
from haystack.constants import DEFAULT_ALIAS

from search.engines.whoosh import store
from search.engines.whoosh.backend import Backend
from search.engines.whoosh.schema import DIGEST, OWNER
from search.errors import IndexMissingError, IndexUnavailableError
from search.models import IndexedChange, PendingUpdate
from search.search_indexes import ArticleIndex
from treaties.loading.parallel import cores
from treaties.models import Agreement, Article, TextChange

BATCH = 200
# Starting processes takes longer than indexing a few treaties.
WORTHWHILE = 2_000


class Progress(Protocol):
    """Wraps the articles and their number, to show how far the work is."""

    def __call__(self, rows: Iterable[Article], total: int, /) -> Iterable[Article]:
        """Return the rows, showing how many of them are done."""


class SignedIndex:
    """The declared index, each entry with a digest of all that it was made from.

    The analysed texts are not kept in the index; by the digest a changed one is noticed.
    """

    def __init__(self, declared: ArticleIndex) -> None:
        self._declared = declared
        self.fields: dict[str, Any] = declared.fields

    def full_prepare(self, article: Article) -> dict[str, Any]:
        """Return the entry of an article with its digest."""
        entry: dict[str, Any] = self._declared.full_prepare(article)
        written = json.dumps(entry, sort_keys=True, default=str, ensure_ascii=False)
        return entry | {DIGEST: hashlib.blake2b(written.encode(), digest_size=12).hexdigest()}


def backend() -> Backend:
    """Return the engine that keeps the index."""
    found: Backend = haystack.connections[DEFAULT_ALIAS].get_backend()
    return found


def signed_index() -> SignedIndex:
    """Return what makes the entries of articles."""
    return SignedIndex(_declared())


def _declared() -> ArticleIndex:
    index: ArticleIndex = haystack.connections[DEFAULT_ALIAS].get_unified_index().get_index(Article)
    return index


def all_rows() -> QuerySet[Article]:
    """Return all articles, in an order in which those of an agreement mostly come together."""
    return Article.objects.select_related("version").order_by("pk")


def rows_where(field: str, values: Iterable[object]) -> Iterator[Article]:
    """Yield the articles that have one of many values in a field, a few hundred at a time."""
    for some in _batches(list(values)):
        yield from loaded(all_rows().filter(**{f"{field}__in": some}))


def loaded(rows: QuerySet[Article]) -> Iterator[Article]:
    """Yield articles with all that their entries need.

    An agreement is read once for the articles that follow one another, where the index's own
    queryset would read it for each version of its text.
    """
    found = rows.prefetch_related("paragraphs").iterator(chunk_size=BATCH)
    agreements: dict[int, Agreement] = {}
    while some := list(islice(found, BATCH)):
        wanted = {row.version.agreement_id for row in some}
        kept = {key: one for key, one in agreements.items() if key in wanted}
        related = ("party_rows__party", "acts", "versions")
        missing = Agreement.objects.prefetch_related(*related).in_bulk(wanted - kept.keys())
        agreements = kept | missing
        for row in some:
            # What was deleted a moment ago has no agreement any more.
            if row.version.agreement_id in agreements:
                row.version.agreement = agreements[row.version.agreement_id]
                yield row


def _batches(values: Sequence[Any]) -> Iterator[Sequence[Any]]:
    # A database takes only so many values in one question.
    for start in range(0, len(values), BATCH):
        yield values[start : start + BATCH]


def noted() -> list[int]:
    """Return the keys of the notes of changes that are there now."""
    return list(PendingUpdate.objects.values_list("pk", flat=True))


def forget(notes: Sequence[int]) -> None:
    """Remove notes of changes that are in the index."""
    for some in _batches(notes):
        PendingUpdate.objects.filter(pk__in=some).delete()


def newest_change() -> int:
    """Return the key of the newest change of a text, 0 when there is none."""
    found: int | None = TextChange.objects.aggregate(newest=Max("pk"))["newest"]
    return found or 0


def note_indexed(change: int) -> None:
    """Keep that all changes of texts up to one are in the index.

    It was the newest one before the notes of changes were read that are in the index now.
    """
    row, _made = IndexedChange.objects.get_or_create(pk=1)
    IndexedChange.objects.filter(pk=row.pk, change__lt=change).update(change=change)


def rebuild(progress: Progress | None = None) -> int:
    """Write the whole index anew from the database; return the number of entries.

    Many entries are written on all cores.
    """
    newest, waiting = newest_change(), noted()
    total = all_rows().count()
    rows: Iterable[Article] = loaded(all_rows())
    processes = cores() if total >= WORTHWHILE else 1
    backend().rebuild(signed_index(), progress(rows, total) if progress else rows, processes)
    forget(waiting)
    note_indexed(newest)
    return total


def update_pending(progress: Progress | None = None) -> int:
    """Index what was changed since the last time; return the number of agreements.

    A missing index is made. One that cannot be read or that another version of the portal made is
    not: this runs in a reader's or editor's request, too, and a rebuild takes minutes. It raises
    IndexUnavailableError, and the notes of the changes stay.
    """
    newest = newest_change()
    waiting = list(PendingUpdate.objects.values_list("pk", "agreement_id"))
    if not waiting:
        return 0
    changed = {agreement for _, agreement in waiting}
    try:
        store.check(backend().path)
    except IndexMissingError:
        rebuild(progress)
        return len(changed)
    objects: Iterable[Article] = rows_where("version__agreement", changed)
    if progress:
        objects = progress(objects, _count(changed))
    backend().replace(signed_index(), map(str, changed), objects, field=OWNER)
    forget([key for key, _ in waiting])
    note_indexed(newest)
    return len(changed)


def _count(agreements: Iterable[int]) -> int:
    return sum(
        Article.objects.filter(version__agreement__in=some).count()
        for some in _batches(list(agreements))
    )


def bring_level(progress: Progress | None = None) -> None:
    """Index what waits; write an index anew that cannot be used."""
    if store.exists(backend().path):
        update_pending(progress)
    else:
        rebuild(progress)


def is_level() -> bool:
    """Return whether there is an index to use and nothing waits to be indexed."""
    return store.exists(backend().path) and not PendingUpdate.objects.exists()


def trouble() -> str:
    """Return what is wrong with the index, as a sentence that says the cure; empty when nothing."""
    try:
        store.check(backend().path)
    except IndexUnavailableError as error:
        return str(error)
    return ""
