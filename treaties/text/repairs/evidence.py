"""What speaks for a repair: the words of the same text, and a dictionary of Russian.

Words are compared in small letters, Kazakh ``i`` folded to ``і``. The words are gathered once for a
state of the lines, and only when a rule asks for them; for the next state only those of the lines
that changed are gathered anew.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, lru_cache
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Any, TypeVar

from treaties.text.repairs.alphabets import RUSSIAN_WORD, VOWELS, is_kazakh, words

if TYPE_CHECKING:
    from pymorphy3 import MorphAnalyzer

WORD = re.compile(r"[^\W\d_]+")
NOT_RUSSIAN = re.compile("[әғқңөұүһіїєґў]")
COMPOUND = re.compile(r"(?<![\w-])[^\W\d_]+-[^\W\d_]+(?![\w-])")
PAIR = re.compile(r"(?<![\w-])([^\W\d_]+)(?= ([^\W\d_]+)(?![\w-]))")
# A piece of a broken word that stands more often is one that this text breaks often.
RARE = 8
Item = TypeVar("Item")
FOLD = str.maketrans("iə", "іә")
# The words that stand letter-spaced or in capitals over the parts of a treaty or an act.
HEADING_WORDS = words(
    """
    бап тарау бөлім келісім келісімі шарт шарты конвенция конвенциясы хаттама хаттамасы меморандум
    меморандумы декларация жарғы жарғысы қосымша кіріспе заң заңы жарлық жарлығы қаулы қаулысы жоба
    жобасы қорытынды мазмұны
    статья глава раздел часть соглашение договор конвенция протокол меморандум декларация устав
    приложение преамбула закон указ постановление распоряжение приказ проект решение
    article chapter section part agreement treaty convention protocol memorandum declaration charter
    annex appendix preamble law resolution decree order draft
    """
)


@lru_cache(maxsize=1)
def _dictionary() -> "MorphAnalyzer":
    from pymorphy3 import MorphAnalyzer  # noqa: PLC0415 - its dictionary is read only when needed

    return MorphAnalyzer(lang="ru")


@lru_cache(maxsize=100_000)
def is_russian(word: str) -> bool:
    """Return whether a word of two or more letters is in the dictionary of Russian forms."""
    if len(word) < 2 or not RUSSIAN_WORD.fullmatch(word) or VOWELS.isdisjoint(word):
        return False
    return bool(_dictionary().word_is_known(word))


def key(word: str) -> str:
    """Return the form under which words are compared."""
    return word.lower().translate(FOLD)


def pairs_of(line: str) -> tuple[tuple[str, str], ...]:
    """Return each two words of a line with one blank between them, neither part of a compound."""
    found: list[tuple[str, str]] = []
    for left, right in pairwise(line.split(" ")):
        if left.isalpha() and right.isalpha():
            found.append((left, right))
        elif left and right:
            found += PAIR.findall(f"{left} {right}")
    return tuple(found)


def _recounted(known: Counter[Item], gone: Iterable[Item], come: Iterable[Item]) -> Counter[Item]:
    """Return what is counted after some are gone and some have come; nothing counts as zero."""
    counts = known.copy()
    counts.update(come)
    gone = Counter(gone)
    counts.subtract(gone)
    for item in gone:
        if not counts[item]:
            del counts[item]
    return counts


class Evidence:
    """The words of a text, and what can be asked of them."""

    def __init__(
        self, lines: Sequence[str], wide_style: bool = True, before: "Evidence | None" = None
    ) -> None:
        """Keep the lines; ``wide_style``: wide gaps part the letter-spaced words of the text.

        ``before`` is the evidence of the same lines before some of them were changed.
        """
        self._lines = lines
        self.wide_style = wide_style
        self._before = before
        if before:
            before._before = None

    @cached_property
    def _text(self) -> str:
        return "\n".join(self._lines).lower().replace("i", "і").replace("ə", "ә")

    @cached_property
    def _folded(self) -> list[str]:
        return self._text.split("\n")

    @cached_property
    def _changed(self) -> list[tuple[int, str, str]]:
        """Return each line that is another than before: its place, as it was, as it is."""
        if not self._before:
            return []
        both = enumerate(zip(self._before._folded, self._folded, strict=True))
        return [(place, was, now) for place, (was, now) in both if was != now]

    def _told_before(self, name: str) -> Any:
        """Return what the lines told before they were changed, if they were asked for it."""
        return vars(self._before).get(name) if self._before else None

    @cached_property
    def kazakh(self) -> bool:
        """Return whether і is a letter of Kazakh only in this text, and not of Ukrainian."""
        return is_kazakh(self._text)

    @cached_property
    def counts(self) -> Counter[str]:
        """Return how often each word stands in the text."""
        known = self._told_before("counts")
        if known is None:
            return Counter(WORD.findall(self._text))
        return _recounted(
            known,
            (word for _, was, _ in self._changed for word in WORD.findall(was)),
            (word for _, _, now in self._changed for word in WORD.findall(now)),
        )

    @cached_property
    def sorted(self) -> list[str]:
        """Return the words in their order, by which those of one stem stand together."""
        return sorted(self.counts)

    def seen(self, word: str, besides: int = 0) -> bool:
        """Return whether a word stands in the text, ``besides`` occurrences not counted."""
        return self.counts[key(word)] > besides

    @cached_property
    def _pairs_of_lines(self) -> list[tuple[tuple[str, str], ...]]:
        known = self._told_before("_pairs_of_lines")
        if known is None:
            return [pairs_of(line) for line in self._folded]
        pairs = list(known)
        for place, _, now in self._changed:
            pairs[place] = pairs_of(now)
        return pairs

    @cached_property
    def pairs(self) -> Counter[tuple[str, str]]:
        """Return how often each two words stand with one blank between them."""
        known = self._told_before("pairs")
        if known is None:
            return Counter(chain.from_iterable(self._pairs_of_lines))
        were = self._told_before("_pairs_of_lines")
        places = [place for place, _, _ in self._changed]
        return _recounted(
            known,
            chain.from_iterable(were[place] for place in places),
            chain.from_iterable(self._pairs_of_lines[place] for place in places),
        )

    @cached_property
    def compounds(self) -> frozenset[str]:
        """Return the words of the text that are written with a hyphen."""
        return frozenset(COMPOUND.findall(self._text))

    def odd_lines(self, is_odd: Callable[[str], bool]) -> set[int]:
        """Return the places of the lines with two words that may be one, or an odd one."""
        counts = self.counts
        odd = {word for word in counts if is_odd(word)}
        one = [pair for pair in self.pairs if pair[0] + pair[1] in counts]
        wanted = {pair for pair in one if min(counts[pair[0]], counts[pair[1]]) <= RARE}
        if odd:
            wanted.update(pair for pair in self.pairs if pair[0] in odd or pair[1] in odd)
        return {
            place
            for place, pairs in enumerate(self._pairs_of_lines)
            if not wanted.isdisjoint(pairs)
        }

    @cached_property
    def _words_of_russian(self) -> dict[int, frozenset[str]]:
        """Return the words of each line that may be Russian."""
        known = self._told_before("_words_of_russian")
        lines: Iterable[tuple[int, str]] = enumerate(self._folded)
        if known is not None:
            lines = [(place, now) for place, _, now in self._changed]
        found = {} if known is None else dict(known)
        for place, line in lines:
            found.pop(place, None)
            if " " in line and not NOT_RUSSIAN.search(line):
                found[place] = frozenset(WORD.findall(line))
        return found

    @cached_property
    def strange_russian(self) -> dict[int, frozenset[str]]:
        """Return the places of the Russian lines that have rare words unknown to the dictionary."""
        words = self._words_of_russian
        strange = {word for word in frozenset().union(*words.values()) if self._is_strange(word)}
        return {place: found & strange for place, found in words.items() if found & strange}

    def _is_strange(self, word: str) -> bool:
        rare = self.counts[word] <= RARE and len(word) > 1
        return rare and bool(RUSSIAN_WORD.fullmatch(word)) and not is_russian(word)

    def only_in_pair(self, word: str, pair: tuple[str, str]) -> bool:
        """Return whether a word of ``pair`` stands nowhere but in this pair."""
        folded = key(word)
        return self.counts[folded] <= self.pairs[key(pair[0]), key(pair[1])]

    def known(self, word: str) -> bool:
        """Return whether a word is one of the text's, of its headings or of Russian."""
        folded = key(word)
        return folded in self.counts or folded in HEADING_WORDS or is_russian(folded)

    def shares_stem(self, word: str, length: int) -> bool:
        """Return whether another word of the text begins with the first ``length`` letters."""
        folded = key(word)
        stem = folded[:length]
        place = bisect_left(self.sorted, stem)
        return any(
            other.startswith(stem) and other != folded for other in self.sorted[place : place + 2]
        )
