"""A disk that is full: the index stays as it was, a sentence says so, and room is the cure."""

import subprocess
from pathlib import Path

import pytest

from tests.search.faults.harm import ALL, Portal

PAGE = 4096
SIZE = 4 * 1024 * 1024


@pytest.fixture
def small(disk: Path) -> Path:
    """A small disk in memory."""
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(disk)], check=True)
    return disk


def fill(disk: Path, pages: int) -> Path:
    """Fill a disk but for some pages; return the file that fills it."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as handle:
        free = int(subprocess.check_output(["stat", "-f", "-c", "%f", str(disk)]))
        assert free > pages
        for _page in range(free - pages):
            handle.write(bytes(PAGE))
    return filler


def room() -> list[int]:
    """Return how many pages are left free, from none to enough."""
    return [*range(0, 40), *range(40, 400, 10)] if ALL else [*range(0, 12, 2), *range(12, 400, 40)]


@pytest.mark.parametrize("job", ["commit", "rebuild"])
def test_on_a_full_disk_the_index_stays_good(portal: Portal, small: Path, job: str) -> None:
    failed = written = 0
    wrong = []
    for pages in room():
        portal.restore()
        filler = fill(small, pages)
        outcome = portal.do(job)
        if outcome.code:
            failed += 1
            name, sentence, trace = outcome.said
            if name != "IndexUnwritableError" or "No space left on device" not in sentence:
                wrong.append((pages, trace))
            if portal.seen() != "old-index":
                wrong.append((pages, portal.seen()))
            # What was half written is gone: it would be in the way of the next try.
            left = int(subprocess.check_output(["stat", "-f", "-c", "%f", str(small)]))
            if left < pages:
                wrong.append((pages, f"{left} pages are free"))
        else:
            written += 1
        filler.unlink()
        wrong += [(pages, reason) for reason in portal.faults_of(outcome)]
    assert not wrong
    assert failed
    assert written
