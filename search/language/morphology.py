"""The engine of the Kazakh stemmer: walks a word from its right end through a grammar.

Kazakh glues its suffixes on in a fixed order (stem + plural + possessive + case; stem + voice +
negation + tense + person). The engine cuts only suffixes that the order allows and that fit the
vowel harmony and the last sound of what remains. Every stem it can reach is a *reading*; the
reading with the best evidence wins: a stem of the lexicon, else the ending of a derived word, else
how telling the cut suffixes are by themselves.

The grammar (tables and lexicon) is a value; a second one, without the letters that only Kazakh has,
serves what was typed without them (``kazakh_grammar.folded``).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from search.language.shape import Shape

# The slots that only a noun ends in.
NOMINAL_SLOTS = frozenset({"plural", "poss3", "bare case", "locative", "third case"})
Harmony = Literal["back", "front"]
Kind = Literal["noun", "verb"]

# Longer than any real word form; keeps the work per word bounded.
MAX_LETTERS = 40
# A stem that is not in the lexicon must have this many letters: a shorter one is guesswork.
MIN_UNLISTED = 2
# What a derived word is derived from has at least so many.
MIN_BASE = 3
# Weights of evidence, in the unit of `Row.weight`.
LISTED = 20  # the stem is in the lexicon ...
LISTED_LETTER = 1.5  # ... and the longest listed stem wins: алмас-у, not ал-ма-с-у
NAMED = 11  # the stem is a proper name: many look like inflected words
FLOOR = -3  # a rare suffix speaks against a listed stem no more than this
KNOWN_BASE = 3  # a derived word, and what it is derived from is in the lexicon
UNLISTED_VERB = 3  # verbs are fewer than nouns, but their suffixes tell more
UNCUT = -1  # a word of which nothing at all can be cut is likelier listed
ODD_END = -3  # no native stem ends so: in б, г, ғ; in п, к, қ before a vowel


# The letters that loans lose before suffixes beside ь and the second of a double consonant:
# журналист - журналиске, съезд - съезге.
LOST_LETTERS = {"с": ("т",), "з": ("д",)}


class Row(NamedTuple):
    """One written shape of a suffix and the conditions under which it may be cut.

    `slot` is its place in the word (see FOLLOWS); `back` and `front` its two harmonic shapes
    (equal: the suffix does not harmonise); `after` the set of endings the rest must have; `weight`
    how much the ending alone, without a known stem, speaks for the suffix; `restore` what the
    spelling hid in the rest (back, front); `known` means: only if the stem is in the lexicon.
    """

    name: str
    slot: str
    back: str
    front: str
    after: str
    weight: int
    example: str
    restore: tuple[str, str] = ("", "")
    known: bool = False


class Sounds(NamedTuple):
    """The letters of an alphabet by their sound; ``after`` names the endings that rows ask for."""

    alphabet: frozenset[str]
    back: frozenset[str]
    front: frozenset[str]
    unclear: frozenset[str]
    after: Mapping[str, tuple[str, ...]]
    devoiced: Mapping[str, str]


class Lexicon(NamedTuple):
    """Known stems.

    ``dropping`` lose the vowel of their last syllable before a vowel; ``loans`` are the nominals
    that may lose their last letter before a suffix (процесс, деталь, журналист).
    """

    nominals: frozenset[str]
    names: frozenset[str]
    loans: frozenset[str]
    verbs: frozenset[str]
    particles: frozenset[str]
    dropping: frozenset[str]
    irregular: Mapping[str, str]


class Grammar(NamedTuple):
    """All that the engine knows of a language."""

    sounds: Sounds
    rows: tuple[Row, ...]
    follows: Mapping[str, tuple[str, ...]]
    never_final: frozenset[str]
    formations: Mapping[Kind, Mapping[str, int]]
    voiced_loans: tuple[str, ...]
    lexicon: Lexicon


@dataclass(frozen=True, slots=True)
class Step:
    """One cut: the letters taken off, the table row that allowed it, and what remained."""

    suffix: str
    rule: str
    rest: str


class _Node(NamedTuple):
    """A state of the walk: what is left of the word and the slot of the last suffix cut."""

    text: str
    slot: str
    score: int
    sure: int
    before_vowel: bool
    known_only: bool
    step: Step | None
    origin: "_Node | None"


class _Cut(NamedTuple):
    """A written suffix that may be cut in some slot."""

    row: Row
    shape: str
    needs: Harmony | None
    endings: tuple[str, ...]
    begins_with_vowel: bool


class Engine:
    """Stems words by a grammar. Pure: the same word always has the same stem."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        self.sounds = grammar.sounds
        self.vowels = self.sounds.back | self.sounds.front | self.sounds.unclear
        lexicon = grammar.lexicon
        self.known: dict[Kind, frozenset[str]] = {"noun": lexicon.nominals, "verb": lexicon.verbs}
        self.listed = lexicon.nominals | lexicon.particles | lexicon.verbs
        self._shapes = {kind: Shape(stems) for kind, stems in self.known.items()}
        # орны = орн + ы, and орн is орын without its last vowel.
        self._restored = {stem[:-2] + stem[-1]: stem for stem in sorted(lexicon.dropping)}

    @cached_property
    def _cuts(self) -> dict[str, tuple[tuple[int, dict[str, tuple[_Cut, ...]]], ...]]:
        """Each slot with the suffixes that may be cut after it, by their length and spelling."""
        shapes: dict[str, list[_Cut]] = {}
        for row in self.grammar.rows:
            endings = self.sounds.after[row.after]
            both = row.back == row.front
            for shape in dict.fromkeys((row.back, row.front)):
                needs: Harmony | None = None if both else "back" if shape == row.back else "front"
                found = shapes.setdefault(row.slot, [])
                found.append(_Cut(row, shape, needs, endings, shape[0] in self.vowels))
        start = [slot for slot in shapes if slot not in self.grammar.never_final]
        order: dict[str, tuple[str, ...]] = {"": tuple(start), **self.grammar.follows}
        return {
            slot: _by_length([cut for left in lefts for cut in shapes.get(left, ())])
            for slot, lefts in order.items()
        }

    def harmony(self, text: str) -> Harmony | None:
        """Return the class of vowels that suffixes of ``text`` take; None where it is unclear.

        The last clear vowel decides. A final у belongs to a verbal noun and is passed over (бер-у
        is front). Loans go either way after и, у in a closed syllable, ь and кт, нк (пункт-тер).
        """
        if text.endswith(self.sounds.after["either harmony"]):
            return None
        for place in range(len(text) - 1, -1, -1):
            letter = text[place]
            if letter in self.sounds.back:
                return "back"
            if letter in self.sounds.front:
                return "front"
            if letter in "иь":
                return None
            inside = letter == "у" and place < len(text) - 1
            if inside and text[place - 1 : place] not in self.vowels:
                return None
        return None

    def _cut(self, node: _Node) -> Iterator[_Node]:
        """Yield the nodes one suffix further to the left."""
        text = node.text
        for length, shapes in self._cuts.get(node.slot, ()):
            if length >= len(text):
                break
            for cut in shapes.get(text[-length:], ()):
                rest = self._rest(text[:-length], cut)
                if rest:
                    yield _Node(
                        rest,
                        cut.row.slot,
                        node.score + cut.row.weight,
                        node.sure + max(cut.row.weight, FLOOR),
                        cut.begins_with_vowel,
                        node.known_only or cut.row.known,
                        Step(cut.shape, cut.row.name, rest),
                        node,
                    )

    def _rest(self, rest: str, cut: _Cut) -> str:
        """Return what a cut leaves, with what the spelling hid; nothing where it is not allowed."""
        # A row with `restore` describes the spelling before it, not the restored letter.
        if not rest.rstrip("ьъ").endswith(cut.endings):
            return ""
        found = self.harmony(self._restored.get(rest, rest))
        if cut.needs and found and found != cut.needs:
            return ""
        restore = cut.row.restore
        return rest + restore[0 if (cut.needs or found or "back") == "back" else 1]

    def _stems(self, node: _Node) -> Iterator[tuple[str, int]]:
        """Yield the stems that ``node.text`` may stand for, with the price of the stem change."""
        text = node.text
        if text in self.grammar.lexicon.irregular:
            yield self.grammar.lexicon.irregular[text], 0
        for lost in (text[-1], "ь", *LOST_LETTERS.get(text[-1], ())):
            if text + lost in self.grammar.lexicon.loans:
                yield text + lost, 0
        if not node.before_vowel or text[-1] in self.sounds.unclear:
            yield text, 0
            return
        if text in self._restored:
            yield self._restored[text], 0
        devoiced = self.sounds.devoiced
        if text[-1] in devoiced and text[-2:-1] and text[-2] in self.vowels:
            yield text[:-1] + devoiced[text[-1]], 0
        odd = text[-1] in devoiced or text[-1] in devoiced.values()
        yield text, ODD_END if odd and not text.endswith(self.grammar.voiced_loans) else 0

    def _evidence(self, text: str, kind: Kind) -> float | None:
        """Return how much speaks for a stem of this kind; None where it cannot be one."""
        if text in self.known[kind]:
            return LISTED + LISTED_LETTER * len(text)
        if kind == "noun" and text in self.grammar.lexicon.names:
            return NAMED + LISTED_LETTER * len(text)
        if len(text) < MIN_UNLISTED or self.vowels.isdisjoint(text):
            return None
        looks = self._shapes[kind].of(text) + self._formation(text, kind)
        return looks + (UNLISTED_VERB if kind == "verb" else 0)

    def _formation(self, text: str, kind: Kind) -> int:
        """Return the evidence of a word-forming ending such as -лық, -сыз, -шы, -ла; else 0."""
        best = 0
        nominals, verbs = self.known["noun"], self.known["verb"]
        for length, endings in self._formations[kind]:
            base = text[:-length]
            weight = endings.get(text[-length:])
            if weight is None or len(base) < MIN_BASE:
                continue
            known = base in nominals or (base[-1] == "у" and base[:-1] in verbs)
            best = max(best, weight + (KNOWN_BASE if known else 0))
        return best

    @cached_property
    def _formations(self) -> dict[Kind, tuple[tuple[int, dict[str, int]], ...]]:
        found: dict[Kind, tuple[tuple[int, dict[str, int]], ...]] = {}
        for kind, endings in self.grammar.formations.items():
            lengths = sorted({len(ending) for ending in endings})
            found[kind] = tuple(
                (length, {end: weight for end, weight in endings.items() if len(end) == length})
                for length in lengths
            )
        return found

    def _walk(self, word: str) -> Iterator[_Node]:
        """Yield every state the word can be cut down to, the whole word first.

        Of several ways into the same state only the best is followed, so that the work grows with
        the number of states (places in the word times slots), not with the number of ways.
        """
        pending = [_Node(word, "", 0, 0, False, False, None, None)]
        best: dict[tuple[str, str, bool, bool], int] = {}
        while pending:
            node = pending.pop()
            key = (node.text, node.slot, node.before_vowel, node.known_only)
            if key in best and best[key] >= node.sure:
                continue
            best[key] = node.sure
            yield node
            pending.extend(self._cut(node))

    def readings(self, word: str) -> Iterator[tuple[float, str, _Node]]:
        """Yield every reading of a word: score, stem, state. The uncut word is the first."""
        for node in self._walk(word):
            if not node.slot:
                yield self._uncut(word), word, node
                continue
            follows = self.grammar.follows[node.slot]
            for kind in ("noun", "verb"):
                if kind not in follows:
                    continue
                for text, price in self._stems(node):
                    evidence = self._evidence(text, kind)
                    if evidence is None or (node.known_only and evidence < LISTED):
                        continue
                    gained = node.sure if evidence >= LISTED else node.score
                    yield gained + price + evidence, text, node

    def _uncut(self, word: str) -> float:
        """Return how much speaks for a word as it stands; one of the lexicon is never asked."""
        if word in self.grammar.lexicon.names:
            return NAMED + LISTED_LETTER * len(word)
        return self._shapes["noun"].of(word) + self._formation(word, "noun") + UNCUT

    def _pass(self, word: str) -> tuple[str, tuple[Step, ...]]:
        """Decide once: the best reading of the word; of equals the first, uncut if it can be.

        Repeated passes come to an end: a cut makes the word shorter, or spells я, ю, и as й, ы, or
        leads to a stem of the lexicon (орны = орын), which is never cut again.
        """
        irregular = self.grammar.lexicon.irregular
        if word in irregular:
            return irregular[word], (Step(word, "irregular form", irregular[word]),)
        if word in self.listed:
            return word, ()
        _, text, node = max(self.readings(word), key=_score)
        return text, _steps(node)

    def analyse(self, word: str) -> tuple[str, tuple[Step, ...]]:
        """Return the stem and all steps to it: passes are repeated until one changes nothing.

        So a stem is its own stem by construction. A word with a sign that is no letter of the
        alphabet, or with more than ``MAX_LETTERS``, comes back as it is.
        """
        if not 1 < len(word) <= MAX_LETTERS or not self.sounds.alphabet.issuperset(word):
            return word, ()
        steps: tuple[Step, ...] = ()
        while True:
            shorter, cut = self._pass(word)
            if shorter == word:
                return word, steps
            word, steps = shorter, steps + cut

    def homonym(self, word: str) -> str:
        """Return the noun of which a bare verb stem is an inflected form, too; nothing without one.

        ``негізде`` is "prove!" and "on the ground": a stem must stay its own stem, but a search for
        the noun shall find the other.
        """
        if word not in self.known["verb"] or word in self.known["noun"]:
            return ""
        nouns = self.known["noun"]
        found = [reading for reading in self.readings(word) if reading[1] in nouns]
        cases = [reading for reading in found if reading[2].slot in NOMINAL_SLOTS]
        return max(cases, key=_score)[1] if cases else ""


def _score(reading: tuple[float, str, _Node]) -> float:
    return reading[0]


def _steps(node: _Node) -> tuple[Step, ...]:
    steps: list[Step] = []
    at: _Node | None = node
    while at is not None:
        if at.step:
            steps.append(at.step)
        at = at.origin
    return tuple(reversed(steps))


def _by_length(cuts: list[_Cut]) -> tuple[tuple[int, dict[str, tuple[_Cut, ...]]], ...]:
    found: dict[int, dict[str, tuple[_Cut, ...]]] = {}
    for cut in cuts:
        shapes = found.setdefault(len(cut.shape), {})
        shapes[cut.shape] = (*shapes.get(cut.shape, ()), cut)
    return tuple(sorted(found.items()))
