"""The languages of the originals, and those whose text decides in a dispute."""

import re
from collections.abc import Iterator, Sequence

from treaties.text.facts.told import Passage, VersionFacts, sentences
from treaties.text.language_names import LANGUAGE_FORMS
from treaties.text.phrases import DIVERGENCE, EQUALLY_AUTHENTIC, PREVAILS, SIGNED

WORD = re.compile(r"[^\W\d_]+(?:['’][a-z])?")
# The words that the names of languages stand beside, by how they begin.
ANCHOR = {
    "kk": re.compile(r"^(?:тіл|мәтін|нұсқа)"),
    "ru": re.compile(r"^(?:язык|текст|вариант|верси|экземпляр|наречи)"),
    "en": re.compile(r"^(?:languages?|texts?|versions?|originals?|copies)$"),
}
# Of these the text is the language's: where they alone follow, the names need a preposition.
BEFORE_NAMES = {
    "kk": frozenset[str](),
    "ru": frozenset({"на", "языке", "языках", "язык", "языки"}),
    "en": frozenset({"in", "language", "languages", "text", "texts"}),
}
BETWEEN = {
    "kk": frozenset({"және", "мен", "пен", "бен", "мемлекеттік", "немесе", "әрі"}),
    "ru": frozenset({"и", "или", "а", "также", "на", "каждый", "языке", "языках"}),
    "en": frozenset({"and", "or", "the", "in", "each", "languages", "language"}),
}
# Text of which the clause says only that it may differ: "between the Kazakh and Russian texts",
# "при различном толковании казахского и немецкого текстов".
COMPARED = {
    "kk": re.compile(r"^(?:арасында|ара|сәйкес\w*мей|әртүрлі|әркелкі|түрліше)"),
    "ru": re.compile(r"^между$"),
    "en": re.compile(r"^between$"),
}
KEYWORDS = {
    "kk": ("тіл", "мәтін"),
    "ru": ("язык", "текст", "экземпляр"),
    "en": ("language", "text", "english", "russian", "kazakh"),
}
# An article is read only where it may be about originals or about disputes.
IN_ARTICLES = {
    "kk": ("түсіндір", "келіспеу", "алшақ", "айырмаш", "қайшы", "сәйкессіз", "күш", "түпнұсқа"),
    "ru": ("расхожд", "разноглас", "толков", "противореч", "разночт", "равн", "одинаков",
           "аутент", "споров", "споры", "сомнен"),
    "en": ("diverg", "discrep", "interpret", "inconsist", "differ", "conflict", "disput",
           "authentic", "valid", "disagree", "doubt", "contradict"),
}  # fmt: skip
# Words that a lost line end joined to the name before them: ``болгаржәне орыс``, ``русскомязыке``.
JOINED = {
    "kk": re.compile(r"^(\w{3,}?)(және|тілінде\w*|тілдерінде\w*|мәтін\w*)$"),
    "ru": re.compile(r"^(\w{5,}?)(и|язык\w{0,3}|я|текст\w{0,3}|каждый)$"),
    "en": re.compile(r"^([a-z]{4,}?)(and|languages?|texts?)$"),
}
# One language with two names: сербско-хорватский, Serbo-Croatian.
COMPOUND = re.compile(r"\b(сербско|серб|сербо|serbo|serb)[-–\s]+(?=хорват|croat)")
# Words far apart belong to no one list.
WIDEST_GAP = 3


def read_languages(
    facts: VersionFacts, closing: Sequence[Passage], body: Sequence[Passage]
) -> None:
    """Read the languages from the closing clauses, else from the final articles.

    The closing says them in the sentence that tells of the signing; in an article the clause must
    call the texts originals, or say that they have equal force.
    """
    language = facts.language
    for passage in (*closing, *reversed(body)):
        if facts.authentic and facts.prevailing:
            return
        if not passage.has(*KEYWORDS[language]):
            continue
        if passage.kind != "closing" and not passage.has(*IN_ARTICLES[language]):
            continue
        for sentence in sentences(passage.text):
            originals, deciding = _clauses(sentence, language)
            if passage.kind != "closing" and not DIVERGENCE[language].search(sentence):
                deciding = ""
            _read_deciding(facts, passage, sentence, deciding)
            _read_originals(facts, passage, sentence, originals)


