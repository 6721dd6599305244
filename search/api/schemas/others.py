"""Findings, parties, files of all texts, and what there is at all."""

from datetime import date
from enum import StrEnum

from ninja import Schema
from pydantic import Field

from search.api.schemas.common import Address, Asked, AskedList, Count, Paged, PartyNames, Total
from treaties.choices import FindingKind, Language

LICENCE = "Under which terms the texts can be used, in the asked language."


class FindingOrder(StrEnum):
    """In which order findings come."""

    TEXT = "text"
    WEIGHT = "weight"


class ShownState(StrEnum):
    """States in which readers see findings."""

    OPEN = "open"
    ACCEPTED = "accepted"


class FindingWeight(StrEnum):
    """From which weight on."""

    LIKELY = "likely"
    SURE = "sure"
    ALL = "all"


class AskedFindings(AskedList):
    """Which differences between language versions."""

    agreement: str = Field("", max_length=120, description="The slug of an agreement.")
    kind: FindingKind | None = Field(None, description="In what the versions differ.")
    state: ShownState | None = Field(None, description="What the editors decided.")
    weight: FindingWeight = Field(FindingWeight.LIKELY, description="How likely they are real.")
    sort: FindingOrder = Field(
        FindingOrder.TEXT, description="In the order of the texts, or the likeliest first."
    )


class Quote(Schema):
    """Words that differ, and their place in the version."""

    eid: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    text: str


class FindingRow(Schema):
    """A difference that a lawyer should look at: found by rules, which can be wrong."""

    agreement: str
    title: str
    kind: FindingKind
    kind_name: str = Field(description="The kind in the asked language.")
    weight: float = Field(ge=0, le=1)
    state: ShownState
    eid: str
    unit: str
    quotes: dict[Language, list[Quote]]
    note: str = Field(description="What differs, in a sentence of the asked language.")
    page: Address


class FindingList(Paged):
    """A page of findings."""

    total: Total
    findings: list[FindingRow]


class AskedParties(AskedList):
    """Parties have no further parameters."""


class AskedParty(Asked):
    """A party has no further parameters."""


class PartyRow(PartyNames):
    """A party as a list has it."""

    agreements: int = Field(ge=0, description="How many it has.")
    page: Address
    address: Address


class PartyList(Paged):
    """A page of parties, by their codes."""

    total: Total
    parties: list[PartyRow]


class YearCount(Schema):
    """How many agreements are of a year."""

    year: int
    count: int = Field(ge=0)


class PartyAnswer(PartyRow):
    """A party with its agreements in numbers."""

    status: list[Count]
    kind: list[Count]
    prevailing: list[Count]
    partners: list[Count] = Field(description="With whom it has how many agreements.")
    years: list[YearCount] = Field(description="Every year from the first to the last.")
    undated: int = Field(ge=0)


class BulkFile(Schema):
    """A file of all texts."""

    name: str
    size: int = Field(ge=0, description="In bytes.")
    sha256: str
    address: Address


class Dump(Schema):
    """The files of one day."""

    date: date
    files: list[BulkFile]


class BulkAnswer(Schema):
    """The files that there are, the newest first."""

    licence: str = Field(description=LICENCE)
    page: Address
    dumps: list[Dump]


class RootAnswer(Schema):
    """What there is in this API."""

    name: str
    version: str
    licence: str = Field(description=LICENCE)
    documentation: Address
    openapi: Address
    resources: dict[str, str] = Field(description="The address of each list, by its name.")
