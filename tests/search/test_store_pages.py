"""With an index that is missing, broken, another version's or locked, the site goes on.

The search says that it is not ready; what is read from the database is read as ever.
"""

import fcntl
import gc
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.test import Client

from search.engines.whoosh import store
from search.engines.whoosh.backend import Backend
from search.models import PendingUpdate
from tests.search.conftest import Library
from tests.search.library import HONEY_RU
from tests.search.pages import Page, asked
from treaties.loading.load import load
from treaties.signals import run_finished

# Whoosh leaves a file that it cannot read to the garbage collector.
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")


def missing(path: Path) -> None:
    path.rename(path.with_name("gone"))


def without_segments(path: Path) -> None:
    for file in path.rglob("*.seg"):
        file.unlink()


def cut(path: Path) -> None:
    for file in path.rglob("*.seg"):
        file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def overwritten(path: Path) -> None:
    for file in path.rglob("*.seg"):
        file.write_bytes(b"\xff" * file.stat().st_size)


def another_versions(path: Path) -> None:
    (file,) = path.glob(f"*/{store.MADE_BY}")
    file.write_text("another")


@pytest.fixture(autouse=True)
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal without a language, which is an English one."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(params=[missing, without_segments, cut, overwritten, another_versions])
def spoilt(library: Library, backend: Backend, request: pytest.FixtureRequest) -> Iterator[Library]:
    """The library with an index that cannot be used."""
    request.param(backend.path)
    yield library
    gc.collect()


def test_the_search_says_that_it_is_not_ready(spoilt: Library) -> None:
    page = Page(asked("чай"), "en")
    assert page.response.status_code == 503
    assert "The search is not ready: its index is being prepared." in page.text
    with pytest.raises(CommandError, match=r"manage\.py rebuild_index"):
        call_command("find", "чай", stdout=StringIO())


def test_reading_goes_on(spoilt: Library) -> None:
    for address in (f"/ru/agreements/{spoilt.honey.slug}/", "/ru/"):
        assert Client().get(address).status_code == 200


def test_what_is_loaded_is_found_after_a_rebuild(spoilt: Library) -> None:
    assert load(HONEY_RU.replace("за чаем", "за кофе").encode(), "later.txt").status == "updated"
    run_finished.send(None)
    call_command("rebuild_index", stdout=StringIO())
    assert Page(asked("кофе"), "en").hits == 1
    assert not PendingUpdate.objects.exists()


def test_a_locked_index_is_searched_and_a_writer_told_to_wait(
    library: Library, backend: Backend
) -> None:
    with (backend.path / store.LOCK).open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        assert Page(asked("чай"), "en").hits == 1
        with pytest.raises(CommandError, match="Wait until it is done"):
            call_command("rebuild_index", stdout=StringIO())
