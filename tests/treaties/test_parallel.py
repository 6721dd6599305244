"""Reading in several processes: in order, within bounds, and through the death of a process."""

import os
import signal
from collections.abc import Iterator
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool

import pytest

from tests.treaties.samples import COFFEE, RUSSIAN, TEA
from treaties.parallel import FILES_PER_PROCESS, Reader, cores, jobs_for
from treaties.reading import read_source
from treaties.text.document import ParsedSource, Refusal

TEXTS = [TEA.encode(), b"", COFFEE.encode(), RUSSIAN.encode(), b"\x00\x01\x02" * 20]


def numbered(texts: list[bytes | None]) -> list[tuple[int, bytes | None]]:
    return list(enumerate(texts))


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_is_read_comes_in_order(jobs):
    with Reader[int](jobs) as reader:
        found = list(reader.read(numbered([*TEXTS, None, *TEXTS])))
    assert [key for key, _, _ in found] == list(range(11))
    assert [data for _, data, _ in found] == [*TEXTS, None, *TEXTS]
    assert found[5][2] is None
    for place in (0, 1, 2, 3, 4):
        assert found[place][2] == found[place + 6][2] == read_source(TEXTS[place])


class Counted:
    """Sources that count how far they were taken."""

    def __init__(self, many: int) -> None:
        self.many = many
        self.taken = 0

    def __iter__(self) -> Iterator[tuple[int, bytes]]:
        for number in range(self.many):
            self.taken += 1
            yield number, b"x"


def test_only_so_many_wait():
    sources = Counted(100)
    with Reader[int](2) as reader:
        next(reader.read(sources))
        assert sources.taken <= 2 * FILES_PER_PROCESS + 1


def test_only_so_much_waits(monkeypatch):
    monkeypatch.setattr("treaties.parallel.WAITING_BYTES", 3)
    sources = Counted(100)
    with Reader[int](2) as reader:
        next(reader.read(sources))
    assert sources.taken == 4


def test_the_death_of_a_process_costs_no_file():
    texts: list[bytes | None] = [RUSSIAN.encode()] * 12
    with Reader[int](2) as reader:
        found = []
        for key, _, parsed in reader.read(numbered(texts)):
            found.append((key, parsed))
            if key == 0:
                assert reader._pool
                for process in list(reader._pool._processes.values()):
                    os.kill(process.pid or 0, signal.SIGKILL)
    assert [key for key, _ in found] == list(range(12))
    assert all(isinstance(parsed, ParsedSource) for _, parsed in found)


def test_a_source_that_kills_its_process_again_is_refused(monkeypatch):
    def deadly(self: Reader[int], data: bytes) -> Future[ParsedSource | Refusal]:
        future: Future[ParsedSource | Refusal] = Future()
        if data == b"deadly":
            future.set_exception(BrokenProcessPool("killed"))
        else:
            future.set_result(Refusal("empty"))
        return future

    monkeypatch.setattr(Reader, "_submit", deadly)
    with Reader[int](2) as reader:
        found = list(reader.read(numbered([b"a", b"deadly", b"b"])))
    assert [parsed for _, _, parsed in found] == [
        Refusal("empty"),
        Refusal("not-read"),
        Refusal("empty"),
    ]


def test_an_error_of_the_reading_is_a_refusal(monkeypatch, caplog):
    def fail(decoded):
        raise RuntimeError("odd")

    monkeypatch.setattr("treaties.reading.read_text", fail)
    assert read_source(RUSSIAN.encode()) == Refusal("not-read")
    assert "odd" in caplog.text


def test_processes_are_worth_it_only_for_many_files():
    assert jobs_for(2) == 1
    assert jobs_for(1000) == cores() >= 1
