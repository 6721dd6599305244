"""Which agreement the words of another text name: by its type, title and day together.

A link to the wrong treaty is worse than none: a title must stand where the document is named, word
for word, and its day beside it.
"""

import re
from collections.abc import Sequence
from datetime import date

from treaties.references.scope import ANYWHERE, START
from treaties.text.dates import find_dates

# A shorter title may be that of another treaty, too.
FEWEST_WORDS = 3
# How many letters of a type all its cases have: Соглашени|е, келісім|ге.
STEM = 5
# By what a day is joined to a name; without its day the name is whole again.
AROUND = {
    "kk": (re.compile(r"$^"), re.compile(r"$^")),
    "ru": (
        re.compile(r"[,\s]*\(?(?:подписан\w+|соверш[её]н\w+)?\s*(?:от\s+)?[«\"]?$", re.IGNORECASE),
        re.compile(r"^[»\"]?\s*(?:года?|г\.)?\)?", re.IGNORECASE),
    ),
    "en": (
        re.compile(r"[,\s]*\(?(?:signed|done)?\s*(?:on|of|dated)?\s*(?:the\s+)?$", re.IGNORECASE),
        re.compile(r"^\)?"),
    ),
}
NOT_LETTERS = re.compile(r"[\W_]+")


def title_words(text: str) -> list[str]:
    """Return the words of a title for comparison."""
    return NOT_LETTERS.sub(" ", text.casefold().replace("ё", "е")).split()


def title_parts(title: str, language: str) -> tuple[str, list[str]]:
    """Return a title's type and the words of its subject: Kazakh titles end with the type."""
    words = title_words(title)
    if not words:
        return "", []
    return (words[-1], words[:-1]) if language == "kk" else (words[0], words[1:])


def undated(title: str, language: str) -> str:
    """Return a title without the days in it and what joins them to the rest."""
    before, after = AROUND[language]
    for _, start, end in reversed(list(find_dates(title, language))):
        joined = before.search(title[:start])
        follows = after.search(title[end:])
        begin = joined.start() if joined else start
        title = f"{title[:begin]} {title[end + (follows.end() if follows else 0) :]}"
    return title


def day_named(named: str, at: str, language: str) -> date | None:
    """Return the day of the document that some words name at their start, end or anywhere."""
    days = [day for day, _, _ in find_dates(named, language)]
    if not days or (at == ANYWHERE and len(set(days)) > 1):
        return None
    return days[0] if at in {START, ANYWHERE} else days[-1]


def is_named(named: str, at: str, title: str, language: str) -> bool:
    """Return whether some words name a document with a title, at their start, end or anywhere."""
    kind, subject = title_parts(title, language)
    if len(subject) < FEWEST_WORDS:
        return False
    words, size = title_words(undated(named, language)), len(subject)
    for place in range(len(words) - size + 1):
        if words[place : place + size] != subject:
            continue
        before, behind = words[:place], words[place + size :]
        beside = behind[:1] if language == "kk" else before[-1:]
        if beside and beside[0].startswith(kind[:STEM]) and _is_at(at, before, behind, language):
            return True
    return False


def _is_at(at: str, before: Sequence[str], behind: Sequence[str], language: str) -> bool:
    """Return whether a title with its type stands at an edge of the words around it."""
    if at == ANYWHERE:
        return True
    if language == "kk":
        return len(behind) == 1
    return len(before) == 1 if at == START else not behind
