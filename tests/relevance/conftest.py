"""The samples in the database and in an index of their own."""

import pytest

from benchmarks.relevance import SAMPLES, load_folder
from search.engines.whoosh.backend import Backend
from tests.search.conftest import backend

__all__ = ["backend", "samples"]


@pytest.fixture
def samples(db: None, backend: Backend) -> None:
    """The sample treaties, loaded and indexed."""
    load_folder(SAMPLES)
