"""Golden words: forms and their lemmas, written from the grammar without sight of the tables."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.stemming import Lemmas, measure, read
from search.language.analyse import stems
from search.language.kazakh import stem, weak_stem
from search.language.normalise import fold

GOLDEN = Path(__file__).parent / "golden"


def paradigms() -> Iterator[tuple[str, list[str]]]:
    """Yield each lemma with its forms."""
    for line in (GOLDEN / "kazakh_paradigms.txt").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            lemma, _, forms = line.partition(": ")
            yield lemma, forms.split()


def by_form(rows: Iterator[tuple[str, list[str]]]) -> Lemmas:
    """Return the lemmas of each form."""
    found: dict[str, frozenset[str]] = {}
    for lemma, forms in rows:
        for form in forms:
            found[form] = found.get(form, frozenset()) | {lemma}
    return found


@pytest.mark.parametrize(
    ("lemmas", "f1", "exact"),
    [
        (by_form(paradigms()), 0.97, 0.96),
        (read(GOLDEN / "kazakh_running.tsv"), 0.91, 0.93),
    ],
    ids=["paradigms", "running"],
)
def test_forms_of_a_word_meet_and_words_stay_apart(lemmas: Lemmas, f1: float, exact: float) -> None:
    assert len(lemmas) > 2000
    *_, found_f1, found_exact = measure(lemmas, stem)
    assert found_f1 >= f1
    assert found_exact >= exact


def test_so_do_they_without_kazakh_letters() -> None:
    folded = by_form((fold(lemma), [fold(form) for form in forms]) for lemma, forms in paradigms())
    *_, f1, exact = measure(folded, weak_stem)
    assert f1 >= 0.95
    assert exact >= 0.94


def test_most_words_have_one_stem_in_all_their_forms() -> None:
    whole = [lemma for lemma, forms in paradigms() if {stem(form) for form in forms} == {lemma}]
    assert len(whole) >= 200


def test_the_measure_counts_pairs() -> None:
    lemmas = {word: frozenset({word[0]}) for word in ("a1", "a2", "a3", "b1", "b2")}
    stems = {"a1": "a", "a2": "a", "a3": "x", "b1": "a", "b2": "b"}
    precision, recall, f1, exact = measure(lemmas, stems.__getitem__)
    # Of three pairs with a stem in common one has a lemma in common, of four such pairs one.
    assert (precision, recall, exact) == (1 / 3, 1 / 4, 3 / 5)
    assert f1 == pytest.approx(2 / 7)


def test_the_vocabulary_of_real_treaties_has_these_stems() -> None:
    changed = []
    for line in (GOLDEN / "vocabulary.tsv").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            language, form, expected = line.split("\t")
            found = " ".join(stems(form, language))
            if found != expected:
                changed.append(f"{form}: {expected} -> {found}")
    assert changed == []
