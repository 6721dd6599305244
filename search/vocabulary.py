"""The words that occur in the texts: what a mistyped or half-typed word may be.

The words of each part of the index lie where the part does, in their order: nothing is read before
it is asked for, and nothing is put together when the index changes.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA
from rapidfuzz.process import extract_iter

from search.language.normalise import fold

# A shorter word is mistyped by one letter at most.
SHORT = 5
# Bytes of the longest letter that words are written with.
LETTER = 3
# Sorts after all that begins alike.
AFTER = b"\xff"

Numbers = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Texts:
    """Texts one after the other in UTF-8; ``ends`` says where each ends."""

    data: bytes | memoryview
    ends: Numbers

    @classmethod
    def of(cls, texts: Sequence[str]) -> "Texts":
        """Return some texts so."""
        encoded = [text.encode() for text in texts]
        ends = np.cumsum([len(one) for one in encoded], dtype=np.int64)
        return cls(b"".join(encoded), ends.astype(np.int32))

    def __len__(self) -> int:
        return self.ends.size

    def __getitem__(self, place: int) -> str:
        return self.encoded(place).decode()

    def encoded(self, place: int) -> bytes:
        """Return a text as it lies there."""
        start = int(self.ends[place - 1]) if place else 0
        return bytes(self.data[start : int(self.ends[place])])

    def place(self, wanted: bytes) -> int:
        """Return the place of the first text that does not sort before one; they ascend."""
        return bisect_left(range(len(self)), wanted, key=self.encoded)

    def sizes(self) -> Numbers:
        """Return the bytes of each text."""
        return np.diff(self.ends, prepend=np.int32(0))


@dataclass(frozen=True, slots=True)
class Words:
    """Some forms, compared without Kazakh letters.

    ``folded`` ascend; at the same place ``forms`` has the form, ``counts`` in how many entries it
    stands.
    """

    folded: Texts
    forms: Texts
    counts: Numbers

    @classmethod
    def of(cls, counted: Iterable[tuple[str, int]]) -> "Words":
        """Return forms with their counts; numbers are no words."""
        rows = sorted((fold(form), form, count) for form, count in counted if form[:1].isalpha())
        counts = np.array([count for *_, count in rows], np.int32)
        return cls(Texts.of([row[0] for row in rows]), Texts.of([row[1] for row in rows]), counts)

    def beginning(self, folded: bytes) -> Iterator[tuple[str, int]]:
        """Yield the forms that begin so, each with its count."""
        for place in range(self.folded.place(folded), self.folded.place(folded + AFTER)):
            yield self.forms[place], int(self.counts[place])

    def near(self, folded: str, slips: int) -> Iterator[tuple[str, float]]:
        """Yield the forms that are some slips away, each with how many."""
        size, sizes = len(folded.encode()), self.folded.sizes()
        # What is much shorter or longer is no slip away, and need not be read.
        places = np.flatnonzero(np.abs(sizes - size) <= slips * LETTER).tolist()
        texts = (self.folded[place] for place in places)
        scorer = OSA.distance
        for _, distance, number in extract_iter(folded, texts, scorer=scorer, score_cutoff=slips):
            yield self.forms[places[number]], distance

    def count(self, form: str) -> int:
        """Return in how many entries a form stands."""
        folded, encoded = fold(form).encode(), form.encode()
        place = self.folded.place(folded)
        while place < len(self.forms) and self.folded.encoded(place) == folded:
            if self.forms.encoded(place) == encoded:
                return int(self.counts[place])
            place += 1
        return 0


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of all parts of an index."""

    parts: Sequence[Words]

    def near(self, form: str, limit: int = 3) -> list[str]:
        """Return the forms that are a slip of the keyboard away, the likeliest first.

        A letter wrong, missing, doubled or two exchanged is one slip; long words may have two.
        """
        wanted = fold(form)
        slips = 1 if len(wanted) < SHORT else 2
        found = dict(pair for part in self.parts for pair in part.near(wanted, slips))
        ranked = sorted(
            (distance, fold(other)[:1] != wanted[:1], -self.count(other), other)
            for other, distance in found.items()
        )
        return [other for *_, other in ranked[:limit]]

    def count(self, form: str) -> int:
        """Return in how many entries a form stands."""
        return sum(part.count(form) for part in self.parts)

    def beginning(self, prefix: str, limit: int = 8) -> list[str]:
        """Return the forms that begin so, those in most entries first."""
        counts: Counter[str] = Counter()
        for part in self.parts:
            for form, count in part.beginning(fold(prefix).encode()):
                counts[form] += count
        best = sorted(counts, key=lambda form: (-counts[form], fold(form), form))
        return best[:limit]
