"""Queries that a mistyped one may have meant: only such as find something."""

import re
from collections.abc import Callable, Iterator
from itertools import product

from search.language.normalise import normalise
from search.query import And, Cited, Node, Not, Or, Word
from search.vocabulary import Vocabulary

SHORTEST_WORD = 3
MOST_CORRECTIONS = 3
# So many queries are tried before it is given up.
MOST_TRIED = 8
WORD = re.compile(r"[^\W\d_]+")


def corrections(
    words: str,
    node: Node,
    occurs: Callable[[str], bool],
    vocabulary: Callable[[], Vocabulary],
    finds: Callable[[str], bool],
) -> tuple[str, ...]:
    """Return what the words of a query may have meant, the likeliest first.

    ``node`` is the tree of the words; ``occurs`` says whether a form stands in any text,
    ``vocabulary`` has the forms that do, ``finds`` says whether a query has results.
    """
    unknown = [form for form in dict.fromkeys(_forms(node)) if not occurs(form)]
    if not unknown:
        return ()
    near = {form: vocabulary().near(form) for form in unknown}
    if not all(near.values()):
        return ()
    found: list[str] = []
    for place, chosen in enumerate(product(*near.values())):
        candidate = _replaced(words, dict(zip(near, chosen, strict=True)))
        if place >= MOST_TRIED or len(found) == MOST_CORRECTIONS:
            break
        if candidate != words and finds(candidate):
            found.append(candidate)
    return tuple(found)


def _forms(node: Node) -> Iterator[str]:
    match node:
        case And(parts) | Or(parts):
            for part in parts:
                yield from _forms(part)
        case Not(_) | Cited(_, _):
            return
        case Word(form):
            if len(form) >= SHORTEST_WORD and form[0].isalpha():
                yield form


def _replaced(words: str, forms: dict[str, str]) -> str:
    """Return a query with some of its words exchanged, all else as it is written."""
    return WORD.sub(lambda match: forms.get(normalise(match.group()), match.group()), words)
