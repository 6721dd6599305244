"""The earlier treaties that this one ends or replaces."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from treaties.text.dates import find_dates
from treaties.text.document import EndedAgreement
from treaties.text.facts.told import Passage, VersionFacts, sentences

ENDS = {
    "kk": re.compile(
        r"(?:қолданы[лс]\w*|әрекет\w*|күшін)\s+(?:тоқтат\w+|жояды|жойды|жоғалт\w+|тоқтайды)"
        r"|күші\s+жойыл\w+|қолданылуы\s+тоқтат\w+|тоқтатыл(?:ады|ған)|қолданыста\w*\s+болуын\s+тоқтат\w+"
        r"|күшін\s+жой(?:ған|ды)|ауыстырады|алмастырады|орнын\s+басады|қолданылуын\s+доғар\w+",
        re.IGNORECASE,
    ),
    "ru": re.compile(
        r"прекраща[ею]т(?:ся)?\s+(?:сво[её]\s+)?действи|прекра(?:тит|тят)\s+(?:сво[её]\s+)?действи"
        r"|действие\s+(?:\w+\s+){0,60}?прекращается|прекращается\s+действие"
        r"|(?:утрачива[ею]т|утрат[ия]т|теря[ею]т)\s+(?:свою\s+)?(?:юридическую\s+)?силу"
        r"|счита[ею]тся\s+(?:утратившим|прекратившим)|призна(?:[её]тся|ются|ть)\s+утратившим|\bзамен(?:яет|ит|яют)\b"
        r"|отменя[ею]т(?:ся)?\b"
        r"|\b(?:соглашение|договор|протокол|меморандум|конвенция)\s[^;]*?прекраща[ею]тся\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"cease[sd]?\s+to\s+(?:have\s+(?:\w+\s+)?(?:effect|force)|be\s+(?:in\s+force|effective|valid)|apply)"
        r"|shall\s+(?:be\s+)?(?:terminate|supersede|replace|cease|expire|lapse)d?"
        r"|\b(?:supersedes?|replaces?|terminates?|abrogates?)\b"
        r"|(?:is|are|will\s+be|be)\s+(?:terminated|superseded|replaced|abrogated|repealed)"
        r"|loses?\s+(?:its\s+|their\s+)?(?:force|effect)",
        re.IGNORECASE,
    ),
}
# No fact: what ends only if, does not end, or is this treaty's own end.
UNSURE = {
    "kk": re.compile(
        r"\bегер\b|тоқтатпайды|жоймайды|ықпал\s+етпейді|әсер\s+етпейді|бір\s+мезгілде"
        r"|^\W*осы\s+\w+\s+(?:қолданыл|күші\w*\s+жой|әрекет)\w*\s+тоқтат"
        r"|^\W*осы\s+\w+\s[^;]*?\bөз\s+(?:қолданыс|күш|әрекет)",
        re.IGNORECASE,
    ),
    "ru": re.compile(
        r"\bне\s+(?:прекращ|заменя|отменя|утрач|теря)|\bесли\b|\bне\s+влеч|^\W*ничто\b"
        r"|действие\s+настоящ\w+\s+\w+\s+прекра|одновременно\s+с\s+прекращением"
        r"|^\W*настоящ\w+\s+\w+\s+(?:утрачив|теряет|прекраща\w+\s+(?:сво\w+\s+)?действи[ея]"
        r"(?:\s*[,.;]|\s*$|\s+(?:по|через|с|в|одновременно|после)\s))",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\bnot\b|\bif\b|\bnothing\b"
        r"|^\W*(?:this|the\s+present)\s+\w+\s+(?:shall|will)\s+(?:cease|terminate|expire|lapse)"
        r"|simultaneously\s+with",
        re.IGNORECASE,
    ),
}
# A treaty by its type in any case, with the word before it.
NAMED = {
    "kk": re.compile(
        r"(?P<own>\b(?:осы|бұл|аталған)\s+)?"
        r"\b(?:келісім|шарт|хаттама|меморандум|конвенция|декларация)(?!-)\w*",
        re.IGNORECASE,
    ),
    "ru": re.compile(
        r"(?P<own>\b(?:настоящ|данн|эт)\w+\s+)?"
        r"\b(?:соглашени|договор|протокол|меморандум|конвенци|декларац)\w*",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?P<own>\b(?:this|present|said)\s+)?"
        r"\b(?:agreement|treaty|protocol|memorandum|convention|declaration)s?\b",
        re.IGNORECASE,
    ),
}  # fmt: skip
KEYWORDS = {
    "kk": ("тоқтат", "жояды", "жойыл", "жоғалт", "ауыстыр", "алмастыр", "жойған", "орнын"),
    "ru": ("прекра", "утрач", "утрат", "заменя", "заменит", "отменя", "теряет", "теряют"),
    "en": ("cease", "terminat", "supersede", "replace", "abrogat", "expire",
           "lapse", "repeal", "lose"),
}  # fmt: skip
# What joins a treaty's name and its date.
JOINS_DATE = {
    "kk": re.compile(
        r"^(?:\w*\s+)?(?:\w+\s+қаласында\s+|\w+(?:да|де|та|те)\s+)?"
        r"(?:қол\s?қойылған|жасалған|жасасқан|қабылданған|қол\s+қойылып)?\s*",
        re.IGNORECASE,
    ),
    "ru": re.compile(
        r"[,\s]*(?:\(?(?:подписан|соверш[её]н|заключ[её]н|составлен|принят)\w*)?\s*"
        r"(?:(?:в|во)\s+(?:город\w+|г\.)?\s*[\w-]+(?:\s[А-Я][\w-]+)?)?[,\s]*(?:от|г\.)?\s*[«\"]?\s*$",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"[,\s]*(?:\(?(?:which\s+was\s+|was\s+)?(?:signed|done|made|concluded|dated))?\s*"
        r"(?:(?:at|in)\s+[\w\s-]{1,30}?)?[,\s]*(?:on|of|dated)?\s*(?:the\s+)?$",
        re.IGNORECASE,
    ),
}
BETWEEN = {
    "kk": re.compile(r"арасында"),
    "ru": re.compile(r"\bмежду\b"),
    "en": re.compile(r"\bbetween\b"),
}
SHORTEST_TITLE = 3
# No list of ended treaties is longer.
MOST_ITEMS = 60


def read_ends(facts: VersionFacts, body: Sequence[Passage]) -> None:
    """Read the treaties that end with this one's entry into force.

    Each must be named by its type and its day, or by its parties: a clause on this treaty's own
    denunciation names neither. Items of a list after a colon are read with their lead-in.
    """
    language = facts.language
    for place, passage in enumerate(body):
        if not passage.has(*KEYWORDS[language]):
            continue
        told = sentences(passage.text)
        for at, sentence in enumerate(told):
            if not ENDS[language].search(sentence) or UNSURE[language].search(sentence):
                continue
            for row, text in _listed(body, place, told[at : at + MOST_ITEMS], language):
                for ended in ended_in(text, language):
                    _keep(facts, ended, row, text)


def _listed(
    body: Sequence[Passage], place: int, told: Sequence[str], language: str
) -> Iterator[tuple[Passage, str]]:
    """Yield what names the ended treaties: the sentence itself and the items of its list.

    ``told`` are the sentences of the passage from that with the verb on. A list stands after a
    colon, in the same paragraph or below; in Kazakh also before the verb.
    """
    if language == "kk":
        yield from ((row, row.text) for row in _items_above(body, place))
    if not told[0].endswith(":"):
        yield body[place], told[0]
    follow = list(_goes_on(told))
    yield from ((body[place], text) for text in follow)
    if told[-1].endswith((":", ";")) and len(follow) + 1 == len(told):
        yield from ((row, row.text) for row in _items(body, place, language))


def _goes_on(told: Sequence[str]) -> Iterator[str]:
    """Yield the sentences that a semicolon joins to the first: a list in one paragraph."""
    if ":" not in told[0]:
        return
    for before, text in pairwise(told):
        if not before.endswith(";") or ":" in text:
            return
        yield text


def _items(body: Sequence[Passage], place: int, language: str) -> Iterator[Passage]:
    """Yield the items of the list below a lead-in: numbered, in small letters, or treaties."""
    for row in body[place + 1 : place + MOST_ITEMS]:
        listed = row.label or row.text[:1].islower() or ended_in(row.text, language)
        if row.unit != body[place].unit or not listed or ENDS[language].search(row.text):
            return
        yield row
        if not row.label and row.text.rstrip().endswith("."):
            return


def _items_above(body: Sequence[Passage], place: int) -> list[Passage]:
    """Return the items between a lead-in and its last item, which in Kazakh holds the verb."""
    found: list[Passage] = []
    for row in reversed(body[max(0, place - MOST_ITEMS) : place]):
        if row.unit != body[place].unit or not row.text.endswith((";", ":")):
            return []
        if row.text.endswith(":"):
            return found[::-1]
        found.append(row)
    return []


def _keep(facts: VersionFacts, ended: EndedAgreement, passage: Passage, sentence: str) -> None:
    if ended not in facts.ends:
        facts.ends.append(ended)
        facts.note("ends", f"{ended.signed_on or ''} {ended.title}".strip(), passage.line, sentence)


def ended_in(sentence: str, language: str) -> list[EndedAgreement]:
    """Return the treaties that a sentence names with their days, without its own treaty."""
    dates = list(find_dates(sentence, language))
    others = [match for match in NAMED[language].finditer(sentence) if not match["own"]]
    if not others:
        return []
    if not dates:
        title = _undated(sentence, others, language)
        return [EndedAgreement(title, None)] if title else []
    read = _kazakh if language == "kk" else _named_before
    return list(read(sentence, dates, others, language))


def _kazakh(
    sentence: str,
    dates: Sequence[tuple[date, int, int]],
    others: Sequence[re.Match[str]],
    language: str,
) -> Iterator[EndedAgreement]:
    """Yield treaties in Kazakh: the day, then the name, which ends with the type."""
    for place, (day, _, end) in enumerate(dates):
        limit = dates[place + 1][1] if place + 1 < len(dates) else len(sentence)
        types = [match for match in others if end <= match.start() < limit]
        if not types:
            continue
        start = end + JOINS_DATE["kk"].match(sentence[end:]).end()  # type: ignore[union-attr]
        yield EndedAgreement(_tidy(sentence[start : types[-1].end()]), day)


def _named_before(
    sentence: str,
    dates: Sequence[tuple[date, int, int]],
    others: Sequence[re.Match[str]],
    language: str,
) -> Iterator[EndedAgreement]:
    """Yield treaties in Russian and English: the name, then the day, in or after it."""
    after = 0
    verb = ENDS[language].search(sentence)
    for place, (day, start, end) in enumerate(dates):
        limit = dates[place + 1][1] if place + 1 < len(dates) else len(sentence)
        begins = [match.start() for match in others if after <= match.start() < start]
        after = end
        if not begins:
            continue
        join = JOINS_DATE[language].search(sentence[begins[0] : start])
        title = sentence[begins[0] : begins[0] + join.start()] if join else ""
        if len(title.split()) < SHORTEST_TITLE:
            # "Соглашение от 9 апреля 1998 года между …": the day stands inside the name.
            stop = verb.start() if verb and end <= verb.start() < limit else limit
            title = re.split(
                r"[;.:]\s|[;.:]$|,\s+(?:а|которое|which)\s", sentence[begins[0] : stop]
            )[0]
        yield EndedAgreement(_tidy(title), day)


def _undated(sentence: str, others: Sequence[re.Match[str]], language: str) -> str:
    """Return the name of a treaty that a sentence tells by its parties, without a day."""
    verb = ENDS[language].search(sentence)
    if verb is None or not BETWEEN[language].search(sentence):
        return ""
    if language == "kk":
        start = re.search(r"бастап,?\s+", sentence)
        types = [match for match in others if match.end() <= verb.start()]
        if start is None or not types or types[-1].end() <= start.end():
            return ""
        return _tidy(sentence[start.end() : types[-1].end()])
    begin = others[0].start()
    end = verb.start() if verb.start() > begin else len(sentence)
    title = re.split(r"[;.]\s|[;.]$", sentence[begin:end])[0]
    return _tidy(title) if BETWEEN[language].search(title) else ""


def _tidy(title: str) -> str:
    return re.sub(r"\s+", " ", title).strip(" ,;.-–—")
