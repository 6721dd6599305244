"""The reservations with which the act ratifies a treaty, or with which a party signed it."""

import re
from collections.abc import Sequence

from treaties.text.facts.told import Passage, VersionFacts, sentences

# Lead-ins: the items follow in Russian and English; in Kazakh they may stand before, too.
WITH = {
    "kk": re.compile(
        r"(?:мынадай|келесі|төмендегі(?:дей)?)\s+(?:\w+\s+){0,3}?(?:ескерт|мәлімде)\w*"
        r"|деген\s+(?:\w+\s+){0,3}?(?:ескерт|мәлімде)\w*|(?:ескертпелер|мәлімдемелер)\w*\s+(?:жасай|жасап)",
        re.IGNORECASE,
    ),
    "ru": re.compile(
        r"\bсо?\s+следующ\w+\s+(?:\w+\s+){0,3}?(?:оговорк|заявлени)\w*|\bс\s+(?:\w+\s+)?оговорк\w+"
        r"|\bс\s+заявлени\w+|следующ\w+\s+(?:оговорк|заявлени)\w*|делает\s+\w+\s+(?:оговорк|заявлени)\w*",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?:with|subject\s+to|makes?)\s+(?:the\s+)?(?:following\s+)?(?:\w+\s+){0,3}?"
        r"(?:reservation|declaration|statement)s?",
        re.IGNORECASE,
    ),
}
KEYWORDS = {
    "kk": ("ескерт", "мәлімде"),
    "ru": ("оговорк", "заявлени"),
    "en": ("reservation", "declaration", "statement"),
}
BINDS = {
    "kk": ("ратификац", "қосыл", "бекіт", "қабылда", "мақұлда"),
    "ru": ("ратифи", "присоедин", "утверд", "принят", "одобр", "подписа"),
    "en": ("ratif", "acced", "accession", "approv", "accept"),
}
# An item that calls itself a declaration, below a lead-in that announces both.
DECLARES = {
    "kk": re.compile(r"мәлімде(?:йді|ме)", re.IGNORECASE),
    "ru": re.compile(r"\bзаявляет\b|^\W*заявлени", re.IGNORECASE),
    "en": re.compile(r"\bdeclares?\b|^\W*declaration", re.IGNORECASE),
}
# The heading of a reservation of one of those who signed: Оговорка Азербайджанской Республики.
HEADS = {
    "kk": re.compile(
        r"(?:Республикасының|Федерациясының|Украинаның|Үкіметінің)\s+ескертпесі\W*$", re.IGNORECASE
    ),
    "ru": re.compile(r"^\W*Оговорка\s+(?:(?:со\s+стороны|Правительства)\s+)?[А-Я]\w+"),
    "en": re.compile(
        r"^\W*Reservation\s+(?:(?:made\s+)?by|of)\s+(?:the\s+)?(?:Government|Republic|[A-Z]\w+)"
    ),
}
LONGEST_HEADING = 250
# How the text of a reservation begins where it has no number: in quotation marks.
QUOTED = re.compile(r"^\W{0,3}[\"«“]")


def read_reservations(
    facts: VersionFacts, acts: Sequence[Passage], closing: Sequence[Passage] = ()
) -> None:
    """Count the reservations of the act, and those set out below the signatures.

    A declaration is told as such and not counted.
    """
    language = facts.language
    for passage in acts:
        lead = WITH[language].search(passage.text)
        if not passage.has(*KEYWORDS[language]) or not lead:
            continue
        unit = [row for row in acts if row.unit == passage.unit]
        if not any(row.has(*BINDS[language]) for row in unit):
            continue
        here = next(at for at, row in enumerate(unit) if row is passage)
        said = _said_of(passage.text[lead.start() :], language)
        for row in _items(unit, here, language):
            _keep(facts, row, said)
        break
    for passage in closing:
        if len(passage.text) < LONGEST_HEADING and HEADS[language].search(passage.text):
            _keep(facts, passage, "reservation")


def _said_of(lead: str, language: str) -> str:
    """Return what a lead-in calls the items: reservation, declaration, or both (empty)."""
    folded = lead.lower()
    reserves, declares = (word in folded for word in KEYWORDS[language][:2])
    if reserves and declares:
        return ""
    return "reservation" if reserves else "declaration"


def _keep(facts: VersionFacts, row: Passage, said: str) -> None:
    name = said or ("declaration" if DECLARES[facts.language].search(row.text) else "reservation")
    facts.reservations += name == "reservation"
    number = sum(fact.name == name for fact in facts.facts) + 1
    facts.note(name, row.label.strip(".() ") or str(number), row.line, row.text)


def _items(unit: Sequence[Passage], here: int, language: str) -> list[Passage]:
    """Return the paragraphs that are reservations of their own.

    The numbered items after the lead-in (in Kazakh, where the sentence ends with it, up to it);
    else the quoted paragraphs; else the sentence of the lead-in itself.
    """
    lead = unit[here]
    below = _numbered(unit[here + 1 :])
    above = _numbered(unit[: here + 1]) if language == "kk" else []
    if above and above[-1] is lead and "деген" in lead.folded:
        return above
    if below and lead.text.rstrip().endswith(":"):
        return below
    quoted = []
    for row in unit[here + 1 :]:
        if not QUOTED.match(row.text):
            break
        quoted.append(row)
    if quoted:
        return quoted
    told = next((text for text in sentences(lead.text) if WITH[language].search(text)), lead.text)
    return [Passage(told, told.lower(), lead.line, lead.kind, "", lead.unit)]


def _numbered(rows: Sequence[Passage]) -> list[Passage]:
    """Return the items ``1)``, ``2)``… among some paragraphs; what is inside an item is not one."""
    found: list[Passage] = []
    for row in rows:
        number = re.fullmatch(r"\W*(\d{1,2})[).]?\W*", row.label)
        if number and int(number[1]) == len(found) + 1:
            found.append(row)
    return found
