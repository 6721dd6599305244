"""The Kazakh stemmer: cuts inflection off one word form and says which rules it used.

Kazakh glues its suffixes on in a fixed order (stem + plural + possessive + case; stem + voice +
negation + tense + person). The engine therefore walks from the right end of the word through the
state machine `FOLLOWS`, cutting only suffixes that fit the vowel harmony and the last sound of what
remains. Every stem it can reach is a *reading*; the reading with the best evidence wins: a stem of
the lexicon, else the ending of a derived word, else how telling the cut suffixes are by themselves.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from search.language.kazakh_lexicon import ADJECTIVES, NOUNS, PARTICLES, VERBS
from search.language.kazakh_tables import (
    AFTER,
    ALPHABET,
    BACK_VOWELS,
    DEVOICED,
    DROPPING,
    FOLLOWS,
    FORMATIONS,
    FRONT_VOWELS,
    IRREGULAR,
    LOAN_CLUSTERS,
    NEVER_FINAL,
    NO_CLUSTER_END,
    NOUN,
    ROWS,
    SOFT_SIGN,
    UNCLEAR_VOWELS,
    VERB,
    VOICED_LOANS,
    VOWELS,
    Row,
)

# Longer than any real word form; keeps the work per word bounded.
MAX_LETTERS = 40
# A stem that is not in the lexicon must have this many letters: a shorter one is guesswork.
MIN_UNLISTED = 3
SHORT = -2  # ... and of exactly so few it is still doubtful
# Weights of evidence, in the unit of `Row.weight`.
LISTED = 20  # the stem is in the lexicon ...
LISTED_LETTER = 2  # ... and the longest listed stem wins: алмас-у, not ал-ма-с-у
KNOWN_BASE = 8  # a derived word, and what it is derived from is in the lexicon
ODD_END = -3  # no native stem ends so: in б, г, ғ; in п, к, қ before a vowel; in заң-д

Harmony = Literal["back", "front"]
_NOMINALS = NOUNS | ADJECTIVES
_KNOWN = {NOUN: _NOMINALS, VERB: VERBS}
_LEXICON = _NOMINALS | PARTICLES | VERBS
# орны = орн + ы, and орн is орын without its last vowel.
_RESTORED = {stem[:-2] + stem[-1]: stem for stem in DROPPING}


@dataclass(frozen=True, slots=True)
class Step:
    """One cut: the letters taken off, the table row that allowed it, and what remained."""

    suffix: str
    rule: str
    rest: str


@dataclass(frozen=True, slots=True)
class _Node:
    """A state of the walk: what is left of the word and the slot of the last suffix cut."""

    text: str
    slot: str
    steps: tuple[Step, ...]
    score: int
    before_vowel: bool
    known_only: bool


def _index_rows() -> dict[str, tuple[tuple[Row, str, Harmony | None], ...]]:
    """Each slot with the suffixes that may be cut after it: row, written shape, harmony."""
    shapes: dict[str, list[tuple[Row, str, Harmony | None]]] = {}
    for row in ROWS:
        both = row.back == row.front
        found = shapes.setdefault(row.slot, [])
        found.append((row, row.back, None if both else "back"))
        if not both:
            found.append((row, row.front, "front"))
    start = [slot for slot in shapes if slot not in NEVER_FINAL]
    order: dict[str, tuple[str, ...]] = {"": tuple(start), **FOLLOWS}
    return {
        slot: tuple(shape for left in lefts if left in shapes for shape in shapes[left])
        for slot, lefts in order.items()
    }


_CUTS = _index_rows()


def harmony(text: str) -> Harmony | None:
    """The class of vowels that suffixes of `text` take; None where the spelling does not tell.

    The last clear vowel decides. A final у belongs to a verbal noun and is passed over (бер-у is
    front). Loans go either way after и, у in a closed syllable, ь and кт, нк (пункт-тер, банк-і).
    """
    if text.endswith(AFTER["loan cluster"]):
        return None
    for place in range(len(text) - 1, -1, -1):
        letter = text[place]
        if letter in BACK_VOWELS:
            return "back"
        if letter in FRONT_VOWELS:
            return "front"
        closed_u = letter == "у" and place < len(text) - 1 and text[place - 1 : place] not in VOWELS
        if closed_u or letter in "иь":
            return None
    return None


def _cut(node: _Node) -> Iterator[_Node]:
    """The nodes one suffix further to the left."""
    for row, shape, needed in _CUTS.get(node.slot, ()):
        if not node.text.endswith(shape):
            continue
        rest = node.text[: -len(shape)]
        found = harmony(_RESTORED.get(rest, rest))
        if needed and found and found != needed:
            continue
        rest += row.restore[0 if (needed or found or "back") == "back" else 1]
        # A row with `restore` describes the spelling before it, not the restored letter.
        sound = rest[:-1] if row.restore[0] else rest
        if not rest or not sound.rstrip("ьъ").endswith(AFTER[row.after]):
            continue
        yield _Node(
            text=rest,
            slot=row.slot,
            steps=(*node.steps, Step(shape, row.name, rest)),
            score=node.score + row.weight,
            before_vowel=shape[0] in VOWELS,
            known_only=node.known_only or row.known,
        )


def _stems(node: _Node) -> Iterator[tuple[str, int]]:
    """The stems that `node.text` may stand for, each with the price of the stem change."""
    text = node.text
    yield from ((full, 0) for full in (text + text[-1], text + SOFT_SIGN) if full in NOUNS)
    if not node.before_vowel or text[-1] in UNCLEAR_VOWELS:
        yield text, 0
        return
    if text in _RESTORED:
        yield _RESTORED[text], 0
    if text[-1] in DEVOICED and text[-2:-1] and text[-2] in VOWELS:
        yield text[:-1] + DEVOICED[text[-1]], 0
    odd = text[-1] in DEVOICED or text[-1] in DEVOICED.values()
    yield text, ODD_END if odd and not text.endswith(VOICED_LOANS) else 0


def _evidence(stem_text: str, kind: Literal["noun", "verb"]) -> int | None:
    """How much speaks for a stem of this kind; None if it cannot be one. 0 means unknown."""
    if stem_text in _KNOWN[kind]:
        return LISTED + LISTED_LETTER * len(stem_text)
    if len(stem_text) < MIN_UNLISTED or VOWELS.isdisjoint(stem_text):
        return None
    odd = stem_text[-1] in NO_CLUSTER_END and stem_text[-2] not in VOWELS
    return (
        _formation(stem_text, kind)
        + (SHORT if len(stem_text) == MIN_UNLISTED else 0)
        + (ODD_END if odd and not stem_text.endswith(LOAN_CLUSTERS) else 0)
    )


def _formation(stem_text: str, kind: Literal["noun", "verb"]) -> int:
    """The evidence of a word-forming ending such as -лық, -сыз, -шы, -ла; 0 without one."""
    best = 0
    for ending, weight in FORMATIONS[kind].items():
        base = stem_text.removesuffix(ending)
        if base == stem_text or len(base) < MIN_UNLISTED:
            continue
        known = base in _NOMINALS or (base[-1] == "у" and base[:-1] in VERBS)
        best = max(best, weight + (KNOWN_BASE if known else 0))
    return best


def _walk(word: str) -> Iterator[_Node]:
    """Every state the word can be cut down to, the whole word first.

    Of several ways into the same state only the best is followed, so that the work grows with
    the number of states (places in the word times slots), not with the number of ways.
    """
    pending = [_Node(word, "", (), 0, before_vowel=False, known_only=False)]
    best: dict[tuple[str, str, bool, bool], int] = {}
    while pending:
        node = pending.pop()
        key = (node.text, node.slot, node.before_vowel, node.known_only)
        if key in best and best[key] >= node.score:
            continue
        best[key] = node.score
        yield node
        pending.extend(_cut(node))


def _readings(word: str) -> Iterator[tuple[int, str, tuple[Step, ...]]]:
    """Every reading of the word: score, stem, steps. The uncut word is the first."""
    for node in _walk(word):
        if not node.steps:
            yield _formation(word, NOUN), word, ()
            continue
        for kind in (NOUN, VERB):
            if kind not in FOLLOWS[node.slot]:
                continue
            for stem_text, price in _stems(node):
                evidence = _evidence(stem_text, kind)
                if evidence is None or (node.known_only and evidence < LISTED):
                    continue
                yield node.score + price + evidence, stem_text, node.steps


def _pass(word: str) -> tuple[str, tuple[Step, ...]]:
    """One decision: the best reading of the word; of equals the first, the word uncut if it can.

    Repeated passes come to an end: a cut makes the word shorter, or spells я, ю, и as й, ы, or
    leads to a stem of the lexicon (орны = орын), which is never cut again.
    """
    if word in IRREGULAR:
        stem_text = IRREGULAR[word]
        return stem_text, (Step(word, "irregular form", stem_text),)
    if word in _LEXICON:
        return word, ()
    _, stem_text, steps = max(_readings(word), key=lambda reading: reading[0])
    return stem_text, steps


def _analyse(word: str) -> tuple[str, tuple[Step, ...]]:
    """The stem and all steps to it: passes are repeated until one changes nothing.

    This makes `stem` idempotent by construction: it returns only words that a pass leaves alone.
    """
    if not 1 < len(word) <= MAX_LETTERS or not ALPHABET.issuperset(word):
        return word, ()
    steps: tuple[Step, ...] = ()
    while True:
        shorter, cut = _pass(word)
        if shorter == word:
            return word, steps
        word, steps = shorter, steps + cut


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """The stem of one Kazakh word form: `келісімдеріміздегі` gives `келісім`.

    In: a word in lower case, NFC, Cyrillic, without punctuation. Anything else (other scripts,
    signs, more than MAX_LETTERS letters) comes back unchanged. Out: the bare nominative of a noun,
    the bare stem of a verb. The same word always has the same stem, and a stem is its own stem.
    """
    return _analyse(word)[0]


def explain(word: str) -> tuple[Step, ...]:
    """The suffixes that `stem` strips, in order from the right, each with the rule that decided."""
    return _analyse(word)[1]
