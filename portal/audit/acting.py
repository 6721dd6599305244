"""Who acts: only what a signed-in person does on the site is written down.

Commands and tasks change many rows and have no actor; their reports tell what they did. The
library's own middleware connects a signal for each request, which all requests would pay for, and
believes whatever address a request writes into its head.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from auditlog.signals import pre_log
from django.conf import settings
from django.contrib.auth.models import User
from django.db.models.signals import pre_save
from django.http import HttpRequest, HttpResponseBase

from portal.audit.entry import AuditEntry

_acting: ContextVar[User | None] = ContextVar("acting", default=None)


def who_acts() -> User | None:
    """Return the person whose request is being answered; None in commands and for readers."""
    return _acting.get()


@contextmanager
def acting_as(user: User | None) -> Iterator[None]:
    """Let what is done meanwhile be a person's doing: in a request, or in a task started by one."""
    token = _acting.set(user)
    try:
        yield
    finally:
        _acting.reset(token)


def person_of(request: HttpRequest) -> User | None:
    """Return who sent a request; None for readers.

    Without a cookie nobody is looked for: an answer that is the same for all readers would be kept
    for each of them apart.
    """
    if settings.SESSION_COOKIE_NAME not in request.COOKIES:
        return None
    return request.user if request.user.is_authenticated else None


def middleware(
    get_response: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """Remember for the time of a request who sent it."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        with acting_as(person_of(request)):
            return get_response(request)

    return answer


def listen() -> None:
    """Let only what people do be written down, with their names."""
    pre_log.connect(_by_a_person, dispatch_uid="portal.audit")
    pre_save.connect(_sign, sender=AuditEntry, dispatch_uid="portal.audit")


def _by_a_person(**told: Any) -> bool:
    return who_acts() is not None


def _sign(instance: AuditEntry, **told: Any) -> None:
    """Write the name of who acts into an entry that has none."""
    if instance.actor is None:
        instance.actor = who_acts()
    if instance.actor is not None and not instance.actor_name:
        instance.actor_name = instance.actor.get_username()
