"""A missing or broken index is an error that says its cure, never "nothing found"."""

import gc
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from haystack.inputs import AutoQuery
from haystack.query import SearchQuerySet

from search.engines.whoosh import postings, snapshot, store
from search.engines.whoosh.backend import Backend
from search.errors import IndexUnavailableError
from tests.search.test_store import names, rebuild

Damage = Callable[[Path], None]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "index"


def a_missing_folder(path: Path) -> None:
    path.rename(path.with_name("gone"))


def no_current(path: Path) -> None:
    (path / store.CURRENT).unlink()


def an_empty_current(path: Path) -> None:
    (path / store.CURRENT).write_text("")


def a_generation_that_is_gone(path: Path) -> None:
    (path / store.CURRENT).write_text("g-999999")


def a_file_for_a_generation(path: Path) -> None:
    (path / "g-000009").write_text("")
    (path / store.CURRENT).write_text("g-000009")


def no_commit(path: Path) -> None:
    for file in path.rglob("*.toc"):
        file.unlink()


def a_broken_commit(path: Path) -> None:
    for file in path.rglob("*.toc"):
        file.write_bytes(b"broken")


def no_segment(path: Path) -> None:
    for file in path.rglob("*.seg"):
        file.unlink()


def a_cut_segment(path: Path) -> None:
    for file in path.rglob("*.seg"):
        file.write_bytes(file.read_bytes()[:50])


def another_file_for_current(path: Path) -> None:
    (path / store.CURRENT).write_bytes(b"\xff\xfe")


# Whoosh leaves the file in which it finds no commit to the garbage collector.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize(
    "damage",
    [
        a_missing_folder,
        no_current,
        an_empty_current,
        a_generation_that_is_gone,
        a_file_for_a_generation,
        no_commit,
        a_broken_commit,
        no_segment,
        a_cut_segment,
        another_file_for_current,
    ],
)
def test_a_broken_index_is_an_error_with_its_cure(path: Path, damage: Damage) -> None:
    rebuild(path, "a")
    damage(path)
    with pytest.raises(IndexUnavailableError, match=r"manage\.py rebuild_index"):
        store.snapshot(path)
    gc.collect()


@pytest.mark.parametrize("damage", [no_current, no_commit, a_broken_commit, no_segment])
def test_a_rebuild_is_the_cure(path: Path, damage: Damage) -> None:
    rebuild(path, "a")
    damage(path)
    rebuild(path, "b")
    assert names(path) == ["b"]


def change(path: Path, places: Callable[[bytes], list[int]]) -> None:
    """Change one byte at each of some places of the segments below a folder."""
    for file in path.rglob("*.seg"):
        content = bytearray(file.read_bytes())
        for place in places(bytes(content)):
            content[place] ^= 1
        file.write_bytes(content)


def starts(content: bytes, sign: bytes) -> list[int]:
    """Return where a sign begins in a file."""
    pieces = content.split(sign)[:-1]
    found, place = [], 0
    for piece in pieces:
        place += len(piece)
        found.append(place)
        place += len(sign)
    return found


def forget_what_was_read() -> None:
    """Read the index as a new process does."""
    store._open.clear()
    snapshot._lists.clear()
    snapshot._segments.clear()


@pytest.mark.parametrize("place", [4, 8, 12, 13, 14, 18])
@pytest.mark.usefixtures("library")
def test_changed_postings_are_not_taken_for_true(backend: Backend, place: int) -> None:
    sign = postings.MAGIC.to_bytes(4, "little")
    change(backend.path, lambda content: [start + place for start in starts(content, sign)])
    forget_what_was_read()
    with pytest.raises(IndexUnavailableError, match=r"manage\.py rebuild_index"):
        SearchQuerySet().filter(content="чай").count()


def everything_seen() -> list[object]:
    """Return what some queries find, with what is stored of it and the counts of facets."""
    seen: list[object] = []
    for words in ("чай", '"за чаем"', "озе*", "lakes OR мед", "омарта"):
        found = SearchQuerySet().filter(content=AutoQuery(words)).facet("party").facet("year")
        seen.append(sorted((one.pk, one.score, one.eid, one.title) for one in found))
        seen.append(found.facet_counts())
    return seen


# Whoosh leaves a file that it cannot open to the garbage collector.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.usefixtures("library")
def test_no_changed_byte_makes_a_wrong_answer(backend: Backend) -> None:
    right = everything_seen()
    (file,) = backend.path.rglob("*.seg")
    content = file.read_bytes()
    chance = random.Random(5)
    refused = 0
    for _ in range(600):
        damaged = bytearray(content)
        damaged[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        # Another file in its place: the one that was read may still be mapped.
        file.unlink()
        file.write_bytes(damaged)
        forget_what_was_read()
        try:
            assert everything_seen() == right
        except IndexUnavailableError:
            refused += 1
    assert refused > 150
    gc.collect()
