"""What holds of every address of the API, whatever it answers.

Only GET and HEAD are answered, and OPTIONS for browsers; the rate counts; a known answer is not
sent again; what goes wrong is said as JSON; any page of another site may read the answers, but
never with a reader's cookies.
"""

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers
from django.utils.http import http_date
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.csrf import csrf_exempt

from search.api.callers import Caller, count_request, language_of, too_many
from search.api.conditional import ApiRequest, KnownError, begin, is_known, tag
from search.api.errors import RefusedError, answer_to, failed, not_found

METHODS = "GET, HEAD, OPTIONS"
# What scripts of other sites may read beside the words, and may send.
EXPOSED = (
    "ETag, Last-Modified, Link, Content-Language, Retry-After, "
    "RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset"
)
ACCEPTED = "Authorization, Accept-Language, If-None-Match"
DAY = "86400"
View = Callable[..., HttpResponse]


def gate(view: View) -> View:
    """Return a view as an address of the API has it."""

    @csrf_exempt
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        asked = begin(request)
        language = language_of(asked)
        with override(language):
            answer = _answer(asked, view, args, kwargs)
        answer.headers["Content-Language"] = language
        answer.headers["Access-Control-Allow-Origin"] = "*"
        answer.headers["Access-Control-Expose-Headers"] = EXPOSED
        answer.headers["X-Robots-Tag"] = "noindex"
        patch_vary_headers(answer, ("Accept-Language", "Authorization"))
        return answer

    return guarded


def explained(request: HttpRequest, error: Exception) -> HttpResponse:
    """Return the answer to what went wrong."""
    if isinstance(error, KnownError):
        return HttpResponse(status=304)
    if isinstance(error, Http404):
        error = not_found(error)
    if not isinstance(error, RefusedError):
        error = failed(request, error)
    return answer_to(error)


def _answer(
    request: ApiRequest, view: View, args: tuple[Any, ...], kwargs: Mapping[str, Any]
) -> HttpResponse:
    if request.method == "OPTIONS":
        return _preflight()
    try:
        caller, usage = count_request(request)
    except RefusedError as error:
        return answer_to(error)
    if usage.over:
        answer = answer_to(too_many(usage))
    elif request.method not in {"GET", "HEAD"}:
        answer = answer_to(_not_allowed())
    else:
        try:
            answer = view(request, *args, **kwargs)
        except Exception as error:
            answer = explained(request, error)
        answer = _marked(request, answer, caller)
    for name, value in usage.headers.items():
        answer.headers[name] = value
    return answer


def _marked(request: ApiRequest, answer: HttpResponse, caller: Caller) -> HttpResponse:
    """Return an answer with its tag, or that the program that asks has it already."""
    if answer.status_code not in {200, 304}:
        answer.headers["Cache-Control"] = "no-store"
        return answer
    if not request.etag:
        request.etag = tag(answer.content)
    if answer.status_code == 200 and is_known(request, request.etag):
        answer = HttpResponse(status=304)
    if answer.status_code == 304:
        del answer.headers["Content-Type"]
    answer.headers["ETag"] = request.etag
    # It may be kept, and is asked for each time: what is taken back is not shown on.
    answer.headers["Cache-Control"] = "no-cache, private" if caller.token else "no-cache, public"
    if request.changed_at:
        answer.headers["Last-Modified"] = http_date(request.changed_at.timestamp())
    return answer


def _preflight() -> HttpResponse:
    """Return what a browser asks before a script of another site may ask."""
    headers = {
        "Allow": METHODS,
        "Access-Control-Allow-Methods": METHODS,
        "Access-Control-Allow-Headers": ACCEPTED,
        "Access-Control-Max-Age": DAY,
    }
    answer = HttpResponse(status=204, headers=headers)
    del answer.headers["Content-Type"]
    return answer


def _not_allowed() -> RefusedError:
    sentence = _("This address can only be read: ask with GET.")
    return RefusedError(405, "method-not-allowed", sentence, headers={"Allow": METHODS})
