"""The page on which the API is described and tried out."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from search.api.addresses import NAMESPACE, Addresses
from search.api.openapi import described
from search.api.site import api
from treaties.bulk.about import licence

# What each address gives, for people.
SUMMARIES = {
    "root": _("What there is"),
    "bulk": _("The files of all texts"),
    "agreements": _("Agreements by party, year, type, status and prevailing language"),
    "agreement": _("One agreement: its facts with their sentences, its relations"),
    "versions": _("The language versions of an agreement"),
    "version": _("The whole text in one language"),
    "articles": _("The articles of an agreement, side by side"),
    "article": _("One article with its paragraphs, side by side"),
    "search": _("The search with its facets"),
    "concordance": _("The concordance with translations"),
    "findings": _("Where the language versions differ"),
    "parties": _("Parties"),
    "party": _("One party with its agreements in numbers"),
}


@dataclass(frozen=True, slots=True)
class Operation:
    """An address of the API: its path, and what it gives."""

    path: str
    summary: str


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """Show what the API gives at which address; with JavaScript, try it out."""
    root = reverse(f"{NAMESPACE}:root")
    told = described(api, root)
    context = {
        "operations": [
            Operation(path, str(SUMMARIES[operations["get"]["operationId"]]))
            for path, operations in told["paths"].items()
        ],
        "root": Addresses.of(request).origin + root,
        "openapi": reverse(f"{NAMESPACE}:openapi"),
        "licence": licence(),
    }
    return render(request, "search/api.html", context)
