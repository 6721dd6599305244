"""The forms of the account pages: those of the library, in the words of the site."""

from typing import Any

from allauth.account import forms as account
from allauth.mfa.base import forms as mfa
from allauth.mfa.totp.forms import ActivateTOTPForm
from django import forms
from django.contrib.auth.password_validation import password_validators_help_texts
from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _

from treaties.reports import NO_NULLS

PASSWORD = _("Password")
NEW_PASSWORD = _("New password")
NEW_PASSWORD_AGAIN = _("New password once more")
WRITE_PASSWORD = _("Write your password.")
WRITE_ADDRESS = _("Write an e-mail address such as name@example.kz.")
NOT_TWICE_THE_SAME = _("The two passwords differ.")


def _told_rules() -> str:
    return " ".join(password_validators_help_texts())


RULES = lazy(_told_rules, str)()


class Worded(forms.Form):
    """A form whose fields have only a label, and errors of one sentence.

    ``words`` are by field its label and what is said when it is empty.
    """

    words: dict[str, tuple[Any, Any]] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.use_required_attribute = False
        for name, (label, empty) in self.words.items():
            field = self.fields[name]
            field.label, field.help_text = label, ""
            field.widget.attrs.pop("placeholder", None)
            field.error_messages |= {"required": empty, "null_characters_not_allowed": NO_NULLS}


class Twice(Worded):
    """A form in which a new password is written twice."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password1"].help_text = RULES

    def add_error(self, field: str | None, error: Any) -> None:
        """Say in the words of the site that the two differ."""
        differ = field == "password2" and not isinstance(error, forms.ValidationError)
        super().add_error(field, NOT_TWICE_THE_SAME if differ else error)


class SignInForm(Worded, account.LoginForm):
    """The name or e-mail and the password."""

    words = {
        "login": (_("User name or e-mail"), _("Write your user name or your e-mail.")),
        "password": (PASSWORD, WRITE_PASSWORD),
        "remember": (_("Keep me signed in on this device"), ""),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].widget.attrs |= {
            "autocomplete": "username",
            "autocapitalize": "none",
            "spellcheck": "false",
        }


class PasswordForm(Twice, account.ChangePasswordForm):
    """The old password and a new one."""

    words = {
        "oldpassword": (_("Your password now"), WRITE_PASSWORD),
        "password1": (NEW_PASSWORD, _("Write a new password.")),
        "password2": (NEW_PASSWORD_AGAIN, _("Write the new password once more.")),
    }


class NewPasswordForm(Twice, account.ResetPasswordKeyForm):
    """A new password in place of a forgotten one."""

    words = {
        "password1": (NEW_PASSWORD, _("Write a new password.")),
        "password2": (NEW_PASSWORD_AGAIN, _("Write the new password once more.")),
    }


class ForgottenForm(Worded, account.ResetPasswordForm):
    """The e-mail to which a link is sent."""

    words = {"email": (_("Your e-mail"), WRITE_ADDRESS)}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _one_sentence(self.fields["email"])


class AddressForm(Worded, account.AddEmailForm):
    """A new e-mail of one's own."""

    words = {"email": (_("New e-mail"), WRITE_ADDRESS)}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _one_sentence(self.fields["email"])


class AgainForm(Worded, account.ReauthenticateForm):
    """The password once more."""

    words = {"password": (PASSWORD, WRITE_PASSWORD)}


class CodeForm(Worded, mfa.AuthenticateForm):
    """The code of the app, or one of the recovery codes."""

    words = {"code": (_("Code"), _("Write the code."))}


class CodeAgainForm(Worded, mfa.ReauthenticateForm):
    """The code once more."""

    words = {"code": (_("Code"), _("Write the code."))}


class FirstCodeForm(Worded, ActivateTOTPForm):
    """The first code, which shows that the app is set up."""

    words = {"code": (_("The code that the app shows"), _("Write the code."))}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].widget.attrs["inputmode"] = "numeric"


def _one_sentence(field: forms.Field) -> None:
    """Say the same of every address that is none."""
    field.error_messages |= {"invalid": WRITE_ADDRESS, "max_length": WRITE_ADDRESS}
