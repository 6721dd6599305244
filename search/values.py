"""The values of query fields as people write them, to the values that are stored.

``party:Литва``, ``type:конвенция``, ``lang:қазақша``: a name in any of the portal's languages.
"""

from collections.abc import Iterable
from functools import lru_cache

from django.utils import translation

from search.language.normalise import CYRILLIC_TWINS, normalise
from search.query import And, Cited, FieldIs, Node, Not, Or
from treaties.choices import AgreementKind, Language, Status
from treaties.models import Party
from treaties.text.parties import ORGANISATIONS, STATE_PARTIES

CHOICES = {"kind": AgreementKind, "status": Status, "language": Language}
# What people call the languages beside their names in the choices.
LANGUAGE_WORDS = {
    "kk": ("қазақ", "қазақша", "казахский", "kazakh"),
    "ru": ("орыс", "орысша", "русский", "russian"),
    "en": ("ағылшын", "ағылшынша", "английский", "english"),
}


def resolve(node: Node) -> Node:
    """Return the tree with stored values in place of names; unknown names match nothing."""
    match node:
        case And(parts):
            return And(tuple(resolve(part) for part in parts))
        case Or(parts):
            return Or(tuple(resolve(part) for part in parts))
        case Not(part):
            return Not(resolve(part))
        case Cited(citation, words):
            return Cited(citation, resolve(words))
        case FieldIs("party", values):
            return FieldIs("party", _all(_party_codes(value) for value in values))
        case FieldIs("act", values):
            # As acts are numbered: Latin capitals, whatever was typed.
            return FieldIs(
                "act", tuple(value.upper().translate(CYRILLIC_TWINS) for value in values)
            )
        case FieldIs(field, values) if field in CHOICES:
            return FieldIs(field, _all(_choice(field, value) for value in values))
    return node


def _all(found: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(value for values in found for value in values)


def _party_codes(name: str) -> tuple[str, ...]:
    """Return the codes of the parties whose code or name, in any language, is or begins so."""
    wanted = normalise(name)
    codes = {
        party.code
        for party in Party.objects.all()
        for known in (party.code, party.name_kk, party.name_ru, party.name_en)
        if normalise(known) == wanted or normalise(known).startswith(wanted)
    }
    for code, known, is_state in _known_names():
        # A state is also asked for by any word of its name; the first word of an organisation's is
        # often that of a state: "Японское агентство …".
        begins = (
            len(wanted) > 3 and any(word.startswith(wanted) for word in known.split())
            if is_state
            else " " in wanted and known.startswith(wanted)
        )
        if begins or known == wanted:
            codes.add(code)
    return tuple(sorted(codes)) or (name,)


@lru_cache(maxsize=1)
def _known_names() -> tuple[tuple[str, str, bool], ...]:
    """Return each name of each party with its code before it, and whether it is a state."""
    return tuple(
        (row.code, normalise(known), is_state)
        for rows, is_state in ((STATE_PARTIES, True), (ORGANISATIONS, False))
        for row in rows
        for language in Language.values
        for known in row.names(language)
    )


def _choice(field: str, name: str) -> tuple[str, ...]:
    return (_choice_names(field).get(normalise(name), name),)


@lru_cache(maxsize=8)
def _choice_names(field: str) -> dict[str, str]:
    """Return the stored value of each name of a closed list in each language."""
    names: dict[str, str] = {}
    for language in Language.values:
        with translation.override(language):
            names |= {normalise(str(label)): value for value, label in CHOICES[field].choices}
    names |= {value: value for value in CHOICES[field].values}
    if field == "language":
        names |= {word: code for code, words in LANGUAGE_WORDS.items() for word in words}
    return names
