"""The agreements that are most like one: those with most articles like its own."""

from collections import defaultdict
from collections.abc import Sequence

from haystack import connections
from haystack.constants import DEFAULT_ALIAS

from search.engines.whoosh.alike import TextOf
from search.similar.find import text_of
from treaties.align.versions import units_of
from treaties.choices import UnitKind
from treaties.compare.likeness import counted_words
from treaties.compare.tokens import tokens
from treaties.models import Article, LanguageVersion

# So many articles of an agreement are asked for, spread evenly over it, and so many candidates of
# each; that many agreements are told.
ASKED = 12
CANDIDATES = 12
MOST = 10
KINDS = (UnitKind.ARTICLE, UnitKind.ANNEX)


def most_alike(version: LanguageVersion) -> list[int]:
    """Return the keys of the agreements most like a version, the best first.

    Of each article asked for an agreement gets the score of its best candidate. Raises
    IndexUnavailableError when there is no index.
    """
    backend = connections[DEFAULT_ALIAS].get_backend()
    told: defaultdict[str, float] = defaultdict(float)
    units = [unit for unit in units_of(version) if unit.kind in KINDS]
    for unit in _spread(units):
        words = counted_words(tokens(text_of(unit), version.language, {}))
        owner = str(version.agreement_id)
        found = backend.alike(TextOf(version.language, words, owner, KINDS, CANDIDATES))
        best: dict[str, float] = {}
        for one, score in zip(found.owners, found.scores, strict=True):
            best.setdefault(one, score)
        for one, score in best.items():
            # What is hardly alike says nothing, however much there is of it.
            told[one] += score**2
    ranked = sorted(told, key=lambda one: (-told[one], int(one)))
    return [int(one) for one in ranked[:MOST]]


def _spread(members: Sequence[Article]) -> list[Article]:
    if len(members) <= ASKED:
        return list(members)
    return [members[place * len(members) // ASKED] for place in range(ASKED)]
