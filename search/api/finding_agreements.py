"""An agreement by its address, and its versions in the languages that are asked for."""

from collections.abc import Sequence

from django.db.models import Prefetch, QuerySet
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import resolve, reverse
from django.utils.translation import gettext as _

from search.api.addresses import NAMESPACE
from search.api.conditional import ApiRequest
from search.api.errors import RefusedError
from treaties.columns import missing_sentence
from treaties.findings_table import with_sources
from treaties.models import Agreement, FormerAddress, LanguageVersion


class MovedError(Exception):
    """What is asked for stands at another address."""

    def __init__(self, address: str, permanent: bool) -> None:
        super().__init__(address)
        self.address = address
        self.permanent = permanent

    @property
    def answer(self) -> HttpResponse:
        """Return the answer that leads there."""
        response = HttpResponseRedirect(self.address, status=301 if self.permanent else 302)
        del response.headers["Content-Type"]
        return response


def agreements() -> QuerySet[Agreement]:
    """Return agreements with what every answer about them tells."""
    return Agreement.objects.prefetch_related(
        Prefetch("versions", with_sources()), "party_rows__party"
    )


def find_agreement(
    request: ApiRequest, slug: str, rows: QuerySet[Agreement] | None = None
) -> Agreement:
    """Return an agreement.

    Raises MovedError at a former address, which leads to the same place of its new one, and
    Http404 where there is none.
    """
    # What no address holds is not asked for: PostgreSQL refuses a NUL.
    if slug.isprintable():
        found = (agreements() if rows is None else rows).filter(slug=slug).first()
        if found is not None:
            return found
        former = FormerAddress.objects.select_related("agreement").filter(slug=slug).first()
        if former is not None:
            raise MovedError(_at(request, former.agreement.slug), permanent=True)
    raise Http404(_("There is no agreement with this address."))


def versions_in(agreement: Agreement, languages: Sequence[str]) -> list[LanguageVersion]:
    """Return the versions in some languages and this order; without any, all there are.

    Raises RefusedError for a language that the agreement has not.
    """
    there = {version.language: version for version in agreement.versions.all()}
    wanted = list(dict.fromkeys(languages)) or agreement.languages
    missing = [language for language in wanted if language not in there]
    if missing:
        raise RefusedError(404, "no-such-version", missing_sentence(missing), "language")
    return [there[language] for language in wanted]


def _at(request: ApiRequest, slug: str) -> str:
    match = resolve(request.path_info)
    path = reverse(f"{NAMESPACE}:{match.url_name}", kwargs={**match.kwargs, "slug": slug})
    query = request.META.get("QUERY_STRING", "")
    return path + (f"?{query}" if query else "")
