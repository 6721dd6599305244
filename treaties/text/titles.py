"""Where the title of a treaty or of an act stands among the blocks above the articles."""

import re
from collections.abc import Sequence

from treaties.text.document import Block
from treaties.text.headings import is_act_line, is_heading, matches
from treaties.text.labels import read_label
from treaties.text.markers import (
    APPROVALS,
    CONTENTS,
    ENACTING,
    NOTES,
    OTHER_TITLES,
    PREAMBLE_HEADINGS,
    SIGNATURES,
    STANDINGS,
    TYPE_WORD,
)
from treaties.text.notes import is_certification
from treaties.text.seams import DAY_ALONE

ENDS_SENTENCE = re.compile(r"[.;:,]\s*$")
LONGEST_TITLE = 600
# The lines of a signature or of a mark of approval are short.
LONGEST_MARK = 80
MARK_LINES = 5
ACT_TITLE = re.compile(r"^(?:On|About|О|Об)\s|\bтуралы[\"»”]?\s*$", re.IGNORECASE)
# What an act does that stands above a treaty; any other act is the document itself.
APPROVING = re.compile(
    r"ратификац|утвержден|одобрен|подписан|присоединен|заключени|принятии|денонсац|о проекте"
    r"|внесении на рассмотрение|ратификациялау|бекіту|мақұлдау|қол қою|қосылу|жасасу|жобасы"
    r"|ratif|approv|signing|signature|accession|conclusion|adoption|acceptance",
    re.IGNORECASE,
)
SIGNER = re.compile(
    r"^(?!.*\b(?:мен|и|and)\b)(?:(?:Республики Казахстан|of the Republic of Kazakhstan"
    r"|Republic of Kazakhstan|Қазақстан Республикасының?)\b.{0,50}"
    r"|[^\W\d_]\.\s?(?:[^\W\d_]\.\s?)?[^\W\d_]{2,}.{0,10})$"
)
# A line of a title that goes on with the line above, and one that leaves its sentence open.
GOES_ON = re.compile(
    r"^(?:между|и|о|об|по|к|в|от|на|за|для|between|and|among|on|of|for|concerning|regarding"
    r"|relating|to|with|in|under)\b",
    re.IGNORECASE,
)
OPEN_END = re.compile(
    r"\b(?:между|и|о|об|по|к|в|от|between|and|among|on|of|for|to|the|concerning|with|мен|пен|бен"
    r"|және|арасындағы|арасында|туралы)$",
    re.IGNORECASE,
)
# Where and when, on a line of its own under a title: ``г. Астана, 17 июля 1999 года``.
PLACE_AND_DAY = re.compile(
    r"^(?:(?:г\.|город\b)\s?)?[^\W\d_]{2,20}(?:[ -][^\W\d_]{2,20}){0,2}(?:\sқ\.|\sқаласы)?,?\s"
    r".{0,12}\d.{0,30}$"
)
# The words of a title that call for the day of another treaty below them.
OF_ANOTHER = re.compile(
    r"\bко?\s+(?:соглаш|догов|конвен|протокол|меморанд|устав)|\bв\s+(?:соглаш|догов|конвен|протокол)"
    r"|соглашени[яй]|договор(?:а|ов)\b|конвенции\b|протокола\b"
    r"|(?:amend|protocol).*\b(?:to|the)\s+(?:agreement|treaty|convention|protocol|memorandum)",
    re.IGNORECASE,
)
TITLE_LINES = 8
# How a preamble begins, and the word that a Kazakh title ends with.
PARTIES_BEGIN = re.compile(
    r"^(?:Бұдан әрі|Правительств[оа]\b|Республика\b|Государства\b|Стороны\b|The\b|Тараптар\b"
    r"|Настоящ|Осы\b|Президент)",
    re.IGNORECASE,
)
TITLE_ENDS = re.compile(
    r"(?:келісімі?|шарты?|конвенция(?:сы)?|хаттама(?:сы)?|меморандумы?|жарғы(?:сы)?"
    r"|декларация(?:сы)?)$",
    re.IGNORECASE,
)
# In a collection a title may bear its number: ``41. CONVENTION ON THE LAW …``.
NUMBERED_TITLE = re.compile(r"^\d{1,3}\.\s[^a-zа-яәғқңөұүһі]{12,}$")
# In a preamble English names the treaty as Russian does its title.
ABOUT_TREATY = re.compile(r"\b(?:this|present|said|an|such|to conclude a)\s+\w+", re.IGNORECASE)


def title_line(block: Block) -> bool:
    """Return whether a block can be a line of a title."""
    text = block.text
    return not (
        ENDS_SENTENCE.search(text)
        or len(text) > LONGEST_TITLE
        or is_mark(block)
        or matches(SIGNATURES, text)
        or matches(ENACTING, text)
        or matches(CONTENTS, text)
        or matches(APPROVALS, text)
        or is_act_line(text)
        or is_certification(text)
        or is_heading(text)
        or read_label(text, {})
    )


def is_mark(block: Block) -> bool:
    """Return whether a block is an editor's note or says that this is a draft or a translation."""
    return matches(STANDINGS, block.text) or matches(NOTES, block.text[:LONGEST_MARK])


