"""Postings gathered, put in order, written and read again."""

import random
from collections import Counter, defaultdict

import numpy as np
import pytest

from search.engines.whoosh.documents import Analysed, terms_of
from search.engines.whoosh.pool import Pool, sorting
from search.engines.whoosh.postings import FieldPostings, Postings, pack, unpack
from search.language.analyse import analyse, locate

TEXTS = [
    ("ru", "Стороны защищают пасеки. Мед остается общим, а пасеки — нет; стороны согласны."),
    ("kk", "Тараптар омарталарды қорғайды, бал ортақ болып қалады. Тараптар келісті."),
    ("en", "The Parties shall protect the apiaries; honey shall remain common."),
    ("ru", "Выданные стали: стали и стекла. 9 июля 2018 года, купля-продажа, купля."),
    ("ru", ""),
]


class Memory:
    """What ``unpack`` reads from."""

    def __init__(self, data: bytes) -> None:
        self.data = data

    def get(self, place: int, size: int) -> bytes:
        return self.data[place : place + size]


def told(postings: Postings) -> list[tuple[int, int, list[int]]]:
    """Return each entry, how often it has the term, and where."""
    positions = postings.positions.tolist()
    rows = []
    for entry, often in zip(postings.entries.tolist(), postings.frequencies.tolist(), strict=True):
        rows.append((entry, often, positions[:often]))
        positions = positions[often:]
    return rows


def read(field: FieldPostings) -> dict[str, list[tuple[int, int, list[int]]]]:
    return {one.term.decode(): told(unpack(Memory(one.data), 0)) for one in pack(field)}


def test_each_term_has_its_entries_and_places() -> None:
    pool = Pool({"text_ru": True, "text_kk": True, "form": True, "text_weak": True})
    fields = terms_of(Analysed(("text",), "text"))
    wanted: dict[str, dict[str, dict[int, list[int]]]] = defaultdict(
        lambda: defaultdict(lambda: defaultdict(list))
    )
    for entry, (language, text) in enumerate(TEXTS * 3):
        pool.add_text(entry, "text", language, locate(text, language), fields)
        for term in analyse(text, language):
            wanted["form"][term.form][entry].append(term.place)
            for stem in term.stems:
                wanted[f"text_{language}"][stem][entry].append(term.place)
            for stem in term.weak:
                wanted["text_weak"][stem][entry].append(term.place)
    found = {name: read(field) for name, field in pool.iter_postings()}
    assert found.keys() == {*wanted, "text_root"}
    for name, terms in wanted.items():
        rows = {
            term: [
                (entry, len(at), at if name != "text_en" else []) for entry, at in entries.items()
            ]
            for term, entries in terms.items()
        }
        assert found[name] == rows
    # Roots are told by their entries alone.
    assert all(not at for rows in found["text_root"].values() for _, _, at in rows)


def test_postings_of_a_merged_segment_come_after_the_new_ones() -> None:
    pool = Pool({"form": True})
    fields = terms_of(Analysed(("text",), "text"))
    pool.add_text(0, "text", "en", locate("honey and tea", "en"), fields)
    entries = np.array([0, 1, 3], np.uint32)
    old = Postings(entries, np.array([1, 2, 1]), np.array([3, 4, 9, 0], np.uint16))
    gone = Postings(entries[:1], np.array([2]), np.array([5, 6], np.uint8))
    new_numbers = np.array([-1, 1, -1, 2])
    pool.add_postings("form", [(b"honey", old), (b"milk", gone)], new_numbers)
    key = Postings(old.entries, np.array([1, 1, 1]), old.positions[:0])
    pool.add_postings("id", [(b"b", key)], new_numbers)
    pool.add(("id", b"a", 0, 1.0, b""))
    found = {name: read(field) for name, field in pool.iter_postings()}
    assert "milk" not in found["form"]
    assert found["form"]["honey"] == [(0, 1, [0]), (1, 2, [4, 9]), (2, 1, [0])]
    assert found["id"] == {"a": [(0, 1, [])], "b": [(1, 1, []), (2, 1, [])]}
    assert list(found) == sorted(found)


@pytest.mark.parametrize("most", [3, 255, 256, 70_000])
def test_numbers_of_any_size_survive(most: int) -> None:
    chance = random.Random(most)
    count = 40 if most < 1000 else 3
    frequencies = [chance.randint(1, 4) for _ in range(count)] + [min(most, 300)]
    positions = [chance.randint(0, most) for _ in range(sum(frequencies))]
    numbers = np.array(range(0, 2 * len(frequencies), 2), np.uint32)
    size = np.array([len(frequencies)]), np.array([len(positions)])
    field = FieldPostings(
        [b"term"], *size, numbers, np.array(frequencies, np.uint32), np.array(positions, np.uint32)
    )
    (packed,) = pack(field)
    found = unpack(Memory(b"before" + packed.data), 6)
    assert found.entries.tolist() == numbers.tolist()
    assert found.frequencies.tolist() == frequencies
    assert found.positions.tolist() == positions
    assert (packed.entries, packed.most) == (len(frequencies), max(frequencies))
    assert (packed.first, packed.last) == (0, int(numbers[-1]))


def test_any_flipped_bit_is_noticed() -> None:
    long = 70_000
    lists = [
        ([1], [1], []),
        ([2], [1], [5]),
        ([3, 4, 9], [1, 2, 1], [7, 8, 300, 1]),
        ([5, 6], [1, 300], [*range(300), long]),
    ]
    for entries, frequencies, positions in lists:
        field = FieldPostings(
            [b"term"],
            np.array([len(entries)]),
            np.array([len(positions)]),
            *(np.array(numbers, np.uint32) for numbers in (entries, frequencies, positions)),
        )
        (packed,) = pack(field)
        assert told(unpack(Memory(packed.data), 0))
        for bit in range(8 * len(packed.data)):
            damaged = bytearray(packed.data + bytes(64))
            damaged[bit // 8] ^= 1 << bit % 8
            with pytest.raises(OSError, match="posting list"):
                unpack(Memory(bytes(damaged)), 0)


def test_sorting_leaves_what_is_equal_in_its_order() -> None:
    chance = random.Random(1)
    numbers = [chance.choice([0, 1, 65_535, 65_536, 200_000, 4_000_000_000]) for _ in range(500)]
    order = sorting(np.array(numbers, np.uint32)).tolist()
    assert order == sorted(range(500), key=lambda place: (numbers[place], place))
    assert max(Counter(order).values()) == 1
