"""A language part to sections; the tests read as ``role: first words``."""

import pytest

from tests.treaties.text.reading import KAZAKH, TREATIES, blocks_of, part_of
from treaties.text.segment import segment

ACT = {
    "kk": """\
Омарта шаруашылығы туралы келісімді бекіту туралы

Қазақстан Республикасы Үкіметінің 2019 жылғы 9 қыркүйектегі № 700 қаулысы
      1. Қоса беріліп отырған келісім бекітілсін.
      Қазақстан Республикасының
      Премьер-Министрі

""",
    "ru": """\
Об утверждении Соглашения о пчеловодстве

Постановление Правительства Республики Казахстан от 9 сентября 2019 года № 700
      1. Утвердить прилагаемое Соглашение о пчеловодстве.
      Премьер-Министр
      Республики Казахстан

""",
    "en": """\
On approval of the Agreement on beekeeping

Resolution of the Government of the Republic of Kazakhstan dated September 9, 2019 No. 700.
      1. To approve the attached Agreement on beekeeping.
      Prime Minister of the
      Republic of Kazakhstan

""",
}
BILL = """\
Закон Республики Казахстан
О ратификации Соглашения о пчеловодстве
      Ратифицировать Соглашение о пчеловодстве.
      Президент
      Республики Казахстан

"""


def roles(text: str, language: str) -> list[str]:
    return [section.role for section in segment(part_of(text, language))]


def opening(text: str, language: str, role: str) -> str:
    """Return the first block of the first section with a role."""
    found = [section for section in segment(part_of(text, language)) if section.role == role]
    return found[0].blocks[0].text


@pytest.mark.parametrize("language", TREATIES)
def test_a_treaty_by_itself(language):
    assert roles(TREATIES[language], language) == ["title", "preamble", "body", "closing"]


@pytest.mark.parametrize("language", TREATIES)
def test_a_treaty_after_its_act(language):
    text = ACT[language] + TREATIES[language]
    assert roles(text, language) == ["act", "title", "preamble", "body", "closing"]
    assert opening(text, language, "title") == TREATIES[language].splitlines()[0]


def test_a_bill_after_a_resolution_is_an_act_of_its_own():
    assert roles(ACT["ru"] + BILL + TREATIES["ru"], "ru")[:3] == ["act", "act", "title"]


@pytest.mark.parametrize(
    ("language", "words"),
    [("kk", "2019 жылғы 3 мамырда"), ("ru", "Совершено в городе"), ("en", "Done at Vienna")],
)
def test_the_closing_begins_after_the_last_article(language, words):
    assert opening(TREATIES[language], language, "closing").startswith(words)


def test_a_closing_phrase_inside_the_articles_is_body():
    text = TREATIES["en"].replace(
        "      a) of the", "      Done at will, as they say.\n      a) of the"
    )
    assert opening(text, "en", "closing").startswith("Done at Vienna")


def with_preamble(title: str) -> str:
    return f"{title}\n\nПреамбула\n\n      Стороны согласились.\n\nСтатья 1\n\n      Чай пьют.\n"


def test_a_named_preamble():
    assert opening(with_preamble("Договор о чае"), "ru", "preamble") == "Преамбула"


def test_a_named_preamble_under_a_long_title():
    title = "Договор между Республикой Казахстан и Французской Республикой о чае"
    assert opening(with_preamble(title), "ru", "preamble") == "Преамбула"


def test_the_note_under_the_title_belongs_to_it():
    title = segment(part_of(KAZAKH, "kk"))[0]
    assert title.blocks[-1].text.startswith("(2020 жылғы 1 маусымда күшіне енді")


def test_a_title_on_three_lines():
    text = "Договор\n      между Республикой Казахстан\n      и Японией о чае\n\nСтатья 1\n\n      Чай пьют.\n"
    sections = segment(part_of(text, "ru"))
    assert [section.role for section in sections] == ["title", "body"]
    assert len(sections[0].blocks) == 3


def test_articles_alone_are_a_body():
    assert roles("Статья 1\n\n      Чай пьют.\n\nСтатья 2\n\n      Чай пьют вместе.\n", "ru") == [
        "body"
    ]


def test_a_treaty_without_articles_has_no_body():
    text = (
        "Декларация о чае\n\n      Стороны пьют чай.\n\n      Совершено в Астане 3 мая 2019 года.\n"
    )
    assert roles(text, "ru") == ["title", "preamble", "closing"]


@pytest.mark.parametrize("language", TREATIES)
@pytest.mark.parametrize("dropped", range(0, 24, 3))
def test_every_block_is_in_exactly_one_section(language, dropped):
    lines = (ACT[language] + BILL + TREATIES[language]).splitlines()
    text = "\n".join(lines[:dropped] + lines[dropped + 2 :])
    found = [block for section in segment(part_of(text, language)) for block in section.blocks]
    assert found == list(blocks_of(text))
