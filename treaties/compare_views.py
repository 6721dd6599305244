"""The pages that compare: two agreements article by article, two provisions word by word."""

from typing import Any

from django.db.models import Prefetch, QuerySet
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from treaties.columns import missing_sentence
from treaties.compared import compare, compare_two, shared_languages, sides_of, version_in
from treaties.comparison_words import overview, percent_of, sums, what_became
from treaties.models import Agreement, Article, FormerAddress, LanguageVersion
from treaties.wording import language_names, reader_language

# A comparison of more letters is folded: each article is opened by itself.
SHORT = 5_000


@require_safe
def agreements(request: HttpRequest, left: str, right: str, language: str = "") -> HttpResponseBase:
    """Show two agreements article by article in a language that both have."""
    found = _both(left, right)
    if isinstance(found, dict):
        return _at_present(request, found)
    shared = shared_languages(*found)
    context: dict[str, Any] = {
        "left": found[0],
        "right": found[1],
        "sides": found,
        "languages": shared,
    }
    problem = _problem(*found)
    if problem:
        return render(request, "treaties/compare.html", context | {"problem": problem})
    chosen = _chosen(shared, language)
    comparison = compare(*found, chosen)
    context |= {
        "language": chosen,
        "column": (chosen,),
        "lines": overview(comparison),
        "sums": sums(comparison),
        "open": comparison.letters <= SHORT,
        "canonical": reverse("compare-in", args=[left, right, chosen]),
    }
    return render(request, "treaties/compare.html", context)


@require_safe
def provisions(
    request: HttpRequest, left: str, right: str, language: str, **eids: str
) -> HttpResponseBase:
    """Show two provisions side by side in a language, word by word.

    ``eids`` are the addresses of the left one, ``eid``, and of the right one, ``other``.
    """
    found = _both(left, right)
    if isinstance(found, dict):
        return _at_present(request, found)
    _chosen(shared_languages(*found), language)
    units = [
        _article(agreement, language, one)
        for agreement, one in zip(found, (eids["eid"], eids["other"]), strict=True)
    ]
    matched = compare_two(units[0], units[1], sides_of(*found, language))
    context = {
        "left": found[0],
        "right": found[1],
        "same_place": units[0] == units[1],
        "language": language,
        "column": (language,),
        "matched": matched,
        "what": what_became(matched),
        "percent": percent_of(matched),
    }
    return render(request, "treaties/compare_provisions.html", context)


def _problem(left: Agreement, right: Agreement) -> str:
    """Return why two agreements cannot be compared, as a sentence; empty where they can."""
    if left.pk == right.pk:
        return _("This is one and the same agreement. Choose another one to compare it with.")
    if not shared_languages(left, right):
        reader = reader_language(get_language())
        return _(
            "The two agreements have no language in common, so their words cannot be compared: "
            "one is here in: %(left)s; the other in: %(right)s."
        ) % {
            "left": language_names(left.languages, reader),
            "right": language_names(right.languages, reader),
        }
    return ""


def _chosen(shared: list[str], language: str) -> str:
    """Return the language of a comparison: that of the address, else the reader's, else the first.

    One that both agreements do not have is a 404 that says so.
    """
    if language and language not in shared:
        raise Http404(missing_sentence([language]))
    reader = reader_language(get_language())
    return language or (reader if reader in shared else shared[0])


def _agreements() -> QuerySet[Agreement]:
    versions = Prefetch("versions", LanguageVersion.objects.all())
    return Agreement.objects.prefetch_related(versions, "party_rows__party", "acts")


def _both(left: str, right: str) -> tuple[Agreement, Agreement] | dict[str, str]:
    """Return two agreements; where one has moved, the present slugs of those that have."""
    there = {one.slug: one for one in _agreements().filter(slug__in={left, right})}
    missing = {left, right} - there.keys()
    if not missing:
        return there[left], there[right]
    former = FormerAddress.objects.select_related("agreement").filter(slug__in=missing)
    moved = {one.slug: one.agreement.slug for one in former}
    if missing - moved.keys():
        raise Http404(_("There is no agreement with this address."))
    return moved


def _at_present(request: HttpRequest, moved: dict[str, str]) -> HttpResponseBase:
    """Lead to the same page at the present addresses of the agreements, for good."""
    assert request.resolver_match
    values = dict(request.resolver_match.kwargs)
    for side in ("left", "right"):
        values[side] = moved.get(values[side], values[side])
    name = request.resolver_match.view_name
    return redirect(reverse(name, kwargs=values), permanent=True)


def _article(agreement: Agreement, language: str, eid: str) -> Article:
    version = version_in(agreement, language)
    found = version and version.articles.filter(eid=eid).first()
    if not found:
        raise Http404(_("This agreement has no provision with this address."))
    return found
