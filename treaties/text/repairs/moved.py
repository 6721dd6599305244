"""Words moved to the end of their line by a vanished hyperlink.

The words of the link leave a double blank at their place and are appended to the line:
``күрестегі ынтымақтастық туралы  бекітілсінкелісім`` was ``… туралы келісім бекітілсін``. They are
moved back only where the words before the gap demand just them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from treaties.text.repairs.edits import Edit
from treaties.text.repairs.evidence import Evidence

GAP = re.compile(r"(?<=[\w,»\")])  (?=[\w«\"(])")
LAST_WORD = re.compile(r"(?<![\w-])[^\W\d_]{7,60}(?=[.,;:]?\s*$)")
# What a link of a legal text names, as the end of a Kazakh or Russian word run together with it.
LINKED_WORDS = re.compile(
    r"(?:келісім|шарт|хаттама|конвенция|меморандум|жарғы|кодекс|қаулы|заң|жарлық|соглашени|договор|"
    r"протокол|конвенци|меморандум|устав|кодекс|закон|указ|постановлени)\w{0,9}"
)
# A sentence of an act ends in one of these, by which its first half is known as a word.
ENACTED = re.compile(
    r"(?:бекіт|мақұлда|ратификациялан|қабылда|жасал|енгізіл|қосыл|жария)\w*с[іы]н|"
    r"(?:утвердить|ратифицировать|одобрить|принять|заключить|подписать)"
)


@dataclass(frozen=True, slots=True)
class Reference:
    """How a reference moved to the end of a line is known.

    ``before`` is what stands before the gap and demands it, ``after`` what must follow the gap,
    ``moved`` the reference in the case demanded.
    """

    before: re.Pattern[str]
    after: re.Pattern[str]
    moved: re.Pattern[str]
    example: str
    repaired: str


def _row(before: str, after: str, moved: str, example: str, repaired: str) -> Reference:
    return Reference(
        re.compile(rf"(?:^|[^\w-]){before}$", re.IGNORECASE),
        re.compile(after, re.IGNORECASE),
        re.compile(rf"(?<=[\w»\")]) (?P<moved>{moved})\s*$", re.IGNORECASE),
        example,
        repaired,
    )


# What itself follows a genitive has not moved.
KAZAKH_UNIT = (
    r"(?<!ның )(?<!нің )(?<!дың )(?<!дің )(?<!тың )(?<!тің )(?<!осы )"
    r"\d+(?:-\d+)?-(?:бабы|тармағы|тармақшасы|бөлігі|тарауы|абзацы)\w*"
)
OF_WHAT = (
    r"(?:настоящ(?:его|ей)|указанн(?:ого|ой)|данн(?:ого|ой)|этого|этой|"
    r"Соглашения|Договора|Конвенции|Протокола|Закона)\b"
)
REFERENCES = (
    _row(
        r"\w*(?:ның|нің|дың|дің|тың|тің)",
        r"\w",
        KAZAKH_UNIT,
        "осы Келісімнің  аталған Тараптар 13-бабында",
        "осы Келісімнің 13-бабында аталған Тараптар",
    ),
    _row(
        r"(?:с|со)",
        OF_WHAT,
        r"(?:статьей|статьями|пунктом|пунктами|подпунктом|частью|главой|разделом) \d[\d, и-]*",
        "в соответствии со  настоящего Соглашения статьей 5",
        "в соответствии со статьей 5 настоящего Соглашения",
    ),
    _row(
        r"(?:в|во|на|о|об|при)",
        OF_WHAT,
        r"(?:статье|статьях|пункте|пунктах|подпункте|части|главе|разделе) \d[\d, и-]*",
        "порядок, указанный в  настоящего Соглашения статье 5",
        "порядок, указанный в статье 5 настоящего Соглашения",
    ),
    _row(
        r"(?:согласно|к|по)",
        OF_WHAT,
        r"(?:статье|статьям|пункту|пунктам|подпункту|части|главе|разделу) \d[\d, и-]*",
        "согласно  настоящего Соглашения статье 5",
        "согласно статье 5 настоящего Соглашения",
    ),
    _row(
        r"(?:положени[еяй]\w*|требовани\w+|действи[еяю])",
        OF_WHAT,
        r"(?:статьи|статей|пункта|пунктов|подпункта|части|главы|раздела) \d[\d, и-]*",
        "в соответствии с положениями  настоящего Соглашения статьи 5",
        "в соответствии с положениями статьи 5 настоящего Соглашения",
    ),
    _row(
        r"(?:with|under|in|of|to|by)",
        r"(?:of|to) (?:this|the)\b",
        r"(?:Article|Articles|paragraph|Chapter|Annex) \d[\d, and-]*",
        "in accordance with  of this Agreement Article 5",
        "in accordance with Article 5 of this Agreement",
    ),
)
# Prepositions that do not govern the genitive which follows them: a reference is lost between.
PREPOSITION = re.compile(r"(?:^|\s)(?:в|во|с|со|к|о|об|на|по|согласно)$", re.IGNORECASE)
GENITIVE = re.compile(OF_WHAT, re.IGNORECASE)


def move_back(line: str, evidence: Evidence) -> Iterator[Edit]:
    """Move linked words back to the gap that they left: one edit there, one at the line's end."""
    gap = only_gap(line)
    if gap < 0:
        return
    before, after = line[:gap], line[gap + 2 :]
    moved = _reference(before, after) or _linked_word(after, evidence)
    if moved:
        start = gap + 2 + moved.start("moved")
        blank = line[start - 1] == " "
        yield Edit(gap + 1, gap + 1, moved["moved"])
        yield Edit(start - blank, gap + 2 + moved.end("moved"), "")


def only_gap(line: str) -> int:
    """Return the place of the double blank of an else single-spaced line, or -1."""
    text = line.strip()
    if text.count("  ") != 1:
        return -1
    gap = GAP.search(line)
    return gap.start() if gap else -1


def looks_moved(line: str, evidence: Evidence) -> bool:
    """Return whether the signs are there, but not the certainty."""
    gap = only_gap(line)
    if gap < 0:
        return False
    glued = LAST_WORD.search(line)
    if glued and _halves(glued.group(), evidence):
        return True
    return bool(PREPOSITION.search(line[:gap]) and GENITIVE.match(line, gap + 2))


def _reference(before: str, after: str) -> re.Match[str] | None:
    for row in REFERENCES:
        if row.before.search(before) and row.after.match(after):
            moved = row.moved.search(after)
            if moved:
                return moved
    return None


def _linked_word(after: str, evidence: Evidence) -> re.Match[str] | None:
    """Return the linked word at the end of a word run together, if it is the only reading."""
    last = LAST_WORD.search(after)
    if not last:
        return None
    linked = [
        place
        for place in _halves(last.group(), evidence)
        if LINKED_WORDS.fullmatch(last.group(), place)
    ]
    if len(linked) != 1:
        return None
    return re.compile(r"(?P<moved>\w+)").match(after, last.start() + linked[0])


def _halves(word: str, evidence: Evidence) -> list[int]:
    """Return the places where a word, itself not the text's elsewhere, falls into two of its."""
    if evidence.seen(word, besides=1):
        return []
    return [
        place
        for place in range(4, len(word) - 3)
        if evidence.seen(word[place:])
        and (evidence.seen(word[:place]) or ENACTED.fullmatch(word[:place].lower()))
    ]
