"""The analysis that the index, the query and the highlighter share.

A text becomes terms: of each word its exact form, its stems by the language of the text, and its
weak stems, by which it still meets what was typed without Kazakh letters. A compound with a hyphen
and a date in words are terms beside the words that they consist of.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from search.language import english, kazakh, russian
from search.language.latin import to_cyrillic
from search.language.normalise import KAZAKH_LETTERS, fold, is_cyrillic, is_latin
from search.language.tokenise import TOKEN, parts_of
from treaties.text.dates import find_dates

LANGUAGES = ("kk", "ru", "en")
YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
# How far from its year the words of a date stand.
AROUND_YEAR = 48
# What may follow the year of a date.
YEAR_WORDS = frozenset(["года", "год", "г", "жыл", "жылы", "жылғы", "ж"])
# Words whose analysis is kept, for each language: by a server, and to write an index.
KEPT = 30_000
KEPT_FOR_INDEX = 300_000


class Term(NamedTuple):
    """A term of a text: its exact form, its stems (usually one), where it stands in the text.

    ``weak`` are the stems without Kazakh letters; ``place`` counts the words of the text, and a
    compound or a date stands at the place of its first word.
    """

    form: str
    stems: tuple[str, ...]
    weak: tuple[str, ...]
    start: int
    end: int
    place: int


# The terms of written words; start, end and place count from the beginning of the word.
_known: dict[str, dict[str, tuple[Term, ...]]] = {language: {} for language in LANGUAGES}
_kept = [KEPT]


def keep_more() -> None:
    """Keep the analysis of so many words as the texts of a whole index have."""
    _kept[0] = KEPT_FOR_INDEX


def stems(form: str, language: str) -> tuple[str, ...]:
    """Return the stems of a normalised word form as a word of one language (kk, ru or en)."""
    if not form[:1].isalpha():
        return (form,)
    if is_cyrillic(form[0]):
        return russian.lemmas(form) if language == "ru" else kazakh.stems(form)
    return (english.stem(form),) if is_latin(form[0]) else (form,)


def weak_stems(form: str, language: str) -> tuple[str, ...]:
    """Return the stems of a normalised form without Kazakh letters; only Kazakh has any."""
    if language != "kk" or not is_cyrillic(form[:1]):
        return ()
    return (kazakh.weak_stem(fold(form)),)


# The terms of something written (one, but for compounds), and where they stand: their offsets and
# places in the text count from these two.
Located = tuple[tuple[Term, ...], int, int]


def analyse(text: str, language: str) -> Iterator[Term]:
    """Yield the terms of a text in ``language``, in the order of their beginnings."""
    for terms, start, place in locate(text, language):
        for form, found, weak, first, last, step in terms:
            yield Term(form, found, weak, start + first, start + last, place + step)


def locate(text: str, language: str) -> Iterator[Located]:
    """Yield what ``analyse`` does with the places left to be added: for a whole library of texts.

    What is written alike has the very same terms.
    """
    known = _known[language]
    dates = _dates(text, language)
    place = 0
    for match in TOKEN.finditer(text):
        # "No 5" has a sign where "No person" has a word.
        if match.lastgroup == "sign":
            continue
        word, start = match[0], match.start()
        terms = known.get(word) or word_terms(word, language)
        if dates and dates[0][1] <= start:
            day, first, last = dates.pop(0)
            yield (Term(day, (day,), (), 0, last - first, 0),), first, place
        yield terms, start, place
        place += terms[-1].place + 1


def word_terms(written: str, language: str) -> tuple[Term, ...]:
    """Return the terms of a match of ``TOKEN`` that is no sign: one, but for compounds.

    Their offsets and places count from the beginning of the word.
    """
    known = _known[language]
    terms = known.get(written)
    if terms is None:
        if len(known) >= _kept[0]:
            known.clear()
        terms = known[written] = _analyse_word(written, language)
    return terms


def _analyse_word(written: str, language: str) -> tuple[Term, ...]:
    words = [
        Term(form, stems(form, language), weak_stems(form, language), start, end, place)
        for place, (form, start, end) in enumerate(parts_of(written))
    ]
    if len(words) > 1:
        whole = "".join(word.form for word in words)
        found = stems(whole, language), weak_stems(whole, language)
        words.insert(0, Term(whole, *found, 0, len(written), 0))
    return tuple(words)


def _dates(text: str, language: str) -> list[tuple[str, int, int]]:
    """Return the dates in words of a text, each with its beginning and end: ``2018-07-09``."""
    found: list[tuple[str, int, int]] = []
    for year in YEAR.finditer(text):
        if found and year.start() < found[-1][2]:
            continue
        begin = max(found[-1][2] if found else 0, year.start() - AROUND_YEAR)
        around = text[begin : year.end() + AROUND_YEAR]
        for day, start, end in find_dates(around, language):
            if start <= year.start() - begin < end:
                found.append((day.isoformat(), begin + start, begin + end))
    return found


class Readings(NamedTuple):
    """What a query word may be: its stems by language, and its weak stems as a Kazakh word.

    ``latin``: it may be Kazakh in Latin letters only where nothing has it as it is.
    """

    stems: dict[str, tuple[str, ...]]
    weak: tuple[str, ...]
    latin: bool = False


def readings(form: str) -> Readings:
    """Return the stems of a query word in every language that its letters allow.

    A number and a word of another script stands alike in all languages.
    """
    if is_cyrillic(form[:1]):
        found = {language: stems(form, language) for language in ("kk", "ru")}
        return Readings(found, () if _typed_in_kazakh(form) else weak_stems(form, "kk"))
    # Latin words occur in every text: names, quotations.
    found = {language: stems(form, language) for language in LANGUAGES}
    weak = [kazakh.weak_stem(word) for word in to_cyrillic(form)] if form[:1].isalpha() else []
    return Readings(found, tuple(dict.fromkeys(weak)), latin=True)


def _typed_in_kazakh(form: str) -> bool:
    """Return whether a word was surely typed with Kazakh letters, all where they belong."""
    return any(letter in KAZAKH_LETTERS for letter in form) and kazakh.is_known(form)


class QueryWord(NamedTuple):
    """A word, number or date of a query; ``whole`` is the form of a compound written as one."""

    forms: tuple[str, ...]
    whole: str = ""


def query_words(text: str) -> list[QueryWord]:
    """Return what a query asks for: words, compounds, numbers, and each date as one term."""
    found: list[QueryWord] = []
    place = 0
    for day, start, end in _query_dates(text):
        found += [*_words_between(text, place, start), QueryWord((day,))]
        after = TOKEN.match(text, end + (text[end : end + 1] == " "))
        place = after.end() if after and after.group().lower() in YEAR_WORDS else end
    return [*found, *_words_between(text, place, len(text))]


def _words_between(text: str, start: int, end: int) -> Iterator[QueryWord]:
    for match in TOKEN.finditer(text, start, end):
        if match.lastgroup != "sign":
            forms = tuple(form for form, _, _ in parts_of(match.group()))
            yield QueryWord(forms, "".join(forms) if len(forms) > 1 else "")


def _query_dates(text: str) -> list[tuple[str, int, int]]:
    """Return the dates of a query, whose language is not known."""
    if not YEAR.search(text):
        return []
    return max((_dates(text, language) for language in LANGUAGES), key=len)
