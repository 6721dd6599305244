"""The treaties of these tests, with the term table."""

import pytest

from search.engines.whoosh.backend import Backend
from tests.search.consistency.texts import FLOOD, LOSS
from treaties.loading.load import load
from treaties.models import Agreement
from treaties.terms.stored import load as load_terms


@pytest.fixture(autouse=True)
def terms(db: None, backend: Backend) -> None:
    load_terms()


@pytest.fixture
def loss() -> Agreement:
    agreement = load(LOSS.encode(), "loss.txt").agreement
    assert agreement
    return agreement


@pytest.fixture
def flood() -> Agreement:
    agreement = load(FLOOD.encode(), "flood.txt").agreement
    assert agreement
    return agreement
