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


def test_the_text_of_a_treaty_without_articles_is_its_body():
    text = (
        "Декларация о чае\n\n      Стороны пьют чай.\n\n      Совершено в Астане 3 мая 2019 года.\n"
    )
    assert roles(text, "ru") == ["title", "body", "closing"]


@pytest.mark.parametrize(
    ("title", "formula", "body", "language"),
    [
        ("Меморандум о чае", "договорились о нижеследующем:", "1. Чай пьют.", "ru"),
        ("Шай туралы меморандум", "төмендегілер туралы келісті:", "1. Шай ішіледі.", "kk"),
        ("Memorandum on Tea", "have reached the following understanding:", "1. Tea.", "en"),
        ("Декларация о чае", "заявляют о нижеследующем:", "Чай пьют.", "ru"),
        ("Declaration on Tea", "declare as follows:", "Tea is drunk.", "en"),
    ],
)
def test_a_preamble_ends_with_the_words_of_agreement(title, formula, body, language):
    text = f"{title}\n\n      Стороны шай tea,\n      {formula}\n\n      {body}\n"
    assert roles(text, language) == ["title", "preamble", "body"]
    assert opening(text, language, "body") == body


TREATY = """\
ДОГОВОР
между Республикой Казахстан
и Японией
о чае

      Стороны договорились о нижеследующем:

Статья 1

      Чай пьют.

      Совершено в Астане 3 мая 2019 года.

      За Республику Казахстан             За Японию

"""


def parts(text: str, language: str = "ru") -> list[str]:
    """Return ``part role`` of the sections below the treaty itself."""
    found = segment(part_of(text, language))
    return [f"{row.part} {row.role}".strip() for row in found if row.part or row.role == "act"]


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        ("Приложение\n\nПеречень чаев\n\n      1. Зеленый.\n", ["annex annex"]),
        ("Приложение 1\nк Договору о чае\n\n      1. Зеленый.\n\nПриложение 2\n\n      Чай.\n",
         ["annex annex", "annex annex"]),
        ("ПРОТОКОЛ\nк Договору о чае\n\nСтатья 1\n\n      Чай.\n",
         ["protocol head", "protocol body"]),
        ("Протокол\n\n      Стороны договорились:\n\nСтатья 1\n\n      Чай.\n\n      Совершено в Токио.\n",
         ["protocol head", "protocol preamble", "protocol body", "protocol closing"]),
        ("Приложение А\n\nСтатья 1\n\n      Чай.\n\nПРОТОКОЛ\n\n      1. Мед.\n",
         ["annex head", "annex body", "protocol annex"]),
        ("Соглашение о меде\n\nСтатья 1\n\n      Мед.\n", ["annex head", "annex body"]),
        ("Об утверждении Договора о чае\n\nПостановление Правительства Республики Казахстан от 9 "
         "мая 2019 года № 7\n\n      Утвердить Договор.\n", ["act"]),
        ("      Приложение 1 является частью Договора.\n", []),
        ("Приложение к постановлению Правительства\n", []),
    ],
)  # fmt: skip
def test_what_stands_below_a_treaty(below, expected):
    assert parts(TREATY + below) == expected


def test_an_act_below_the_treaty_begins_with_its_title():
    act = "Об утверждении Договора о чае\n\nПостановление Правительства Республики Казахстан от 9 мая 2019 года № 7\n"
    assert opening(TREATY + act, "ru", "act") == "Об утверждении Договора о чае"


def test_the_words_over_a_kazakh_annex_belong_to_it():
    below = "      Шай туралы келісімге\n      1-қосымша\n\nШАЙ ТІЗБЕСІ\n\n      Көк шай.\n"
    text = KAZAKH + "\n" + below
    assert parts(text, "kk") == ["annex annex"]
    assert opening(text, "kk", "annex") == "Шай туралы келісімге"


def test_an_annex_without_closing_clauses_above_it():
    text = "Статья 1\n\n      Чай пьют.\n\nПриложение 1\n\n      Зеленый чай.\n"
    assert roles(text, "ru") == ["body", "annex"]


def test_a_protocol_that_is_the_treaty_is_not_annexed():
    text = "Протокол о чае\n\nСтатья 1\n\n      Протокол\n      подписан.\n"
    assert parts(text) == []


def test_a_table_of_contents_is_no_body():
    contents = "".join(f"Статья {number}. Чай\n" for number in range(1, 5))
    body = "".join(f"Статья {number}. Чай\n\n      Чай пьют.\n\n" for number in range(1, 5))
    text = f"Договор о чае\n\n{contents}\n{body}"
    assert len(segment(part_of(text, "ru"))[-1].blocks) == 8


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("СОГЛАШЕНИЕ\nМЕЖДУ РЕСПУБЛИКОЙ КАЗАХСТАН\nИ ЯПОНИЕЙ\nО ЧАЕ", "ru"),
        ("СОГЛАШЕНИЕ\n\nмежду Республикой Казахстан\n\nи Японией\n\nо чае", "ru"),
        ("AGREEMENT\nBetween\nThe Republic of Kazakhstan\nAnd\nJapan\nOn Tea", "en"),
        ("Қазақстан Республикасы мен Жапония арасындағы\n\nшай туралы\n\nКЕЛІСІМ", "kk"),
    ],
)
def test_a_title_on_many_lines(text, language):
    article = {
        "kk": "1-бап\n\n      Шай.",
        "ru": "Статья 1\n\n      Чай.",
        "en": "Article 1\n\n      Tea.",
    }
    found = segment(part_of(f"{text}\n\n{article[language]}\n", language))
    assert [section.role for section in found] == ["title", "body"]
    assert " ".join(block.text for block in found[0].blocks) == " ".join(text.split())


LAW = """\
О пчеловодстве

Закон Республики Казахстан от 9 мая 2019 года № 7-VI

      Настоящий Закон определяет порядок заключения договоров о чае.

Статья 1. Чай

      Чай пьют.

      Президент
      Республики Казахстан                 К. ТОКАЕВ
"""


def test_a_law_with_articles_is_the_document_itself():
    assert roles(LAW, "ru") == ["title", "preamble", "body", "closing"]


def test_an_act_that_approves_is_no_title():
    text = LAW.replace("О пчеловодстве", "О ратификации Соглашения")
    assert roles(text, "ru")[0] == "act"


@pytest.mark.parametrize("language", TREATIES)
@pytest.mark.parametrize("dropped", range(0, 24, 3))
def test_every_block_is_in_exactly_one_section(language, dropped):
    lines = (ACT[language] + BILL + TREATIES[language]).splitlines()
    text = "\n".join(lines[:dropped] + lines[dropped + 2 :])
    found = [block for section in segment(part_of(text, language)) for block in section.blocks]
    assert found == list(blocks_of(text))
