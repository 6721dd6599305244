"""Several threads of a server search at once."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from search.engines.whoosh import snapshot, store
from search.engines.whoosh.backend import Backend
from search.language import analyse
from search.query import parse
from tests.search.conftest import Library

QUERIES = ("чай", "озеро OR мёд", '"за чаем"', "омарта*", "чай бал", "lakes honey", "почты")


OPTIONS = {"facets": {"party": {}, "language": {}}, "group_field": "provision"}


def test_threads_find_what_one_finds(
    library: Library, backend: Backend, monkeypatch: pytest.MonkeyPatch
) -> None:
    def found(words: str) -> tuple[object, ...]:
        # The very engine that the test has: Haystack gives each thread one of its own.
        answer = backend.search(parse(words).node, **OPTIONS)
        return [(one.pk, one.score) for one in answer["results"]], answer["facets"]["fields"]

    alone = {words: found(words) for words in QUERIES}
    # So little is kept that lists are forgotten and read again all the time.
    monkeypatch.setattr(snapshot, "MOST_KEPT", 200)
    for _ in range(5):
        store._open.clear()
        for known in analyse._known.values():
            known.clear()
        with ThreadPoolExecutor(8) as threads:
            together = list(threads.map(found, QUERIES * 8))
        assert together == [alone[words] for words in QUERIES * 8]


def test_the_room_for_what_is_kept_is_counted_right_by_many_threads() -> None:
    kept: snapshot.Kept[int, bytes] = snapshot.Kept(len)
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda key: kept.get(key % 7, lambda: bytes(5)), range(4000)))
    assert kept._sum == 5 * len(kept) == 35
