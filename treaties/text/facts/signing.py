"""Where and when the treaty was signed."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from treaties.text.dates import find_dates
from treaties.text.facts.known import place_in
from treaties.text.facts.told import Passage, VersionFacts, sentences
from treaties.text.phrases import IN_FORCE, PUBLISHED, SIGNED

# A known city stands this near to the date.
NEAR = 90
# A date that a case ending makes an attribute belongs to what follows: 1998 жылғы 9 сәуірдегі.
ATTRIBUTE = re.compile(r"(?:[дт][аеғг]?[ғг]ы|[дт]егі|[дт]ағы|гі|ғы)$", re.IGNORECASE)
# A day until which something lasts is not that of the signing; ``|`` stands for the day.
LIMIT = re.compile(
    r"\b(?:до|по|не\s+позднее|until|till|before|by)\s*(?:the\s*)?[«\"]?\|"
    r"|\|\s?-?\w{0,4}\s*(?:дейін|шейін)",
    re.IGNORECASE,
)
# A line that says place and day and nothing else: г. Минск, 12 апреля 1996 года.
PLACE_AND_DAY = re.compile(
    r"^[\W\d_]*(?:(?:г|гор|город\w*|қ|қала\w*|the|at|in|в|во|года?|жыл\w*|ж|on|done|city|of|and"
    r"|соверш\w+|подписан\w*|заключ\w+|учинен\w*|составлен\w*|принят\w*|жасал\w+|қол|қойыл\w+"
    r"|signed|made|concluded|adopted|қабылдан\w+|[A-ZА-ЯӘҒҚҢӨҰҮҺІЁ][\w'’-]*)(?!\w)[\W\d_]*){0,7}$"
)
# Days of changes, of another text, of an organ's decision are not the day of signing.
OTHER_DAY = re.compile(
    r"измен|дополн|в\s+ред|по\s+состоянию|резолюци|утвержд|одобрен|ратифиц|действу|өзгеріс|толықтыру"
    r"|редакция|қарарымен|бекітіл|ратификац|amend|resolution|as\s+of|approved|ratifi",
    re.IGNORECASE,
)
COPIES = re.compile(
    r"экземпляр|язык|тілінде|тілдерінде|данада|нұсқада|cop(?:y|ies)\b|language|duplicate|original",
    re.IGNORECASE,
)
# The formula of the closing, wherever the structure left it.
WITNESS = re.compile(
    r"^\W*(?:в\s+(?:удостоверение|подтверждение)\s+чего|in\s+witness|in\s+faith)", re.I
)
# Signed on a day that the head of the text names: the day and year first above written.
ABOVE = {
    "kk": re.compile(r"жоғарыда\s+(?:аталған|көрсетілген|жазылған)\s+күн", re.IGNORECASE),
    "ru": re.compile(
        r"в\s+(?:день|число)\s+и\s+год|в\s+день,\s+(?:месяц\s+)?и?\s*год", re.IGNORECASE
    ),
    "en": re.compile(r"day\s+and\s+year\s+(?:first\s+)?(?:above|herein)", re.IGNORECASE),
}
DATED = {
    "kk": re.compile(r"^\W*$"),
    "ru": re.compile(r"^\W*(?:\w+\s+){0,3}(?:Соглашение|Договор)(?:\s+о\s+\w+)?,?\s+от\s*$", re.I),
    "en": re.compile(
        r"^\W*(?:\w+\s+){0,3}(?:Agreement|Contract)?,?\s*dated(?:\s+as\s+of)?\s*$", re.I
    ),
}
LONGEST_HEAD = 160
# So many paragraphs before the end may hold the closing where it was not told apart.
LAST = 12
KEYWORDS = {
    "kk": ("жаса", "қол қо", "қабылданды"),
    "ru": ("соверш", "составлен", "учинен", "подпис", "заключен", "принят", "исполнено"),
    "en": ("done", "signed", "made", "concluded", "executed", "drawn up", "hands", "subscribed"),
}
# The treaty as an act names it: gender tells it from a treaty that it changes.
ENACTS = {
    "kk": ("ратификациялан", "бекіт", "мақұлдан", "қосыл", "ратификациялау"),
    "ru": ("ратифицир", "ратификаци", "утверд", "утвержд", "одобр", "присоедин", "принят"),
    "en": ("ratif", "approv", "acce", "adopt"),
}
NEUTER, MASCULINE, FEMININE = r"н(?:ое|ого|ому)", r"н(?:ый|ого|ому)", r"н(?:ую|ой|ая)"
GENDER = {
    "agreement": NEUTER,
    "treaty": MASCULINE,
    "protocol": MASCULINE,
    "memorandum": MASCULINE,
    "charter": rf"(?:{MASCULINE}|{FEMININE})",
    "convention": FEMININE,
    "declaration": rf"(?:{FEMININE}|{NEUTER})",
}
ACCUSATIVE = re.compile(r"(?:н(?:ый|ое|ую)|принят(?:ый|ое|ую))\b[^;:()]{0,60}$", re.IGNORECASE)
ANY_GENDER = rf"(?:{NEUTER}|{MASCULINE}|{FEMININE})"


def read_signing(
    facts: VersionFacts,
    closing: Sequence[Passage],
    opening: Sequence[Passage],
    body: Sequence[Passage],
    acts: Sequence[Passage],
) -> None:
    """Read where and when it was signed.

    From the closing clauses; else the note in brackets in the opening (the title and the first
    lines below it); else the final articles; else the day that the opening names and the closing
    points to; else the act, where it does not only approve a draft.
    """
    sources = (
        _done(closing, facts.language, anywhere=True),
        _alone(opening, facts.language),
        _done(body[-LAST:], facts.language, anywhere=False),
        _dated_above(closing, opening, facts.language),
        _alone(closing, facts.language),
        iter(()) if facts.draft else _enacted(acts, facts.language, facts.kind),
    )
    for source in sources:
        for passage, sentence, day, place in source:
            facts.signed_on, facts.signed_place = day, place
            facts.note("signed", f"{day} {place}".strip(), passage.line, sentence)
            return


Signing = tuple[Passage, str, date, str]


def _done(passages: Sequence[Passage], language: str, *, anywhere: bool) -> Iterator[Signing]:
    """Yield what the sentences say that tell of the signing by its verb.

    Among the articles the sentence must be the closing's own: begin with the verb, or, in Kazakh,
    count the copies.
    """
    for passage in passages:
        if not passage.has(*KEYWORDS[language]):
            continue
        for sentence in sentences(passage.text):
            verb = SIGNED[language].search(sentence)
            if verb is None or IN_FORCE[language].search(sentence):
                continue
            if not anywhere and not _closes(sentence, verb, language):
                continue
            dates = list(find_dates(sentence, language))
            for place, (day, start, end) in enumerate(dates):
                attribute = language == "kk" and ATTRIBUTE.search(sentence[:end])
                until = LIMIT.search(
                    f"{sentence[max(0, start - 20) : start]}|{sentence[end:][:20]}"
                )
                if not (attribute or until) and (language == "kk" or start >= verb.start()):
                    yield passage, sentence, day, _place(sentence, dates, place, language)
                    break


def _closes(sentence: str, verb: re.Match[str], language: str) -> bool:
    if language == "kk":
        return bool(COPIES.search(sentence))
    return verb.start() < 3 or bool(WITNESS.match(sentence))


def _alone(passages: Sequence[Passage], language: str) -> Iterator[Signing]:
    """Yield what lines say that hold only a place and a day, in brackets or not."""
    for passage in passages:
        if passage.kind == "title" and not passage.text.startswith("("):
            bracket = re.search(r"\([^()]{6,120}\)\s*$", passage.text)
            text = bracket.group() if bracket else passage.text
        else:
            text = passage.text
        for piece in re.split(r"[;)]|\s[-–—]\s", text):
            if len(piece) > 160 or OTHER_DAY.search(piece):
                continue
            dates = list(find_dates(piece, language))
            if len(dates) != 1 or IN_FORCE[language].search(piece):
                continue
            if PUBLISHED[language].search(piece):
                continue
            day, start, end = dates[0]
            place = _place(piece, dates, 0, language)
            if PLACE_AND_DAY.match(f"{piece[:start]} {piece[end:]}") and (
                place or text.startswith("(")
            ):
                yield passage, passage.text, day, place


def _dated_above(
    closing: Sequence[Passage], opening: Sequence[Passage], language: str
) -> Iterator[Signing]:
    """Yield what a loan says: signed on the day "first above written", which stands at its head."""
    for passage in closing:
        for sentence in sentences(passage.text) if ABOVE[language].search(passage.text) else ():
            if not ABOVE[language].search(sentence):
                continue
            for row in opening:
                dates = list(find_dates(row.text[:LONGEST_HEAD], language))
                if not dates or not DATED[language].search(row.text[: dates[0][1]]):
                    continue
                # "2001 жылғы 12 ақпандағы … КЕЛІСІМ", not "2001 жылғы 12 қарашада күшіне енді"
                if language != "kk" or ATTRIBUTE.search(row.text[: dates[0][2]]):
                    yield passage, sentence, dates[0][0], place_in(sentence, language)


def days_alone(passages: Sequence[Passage], language: str) -> list[date]:
    """Return the days of the lines that hold only a place and a day, such as a note's date."""
    return [day for _, _, day, _ in _alone(passages, language)]


