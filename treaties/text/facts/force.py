"""Entry into force, provisional application and the bulletin."""

import re
from collections.abc import Sequence
from datetime import date

from treaties.text.dates import find_dates
from treaties.text.facts.told import Passage, VersionFacts, sentences
from treaties.text.phrases import DOUBTED, ENTERS, IN_FORCE, OWN, PROVISIONAL, PUBLISHED

# An editor's note on an act, not on the treaty.
OF_AN_ACT = re.compile(
    r"\b(?:закон|постановлени|указ|приказ|қаулы|заң|жарлы|бұйры|law|resolution|decree|order)\w*",
    re.IGNORECASE,
)
# A day before or after which it happens is not the day.
NOT_THE_DAY = re.compile(
    r"не\s+ранее|не\s+раньше|не\s+позднее|до\s*$|ерте\s+емес|бұрын\s+емес|кешіктірме|дейін|earlier|later"
    r"|before|after\s*$|until|not\s+prior|после\s*$|подписанн|совершенн|\bот\s*$|жасалған|қойылған",
    re.IGNORECASE,
)
# By what the treaty enters into force. Which of them stands nearest to the verb counts.
METHODS = {
    "kk": (
        (
            "signature",
            r"қол\s?қой(?:ылған|ған|ылуы)\s+(?:күн|сәт|кез|уақыт|мезгіл)"
            r"|қол\s?қойыл(?:ғаннан|уымен)",
        ),
        (
            "notification",
            r"хабарлама|хабарлағаннан|хабарландыр|ноталар\w*\s+алмас|нота\w*\s+алған|жауап\s+нота",
        ),
        (
            "ratification",
            r"ратификациялық\s+грамота|бекіту\s+грамота|грамоталар\w*\s+алмас"
            r"|ратификациялаған\w*\s+күн|ратификацияланған",
        ),
        (
            "deposit",
            r"сақта(?:уға|лымға)\s+(?:тапсыр|берілген|берген|өткіз)|депозитарийге\s+тапсыр",
        ),
    ),
    "ru": (
        (
            "signature",
            r"(?:со?|после|в|по|при|даты|дня|момента|дату|день|момент)\s+"
            r"(?:(?:его|ее|её)\s+)?подписани",
        ),
        (
            "notification",
            r"уведомлени|извещени|обмен\w*\s+нотами|нот[ыу]?\b|уведом(?:ят|ит|или)|сообщени",
        ),
        ("ratification", r"ратификационн|обмена\s+грамотами|ратификаци|ратифицир"),
        ("deposit", r"на\s+хранение|депонир"),
    ),
    "en": (
        (
            "signature",
            r"(?:upon|on|of|from|at|after|by|following)\s+(?:(?:the\s+)?date\s+of\s+)?"
            r"(?:its\s+|the\s+)?(?:signature|signing)|is\s+signed|been\s+signed",
        ),
        (
            "notification",
            r"notif|\bnotices?\b|exchange\s+of\s+(?:diplomatic\s+)?notes|note\s+in\s+reply"
            r"|inform(?:ed)?\s+each\s+other|communication",
        ),
        ("ratification", r"instruments?\s+of\s+ratification|ratif"),
        ("deposit", r"deposit"),
    ),
}
COMPILED = {
    language: tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in rows)
    for language, rows in METHODS.items()
}
INSTRUMENT = re.compile(r"ратификац|грамот|құжат|документ|instrument|ratif", re.IGNORECASE)
# Where another statement of the sentence ends, so that its day is not taken for the entry's.
OTHER_CLAUSE = {
    "kk": re.compile(r"уақытша\s+қолданыл\w+(?:\s+болады)?(?:\s+және|\s*,|\s+әрі)", re.IGNORECASE),
    "ru": re.compile(r"временно\s+применя\w+[^,;]*?(?:,|\sи\s)", re.IGNORECASE),
    "en": re.compile(r"provisionally[^,;]*?(?:,|\sand\s)", re.IGNORECASE),
}
# If this treaty does not enter into force within 180 days…
NEGATED = re.compile(r"(?:\bне|\bnot|\bnever)\s+(?:\w+\s+)?$", re.IGNORECASE)
NEXT_CLAUSE = {
    "kk": re.compile(r"[;]"),
    "ru": re.compile(
        r";|,\s+а\s+(?:для|в)|,?\s+и\s+(?:действует|остается|заключ|временно|будет)|,\s+если"
    ),
    "en": re.compile(r";|,?\s+and\s+(?:shall\s+(?:remain|be)|remains?)|,\s+unless"),
}
KEYWORDS = {
    "kk": ("күшіне", "күшін", "уақытша"),
    "ru": ("вступ", "временн", "вводится", "приобрета", "начинает"),
    "en": ("into force", "into effect", "effect", "provisional", "in force"),
}

# A line between title and preamble: 2001 жылғы 12 қарашада күшіне енді.
ABOVE, LONGEST_STATEMENT = 4, 160
ALONE = re.compile(
    r"^\W*(?:(?:19|20)\d\d\s+ж|\d{1,2}[\s.]|күшіне\s+ен|вступил|дата\s+вступления|введен"
    r"|entered|came|in\s+force|date\s+of\s+entry|entry\s+into)",
    re.IGNORECASE,
)


