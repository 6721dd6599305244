"""What stands for the asked words in the other languages of their lines.

First by the term table: where the asked words are terms, how it renders them. In lines without such
a rendering, and for words that are no terms, by statistics over the lines. Where neither is sure,
nothing is marked.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from search.concordance.asked import Span, outermost
from search.concordance.lines import Hit, Line
from search.concordance.statistics import Gram, Sample, Statistics, grams_of, stems_of
from search.language.analyse import LANGUAGES, Term
from search.query import Node
from search.renderings import joined, texts_asked
from search.terms import Finder, finder_in_use, words_of

# What a translation found by statistics begins with in an address; no rendering does.
BY_STATISTICS = "~"
# In place of a translation: the lines in which none was found.
NONE = "-"


@dataclass(frozen=True, slots=True)
class Choice:
    """A translation, in how many lines it was found, and whether the term table has it.

    ``value`` is how an address names it, ``label`` how it is written.
    """

    value: str
    label: str
    count: int
    by_table: bool


# The translations in a text, each with its places.
Places = Mapping[str, Sequence[Span]]


class Table:
    """The renderings of the asked words, where these are terms of the table."""

    def __init__(self, node: Node, language: str) -> None:
        finder = finder_in_use()
        keys = {key for text in texts_asked(node) for key in finder.covering(text, language)}
        self._keys = keys
        self._finder = finder.only(keys) if keys else Finder(())

    def __bool__(self) -> bool:
        return bool(self._keys)

    def places(self, text: str, language: str) -> Places:
        """Return the renderings in a text of another language."""
        found: dict[str, list[Span]] = defaultdict(list)
        if self._keys:
            for one in self._finder.find(text, language):
                for key, written in zip(one.keys, one.written, strict=True):
                    if key in self._keys and not set(one.words) <= set(found[written]):
                        found[written] += joined(text, one.words)
        return {written: spans for written, spans in found.items() if spans}


class Guess:
    """The translations into one language that statistics found, by their stems."""

    def __init__(self, grams: Iterable[Gram]) -> None:
        self._grams = tuple(grams)

    def places(self, words: Sequence[Term], text: str, language: str) -> Places:
        """Return the translations among the words of a text."""
        if not self._grams:
            return {}
        stems = list(stems_of(words, language))
        found: dict[str, list[Span]] = defaultdict(list)
        for gram in self._grams:
            for place in range(len(words) - len(gram) + 1):
                if all(stem in stems[place + step] for step, stem in enumerate(gram)):
                    own = [(one.start, one.end) for one in words[place : place + len(gram)]]
                    found[BY_STATISTICS + " ".join(gram)] += joined(text, own)
        return found


class Translations:
    """What was found over some lines, by which any line is marked."""

    def __init__(
        self,
        node: Node,
        language: str,
        hits: Sequence[Hit],
        others: Sequence[Line],
        stems: frozenset[str],
    ) -> None:
        """Look for the translations.

        ``hits`` are the lines with the asked words, which have these ``stems`` in their
        ``language``; ``others`` lines without them.
        """
        self._language = language
        self._table = Table(node, language)
        self._guesses: dict[str, Guess] = {}
        self.languages = [one for one in LANGUAGES if one != language]
        self.found: dict[str, list[Choice]] = {}
        beside = {
            id(line): self._beside(line, stems) for line in (*(h.line for h in hits), *others)
        }
        for other in self.languages:
            self._look(other, hits, others, beside)
            self.found[other] = self._choices(other, hits)

    def places(self, line: Line, language: str) -> Places:
        """Return the translations in a line, each with its places."""
        text = line.texts.get(language, "")
        if not text:
            return {}
        known = self._table.places(text, language)
        if known or language not in self._guesses:
            return known
        return self._guesses[language].places(words_of(text, language), text, language)

    def spans(self, line: Line, language: str) -> list[Span]:
        """Return the places of all translations in a line, in order."""
        return outermost(span for spans in self.places(line, language).values() for span in spans)

    def has(self, line: Line, language: str, value: str) -> bool:
        """Return whether a translation stands in a line, or none with ``NONE``."""
        if language not in line.texts:
            return False
        places = self.places(line, language)
        return not places if value == NONE else value in places

    def _beside(self, line: Line, stems: frozenset[str]) -> frozenset[str]:
        """Return the other stems of a line, also those of words that say nothing elsewhere."""
        words = words_of(line.texts.get(self._language, ""), self._language)
        return frozenset(stem for word in words for stem in word.stems) - stems

    def _look(
        self, other: str, hits: Sequence[Hit], lines: Sequence[Line],
        beside: Mapping[int, frozenset[str]],
    ) -> None:  # fmt: skip
        """Look for translations by statistics, in the lines where the table finds none."""
        with_both = [hit.line for hit in hits if other in hit.line.texts]
        left = [line for line in with_both if not self._table.places(line.texts[other], other)]
        without = [line for line in lines if {other, self._language} <= line.texts.keys()]
        samples = [
            Sample(asked, beside[id(line)], grams_of(words_of(line.texts[other], other), other))
            for asked, some in ((True, left), (False, without))
            for line in some
        ]
        further = len(left) < len(with_both)
        found = Statistics(samples).translations(further) if left else []
        self._guesses[other] = Guess(one.gram for one in found)

    def _choices(self, other: str, hits: Sequence[Hit]) -> list[Choice]:
        """Return the translations into a language with their lines, the most usual first."""
        counts: Counter[str] = Counter()
        forms: dict[str, Counter[str]] = defaultdict(Counter)
        for hit in hits:
            text = hit.line.texts.get(other, "")
            places = self.places(hit.line, other)
            counts.update(places.keys() or ([NONE] if text else []))
            for value, spans in places.items():
                forms[value].update(text[start:end].lower() for start, end in spans)
        return [
            Choice(
                value,
                _label(value, forms[value], other),
                count,
                not value.startswith(BY_STATISTICS),
            )
            for value, count in counts.most_common()
        ]


def _label(value: str, forms: Counter[str], language: str) -> str:
    """Return how a translation is written: as the table has it, else as a dictionary would."""
    if not value.startswith(BY_STATISTICS):
        return value
    gram = value.removeprefix(BY_STATISTICS)
    if language == "ru" and " " not in gram and gram.isalpha():
        return gram
    # Stems of the other languages are no words. Kazakh endings make forms longer and longer; an
    # English stem has words of several kinds, of which the commonest is meant.
    if language == "kk":
        return min(forms, key=lambda form: (len(form), -forms[form], form))
    return min(forms, key=lambda form: (-forms[form], len(form), form))
