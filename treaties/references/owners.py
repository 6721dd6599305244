"""Whose provision a chain means: this treaty's, or that of the document named beside it.

In Russian and English the document stands behind the provision, in Kazakh before it. What is
nobody's by the words is of the text itself; what is somebody's without a known name is left alone.
"""

import re
from collections.abc import Sequence
from functools import cache

from treaties.references import tables
from treaties.references.chains import Chain
from treaties.references.found import ARTICLE, Found, Owner, Step

OTHER = "other"
UNKNOWN = Owner(OTHER)
ENGLISH_MIDDLE = (
    r"(?-i:[A-Z])[\w'’.-]*|(?:19|20)\d\d|of|on|the|and|for|said|that|such|above-?\s?mentioned|another|other|any"
    r"|its"
)
HERE = Owner("here")
ABOVE = re.compile(rf"{tables.ABOVE}\s+$", re.IGNORECASE)
# Adjectives and names before the word for a document: "Венской конвенции".
RUSSIAN_MIDDLE = r"(?:[\w-]+(?:ого|его|ой|ей|ому|ему|ых|их|ым|им)\s+){0,4}"
POINTING = {
    language: re.compile(rf"(?<!\w){words}\s+$", re.IGNORECASE)
    for language, words in tables.POINTING.items()
}
PLACES = {
    language: re.compile(rf"(?<!\w)(?:{words})", re.IGNORECASE)
    for language, words in tables.PLACES.items()
}
GENITIVE = re.compile(r"[тдн][ыіi]ң(?:\s+аталған)?\s+$")
LONGEST_NAME = 700
LOOK_BACK = 200
LAST_WORDS = 40
NAMED_AFTER = {
    language: re.compile(words, re.IGNORECASE if language == "en" else 0)
    for language, words in tables.NAMED_AFTER.items()
}
THERE = {"ru": re.compile(r"(?!)"), "en": re.compile(r"\s*(hereof|thereof)\b", re.IGNORECASE)}
LETTERS = {language: re.compile(words) for language, words in tables.LETTERS_AFTER.items()}
BRACKETS = r"(?:\s*\([^()]{0,90}\))?"
# Joined to what is before in the same sentence.
JOINED = {
    "ru": re.compile(r"^[^.;]{0,300}(?:,|\s(?:и|или|а\s+также))\s*$"),
    "en": re.compile(r"^[^.;]{0,300}(?:,|\s(?:and|or|as\s+well\s+as))\s*(?:in\s+|the\s+)?$"),
}
DOMESTIC = frozenset({"law", "resolution", "decree", "order", "other"})
SENTENCE = re.compile(r"[.!?;]\s+(?=[^\W\d_a-zа-я])")


def owned(chains: Sequence[Chain], text: str, language: str) -> list[Found]:
    """Return the references of a text; an owner is of all that is joined to what it owns."""
    chains = [one for one in chains if not _is_place(one, text, language)]
    owners = [owner_of(chain, text, language) for chain in chains]
    order = range(len(chains)) if language == "kk" else range(len(chains) - 1, -1, -1)
    step = -1 if language == "kk" else 1
    for place in order:
        near = place + step
        joined = 0 <= near < len(chains) and chains[near].series == chains[place].series
        if owners[place].relation or chains[place].top.relation:
            continue
        if joined and (language != "kk" or chains[place].owned):
            owners[place] = owners[near] if not chains[near].top.relation else Owner()
        elif language == "kk" and chains[place].owned and _of_something(chains[place], text):
            owners[place] = _owner_so_far(chains, owners, place, text)
    return [
        Found(one.start, one.end, one.steps, owner)
        for chain, owner in zip(chains, _doubted(chains, owners, text, language), strict=True)
        for one in chain.places
        if _says_which(one.steps, owner)
    ]


def _just_before(text: str, chain: Chain) -> str:
    return text[max(0, chain.start - LAST_WORDS) : chain.start]


def _is_place(chain: Chain, text: str, language: str) -> bool:
    """Return whether a chain is a place on the map: ``населённый пункт 3``, ``border point 2``."""
    return PLACES[language].search(_just_before(text, chain)) is not None


def _is_pointed_at(chains: Sequence[Chain], place: int, text: str, language: str) -> bool:
    """Return whether a chain is of a provision that was spoken of: ``ее пункта 2``.

    So may be what is joined to an article: ``статьи 5 и пункта 2``.
    """
    chain = chains[place]
    if POINTING[language].search(_just_before(text, chain)):
        return True
    before = chains[place - 1] if place else None
    joined = before is not None and before.series == chain.series
    if before is None or not joined or chain.top.rank <= ARTICLE:
        return False
    return before.top.rank == ARTICLE and not before.top.relation


def _owner_so_far(chains: Sequence[Chain], owners: Sequence[Owner], place: int, text: str) -> Owner:
    """Return the owner of an owned Kazakh chain without one: that of the chain before it.

    ``осы Шарттың 4-бабында аталған, сондай-ақ 5-бабында``: in one sentence, if no other document
    and nothing else that may own it stands between.
    """
    chain = chains[place]
    if not place or GENITIVE.search(_just_before(text, chain)):
        return UNKNOWN
    before = chains[place - 1]
    between = text[before.end : chain.start]
    ends = SENTENCE.search(between) or ";" in between
    if ends or before.top.rank > ARTICLE or _any_document().search(between):
        return UNKNOWN
    return owners[place - 1] if owners[place - 1].relation else UNKNOWN


def _of_something(chain: Chain, text: str) -> bool:
    """Return whether an owned Kazakh form is of something that is not known.

    ``a) тармақшасында`` alone is of the own paragraph; no article is of another one.
    """
    return chain.top.rank <= ARTICLE or GENITIVE.search(_just_before(text, chain)) is not None


