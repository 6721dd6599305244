"""The page where readers choose how the site looks; it works without JavaScript."""

from typing import Any
from urllib.parse import urlencode

from django import forms
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django.views.decorators.http import require_http_methods

from portal.appearance import A_YEAR, CHOICES, COOKIE, Appearance, read

# An address that is longer than what servers take is not one of ours.
LONGEST_ADDRESS = 8000
LABELS = {
    "size": _("Size of letters"),
    "spacing": _("Space between letters"),
    "colours": _("Colours"),
    "typeface": _("Typeface"),
}
NAMES = {
    "100": "100 %",
    "125": "125 %",
    "150": "150 %",
    "200": "200 %",
    "normal": pgettext_lazy("space between letters", "Normal"),
    "wide": pgettext_lazy("space between letters", "Wide"),
    "wider": pgettext_lazy("space between letters", "Very wide"),
    "device": _("As the device"),
    "black-white": _("Black on white"),
    "white-black": _("White on black"),
    "blue": _("Dark blue on light blue"),
    "both": _("Texts with serifs, all else without"),
    "sans": _("All without serifs"),
    "serif": _("All with serifs"),
}


class AppearanceForm(forms.Form):
    """One choice of each kind."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, choices in CHOICES.items():
            self.fields[name] = forms.ChoiceField(
                label=LABELS[name],
                choices=[(choice, NAMES[choice]) for choice in choices],
                widget=forms.RadioSelect,
            )


@require_http_methods(["GET", "HEAD", "POST"])
def appearance(request: HttpRequest) -> HttpResponse:
    """Show the choices and keep what is chosen; what is no choice changes nothing."""
    given = request.POST if request.method == "POST" else request.GET
    back = _own_address(request, given.get("next", ""))
    if request.method != "POST":
        now = read(request.COOKIES.get(COOKIE, ""))
        form = AppearanceForm(initial={name: getattr(now, name) for name in CHOICES})
        return _page(request, form, back)
    if "reset" in request.POST:
        response = _again(back)
        response.delete_cookie(COOKIE, samesite="Lax")
        return response
    form = AppearanceForm(request.POST)
    if not form.is_valid():
        return _page(request, form, back, status=400)
    response = _again(back)
    response.set_cookie(
        COOKIE,
        str(Appearance(**form.cleaned_data)),
        max_age=A_YEAR,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
    )
    return response


def _own_address(request: HttpRequest, address: str) -> str:
    """Return an address of this site; the home page for any other."""
    own = address.startswith("/") and url_has_allowed_host_and_scheme(
        address, allowed_hosts=None, require_https=request.is_secure()
    )
    return address if own and len(address) <= LONGEST_ADDRESS else reverse("home")


def _again(back: str) -> HttpResponse:
    """Lead to the page of choices, which shows what was chosen."""
    return redirect(f"{reverse('appearance')}?{urlencode({'next': back, 'saved': 1})}")


def _page(request: HttpRequest, form: AppearanceForm, back: str, status: int = 200) -> HttpResponse:
    context = {
        "form": form,
        "back": back,
        # The link to this page keeps where one goes back to.
        "here": back,
        "saved": request.method != "POST" and "saved" in request.GET,
        "canonical": reverse("appearance"),
    }
    return render(request, "portal/appearance.html", context, status=status)
