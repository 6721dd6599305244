"""What one person owns and may share: who sees it, and how two who change it hear of each other."""

from typing import TypeVar

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import Http404
from django.utils.translation import gettext as _

from treaties.models.notes import Shareable

Row = TypeVar("Row", bound=Shareable)


class GoneError(Exception):
    """It is there no more: its owner has deleted it in another window."""


class ChangedMeanwhileError(Exception):
    """It was changed since the page was shown on which somebody changes it."""


def visible(rows: QuerySet[Row], user: User) -> QuerySet[Row]:
    """Return those of some rows that a user sees: the own ones, and what others share."""
    return rows.filter(Q(owner=user) | Q(shared=True))


def visible_or_404(rows: QuerySet[Row], user: User, key: int, missing: str) -> Row:
    """Return the row with a key that a user sees; ``missing`` says that there is none."""
    found = visible(rows, user).filter(pk=key).first()
    if found is None:
        raise Http404(missing)
    return found


def own_row(rows: QuerySet[Row], by: User, key: int) -> Row:
    """Return the row with a key that belongs to somebody. Raises GoneError without any."""
    found = rows.filter(owner=by, pk=key).first()
    if found is None:
        raise GoneError(key)
    return found


def refuse_others(row: Shareable, user: User) -> None:
    """Let nobody but the owner go on: raise PermissionDenied, which is a 403."""
    if row.owner_id != user.pk:
        raise PermissionDenied(_("It is shared with you to be read. Only its owner changes it."))


def seen(row: Shareable) -> str:
    """Return what tells one state of a row from another."""
    return row.changed_at.isoformat()


def check_seen(row: Shareable, shown: str) -> None:
    """Raise ChangedMeanwhileError unless ``shown`` is what ``seen`` gives."""
    if seen(row) != shown:
        raise ChangedMeanwhileError(row.pk)
