"""Texts: a version as a whole, and the articles of an agreement side by side."""

from ninja import Schema
from pydantic import Field

from search.api.schemas.agreements import VersionRow
from search.api.schemas.common import Address, Asked, AskedList, Paged, Total
from treaties.choices import DivisionKind, Language, ParagraphKind, UnitKind

EID = "Its address in the text, the same in every language: `art_18__para_4__point_b`."


class AskedText(Asked):
    """A text has no further parameters."""


class AskedArticle(Asked):
    """In which languages."""

    language: list[Language] = Field(
        [], description="The languages, in the order of the columns. Without it, all there are."
    )


class AskedArticles(AskedList, AskedArticle):
    """Which articles, in which languages."""


class Division(Schema):
    """A chapter, section or annexed part that groups articles."""

    eid: str = Field(description=EID, examples=["chp_1"])
    kind: DivisionKind
    parent: str | None = Field(description="The eId of the division that it stands in.")
    label: str = Field(examples=["Глава 1"])
    number: str
    heading: str


class TextParagraph(Schema):
    """One numbered or unnumbered block of a unit."""

    eid: str = Field(description=EID, examples=["art_1__para_1"])
    kind: ParagraphKind
    label: str = Field(examples=["1."])
    text: str
    level: int = Field(ge=0, description="How far it is set in.")


class TextUnit(Schema):
    """An article, or what stands outside: act, title, preamble, closing clauses, annex, note."""

    eid: str = Field(description=EID, examples=["art_1"])
    kind: UnitKind
    division: str | None = Field(description="The eId of the division that it stands in.")
    part: str | None = Field(description="The eId of the annexed part that it stands in.")
    label: str = Field(examples=["Статья 1"])
    number: str
    heading: str
    paragraphs: list[TextParagraph]


class TextAnswer(VersionRow):
    """A language version with its whole text."""

    agreement: str
    divisions: list[Division]
    units: list[TextUnit]


class Heading(Schema):
    """What stands above a unit in one language; ``eid`` is its address in that version."""

    label: str
    number: str
    heading: str
    eid: str


class Paragraph(Schema):
    """A paragraph in one language; ``eid`` is its address in that version."""

    eid: str
    kind: ParagraphKind
    label: str
    text: str


class Row(Schema):
    """A paragraph side by side; null where a version lacks it."""

    eid: str = Field(description=EID)
    level: int = Field(ge=0)
    confidence: float = Field(
        ge=0, le=1, description="How sure it is that the cells say the same; 0 of one cell."
    )
    text: dict[Language, Paragraph | None]


class ArticleRow(Schema):
    """A unit as a list has it: its headings by language, null where a version lacks it."""

    eid: str = Field(description=EID)
    kind: UnitKind
    division: str | None
    part: str | None
    text: dict[Language, Heading | None]
    page: Address
    address: Address


class ArticleList(Paged):
    """A page of the units of an agreement, in the order of the first language."""

    agreement: str
    total: Total
    languages: list[Language]
    articles: list[ArticleRow]


class ArticleAnswer(ArticleRow):
    """A unit with its paragraphs side by side."""

    agreement: str
    languages: list[Language]
    confidence: float = Field(ge=0, le=1)
    paragraphs: list[Row]
