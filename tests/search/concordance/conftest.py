"""The shelf of these tests, loaded and indexed, with the term table; and the real texts."""

import pytest

from benchmarks.relevance import SAMPLES, load_folder
from search import indexing
from search.engines.whoosh.backend import Backend
from tests.search.concordance.texts import SHELF
from tests.treaties.align.reference import CORPUS
from treaties.loading.load import load
from treaties.models import Agreement
from treaties.terms.stored import load as load_terms


@pytest.fixture
def shelf_of_treaties(db: None, backend: Backend) -> Agreement:
    """Four treaties with the term table; the one on property is returned."""
    load_terms()
    loaded = [load(text.encode(), name).agreement for name, text in SHELF.items()]
    indexing.rebuild()
    assert loaded[0]
    return loaded[0]


@pytest.fixture
def real_texts(db: None, backend: Backend) -> None:
    """The real treaties and the samples, with the term table."""
    if not CORPUS.is_dir():
        pytest.skip(f"the corpus of real texts is not there: {CORPUS}")
    load_terms()
    load_folder(CORPUS)
    load_folder(SAMPLES)
