"""The page on which a member of the staff makes and revokes tokens for the API."""

from datetime import timedelta
from typing import Any

from django import forms
from django.contrib.auth.models import User
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from search.api.tokens import (
    MOST,
    PERMISSION,
    NameTakenError,
    NewToken,
    TooManyTokensError,
    make_token,
    revoke,
    tokens_of,
)
from search.models import ApiToken
from treaties.access import needs, user_of
from treaties.reports import NO_NULLS

LONGEST_NAME = 100
LIFETIMES = (
    (30, gettext_lazy("30 days")),
    (90, gettext_lazy("90 days")),
    (365, gettext_lazy("a year")),
)
REVOKED = "revoked"


class TokenForm(forms.Form):
    """What a token is for, and how long it works."""

    name = forms.CharField(
        label=gettext_lazy("What is it for?"),
        help_text=gettext_lazy("A name by which you know it again: “report of the department”."),
        max_length=LONGEST_NAME,
        error_messages={
            "required": gettext_lazy("Write what the token is for."),
            "max_length": gettext_lazy("Write at most %(limit_value)d characters."),
            "null_characters_not_allowed": NO_NULLS,
        },
    )
    days = forms.TypedChoiceField(
        label=gettext_lazy("How long does it work?"),
        choices=LIFETIMES,
        coerce=int,
        initial=90,
        error_messages=dict.fromkeys(
            ("required", "invalid_choice"), gettext_lazy("Choose how long it works.")
        ),
    )

    use_required_attribute = False


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@needs(PERMISSION)
def tokens(request: HttpRequest) -> HttpResponseBase:
    """Show one's own tokens, and make a new one: it is shown this once."""
    user = user_of(request)
    if request.method != "POST":
        return _page(request, user, TokenForm())
    form = TokenForm(request.POST)
    if form.is_valid():
        data = form.cleaned_data
        try:
            made = make_token(user, data["name"], timedelta(days=data["days"]))
        except NameTakenError:
            form.add_error("name", _("You have a token with this name. Choose another one."))
        except TooManyTokensError:
            form.add_error(None, _too_many())
        else:
            # Not stored for a page after this one: it would be kept somewhere.
            return _page(request, user, TokenForm(), made)
    return _page(request, user, form)


@require_http_methods(["GET", "HEAD", "POST"])
@needs(PERMISSION)
def revoke_token(request: HttpRequest, key: int) -> HttpResponseBase:
    """Ask whether one's own token is to be revoked, and revoke it."""
    found = tokens_of(user_of(request)).filter(pk=key).first()
    if found is None:
        raise Http404(_("There is no such token."))
    if request.method != "POST":
        return render(request, "search/revoke_token.html", {"token": found})
    revoke(found)
    return redirect(f"{reverse('tokens')}?{REVOKED}")


def _page(
    request: HttpRequest, user: User, form: TokenForm, made: NewToken | None = None
) -> HttpResponse:
    now = timezone.now()
    context: dict[str, Any] = {
        "form": form,
        "made": made,
        "tokens": [(token, _state(token)) for token in tokens_of(user)],
        "now": now,
        "revoked": request.method != "POST" and REVOKED in request.GET,
    }
    return render(request, "search/tokens.html", context)


def _state(token: ApiToken) -> str:
    """Return whether a token works: ``working``, ``expired`` or ``revoked``."""
    if token.revoked_at:
        return "revoked"
    return "expired" if token.expires_at <= timezone.now() else "working"


def _too_many() -> str:
    sentence = ngettext(
        "You can have at most %(count)d working token. Revoke it first.",
        "You can have at most %(count)d working tokens. Revoke one first.",
        MOST,
    )
    return sentence % {"count": MOST}