def read_force(facts: VersionFacts, heads: Sequence[Passage], body: Sequence[Passage]) -> None:
    """Read what the notes tell of the entry into force, and what the clauses provide."""
    for passage in heads:
        _read_statement(facts, passage)
        _read_bulletin(facts, passage)
    for passage in body:
        if passage.has(*KEYWORDS[facts.language]):
            for sentence in sentences(passage.text):
                _read_provisional(facts, passage, sentence)
                _read_entry(facts, passage, sentence)


def stated_alone(preamble: Sequence[Passage]) -> list[Passage]:
    """Return the short lines above a preamble that only tell of the entry into force."""
    return [row for row in preamble[:ABOVE] if len(row.text) < LONGEST_STATEMENT
            and ALONE.match(row.text)]  # fmt: skip


def _read_statement(facts: VersionFacts, passage: Passage) -> None:
    """Read the day on which the treaty came into force, from a statement that it did."""
    if facts.in_force_on:
        return
    language = facts.language
    for sentence in sentences(passage.text):
        verb = IN_FORCE[language].search(sentence)
        if verb is None or OF_AN_ACT.search(sentence[: verb.start()]):
            continue
        day = _nearest(sentence, verb, language)
        if day:
            facts.in_force_on = day
            facts.note("in_force_on", day.isoformat(), passage.line, sentence)
            return


def _nearest(sentence: str, verb: re.Match[str], language: str) -> date | None:
    """Return the day that belongs to the verb: before it in Kazakh, else after it."""
    dates = list(find_dates(sentence, language))
    before = [day for day, _, end in dates if end <= verb.start()]
    after = [day for day, start, _ in dates if start >= verb.end()]
    if language == "kk":
        return before[-1] if before else next(iter(after), None)
    return after[0] if after else next(reversed(before), None)


def _read_bulletin(facts: VersionFacts, passage: Passage) -> None:
    found = PUBLISHED[facts.language].search(passage.text)
    if found and not facts.publication:
        facts.publication = found.group().strip().rstrip(".").strip()
        facts.note("publication", facts.publication, passage.line, passage.text)


def _read_provisional(facts: VersionFacts, passage: Passage, sentence: str) -> None:
    language = facts.language
    if facts.provisional or not PROVISIONAL[language].search(sentence):
        return
    if OWN[language].search(sentence) and not DOUBTED[language].search(sentence):
        facts.provisional = True
        facts.note("provisional", "true", passage.line, sentence)


def _read_entry(facts: VersionFacts, passage: Passage, sentence: str) -> None:
    """Read how the treaty enters into force, and the day where the clause itself sets one."""
    language = facts.language
    if facts.entry:
        return
    verb = ENTERS[language].search(sentence)
    if verb is None or not _of_the_treaty(sentence, verb, language):
        return
    clause = _clause(sentence, verb, language)
    method = _method(clause, language)
    day = _fixed_day(clause, language) if not method else None
    if day:
        method = "date"
        if facts.in_force_on is None:
            facts.in_force_on = day
            facts.note("in_force_on", day.isoformat(), passage.line, sentence)
    if method:
        facts.entry = method
        facts.note("entry", method, passage.line, sentence)


def _of_the_treaty(sentence: str, verb: re.Match[str], language: str) -> bool:
    """Return whether the treaty itself, not a change or a denunciation of it, is what enters."""
    own = OWN[language].search(sentence)
    if own is None:
        return False
    if NEGATED.search(sentence[: verb.start()]):
        return False
    between = sentence[own.end() : verb.start()].lower()
    changed = ("измен", "поправк", "протоколы", "протоколами", "денонсац", "өзгеріс", "хаттамалар")
    return not any(word in between for word in (*changed, "amendment", "protocols", "denunciation"))


def _clause(sentence: str, verb: re.Match[str], language: str) -> str:
    """Return the part of a sentence that says how it enters into force."""
    if language == "kk":
        head = sentence[: verb.start()]
        others = list(OTHER_CLAUSE["kk"].finditer(head))
        return head[others[-1].end() :] if others else head
    # "enters into force provisionally on signature and definitively on ratification"
    tail = sentence[verb.end() :]
    other = OTHER_CLAUSE[language].match(tail.lstrip())
    tail = tail.lstrip()[other.end() :] if other else tail
    cut = NEXT_CLAUSE[language].search(tail)
    tail = tail[: cut.start()] if cut else tail
    if _method(tail, language) or _fixed_day(tail, language):
        return tail
    head = OTHER_CLAUSE[language].split(sentence[: verb.start()])[-1]
    return f"{head} {tail}"


def _method(clause: str, language: str) -> str:
    """Return the method that a clause names: in Kazakh the last before the verb, else the first."""
    found = [
        (match.start(), name)
        for name, pattern in COMPILED[language]
        for match in pattern.finditer(clause)
    ]
    if not found:
        return ""
    _, nearest = max(found) if language == "kk" else min(found)
    names = {name for _, name in found}
    if "deposit" in names and nearest in {"deposit", "ratification"}:
        # What is deposited may be a notification: "сдачи на хранение третьего уведомления".
        told = "notification" in names and not INSTRUMENT.search(clause)
        return "notification" if told else "deposit"
    return nearest


def _fixed_day(clause: str, language: str) -> date | None:
    dates = list(find_dates(clause, language))
    if len(dates) != 1:
        return None
    day, start, end = dates[0]
    around = (clause[max(0, start - 25) : start].rstrip(), clause[end : end + 25])
    return None if any(NOT_THE_DAY.search(text) for text in around) else day
