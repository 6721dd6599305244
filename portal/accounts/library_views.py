"""Views of the library that are a little other here: refusals have their status, too."""

from typing import Any

from allauth.account.views import EmailView, LoginView, ReauthenticateView
from allauth.mfa.base.views import AuthenticateView
from allauth.mfa.base.views import ReauthenticateView as CodeAgainView
from allauth.mfa.totp.views import ActivateTOTPView
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect

# How the library calls the errors of who tries too often.
TOO_OFTEN = {"too_many_login_attempts", "rate_limited"}
TOO_MANY_REQUESTS = 429


def tried_too_often(form: BaseForm) -> bool:
    """Return whether a form was refused because it was sent too often."""
    if not form.is_bound:
        return False
    errors = (error for several in form.errors.as_data().values() for error in several)
    return any(error.code in TOO_OFTEN for error in errors)


class Throttled:
    """A view with a form, answered by 429 when it was sent too often."""

    def render_to_response(self, context: dict[str, Any], **kwargs: Any) -> HttpResponse:
        """Return the page."""
        if tried_too_often(context["form"]):
            kwargs["status"] = TOO_MANY_REQUESTS
        answer: HttpResponse = super().render_to_response(context, **kwargs)  # type: ignore[misc]
        return answer


class SignInView(Throttled, LoginView):
    """Name and password."""


class CodeView(Throttled, AuthenticateView):
    """The code of the second factor."""


class AgainView(Throttled, ReauthenticateView):
    """The password once more, before the account is changed."""


class ReauthenticateByCodeView(Throttled, CodeAgainView):
    """The code once more, before the account is changed."""


class ActivateView(Throttled, ActivateTOTPView):
    """The first code of an app that is being set up."""


class AddressView(EmailView):
    """One's own e-mail: a new one counts when it is confirmed, and not before."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Add an address, send its link again, or drop it."""
        if "action_primary" in request.POST:
            return redirect("account_email")
        answer: HttpResponseBase = super().post(request, *args, **kwargs)
        return answer


sign_in = SignInView.as_view()
code = CodeView.as_view()
again = AgainView.as_view()
code_again = ReauthenticateByCodeView.as_view()
activate = ActivateView.as_view()
address = AddressView.as_view()
