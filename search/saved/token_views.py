"""What is open to whoever has a token: the feed of a saved search, and the end of its mails."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import cache_control
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import conditional_page, require_http_methods, require_safe

from search.saved import saving
from search.saved.feed import atom
from search.saved.models import SavedSearch


@require_safe
@conditional_page
@cache_control(private=True, no_cache=True)
def feed(request: HttpRequest, token: str) -> HttpResponse:
    """Give the feed of a search, whose address only its owner knows."""
    found = get_object_or_404(SavedSearch, feed_token=token, owner__is_active=True)
    answer = HttpResponse(atom(found), content_type="application/atom+xml; charset=utf-8")
    answer["X-Robots-Tag"] = "noindex"
    return answer


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def unsubscribe(request: HttpRequest, token: str) -> HttpResponse:
    """End the mails of a search, by one request of a mail program (RFC 8058) or by a button.

    Whoever only looks, as programs do that check links, ends nothing. The token alone decides: the
    request comes from a mail server, without a cookie.
    """
    found = get_object_or_404(SavedSearch, mail_token=token)
    if request.method == "POST":
        saving.unsubscribe(found)
    context = {"search": found, "done": request.method == "POST" or not found.by_mail}
    return render(request, "search/saved_unsubscribe.html", context)
