"""Roots: what the words of one family share, across the kinds of words that stems keep apart.

``конфисковать`` and ``конфискация`` have different stems, ``банктік`` and ``банк``, too. A search
for one does not want the other, unless it finds hardly anything: then roots are asked. They are
rough on purpose. English needs none: its stems are already so rough.
"""

from collections.abc import Callable, Iterator
from functools import lru_cache

from search.language import kazakh
from search.language.analyse import Readings
from search.language.normalise import fold

Endings = tuple[tuple[int, tuple[str, ...]], ...]
# The languages whose words have roots beside their stems.
ROOTED = ("kk", "ru")
# Endings by which Russian makes verbs, nouns and adjectives of one root; the longest is cut.
RUSSIAN = (
    *("изировать", "ировать", "ствовать", "овывать", "ывать", "ивать", "овать", "евать", "ировка"),
    *("ать", "ять", "ить", "еть", "уть", "ти", "ться", "иваться", "оваться", "аться", "иться"),
    *(
        "изация",
        "ификация",
        "ация",
        "яция",
        "иция",
        "ция",
        "ирование",
        "ывание",
        "ивание",
        "ование",
    ),
    *("ение", "ание", "ние", "тие", "ие", "ство", "ость", "есть", "тель", "щик", "чик", "ник"),
    *(
        "ационный",
        "ивный",
        "ованный",
        "еванный",
        "анный",
        "янный",
        "енный",
        "ённый",
        "тый",
        "ский",
        "ной",
        "ный",
        "ний",
    ),
    *("ающий", "яющий", "ующий", "ющий", "ящий", "ащий", "вший", "емый", "имый", "ый", "ий", "ой"),
    *("ка", "ок", "ец", "а", "я", "о", "е", "ь"),
)
SHORTEST_RUSSIAN = 4
_RUSSIAN = frozenset(RUSSIAN)
_LONGEST_RUSSIAN = max(map(len, RUSSIAN))
# What sounds change before those endings: выдача - выдать, возврат - возвращать.
RUSSIAN_ENDS = (("щ", "т"), ("ч", "т"), ("ц", "к"), ("ж", "г"), ("ш", "с"))
# Kazakh endings that make one word of another, where that is a known word of so many letters: -лық
# and the like are plain enough to leave three, voices and -ым are not: түсін is not from түс.
KAZAKH: Endings = (
    (
        3,
        (
            *(
                "шылық",
                "шілік",
                "лық",
                "лік",
                "дық",
                "дік",
                "тық",
                "тік",
                "сыз",
                "сіз",
                "ушы",
                "уші",
            ),
            *("лы", "лі", "ды", "ді", "ты", "ті", "шы", "ші"),
        ),
    ),
    (
        4,
        (
            *("дыр", "дір", "тыр", "тір", "ғыз", "гіз", "қыз", "кіз", "лан", "лен", "дан", "ден"),
            *("тан", "тен", "лас", "лес", "дас", "дес", "тас", "тес", "ла", "ле", "да", "де", "та"),
            *(
                "те",
                "ма",
                "ме",
                "ба",
                "бе",
                "па",
                "пе",
                "ыс",
                "іс",
                "ым",
                "ім",
                "ын",
                "ін",
                "т",
                "с",
            ),
        ),
    ),
)
MOST_STEPS = 2
_FOLDED: Endings = tuple((shortest, tuple(map(fold, endings))) for shortest, endings in KAZAKH)


def root(stem: str, language: str) -> str:
    """Return the root of a stem of Kazakh or Russian, the Kazakh one without Kazakh letters.

    A stem of which nothing can be taken is its own root.
    """
    return _kazakh(stem) if language == "kk" else _russian(stem)


def roots_of(read: Readings) -> set[str]:
    """Return the roots of a query word in every language that its letters allow."""
    found = {root(stem, language) for language in ROOTED for stem in read.stems.get(language, ())}
    return found | {_of_weak(stem) for stem in read.weak}


@lru_cache(maxsize=8_192)
def _russian(lemma: str) -> str:
    found = lemma
    for _ in range(MOST_STEPS):
        found = found[: len(found) - _russian_ending(found)]
    for end, plain in RUSSIAN_ENDS:
        if found.endswith(end):
            return found.removesuffix(end) + plain
    return found


def _russian_ending(word: str) -> int:
    """Return the length of the longest ending that can be cut."""
    longest = min(_LONGEST_RUSSIAN, len(word) - SHORTEST_RUSSIAN)
    return next((size for size in range(longest, 0, -1) if word[-size:] in _RUSSIAN), 0)


@lru_cache(maxsize=8_192)
def _kazakh(stem: str) -> str:
    return fold(_stripped(stem, KAZAKH, kazakh.is_listed))


@lru_cache(maxsize=8_192)
def _of_weak(stem: str) -> str:
    """Return the root of a stem that was typed without Kazakh letters."""
    return _stripped(stem, _FOLDED, kazakh.is_listed_folded)


def _stripped(stem: str, rows: Endings, is_listed: Callable[[str], bool]) -> str:
    for _ in range(MOST_STEPS):
        base = next(_bases(stem, rows, is_listed), "")
        if not base:
            break
        stem = base
    return stem


def _bases(stem: str, rows: Endings, is_listed: Callable[[str], bool]) -> Iterator[str]:
    """Yield the known words that a stem may be made of."""
    for shortest, endings in rows:
        for ending in endings:
            base = stem.removesuffix(ending)
            if base != stem and len(base) >= shortest and is_listed(base):
                yield base
