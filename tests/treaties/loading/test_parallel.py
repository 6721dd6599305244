"""Reading in several processes: in order, within bounds, and through the death of a process."""

import os
import signal
from collections.abc import Iterator

import pytest

from tests.treaties.deadly import serve_until_deadly
from tests.treaties.samples import COFFEE, RUSSIAN, TEA
from treaties.loading.parallel import FILES_PER_PROCESS, Reader, cores, jobs_for
from treaties.loading.reading import read_source
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
    monkeypatch.setattr("treaties.loading.parallel.WAITING_BYTES", 3)
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
                for one in reader.processes:
                    if one.process:
                        os.kill(one.process.pid or 0, signal.SIGKILL)
    assert [key for key, _ in found] == list(range(12))
    assert all(isinstance(parsed, ParsedSource) for _, parsed in found)


def test_a_source_that_kills_its_process_again_is_refused(monkeypatch):
    monkeypatch.setattr("treaties.loading.parallel.serve", serve_until_deadly)
    with Reader[int](2) as reader:
        found = list(reader.read(numbered([b"a", b"deadly", b"b", b"deadly", b"c"])))
    codes = [parsed.code for _, _, parsed in found if isinstance(parsed, Refusal)]
    assert codes == ["empty", "not-read", "empty", "not-read", "empty"]


def test_a_stop_waits_for_nothing():
    # Larger than a pipe holds: both ends are in the middle of something.
    texts: list[bytes | None] = [(RUSSIAN * 50).encode()] * 8
    with Reader[int](2) as reader:
        next(reader.read(numbered(texts)))
        processes = [one.process for one in reader.processes]
    assert not any(one.is_alive() for one in reader.processes)
    assert not any(process and process.is_alive() for process in processes)


def test_without_processes_a_source_is_read_all_the_same(monkeypatch):
    def refuse(self):
        raise BlockingIOError("no more processes")

    monkeypatch.setattr("multiprocessing.context.SpawnProcess.start", refuse)
    with Reader[int](2) as reader:
        ((_, _, parsed),) = reader.read(numbered([RUSSIAN.encode()]))
    assert parsed == read_source(RUSSIAN.encode())


def test_ctrl_c_is_left_to_the_first_process():
    with Reader[int](2) as reader:
        sources = reader.read(numbered([RUSSIAN.encode()] * 9))
        next(sources)
        for one in reader.processes:
            if one.process:
                os.kill(one.process.pid or 0, signal.SIGINT)
        before = [one.process for one in reader.processes]
        assert len(list(sources)) == 8
        assert [one.process for one in reader.processes] == before


def test_an_error_of_the_reading_is_a_refusal(monkeypatch, caplog):
    def fail(decoded, corrections):
        raise RuntimeError("odd")

    monkeypatch.setattr("treaties.loading.reading.read_text", fail)
    assert read_source(RUSSIAN.encode()) == Refusal("not-read")
    assert "odd" in caplog.text


def test_processes_are_worth_it_only_for_many_files():
    assert jobs_for(2) == 1
    assert jobs_for(1000) == cores() >= 1
