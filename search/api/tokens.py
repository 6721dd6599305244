"""Tokens for the API: made, found again, revoked. What a token is, only its owner has."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.contrib.auth.models import User
from django.db.models import Q, QuerySet
from django.utils import timezone

from search.models import ApiToken
from treaties.loading.writing import one_writer

# By which people, and programs that look for lost secrets, know what it is.
BEGINNING = "shartnama_"
SHOWN = len(BEGINNING) + 2
PERMISSION = "search.add_apitoken"
# How many working tokens one person can have.
MOST = 20
# The time of the last use is written this seldom, so that reading does not write.
USE_NOTED = timedelta(hours=1)


class NameTakenError(Exception):
    """The owner has a working token with this name."""


class TooManyTokensError(Exception):
    """The owner has as many working tokens as one can have."""


@dataclass(frozen=True, slots=True)
class NewToken:
    """A token that was just made; ``text`` is shown once and kept nowhere."""

    row: ApiToken
    text: str


def digest_of(text: str) -> str:
    """Return what is kept of a token: it is long and random, so one round is enough."""
    return hashlib.sha256(text.encode()).hexdigest()


def working(now: datetime) -> Q:
    """Return the condition of tokens that are neither revoked nor expired."""
    return Q(revoked_at__isnull=True, expires_at__gt=now)


def tokens_of(owner: User) -> QuerySet[ApiToken]:
    """Return the tokens of a person, the newest first."""
    return ApiToken.objects.filter(owner=owner)


def make_token(owner: User, name: str, lifetime: timedelta) -> NewToken:
    """Make a token and return it with its text.

    Raises NameTakenError and TooManyTokensError.
    """
    now = timezone.now()
    with one_writer():
        own = tokens_of(owner)
        # One that has expired gives its name free.
        own.filter(revoked_at__isnull=True, expires_at__lte=now, name=name).update(revoked_at=now)
        if own.filter(working(now), name=name).exists():
            raise NameTakenError(name)
        if own.filter(working(now)).count() >= MOST:
            raise TooManyTokensError(MOST)
        text = BEGINNING + secrets.token_urlsafe(32)
        row = ApiToken.objects.create(
            owner=owner,
            name=name,
            prefix=text[:SHOWN],
            digest=digest_of(text),
            expires_at=now + lifetime,
        )
    return NewToken(row, text)


def revoke(token: ApiToken) -> None:
    """Make a token useless from now on; one that is revoked stays as it is."""
    tokens = ApiToken.objects.filter(pk=token.pk, revoked_at__isnull=True)
    tokens.update(revoked_at=timezone.now())


def find_token(text: str) -> ApiToken | None:
    """Return the working token with this text, and note that it is used; else None.

    That of a person who may not have tokens any more does not work.
    """
    now = timezone.now()
    found = ApiToken.objects.select_related("owner").filter(digest=digest_of(text)).first()
    if found is None or found.revoked_at or found.expires_at <= now:
        return None
    if not (found.owner.is_active and found.owner.has_perm(PERMISSION)):
        return None
    if found.last_used_at is None or found.last_used_at < now - USE_NOTED:
        ApiToken.objects.filter(pk=found.pk).update(last_used_at=now)
    return found
