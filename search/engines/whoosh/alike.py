"""Which entries of the index may say the same as a text: those with most of its telling words.

The few words of the text that tell most, rare in the index and often in the text, are looked for;
an entry scores by BM25 (Robertson and Walker 1994) over these. What comes out are candidates: how
like they really are, ``treaties.compare.likeness`` tells of their texts.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from search.engines.whoosh.schema import OWNER_FIELD, VERSION_FIELD, term_field
from search.engines.whoosh.scoring import K1, TEXT, B
from search.engines.whoosh.snapshot import Bools, Floats, Ints, Snapshot
from treaties.compare.likeness import rarity

# So many telling words are looked for. A word that one entry has alone tells of no other.
TELLING = 16
FEWEST = 2
UNIT_FIELD = "unit"
# Words of a field whose counts are kept.
KEPT = 30_000


@dataclass(frozen=True, slots=True)
class TextOf:
    """A text for which others are looked for.

    ``words`` are its stems in a language, ``owner`` what it belongs to, of which nothing is to be
    found; ``units`` the kinds of entries that count, ``most`` how many are wanted.
    """

    language: str
    words: Sequence[str]
    owner: str
    units: Sequence[str]
    most: int


@dataclass(frozen=True, slots=True)
class Alike:
    """The keys of the candidates, the best first, with whom each belongs to and its score.

    A score is from 0 to 1: of the telling words the share that is there, a word said often counted
    more. ``weights`` are those of all words of the text.
    """

    keys: Sequence[str]
    owners: Sequence[str]
    scores: Sequence[float]
    weights: Mapping[str, float]


def alike(index: Snapshot, text: TextOf) -> Alike:
    """Return the entries in the language of a text that have most of its telling words."""
    allowed = _allowed(index, text)
    field = term_field(TEXT, text.language)
    total = int(
        index.derived(f"entries in {text.language}", lambda: _in(index, text.language)).sum()
    )
    often = Counter(text.words)
    counts = _counts(index, field, often)
    weights = {word: rarity(min(count, total), total) for word, count in counts.items()}
    told = {
        word: weights[word] * _dampened(often[word])
        for word, count in counts.items()
        if count >= FEWEST
    }
    telling = sorted(told, key=lambda word: (-told[word], word))[:TELLING]
    scores = np.where(allowed, _scores(index, field, {word: told[word] for word in telling}), 0.0)
    found = _best(scores, text.most)
    most = (K1 + 1) * sum(told[word] for word in telling)
    owners = index.column(OWNER_FIELD)
    codes = index.derived("owners", owners.single_codes)
    return Alike(
        [index.keys[entry].decode() for entry in found.tolist()],
        [owners.values[code] for code in codes[found].tolist()],
        (scores[found] / most).tolist() if most else [],
        weights,
    )


def _counts(index: Snapshot, field: str, words: Iterable[str]) -> dict[str, int]:
    """Return in how many entries each word stands; what was asked for before is known."""
    known: dict[str, int] = index.derived(f"counts of {field}", dict)
    found: dict[str, int] = {}
    for word in words:
        count = known.get(word)
        if count is None:
            # Another thread may clear it at any time.
            if len(known) >= KEPT:
                known.clear()
            count = known[word] = index.about(field, word)
        found[word] = count
    return found


def _dampened(often: float) -> float:
    return often * (K1 + 1) / (often + K1)


def _scores(index: Snapshot, field: str, told: Mapping[str, float]) -> Floats:
    """Return the score of each entry by some words, each with what it counts."""
    scores: Floats = np.zeros(index.size)
    lengths = index.lengths(field)
    for word, weight in told.items():
        entries, often = index.postings(field, word)
        longer = K1 * (1 - B + B * lengths[entries])
        scores[entries] += weight * often * (K1 + 1) / (often + longer)
    return scores


def _best(scores: Floats, most: int) -> Ints:
    """Return the entries that score most, the best first; of equals the first one."""
    found: Ints = np.flatnonzero(scores)
    if found.size > most:
        least = -np.partition(-scores[found], most - 1)[most - 1]
        found = found[scores[found] >= least]
    order = np.lexsort([found, -scores[found]])
    return found[order][:most]


def _allowed(index: Snapshot, text: TextOf) -> Bools:
    """Return which entries may be found: in the language, of these kinds, of another owner."""
    kinds = index.column(UNIT_FIELD)
    wanted = sorted(kinds.codes_of(text.units))
    name = f"entries in {text.language} of kinds {wanted}"
    there: Bools = index.derived(name, lambda: _in(index, text.language) & kinds.mask(wanted))
    owners = index.column(OWNER_FIELD)
    codes = index.derived("owners", owners.single_codes)
    return there & ~np.isin(codes, owners.codes_of([text.owner]))


def _in(index: Snapshot, language: str) -> Bools:
    column = index.column(VERSION_FIELD)
    found: Bools = index.live & column.mask(column.codes_of([language]))
    return found