def _clauses(sentence: str, language: str) -> tuple[str, str]:
    """Return what a sentence says of the originals and what of a dispute; often one is empty."""
    doubt = DIVERGENCE[language].search(sentence)
    decides = PREVAILS[language].search(sentence)
    if not (doubt and decides):
        done = SIGNED[language].search(sentence) or EQUALLY_AUTHENTIC[language].search(sentence)
        return (sentence, "") if done or not decides else ("", sentence)
    before = sentence[: doubt.start()]
    if EQUALLY_AUTHENTIC[language].search(before) or SIGNED[language].search(before):
        return before, sentence[doubt.start() :]
    return "", sentence


def _read_deciding(facts: VersionFacts, passage: Passage, sentence: str, clause: str) -> None:
    if facts.prevailing or not clause:
        return
    found = languages_in(clause, facts.language, deciding=True)
    # Where every language of the originals is named, none of them decides.
    if found and found != facts.authentic:
        facts.prevailing = found
        facts.note("prevailing_languages", " ".join(found), passage.line, sentence)


def _read_originals(facts: VersionFacts, passage: Passage, sentence: str, clause: str) -> None:
    if facts.authentic or not clause:
        return
    language = facts.language
    equal = EQUALLY_AUTHENTIC[language].search(clause)
    tells = equal or (passage.kind == "closing" and SIGNED[language].search(clause))
    found = languages_in(clause, language) if tells else ()
    if found:
        facts.authentic = found
        facts.note("authentic_languages", " ".join(found), passage.line, sentence)


def languages_in(sentence: str, language: str, deciding: bool = False) -> tuple[str, ...]:
    """Return the languages that a sentence names as those of texts, in their order.

    ``deciding`` leaves out the texts that the sentence only compares with each other.
    """
    words = _words(sentence, language)
    found: list[str] = []
    for start, end, codes in _lists(words, language):
        if not _of_texts(words, start, end, language):
            continue
        if deciding and _compared(words, start, end, language):
            continue
        found.extend(code for code in codes if code not in found)
    return tuple(found)


def _words(sentence: str, language: str) -> list[str]:
    """Return the words of a sentence in small letters; what a lost space joined, apart again."""
    text = COMPOUND.sub(r"\1", sentence.lower().replace("’", "'"))
    forms = LANGUAGE_FORMS[language]
    words: list[str] = []
    for word in WORD.findall(text):
        glued = None if word in forms else JOINED[language].match(word)
        if glued and glued[1] in forms:
            words.extend(glued.groups())
        else:
            words.append(word)
    return words


def _lists(words: Sequence[str], language: str) -> Iterator[tuple[int, int, list[str]]]:
    """Yield where each list of names of languages begins and ends, with the codes."""
    forms, between = LANGUAGE_FORMS[language], BETWEEN[language]
    place = 0
    while place < len(words):
        if words[place] not in forms:
            place += 1
            continue
        start, codes, gap = place, [], 0
        end = place
        while place < len(words) and gap <= WIDEST_GAP:
            if words[place] in forms:
                codes.append(forms[words[place]])
                end, gap = place + 1, 0
            elif words[place] in between:
                gap += 1
            else:
                break
            place += 1
        yield start, end, codes
        place = end


def _of_texts(words: Sequence[str], start: int, end: int, language: str) -> bool:
    """Return whether a list of names stands beside the word for language or text."""
    after = words[end : end + 2]
    if any(ANCHOR[language].match(word) for word in after):
        return True
    before = words[start - 1] if start else ""
    return before in BEFORE_NAMES[language] or (
        language == "en" and before == "the" and start > 1 and words[start - 2] == "in"
    )


def _compared(words: Sequence[str], start: int, end: int, language: str) -> bool:
    pattern = COMPARED[language]
    if language == "ru" and words[end : end + 1] == ["текстов"]:
        return True
    if language == "kk":
        return any(pattern.match(word) for word in words[end : end + 4])
    for word in reversed(words[max(0, start - 4) : start]):
        if ANCHOR[language].match(word):
            return False
        if pattern.match(word):
            return True
    return False
