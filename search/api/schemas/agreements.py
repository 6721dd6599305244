"""Agreements: as a list has them, and one with all that is known of it."""

from datetime import date, datetime
from enum import StrEnum

from ninja import Schema
from pydantic import Field

from search.api.schemas.common import Address, Asked, AskedList, Paged, PartyNames, Total
from treaties.choices import (
    ActKind,
    AgreementKind,
    EntryIntoForce,
    Language,
    SourceFormat,
    Standing,
    Status,
)

LONGEST_CODE = 20


class AgreementOrder(StrEnum):
    """In which order agreements come."""

    NEWEST = "newest"
    OLDEST = "oldest"
    ADDED = "added"
    CHANGED = "changed"


class AskedAgreements(AskedList):
    """Which agreements: of several values of a filter one is enough, of the filters all count."""

    party: list[str] = Field([], description="The code of a party.", examples=[["LT"]])
    year: list[int] = Field([], description="The year of signing or of the first act.")
    kind: list[AgreementKind] = Field([], description="What the treaty calls itself.")
    status: list[Status] = Field([], description="How far it has come, as its texts tell.")
    prevailing: list[str] = Field([], description="A language that decides in a dispute.")
    together: list[str] = Field(
        [], alias="with", description="The code of one more party that must be there, too."
    )
    sort: AgreementOrder = Field(
        AgreementOrder.NEWEST,
        description="`newest` and `oldest` by day of signing; `added` and `changed` last first.",
    )


class AskedAgreement(Asked):
    """One agreement has no further parameters."""


class AgreementRow(Schema):
    """An agreement as a list has it."""

    slug: str = Field(
        description="The short name in addresses.", examples=["2005-kz-lt-convention"]
    )
    titles: dict[Language, str] = Field(description="The titles by language.")
    kind: AgreementKind
    status: Status
    multilateral: bool
    signed_on: date | None
    in_force_on: date | None
    parties: list[PartyNames]
    languages: list[Language] = Field(description="The languages that there is a text in.")
    authentic_languages: list[str] = Field(description="Languages of the originals.")
    prevailing_languages: list[str] = Field(description="Languages that decide in a dispute.")
    created_at: datetime = Field(description="When the portal got it.")
    updated_at: datetime = Field(description="When it was changed here last.")
    page: Address = Field(description="Its page for readers.")
    address: Address = Field(description="Its address in this API.")


class AgreementList(Paged):
    """A page of agreements."""

    total: Total
    agreements: list[AgreementRow]


class Act(Schema):
    """A domestic act that approves, ratifies or drafts an agreement."""

    kind: ActKind
    issuer: str = Field(description="Who issued it, empty where that is not known.")
    number: str = Field(examples=["431-III"])
    date: "date | None"
    draft: bool


class Amendment(Schema):
    """An act by which the text was changed, as an editor's note tells."""

    number: str
    date: "date | None"


class Evidence(Schema):
    """A sentence that states a fact, and where it stands."""

    value: str = Field(description="What was read from it.")
    language: Language
    sentence: str
    page: str | None = Field(description="The place in the text, where it has one.")


class Relation(Schema):
    """How the agreement belongs with another one."""

    kind: str = Field(
        description=(
            "`ends`, `ended_by`, `amended_by`, `supplements`, `supplemented_by` or `same_act`."
        ),
        examples=["ends"],
    )
    name: str = Field(description="The same in the asked language.")
    agreement: str | None = Field(description="The slug of the other one, if it is here.")
    title: str = Field(description="Its title, or what the text calls it.")
    number: str = Field(description="The number of the act, if it is by an act.")
    date: "date | None"
    evidence: list[Evidence]


class Source(Schema):
    """The file that a text was read from."""

    name: str
    sha256: str
    format: SourceFormat
    page: Address = Field(description="Where the untouched file can be had.")


class VersionRow(Schema):
    """A language version without its text."""

    language: Language
    title: str
    standing: Standing = Field(description="What it is worth beside the others.")
    prevails: bool
    revision: int = Field(ge=1, description="1, and one more for each text that took its place.")
    source: Source
    page: Address = Field(description="Its text for readers.")
    address: Address = Field(description="Its text in this API.")


class VersionList(Schema):
    """The language versions of an agreement."""

    agreement: str
    versions: list[VersionRow]


class AgreementAnswer(AgreementRow):
    """An agreement with all that is known of it; what is not known is null or empty."""

    signed_place: str
    entry: EntryIntoForce | None = Field(description="By what it enters into force.")
    provisional: bool = Field(description="Whether it is applied provisionally.")
    duration: str = Field(description="A period of ISO 8601, or `unlimited`.", examples=["P5Y"])
    notice: str = Field(description="The notice of denunciation, a period.", examples=["P6M"])
    reservations: int = Field(ge=0)
    publication: str = Field(description="The bulletin in which it was published.")
    acts: list[Act]
    amendments: list[Amendment]
    evidence: dict[str, list[Evidence]] = Field(
        description=(
            "The sentences that facts were read from, by the names of the facts; `signed` has day "
            "and place. `disputes` and `amendment_clause` tell facts that are told nowhere else."
        )
    )
    relations: list[Relation]
    versions: list[VersionRow]
