"""Numbers of headings in figures, Roman numerals and words."""

import pytest

from treaties.text.ordinals import SOLE, WORDS, arabic, eid_number, tidy_number


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("12", "12"),
        ("3–1", "3-1"),
        ("7¹", "7-1"),
        ("1.1", "1.1"),
        ("ІХ", "IX"),
        ("12 бис", "12bis"),
        ("12 bis", "12bis"),
        ("12bis", "12bis"),
        ("7A", "7a"),
        ("7-А", "7a"),
        ("первая", "1"),
        ("Двадцать первая", "21"),
        ("Четвёртая", "4"),
        ("БІРІНШІ", "1"),
        ("жиырма сегізінші", "28"),
        ("Twenty-Two", "22"),
        ("third", "3"),
        ("единственная", "1"),
        ("B", "B"),
        ("", ""),
    ],
)
def test_a_number_has_one_form(written, number):
    assert tidy_number(written) == number


@pytest.mark.parametrize(
    ("number", "figures"),
    [("IV", "4"), ("XLIV", "44"), ("12", "12"), ("5-1", "5-1"), ("IIII", "IIII"), ("", "")],
)
def test_arabic(number, figures):
    assert arabic(number) == figures


def test_a_full_stop_is_a_hyphen_in_an_eid():
    assert eid_number("1.1") == "1-1"


@pytest.mark.parametrize("language", WORDS)
def test_every_value_to_fifty_nine_has_a_word(language):
    assert set(WORDS[language].values()) == set(range(1, 60))


@pytest.mark.parametrize("language", WORDS)
def test_words_are_well_formed(language):
    script = str.isascii if language == "en" else lambda word: not any(map(str.isascii, word))
    for word in WORDS[language]:
        assert word == " ".join(word.lower().split())
        assert script(word.replace(" ", ""))


def test_no_word_has_two_values():
    for language, words in WORDS.items():
        for other, others in WORDS.items():
            assert language == other or not words.keys() & others.keys()
    assert len(set(SOLE)) == len(SOLE)
