"""A person's own sign-ins: which there are, and how one is ended."""

from dataclasses import dataclass
from datetime import datetime

from allauth.account.internal.flows.logout import logout
from allauth.usersessions.adapter import get_adapter
from allauth.usersessions.models import UserSession
from django.contrib.auth.models import User
from django.http import HttpRequest

from portal.accounts.adapter import NO_ADDRESS
from portal.accounts.browsers import browser_of
from portal.audit.entry import Event
from portal.audit.events import write


@dataclass(frozen=True, slots=True)
class SignIn:
    """One sign-in as its owner sees it; empty what is not known."""

    key: int
    browser: str
    address: str
    since: datetime
    seen: datetime
    here: bool


def sign_ins_of(user: User, session_key: str | None) -> list[SignIn]:
    """Return the sign-ins that are alive, this one first and then those used last.

    Those whose session has ended otherwise are dropped.
    """
    found = [
        SignIn(
            row.pk,
            browser_of(row.user_agent),
            "" if row.ip == NO_ADDRESS else row.ip,
            row.created_at,
            row.last_seen_at,
            row.session_key == session_key,
        )
        for row in UserSession.objects.purge_and_list(user)
    ]
    return sorted(found, key=lambda one: (one.here, one.seen), reverse=True)


def end(request: HttpRequest, user: User, key: str) -> bool:
    """End one of a user's sign-ins; return whether there was such a one."""
    rows = UserSession.objects.filter(user=user)
    row = rows.filter(pk=int(key)).first() if key.isdecimal() and len(key) < 19 else None
    if row is None:
        return False
    _end(request, user, [row])
    return True


def end_others(request: HttpRequest, user: User) -> int:
    """End all sign-ins of a user but the one of this request; return how many."""
    rows = UserSession.objects.filter(user=user).exclude(session_key=request.session.session_key)
    others = list(rows)
    if others:
        _end(request, user, others)
    return len(others)


def _end(request: HttpRequest, user: User, rows: list[UserSession]) -> None:
    here = any(row.session_key == request.session.session_key for row in rows)
    get_adapter().end_sessions(rows)
    write(Event.SESSIONS_ENDED, user, request)
    if here:
        logout(request)