def _enacted(passages: Sequence[Passage], language: str, kind: str) -> Iterator[Signing]:
    """Yield what the act says of the treaty that it ratifies or approves."""
    pattern = _participle(language, kind)
    for passage in passages:
        if not passage.has(*ENACTS[language]):
            continue
        for sentence in sentences(passage.text):
            dates = list(find_dates(sentence, language))
            told = [row for row in dates if _belongs(sentence, row, pattern, language)]
            if not told or (language == "en" and len({day for day, _, _ in told}) > 1):
                continue
            # What is ratified stands in the accusative; what it changes, in another case.
            direct = [
                row for row in told if ACCUSATIVE.search(sentence[max(0, row[1] - NEAR) : row[1]])
            ]
            chosen = told[0] if language == "kk" else (direct or told)[-1]
            place = _place(sentence, dates, dates.index(chosen), language)
            yield passage, sentence, chosen[0], place


def _participle(language: str, kind: str) -> re.Pattern[str]:
    if language == "kk":
        return re.compile(r"^[^;:]{0,60}?(?:жасалған|қол\s?қойылған|жасасқан|қабылданған)\b", re.I)
    if language == "ru":
        words = r"(?:соверш[её]н|подписан|заключ[её]н|составлен|учинен|принят)"
        ending = GENDER.get(kind, ANY_GENDER)
        # принятый has one н less than the others
        return re.compile(
            rf"\b{words}(?:{ending}|(?<=принят)(?:ый|ого|ому|ую|ой|ое))\b[^;:()]{{0,60}}$", re.I
        )
    return re.compile(r"\b(?:signed|done|made|concluded|adopted)\b[^;:()]{0,60}$", re.I)


def _belongs(
    sentence: str, row: tuple[date, int, int], pattern: re.Pattern[str], language: str
) -> bool:
    """Return whether a date is that of a signing: after the participle, in Kazakh before it."""
    _, start, end = row
    if language == "kk":
        return bool(pattern.match(sentence[end:])) and not ATTRIBUTE.search(sentence[:end])
    return bool(pattern.search(sentence[:start]))


def _place(
    sentence: str, dates: Sequence[tuple[date, int, int]], chosen: int, language: str
) -> str:
    """Return the known city nearest to a date, not beyond another date, or an empty string."""
    _, start, end = dates[chosen]
    first = dates[chosen - 1][2] if chosen else 0
    last = dates[chosen + 1][1] if chosen + 1 < len(dates) else len(sentence)
    before, after = (
        sentence[max(first, start - NEAR) : start],
        sentence[end : min(last, end + NEAR)],
    )
    # The languages and copies of a closing clause name peoples, not cities.
    stop = COPIES.search(after)
    after = after[: stop.start()] if stop else after
    if language == "kk":
        return place_in(after, language) or place_in(before, language)
    return place_in(before, language) or place_in(after, language)
