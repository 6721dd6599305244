"""Fixtures of this folder: the interface is Kazakh where a test does not choose otherwise."""

from collections.abc import Iterator

import pytest
from django.utils.translation import override


@pytest.fixture(autouse=True)
def kazakh() -> Iterator[None]:
    """Keep a test from the language of the request that came before it."""
    with override("kk"):
        yield
