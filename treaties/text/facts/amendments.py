"""Acts that changed the text, and the end of the treaty, as editor's notes tell."""

import re
from collections.abc import Sequence

from treaties.text.dates import find_dates
from treaties.text.document import Amendment
from treaties.text.facts.acts import act_number
from treaties.text.facts.told import Passage, VersionFacts, sentences
from treaties.text.phrases import ACT_NUMBER

CHANGED = {
    "kk": re.compile(
        r"редакция|өзгеріс|толықтыр|алып\s+таста|алынып\s+таста|өзгертіл|жаңа\s+ред", re.IGNORECASE
    ),
    "ru": re.compile(
        r"редакци|изменени|измен[её]н|дополнен|внесен|исключен|\bв\s+ред\.|новая\s+ред",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"amend|reword|as\s+worded|wording|supplement|deleted|excluded|edition|revis", re.IGNORECASE
    ),
}  # fmt: skip
# When an act takes effect, or was published, is not when it was made.
ASIDE = re.compile(
    r"\((?=[^()]*(?:вводится|введен|вступ|қолданысқа|күшіне|опубликов|жарияла|effect|force|порядок))"
    r"[^()]*(?:\([^()]*\)[^()]*)*\)",
    re.IGNORECASE,
)
LOST_FORCE = {
    "kk": re.compile(
        r"күші(?:н)?\s+жой(?:ылды|ылған|ған)|қолданы(?:лу|с)ы\w*\s+тоқтатыл(?:ды|ған)"
        r"|қолданысын\s+тоқтатты|күшін\s+жойды|денонсациялан(?:ды|ған)", re.IGNORECASE
    ),
    "ru": re.compile(
        r"утратил[оаи]?\s+силу|прекратил[оаи]?\s+(?:сво[её]\s+)?действие|денонсирован[оа]?\b"
        r"|действие\s+прекращено|прекращен[оа]?\s+действие", re.IGNORECASE
    ),
    "en": re.compile(
        r"(?:has\s+)?ceased\s+to\s+(?:be\s+in\s+force|have\s+effect)|no\s+longer\s+in\s+force"
        r"|(?:became|become)\s+invalid|(?:was|has\s+been)\s+(?:terminated|denounced|repealed)"
        r"|lost\s+(?:its\s+)?force|^\W*(?:Terminated|Expired|Repealed|Abolished)\b", re.IGNORECASE
    ),
}  # fmt: skip
# A note on one provision, or on another text.
OF_A_PROVISION = re.compile(
    r"\b(?:пункт|подпункт|стать[яеию]|абзац|част[ьи]|глав[аы]|раздел|приложени|слова|тармақ|бап|бөлік"
    r"|абзац|тарау|қосымша|сөздер|paragraph|article|clause|annex|chapter|section)\w*",
    re.IGNORECASE,
)
# "1-бап", "2) тармақша", "Статья 5": a provision that is named by its number.
NEAR = 40


def read_amendments(
    facts: VersionFacts, notes: Sequence[Passage], titles: Sequence[Passage]
) -> None:
    """Read the amending acts from notes, and whether a note says that the treaty is ended."""
    for passage in notes:
        goes_on = False
        for sentence in sentences(passage.text):
            # "изменениями, внесенными Протоколом от …; Законом от …": one sentence in two.
            changed = goes_on or bool(CHANGED[facts.language].search(sentence))
            if changed:
                _read_changes(facts, passage, sentence)
            goes_on = changed and sentence.endswith(";")
    for passage in (*titles, *notes):
        _read_end(facts, passage)


def _read_changes(facts: VersionFacts, passage: Passage, sentence: str) -> None:
    """Keep each act that a sentence names by its day, with the number beside it, if any."""
    text = ASIDE.sub(lambda match: " " * len(match.group()), sentence)
    dates = list(find_dates(text, facts.language))
    for place, (day, _, end) in enumerate(dates):
        limit = dates[place + 1][1] if place + 1 < len(dates) else len(text)
        following = text[end : min(limit, end + NEAR)]
        number = act_number(following) if ACT_NUMBER.search(following) else ""
        amendment = Amendment(number, day, passage.line)
        if all((row.number, row.date) != (number, day) for row in facts.amendments):
            facts.amendments.append(amendment)
            facts.note("amendment", f"{number} {day}".strip(), passage.line, sentence)


def _read_end(facts: VersionFacts, passage: Passage) -> None:
    if facts.ended:
        return
    for sentence in sentences(passage.text):
        lost = LOST_FORCE[facts.language].search(sentence)
        if lost and not OF_A_PROVISION.search(sentence):
            facts.ended = True
            facts.note("ended", "true", passage.line, sentence)
            return
