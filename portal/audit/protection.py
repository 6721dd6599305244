"""The database itself refuses to change or delete entries of the audit log, whoever asks.

Only the link to a deleted account is emptied; its name stays. The triggers are made anew after each
migration: SQLite drops them when it rebuilds a table.
"""

from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.signals import post_migrate

from portal.audit.entry import AuditEntry

SENTENCE = "The audit log is not changed."
TABLE = AuditEntry._meta.db_table
ACTOR = "actor_id"
NAMES = (f"{TABLE}_not_changed", f"{TABLE}_actor_kept", f"{TABLE}_not_deleted")


def listen(app: AppConfig) -> None:
    """Protect the table whenever the database was migrated."""
    post_migrate.connect(_migrated, sender=app, dispatch_uid="portal.audit.protection")


def _migrated(using: str, **told: Any) -> None:
    connection = connections[using]
    if settings.AUDIT_PROTECTED and TABLE in connection.introspection.table_names():
        protect(connection)


def protect(connection: BaseDatabaseWrapper) -> None:
    """Let a database refuse changes of the audit log; SQLite and PostgreSQL can."""
    statements = {"sqlite": _sqlite, "postgresql": _postgresql}[connection.vendor]()
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def _columns() -> str:
    """Return the columns that are never written again."""
    columns = (field.column for field in AuditEntry._meta.concrete_fields)
    return ", ".join(f'"{column}"' for column in columns if column != ACTOR)


def _events() -> tuple[tuple[str, str, str], ...]:
    """Return of each trigger its name, when it fires, and on what condition."""
    changed, actor, deleted = NAMES
    return (
        (changed, f"UPDATE OF {_columns()}", ""),
        (actor, f'UPDATE OF "{ACTOR}"', f'WHEN (NEW."{ACTOR}" IS NOT NULL)'),
        (deleted, "DELETE", ""),
    )


def _sqlite() -> list[str]:
    statements = [f'DROP TRIGGER IF EXISTS "{name}"' for name in NAMES]
    return statements + [
        f'CREATE TRIGGER "{name}" BEFORE {event} ON "{TABLE}" {condition} '
        f"BEGIN SELECT RAISE(ABORT, '{SENTENCE}'); END"
        for name, event, condition in _events()
    ]


def _postgresql() -> list[str]:
    function = f'"{TABLE}_refuse"'
    statements = [f'DROP TRIGGER IF EXISTS "{name}" ON "{TABLE}"' for name in NAMES]
    statements.append(
        f"CREATE OR REPLACE FUNCTION {function}() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{SENTENCE}' USING ERRCODE = 'check_violation'; END $$"
    )
    return statements + [
        f'CREATE TRIGGER "{name}" BEFORE {event} ON "{TABLE}" FOR EACH ROW {condition} '
        f"EXECUTE FUNCTION {function}()"
        for name, event, condition in _events()
    ]
