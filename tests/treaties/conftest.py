"""Fixtures of this folder: the tea treaty in the database, an index of the test's own."""

from pathlib import Path

import haystack
import pytest

from tests.treaties.samples import TEA, stored
from treaties.models import Agreement


@pytest.fixture
def tea(db: None) -> Agreement:
    """The agreement on tea in three languages, loaded."""
    return stored(TEA)


@pytest.fixture
def index_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a search index that ends with the test."""
    folder = tmp_path / "index"
    monkeypatch.setattr(haystack.connections["default"].get_backend(), "path", folder)
    return folder
