"""The day of entry into force, where the clause itself ties it to a day that is known."""

import re
from collections.abc import Sequence
from datetime import date

from treaties.text.facts.signing import days_alone
from treaties.text.facts.told import Passage, VersionFacts
from treaties.text.periods import find_periods

# Into force with the signing itself, not so many days after it.
ON_SIGNATURE = {
    # қол қойылған күннен бастап, қол қойылған күні, қол қойылған сәттен, қол қойылуымен
    "kk": re.compile(
        r"қол\s?қой(?:ылған|ған|ылу)\w*\s+(?:күн(?:нен|інен|і)|сәт(?:тен|інен|те)|кез(?:ден|інен)"
        r"|мезгілінен|уақыт(?:тан|ынан))|қол\s?қойыл(?:ысымен|уымен|ғаннан\s+бастап)",
        re.IGNORECASE,
    ),
    # с даты подписания, со дня его подписания, в день подписания, при подписании, с подписания
    "ru": re.compile(
        r"(?:с\s+(?:даты|момента|времени)|со\s+(?:дня|времени)|в\s+(?:день|момент|дату)"
        r"|с\s+числа|с|при)\s+(?:(?:его|её|ее|настоящ\w+\s+\w+)\s+)?подписани",
        re.IGNORECASE,
    ),
    # on the date of its signature, upon signature, from the day of signing
    "en": re.compile(
        r"(?:on|upon|from|as\s+of|at|with)\s+(?:the\s+)?(?:(?:date|day|moment|time)\s+of\s+)?"
        r"(?:its\s+|the\s+)?(?:signature|signing)|(?:on|from)\s+the\s+(?:date|day)\s+(?:on\s+which\s+)?"
        r"it\s+is\s+signed",
        re.IGNORECASE,
    ),
}
# With a note in reply: the day of the second of two notes.
ON_REPLY = {
    "kk": re.compile(r"жауап\s+нота\w*\s+(?:алын\w+\s+|жіберіл\w+\s+)?күн", re.IGNORECASE),
    "ru": re.compile(
        r"с(?:о)?\s+(?:даты|дня)\s+(?:\w+\s+){0,3}?ответн\w+\s+нот|в\s+день\s+(?:\w+\s+){0,2}?ответн\w+\s+нот",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?:on|from)\s+the\s+(?:date|day)\s+of\s+(?:[\w’']+\s+){0,4}?(?:note\s+in\s+reply|reply)",
        re.IGNORECASE,
    ),
}  # fmt: skip
# Another condition in the same sentence: what then counts, the text alone does not say.
CONDITION = {
    "kk": re.compile(
        r"ратификаци|бекіт|хабарлама|сақтау|рәсім|талап\s+ет|нота\w*\s+алмас|уақытша|\bегер\b|кейін\b",
        re.IGNORECASE,
    ),
    "ru": re.compile(
        r"ратифи|утвержд|уведомлен|на\s+хранение|процедур|обмен\w*\s+нотами|временно|\bесли\b"
        r"|по\s+истечении|после\s+подписан",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"ratif|approv|notif|deposit|procedure|exchange\s+of|provisional|\bif\b|\bunless\s+signed"
        r"|\bafter\b|subject\s+to|following",
        re.IGNORECASE,
    ),
}

# A period beside the clause that is the treaty's duration: "и действует в течение пяти лет".
LASTS_AFTER = re.compile(r"\s*(?:мерзімге|бойы)", re.IGNORECASE)
LASTS_BEFORE = re.compile(
    r"действу|сроком|срок\b|remain|valid|period\s+of|in\s+force\s+for", re.IGNORECASE
)


def read_entry_day(facts: VersionFacts, passages: Sequence[Passage]) -> None:
    """Set the day of entry into force where the clause names the signing, or the reply, as it.

    Only for a treaty whose signing is known and that is no draft, and where the sentence sets no
    other condition. The fact's sentence is the clause.
    """
    clause = next((fact for fact in facts.facts if fact.name == "entry"), None)
    if facts.in_force_on or facts.draft or facts.signed_on is None or clause is None:
        return
    day = _day_of(clause.sentence, facts, passages)
    if day:
        facts.in_force_on = day
        facts.note("in_force_on", day.isoformat(), clause.line, clause.sentence)


def _day_of(sentence: str, facts: VersionFacts, passages: Sequence[Passage]) -> date | None:
    language = facts.language
    if ON_REPLY[language].search(sentence):
        days = days_alone(passages, language)
        return days[-1] if len(days) > 1 else None
    found = ON_SIGNATURE[language].search(sentence)
    if facts.entry != "signature" or found is None or CONDITION[language].search(sentence):
        return None
    # "по истечении 30 дней со дня подписания" runs from the signing.
    beside = sentence[max(0, found.start() - 60) : found.end() + 60]
    periods = find_periods(beside, language)
    return None if any(_runs(beside, end, language) for _, _, end in periods) else facts.signed_on


def _runs(text: str, end: int, language: str) -> bool:
    """Return whether a period leads up to the entry: it does not where it is the duration."""
    if language == "kk" and LASTS_AFTER.match(text, end):
        return False
    return not LASTS_BEFORE.search(text, 0, end)
