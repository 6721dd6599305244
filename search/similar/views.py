"""The pages of what is like something: provisions like an article, agreements to compare with."""

from collections.abc import Iterable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from search.errors import IndexUnavailableError
from search.hits import VERSIONS
from search.messages import fault_sentence
from search.service import Request, search
from search.similar.agreements import most_alike
from search.similar.bridge import missing_languages, through
from search.similar.find import ALIKE_KINDS, MOST, similar
from search.similar.shown import shown, shown_through
from search.similar.united import united
from treaties.align import AlignedUnit, align
from treaties.columns import default_columns
from treaties.compared import version_in
from treaties.models import Agreement
from treaties.views import Columns, at_former_address, versions_of
from treaties.wording import reader_language

# By which an address asks for other languages, too.
THROUGH = "through"
# Articles that a search for an agreement looks at: their agreements are listed.
LOOKED_AT = 60


@require_safe
@at_former_address
def similar_provisions(request: HttpRequest, slug: str, columns: Columns, eid: str) -> HttpResponse:
    """Show the provisions of other agreements that say the same as one of this agreement."""
    agreement = _find(slug)
    # The texts of the address come first: theirs is the eId.
    others = [language for language in agreement.languages if language not in columns]
    versions_of(agreement, columns)
    unit = _unit(agreement, (*columns, *others), eid)
    is_provision = unit.kind in ALIKE_KINDS
    context: dict[str, Any] = {
        "agreement": agreement,
        "columns": columns,
        "unit": unit,
        "is_provision": is_provision,
        "most": MOST,
        "languages": list(unit.cells),
        "missing": missing_languages(unit),
        "asked": request.GET.get(THROUGH) == "1",
    }
    try:
        context |= _alike(unit, agreement, context["asked"]) if is_provision else {}
    except IndexUnavailableError:
        context["problem"] = _not_ready()
        return render(request, "search/similar.html", context, status=503)
    return render(request, "search/similar.html", context)


def _alike(unit: AlignedUnit, agreement: Agreement, asked: bool) -> dict[str, Any]:
    """Return what is like a unit, and if that is asked, what is through others."""
    found = similar(unit, agreement.pk)
    reader = reader_language(get_language())
    eids = {language: cell.eid for language, cell in unit.cells.items()}
    across = through(unit, agreement.pk, found)[:MOST] if asked else []
    return {
        "found": shown(united(found[:MOST]), agreement, eids, reader),
        "more": len(found) > MOST,
        "through": shown_through(across, reader),
    }


@require_safe
@at_former_address
def compare_with(request: HttpRequest, slug: str) -> HttpResponse:
    """Offer agreements to compare one with: the most alike, and what a search finds."""
    agreement = _find(slug)
    reader = reader_language(get_language())
    words = request.GET.get("other", "").strip()
    context: dict[str, Any] = {"agreement": agreement, "words": words}
    try:
        # The reader's language if there is one, else the agreement's first.
        version = version_in(agreement, *default_columns(agreement, reader))
        context["alike"] = _in_order(most_alike(version) if version else ())
        if words:
            context |= _searched(words, agreement, reader)
    except IndexUnavailableError:
        context["problem"] = _not_ready()
        return render(request, "search/compare_with.html", context, status=503)
    return render(request, "search/compare_with.html", context)


def _searched(words: str, agreement: Agreement, reader: str) -> dict[str, Any]:
    """Return the agreements of the articles that some words find, or what is wrong with these."""
    answer = search(Request(words, size=LOOKED_AT, reader=reader))
    if answer.fault:
        return {"fault": fault_sentence(answer.fault)}
    keys = dict.fromkeys(hit.agreement.pk for hit in answer.hits)
    keys.pop(agreement.pk, None)
    return {"found": _in_order(keys)}


def _in_order(keys: Iterable[int]) -> list[Agreement]:
    """Return agreements by their keys, in the order of these."""
    listed = list(keys)
    rows = Agreement.objects.prefetch_related(VERSIONS, "party_rows__party", "acts")
    there = rows.in_bulk(listed)
    return [there[key] for key in listed if key in there]


def _find(slug: str) -> Agreement:
    found = Agreement.objects.prefetch_related("versions").filter(slug=slug).first()
    if found is None:
        raise Http404(_("There is no agreement with this address."))
    return found


def _unit(agreement: Agreement, columns: Columns, eid: str) -> AlignedUnit:
    units = align(versions_of(agreement, columns), eid)
    if not units:
        raise Http404(_("This agreement has no provision with this address."))
    return units[0]


def _not_ready() -> str:
    return _("The search is not ready: its index is being prepared.")
