"""How the library of accounts behaves here: who may sign up, where to go, what it says."""

from ipaddress import ip_address
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.email_verification import get_email_verification_url
from allauth.account.internal.flows.password_reset import get_reset_password_from_key_url
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import lazy
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from portal.accounts.settings import MINUTES
from treaties.reports import client_address


def _too_many() -> str:
    return ngettext(
        "Too many attempts. Try again in %(minutes)d minute.",
        "Too many attempts. Try again in %(minutes)d minutes.",
        MINUTES,
    ) % {"minutes": MINUTES}


TOO_MANY = lazy(_too_many, str)()
WRONG = _("The name or the password is wrong.")
WRONG_CODE = _("This code is not right, or it was used before.")
# Of a machine that the server does not tell the address of.
NO_ADDRESS = "0.0.0.0"


def address_of(request: HttpRequest) -> str:
    """Return the address of the machine that a request comes from, without port or zone."""
    told = client_address(request).partition("%")[0]
    try:
        return str(ip_address(told))
    except ValueError:
        return NO_ADDRESS


def from_outside(request: HttpRequest, address: str) -> str:
    """Return an address as it is reached from outside: where that is set, not as it was asked for.

    A request may name any host; a link in a mail must not follow it.
    """
    if not settings.ENVIRONMENT["SHARTNAMA_ORIGIN"]:
        return address
    path = address.removeprefix(f"{request.scheme}://{request.get_host()}")
    return f"{settings.ORIGIN}{path}"


class AccountAdapter(DefaultAccountAdapter):
    """Accounts are made by administrators; one goes on to pages of this site alone."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "too_many_login_attempts": TOO_MANY,
        "rate_limited": TOO_MANY,
        "username_password_mismatch": WRONG,
        "email_password_mismatch": WRONG,
        "invalid_login": WRONG,
        "incorrect_code": WRONG_CODE,
        "incorrect_password": _("This is not your password."),
        "enter_current_password": _("This is not your password."),
        "duplicate_email": _("This is your address already."),
        "email_taken": _("Another account has this address."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Refuse: nobody makes an account for himself."""
        return False

    def is_safe_url(self, url: str) -> bool:
        """Return whether an address leads to this site."""
        request: HttpRequest = self.request
        return url_has_allowed_host_and_scheme(
            url, allowed_hosts={request.get_host()}, require_https=request.is_secure()
        )

    def get_client_ip(self, request: HttpRequest) -> str:
        """Return the address of the machine that a request comes from."""
        return address_of(request)

    def is_ajax(self, request: HttpRequest) -> bool:
        """Answer with pages, also to programs."""
        return False

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Return where to go when the password is changed."""
        return reverse("account")

    def get_email_verification_redirect_url(self, email_address: Any) -> str:
        """Return where to go when an address is confirmed."""
        signed_in = self.request.user.is_authenticated
        return reverse("account_email" if signed_in else "account_login")

    def get_reset_password_from_key_url(self, key: str) -> str:
        """Return the address at which a new password is set, for the mail."""
        return from_outside(self.request, get_reset_password_from_key_url(self.request, key))

    def get_email_confirmation_url(self, request: HttpRequest, emailconfirmation: Any) -> str:
        """Return the address at which an e-mail is confirmed, for the mail."""
        return from_outside(request, get_email_verification_url(request, emailconfirmation))


class SecondFactorAdapter(DefaultMFAAdapter):
    """The second factor, told in the words of the site."""

    error_messages = DefaultMFAAdapter.error_messages | {"incorrect_code": WRONG_CODE}

    def get_totp_label(self, user: AbstractBaseUser) -> str:
        """Return the name by which the app of the user shows the account."""
        return user.get_username()
