"""The domestic acts that approve, ratify or draft the agreement."""

import re
from collections.abc import Iterable, Sequence

from treaties.text.dates import find_dates, first_date
from treaties.text.document import ParsedAct, ParsedUnit
from treaties.text.facts.told import VersionFacts
from treaties.text.markers import ACT_ISSUERS, ACT_KINDS, Marker
from treaties.text.phrases import ACT_NUMBER

LONGEST_LINE = 300
# The act's own line stands near its beginning; its date may stand again under the signature.
OPENING, LAST = 10, 5
LONGEST_DATE = 120
# Roman figures typed with Cyrillic letters.
FIGURES = str.maketrans("ІХСМ", "IXCM")
ROMAN = re.compile(r"[IVXLCM]+")
# A Kazakh line ends with the word for the act; dates and numbers may follow it.
KAZAKH_END = re.compile(
    r"(?:Заңы|Заңының жобасы|қаулысы|Жарлығы|бұйрығы|өкімі|шешімі)[\s.,»\"]*$", re.IGNORECASE
)
# A sentence about an act is not the act's own line.
SENTENCE = re.compile(
    r"признать|утратив|считать|внести|вводится|вступает|возложить|ЕТЕДІ|етеді|жойыл|деп\s+танылсын"
    r"|енгізіл|comes?\s+into|shall\b|enters?\b|repeal",
    re.IGNORECASE,
)
# What is left of a line below an act's that only goes on with its date and number.
DATE_LINE = re.compile(
    r"^(?:от|dated|of|города?|г\.?|года|ж\.?|жылғы|Астана|Алматы|Алма-Ата|қаласы|Акорда|Ақорда|ЗРК|ҚРЗ"
    r"|Нұр-Султан|Нур-Султан|Дом|Правительства|Үкімет|Үйі|Астана\s+қаласы|the|No|[\W\d_])*$",
    re.IGNORECASE,
)
# A line that breaks off before its number, and the number below it.
OPEN_SIGN = re.compile(r"(?:№|\bN[°ºoо]?\.?|\bNo\.?)\s*$")
BARE_NUMBER = re.compile(r"^\d{1,5}(?:\s?-\s?\w{1,6})?\.?$")
DOMESTIC = re.compile(
    r"Қазақстан|Казахстан|Казахской\s+ССР|Kazakhstan|Министрлер\s+Кабинеті|\bРК\b|\bҚР\b",
    re.IGNORECASE,
)


def read_acts(facts: VersionFacts, units: Sequence[ParsedUnit]) -> None:
    """Read kind, issuer, number and date of each act from its own line.

    A law that is itself the text has that line below its title; a treaty's title has none.
    """
    acts = [unit for unit in units if unit.kind == "act"]
    treaty = facts.parties or facts.kind not in {"", "other"}
    titles = [] if acts or treaty else [unit for unit in units if unit.kind == "title"][:1]
    for unit in (*acts, *titles):
        _read_act(facts, unit)


def marks(markers: Iterable[Marker], text: str, language: str) -> list[str]:
    """Return what the rows of a table that match a text in one language mark."""
    return [row.marks for row in markers if row.language == language and row.pattern.search(text)]


def _read_act(facts: VersionFacts, unit: ParsedUnit) -> None:
    language = facts.language
    lines = [
        (unit.first_line, unit.label),
        (unit.first_line, unit.heading),
        *((part.first_line, part.text) for part in unit.paragraphs[:OPENING] if not part.label),
    ]
    place = next((at for at, (_, text) in enumerate(lines) if is_act(text, language)), None)
    if place is None:
        return
    line, text = lines[place]
    kinds = marks(ACT_KINDS, text, language)
    issuers = ["parliament"] if kinds[0] == "law" else marks(ACT_ISSUERS, text, language)
    told = _with_date(text, [below for _, below in lines[place + 1 :]], unit, language)
    number = act_number(told)
    day = first_date(told, language)
    # A law set out below a resolution without a number of its own is still a bill.
    draft = not number and day is None
    act = ParsedAct(kinds[0], next(iter(issuers), ""), number, day, draft)
    facts.acts.append(act)
    facts.note("act", f"{act.kind} {act.number} {act.date or ''}".strip(), line, text)


def is_act(text: str, language: str) -> bool:
    """Return whether a line says what an act is: ``Закон Республики Казахстан от … № 431-IV``."""
    if not 0 < len(text) <= LONGEST_LINE or not marks(ACT_KINDS, text, language):
        return False
    if language == "kk" and not KAZAKH_END.search(_bare(text, language)):
        return False
    if SENTENCE.search(text):
        return False
    return bool(
        DOMESTIC.search(text)
        or marks(ACT_ISSUERS, text, language)
        or ACT_NUMBER.search(text)
        or first_date(text, language)
    )


def _bare(text: str, language: str) -> str:
    """Return a line without its date and number."""
    for _, start, end in reversed(list(find_dates(text, language))):
        text = text[:start] + text[end:]
    number = ACT_NUMBER.search(text)
    text = text[: number.start()] + text[number.end() :] if number else OPEN_SIGN.sub("", text)
    return re.sub(r"[\s,]+(?:\d{4}\s+)?(?:жылғы|жылы|ж\.?|ЗРК|ҚРЗ)?[\s.]*$", "", text)


def act_number(text: str) -> str:
    """Return the number of an act in a line, its Roman figures in Latin letters, or nothing."""
    found = ACT_NUMBER.search(text)
    if found is None:
        return ""
    number = re.sub(r"\s", "", found["number"]).replace("–", "-")
    head, dash, tail = number.rpartition("-")
    roman = tail.upper().translate(FIGURES)
    return head + dash + (roman if ROMAN.fullmatch(roman) else tail)


def _with_date(text: str, below: Sequence[str], unit: ParsedUnit, language: str) -> str:
    """Return an act's line with its date and number, which may stand in lines below.

    They follow at once (``от 9 июля 2018 года № 411``) or close the act under its signature
    (``Астана, Акорда, 9 июля 2018 года № 170-VI ЗРК``).
    """
    for line in below[:3]:
        if OPEN_SIGN.search(text) and BARE_NUMBER.match(line):
            text = f"{text} {line}"
            continue
        if first_date(text, language) and ACT_NUMBER.search(text):
            return text
        if len(line) < LONGEST_DATE and _only_date(line, language):
            text = f"{text} {line}"
    if first_date(text, language) or ACT_NUMBER.search(text):
        return text
    last = [part.text for part in unit.paragraphs[-LAST:] if len(part.text) < LONGEST_DATE]
    told = " ".join(line for line in last if _only_date(line, language))
    return f"{text} {told}" if ACT_NUMBER.search(told) else text


def _only_date(line: str, language: str) -> bool:
    rest = line
    for _, start, end in reversed(list(find_dates(line, language))):
        rest = rest[:start] + rest[end:]
    number = ACT_NUMBER.search(rest)
    if number is None and rest == line:
        return False
    rest = rest[: number.start()] + rest[number.end() :] if number else rest
    return bool(DATE_LINE.match(rest.strip()[:60]))
