"""The power fails: after it the index is the old one or the new one, and what was said is kept.

XFS is told to stop at once, without writing anything that was not synced; then it is mounted anew
and recovers as after a power cut.
"""

import random
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.search.faults.conftest import need
from tests.search.faults.harm import ALL, CALLS, Harm, Portal

CUTS = 200 if ALL else 12
SIZE = 320 * 1024 * 1024
JOBS = ("commit", "rebuild")


@pytest.fixture
def xfs(disk: Path, tmp_path: Path) -> Iterator[Path]:
    """A disk in a file, with XFS."""
    for tool in ("mkfs.xfs", "xfs_io"):
        need(tool, "xfsprogs")
    image = tmp_path / "image"
    with image.open("wb") as handle:
        handle.truncate(SIZE)
    subprocess.run(["mkfs.xfs", "-q", str(image)], check=True)
    mount(disk)
    yield disk
    # The disk is unmounted after this.
    image.unlink()


def mount(disk: Path) -> None:
    image = disk.parent / "image"
    subprocess.run(["mount", "-o", "loop", str(image), str(disk)], check=True)


def cut_the_power(disk: Path) -> None:
    """Stop the file system as it is on disk, and mount it as after a start of the machine."""
    subprocess.run(["xfs_io", "-x", "-c", "shutdown", str(disk)], check=True)
    subprocess.run(["umount", str(disk)], check=True)
    mount(disk)


def restore(portal: Portal) -> None:
    """Put the old index on the disk, written out."""
    portal.restore()
    subprocess.run(["sync", "-f", str(portal.path)], check=True)


def test_a_disk_forgets_what_was_not_synced(portal: Portal, xfs: Path) -> None:
    """Else the other tests would show nothing."""
    restore(portal)
    shutil.copy(portal.path / "current", portal.path / "copy")
    cut_the_power(xfs)
    copy = portal.path / "copy"
    assert not copy.exists() or not copy.read_bytes()


@pytest.mark.parametrize("job", JOBS)
def test_after_a_power_cut_what_was_said_to_be_written_is_there(
    portal: Portal, xfs: Path, job: str
) -> None:
    restore(portal)
    outcome = portal.do(job)
    assert outcome.code == 0, outcome.said
    cut_the_power(xfs)
    assert portal.faults_of(outcome) == []


@pytest.mark.parametrize("job", JOBS)
def test_after_a_power_cut_in_the_middle_the_index_is_good(
    portal: Portal, xfs: Path, job: str
) -> None:
    counted = portal.calls(job)
    places = [(call, when) for call in CALLS for when in range(1, counted[call] + 1)]
    chosen = random.Random(7).sample(places, min(CUTS, len(places)))
    # The last moment before the switch and the first after it are always among them.
    chosen += [("rename", counted["rename"]), ("unlink", 1), ("fsync", counted["fsync"])]
    wrong = []
    for call, when in chosen:
        restore(portal)
        outcome = portal.do_harmed(job, Harm(call, "killed", when), reading=False)
        cut_the_power(xfs)
        wrong += [(call, when, reason) for reason in portal.faults_of(outcome)]
    assert not wrong
