"""How far a long step is, for people at a terminal; silent anywhere else."""

from collections.abc import Iterable
from typing import TypeVar

from django.utils.translation import gettext as _
from tqdm import tqdm

Item = TypeVar("Item")


def progress_bar(rows: Iterable[Item], total: int) -> Iterable[Item]:
    """Return the rows, showing how many of them are indexed."""
    return tqdm(rows, total=total, desc=_("Indexing"), unit="", disable=None)
