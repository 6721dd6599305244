"""Parties and cities in the places where a treaty names them."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from treaties.text.parties import parties_of_preamble, parties_of_title, party_mentions
from treaties.text.places import find_place


def parties_in_title(text: str, language: str) -> tuple[str, ...]:
    """Return the codes of the parties that a title says the treaty is between."""
    return tuple(parties_of_title(text, language))


def parties_in_preamble(text: str, language: str) -> tuple[str, ...]:
    """Return the codes of the parties that a preamble begins with."""
    return tuple(parties_of_preamble(text, language))


def parties_in_signatures(lines: Sequence[str], language: str) -> list[tuple[str, ...]]:
    """Return, for each line of the signatures, the codes of those whose names begin in it."""
    starts = [0, *accumulate(len(line) + 1 for line in lines)]
    found: list[list[str]] = [[] for _ in lines]
    for name in party_mentions("\n".join(lines), language):
        found[bisect_right(starts, name.start) - 1].append(name.key)
    return [tuple(dict.fromkeys(codes)) for codes in found]


def place_in(text: str, language: str) -> str:
    """Return the English name of the city that a text names, or an empty string."""
    return find_place(text, language)
