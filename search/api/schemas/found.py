"""What a search and a concordance find."""

from datetime import date
from enum import StrEnum

from ninja import Schema
from pydantic import Field

from search.api.schemas.common import Address, AskedList, Count, Paged, Total
from search.pieces import LONGEST_QUERY
from treaties.choices import AgreementKind, Language, Status, UnitKind

QUERY = "The words, as on the search page: phrases, fields, OR, NOT, citations."
MARKS = "The places of the words in the text: from, and up to."


class SearchOrder(StrEnum):
    """In which order results come."""

    RELEVANCE = "relevance"
    NEWEST = "newest"
    OLDEST = "oldest"
    TITLE = "title"


class AskedSearch(AskedList):
    """What to look for; chosen values of one facet are alternatives, the facets all count."""

    q: str = Field(
        "",
        max_length=LONGEST_QUERY,
        description=QUERY + " Without it, everything.",
        examples=["двойное налогообложение"],
        json_schema_extra={"format": "treaty-query"},
    )
    language: list[Language] = Field([], description="A language that the words stand in.")
    kind: list[AgreementKind] = Field([], description="What the treaty calls itself.")
    party: list[str] = Field([], description="The code of a party.", examples=[["LT"]])
    year: list[int] = Field([], description="The year of signing.")
    status: list[Status] = Field([], description="How far the treaty has come.")
    unit: list[UnitKind] = Field([], description="A part of the text.")
    prevailing: list[str] = Field([], description="A prevailing language.")
    agreement: list[str] = Field([], description="The slug of an agreement.")
    sort: SearchOrder = Field(
        SearchOrder.RELEVANCE, description="The best first, or by day of signing, or by title."
    )


class AskedConcordance(AskedList):
    """Which words, and in which language they are."""

    q: str = Field(
        min_length=1,
        max_length=LONGEST_QUERY,
        description="A word or an expression.",
        examples=["компетентные органы"],
        json_schema_extra={"format": "treaty-words"},
    )
    language: Language | None = Field(
        None, description="That of the words. Without it, the one in which most articles have them."
    )
    agreement: list[str] = Field([], description="The slug of an agreement.")
    year: list[int] = Field([], description="The year of signing.")


Mark = tuple[int, int]


class Snippet(Schema):
    """The paragraph that shows best why a unit was found, cut to a few lines."""

    eid: str = Field(description="The paragraph's, empty for the heading of the unit.")
    text: str
    marks: list[Mark] = Field(description=MARKS)


class Result(Schema):
    """A unit that was found, once for all its languages."""

    agreement: str = Field(description="The slug.")
    title: str = Field(description="The title of the agreement, in the asked language if it has.")
    kind: AgreementKind
    status: Status
    signed_on: date | None
    eid: str
    number: str
    unit: UnitKind
    languages: list[Language]
    matched: list[Language] = Field(description="In which the words were found, the best first.")
    score: float
    snippets: dict[Language, Snippet]
    page: Address
    address: Address


class Facet(Schema):
    """The values of a facet with their counts, which its own choice does not narrow."""

    name: str
    label: str
    values: list[Count]


class SearchAnswer(Paged):
    """A page of what a search finds."""

    query: str
    total: Total
    leniency: str = Field(
        description="How strictly the words were taken: `strict`, `related` or `most`."
    )
    remarks: list[str] = Field(description="How the results came about, in sentences.")
    corrections: list[str] = Field(description="Queries that may have been meant.")
    facets: list[Facet]
    results: list[Result]


class Translation(Schema):
    """What the words are translated by, and in how many of the counted lines."""

    value: str
    label: str
    count: int = Field(ge=0)
    by_table: bool = Field(description="Whether the table of legal terms has it.")


class Words(Schema):
    """A text in one language, with what is marked in it."""

    text: str
    marks: list[Mark] = Field(description=MARKS)


class Line(Schema):
    """A paragraph or heading with the words, beside the other languages."""

    agreement: str
    title: str
    unit: str = Field(description="The eId of the article.")
    eid: str
    texts: dict[Language, Words]
    page: Address


class LanguageCount(Schema):
    """In how many articles the words stand in a language."""

    language: Language
    count: int


class ConcordanceAnswer(Paged):
    """A page of a concordance: the lines of so many articles."""

    query: str
    language: Language = Field(description="That of the words.")
    languages: list[LanguageCount]
    total: Total = Field(description="How many articles have the words in this language.")
    counted: int = Field(description="In how many of them the translations were counted.")
    translations: dict[Language, list[Translation]]
    lines: list[Line]
