"""The search page as these tests look at it."""

import re
from html import unescape
from urllib.parse import urlencode

from django.test import Client


class Page:
    """The search page for an address."""

    def __init__(self, address: str, language: str = "ru", **headers: str) -> None:
        self.response = Client().get(f"/{language}/search/{address}", headers=headers)
        self.html = self.response.content.decode()

    @property
    def text(self) -> str:
        return " ".join(unescape(re.sub(r"<[^>]+>", " ", self.html)).split())

    def found(self, pattern: str) -> list[str]:
        """Return what the groups of a pattern match in the page."""
        return [unescape(match) for match in re.findall(pattern, self.html, re.DOTALL)]

    @property
    def marks(self) -> list[str]:
        return self.found(r"<mark>(.*?)</mark>")

    @property
    def chips(self) -> list[str]:
        return self.found(r'<p class="chips">(.*?)</p>')

    @property
    def hits(self) -> int:
        return self.html.count('<li class="hit">')

    def address_of(self, label: str) -> str:
        """Return where the first link of a facet value leads."""
        (address,) = self.found(rf'<a href="([^"]*)"[^>]*><span>{label}</span>')[:1]
        return address


def asked(words: str, **more: object) -> str:
    return "?" + urlencode({"q": words, **more}, doseq=True)
