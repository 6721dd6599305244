"""What one language version says, and the passages that it is read from."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from treaties.text.document import (
    Amendment,
    EndedAgreement,
    Fact,
    ParsedAct,
    ParsedParagraph,
    ParsedUnit,
)

# A sentence ends at a mark before a capital letter, or before a year that begins a Kazakh clause.
END = re.compile(r"(?<=[.;!?])[\"»”)]?\s+(?=[\"«“(]?[A-ZА-ЯӘҒҚҢӨҰҮҺІЁ_]|\d{4}\s+жыл|[«\"]?_{2})")
# г. Минск, ст. 5, N. Surname: a point that ends no sentence.
ABBREVIATION = re.compile(
    r"(?:^|[\s(«\"“,.])(?:г|гг|гор|ст|п|пп|т|им|обл|см|бап|No|Nos|Art|art|Mr|Mrs|St|[A-ZА-ЯӘҒҚҢӨҰҮҺІЁ])\.$"
)
AFTER_YEAR = re.compile(r"\d{4}\s?(?:г|гг|ж)\.$")
# A text without points is no sentence; reading one would take time by the square of its length.
LONGEST_SENTENCE = 12_000
# г. Астана, 17 июля 1999 года: a line of its own, though it begins small.
CITY_LINE = re.compile(r"(?:г|гор|қ)\.\s?[A-ZА-ЯӘҒҚҢӨҰҮҺІЁ]")
NUMBER_SIGN = re.compile(r"(?:N|No\.?)\s?\d")


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph to be read: its text, the same in small letters, and where it stands.

    ``kind`` is that of its unit; ``unit`` counts the units, so that what stands together is known.
    """

    text: str
    folded: str
    line: int
    kind: str
    label: str = ""
    unit: int = 0

    def has(self, *words: str) -> bool:
        """Return whether any of some small-letter words stands in the passage."""
        folded = self.folded
        for word in words:  # noqa: SIM110 - a plain loop is twice as fast here
            if word in folded:
                return True
        return False


@dataclass(slots=True)
class VersionFacts:
    """What one language version says.

    ``title`` and ``act_title`` are the titles as facts: a treaty's title that lost its beginning in
    the source is completed where the parties of the preamble make it certain; an act's title that
    lost its beginning is empty.
    """

    language: str
    kind: str = ""
    title: str = ""
    act_title: str = ""
    parties: tuple[str, ...] = ()
    signed_on: date | None = None
    signed_place: str = ""
    in_force_on: date | None = None
    publication: str = ""
    authentic: tuple[str, ...] = ()
    prevailing: tuple[str, ...] = ()
    draft: bool = False
    translation: bool = False
    ended: bool = False
    provisional: bool = False
    entry: str = ""
    duration: str = ""
    notice: str = ""
    reservations: int = 0
    acts: list[ParsedAct] = field(default_factory=list)
    ends: list[EndedAgreement] = field(default_factory=list)
    amendments: list[Amendment] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)

    def note(self, name: str, value: str, line: int, sentence: str) -> None:
        """Keep where a fact was read."""
        self.facts.append(Fact(name, value, self.language, line, sentence))


def sentences(text: str) -> list[str]:
    """Return the sentences of a paragraph; an abbreviation ends none, and none is endless."""
    found: list[str] = []
    start = 0
    for match in END.finditer(text):
        before = text[max(0, match.start() - 12) : match.start()]
        if NUMBER_SIGN.match(text, match.end()):
            continue
        if ABBREVIATION.search(before) and not AFTER_YEAR.search(before):
            continue
        found.append(text[start : match.end()].strip())
        start = match.end()
    found.append(text[start:].strip())
    return [sentence for sentence in found if 0 < len(sentence) <= LONGEST_SENTENCE]


def passages(units: Sequence[ParsedUnit], kinds: Iterable[str]) -> Iterator[Passage]:
    """Yield the paragraphs of the treaty's own units of some kinds, in their order.

    What is annexed has its own parties and clauses and does not speak for the treaty.
    """
    wanted = frozenset(kinds)
    for place, unit in enumerate(units):
        if unit.kind not in wanted or unit.part:
            continue
        for part, text in _whole(unit.paragraphs):
            yield Passage(text, text.lower(), part.first_line, unit.kind, part.label, place)


def _whole(parts: Sequence[ParsedParagraph]) -> Iterator[tuple[ParsedParagraph, str]]:
    """Yield paragraphs with their text; one that a page break cut in two is read as one."""
    first: ParsedParagraph | None = None
    text = ""
    for part in parts:
        small = part.text[:1].islower() and not CITY_LINE.match(part.text)
        if first and small and not part.label and text[-1:].isalnum():
            text = f"{text} {part.text}"
            continue
        if first:
            yield first, text
        first, text = part, part.text
    if first:
        yield first, text
