"""Parties to treaties: tables of their names, and how they are found in a text."""

from treaties.text.parties.find import (
    find_parties,
    parties_of_preamble,
    parties_of_title,
    party_mentions,
)
from treaties.text.parties.table import ORGANISATIONS, PARTIES, STATE_PARTIES, party_name

__all__ = [
    "ORGANISATIONS",
    "PARTIES",
    "STATE_PARTIES",
    "find_parties",
    "parties_of_preamble",
    "parties_of_title",
    "party_mentions",
    "party_name",
]
