"""One writer at a time: what is compared with what is stored must not be stored meanwhile."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

# Any number that no other program takes in this database.
LOCK = 7_427_624


@contextmanager
def one_writer() -> Iterator[None]:
    """Open a transaction that waits until no other one of this kind is open.

    Two files of one treaty that came at the same moment would not find each other otherwise. SQLite
    has but one writer; PostgreSQL is asked for it.
    """
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        yield
