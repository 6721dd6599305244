"""Pages that belong to no app: the front door, health, what was not found."""

from django.conf import settings
from django.db import connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import get_language, get_language_from_request
from django.views.decorators.http import require_safe

from portal.accounts.adapter import TOO_MANY
from treaties.wording import reader_language


@require_safe
def choose_language(request: HttpRequest) -> HttpResponse:
    """Send a reader to the home page in the language that the browser prefers."""
    return redirect(f"/{reader_language(get_language_from_request(request))}/")


@require_safe
def health(request: HttpRequest) -> JsonResponse:
    """Answer when the site and its database work."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return JsonResponse({"status": "ok"})


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Keep crawlers out of search pages and comparisons, not out of documents."""
    barred = "".join(
        f"Disallow: /{language}/{part}/\n"
        for part in ("search", "compare", "concordance")
        for language in ("kk", "ru", "en")
    )
    sitemap = request.build_absolute_uri(reverse("sitemap"))
    text = f"User-agent: *\n{barred}Sitemap: {sitemap}\n"
    return HttpResponse(text, content_type="text/plain")


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say what was not found, in one sentence."""
    reason = exception.args[0] if exception.args and isinstance(exception.args[0], str) else ""
    return render(request, "404.html", {"reason": reason}, status=404)


def not_understood(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that a request is broken, without reading anything more of it."""
    language = get_language() or settings.LANGUAGE_CODE
    return HttpResponse(render_to_string("400.html", {"language": language}), status=400)


def form_refused(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Say that a form came without the sign that the site gave it."""
    return render(request, "403_csrf.html", status=403)


def failed(request: HttpRequest) -> HttpResponse:
    """Say that something broke, without asking anything more of the site."""
    return render(request, "500.html", status=500)


def too_many(request: HttpRequest) -> HttpResponse:
    """Say that something was tried too often, and when it may be tried again."""
    return render(request, "429.html", {"sentence": TOO_MANY}, status=429)
