"""What the treaty is, how it is called, and between whom it is."""

import re
from collections.abc import Sequence

from treaties.text.document import ParsedUnit
from treaties.text.facts.known import parties_in_preamble, parties_in_title
from treaties.text.facts.signatures import signatories
from treaties.text.facts.told import Passage, VersionFacts
from treaties.text.markers import AGREEMENT_KINDS, OTHER_TITLES

# Only the opening of a preamble names the parties; below it other treaties are recalled.
OPENING = 2
# What introduces the parties in a preamble and what follows them.
CALLED = {
    "kk": (re.compile(r"^.*?деп\s+аталатын\s+", re.IGNORECASE), re.compile(r"\s*(?:[,;(]|$)")),
    "ru": (re.compile(r"^", re.IGNORECASE), re.compile(r"\s*(?:[,;(]|$)")),
    "en": (re.compile(r"^(?:The\s+)?", re.IGNORECASE), re.compile(r"\s*(?:[,;(]|$)")),
}
AND = {
    "kk": re.compile(r"\s(?:мен|пен|бен|және)\s"),
    "ru": re.compile(r"\sи\s"),
    "en": re.compile(r"\sand\s"),
}
BETWEEN = re.compile(r"арасында(?:ғы)?\b", re.IGNORECASE)
RUSSIAN_INSTRUMENTAL = (("Правительство", "Правительством"), ("Республика", "Республикой"))
# A title of an act may begin small only with its preposition.
BEGINS_SMALL = {
    "kk": re.compile(r"$^"),
    "ru": re.compile(r"^(?:о|об|обо|по)\s", re.IGNORECASE),
    "en": re.compile(r"^(?:on|about|of|concerning)\s", re.IGNORECASE),
}
OWN_NAME = {
    "ru": re.compile(
        r"\bнастоящ(?:ее|его|ему|ем|ий|им|ая|ей|ую)\s+(Соглашени|Протокол|Меморандум|Договор)"
    ),
    "en": re.compile(r"\b[Tt]his\s+(Agreement|Treaty|Protocol|Convention|Memorandum)\b"),
}
WHOLE = {
    "Соглашени": "Соглашение",
    "Протокол": "Протокол",
    "Меморандум": "Меморандум",
    "Договор": "Договор",
}


def read_title(
    facts: VersionFacts,
    units: Sequence[ParsedUnit],
    preamble: Sequence[Passage],
    closing: Sequence[Passage],
    body: Sequence[Passage],
) -> None:
    """Read titles and kind; parties from the title, else the preamble, else the signatures."""
    acts = [unit for unit in units if unit.kind == "act" and not unit.part]
    titles = [unit for unit in units if unit.kind == "title" and not unit.part]
    if acts:
        cut = acts[0] is units[0] and _begins_cut(acts[0].heading, facts.language)
        facts.act_title = "" if cut else acts[0].heading
    if titles:
        _read_heading(facts, titles[0], preamble, body)
    if len(facts.parties) < 2:
        _read_parties(facts, preamble, closing)


def _begins_cut(heading: str, language: str) -> bool:
    """Return whether a title at the beginning of a source begins in the middle of a phrase."""
    first = next((letter for letter in heading if letter.isalpha()), "")
    return first.islower() and not BEGINS_SMALL[language].search(heading)


def _read_heading(
    facts: VersionFacts, unit: ParsedUnit, preamble: Sequence[Passage], body: Sequence[Passage]
) -> None:
    heading, language = unit.heading, facts.language
    facts.title = completed(heading, preamble[:OPENING], body, language)
    facts.kind = kind_of(facts.title, language)
    if facts.kind:
        facts.note("kind", facts.kind, unit.first_line, heading)
    facts.parties = parties_in_title(heading, language)
    if len(facts.parties) > 1:
        facts.note("parties", " ".join(facts.parties), unit.first_line, heading)


def _read_parties(
    facts: VersionFacts, preamble: Sequence[Passage], closing: Sequence[Passage]
) -> None:
    for passage in preamble[:OPENING]:
        parties = parties_in_preamble(passage.text, facts.language)
        if len(parties) > 1:
            facts.parties = parties
            facts.note("parties", " ".join(parties), passage.line, passage.text)
            return
    parties, signed = signatories(closing, facts.language)
    if signed and len(parties) > 1:
        facts.parties = parties
        facts.note("parties", " ".join(parties), signed.line, signed.text)


def kind_of(title: str, language: str) -> str:
    """Return what a treaty is: Kazakh titles end with the word, others begin with it."""
    if any(row.language == language and row.pattern.search(title) for row in OTHER_TITLES):
        return "other"
    places = [
        (match.start(), row.marks)
        for row in AGREEMENT_KINDS
        if row.language == language
        for match in row.pattern.finditer(title)
    ]
    if not places:
        return ""
    return max(places)[1] if language == "kk" else min(places)[1]


def completed(
    title: str, preamble: Sequence[Passage], body: Sequence[Passage], language: str
) -> str:
    """Return a title; where its beginning is lost, with the parties of the preamble before it.

    Certain only where the title begins with the very words that the parties' names end with:
    ``Үкіметі арасындағы … келісім`` below ``… Үкіметі мен Эстон Республикасының Үкіметі``.
    """
    words = title.split()
    if not words:
        return title
    for passage in preamble:
        phrase = _parties_phrase(passage.text, body, language)
        if phrase is None:
            continue
        if language == "kk" and BETWEEN.match(title):
            return f"{phrase} {title}"
        known = phrase.split()
        for length in range(min(len(known), len(words)), 0, -1):
            if _same(known[-length:], words[:length]):
                if language == "kk" and not BETWEEN.match(" ".join(words[length : length + 1])):
                    break
                return " ".join((*known[:-length], title))
    return title


def _parties_phrase(text: str, body: Sequence[Passage], language: str) -> str | None:
    """Return how a title of the treaty begins by its preamble, or None where that is unsure."""
    begins, ends = CALLED[language]
    start = begins.match(text)
    rest = text[start.end() if start else 0 :]
    end = ends.search(rest)
    phrase = rest[: end.start()] if end else rest
    if len(AND[language].findall(phrase)) != 1 or len(parties_in_preamble(phrase, language)) != 2:
        return None
    if language == "kk":
        return phrase
    names = {match for row in body for match in OWN_NAME[language].findall(row.text)}
    if len(names) != 1:
        return None
    name = names.pop()
    if language == "en":
        return f"{name} between the {phrase}"
    for nominative, instrumental in RUSSIAN_INSTRUMENTAL:
        phrase = re.sub(rf"(^|\sи\s){nominative}(?=\s)", rf"\g<1>{instrumental}", phrase)
    return f"{WHOLE[name]} между {phrase}"


def _same(some: Sequence[str], others: Sequence[str]) -> bool:
    return [word.lower() for word in some] == [word.lower() for word in others]
