"""Two texts as a passage, and what the rules find between them."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from search.terms import Finder
from treaties.findings.analysis import TermPlace
from treaties.findings.find import BY_PARAGRAPH, BY_SENTENCE
from treaties.findings.passages import Passage, Piece
from treaties.findings.sentences import by_sentence
from treaties.findings.values import SHOWN, Finding
from treaties.terms.table import shipped

FINDER = Finder(shipped())


def terms_of(text: str, language: str) -> Sequence[TermPlace]:
    return [TermPlace(one.keys, one.start, one.end) for one in FINDER.find(text, language)]


def passage(eid: str = "art_1__para_1", **texts: str) -> Passage:
    """Return the same paragraph in some languages, ``kk=``, ``ru=``, ``en=``."""
    pieces = {
        language: (Piece(language, eid, text, terms_of=terms_of),)
        for language, text in texts.items()
    }
    return Passage("art_1", eid, 0, pieces, 1.0)


def compared(passages: Sequence[Passage]) -> Iterator[Finding]:
    """Yield what the rules find between each two languages of some passages."""
    sentences = by_sentence(passages)
    languages = list(passages[0].pieces)
    for pair in combinations(languages, 2):
        for rule in BY_PARAGRAPH:
            yield from rule(passages, pair)
        for rule in BY_SENTENCE:
            yield from rule(sentences, pair)


def found(**texts: str) -> list[Finding]:
    """Return the findings between the texts of one paragraph that are shown."""
    return [one for one in compared([passage(**texts)]) if one.weight >= SHOWN]


def kinds(**texts: str) -> set[str]:
    """Return the kinds of the findings between the texts of one paragraph that are shown."""
    return {str(one.kind) for one in found(**texts)}
