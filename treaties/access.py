"""Who may enter which page of the desk.

An anonymous reader is sent to sign in and comes back; who is signed in without the right gets 403
with one sentence. What belongs to another person alone is not refused but not there: 404.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.models import User
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import gettext as _

View = Callable[..., HttpResponseBase]


def needs(*permissions: str) -> Callable[[View], View]:
    """Return a decorator that lets only users with all of some permissions into a view.

    Without any permission, signing in is enough.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path())
            if not request.user.has_perms(permissions):
                raise PermissionDenied(_("Your account has no right to do this."))
            return view(request, *args, **kwargs)

        return guarded

    return decorate


def needs_any(*permissions: str) -> Callable[[View], View]:
    """Return a decorator that lets users with at least one of some permissions into a view."""

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path())
            if not any(map(request.user.has_perm, permissions)):
                raise PermissionDenied(_("Your account has no right to do this."))
            return view(request, *args, **kwargs)

        return guarded

    return decorate


def user_of(request: HttpRequest) -> User:
    """Return the user of a request that ``needs`` has let in."""
    user = request.user
    if not user.is_authenticated:
        raise PermissionDenied
    return user
