"""Parties found in running text: in any text, in a title's between-part, in a preamble's list.

A name that is there and means no party is left out: half of a currency (``долларов США``), a city
(``г. Люксембург``), an organisation that only gathers the parties (``государства - участники
СНГ``).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from treaties.text.names import FoundName, NameIndex
from treaties.text.parties.glue import (
    ASIDES,
    BETWEEN,
    CURRENCY,
    GATHERED,
    HOMOGRAPHS,
    IN_CITY,
    INSTITUTIONS,
    JOINERS,
    LEAD,
    LIST_WORDS,
    OPENINGS,
    STOPS,
)
from treaties.text.parties.not_parties import NOT_PARTIES
from treaties.text.parties.row import LANGUAGES, PartyRow
from treaties.text.parties.table import ORGANISATIONS, PARTIES

# How much text before and after a name tells what it means.
CONTEXT = 40
FEWEST_PARTIES = 2
LONGEST_GAP = 160
LONGEST_LEAD = 400
# Longer texts are no titles, and no lists of parties: what comes later is not looked at.
LONGEST_TITLE = 3000
LONGEST_LIST = 12000
JOINING_MARKS = re.compile(r"[,;\n\u2028\u2029–—-]")
WORDS = re.compile(r"[^\W\d_]+")
NO_PARTY = frozenset(row.code for row in NOT_PARTIES)
GATHERING = frozenset(row.code for row in ORGANISATIONS)


@lru_cache(maxsize=8)
def _index(language: str) -> NameIndex:
    rows: Iterable[PartyRow] = (*PARTIES, *NOT_PARTIES)
    return NameIndex(((row.code, name) for row in rows for name in row.names(language)), language)


def party_mentions(text: str, language: str) -> Iterator[FoundName]:
    """Yield the names of parties that stand in a text in kk, ru or en, with their places."""
    if language not in LANGUAGES:
        return
    for found in _index(language).find(text):
        if found.key not in NO_PARTY and _is_party(text, found, language):
            yield found


def find_parties(text: str, language: str) -> list[str]:
    """Return the codes of all states and organisations that a text names, in its order, each once.

    ``language`` is kk, ru or en; in another language nothing is found. What is named need not be a
    party to the treaty: see ``parties_of_title`` and ``parties_of_preamble``.
    """
    return _codes(party_mentions(text, language))


def _codes(names: Iterable[FoundName]) -> list[str]:
    return list(dict.fromkeys(name.key for name in names))


def _is_party(text: str, found: FoundName, language: str) -> bool:
    before = text[max(0, found.start - CONTEXT) : found.start]
    after = text[found.end : found.end + CONTEXT]
    if CURRENCY[language].match(before, after) or IN_CITY[language].match(before, after):
        return False
    if found.key in GATHERING and GATHERED[language].match(before, after):
        return False
    name = text[found.start : found.end]
    return name.lower() not in HOMOGRAPHS[language] or _is_surely_a_name(name, before, after)


def _is_surely_a_name(name: str, before: str, after: str) -> bool:
    """Tell whether its capitals make a word a name: not a sentence's first, not among capitals."""
    neighbours = [*WORDS.findall(before)[-1:], *WORDS.findall(after)[:1]]
    if name.isupper() and any(word.isupper() and len(word) > 1 for word in neighbours):
        return False
    return name.isupper() or before.rstrip('«"“( \t\n')[-1:] not in ("", ".", "!", "?", ":", ";")


def parties_of_title(title: str, language: str) -> tuple[str, ...]:
    """Return the parties that a treaty's title says it is between; none where it does not say.

    Russian and English titles name them after ``между`` and ``between``, Kazakh ones before
    ``арасындағы``; also ``Совместное заявление A и B``. A state that the matter of the treaty
    names (``о транзите в Китай``) is no party.
    """
    if language not in LANGUAGES:
        return ()
    title = title[:LONGEST_TITLE]
    mentions = list(party_mentions(title, language))
    for between in BETWEEN[language].finditer(title):
        found = _joined_at(title, mentions, between, language)
        if len(_codes(found)) >= FEWEST_PARTIES:
            return tuple(_codes(found))
    return _leading(title, mentions, language)


def _joined_at(
    title: str, mentions: Sequence[FoundName], between: re.Match[str], language: str
) -> list[FoundName]:
    """Return the names that are joined to a list at the word "between"."""
    if language == "kk":
        names = [name for name in mentions if name.end <= between.start()]
        if not names or between.start() - names[-1].end > LONGEST_GAP:
            return []
        return _joined(title, names[::-1], language)[::-1]
    names = [name for name in mentions if name.start >= between.end()]
    if not names or names[0].start - between.end() > LONGEST_GAP:
        return []
    return _joined(title, names, language)


def parties_of_preamble(text: str, language: str) -> tuple[str, ...]:
    """Return the parties listed at the beginning of a preamble, or nothing if it begins otherwise.

    ``Правительство A и Правительство B, далее именуемые…``; ``Государства - участники настоящего
    Соглашения в лице правительств A, B, C``; ``The Republic of A and the Republic of B
    (hereinafter…)``; ``Настоящее Соглашение заключено между A и B``. The text may go on after the
    list: what stands there is not read.
    """
    if language not in LANGUAGES:
        return ()
    text = text[:LONGEST_LIST]
    mentions = list(party_mentions(text, language))
    return _leading(text, mentions, language) or _told_between(text, mentions, language)


def _told_between(text: str, mentions: Sequence[FoundName], language: str) -> tuple[str, ...]:
    """Return the parties of a text that begins ``Настоящее Соглашение заключено между A и B``."""
    between = BETWEEN[language].search(text, 0, LONGEST_LEAD)
    if between is None or not OPENINGS[language].match(text[: between.start()]):
        return ()
    codes = _codes(_joined_at(text, mentions, between, language))
    return tuple(codes) if len(codes) >= FEWEST_PARTIES else ()


def _leading(text: str, mentions: Sequence[FoundName], language: str) -> tuple[str, ...]:
    if not mentions or not _is_lead(text[: mentions[0].start], language):
        return ()
    codes = _codes(_joined(text, mentions, language))
    return tuple(codes) if len(codes) >= FEWEST_PARTIES else ()


def _joined(text: str, names: Sequence[FoundName], language: str) -> list[FoundName]:
    """Return the first names as far as only words of a list stand between them."""
    joined = list(names[:1])
    for name, following in pairwise(names):
        first, second = sorted((name, following), key=lambda found: found.start)
        if not _joins(text[first.end : second.start], language):
            break
        joined.append(following)
    return joined


def _joins(gap: str, language: str) -> bool:
    """Tell whether what stands between two names makes them members of one list.

    It holds a conjunction or a comma; all its words are those of lists, or it names an institution
    of the next party (``и Министерством обороны``) and no word begins the treaty's matter.
    """
    if len(gap) > LONGEST_GAP:
        return False
    gap = ASIDES[language].sub(" ", gap)
    words = WORDS.findall(gap.lower())
    if not JOINING_MARKS.search(gap) and JOINERS[language].isdisjoint(words):
        return False
    if all(word in LIST_WORDS[language] for word in words):
        return True
    return bool(INSTITUTIONS[language].search(gap)) and not STOPS[language].search(gap)


def _is_lead(lead: str, language: str) -> bool:
    if len(lead) > LONGEST_LEAD:
        return False
    words = WORDS.findall(lead.lower())
    known = LEAD[language] | LIST_WORDS[language]
    return all(word in known for word in words) or (
        bool(INSTITUTIONS[language].match(lead.lstrip())) and not STOPS[language].search(lead)
    )
