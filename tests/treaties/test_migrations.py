"""What the first release stored, brought to the tables of now."""

from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from tests.treaties.samples import KAZAKH, RUSSIAN, TEA
from treaties.loading.load import load
from treaties.models import Agreement, SourceFile

NEW = {"provisional", "entry", "duration", "notice", "reservations", "updated_at"}
FIRST = [("treaties", "0001_initial")]


def stated() -> dict[str, Any]:
    """Return the columns that the first release had, and the keys worked out from them."""
    row = Agreement.objects.values().get()
    return {name: value for name, value in row.items() if name not in NEW}


@pytest.mark.django_db(transaction=True)
def test_what_was_stored_before_joins_and_is_told_as_it_was():
    load(TEA.encode(), "tea.txt")
    before = stated()
    told = SourceFile.objects.get().told
    try:
        MigrationExecutor(connection).migrate(FIRST)
    finally:
        call_command("migrate", verbosity=0)
    assert SourceFile.objects.get().told["standings"] == told["standings"]
    assert stated() == before
    loaded = load(RUSSIAN.replace("самоваром", "чайником").encode(), "new.txt")
    assert loaded.status == "updated"
    assert stated() == before
    assert load(KAZAKH.encode(), "kk.txt").reason == "same-text"
