"""The tests of this folder harm processes and disks; only ``make faults`` runs them."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.search.faults.harm import Portal

if not os.environ.get("FAULTS"):
    collect_ignore_glob = ["test_*.py"]


@pytest.fixture(scope="session")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Portal]:
    """A portal for all tests, which put its index and database back before each harm."""
    need("strace")
    made = Portal(tmp_path_factory.mktemp("portal"))
    yield made
    made.close()


def need(tool: str, package: str = "") -> None:
    """Skip the test, saying how to get the tool, when it is missing."""
    if not shutil.which(tool, path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"):
        pytest.skip(f"{tool} is missing. Install it: apt-get install {package or tool}")


def need_root() -> None:
    """Skip the test when file systems cannot be mounted."""
    if os.geteuid() != 0:
        pytest.skip("Only root can mount a file system.")


@pytest.fixture
def disk(portal: Portal, tmp_path: Path) -> Iterator[Path]:
    """A folder to mount a file system on, with the portal's index in it."""
    need_root()
    place = tmp_path / "disk"
    place.mkdir()
    before, portal.path = portal.path, place / "index"
    yield place
    portal.path = before
    subprocess.run(["umount", str(place)], check=True)
