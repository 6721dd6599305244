"""The API as a whole: its parts, its addresses, its description."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, re_path, reverse
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError
from ninja.renderers import JSONRenderer

from search.api import agreements, concordance, findings, others, parties, searching, texts
from search.api.addresses import NAMESPACE
from search.api.conditional import ApiRequest, unless_known
from search.api.errors import JSON_TYPE, bad_parameter
from search.api.finding_agreements import MovedError
from search.api.gate import explained, gate
from search.api.openapi import described

DESCRIPTION = """\
International treaties in Kazakh, Russian and English: agreements, their texts with the addresses of
every article and paragraph, the search, the concordance, and where the language versions differ.

Everything can be read without an account. All answers are JSON in UTF-8. Lists come in pages:
follow `next`. Every answer has an entity tag: ask with `If-None-Match`. Messages and labels are in
the language of `lang` or `Accept-Language` (kk, ru, en); texts are in their own.
"""


class Renderer(JSONRenderer):
    """Writes JSON whose letters are not escaped."""

    json_dumps_params = {"ensure_ascii": False}


api = NinjaAPI(
    title="Shartnama",
    version=others.VERSION,
    description=DESCRIPTION,
    urls_namespace=NAMESPACE,
    renderer=Renderer(),
    # Both are made here: the description is completed, and the page goes without inline scripts.
    openapi_url=None,
    docs_url=None,
)
for part in (others, agreements, texts, searching, concordance, findings, parties):
    api.add_router("", part.router)


def on_error(request: HttpRequest, error: Any) -> HttpResponse:
    """Say what went wrong in the API's own words."""
    if isinstance(error, MovedError):
        return error.answer
    return explained(request, bad_parameter(error) if isinstance(error, ValidationError) else error)


# Each has a handler of the library's, which would go before that of all.
for kind in (Exception, Http404, HttpError, ValidationError):
    api.add_exception_handler(kind, on_error)


def openapi(request: ApiRequest) -> HttpResponse:
    """Give the description of the API."""
    unless_known(request)
    told = described(api, reverse(f"{NAMESPACE}:root"))
    return JsonResponse(
        told, json_dumps_params={"ensure_ascii": False, "indent": 1}, content_type=JSON_TYPE
    )


def docs(request: ApiRequest) -> HttpResponse:
    """Lead to the page on which the API is described and tried out."""
    return redirect(reverse("api-page"))


def nothing(request: ApiRequest) -> HttpResponse:
    """Say that there is nothing at an address."""
    raise Http404


def _patterns() -> list[URLPattern]:
    """Return the addresses of the API, each behind the gate."""
    listed, *_names = api.urls
    return [
        path("openapi.json", gate(openapi), name="openapi"),
        path("docs", gate(docs), name="docs"),
        *(_behind_gate(one) for one in listed if isinstance(one, URLPattern)),
        re_path(r"^[\s\S]*\Z", gate(nothing)),
    ]


def _behind_gate(pattern: URLPattern) -> URLPattern:
    callback: Any = pattern.callback
    return URLPattern(pattern.pattern, gate(callback), pattern.default_args, pattern.name)


app_name = NAMESPACE
urlpatterns = _patterns()
