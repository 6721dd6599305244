"""The database refuses to change the audit log, and lets accounts be deleted."""

import pytest
from django.contrib.auth.models import User
from django.db import DatabaseError, connection, transaction

from portal.audit.entry import AuditEntry, Event
from portal.audit.events import write
from portal.audit.protection import SENTENCE, protect
from tests.portal.accounts.people import person

pytestmark = pytest.mark.django_db


@pytest.fixture
def entry() -> AuditEntry:
    """An entry in a table that is protected; the protection ends with the test."""
    protect(connection)
    return write(Event.SIGNED_IN, person())


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE portal_auditentry SET object_repr = 'another'",
        "UPDATE portal_auditentry SET actor_name = 'another'",
        "UPDATE portal_auditentry SET timestamp = '2020-01-01'",
        "UPDATE portal_auditentry SET changes = '{}'",
        "DELETE FROM portal_auditentry",
    ],
)
def test_nothing_is_changed_or_deleted(entry, statement):
    before = list(AuditEntry.objects.values())
    refused = pytest.raises(DatabaseError, match=SENTENCE)
    with connection.cursor() as cursor, refused, transaction.atomic():
        cursor.execute(statement)
    assert list(AuditEntry.objects.values()) == before


def test_an_entry_is_not_given_to_somebody_else(entry):
    other = person("bolat")
    with pytest.raises(DatabaseError, match="not changed"), transaction.atomic():
        AuditEntry.objects.update(actor=other)
    assert AuditEntry.objects.get().actor_name == "aigerim"


def test_an_account_is_deleted_and_its_name_stays(entry):
    User.objects.get().delete()
    kept = AuditEntry.objects.get()
    assert (kept.actor, kept.actor_name) == (None, "aigerim")


def test_new_entries_are_written(entry):
    write(Event.SIGNED_OUT, User.objects.get())
    assert AuditEntry.objects.count() == 2


def test_it_is_made_anew_without_harm(entry):
    protect(connection)
    with pytest.raises(DatabaseError), transaction.atomic():
        AuditEntry.objects.all().delete()
