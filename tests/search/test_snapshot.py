"""What a snapshot keeps of what it has read."""

import gc
import weakref

import pytest
from haystack.query import SearchQuerySet

from search.engines.whoosh import snapshot, store
from search.engines.whoosh.backend import Backend
from search.engines.whoosh.snapshot import Kept
from search.indexing import update_pending
from tests.search.conftest import Library
from treaties.models import Paragraph


def test_what_was_asked_for_longest_ago_is_forgotten_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(snapshot, "MOST_KEPT", 3)
    kept: Kept[str, str] = Kept(len)
    for key in ("a", "b", "c", "a", "d"):
        kept.get(key, key.upper)
    assert list(kept) == ["c", "a", "d"]
    assert kept.get("a", lambda: "made again") == "A"
    assert kept.get("b", lambda: "made again") == "made again"
    # Something larger than the room is kept alone.
    assert list(kept) == ["b"]


def test_a_snapshot_goes_when_the_index_has_changed(library: Library, backend: Backend) -> None:
    gc.collect()
    gc.disable()
    try:
        assert SearchQuerySet().filter(content="чай").facet("party").facet_counts()
        old = weakref.ref(store.snapshot(backend.path))
        Paragraph.objects.filter(text__contains="чаем").update(text="За чаем, за кофе.")
        library.honey.save()
        assert update_pending()
        assert SearchQuerySet().filter(content="чай").count()
        assert old() is None
    finally:
        gc.enable()
