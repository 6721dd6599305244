"""What a query tree asks for: the words that the highlighter marks, the places cited."""

from collections import defaultdict

from search.citations import Citation
from search.language.analyse import readings
from search.language.highlight import Wanted
from search.language.roots import roots_of
from search.query import And, Cited, Node, Or, Phrase, Prefix, Word, leaves


def wanted_words(node: Node, related: bool = False) -> Wanted:
    """Return what a query looks for; what it excludes is not marked.

    ``related``: words of the same root, too.
    """
    stems: dict[str, set[str]] = defaultdict(set)
    weak: set[str] = set()
    roots: set[str] = set()
    forms: set[str] = set()
    prefixes: list[str] = []
    for leaf in leaves(node):
        if isinstance(leaf, Prefix):
            prefixes.append(leaf.beginning)
        elif isinstance(leaf, Phrase):
            forms.update(leaf.forms)
        else:
            for form in (leaf.form,) if isinstance(leaf, Word) else leaf.forms:
                read = readings(form)
                weak.update(read.weak)
                roots.update(roots_of(read) if related else ())
                for language, found in read.stems.items():
                    stems[language].update(found)
    frozen = {language: frozenset(found) for language, found in stems.items()}
    return Wanted(frozen, frozenset(forms), tuple(prefixes), frozenset(weak), frozenset(roots))


def has_words(node: Node) -> bool:
    """Return whether a query asks for words in any form, which can be taken more leniently."""
    return any(isinstance(leaf, Word) for leaf in leaves(node))


def citations_of(node: Node) -> list[Citation]:
    """Return the places that a query cites, those that it excludes left out."""
    if isinstance(node, And | Or):
        return [citation for part in node.parts for citation in citations_of(part)]
    return [node.citation] if isinstance(node, Cited) else []
