"""Which region of an Akoma Ntoso document each unit belongs to; the order of the units stays."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from treaties.choices import UnitKind
from treaties.downloads.content import Unit

# What stands before the provisions.
FRONT = frozenset(
    {UnitKind.ACT, UnitKind.TITLE, UnitKind.NOTE, UnitKind.FOREIGN, UnitKind.PREAMBLE}
)


@dataclass(frozen=True, slots=True)
class Placed:
    """A unit with the divisions that it stands in; ``attachment`` is the eId of its part."""

    unit: Unit
    chain: tuple[str, ...]
    attachment: str = ""

    @property
    def heads_body(self) -> bool:
        """Return whether a body can begin with this unit."""
        return bool(self.chain) or self.unit.kind in {UnitKind.ARTICLE, UnitKind.ANNEX}

    @property
    def in_body(self) -> bool:
        """Return whether this unit can stand in a body only."""
        provision = bool(self.chain) or self.unit.kind == UnitKind.ARTICLE
        return provision and not self.attachment

    def within(self, part: str) -> "Placed":
        """Return the unit as it stands inside an attached part."""
        chain = self.chain[1:] if self.chain[:1] == (part,) else self.chain
        return replace(self, chain=chain, attachment="")


@dataclass(frozen=True, slots=True)
class Regions:
    """The units of each region of a document."""

    preface: Sequence[Placed]
    preamble: Sequence[Placed]
    body: Sequence[Placed]
    conclusions: Sequence[Placed]
    attached: Sequence[Placed]


def placed(units: Sequence[Unit]) -> list[Placed]:
    """Return the units of a version with their divisions.

    A note stands in no division; between two articles of a chapter it is put into the chapter,
    which would otherwise end there and begin again.
    """
    after: tuple[str, ...] = ()
    following: list[tuple[str, ...]] = []
    for unit in reversed(units):
        following.append(after)
        after = unit.chain or after
    parts = {unit.chain[0] for unit in units if unit.part and unit.chain}
    before: tuple[str, ...] = ()
    found: list[Placed] = []
    for unit, after in zip(units, reversed(following), strict=True):
        chain = unit.chain or _shared(before, after)
        before = unit.chain or before
        found.append(Placed(unit, chain, chain[0] if chain and chain[0] in parts else ""))
    return found


def _shared(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    """Return the divisions in which both stand."""
    length = 0
    while length < min(len(one), len(other)) and one[length] == other[length]:
        length += 1
    return one[:length]


def regions(units: Sequence[Placed]) -> Regions:
    """Return the units by regions.

    The body goes from the first provision of the treaty itself to the last. Without any the text
    has no body, and its end begins with what is not usual before one.
    """
    body = [place for place, one in enumerate(units) if one.in_body]
    if body:
        start = next(place for place, one in enumerate(units) if one.heads_body)
        end = body[-1] + 1
    else:
        usual = [bool(one.chain) or one.unit.kind not in FRONT for one in units]
        start = end = usual.index(True) if True in usual else len(units)
    front, rest = units[:start], units[end:]
    opening = [one.unit.kind == UnitKind.PREAMBLE for one in front]
    split = opening.index(True) if True in opening else len(front)
    annexed = [bool(one.attachment) or one.unit.kind == UnitKind.ANNEX for one in rest]
    cut = annexed.index(True) if True in annexed else len(rest)
    attached = [replace(one, attachment=one.attachment or one.unit.eid) for one in rest[cut:]]
    return Regions(front[:split], front[split:], units[start:end], rest[:cut], attached)
