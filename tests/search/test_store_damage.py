"""A missing or broken index is an error that says its cure, never "nothing found"."""

import gc
from collections.abc import Callable
from pathlib import Path

import pytest

from search.engines.whoosh import store
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
