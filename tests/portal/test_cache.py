"""The cache that processes share: of several that add one key, one has added it."""

import multiprocessing
from multiprocessing.pool import ThreadPool
from pathlib import Path

from portal.cache import SharedFileCache

MANY = 8


def cache(folder: Path) -> SharedFileCache:
    return SharedFileCache(str(folder), {})


def _add(folder: Path) -> list[bool]:
    """Add keys one after the other, as other processes do meanwhile."""
    own = cache(folder)
    return [own.add(f"key-{number}", True) for number in range(50)]


def test_what_is_added_is_there_and_is_not_added_again(tmp_path):
    assert cache(tmp_path).add("key", 1)
    assert not cache(tmp_path).add("key", 2)
    assert cache(tmp_path).get("key") == 1


def test_what_has_ended_is_added_anew(tmp_path):
    assert cache(tmp_path).add("key", 1, timeout=-1)
    assert cache(tmp_path).add("key", 2)


def test_a_folder_that_was_deleted_is_made_again(tmp_path):
    made = cache(tmp_path / "cache")
    (tmp_path / "cache").rmdir()
    assert made.add("key", 1)


def test_of_several_processes_one_adds_each_key(tmp_path):
    with multiprocessing.get_context("spawn").Pool(4) as pool:
        told = pool.map(_add, [tmp_path] * 4)
    assert [sum(each) for each in zip(*told, strict=True)] == [1] * 50


def test_of_several_threads_one_adds_each_key(tmp_path):
    with ThreadPool(MANY) as pool:
        told = pool.map(_add, [tmp_path] * MANY)
    assert [sum(each) for each in zip(*told, strict=True)] == [1] * 50
