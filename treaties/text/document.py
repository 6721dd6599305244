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
    """The characters of a source file and the encoding that they were read in.

    ``format`` says what held them: ``text``, ``html``, ``docx``, ``odt`` or ``pdf``.
    """

    text: str
    encoding: str
    format: str = "text"


@dataclass(frozen=True, slots=True)
class CleanText:
    """The lines of a source after cleaning; ``lines[0]`` is line 1."""

    lines: tuple[str, ...]
    repairs: tuple[Repair, ...] = ()
    notices: tuple[Notice, ...] = ()


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
    """The neighbouring blocks of a source that are in one language.

    ``language`` is an ISO 639-1 code; where it is none of kk, ru and en, the portal keeps the text
    without reading it.
    """

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
    """An article, or what stands outside the articles.

    ``kind`` is article, act, title, preamble, closing, note (an editor's or a certifier's), annex
    (one without articles of its own) or foreign (text in a language that the portal does not read).
    ``part`` is the eId of the annexed part that it stands in (``prot_1``), empty for the treaty
    itself; the eIds of its units begin with it: ``prot_1__art_1``.
    """

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
    part: str = ""


@dataclass(frozen=True, slots=True)
class ParsedDivision:
    """A division of a version; ``parent`` is the eId of the division that it stands in.

    ``kind`` is part, chapter, section or subsection, or, for what is annexed and has articles of
    its own, annex or protocol.
    """

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
class EndedAgreement:
    """An earlier agreement that this one ends, as this one's text calls it."""

    title: str
    signed_on: date | None


@dataclass(frozen=True, slots=True)
class Amendment:
    """An act by which the text was changed, as an editor's note tells."""

    number: str
    date: date | None
    line: int


@dataclass(frozen=True, slots=True)
class ParsedVersion:
    """The agreement in one language.

    ``spans`` are the source lines that it takes, first and last of each run of them.
    """

    language: str
    standing: str
    title: str
    act_title: str
    units: tuple[ParsedUnit, ...]
    divisions: tuple[ParsedDivision, ...]
    spans: tuple[tuple[int, int], ...] = ()

    @property
    def articles(self) -> tuple[ParsedUnit, ...]:
        """Return the units that are articles, in their order."""
        return tuple(unit for unit in self.units if unit.kind == "article")


@dataclass(frozen=True, slots=True)
class ParsedAgreement:
    """One agreement as read from a source: its facts and its language versions.

    ``entry`` is how it enters into force: signature, notification, ratification, deposit, date, or
    empty. ``duration`` and ``notice`` (of denunciation) are ISO 8601 periods (``P5Y``, ``P6M``);
    a duration may be ``unlimited``; both are empty where the text is silent.
    """

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
    provisional: bool = False
    entry: str = ""
    duration: str = ""
    notice: str = ""
    ends: tuple[EndedAgreement, ...] = ()
    reservations: int = 0
    amendments: tuple[Amendment, ...] = ()


@dataclass(frozen=True, slots=True)
class ParsedSource:
    """All that was read from one source file."""

    encoding: str
    clean: CleanText
    blocks: tuple[Block, ...]
    agreement: ParsedAgreement
    notices: tuple[Notice, ...] = field(default=())
    format: str = "text"
