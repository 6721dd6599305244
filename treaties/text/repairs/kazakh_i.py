"""The Kazakh words that begin with і: there are so few that all others are pieces of words.

In official dumps a gap stands before narrow letters: ``енд і``, ``өтк ізуге``, ``жеткіл ікт і``. No
word is borrowed into Kazakh with і at its beginning, and the native ones come from a dozen roots.
The table has the forms that a legal text uses; a form that is more often the end of a broken word
than a word (``іне``, ``іледі``, the passive ``ілу``, ``ілмейді``) is left out.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Root:
    """A pattern of words that begin with і, and one such word."""

    pattern: str
    example: str


CASES = "(?:ке|ті|тің|те|тегі|тен|пен|і|ін|іне|інің|інде|індегі|інен|імен)"
ROOTS = (
    Root(rf"іс{CASES}?", "іске"),
    Root(r"істер\w*", "істерінің"),
    Root(r"істе(?:у|й|п|ген|се|с|л|м|т|у[іг]|ді|йді|йтін)\w*", "істейді"),
    Root(r"іск(?:ер|ерлік)\w*", "іскерлік"),
    Root(r"іссапар\w*", "іссапарға"),
    Root(r"іс(?:шара|қимыл)\w*", "ісшаралар"),
    Root(r"ісмер\w*", "ісмерлік"),
    Root(r"ісін\w+", "ісіну"),
    Root(r"ісік\w*", "ісіктер"),
    Root(r"ішкі\w*", "ішкі"),
    Root(r"ішін(?:де|ен|ара|е|ің|е)\w*", "ішінде"),
    Root(r"іште\w*", "іштен"),
    Root(r"ішке\w*", "ішкен"),
    Root(r"ішу\w*", "ішуге"),
    Root(r"ішімдік\w*", "ішімдіктер"),
    Root(r"ішек\w*", "ішек"),
    Root(r"із(?:і|ін|іне|інде|імен|дер\w*|сіз|ші)?", "ізімен"),
    Root(r"ізде(?:у|с|н|й|л|г|п|м)\w*", "іздестіру"),
    Root(r"ізг[іе]\w*", "ізгілік"),
    Root(r"ізет\w*", "ізет"),
    Root(r"ізбасар\w*", "ізбасар"),
    Root(r"ізашар\w*", "ізашар"),
    Root(r"ілгері\w*", "ілгерілету"),
    Root(r"ілес\w*", "ілеспе"),
    Root(r"іліктес\w*", "іліктес"),
    Root(r"ілін(?:у|ген|еді)\w*", "ілінген"),
    Root(r"ілгек\w*", "ілгек"),
    Root(r"ілтипат\w*", "ілтипатпен"),
    Root(r"ілім\w*", "ілімі"),
    Root(r"ілк[іе]\w*", "ілкі"),
    Root(r"ілеуде", "ілеуде"),
    Root(r"індет\w*", "індеттер"),
    Root(r"іні(?:лер\w*|сі\w*|лі)?", "інісі"),
    Root(r"інжу\w*", "інжу"),
    Root(r"інкәр\w*", "інкәр"),
    Root(r"інген\w*", "інген"),
    Root(r"ірі\w*", "іріктеу"),
    Root(r"ірге\w*", "іргелес"),
    Root(r"ірк[іу]\w*", "іркіліс"),
    Root(r"ірбіс\w*", "ірбіс"),
    Root(r"іт(?:тер|і|ке|ті|тің|пен)?\w{0,4}", "іттер"),
    Root(r"іңір\w*", "іңір"),
    Root(r"іңкәр\w*", "іңкәр"),
    Root(r"іждағат\w*", "іждағат"),
)
WORD_WITH_I = re.compile("|".join(f"(?:{root.pattern})" for root in ROOTS))


def is_word_with_i(word: str) -> bool:
    """Return whether a Kazakh word in small letters that begins with і can stand by itself."""
    return bool(WORD_WITH_I.fullmatch(word))
