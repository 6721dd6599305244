"""The words that occur in the texts: what a mistyped or half-typed word may be."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from search.language.normalise import fold

# A shorter word is mistyped by one letter at most.
SHORT = 5
# So many of the nearest words are looked at.
NEAREST = 30


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Forms by how often they occur, compared without Kazakh letters.

    ``folded`` is sorted; at the same place ``forms`` has the form, and ``counts`` in how many
    entries it stands.
    """

    folded: tuple[str, ...]
    forms: tuple[str, ...]
    counts: tuple[int, ...]

    @classmethod
    def of(cls, counted: Iterable[tuple[str, int]]) -> "Vocabulary":
        """Return the vocabulary of forms with their counts; numbers are no words."""
        rows = _rows(counted)
        folded, forms, counts = zip(*rows, strict=True) if rows else ((), (), ())
        return cls(folded, forms, counts)

    def extended(self, counted: Iterable[tuple[str, int]]) -> "Vocabulary":
        """Return the vocabulary with a few more forms; what is there already is counted on."""
        rows = _rows(counted)
        if not rows:
            return self
        folded, forms, counts = list(self.folded), list(self.forms), list(self.counts)
        for weak, form, count in rows:
            place = bisect_left(folded, weak)
            while place < len(forms) and folded[place] == weak and forms[place] < form:
                place += 1
            if place < len(forms) and forms[place] == form:
                counts[place] += count
            else:
                folded.insert(place, weak)
                forms.insert(place, form)
                counts.insert(place, count)
        return Vocabulary(tuple(folded), tuple(forms), tuple(counts))

    def near(self, form: str, limit: int = 3) -> list[str]:
        """Return the forms that are a slip of the keyboard away, the likeliest first.

        A letter wrong, missing, doubled or two exchanged is one slip; long words may have two.
        """
        wanted = fold(form)
        found = extract(
            wanted,
            self.folded,
            scorer=OSA.distance,
            score_cutoff=1 if len(wanted) < SHORT else 2,
            limit=NEAREST,
        )
        ranked = sorted(
            (distance, text[:1] != wanted[:1], -self.counts[place], self.forms[place])
            for text, distance, place in found
        )
        return [form for *_, form in ranked[:limit]]

    def beginning(self, prefix: str, limit: int = 8) -> list[str]:
        """Return the forms that begin so, those in most entries first."""
        wanted = fold(prefix)
        first = bisect_left(self.folded, wanted)
        last = bisect_left(self.folded, wanted + "\uffff")
        best = sorted(range(first, last), key=lambda place: (-self.counts[place], place))
        return [self.forms[place] for place in best[:limit]]


def _rows(counted: Iterable[tuple[str, int]]) -> list[tuple[str, str, int]]:
    """Return forms without Kazakh letters, as they are, and their counts, in order."""
    return sorted((fold(form), form, count) for form, count in counted if form[:1].isalpha())
