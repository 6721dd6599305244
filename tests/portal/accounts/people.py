"""People with accounts, and how they sign in: through the pages, as everybody does."""

import base64
import hashlib
import hmac
import struct
import time
from typing import Any

from allauth.mfa.models import Authenticator
from django.contrib.auth.models import Permission, User
from django.test import Client

WORD = "samovar-over-the-steppe"
SECRET = base64.b32encode(b"twenty bytes of tea!").decode()
LOGIN = "/en/account/login/"
CODE = "/en/account/second-factor/sign-in/"
STEP = 30


def person(name: str = "aigerim", *rights: str, **values: Any) -> User:
    """Return a user with a password, an e-mail and some rights."""
    told: dict[str, Any] = {"email": f"{name}@example.kz", "is_staff": True} | values
    user = User.objects.create_user(name, password=WORD, **told)
    user.user_permissions.set(Permission.objects.filter(codename__in=rights))
    return user


def sign_in(
    client: Client, name: str = "aigerim", word: str = WORD, address: str = LOGIN, **extra: Any
) -> Any:
    """Send the form of the page that signs in; return the answer."""
    return client.post(address, {"login": name, "password": word}, **extra)


def signed_in(client: Client) -> bool:
    """Return whether a browser is signed in, as a page sees it that needs it."""
    return client.get("/en/account/").status_code == 200


def with_factor(user: User) -> Authenticator:
    """Switch the second factor of a user on."""
    return Authenticator.objects.create(
        user=user, type=Authenticator.Type.TOTP, data={"secret": SECRET}
    )


def code(secret: str = SECRET, later: int = 0) -> str:
    """Return what the app shows now (RFC 6238); ``later`` counts its steps of half a minute."""
    counter = struct.pack(">Q", int(time.time()) // STEP + later)
    digest = hmac.new(base64.b32decode(secret), counter, hashlib.sha1).digest()
    start = digest[-1] & 15
    number = struct.unpack(">I", digest[start : start + 4])[0] & 0x7FFFFFFF
    return f"{number % 1_000_000:06}"


def wrong_code() -> str:
    """Return a code that no app shows now."""
    near = {code(later=step) for step in (-2, -1, 0, 1, 2)}
    return next(one for one in ("000000", "111111", "222222", "333333") if one not in near)
