"""What a snapshot keeps of what it has read."""

import pytest

from search.engines.whoosh import snapshot
from search.engines.whoosh.snapshot import Kept


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
