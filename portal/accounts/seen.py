"""When a sign-in was last used, for the list that its owner sees."""

from collections.abc import Callable
from contextlib import suppress

from allauth.usersessions.models import UserSession
from django.core.cache import cache
from django.db import OperationalError
from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone

from portal.audit.acting import person_of

# So often it is written down: not with every page, each of which would wait for the database.
SECONDS = 600


def middleware(
    get_response: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """Write down from time to time that a sign-in is in use."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        if person_of(request):
            note(request.session.session_key)
        return get_response(request)

    return answer


def note(key: str | None) -> None:
    """Write down that the sign-in with a session's key is in use, if that is not fresh."""
    if key and cache.add(f"seen-{key}", True, SECONDS):
        # A page is not refused because many texts are being written just now.
        with suppress(OperationalError):
            UserSession.objects.filter(session_key=key).update(last_seen_at=timezone.now())
