"""An entry to what Whoosh writes of it: finished terms with their places, and stored values."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from search.engines.whoosh.schema import (
    FORMS,
    KEY,
    LENGTHS,
    OWNER,
    OWNER_FIELD,
    ROOT,
    STORED,
    VERSION_FIELD,
    WEAK,
    analysed_fields,
    term_field,
)
from search.language.analyse import Term, analyse
from search.language.roots import ROOTED, root

# A prepared entry: the values of its fields, and its key.
Entry = Mapping[str, Any]
Terms = dict[str, list[tuple[str, int]]]


@dataclass(frozen=True, slots=True)
class Analysed:
    """The names of the fields whose words are found in any form; ``main`` is that of the text."""

    names: tuple[str, ...]
    main: str


def analysed(index_fields: Mapping[str, Any]) -> Analysed:
    """Return which fields of a Haystack index are analysed."""
    names = tuple(analysed_fields(index_fields))
    return Analysed(names, next(name for name in names if index_fields[name].document))


def make_document(entry: Entry, fields: Analysed) -> dict[str, Any]:
    """Return what Whoosh's ``add_document`` takes for a prepared entry."""
    language = str(entry[VERSION_FIELD])
    document: dict[str, Any] = {KEY: entry[KEY]}
    if OWNER_FIELD in entry:
        document[OWNER] = str(entry[OWNER_FIELD])
    for field in fields.names:
        text = entry.get(field) or ""
        if field != fields.main:
            document |= _kept_terms(field, language, text)
            continue
        terms = list(analyse(text, language))
        document |= _terms(field, language, terms)
        document[FORMS] = [(term.form, term.place) for term in terms]
    kept: dict[str, Any] = {
        name: value if isinstance(value, int | list) or value is None else str(value)
        for name, value in entry.items()
        if name not in fields.names and not name.endswith("_exact")
    }
    kept[LENGTHS] = {
        name: len(value) for name, value in document.items() if isinstance(value, list) and value
    }
    return document | {STORED: json.dumps(kept, ensure_ascii=False)}


def _terms(field: str, language: str, terms: Sequence[Term]) -> Terms:
    """Return the terms of a field with their places, by the names under which they are kept."""
    rooted = language if language in ROOTED else ""
    return {
        term_field(field, language): [(stem, term.place) for term in terms for stem in term.stems],
        term_field(field, WEAK): [(stem, term.place) for term in terms for stem in term.weak],
        term_field(field, ROOT): [
            (root(stem, rooted), term.place) for term in terms for stem in term.stems if rooted
        ],
    }


@lru_cache(maxsize=64)
def _kept_terms(field: str, language: str, text: str) -> Terms:
    """Return the terms of a field that many entries in a row share, as articles their title."""
    return _terms(field, language, list(analyse(text, language)))
