"""Small collections and queries drawn by chance from a seed."""

from random import Random
from types import SimpleNamespace
from typing import Any

from search.query import (
    And,
    Everything,
    FieldIs,
    FieldRange,
    InTitle,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Word,
)
from search.search_indexes import ArticleIndex

WORDS = {
    "kk": ["келісім", "келісімнің", "шарт", "шарттың", "дау", "даулар", "және", "visa", "18"],
    "ru": ["договор", "договора", "договоров", "спор", "споры", "и", "стороны", "visa", "18"],
    "en": ["agreement", "agreements", "dispute", "disputes", "and", "party", "visas", "18"],
}
ALL_WORDS = sorted({word for words in WORDS.values() for word in words})
PARTIES = ["KZ", "LT", "LV", "AT"]
# As much of a Haystack index as the engine asks for; an object is its own finished entry.
READY = SimpleNamespace(fields=ArticleIndex().fields, full_prepare=dict)


def collection(chance: Random, articles: int = 14) -> list[dict[str, Any]]:
    """Return the entries of some articles, each in one to three languages."""
    entries: list[dict[str, Any]] = []
    for article in range(articles):
        year = chance.choice([None, 1998, 2005, 2019])
        parties = chance.sample(PARTIES, chance.randint(0, 3))
        for language in chance.sample(sorted(WORDS), chance.randint(1, 3)):
            number = len(entries)
            entries.append(
                {
                    "id": f"treaties.article.{number}",
                    "django_ct": "treaties.article",
                    "django_id": str(number),
                    "provision": f"treaty/art_{article}",
                    "language": language,
                    "year": year,
                    "party": parties,
                    "unit": chance.choice(["article", "closing"]),
                    "text": text(chance, language, 8),
                    "heading": text(chance, language, 2),
                    "title": text(chance, language, 3),
                }
            )
    return entries


def text(chance: Random, language: str, longest: int) -> str:
    """Return some words of a language."""
    return " ".join(chance.choices(WORDS[language], k=chance.randint(0, longest)))


def tree(chance: Random, depth: int = 2) -> Node:
    """Return a query tree."""
    if depth and chance.random() < 0.6:
        parts = tuple(tree(chance, depth - 1) for _ in range(chance.randint(2, 3)))
        joined: list[Node] = [And(parts), Or(parts), Not(parts[0]), And((parts[0], Not(parts[1])))]
        return chance.choice(joined)
    return leaf(chance)


def leaf(chance: Random) -> Node:
    """Return a query of one part."""
    words = tuple(chance.choices(WORDS[chance.choice(sorted(WORDS))], k=2))
    years = [str(chance.choice(["", 1998, 2000, 2005, 2019])) for _ in range(2)]
    leaves: list[Node] = [
        Word(words[0]),
        Word(chance.choice(ALL_WORDS)),
        And(tuple(Word(chance.choice(ALL_WORDS)) for _ in range(chance.randint(2, 3)))),
        Phrase(words),
        Near(words, chance.randint(1, 4)),
        Prefix(words[0][:3]),
        InTitle(words[0]),
        FieldIs("party", tuple(chance.sample(PARTIES, 2))),
        FieldRange("year", *years),
        Everything(),
    ]
    return chance.choice(leaves)
