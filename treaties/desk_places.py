"""The provision above a form of the desk: found by its address, cited, and the way back to it."""

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _

from treaties.citing import Cited, citations
from treaties.models import Agreement, AtProvision, FormerAddress, LanguageVersion
from treaties.provisions import Place, Told, place_on_page
from treaties.views import Columns, versions_of


def place_or_404(slug: str, columns: Columns, eid: str) -> tuple[Place, list[LanguageVersion]]:
    """Return the place with an address in the page of some columns, and their versions.

    A former address of an agreement does as well: what is sent from a page that was opened before
    two agreements were joined is not lost. Raises Http404 with the sentence that says what is not
    there.
    """
    agreements = Agreement.objects.prefetch_related("versions")
    found = agreements.filter(slug=slug).first()
    if found is None:
        former = FormerAddress.objects.filter(slug=slug).values("agreement")
        found = agreements.filter(pk__in=former).first()
    if found is None:
        raise Http404(_("There is no agreement with this address."))
    versions = versions_of(found, columns)
    place = place_on_page(found, versions, eid)
    if place is None:
        raise Http404(_("This agreement has no provision with this address."))
    return place, versions


def cited_at(place: Place, versions: list[LanguageVersion], eid: str) -> list[Cited]:
    """Return the provision of a page as it is cited, with its words; nothing for an agreement."""
    return citations(place.agreement, versions, eid) if eid else []


def text_address(place: Place, columns: Columns, eid: str) -> str:
    """Return where a place is in the text."""
    text = reverse("agreement-text", args=[place.agreement.slug, columns])
    return f"{text}#{eid}" if eid else text


def own_citation(row: AtProvision, told: Told) -> list[Cited]:
    """Return the provision of a row as it is cited in the language in which a list shows it."""
    if row.agreement is None or not told.words:
        return []
    version = next(one for one in row.agreement.versions.all() if one.language == told.language)
    return citations(row.agreement, [version], told.words[told.language].eid)
