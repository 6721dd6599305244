"""The Kazakh stemmer: golden words, the promises of `stem`, and the shape of its tables."""

import random
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from search.language.kazakh import MAX_LETTERS, engine, explain, stem
from search.language.kazakh_lexicon import NAMES, NOMINAL, read_lexicon, sections
from search.language.kazakh_tables import (
    AFTER,
    ALPHABET,
    FOLLOWS,
    NEVER_FINAL,
    NOUN,
    ROWS,
    VERB,
)

GOLDEN = [
    tuple(line.split("\t"))
    for line in (Path(__file__).parent / "golden" / "kazakh.tsv").read_text("utf-8").splitlines()
]
LEXICON = read_lexicon()
IRREGULAR = LEXICON.irregular
ALL_STEMS = LEXICON.nominals | LEXICON.verbs | LEXICON.particles


def random_words() -> list[str]:
    """Letters in any order, stems with suffixes in any order, and suffixes alone (seeded)."""
    chance = random.Random(20240601)
    letters = sorted(ALPHABET)
    stems = sorted(ALL_STEMS)
    suffixes = [shape for row in ROWS for shape in (row.back, row.front)]
    words = []
    for _ in range(3000):
        words.append("".join(chance.choices(letters, k=chance.randint(0, 14))))
        words.append(
            chance.choice(stems) + "".join(chance.choices(suffixes, k=chance.randint(0, 4)))
        )
        words.append("".join(chance.choices(suffixes, k=chance.randint(1, 12))))
    return words


def test_golden_words() -> None:
    wrong = {form: (stem(form), lemma) for form, lemma in GOLDEN if stem(form) != lemma}
    assert wrong == {}


def test_golden_file_is_large_and_has_no_form_twice() -> None:
    forms = Counter(form for form, _ in GOLDEN)
    assert len(forms) > 500
    assert [form for form, times in forms.items() if times > 1] == []


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("келісім", "келісім келісімге келісімнің келісімдер келісімдеріміздегі келісімінсіз"),
        ("келіс", "келісті келіседі келісілген келісілмеген келісуге"),
        ("жаса", "жасау жасаған жасалды жасамайды жасай жасап"),
        ("бап", "бап бабы бабының баптарда"),
        ("халық", "халқы халқының халықтар"),
        ("қой", "қою қояды қоятын қойылған қоюға"),
        ("оқы", "оқу оқиды оқитын оқыған оқылады"),
    ],
)
def test_forms_meet_at_one_stem(lemma: str, forms: str) -> None:
    assert {stem(form) for form in forms.split()} == {lemma}


@pytest.mark.parametrize("word", ["мемлекеттік", "заңсыз", "хатшы", "заңды", "туралы", "қару"])
def test_derived_words_and_particles_stay(word: str) -> None:
    assert stem(word) == word
    assert explain(word) == ()


def test_harmony_and_assimilation_are_conditions() -> None:
    # -лер cannot follow a back vowel, nor -дар a voiceless consonant, in a word nobody knows.
    assert stem("қарлығаштар") == "қарлығаш"
    assert stem("қарлығаштер") == "қарлығаштер"
    assert stem("қарлығашдар") == "қарлығашдар"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("қала", "back"), ("мектеп", "front"), ("беру", "front"), ("пункт", None), ("ь", None)],
)
def test_harmony(text: str, expected: str | None) -> None:
    assert engine().harmony(text) == expected


def test_explain_names_the_rules_from_right_to_left() -> None:
    steps = explain("келісімдеріміздегі")
    assert [(step.suffix, step.rule) for step in steps] == [
        ("гі", "adjective -ғы"),
        ("де", "locative -да"),
        ("іміз", "1pl possessive -ымыз"),
        ("дер", "plural -дар"),
    ]
    assert steps[-1].rest == "келісім"


