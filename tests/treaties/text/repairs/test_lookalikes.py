"""Letters of one script in the words of another, and what only looks so."""

import pytest

from tests.treaties.text.repairs.reading import KAZAKH_WORDS, RUSSIAN_WORDS, first, kinds
from treaties.text.repairs.alphabets import (
    CYRILLIC_TO_LATIN,
    FALSE_KAZAKH,
    LATIN_TO_CYRILLIC,
)
from treaties.text.repairs.lookalikes import fold_word, is_numeral

MIXED = [
    ("тiлдерiнде", "тілдерінде"),
    ("Рeспубликa", "Республика"),
    ("peттеу", "реттеу"),
    ("Аrticle", "Article"),
    ("ТЕХT", "ТЕХТ"),
    ("КЕЛIСIМ", "КЕЛІСІМ"),
    ("IШКI IСТЕР", "ІШКІ ІСТЕР"),
    ("қылмыстық iс бойынша", "қылмыстық іс бойынша"),
    ("мəселе мен өкiл, қəзiр", "мәселе мен өкіл, қәзір"),
    ("қазақ ɵкілі оныҥ алдында", "қазақ өкілі оның алдында"),
    ("Закон № 431-ІV", "Закон № 431-IV"),
    ("ХІХ ғасыр, ХIХ век", "ХІХ ғасыр, XIX век"),
]
WHOLE = [
    ("водные pecypcы и pecypc", "водные ресурсы и ресурс", "ресурс ресурсы\n"),
    ("природный pecypc", "природный ресурс", ""),
    ("страны HATO", "страны НАТО", "НАТО\n"),
    ("в соответствии c пунктом 2", "в соответствии c пунктом 2".replace(" c ", " с "), ""),
    ("Стороны, a также иные органы", "Стороны, а также иные органы", ""),
    ("O ратификации Соглашения", "О ратификации Соглашения", ""),
    ("1. B случае отказа. K заявке", "1. В случае отказа. К заявке", ""),
    ("такой реестр o лицах", "такой реестр о лицах", ""),
    ("ол ic бойынша", "ол іс бойынша", "бұл іс\n"),
    ("the State оf а Party", "the State of a Party", ""),
    ("the Рorts and СОР of Parties", "the Ports and COP of Parties", "COP COP\n"),
]
FIGURES = [
    ("2О12 года", "2012 года", ""),
    ("l998 год", "1998 год", ""),
    ("I998 жыл", "1998 жыл", ""),
    ("К0МИТЕТ", "КОМИТЕТ", ""),
    ("3акон Республики", "Закон Республики", ""),
    ("б1рлескен топ", "бірлескен топ", KAZAKH_WORDS),
]
KEPT = [
    "web-сайт",
    "дjангоw",
    "№ 251-V ҚРЗ",
    "I, II, III, IV, ХІІ, ІІІ",
    "ii) имуществом, iv) иное, x) прочее",
    "a) первое; b) второе; c) третье",
    "а) бірінші; с) екінші",
    "подпункта a пункта 2 и подпункт c",
    "группа A, класс B, приложение C",
    "A категориясы, B санаты",
    "B категория товаров",
    "витамин C и гепатит B",
    "IP и DNA, CEO и HP, TOP",
    "Viber, Boeing, e-mail: cop@office.kz",
    "www.acep.ru, http://cope.kz/cc",
    "самолет AH-24, форма C-1",
    "компания HP и Boeing CO",
    "X ғасыр, M бабы, C класы",
    "2011жылғы 3 млрд, 1с, 3-й, 3лица",
    "СО2, Н2О, В2В",
    "Російська Федерація і Україна",
    "Ўзбекистон ва қирғиз",
    "ҥирэр саха тыла",
    "Azərbaycan Respublikası",
    "ice in a cape",
    "under paragraph а of and group а in",
    "O'zbekiston",
]


@pytest.mark.parametrize(("line", "cleaned"), MIXED)
def test_words_of_mixed_script(line, cleaned):
    assert first(line) == cleaned
    assert kinds(line) == {"look-alike"}


@pytest.mark.parametrize(("line", "cleaned", "words"), WHOLE)
def test_words_of_nothing_but_lookalikes(line, cleaned, words):
    assert first(line, words) == cleaned


@pytest.mark.parametrize(("line", "cleaned", "words"), FIGURES)
def test_figures_and_letters(line, cleaned, words):
    assert first(line, words) == cleaned


@pytest.mark.parametrize("line", KEPT)
@pytest.mark.parametrize("words", ["", KAZAKH_WORDS, RUSSIAN_WORDS])
def test_what_is_right_stays(line, words):
    assert first(line, words) == line


@pytest.mark.parametrize(
    ("word", "folded"),
    [("кiм", "кім"), ("Аrt", "Art"), ("ес", "ес"), ("iс", None), ("джz", "джz"), ("ХI", "XI")],
)
def test_a_word_by_itself(word, folded):
    assert fold_word(word, True) == folded


@pytest.mark.parametrize(
    ("word", "answer"), [("ХІХ", True), ("IV", True), ("ІС", False), ("ХХХХ", False), ("I", False)]
)
def test_numerals(word, answer):
    assert is_numeral(word) is answer


def test_lookalikes_are_pairs_of_two_scripts():
    assert len(LATIN_TO_CYRILLIC) == len(CYRILLIC_TO_LATIN)
    for latin, cyrillic in LATIN_TO_CYRILLIC.items():
        assert latin.isascii()
        assert "\u0400" <= cyrillic <= "\u04ff"
        assert latin.isupper() == cyrillic.isupper()


def test_false_letters_are_of_the_case_of_the_true():
    for false, true in FALSE_KAZAKH.items():
        assert false not in LATIN_TO_CYRILLIC
        assert false.isupper() == true.isupper()
        assert true in "әөңқӘӨҢҚ"
