"""What a rule gives: a difference between language versions that a lawyer should look at."""

from collections.abc import Mapping
from dataclasses import dataclass

from treaties.choices import FindingKind

# What weighs less is told only where it is asked for: of these half would be wrong.
SHOWN = 0.5


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of one language version: ``eid`` is the address, in that version, of the paragraph or
    of the unit whose heading they stand in; ``start`` and ``end`` count its characters.
    """

    eid: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A difference between versions.

    ``unit`` and ``eid`` are the addresses of the unit and of the row (the unit's again, for its
    heading or the whole of it) in the page of all versions in the order of ``Language``. ``weight``
    is the share of such findings that are real, from 0 to 1. ``quotes`` has by language the words
    that differ, or those beside which something is missing; a language without the provision has
    none. ``values`` says by language what its words say (``P30D``, ``2004-05-01``, ``art_6``),
    empty where nothing: the note is written from the kind and from them.
    """

    unit: str
    eid: str
    kind: FindingKind
    weight: float
    quotes: Mapping[str, tuple[Quote, ...]]
    values: Mapping[str, str]
