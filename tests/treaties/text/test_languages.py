"""Blocks to language parts; a part is written as its language and the number of its blocks."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.treaties.text.reading import ENGLISH, KAZAKH, RUSSIAN, TREATIES, blocks_of
from treaties.text.document import Block
from treaties.text.languages import LANGUAGES, evidence, language_parts, language_path

REMARK = {
    "kk": "      Осы құжаттың аудармасын мемлекеттік мұрағаттың қызметкерлері дайындаған және тексерген.\n",
    "ru": "      Этот перевод выполнен и проверен сотрудниками государственного архива в прошлом году.\n",
    "en": "      This translation was made and checked by the staff of the state archive last year.\n",
}


def parts(text: str) -> list[str]:
    return [part.language for part in language_parts(blocks_of(text))]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Үкімет өкілдерінің кеңесі", "kk"),
        ("Совещание представителей", "ru"),
        ("Meeting of representatives", "en"),
    ],
)
def test_letters_speak_for_a_language(text, language):
    weights = evidence(text)
    assert max(LANGUAGES, key=lambda name: weights[name]) == language


def test_figures_say_nothing():
    assert set(evidence("№ 12-45, 2019 ___").values()) == {0}


@pytest.mark.parametrize("order", ["kk", "ru", "en", "kk ru", "ru en kk", "en ru", "kk en ru"])
def test_each_version_is_a_part(order):
    assert parts("\n".join(TREATIES[name] for name in order.split())) == order.split()


def test_a_version_begins_with_its_own_title():
    first, second = language_parts(blocks_of(RUSSIAN + "\n" + ENGLISH))
    assert first.blocks[0].text.startswith("Соглашение между")
    assert first.blocks[-1].text.endswith("текст на русском языке.")
    assert second.blocks[0].text.startswith("Agreement between")


def test_a_latin_quotation_changes_nothing():
    quotation = "      Знак гласит: «Pure mountain honey of the highest quality».\n"
    text = RUSSIAN.replace("      2. Мед", quotation + "      2. Мед")
    assert parts(text) == ["ru"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_remark_after_a_version_stays_with_it(language):
    other = "en" if language != "en" else "ru"
    assert parts(TREATIES[language] + REMARK[other] * 3) == [language]


def test_a_remark_before_a_version_goes_with_it():
    assert parts(REMARK["en"] * 3 + KAZAKH) == ["kk"]


def test_without_articles_each_language_is_a_part():
    assert parts(REMARK["en"] * 3 + REMARK["kk"] * 3) == ["en", "kk"]


def test_no_blocks_no_parts():
    assert language_path([]) == []
    assert language_parts([]) == ()


LINES = [line for text in (*TREATIES.values(), *REMARK.values()) for line in text.splitlines()]


@settings(derandomize=True, database=None, deadline=None, max_examples=150)
@given(st.lists(st.sampled_from([line for line in LINES if line.strip()]), max_size=30))
def test_every_block_is_in_exactly_one_part(lines):
    given_blocks = [Block(line, number, number, False, False) for number, line in enumerate(lines)]
    found = [block for part in language_parts(given_blocks) for block in part.blocks]
    assert found == given_blocks
