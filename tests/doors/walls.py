"""The addresses that the site has, as its URL configuration tells: none can be forgotten."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver

# Namespaces whose addresses are declared as a whole, by models: see ``admin``.
WHOLE = ("admin",)


@dataclass(frozen=True)
class Address:
    """A pattern with a name, or with the words of its pattern where it has none."""

    name: str
    namespace: str


def addresses() -> list[Address]:
    """Return all addresses of the site, those with several patterns once."""
    return list(dict.fromkeys(_below(get_resolver(), "")))


def _below(resolver: URLResolver, namespace: str) -> Iterator[Address]:
    for one in resolver.url_patterns:
        if isinstance(one, URLResolver):
            inner = ":".join(filter(None, (namespace, one.namespace)))
            yield from _below(one, inner)
        elif isinstance(one, URLPattern):
            name = one.name or str(one.pattern)
            yield Address(f"{namespace}:{name}" if namespace else name, namespace)
