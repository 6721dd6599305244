"""Parts of a file read through a view of memory, as a file would be."""

import io
import os

import pytest

from search.engines.whoosh.backend import Backend
from search.engines.whoosh.mapped import Cursor, MappedFile
from search.engines.whoosh.store import snapshot
from tests.search.conftest import Library

DATA = "шартнама\nтараптар\n\nend".encode()


@pytest.mark.parametrize(
    "steps",
    [
        [("read", 3), ("tell",), ("read", 100), ("read", 1)],
        [("seek", 5), ("readline",), ("tell",), ("readline",), ("readline",), ("readline",)],
        [("seek", -3, os.SEEK_END), ("read",), ("tell",)],
        [("read", 4), ("seek", 2, os.SEEK_CUR), ("read", 2), ("tell",), ("read", -1)],
        [("seek", 500), ("read", 2), ("readline",), ("tell",)],
    ],
)
def test_a_cursor_reads_as_a_file_does(steps: list[tuple[str, int]]) -> None:
    ours, file = Cursor(memoryview(DATA)), io.BytesIO(DATA)
    for name, *arguments in steps:
        assert getattr(ours, name)(*arguments) == getattr(file, name)(*arguments)


def test_a_part_of_a_part_has_its_own_places() -> None:
    part = MappedFile(memoryview(DATA)).subset(8, 12).subset(2, 6)
    assert part.get(1, 3) == DATA[11:14]
    assert part.read() == DATA[10:16]


def test_the_parts_of_a_segment_are_not_copied(library: Library, backend: Backend) -> None:
    leaf, _ = snapshot(backend.path).leaves[0]
    assert isinstance(leaf._terms._postfile, MappedFile)
