"""The postings of a new segment, gathered as runs of numbers and put in order at its end.

Whoosh's own pool sorts one Python tuple for each posting. Here a text is a run of the numbers of
its words; a word is turned into its terms once, however often it stands in the texts, and numpy
puts all in order.
"""

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from search.engines.whoosh.documents import TermsOf
from search.engines.whoosh.postings import FieldPostings, Numbers, Postings
from search.language.analyse import Located, Term

NUMBER = np.uint32
Ints = NDArray[np.int64]


class Words:
    """The different words of one language, numbered as they come."""

    def __init__(self) -> None:
        self.terms: list[Term] = []
        self._numbers: dict[str, int] = {}

    def number(self, term: Term) -> int:
        """Return the number of a word; the same form has the same terms everywhere."""
        found = self._numbers.get(term.form)
        if found is None:
            found = self._numbers[term.form] = len(self.terms)
            self.terms.append(term)
        return found


class Texts:
    """The texts of one field in one language: which word stands in which entry at which place."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.numbers = array("I")
        self.entries = array("I")
        self.places = array("I")

    def add(self, entry: int, text: Iterable[Located]) -> int:
        """Keep the text of an entry; return how many words it has."""
        before = len(self.numbers)
        number = self.words.number
        keep, keep_place = self.numbers.append, self.places.append
        for terms, _, place in text:
            for term in terms:
                keep(number(term))
                keep_place(place + term.place)
        count = len(self.numbers) - before
        self.entries.extend([entry] * count)
        return count

    def rows(self, terms_of: TermsOf, known: dict[str, int]) -> tuple[Numbers, Numbers, Numbers]:
        """Return one row for each term of each word: number of the term, entry, place.

        ``known`` numbers the terms; new ones are added to it.
        """
        numbers = np.frombuffer(self.numbers, NUMBER)
        used = np.zeros(len(self.words.terms), bool)
        used[numbers] = True
        lists = [
            [known.setdefault(term, len(known)) for term in terms_of(word)] if is_used else []
            for word, is_used in zip(self.words.terms, used.tolist(), strict=True)
        ]
        counts = np.array([len(one) for one in lists], np.int64)
        flat = np.array([number for one in lists for number in one], NUMBER)
        entries = np.frombuffer(self.entries, NUMBER)
        places = np.frombuffer(self.places, NUMBER)
        if bool((counts[used] == 1).all()):
            return flat[(np.cumsum(counts) - counts)[numbers]], entries, places
        times = counts[numbers]
        row = np.repeat(np.arange(numbers.size), times)
        within = np.arange(row.size) - np.repeat(np.cumsum(times) - times, times)
        first = np.cumsum(counts) - counts
        return flat[first[numbers[row]] + within], entries[row], places[row]


class Rows:
    """Postings of one field as they come: number of the term, entry, place."""

    def __init__(self) -> None:
        self.known: dict[str, int] = {}
        self._chunks: list[tuple[Numbers, Numbers, Numbers]] = []
        self._single: tuple[array[int], array[int]] = array("I"), array("I")

    def add(self, term: str, entry: int) -> None:
        """Keep one posting of a field without positions."""
        self._single[0].append(self.known.setdefault(term, len(self.known)))
        self._single[1].append(entry)

    def add_postings(
        self, terms: Sequence[str], postings: Sequence[Postings], renumbered: Ints
    ) -> int:
        """Keep the postings of some terms; return how many occurrences these are.

        ``renumbered`` are the new numbers of the entries, -1 for those that are gone.
        """
        numbers = [self.known.setdefault(term, len(self.known)) for term in terms]
        number = np.repeat(np.array(numbers, NUMBER), [one.entries.size for one in postings])
        entries = renumbered[np.concatenate([one.entries for one in postings])]
        frequencies = np.concatenate([one.frequencies for one in postings])
        positions = np.concatenate([one.positions for one in postings]).astype(NUMBER)
        kept = entries >= 0
        each = np.repeat(kept, frequencies)
        times = frequencies[kept]
        entries = np.repeat(entries[kept].astype(NUMBER), times)
        places = positions[each] if positions.size else np.zeros(entries.size, NUMBER)
        self._chunks.append((np.repeat(number[kept], times), entries, places))
        return int(entries.size)

    def chunks(self) -> list[tuple[Numbers, Numbers, Numbers]]:
        """Return all postings, in no order."""
        numbers, entries = (np.frombuffer(one, NUMBER) for one in self._single)
        return [*self._chunks, (numbers, entries, np.zeros(entries.size, NUMBER))]


class Pool:
    """All postings of a segment. ``positioned`` are the fields whose positions are kept."""

    def __init__(self, positioned: Mapping[str, bool]) -> None:
        self.size = 0
        self._positioned = positioned
        self._words: dict[str, Words] = {}
        self._texts: dict[tuple[str, str], Texts] = {}
        self._terms_of: dict[tuple[str, str], Mapping[str, TermsOf]] = {}
        self._rows: dict[str, Rows] = {}

    def add(self, item: tuple[str, bytes, int, float, bytes]) -> None:
        """Keep one of Whoosh's postings, which have no positions in the fields that are its own."""
        field, term, entry, *_ = item
        self._rows_of(field).add(term.decode(), entry)

    def add_text(
        self,
        entry: int,
        field: str,
        language: str,
        text: Iterable[Located],
        terms_of: Callable[[str, str], Mapping[str, TermsOf]],
    ) -> None:
        """Keep the text of an entry in a field; ``terms_of`` says which terms its words give."""
        key = field, language
        texts = self._texts.get(key)
        if texts is None:
            words = self._words.setdefault(language, Words())
            texts = self._texts[key] = Texts(words)
            self._terms_of[key] = terms_of(field, language)
        self.size += texts.add(entry, text)

    def add_postings(
        self, field: str, found: Sequence[tuple[bytes, Postings]], renumbered: Ints
    ) -> None:
        """Keep the postings of terms of a segment that is merged with others.

        ``renumbered`` are the new numbers of its entries, ascending, -1 for those that are gone.
        """
        terms = [term.decode() for term, _ in found]
        postings = [one for _, one in found]
        self.size += self._rows_of(field).add_postings(terms, postings, renumbered)

    def _rows_of(self, field: str) -> Rows:
        return self._rows.setdefault(field, Rows())

    def iter_postings(self) -> Iterator[tuple[str, FieldPostings]]:
        """Yield each field with all its postings, by the names of the fields."""
        names = {name for kinds in self._terms_of.values() for name in kinds}
        for name in sorted(names | self._rows.keys()):
            found = self._field(name)
            if found is not None:
                yield name, found

    def _field(self, name: str) -> FieldPostings | None:
        rows = self._rows_of(name)
        chunks = rows.chunks()
        for key, texts in self._texts.items():
            if name in self._terms_of[key]:
                chunks.append(texts.rows(self._terms_of[key][name], rows.known))
        chunks = [chunk for chunk in chunks if chunk[0].size]
        if not chunks:
            return None
        numbers, entries, places = (np.concatenate(parts) for parts in zip(*chunks, strict=True))
        # Within a text the places ascend; sorts that keep the order of what is equal leave it so.
        order = sorting(entries) if len(chunks) > 1 else np.arange(entries.size)
        order = order[sorting(numbers[order])]
        terms = sorted((term.encode(), number) for term, number in rows.known.items())
        return _in_order(
            terms,
            numbers[order],
            entries[order],
            places[order] if self._positioned.get(name) else places[:0],
        )

    def cleanup(self) -> None:
        """Nothing: no temporary file was made."""


