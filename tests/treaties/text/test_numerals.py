"""Numbers in words."""

import pytest

from treaties.text.numerals import WORDS, value_of

SAID = [
    ("kk", "алты", 6),
    ("kk", "он екі", 12),
    ("kk", "жиырма үшінші", 23),
    ("kk", "тоқсан", 90),
    ("kk", "екі мың он жетінші", 2017),
    ("kk", "бір мың тоғыз жүз тоқсан сегізінші", 1998),
    ("ru", "шести", 6),
    ("ru", "двенадцати", 12),
    ("ru", "двадцать третьего", 23),
    ("ru", "девяноста", 90),
    ("ru", "ста восьмидесяти", 180),
    ("ru", "трёх", 3),
    ("ru", "две тысячи семнадцатого", 2017),
    ("ru", "тысяча девятьсот девяносто восьмого", 1998),
    ("ru", "двухтысячного", 2000),
    ("en", "six", 6),
    ("en", "twenty-third", 23),
    ("en", "ninety", 90),
    ("en", "two thousand and eighteen", 2018),
    ("en", "one thousand nine hundred and ninety", 1990),
    ("en", "nineteen ninety-seven", 1997),
    ("en", "twenty eighteen", 2018),
    ("en", "one hundred and eighty", 180),
]


@pytest.mark.parametrize(("language", "words", "number"), SAID)
def test_numbers(language, words, number):
    assert value_of(words, language) == number


@pytest.mark.parametrize(
    ("language", "words"), [("ru", "чай"), ("kk", "шай"), ("en", "tea"), ("en", "")]
)
def test_no_numbers(language, words):
    assert value_of(words, language) == 0


@pytest.mark.parametrize("language", WORDS)
def test_the_table_is_well_formed(language):
    numbers = [number for number, _ in WORDS[language]]
    words = [word for _, row in WORDS[language] for word in row.split()]
    assert numbers == sorted(set(numbers))
    assert len(words) == len(set(words))
    assert all(word == word.lower() for word in words)


@pytest.mark.parametrize("language", WORDS)
def test_every_word_says_its_number(language):
    for number, row in WORDS[language]:
        for word in row.split():
            if word.endswith("$") or language != "ru":
                assert value_of(word.rstrip("$"), language) == number
