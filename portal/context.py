"""What every page needs."""

import re
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import translate_url
from django.utils.translation import get_language

from portal.appearance import COOKIE, read
from treaties.wording import reader_language

# Each language by its own name.
OWN_NAMES = {"kk": "Қазақша", "ru": "Русский", "en": "English"}


def _translated(path: str, code: str) -> str:
    """Return the address of a page in another language; also of a page that is not there."""
    translated = translate_url(path, code)
    if translated == path and re.match(r"/(?:kk|ru|en)/", path):
        return f"/{code}{path[3:]}"
    return translated


def site(request: HttpRequest) -> dict[str, Any]:
    """Return what every page says: its language, its addresses, how its reader wants it to look."""
    path = request.get_full_path()
    return {
        "reader": reader_language(get_language()),
        "site_languages": [
            (code, OWN_NAMES[code], _translated(path, code)) for code, _ in settings.LANGUAGES
        ],
        "origin": f"{request.scheme}://{request.get_host()}",
        "here": path,
        "appearance": read(request.COOKIES.get(COOKIE, "")),
    }
