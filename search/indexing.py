"""The index brought level with the database."""

from collections.abc import Callable, Iterable, Iterator

import haystack
from django.db.models import QuerySet
from haystack.constants import DEFAULT_ALIAS

from search.engines.whoosh import store
from search.engines.whoosh.backend import Backend
from search.engines.whoosh.schema import OWNER
from search.models import PendingUpdate
from search.search_indexes import ArticleIndex
from treaties.models import Article

# Wraps the articles and their number, to show how far the work is.
Progress = Callable[[Iterable[Article], int], Iterable[Article]]
BATCH = 200


def _backend() -> Backend:
    backend: Backend = haystack.connections[DEFAULT_ALIAS].get_backend()
    return backend


def _index() -> ArticleIndex:
    index: ArticleIndex = haystack.connections[DEFAULT_ALIAS].get_unified_index().get_index(Article)
    return index


def _rows(queryset: QuerySet[Article]) -> Iterator[Article]:
    return queryset.iterator(chunk_size=BATCH)


def rebuild(progress: Progress | None = None) -> int:
    """Write the whole index anew from the database; return the number of entries."""
    waiting = list(PendingUpdate.objects.values_list("pk", flat=True))
    queryset = _index().index_queryset()
    total = queryset.count()
    rows: Iterable[Article] = _rows(queryset)
    _backend().rebuild(_index(), progress(rows, total) if progress else rows)
    PendingUpdate.objects.filter(pk__in=waiting).delete()
    return total


def update_pending(progress: Progress | None = None) -> int:
    """Index what was changed since the last time; return the number of agreements."""
    waiting = list(PendingUpdate.objects.values_list("pk", "agreement_id"))
    if not waiting:
        return 0
    backend = _backend()
    if not store.exists(backend.path):
        rebuild(progress)
        return len({agreement for _, agreement in waiting})
    changed = {agreement for _, agreement in waiting}
    rows = _index().index_queryset().filter(version__agreement__in=changed)
    objects: Iterable[Article] = _rows(rows)
    if progress:
        objects = progress(objects, rows.count())
    backend.replace(_index(), map(str, changed), objects, field=OWNER)
    PendingUpdate.objects.filter(pk__in=[key for key, _ in waiting]).delete()
    return len(changed)


def is_level() -> bool:
    """Return whether there is an index and nothing waits to be indexed."""
    return store.exists(_backend().path) and not PendingUpdate.objects.exists()
