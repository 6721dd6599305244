"""Whose doing it is what the worker does: told by the site, which writes down what people do."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext

from django.contrib.auth.models import User

Acting = Callable[[User | None], AbstractContextManager[None]]
_provided: list[Acting] = []


def provide(acting: Acting | None) -> None:
    """Let ``acting`` make the changes of a while a person's doing from now on, or nobody."""
    _provided[:] = [acting] if acting else []


def acting_as(user: User | None) -> AbstractContextManager[None]:
    """Return a context in which changes are a person's doing."""
    return _provided[0](user) if _provided else nullcontext()
