"""States by their names in Kazakh, Russian and English, one row for each name that they bear.

The names are those of ``parties``, where the organisations stand too; ask ``parties.find_parties``
and ``parties.party_name`` before these rows.
"""

from collections.abc import Sequence
from itertools import zip_longest
from typing import NamedTuple

from treaties.text.parties import STATE_PARTIES


class StateName(NamedTuple):
    """One name of a state in each language."""

    code: str
    kk: str
    ru: str
    en: str


def _rows() -> Sequence[StateName]:
    """Return a row for each name; where a language has fewer, its first name again."""
    return [
        StateName(state.code, kk or state.kk[0], ru or state.ru[0], en or state.en[0])
        for state in STATE_PARTIES
        for kk, ru, en in zip_longest(state.kk, state.ru, state.en)
    ]


STATES = tuple(_rows())
