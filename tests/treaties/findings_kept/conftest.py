"""Fixtures of this folder: the treaty on tea with findings that are made by hand."""

import pytest

from tests.treaties.findings_kept.made import all_of, use
from tests.treaties.samples import COFFEE, KAZAKH, stored
from treaties.loading.findings import refresh
from treaties.models import Agreement


@pytest.fixture
def compared(tea: Agreement, monkeypatch: pytest.MonkeyPatch) -> Agreement:
    """The treaty on tea, with four findings."""
    use(monkeypatch, *all_of(tea))
    assert refresh(tea.pk)
    return tea


@pytest.fixture
def coffee(compared: Agreement, monkeypatch: pytest.MonkeyPatch) -> Agreement:
    """A second agreement in two languages, with one finding."""
    text = KAZAKH.replace("шай туралы", "кофе туралы").replace("самаурын", "кофе")
    other = stored(f"{text}\n\n{COFFEE}", "coffee.txt")
    assert other.pk != compared.pk
    row = compared.findings.get(kind="negation")
    row.pk, row.agreement, row.weight = None, other, 0.85
    row.save(force_insert=True)
    return other
