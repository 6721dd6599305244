"""Blocks to language parts: which blocks are Kazakh, Russian, English.

Each block has a weight of evidence per language from its letters; the cheapest path through all
blocks, where changing the language costs as much as a short sentence, gives the parts. So a Latin
quotation inside a Russian article, or a name without a telling letter, changes nothing.

Guarantee: every block is in exactly one part, in its order.
"""

from collections.abc import Sequence
from itertools import groupby

from treaties.text.document import Block, LanguagePart
from treaties.text.headings import article_heading

LANGUAGES = ("kk", "ru", "en")
# Log-likelihood, roughly, of one letter for each language. Letters of Kazakh alone make up about
# 17 % of a Kazakh text; в, и, ь, ч, щ, ц, ф, ё are frequent in Russian and rare in Kazakh.
KAZAKH_ONLY = frozenset("әғқңөұүһі")
RUSSIAN_MOSTLY = frozenset("виьчщцфёэ")
SWITCH_COST = 40.0


def evidence(text: str) -> dict[str, float]:
    """Return how strongly the letters of a text speak for each language; differences count."""
    kazakh = russian = cyrillic = latin = 0
    for letter in text.lower():
        if letter in KAZAKH_ONLY:
            kazakh += 1
        elif letter in RUSSIAN_MOSTLY:
            russian += 1
        if "\u0400" <= letter <= "\u04ff":
            cyrillic += 1
        elif "a" <= letter <= "z":
            latin += 1
    return {
        "kk": 3.0 * kazakh - 1.5 * russian - 3.0 * latin,
        "ru": 1.5 * russian - 3.0 * kazakh - 3.0 * latin,
        "en": 1.0 * latin - 3.0 * cyrillic,
    }


def language_path(texts: Sequence[str]) -> list[str]:
    """Return the language of each text, by the best path (Viterbi)."""
    best = dict.fromkeys(LANGUAGES, 0.0)
    came_from: list[dict[str, str]] = []
    for text in texts:
        weights = evidence(text)
        top = max(LANGUAGES, key=lambda language: best[language])
        origin = {
            language: language if best[language] >= best[top] - SWITCH_COST else top
            for language in LANGUAGES
        }
        best = {
            language: max(best[language], best[top] - SWITCH_COST) + weights[language]
            for language in LANGUAGES
        }
        came_from.append(origin)
    language = max(LANGUAGES, key=lambda name: best[name])
    path: list[str] = []
    for origin in reversed(came_from):
        path.append(language)
        language = origin[language]
    return path[::-1]


def language_parts(blocks: Sequence[Block]) -> tuple[LanguagePart, ...]:
    """Return the parts of a source by language, in order.

    A part without an article, beside parts that have some, is a quotation or a remark: it stays
    with the part before it (at the beginning, with the part after it).
    """
    path = language_path([block.text for block in blocks])
    pairs = list(zip(path, blocks, strict=True))
    parts = [
        LanguagePart(language, tuple(block for _, block in group))
        for language, group in groupby(pairs, key=lambda pair: pair[0])
    ]
    if not any(_has_articles(part) for part in parts):
        return tuple(parts)
    return tuple(_attach_remarks(parts))


def _has_articles(part: LanguagePart) -> bool:
    return any(article_heading(block.text) for block in part.blocks)


def _attach_remarks(parts: Sequence[LanguagePart]) -> list[LanguagePart]:
    whole: list[LanguagePart] = []
    waiting: tuple[Block, ...] = ()
    for part in parts:
        if _has_articles(part) and (not whole or whole[-1].language != part.language):
            whole.append(LanguagePart(part.language, waiting + part.blocks))
            waiting = ()
        elif whole:
            whole[-1] = LanguagePart(whole[-1].language, whole[-1].blocks + part.blocks)
        else:
            waiting += part.blocks
    return whole
