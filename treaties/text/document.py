"""The values that pass between the stages: frozen, plain, without behaviour of their own.

Line numbers count from 1 as an editor counts them in the source file; columns count from 0.
"""

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Repair:
    """One change made to a source line while cleaning.

    ``column`` is the place in the line as it stood just before this repair, so that the repairs of
    a line, applied in their order, lead from the source to the cleaned line, and in reverse order
    lead back.
    """

    line: int
    column: int
    kind: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Notice:
    """Something odd that a reader of the source should look at; never a reason to stop."""

    line: int
    code: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a file gives no agreement: ``code`` names the sentence shown, ``detail`` fills it."""

    code: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class DecodedText:
    """The characters of a source file and the encoding that they were read in."""

    text: str
    encoding: str


@dataclass(frozen=True, slots=True)
class CleanText:
    """The lines of a source after cleaning; ``lines[0]`` is line 1."""

    lines: tuple[str, ...]
    repairs: tuple[Repair, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together: a paragraph, a heading, a line of a signature."""

    text: str
    first_line: int
    last_line: int
    indented: bool
    after_blank: bool


@dataclass(frozen=True, slots=True)
class LanguagePart:
    """The neighbouring blocks of a source that are in one language."""

    language: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class ParsedParagraph:
    """A paragraph, point, sub-point or indent inside a unit.

    ``label`` is its number as the source writes it (``1.``, ``b)``, ``-``); ``order`` is its place
    in the whole source, by which conservation is checked.
    """

    eid: str
    kind: str
    label: str
    text: str
    level: int
    first_line: int
    last_line: int
    order: int


@dataclass(frozen=True, slots=True)
class ParsedUnit:
    """An article, or what stands outside the articles: act, title, preamble, closing, note."""

    eid: str
    kind: str
    label: str
    number: str
    heading: str
    division: str | None
    paragraphs: tuple[ParsedParagraph, ...]
    first_line: int
    last_line: int
    order: int


@dataclass(frozen=True, slots=True)
class ParsedDivision:
    """A chapter or section; ``parent`` is the eId of the division that it stands in."""

    eid: str
    kind: str
    label: str
    number: str
    heading: str
    parent: str | None
    first_line: int
    last_line: int
    order: int


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact as one language version states it, with the sentence that it was read from."""

    name: str
    value: str
    language: str
    line: int
    sentence: str


@dataclass(frozen=True, slots=True)
class ParsedAct:
    """The domestic act that approves, ratifies or drafts the agreement."""

    kind: str
    issuer: str
    number: str
    date: date | None
    draft: bool


@dataclass(frozen=True, slots=True)
class ParsedVersion:
    """The agreement in one language."""

    language: str
    standing: str
    title: str
    act_title: str
    units: tuple[ParsedUnit, ...]
    divisions: tuple[ParsedDivision, ...]

    @property
    def articles(self) -> tuple[ParsedUnit, ...]:
        """Return the units that are articles, in their order."""
        return tuple(unit for unit in self.units if unit.kind == "article")


@dataclass(frozen=True, slots=True)
class ParsedAgreement:
    """One agreement as read from a source: its facts and its language versions."""

    kind: str
    parties: tuple[str, ...]
    multilateral: bool
    signed_on: date | None
    signed_place: str
    in_force_on: date | None
    publication: str
    authentic_languages: tuple[str, ...]
    prevailing_languages: tuple[str, ...]
    status: str
    acts: tuple[ParsedAct, ...]
    versions: tuple[ParsedVersion, ...]
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class ParsedSource:
    """All that was read from one source file."""

    encoding: str
    clean: CleanText
    blocks: tuple[Block, ...]
    agreement: ParsedAgreement
    notices: tuple[Notice, ...] = field(default=())
