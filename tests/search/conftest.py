"""What the tests of the search share: the library, loaded and indexed in a folder of its own."""

import hashlib
import shutil
from dataclasses import dataclass
from pathlib import Path

import haystack
import pytest
from django.conf import settings

from search import indexing
from search.engines.whoosh.backend import Backend
from search.models import PendingUpdate
from tests.search.library import LIBRARY
from treaties.loading.load import load
from treaties.models import Agreement, Article


@pytest.fixture
def backend(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Backend:
    """The engine of the site with an index folder of this test."""
    found: Backend = haystack.connections["default"].get_backend()
    monkeypatch.setattr(found, "path", tmp_path / "index")
    return found


@pytest.fixture(scope="session", autouse=True)
def static_folder() -> None:
    """The folder of the static files, for want of which WhiteNoise warns."""
    settings.STATIC_ROOT.mkdir(exist_ok=True)


@dataclass(frozen=True)
class Library:
    """The three treaties in the database."""

    honey: Agreement
    lakes: Agreement
    post: Agreement


@pytest.fixture
def unindexed(db: None, backend: Backend) -> Library:
    """The library in the database, before anything is indexed."""
    loaded = [load(text.encode(), name).agreement for name, text in LIBRARY.items()]
    honey, lakes, post = (agreement for agreement in loaded if agreement)
    return Library(honey, lakes, post)


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the index of the library is kept from test to test, by the keys of its articles."""
    return tmp_path_factory.mktemp("shelf")


@pytest.fixture
def library(unindexed: Library, backend: Backend, shelf: Path) -> Library:
    """The library in the database and in the index."""
    keys = Article.objects.order_by("pk").values_list("pk", "version__agreement_id")
    kept = shelf / hashlib.sha256(repr(list(keys)).encode()).hexdigest()
    if kept.exists():
        shutil.copytree(kept, backend.path)
        PendingUpdate.objects.all().delete()
        indexing.note_indexed(indexing.newest_change())
    else:
        indexing.rebuild()
        shutil.copytree(backend.path, kept)
    return unindexed
