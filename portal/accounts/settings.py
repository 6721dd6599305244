"""How the library of accounts is set up: a part of Django's settings."""

from typing import Any

# Every count of attempts ends after the same time: "Try again in 5 minutes" is always true.
MINUTES = 5
FAILED_PER_ACCOUNT = 5
FAILED_PER_ADDRESS = 20
RESETS_PER_MAILBOX = 5

SETTINGS: dict[str, Any] = {
    "ACCOUNT_ADAPTER": "portal.accounts.adapter.AccountAdapter",
    "ACCOUNT_LOGIN_METHODS": {"username", "email"},
    "ACCOUNT_SIGNUP_FIELDS": ["username*", "email", "password1*"],
    "ACCOUNT_FORMS": {
        "login": "portal.accounts.forms.SignInForm",
        "change_password": "portal.accounts.forms.PasswordForm",
        "reset_password": "portal.accounts.forms.ForgottenForm",
        "reset_password_from_key": "portal.accounts.forms.NewPasswordForm",
        "reauthenticate": "portal.accounts.forms.AgainForm",
        "add_email": "portal.accounts.forms.AddressForm",
    },
    # One address, which counts when it is confirmed.
    "ACCOUNT_CHANGE_EMAIL": True,
    "ACCOUNT_EMAIL_VERIFICATION": "none",
    "ACCOUNT_EMAIL_SUBJECT_PREFIX": "",
    "ACCOUNT_EMAIL_NOTIFICATIONS": True,
    # Nobody learns by a mail, or by none, whether there is an account.
    "ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS": False,
    "ACCOUNT_LOGOUT_REDIRECT_URL": "account_login",
    "ACCOUNT_REAUTHENTICATION_METHODS": ["password", "mfa"],
    "ACCOUNT_RATE_LIMITS": {
        "login": f"60/{MINUTES}m/ip",
        "login_failed": f"{FAILED_PER_ACCOUNT}/{MINUTES}m/key,{FAILED_PER_ADDRESS}/{MINUTES}m/ip",
        "reset_password": f"20/{MINUTES}m/ip,{RESETS_PER_MAILBOX}/{MINUTES}m/key",
        "reset_password_from_key": f"20/{MINUTES}m/ip",
        "change_password": f"10/{MINUTES}m/user",
        "manage_email": f"10/{MINUTES}m/user",
        "reauthenticate": f"20/{MINUTES}m/user",
    },
    "MFA_ADAPTER": "portal.accounts.adapter.SecondFactorAdapter",
    "MFA_FORMS": {
        "authenticate": "portal.accounts.forms.CodeForm",
        "reauthenticate": "portal.accounts.forms.CodeAgainForm",
        "activate_totp": "portal.accounts.forms.FirstCodeForm",
    },
    "MFA_SUPPORTED_TYPES": ["totp", "recovery_codes"],
    "MFA_TOTP_ISSUER": "Shartnama",
    # A clock may be half a minute wrong.
    "MFA_TOTP_TOLERANCE": 1,
    # Accounts are made by administrators, not by whoever writes an address.
    "MFA_ALLOW_UNVERIFIED_EMAIL": True,
}
