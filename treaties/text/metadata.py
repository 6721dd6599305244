"""Units to facts: what one language version says of the agreement, and all versions together.

Guarantees: what the text does not say stays empty; every fact carries the sentence and the line
that it was read from. Where versions disagree the first in the source counts, with a notice.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from treaties.text.dates import find_dates, first_date
from treaties.text.document import Fact, ParsedAct, ParsedParagraph, ParsedUnit
from treaties.text.headings import is_act_line
from treaties.text.markers import ACT_ISSUERS, ACT_KINDS, AGREEMENT_KINDS, STANDINGS, Marker
from treaties.text.names import find_names
from treaties.text.phrases import (
    ACT_NUMBER,
    BETWEEN_LANGUAGES,
    DONE,
    DRAFTED,
    IN_FORCE,
    LANGUAGE_NAMES,
    LANGUAGE_WORDS,
    PREVAILS,
    PUBLICATIONS,
    TEXT_IN,
)
from treaties.text.places import PLACES
from treaties.text.states import STATES

SENTENCE = re.compile(r"(?<=[.;!?])\s+(?=[\"«“(]?[A-ZА-ЯӘҒҚҢӨҰҮҺІЁ_])")
OPENING_PARAGRAPHS = 2
WORDS = re.compile(r"[^\W\d_]+")


@dataclass(slots=True)
class VersionFacts:
    """What one language version says."""

    language: str
    kind: str = ""
    parties: tuple[str, ...] = ()
    signed_on: date | None = None
    signed_place: str = ""
    in_force_on: date | None = None
    publication: str = ""
    authentic: tuple[str, ...] = ()
    prevailing: tuple[str, ...] = ()
    draft: bool = False
    translation: bool = False
    acts: list[ParsedAct] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)

    def note(self, name: str, value: str, paragraph: ParsedParagraph, sentence: str) -> None:
        """Keep where a fact was read."""
        self.facts.append(Fact(name, value, self.language, paragraph.first_line, sentence))


def read_facts(units: Sequence[ParsedUnit], language: str) -> VersionFacts:
    """Return the facts that the units of one language version state."""
    facts = VersionFacts(language)
    by_kind: dict[str, list[ParsedUnit]] = {}
    for unit in units:
        by_kind.setdefault(unit.kind, []).append(unit)
    acts, titles = by_kind.get("act", []), by_kind.get("title", [])
    closing = list(_paragraphs(by_kind.get("closing", [])))
    _read_marks(facts, [*acts, *titles])
    for act in acts:
        _read_act(facts, act)
    _read_title(facts, titles, by_kind.get("preamble", []))
    _read_entry(facts, [*_paragraphs(titles), *_paragraphs(by_kind.get("note", []))])
    _read_signing(facts, closing, list(_paragraphs(titles)), list(_paragraphs(acts)))
    _read_languages(facts, closing)
    return facts


def _paragraphs(units: Iterable[ParsedUnit]) -> Iterator[ParsedParagraph]:
    for unit in units:
        yield from unit.paragraphs


def _as_paragraph(unit: ParsedUnit, text: str) -> ParsedParagraph:
    return ParsedParagraph(unit.eid, "text", "", text, 0, unit.first_line, unit.last_line, 0)


def _marks(markers: Iterable[Marker], text: str, language: str) -> list[str]:
    return [row.marks for row in markers if row.language == language and row.pattern.search(text)]


def _read_marks(facts: VersionFacts, units: Sequence[ParsedUnit]) -> None:
    """Read whether the version calls itself a draft or a translation."""
    for unit in units:
        texts = [unit.label, unit.heading, *(part.text for part in unit.paragraphs)]
        for text in filter(None, texts):
            marks = _marks(STANDINGS, text, facts.language)
            facts.draft |= "draft" in marks and unit.kind == "title"
            facts.translation |= "translation" in marks
            if unit.kind == "act" and DRAFTED[facts.language].search(text):
                facts.draft = True


def _read_act(facts: VersionFacts, unit: ParsedUnit) -> None:
    """Read kind, issuer, number and date from the act's own line."""
    candidates = [_as_paragraph(unit, unit.label), *unit.paragraphs]
    line = next((part for part in candidates if is_act_line(part.text)), None)
    if line is None:
        return
    kind = next(iter(_marks(ACT_KINDS, line.text, facts.language)), "")
    issuers = _marks(ACT_ISSUERS, line.text, facts.language)
    issuer = "parliament" if kind == "law" else next(iter(issuers), "")
    number = ACT_NUMBER.search(line.text)
    day = first_date(line.text, facts.language)
    # A law set out below a resolution without a number of its own is still a bill.
    draft = number is None and day is None
    act = ParsedAct(kind, issuer, number["number"] if number else "", day, draft)
    facts.acts.append(act)
    facts.note("act", f"{act.kind} {act.number} {act.date or ''}".strip(), line, line.text)


