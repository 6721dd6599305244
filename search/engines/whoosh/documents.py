"""An entry to what is written of it: its texts as terms, its identifiers, its stored values."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from search.engines.whoosh.schema import (
    FORMS,
    KEY,
    OWNER,
    OWNER_FIELD,
    ROOT,
    STORED,
    VERSION_FIELD,
    WEAK,
    analysed_fields,
    term_field,
)
from search.language.analyse import Located, Term, locate
from search.language.roots import ROOTED, root

# A prepared entry: the values of its fields, and its key.
Entry = Mapping[str, Any]
# Which terms a word gives to a field of the index.
TermsOf = Callable[[Term], Iterable[str]]


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
    """Return what Whoosh's ``add_document`` takes for a prepared entry: all but its texts."""
    kept: dict[str, Any] = {
        name: value if isinstance(value, int | list) or value is None else str(value)
        for name, value in entry.items()
        if name not in fields.names and not name.endswith("_exact")
    }
    document = {KEY: entry[KEY], STORED: json.dumps(kept, ensure_ascii=False)}
    if OWNER_FIELD in entry:
        document[OWNER] = str(entry[OWNER_FIELD])
    return document


def texts_of(entry: Entry, fields: Analysed) -> Iterator[tuple[str, str, Iterable[Located]]]:
    """Yield the analysed fields of an entry, each with its language and its terms."""
    language = str(entry[VERSION_FIELD])
    for field in fields.names:
        text = entry.get(field) or ""
        if text:
            # Many entries in a row share a title.
            yield field, language, (locate if field == fields.main else _kept)(text, language)


@lru_cache(maxsize=64)
def _kept(text: str, language: str) -> Iterable[Located]:
    return list(locate(text, language))


def terms_of(fields: Analysed) -> Callable[[str, str], Mapping[str, TermsOf]]:
    """Return what tells for a field and a language which terms a word gives to which fields."""

    def fields_of(field: str, language: str) -> Mapping[str, TermsOf]:
        found: dict[str, TermsOf] = {
            term_field(field, language): lambda word: word.stems,
            term_field(field, WEAK): lambda word: word.weak,
        }
        if field == fields.main:
            found[FORMS] = lambda word: (word.form,)
            if language in ROOTED:
                found[term_field(field, ROOT)] = lambda word: _roots(word, language)
        return found

    return fields_of


def _roots(word: Term, language: str) -> Iterable[str]:
    return dict.fromkeys(root(stem, language) for stem in word.stems)