def names_treaty(block: Block, language: str) -> bool:
    """Return whether a block is a line of a title that names a kind of treaty."""
    text = block.text
    return (
        text[0] not in "(["
        and text[-1] not in ".;:,"
        and len(text) <= LONGEST_TITLE
        and bool(TYPE_WORD[language].search(text) or matches(OTHER_TITLES, text))
        and (title_line(block) or bool(NUMBERED_TITLE.match(text)))
        and not ACT_TITLE.search(text)
        and not (language == "en" and ABOUT_TREATY.search(text) and not matches(OTHER_TITLES, text))
        and not matches(PREAMBLE_HEADINGS, text)
    )


def mark_zones(blocks: Sequence[Block]) -> set[int]:
    """Return the places of the signatures of acts and of marks of approval."""
    zones: set[int] = set()
    for place, block in enumerate(blocks):
        text = block.text
        if len(text) > 3 * LONGEST_MARK:
            continue
        signs = len(text) < LONGEST_MARK and matches(SIGNATURES, text) and text[-1] != ","
        approves = matches(APPROVALS, text)
        if not (signs or approves):
            continue
        zones.add(place)
        for below in range(place + 1, min(len(blocks), place + MARK_LINES)):
            if not _goes_on_as_mark(blocks[below], signs):
                break
            zones.add(below)
    return zones


def _goes_on_as_mark(block: Block, signs: bool) -> bool:
    if len(block.text) > LONGEST_MARK:
        return False
    if signs:
        return bool(SIGNER.match(block.text))
    return not block.after_blank and bool(
        re.search(r"\d{4}|№|\bN\b|РЕСПУБЛИКИ КАЗАХСТАН|Republic of Kaz", block.text, re.I)
    )


def title_span(head: Sequence[Block], language: str) -> tuple[int, int]:
    """Return where the treaty's title begins and where what belongs to it ends.

    The title is the first line below the last act, its signature and its mark of approval that
    names a kind of treaty, or else the last such line of all; the lines above it up to a blank
    line, and those below that go on with it, belong to it.
    """
    places = [place for place, block in enumerate(head) if names_treaty(block, language)]
    if not places:
        return 0, 0
    zones = mark_zones(head)
    lines = [place for place, block in enumerate(head) if is_act_line(block.text)]
    last = max([*lines, *zones], default=-1)
    below = [place for place in places if place > last]
    line = (below or places[::-1])[0]
    margin = [place for place in below if not head[place].indented]
    if head[line].indented and margin and not lines:
        line = margin[0]
    if not lines and not zones:
        # Below the cover of a printed series the title comes again, over the treaty itself.
        again = [place for place in below if TYPE_WORD[language].match(head[place].text)]
        line = again[-1] if len(again) > 1 else line
    start = _title_start(head, line, zones, language)
    return start, _title_end(head, line + 1)


def _title_start(head: Sequence[Block], line: int, zones: set[int], language: str) -> int:
    start = line
    alone = len(head[line].text.split()) < 3
    while start and start - 1 not in zones and title_line(head[start - 1]):
        above = head[start - 1]
        # "КЕЛІСІМ" below a blank line ends the title that the lines above it began.
        if head[start].after_blank and not (alone and OPEN_END.search(above.text)):
            break
        start -= 1
    if start and matches(STANDINGS, head[start - 1].text):
        start -= 1
    return start


def _title_end(head: Sequence[Block], end: int) -> int:
    while end < len(head) and _goes_on_as_title(head, end):
        end += 1
    while end < len(head) and (is_title_note(head, end) or is_mark(head[end])):
        end += 1
    return end


def is_title_note(blocks: Sequence[Block], place: int) -> bool:
    """Return whether a block below a title is a remark: ``(Вступило в силу …)``, a place and day.

    A day alone belongs to the title where that names another treaty: ``к Соглашению … / от 13
    июня 2009 года``. Words in brackets after which the title goes on belong to it: ``(Проект
    дорог)`` above ``между …``, ``(реадмиссия) туралы``.
    """
    text = blocks[place].text
    if DAY_ALONE.match(text):
        above = " ".join(block.text for block in blocks[max(0, place - TITLE_LINES) : place])
        return not OF_ANOTHER.search(above)
    if text[0] != "(":
        return len(text) < LONGEST_MARK and bool(PLACE_AND_DAY.match(text))
    if text.rstrip(".;")[-1] != ")":
        return text.count("(") != text.count(")")
    below = blocks[place + 1] if place + 1 < len(blocks) else None
    return below is None or below.after_blank or not GOES_ON.match(below.text)


def _goes_on_as_title(head: Sequence[Block], place: int) -> bool:
    block, above = head[place], head[place - 1]
    if is_title_note(head, place) or not title_line(block):
        return False
    if OPEN_END.search(above.text):
        return True
    if matches(PREAMBLE_HEADINGS, block.text) or PARTIES_BEGIN.match(block.text):
        return False
    return bool(
        block.text[0].islower()
        or block.text[0] == "("
        or GOES_ON.match(block.text)
        or (block.text.isupper() and above.text.isupper())
        # A title's lines stand below one another, where the preamble is set in or apart.
        or not (block.after_blank or block.indented or TITLE_ENDS.search(above.text))
    )