def _read_title(
    facts: VersionFacts, titles: Sequence[ParsedUnit], preambles: Sequence[ParsedUnit]
) -> None:
    """Read the kind from the title; the parties from the title or, failing that, the preamble."""
    for unit in titles[:1]:
        line = _as_paragraph(unit, unit.heading)
        facts.kind = _kind(unit.heading, facts.language)
        if facts.kind:
            facts.note("kind", facts.kind, line, unit.heading)
        facts.parties = tuple(_states(unit.heading, facts.language))
        if len(facts.parties) > 1:
            facts.note("parties", " ".join(facts.parties), line, unit.heading)
            return
    for part in list(_paragraphs(preambles[:1]))[:OPENING_PARAGRAPHS]:
        parties = tuple(_states(part.text, facts.language))
        if len(parties) > 1:
            facts.parties = parties
            facts.note("parties", " ".join(parties), part, part.text)
            return


def _kind(title: str, language: str) -> str:
    """Return what a treaty is: Kazakh titles end with the word, others begin with it."""
    places = [
        (match.start(), row.marks)
        for row in AGREEMENT_KINDS
        if row.language == language
        for match in row.pattern.finditer(title)
    ]
    if not places:
        return ""
    return max(places)[1] if language == "kk" else min(places)[1]


def _states(text: str, language: str) -> list[str]:
    return find_names(text, ((row.code, getattr(row, language)) for row in STATES), language)


def _read_entry(facts: VersionFacts, paragraphs: Sequence[ParsedParagraph]) -> None:
    """Read entry into force and bulletin from the note under the title."""
    for part in paragraphs:
        entry = IN_FORCE[facts.language].search(part.text)
        day = first_date(part.text, facts.language)
        if entry and day and not facts.in_force_on:
            facts.in_force_on = day
            facts.note("in_force_on", day.isoformat(), part, part.text)
        bulletin = PUBLICATIONS[facts.language].search(part.text)
        if bulletin and not facts.publication:
            facts.publication = bulletin.group().strip()
            facts.note("publication", facts.publication, part, part.text)


def _read_signing(
    facts: VersionFacts,
    closing: Sequence[ParsedParagraph],
    title: Sequence[ParsedParagraph],
    acts: Sequence[ParsedParagraph],
) -> None:
    """Read where and when it was signed: from the closing clauses, else title note, else act."""
    sources = [
        *((part, DONE[facts.language].search(part.text)) for part in closing),
        *((part, part.text.startswith("(")) for part in title),
        *((part, not facts.draft and DONE[facts.language].search(part.text)) for part in acts),
    ]
    for part, tells in sources:
        if not tells or IN_FORCE[facts.language].search(part.text):
            continue
        for sentence in SENTENCE.split(part.text):
            day = first_date(sentence, facts.language)
            if day is None:
                continue
            facts.signed_on = day
            facts.signed_place = _place(sentence, facts.language)
            facts.note("signed", f"{day} {facts.signed_place}".strip(), part, sentence)
            return


def _place(sentence: str, language: str) -> str:
    """Return the known city nearest to the date, or an empty string."""
    _, start, end = next(find_dates(sentence, language))
    around = sentence[max(0, start - 60) : end + 60]
    names = ((row.en, getattr(row, language)) for row in PLACES)
    return next(iter(find_names(around, names, language)), "")


def _read_languages(facts: VersionFacts, closing: Sequence[ParsedParagraph]) -> None:
    """Read the languages of the originals and the language that decides in a dispute."""
    for part in closing:
        for sentence in SENTENCE.split(part.text):
            found = _languages_in(sentence, facts.language)
            if not found:
                continue
            if PREVAILS[facts.language].search(sentence):
                facts.prevailing = facts.prevailing or found
                facts.note("prevailing_languages", " ".join(found), part, sentence)
            elif DONE[facts.language].search(sentence) and not facts.authentic:
                facts.authentic = found
                facts.note("authentic_languages", " ".join(found), part, sentence)


def _languages_in(sentence: str, language: str) -> tuple[str, ...]:
    """Return the languages named beside the word "language" in a sentence, in their order."""
    words = WORDS.findall(sentence.lower())
    names, between = LANGUAGE_NAMES[language], BETWEEN_LANGUAGES[language]
    found: list[str] = []
    for place, word in enumerate(words):
        if word not in LANGUAGE_WORDS[language]:
            continue
        start = place
        while start and (words[start - 1] in names or words[start - 1] in between):
            start -= 1
        end = place + 1
        while language == "en" and end < len(words) and words[end] in TEXT_IN:
            end += 1
        for name in (*words[start:place], *words[end : end + 1]):
            code = names.get(name)
            if code and code not in found:
                found.append(code)
    return tuple(found)
