"""Reports of errors: what a reader may send, how often, and how it is kept."""

import hmac
from datetime import datetime, timedelta
from ipaddress import IPv6Address, ip_address, ip_network
from typing import Any

from django import forms
from django.conf import settings
from django.db import transaction
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from treaties.models import Agreement, ErrorReport, ReportKind

LONGEST_TEXT = 4000
LONGEST_CONTACT = 254
# How many reports of one address are taken within how long.
LIMITS = ((timedelta(hours=1), 10), (timedelta(days=1), 40))
# One reader on IPv6 has all addresses of such a network.
READERS_NETWORK = 64
# What only a program would fill: nobody sees it. The name tempts programs.
TRAP = "website"


NO_NULLS = gettext_lazy("Take out the characters that have no form.")


class WordsField(forms.CharField):
    """Lines of text; a line end counts as one sign, as it does in the browser."""

    def to_python(self, value: Any) -> str:
        """Return the text with plain line ends."""
        return str(super().to_python(value) or "").replace("\r\n", "\n")


class ReportForm(forms.Form):
    """What is wrong, in the reader's words, and where to send an answer."""

    kind = forms.ChoiceField(
        label=gettext_lazy("What is wrong?"),
        choices=ReportKind.choices,
        widget=forms.RadioSelect,
        error_messages=dict.fromkeys(
            ("required", "invalid_choice"), gettext_lazy("Choose what is wrong.")
        ),
    )
    text = WordsField(
        label=gettext_lazy("In your words"),
        help_text=gettext_lazy("What stands there, and what should stand there?"),
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={
            "required": gettext_lazy("Write what is wrong."),
            "max_length": gettext_lazy("Write at most %(limit_value)d characters."),
            "null_characters_not_allowed": NO_NULLS,
        },
    )
    contact = forms.EmailField(
        label=gettext_lazy("E-mail for an answer"),
        help_text=gettext_lazy("If you want one. Only the editors see it."),
        required=False,
        max_length=LONGEST_CONTACT,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages=dict.fromkeys(
            ("invalid", "max_length", "null_characters_not_allowed"),
            gettext_lazy("Write an e-mail address such as name@example.kz, or leave it out."),
        ),
    )

    def clean(self) -> dict[str, Any]:
        """Refuse what a program has filled; a reader only has to send it once more."""
        # A reader's browser may have filled it, too: the page always shows it empty.
        if self.data.get(TRAP):
            raise forms.ValidationError(_("Your report was not sent. Please send it once more."))
        return dict(self.cleaned_data)


class TooManyError(Exception):
    """An address has sent as many reports as it may; ``until`` is when it may send the next."""

    def __init__(self, until: datetime) -> None:
        super().__init__(until)
        self.until = until


def keep_report(
    agreement: Agreement, eid: str, languages: str, told: dict[str, Any], sender: str
) -> ErrorReport:
    """Store a report; ``told`` are the values of a valid form. Raises TooManyError."""
    with transaction.atomic():
        _check_limits(sender)
        return ErrorReport.objects.create(
            agreement=agreement,
            slug=agreement.slug,
            eid=eid,
            languages=languages,
            kind=told["kind"],
            text=told["text"],
            contact=told["contact"],
            sender=sender,
        )


def _check_limits(sender: str) -> None:
    now = timezone.now()
    sent = ErrorReport.objects.filter(sender=sender).order_by("-created_at")
    ends = []
    for span, most in LIMITS:
        times = sent.filter(created_at__gt=now - span).values_list("created_at", flat=True)
        if len(recent := list(times[:most])) == most:
            ends.append(recent[-1] + span)
    if ends:
        raise TooManyError(max(ends))


# Who sends


def sender_of(request: HttpRequest) -> str:
    """Return the keyed hash of the address that a request comes from; the address is not kept."""
    address = network_of(client_address(request))
    return hmac.new(
        settings.SECRET_KEY.encode(), f"report:{address}".encode(), "sha256"
    ).hexdigest()


def client_address(request: HttpRequest) -> str:
    """Return the address of the reader's machine.

    Behind a proxy that is trusted to tell HTTPS, it is the last one of ``X-Forwarded-For``, which
    that proxy itself has seen; those before it anyone can write. Without such a proxy the header
    is not looked at.
    """
    direct = str(request.META.get("REMOTE_ADDR", ""))
    if not getattr(settings, "SECURE_PROXY_SSL_HEADER", None):
        return direct
    told = str(request.META.get("HTTP_X_FORWARDED_FOR", "")).rpartition(",")[2].strip()
    return told or direct


def network_of(address: str) -> str:
    """Return what stands for one reader: an IPv4 address, or the network of an IPv6 address."""
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return address
    if not isinstance(found, IPv6Address):
        return str(found)
    if found.ipv4_mapped:
        return str(found.ipv4_mapped)
    return str(ip_network((found, READERS_NETWORK), strict=False))