def sorting(numbers: Numbers) -> Ints:
    """Return the order in which numbers ascend, what is equal left as it is.

    By halves of 16 bits, which numpy sorts by counting: for many numbers the quicker way.
    """
    order = np.argsort(numbers.astype(np.uint16), kind="stable")
    upper = (numbers >> 16).astype(np.uint16)
    return order[np.argsort(upper[order], kind="stable")] if upper.any() else order


def _in_order(
    terms: list[tuple[bytes, int]], numbers: Numbers, entries: Numbers, places: Numbers
) -> FieldPostings:
    """Return rows that are in the order of ``numbers`` and entries, in that of the terms."""
    # How the terms sort, and the rows by that: whole terms change places.
    starts = np.searchsorted(numbers, np.arange(len(terms) + 1))
    wanted = np.array([number for _, number in terms], np.int64)
    sizes = starts[wanted + 1] - starts[wanted]
    used = sizes > 0
    wanted, sizes = wanted[used], sizes[used]
    row = np.repeat(starts[wanted] - (np.cumsum(sizes) - sizes), sizes) + np.arange(sizes.sum())
    entries = entries[row]
    begins = np.zeros(entries.size, bool)
    begins[np.cumsum(sizes) - sizes] = True
    begins[1:] |= entries[1:] != entries[:-1]
    first = np.flatnonzero(begins)
    frequencies = np.diff(np.append(first, entries.size)).astype(NUMBER)
    position_ends = np.cumsum(sizes)
    return FieldPostings(
        [term for (term, _), is_used in zip(terms, used.tolist(), strict=True) if is_used],
        np.searchsorted(first, position_ends),
        position_ends if places.size else np.zeros(sizes.size, np.int64),
        entries[first],
        frequencies,
        places[row] if places.size else places,
    )
