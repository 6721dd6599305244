"""Fixtures of this folder: the API asked by a program, its counts in a folder of the test."""

from pathlib import Path

import pytest
from pytest_django import Settings

from tests.search.api.asking import Api


@pytest.fixture(autouse=True)
def counts(settings: Settings, tmp_path: Path) -> None:
    """Counts of this test alone, and a rate that no test reaches by chance."""
    settings.API_COUNTS = tmp_path / "api-counts"
    settings.API_LIMIT = (1_000_000, 60)
    settings.API_TOKEN_LIMIT = (2_000_000, 60)


@pytest.fixture
def api() -> Api:
    """The API as a program asks it that wants English."""
    return Api()
