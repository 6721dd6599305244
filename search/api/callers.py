"""Who asks the API, in which language, and how often that may be."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation.trans_real import parse_accept_lang_header

from search.api.errors import RefusedError
from search.api.limits import Rate, Usage, count
from search.api.tokens import find_token
from search.models import ApiToken
from treaties.choices import Language
from treaties.reports import client_address, network_of


@dataclass(frozen=True, slots=True)
class Caller:
    """Who asks: an address, or the owner of a token."""

    key: str
    rate: Rate
    token: ApiToken | None = None


def language_of(request: HttpRequest) -> str:
    """Return the language of messages and labels: ``?lang=``, else what the program accepts.

    Neither cookies nor the address of a page count here. Kazakh, where nothing is said.
    """
    asked = request.GET.get("lang", "")
    if asked in Language.values:
        return asked
    header = str(request.META.get("HTTP_ACCEPT_LANGUAGE", ""))
    for code, _weight in parse_accept_lang_header(header):
        if code[:2] in Language.values:
            return code[:2]
    return str(Language.KAZAKH)


def count_request(request: HttpRequest) -> tuple[Caller, Usage]:
    """Return who asks and how much of their rate is used up, this request counted.

    A token that does not work raises RefusedError; the request then counts for the address.
    """
    header = str(request.META.get("HTTP_AUTHORIZATION", ""))
    token = _token(header)
    caller = _owner(token) if token else _address(request)
    usage = count(settings.API_COUNTS, caller.key, caller.rate)
    if header and not token and not usage.over:
        raise RefusedError(
            401,
            "bad-token",
            _("This token is unknown, has expired or was revoked."),
            headers={"WWW-Authenticate": "Bearer", **usage.headers},
        )
    return caller, usage


def too_many(usage: Usage) -> RefusedError:
    """Return what is said when a rate is used up."""
    sentence = _("Too many requests: the next one is answered in %(seconds)d s.")
    return RefusedError(429, "too-many-requests", sentence % {"seconds": usage.reset})


def _token(header: str) -> ApiToken | None:
    scheme, _blank, text = header.partition(" ")
    return find_token(text.strip()) if scheme.lower() == "bearer" else None


def _owner(token: ApiToken) -> Caller:
    return Caller(f"token:{token.pk}", _rate(settings.API_TOKEN_LIMIT), token)


def _address(request: HttpRequest) -> Caller:
    # Only a digest of it is kept, and not longer than it is counted.
    return Caller(f"address:{network_of(client_address(request))}", _rate(settings.API_LIMIT))


def _rate(told: Any) -> Rate:
    return Rate(*told)
