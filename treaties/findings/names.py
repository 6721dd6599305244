"""Parties and places that a text names."""

from treaties.findings.marks import Mark
from treaties.findings.passages import Piece
from treaties.text.parties.find import party_mentions
from treaties.text.places import places_in


def parties(piece: Piece) -> list[Mark]:
    """Return the states and organisations that a text names, by their codes."""
    return [Mark(*one) for one in party_mentions(piece.text, piece.language)]


def places(piece: Piece) -> list[Mark]:
    """Return the cities that a text names, by their English names."""
    return [Mark(*one) for one in places_in(piece.text, piece.language)]
