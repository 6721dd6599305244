"""What an alignment gives: units of some versions side by side, with their paragraphs in rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from treaties.align.likeness import confidence
from treaties.align.unit_likeness import unit_confidence
from treaties.models import Article, Paragraph


class Unaligned(StrEnum):
    """Why something stands alone in its row.

    ``MISSING``: no other version has anything at this place. ``UNLIKE``: another has something
    there, but too little speaks for its being the same. ``JOINED``: another has it together with
    what stands beside it, in the row ``joined``. ``UNIT``: the whole unit stands in this version
    alone.
    """

    NO = ""
    MISSING = "missing"
    UNLIKE = "unlike"
    JOINED = "joined"
    UNIT = "unit"


@dataclass(frozen=True, slots=True)
class Row:
    """One paragraph in each language that has it.

    ``eid`` is its address in the page, which no other row of the unit has; ``anchors`` are, by
    language, the addresses of its other cells where they differ. ``unaligned`` says why a row of
    a unit in several languages has one cell; ``joined`` is the address of the row with which it is
    one in another version.
    """

    eid: str
    level: int
    cells: Mapping[str, Paragraph]
    anchors: Mapping[str, str]
    unaligned: Unaligned = Unaligned.NO
    joined: str = ""

    @property
    def confidence(self) -> float:
        """Return how sure it is that the cells are the same provision, from 0 to 1.

        Of rows with a confidence of 0.9, nine in ten are right. A row of one cell has 0. It is
        worked out from the cells each time that it is asked for, and from nothing else.
        """
        return confidence(self.cells)


@dataclass(frozen=True, slots=True)
class AlignedUnit:
    """One unit in each language that has it, with its paragraphs in rows.

    ``eid`` is its address in the page: that of its first cell, where no other unit of the page has
    it. ``anchors``, ``unaligned`` and ``joined`` are as those of rows: of an article that another
    version splits in two, the second half is ``joined`` to the first.
    """

    eid: str
    kind: str
    cells: Mapping[str, Article]
    rows: Sequence[Row] = field(default_factory=tuple)
    anchors: Mapping[str, str] = field(default_factory=dict)
    unaligned: Unaligned = Unaligned.NO
    joined: str = ""

    @property
    def shown(self) -> Article:
        """Return the unit in the first language that has it."""
        return next(iter(self.cells.values()))

    @property
    def confidence(self) -> float:
        """Return how sure it is that the units are the same, from 0 to 1, as of rows."""
        return unit_confidence(self.cells)
