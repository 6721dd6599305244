"""Fixtures of this folder: no attempts from elsewhere, people with and without rights."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache

from tests.treaties.conftest import index_folder, tea

__all__ = ["index_folder", "tea"]


@pytest.fixture(autouse=True)
def no_attempts() -> Iterator[None]:
    """Forget what was tried before: the counts are in a cache that outlives a test."""
    cache.clear()
    yield
    cache.clear()
