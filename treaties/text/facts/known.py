"""Parties and cities in the places where a treaty names them."""

from treaties.text.parties import find_parties, parties_of_preamble, parties_of_title
from treaties.text.places import find_place


def parties_in_title(text: str, language: str) -> tuple[str, ...]:
    """Return the codes of the parties that a title says the treaty is between."""
    return tuple(parties_of_title(text, language))


def parties_in_preamble(text: str, language: str) -> tuple[str, ...]:
    """Return the codes of the parties that a preamble begins with."""
    return tuple(parties_of_preamble(text, language))


def parties_in_signatures(text: str, language: str) -> tuple[str, ...]:
    """Return the codes of those for whom a treaty is signed."""
    return tuple(find_parties(text, language))


def place_in(text: str, language: str) -> str:
    """Return the English name of the city that a text names, or an empty string."""
    return find_place(text, language)
