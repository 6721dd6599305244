"""A query tree to the words that the highlighter marks."""

from collections import defaultdict
from collections.abc import Iterator

from search.language.analyse import readings
from search.language.highlight import Wanted
from search.query import And, Near, Node, Or, Phrase, Prefix, Word


def wanted_words(node: Node) -> Wanted:
    """Return what a query looks for; what it excludes is not marked."""
    stems: dict[str, set[str]] = defaultdict(set)
    weak: set[str] = set()
    forms: set[str] = set()
    prefixes: list[str] = []
    for leaf in _leaves(node):
        if isinstance(leaf, Prefix):
            prefixes.append(leaf.beginning)
        elif isinstance(leaf, Phrase):
            forms.update(leaf.forms)
        else:
            for form in (leaf.form,) if isinstance(leaf, Word) else leaf.forms:
                read = readings(form)
                weak.update(read.weak)
                for language, found in read.stems.items():
                    stems[language].update(found)
    frozen = {language: frozenset(found) for language, found in stems.items()}
    return Wanted(frozen, frozenset(forms), tuple(prefixes), frozenset(weak))


def _leaves(node: Node) -> Iterator[Word | Phrase | Near | Prefix]:
    if isinstance(node, And | Or):
        for part in node.parts:
            yield from _leaves(part)
    elif isinstance(node, Word | Phrase | Near | Prefix):
        yield node
