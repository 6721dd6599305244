"""Fixtures of this folder: the treaty on tea with findings that are made by hand."""

import pytest

from tests.treaties.findings_kept.made import all_of, use
from treaties.loading.findings import refresh
from treaties.models import Agreement


@pytest.fixture
def compared(tea: Agreement, monkeypatch: pytest.MonkeyPatch) -> Agreement:
    """The treaty on tea, with four findings."""
    use(monkeypatch, *all_of(tea))
    assert refresh(tea.pk)
    return tea
