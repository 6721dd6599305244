"""Events of the audit log: sign-ins and what else happens to an account without changing a row."""

from ipaddress import IPv6Address, ip_address, ip_network
from typing import Any

from allauth.account.signals import email_confirmed, password_changed, password_reset
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import (
    authentication_failed,
    authenticator_added,
    authenticator_removed,
    authenticator_reset,
)
from django.contrib.auth.models import User
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.contrib.contenttypes.models import ContentType
from django.http import HttpRequest
from django.utils.translation import gettext_noop

from portal.accounts.adapter import NO_ADDRESS, address_of
from portal.audit.entry import AuditEntry, Event

# So much of an address tells the network, and not the person.
NETWORKS = {4: 24, 6: 48}
# What is kept of a name that no account has: people write their passwords there.
UNKNOWN = gettext_noop("An unknown name")


def write(
    event: Event, user: User | None, request: HttpRequest | None = None, by: User | None = None
) -> AuditEntry:
    """Write an event of an account into the audit log.

    ``user`` is whose account it is, None when there is none of the name that was given; ``by`` is
    who did it, without whom the account's owner did.
    """
    actor = by or (user if event not in {Event.REFUSED, Event.WRONG_CODE} else None)
    entry: AuditEntry = AuditEntry.objects.create(
        content_type=ContentType.objects.get_for_model(User),
        object_pk=str(user.pk) if user else "",
        object_id=user.pk if user else None,
        object_repr=user.get_username() if user else UNKNOWN,
        action=AuditEntry.Action.ACCESS,
        event=event,
        actor=actor,
        remote_addr=network_of(request) if request is not None else None,
    )
    return entry


def network_of(request: HttpRequest) -> str | None:
    """Return the network that a request comes from; None when it is not known."""
    address = address_of(request)
    if address == NO_ADDRESS:
        return None
    found = ip_address(address)
    if isinstance(found, IPv6Address) and found.ipv4_mapped:
        found = found.ipv4_mapped
    network = ip_network((found, NETWORKS[found.version]), strict=False)
    return str(network.network_address)


def listen() -> None:
    """Hear of what happens to accounts."""
    for signal, receiver in (
        (user_logged_in, _signed_in),
        (user_login_failed, _refused),
        (user_logged_out, _signed_out),
        (password_changed, _password_changed),
        (password_reset, _password_reset),
        (email_confirmed, _address_confirmed),
        (authentication_failed, _wrong_code),
        (authenticator_added, _factor_on),
        (authenticator_removed, _factor_off),
        (authenticator_reset, _new_codes),
    ):
        signal.connect(receiver, dispatch_uid=f"portal.audit.{receiver.__name__}")


def _signed_in(request: HttpRequest, user: User, **told: Any) -> None:
    write(Event.SIGNED_IN, user, request)


def _refused(credentials: dict[str, Any], request: HttpRequest | None = None, **other: Any) -> None:
    user = None
    for field in ("username", "email"):
        if user is None and (told := credentials.get(field)):
            user = User.objects.filter(**{f"{field}__iexact": told}).first()
    write(Event.REFUSED, user, request)


def _signed_out(request: HttpRequest, user: User | None, **told: Any) -> None:
    if user is not None:
        write(Event.SIGNED_OUT, user, request)


def _password_changed(request: HttpRequest, user: User, **told: Any) -> None:
    write(Event.PASSWORD_CHANGED, user, request)


def _password_reset(request: HttpRequest, user: User, **told: Any) -> None:
    write(Event.PASSWORD_RESET, user, request)


def _address_confirmed(request: HttpRequest, email_address: Any, **told: Any) -> None:
    write(Event.ADDRESS, email_address.user, request)


def _wrong_code(request: HttpRequest, user: User, **told: Any) -> None:
    write(Event.WRONG_CODE, user, request)


def _factor_on(request: HttpRequest, user: User, authenticator: Authenticator, **told: Any) -> None:
    if authenticator.type == Authenticator.Type.TOTP:
        write(Event.FACTOR_ON, user, request)


def _factor_off(
    request: HttpRequest, user: User, authenticator: Authenticator, **told: Any
) -> None:
    if authenticator.type == Authenticator.Type.TOTP:
        write(Event.FACTOR_OFF, user, request)


def _new_codes(request: HttpRequest, user: User, **told: Any) -> None:
    write(Event.NEW_CODES, user, request)
