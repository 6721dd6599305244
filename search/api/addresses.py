"""The absolute addresses that answers hold: of the pages, and of the API itself."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language

from treaties.wording import reader_language

NAMESPACE = "api"


@dataclass(frozen=True, slots=True)
class Addresses:
    """The scheme and host that the API was asked at."""

    origin: str

    @classmethod
    def of(cls, request: HttpRequest) -> "Addresses":
        """Return the addresses as the program that asks reaches them."""
        return cls(f"{request.scheme}://{request.get_host()}")

    def page(self, name: str, *args: Any) -> str:
        """Return the address of a page for readers, in the active language."""
        return self.origin + reverse(name, args=args)

    def api(self, name: str, *args: Any) -> str:
        """Return an address of the API."""
        return self.origin + reverse(f"{NAMESPACE}:{name}", args=args)

    def at(self, path: str) -> str | None:
        """Return the absolute form of an address of this site; None for none."""
        return self.origin + path if path else None


def reader() -> str:
    """Return the language of messages and labels."""
    return reader_language(get_language())
