"""Forms of the words of names: by the rows' own examples, by a dictionary, by hand."""

import pymorphy3
import pytest

from treaties.text.cities import CITIES
from treaties.text.declension import (
    KAZAKH,
    KAZAKH_ENDINGS,
    RUSSIAN,
    RUSSIAN_PLURALS,
    SOFT_PLURALS,
    SPELLINGS,
    word_forms,
)
from treaties.text.names import WORD, fold
from treaties.text.parties import PARTIES

CASES = ("gent", "datv", "accs", "ablt", "loct")
WRITTEN = [name for row in PARTIES for name in row.ru] + [
    name for _, russian, _ in CITIES for name in russian
]


@pytest.fixture(scope="module")
def dictionary():
    return pymorphy3.MorphAnalyzer()


@pytest.mark.parametrize("row", RUSSIAN, ids=lambda row: row.example)
def test_a_russian_row_declines_its_example(row):
    assert row.form in word_forms(row.example, "ru")
    assert next(other for other in RUSSIAN if other.ending.search(row.example)) is row


@pytest.mark.parametrize("row", KAZAKH, ids=lambda row: row.example)
def test_a_kazakh_row_declines_its_example(row):
    assert row.form in word_forms(row.example, "kk")
    assert next(other for other in KAZAKH if other.ending.search(row.example)) is row


@pytest.mark.parametrize("row", [*RUSSIAN, *KAZAKH], ids=lambda row: row.example)
def test_a_row_is_well_formed(row):
    assert len(row.cases) == len(set(row.cases)) > 1
    assert 0 <= row.cut < len(row.example)
    assert row.form != row.example


def declined(name, dictionary):
    """Return the case forms that the dictionary gives to the words of a name."""
    words = WORD.findall(fold(name))
    for word in words:
        for parse in dictionary.parse(word):
            tag = parse.tag
            plural = word in RUSSIAN_PLURALS | SOFT_PLURALS
            single = "sing" in tag and not {"Surn", "Name"} & tag.grammemes
            if not parse.is_known or "nomn" not in tag or not (plural or single):
                continue
            if not {"NOUN", "ADJF"} & tag.grammemes or (len(words) == 1 and "Geox" not in tag):
                continue
            forms = (parse.inflect({case}) for case in CASES)
            yield word, {form.word.replace("ё", "е") for form in forms if form}


def test_the_rules_agree_with_the_dictionary(dictionary):
    checked, missing = set(), {}
    for name in WRITTEN:
        for word, forms in [] if name.isupper() else declined(name, dictionary):
            checked.add(word)
            if lacks := forms - word_forms(word, "ru"):
                missing[word] = lacks
    assert missing == {}
    assert len(checked) > 300


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        (
            "республикасы",
            "республикасының республикасына республикасын республикасында республикасынан",
        ),
        ("республикасы", "республикасымен республикасындағы"),
        ("корольдігі", "корольдігінің корольдігіне корольдігінде корольдігімен королдігінің"),
        ("банкі", "банкінің банкіне банкімен банкінен"),
        ("одағы", "одағының одағына одағымен"),
        ("қазақстан", "қазақстанның қазақстанға қазақстанды қазақстанда қазақстаннан қазақстанмен"),
        ("жапония", "жапонияның жапонияға жапонияны жапонияда жапониядан жапониямен"),
        ("мали", "малидің малиге малиді малиде малиден малимен"),
        ("перу", "перудің перуге перудан"),
        ("қытай", "қытайдың қытайға қытайды қытайдан қытаймен"),
        ("кипр", "кипрдің кипрге кипрмен"),
        ("париж", "париждің парижге парижде парижден парижбен"),
        ("бішкек", "бішкектің бішкекке бішкекте бішкектен бішкекпен"),
        ("мадрид", "мадридтің мадридке мадридте мадридпен"),
        ("минск", "минскінің минскіге минскіде минскіден"),
        ("израиль", "израильдің израильге израильмен"),
        ("беларусь", "беларусьтің беларуське беларусьпен"),
        ("лаос", "лаостың лаосқа лаоспен"),
        ("алматы", "алматының алматыға алматыда алматыдан"),
        ("федеративтік", "федеративті федералдық"),
    ],
)
def test_kazakh_forms(word, forms):
    assert set(forms.split()) <= word_forms(word, "kk")


@pytest.mark.parametrize(
    ("word", "language", "forms"),
    [
        ("египет", "ru", "египта египту египтом египте"),
        ("штаты", "ru", "штатов штатам штатами штатах"),
        ("нации", "ru", "наций нациям нациями"),
        ("маврикий", "ru", "маврикия маврикию маврикием маврикии"),
    ],
)
def test_hard_forms(word, language, forms):
    assert set(forms.split()) <= word_forms(word, language)


@pytest.mark.parametrize(
    "word", ["чили", "перу", "конго", "токио", "мали", "гаити", "самоа", "никарагуа", "зимбабве"]
)
def test_some_russian_words_never_change(word):
    assert word_forms(word, "ru") == {word}


@pytest.mark.parametrize(
    ("word", "language", "other"),
    [
        ("грузия", "ru", "грузинский"),
        ("қырғызстан", "kk", "қырғызстандық"),
        ("қазақстан", "kk", "қазақстанша"),
        ("индия", "ru", "индиана"),
        ("оман", "kk", "оманов"),
        ("georgia", "en", "georgian"),
    ],
)
def test_what_is_no_form(word, language, other):
    assert other not in word_forms(word, language)


def test_another_language_leaves_a_word_alone():
    assert word_forms("france", "fr") == {"france"}


def test_kazakh_endings_are_short_and_kazakh():
    assert all(1 <= len(ending) <= 5 and not ending.isascii() for ending in KAZAKH_ENDINGS)


@pytest.mark.parametrize("language", sorted(SPELLINGS))
def test_spellings_are_others(language):
    for word, spellings in SPELLINGS[language].items():
        assert word not in spellings
        assert len(set(spellings)) == len(spellings) > 0
