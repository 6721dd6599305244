"""What several answers have in common: parameters of lists, errors, parties, counts."""

from typing import Annotated, Any

from ninja import Path, Schema
from pydantic import Field, WithJsonSchema

from treaties.choices import Language

LONGEST_CURSOR = 1000


class Asked(Schema):
    """What every address can be asked with."""

    lang: Language | None = Field(
        None,
        description="The language of messages and labels. Without it Accept-Language counts.",
        examples=["en"],
    )


class AskedList(Asked):
    """What every list can be asked with."""

    limit: int = Field(20, ge=1, le=100, description="How many a page has.", examples=[20])
    cursor: str | None = Field(
        None,
        min_length=1,
        max_length=LONGEST_CURSOR,
        description="Where the page begins: from `next` of the page before.",
        json_schema_extra={"format": "cursor"},
    )


class Problem(Schema):
    """Why a request was not answered."""

    code: str = Field(description="A word for programs.", examples=["bad-parameter"])
    message: str = Field(description="A sentence for people, in their language.")
    parameter: str | None = Field(description="The parameter at fault, if it is one.")
    repaired: str | None = Field(description="The query as it should be written, if it is known.")
    address: str | None = Field(description="Where to go on, if there is such a place.")


class ErrorAnswer(Schema):
    """The body of every answer that is an error."""

    error: Problem


class PartyNames(Schema):
    """A state or organisation: its code (of a state, ISO 3166), its names."""

    code: str = Field(examples=["KZ"])
    kk: str = Field(examples=["Қазақстан"])
    ru: str = Field(examples=["Казахстан"])
    en: str = Field(examples=["Kazakhstan"])


class Count(Schema):
    """A value of a facet, what it is called, and how many have it."""

    value: str
    label: str
    count: int = Field(ge=0)


class Paged(Schema):
    """What every page of a list has beside its rows."""

    next: str | None = Field(
        description="The absolute address of the next page; null on the last. Also in `Link`."
    )


Total = Annotated[int, Field(ge=0, description="How many there are on all pages.")]
Moment = Annotated[str, Field(json_schema_extra={"format": "date-time"})]
Day = Annotated[str | None, Field(json_schema_extra={"format": "date"}, description="ISO 8601.")]
Address = Annotated[str, Field(description="An absolute address.", examples=["https://…"])]


Slug = Annotated[
    str,
    WithJsonSchema({"type": "string", "format": "slug"}),
    Path(
        description="The short name of the agreement, as in the addresses of its pages.",
        examples=["2005-kz-lt-convention"],
    ),
]
Eid = Annotated[
    str,
    WithJsonSchema({"type": "string", "format": "eid"}),
    Path(
        description="The address of a provision in the text, the same in every language.",
        examples=["art_18"],
    ),
]
Code = Annotated[
    str,
    WithJsonSchema({"type": "string", "format": "party-code"}),
    Path(
        description="The code of the party: of a state, ISO 3166.",
        examples=["KZ"],
    ),
]
TextLanguage = Annotated[
    Language, Path(description="The language of the version.", examples=["ru"])
]


def names_of(party: Any) -> dict[str, str]:
    """Return the code and the names of a party."""
    return {
        "code": party.code,
        "kk": party.name_kk,
        "ru": party.name_ru,
        "en": party.name_en,
    }
