"""Parties as an editor writes them: by any of their names in any language, or by their code."""

from collections.abc import Iterable
from functools import cache

from treaties.choices import Language
from treaties.models import Party
from treaties.text.parties import PARTIES, party_name


def codes_of(names: Iterable[str]) -> tuple[list[str], list[str]]:
    """Return the codes of some names, each once, and the names that no party has."""
    known = _shipped() | _stored()
    codes: dict[str, None] = {}
    unknown = []
    for name in names:
        code = known.get(_folded(name))
        if code:
            codes[code] = None
        else:
            unknown.append(name)
    return list(codes), unknown


def names_of(codes: Iterable[str], language: str) -> list[str]:
    """Return what parties are called in a language, as ``codes_of`` reads them again."""
    stored = {party.code: party.name(language) for party in Party.objects.filter(code__in=codes)}
    return [stored.get(code) or party_name(code, language) for code in codes]


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()


@cache
def _shipped() -> dict[str, str]:
    rows = [(row.code, row.names(language)) for row in PARTIES for language in Language.values]
    names = {_folded(name): code for code, own in reversed(rows) for name in own}
    return names | {_folded(row.code): row.code for row in PARTIES}


def _stored() -> dict[str, str]:
    rows = Party.objects.values_list("code", "name_kk", "name_ru", "name_en")
    return {_folded(name): code for code, *names in rows for name in (code, *names)}
