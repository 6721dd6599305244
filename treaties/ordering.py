"""Rows that stand in an order without gaps, held by the database itself.

Each row of a list has a ``position`` from 0 and an ``ordinal`` that joins the list's key and the
position to one number; the row after it names that ordinal as its ``previous``. Check constraints
tie the three together, and a foreign key that is looked at when the transaction ends lets no row
name a place that is empty. So no list can have a gap, whoever writes to it.
"""

from collections.abc import Iterable
from typing import TypeVar

from django.db import models
from django.db.models import F, Q

# More rows than any list of a treaty has; ordinal = key * LIST_SIZE + position.
LIST_SIZE = 100_000


class Placed(models.Model):
    """A row with a place in a list."""

    previous_id: int | None

    position = models.PositiveIntegerField()
    ordinal = models.BigIntegerField(unique=True, editable=False)
    previous = models.OneToOneField(
        "self",
        to_field="ordinal",
        null=True,
        blank=True,
        editable=False,
        # The whole list goes with its owner; a single row cannot leave a gap behind.
        on_delete=models.DO_NOTHING,
        related_name="+",
    )

    class Meta:
        abstract = True


def placed_constraints(name: str, key: str) -> list[models.BaseConstraint]:
    """Return the constraints of a list of rows, ``key`` being the column of the list's owner."""
    ordinal = F(key) * LIST_SIZE + F("position")
    return [
        models.UniqueConstraint(fields=[key, "position"], name=f"{name}_one_per_position"),
        models.CheckConstraint(
            condition=Q(position__lt=LIST_SIZE) & Q(ordinal=ordinal), name=f"{name}_ordinal"
        ),
        models.CheckConstraint(
            condition=Q(position=0, previous__isnull=True)
            # A check that comes to NULL passes: that there is a row before must be said by itself.
            | Q(position__gt=0, previous__isnull=False, previous=F("ordinal") - 1),
            name=f"{name}_without_gaps",
        ),
    ]


Row = TypeVar("Row", bound=Placed)


def place(rows: Iterable[Row], key: int) -> list[Row]:
    """Number the rows of one list in their order; ``key`` is the primary key of its owner."""
    placed = list(rows)
    for position, row in enumerate(placed):
        row.position = position
        row.ordinal = key * LIST_SIZE + position
        # The column behind ``previous``; naming the row itself would need it saved first.
        row.previous_id = row.ordinal - 1 if position else None
    return placed
