"""What every page needs."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import translate_url
from django.utils.translation import get_language

from treaties.wording import reader_language

# Each language by its own name.
OWN_NAMES = {"kk": "Қазақша", "ru": "Русский", "en": "English"}


def site(request: HttpRequest) -> dict[str, Any]:
    """Return the reader's language and the address of this page in each language."""
    path = request.get_full_path()
    return {
        "reader": reader_language(get_language()),
        "site_languages": [
            (code, OWN_NAMES[code], translate_url(path, code)) for code, _ in settings.LANGUAGES
        ],
        "origin": f"{request.scheme}://{request.get_host()}",
    }