@pytest.mark.parametrize(
    "word",
    [
        "",
        "а",
        "а" * 10_000,
        "лар" * 3_000,
        "келісімkelisim",
        "agreement",
        "келісім😀",
        "келісім\u0301",
        "қырып-жою",
        "КЕЛІСІМГЕ",
        "№431",
        "\ud800",
        "\x00",
    ],
)
def test_what_is_no_plain_word_comes_back_unchanged(word: str) -> None:
    assert stem(word) == word
    assert explain(word) == ()


def test_the_longest_words_end_and_are_idempotent() -> None:
    for unit in ("ыл", "л", "дағы", "лар", "да", "ба", "сы", "ының"):
        word = (unit * MAX_LETTERS)[:MAX_LETTERS]
        assert stem(stem(word)) == stem(word)


def test_a_stem_is_its_own_stem() -> None:
    words = [form for form, _ in GOLDEN] + [*ALL_STEMS] + [*IRREGULAR] + random_words()
    assert [word for word in words if stem(stem(word)) != stem(word)] == []


def test_a_stem_is_never_much_longer_than_its_word() -> None:
    # Only a lost ь, second consonant or vowel may come back.
    assert [word for word in random_words() if len(stem(word)) > len(word) + 1] == []


def test_explain_agrees_with_stem() -> None:
    for word in random_words()[:2000]:
        assert (explain(word) == ()) == (stem(word) == word)


# --- Tables -----------------------------------------------------------------------------------


def test_rows_are_well_formed() -> None:
    for row in ROWS:
        assert row.back, row
        assert ALPHABET.issuperset(row.back + row.front), row
        assert row.after in AFTER, row
        assert row.slot in FOLLOWS, row
        assert re.fullmatch(r"\w+ = \w+", row.example), row


def test_no_row_twice() -> None:
    keys = Counter((row.slot, row.back, row.after, row.restore) for row in ROWS)
    assert [key for key, times in keys.items() if times > 1] == []


def test_examples_of_rows_are_stemmed_to_the_stem_they_name() -> None:
    wrong = []
    for row in ROWS:
        form, expected = row.example.split(" = ")
        if stem(form) != expected:
            wrong.append((row.name, form, stem(form), expected))
    assert wrong == []


def test_examples_of_rows_use_a_row_of_that_name() -> None:
    missing = []
    for row in ROWS:
        form = row.example.split(" = ")[0]
        if row.name not in {step.rule for step in explain(form)}:
            missing.append((row.name, form, [step.rule for step in explain(form)]))
    assert missing == []


def test_slots_refer_to_slots_and_every_slot_has_rows() -> None:
    slots = {row.slot for row in ROWS}
    assert set(FOLLOWS) == slots
    assert {left for lefts in FOLLOWS.values() for left in lefts} <= slots | {NOUN, VERB}
    assert slots >= NEVER_FINAL


def test_irregular_forms_are_unique_and_lead_to_known_stems() -> None:
    lines = [line.partition(":") for line in sections()["irregular"]]
    forms = Counter(form for _, _, line in lines for form in line.split())
    assert [form for form, times in forms.items() if times > 1] == []
    # еді is a form of a verb that is no word by itself.
    assert set(IRREGULAR.values()) <= ALL_STEMS | {"е"}
    assert not set(IRREGULAR) & ALL_STEMS
    assert LEXICON.dropping <= ALL_STEMS


@pytest.mark.parametrize("name", [*NOMINAL, *NAMES, "verb", "particle", "dropping"])
def test_lexicon_is_sorted_without_repeats_in_the_kazakh_alphabet(name: str) -> None:
    words = sections()[name]
    assert [word for word in words if not ALPHABET.issuperset(word)] == []
    alphabet = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
    keys = [[alphabet.index(letter) for letter in word] for word in words]
    assert [words[at] for at, (one, two) in enumerate(pairwise(keys)) if one >= two] == []


def test_a_nominal_stands_in_one_section() -> None:
    found = sections()
    times = Counter(word for name in (*NOMINAL, *NAMES, "particle") for word in found[name])
    assert [word for word, count in times.items() if count > 1] == []
