"""The reader's choice of appearance on every page, and a word of it to caches."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers

Answer = Callable[[HttpRequest], HttpResponse]


def vary_on_appearance(get_response: Answer) -> Answer:
    """Return a handler that tells caches that pages follow the cookie; files do not."""

    def handle(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if response.get("Content-Type", "").startswith("text/html"):
            patch_vary_headers(response, ("Cookie",))
        return response

    return handle