def _says_which(steps: Sequence[Step], owner: Owner) -> bool:
    """Return whether steps name a provision: an annex alone must be somebody's.

    ``настоящий Протокол`` is the whole text itself.
    """
    first = steps[0]
    if first.kind not in {"annex", "protocol"} or first.number:
        return True
    return len(steps) > 1 or (not first.relation and owner.relation in {"this", "bare"})


def _doubted(
    chains: Sequence[Chain], owners: Sequence[Owner], text: str, language: str
) -> list[Owner]:
    """Return the owners; what is joined to another document's provision may be that one's, too.

    ``статьи 5 Закона и статьи 6``: nothing says whose the second is.
    """
    found = list(owners)
    for place, chain in enumerate(chains):
        if language == "kk" or owners[place].relation or chain.top.relation:
            continue
        if _is_pointed_at(chains, place, text, language):
            found[place] = UNKNOWN
            continue
        before = found[place - 1]
        foreign = before.relation == OTHER or before.word in DOMESTIC
        between = text[chains[place - 1].end : chain.start]
        if place and foreign and chain.top.rank <= ARTICLE and JOINED[language].search(between):
            found[place] = UNKNOWN
    return found


def owner_of(chain: Chain, text: str, language: str) -> Owner:
    """Return the owner that stands right beside a chain."""
    if chain.top.relation:
        return Owner()
    if language == "kk":
        return _before(text[: chain.start])
    return _behind(text, chain.end, language)


def _before(text: str) -> Owner:
    if ABOVE.search(text[-LOOK_BACK:]):
        return HERE
    match = _kazakh().search(text[-LOOK_BACK:])
    if match is None:
        return Owner()
    word = _word(match, "kk")
    if match["this"]:
        return Owner("this", word)
    name = text[: len(text) - len(text[-LOOK_BACK:]) + match.end("document")]
    begins = max((one.end() for one in SENTENCE.finditer(name)), default=0)
    called = name[max(begins, len(name) - LONGEST_NAME) :]
    has_owner = any(value for group, value in match.groupdict().items() if group[0] == "o")
    by_name = has_owner or called[: -len(match["document"])].rstrip().endswith("туралы")
    bare = not by_name and not match["pointed"] and match["document"][0].isupper()
    return Owner("bare" if bare else OTHER, word, called)


def _behind(text: str, place: int, language: str) -> Owner:
    there = THERE[language].match(text, place)
    if there:
        return Owner("this") if there[1].lower() == "hereof" else UNKNOWN
    match = _pattern(language).match(text, place)
    if match is None:
        return UNKNOWN if LETTERS[language].match(text, place) else Owner()
    word = _word(match, language)
    middle = match["middle"].strip()
    if match["this"] and not middle:
        return Owner("this", word)
    called = text[match.start("document") : match.start("document") + LONGEST_NAME]
    named = NAMED_AFTER[language].match(text, match.end()) is not None
    if middle or named or match["this"] or not match["document"][0].isupper():
        return Owner(OTHER, word, called)
    return Owner("bare", word, called)


def _word(match: re.Match[str], language: str) -> str:
    rows = {
        "kk": tables.KAZAKH_DOCUMENTS,
        "ru": tables.RUSSIAN_DOCUMENTS,
        "en": tables.ENGLISH_DOCUMENTS,
    }[language]
    return next(row[0] for place, row in enumerate(rows) if match[f"d{place}"])


@cache
def _pattern(language: str) -> re.Pattern[str]:
    rows = tables.RUSSIAN_DOCUMENTS if language == "ru" else tables.ENGLISH_DOCUMENTS
    documents = "|".join(f"(?P<d{place}>{row[1]})" for place, row in enumerate(rows))
    this = tables.THIS_WORDS[language]
    if language == "ru":
        before = (
            rf"\s*\)?\s*(?:\([^()]{{0,60}}\)\s*)?(?:к\s+)?(?P<this>(?:{this})\s+)?"
            rf"(?P<middle>{RUSSIAN_MIDDLE})"
        )
    else:
        before = (
            rf"\s*\)?\s*,?\s*(?:of|to|in|under)\s+(?:(?P<this>{this})\s+|the\s+|an?\s+)?"
            rf"(?P<middle>(?:(?:{ENGLISH_MIDDLE})\s+){{0,9}}?)"
        )
    return re.compile(rf"{before}(?P<document>{documents})(?!\w)", re.IGNORECASE)


@cache
def _any_document() -> re.Pattern[str]:
    stems = "|".join(stem for _, stem, _ in tables.KAZAKH_DOCUMENTS)
    return re.compile(rf"(?<!\w)(?:{stems})".replace("і", "[іi]"), re.IGNORECASE)


@cache
def _kazakh() -> re.Pattern[str]:
    documents = []
    for place, (_, stem, vowels) in enumerate(tables.KAZAKH_DOCUMENTS):
        ending = "[тдн]ың" if vowels == tables.BACK else "[тдн]ің"
        documents.append(f"(?P<d{place}>{stem}(?P<o{place}>сы|сі|ы|і)?{ending})")
    pattern = "|".join(documents).replace("і", "[іi]")
    return re.compile(
        r"(?:(?P<this>(?<!\w)осы)\s+|(?P<pointed>(?<!\w)(?:бұл|сол|аталған|көрсетілген|басқа))\s+)?"
        rf"(?<!\w)(?P<document>{pattern}){BRACKETS}\s*(?:аталған\s+)?(?:№\s?)?$",
        re.IGNORECASE,
    )
