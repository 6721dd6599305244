"""References of whole texts: to which address each leads, and which lead nowhere."""

import pytest

from tests.treaties.text.reading import parsed
from treaties.references.outline import outline_of
from treaties.references.reading import read_references

HEAD = {
    "ru": "Соглашение между Правительством Республики Казахстан и Правительством Грузии о мёде\n\n"
    "      Правительство Республики Казахстан и Правительство Грузии согласились о нижеследующем:\n",
    "kk": "Қазақстан Республикасының Үкіметі мен Грузия Үкіметі арасындағы бал туралы келісім\n\n"
    "      Қазақстан Республикасының Үкіметі мен Грузия Үкіметі төмендегілер туралы келісті:\n",
    "en": "Agreement between the Government of the Republic of Kazakhstan and the Government of "
    "Georgia on Honey\n\n      The Government of the Republic of Kazakhstan and the Government of "
    "Georgia have agreed as follows:\n",
}
ARTICLE = {"ru": "Статья {}", "kk": "{}-бап", "en": "Article {}"}


def leads(text: str, language: str) -> dict[str, str]:
    """Return the words of each reference with the address that it leads to, or nothing."""
    agreement = parsed(text).agreement
    version = next(one for one in agreement.versions if one.language == language)
    return {one.quote: one.target for one in read_references(version, agreement.kind)}


def treaty(language: str, *articles: str, after: str = "") -> str:
    """Return a treaty with some articles, each a text of its own."""
    body = "".join(
        f"\n{ARTICLE[language].format(number)}\n\n      {text.strip()}\n"
        for number, text in enumerate(articles, 1)
    )
    return f"{HEAD[language]}{body}{after}"


LISTS = {
    "ru": (
        "1. Пасеки делятся на:\n      а) горные;\n      б) степные;\n      в) лесные.\n      2. Мед общий.",
        "Пасеки, указанные в подпунктах а) и в) пункта 1 статьи 1, охраняются. "
        "Мед пункта 2 статьи 1 и пункта 9 статьи 1 делится.",
    ),
    "kk": (
        "1. Омарталар мыналарға бөлінеді:\n      а) таудағы;\n      б) даладағы;\n      в) орманды.\n      2. Бал ортақ.",
        "1-баптың 1-тармағының а) және в) тармақшаларында көрсетілген омарталар қорғалады. "
        "1-баптың 2-тармағындағы және 1-баптың 9-тармағындағы бал бөлінеді.",
    ),
    "en": (
        "1. Apiaries are divided into:\n      a) those of the mountains;\n      b) those of the steppe;\n      c) those of the woods.\n      2. Honey is common.",
        "Apiaries of subparagraphs a) and c) of paragraph 1 of Article 1 are protected. "
        "Honey of paragraph 2 of Article 1 or of paragraph 9 of Article 1 is shared.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_letters_of_a_list_and_what_is_not_there(language):
    found = leads(treaty(language, *LISTS[language]), language)
    assert list(found.values()) == [
        "art_1__para_1__point_a",
        "art_1__para_1__point_c",
        "art_1__para_2",
        "",
    ]


def test_what_is_near_is_of_the_own_article():
    found = leads(
        treaty(
            "ru",
            "1. Мед общий.\n      2. Воск общий.",
            "1. Согласно пункту 2 пасеки общие.\n      2. Сады общие.\n      3. Исключения из "
            "предыдущего пункта определяются настоящей статьей и настоящим пунктом.",
        ),
        "ru",
    )
    assert found == {
        "пункту 2": "art_2__para_2",
        "предыдущего пункта": "art_2__para_2",
        "настоящей статьей": "art_2",
        "настоящим пунктом": "art_2__para_3",
    }


def test_paragraphs_without_numbers_are_counted():
    first = "Мед общий.\n      Воск общий.\n      Пыльца общая."
    found = leads(
        treaty("ru", first, "Согласно абзацу второму статьи 1 и части третьей статьи 1."), "ru"
    )
    assert list(found.values()) == ["art_1__p_2", "art_1__p_3"]
    numbered = "1. Мед общий.\n      2. Воск общий."
    found = leads(treaty("ru", numbered, "Согласно абзацу второму статьи 1."), "ru")
    assert list(found.values()) == [""]


ANNEX = """
                                        Приложение 1
                                        к Соглашению

                          Порядок

Статья 1

      1. Порядок статьи 2 настоящего Приложения иной, чем в статье 2 настоящего Соглашения.
      2. В статье 1 сказано больше.

Статья 2

      Пчелы зимуют.
"""


def test_an_annex_with_articles_of_its_own():
    text = treaty("ru", "Порядок указан в статье 2 Приложения 1 и в Приложении 1 к настоящему Соглашению.", "Мед общий.", after=ANNEX)  # fmt: skip
    found = leads(text, "ru")
    assert found["статье 2 Приложения 1"] == "annex_1__art_2"
    assert found["Приложении 1"] == "annex_1"
    assert found["статьи 2 настоящего Приложения"] == "annex_1__art_2"
    assert found["статье 2"] == "art_2"
    assert found["статье 1"] == "annex_1__art_1"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("ru", "Стороны соблюдают статьи 1 и 2 Закона Республики Казахстан о пчелах."),
        ("ru", "Согласно статье 2 Конвенции ООН о пчелах 1988 года."),
        ("ru", "Согласно статье 2 Соглашения от 3 мая 1999 года."),
        ("ru", "Согласно статье 2 Протокола."),
        ("ru", "Пункт 1 статьи 2 изложить в следующей редакции: иначе."),
        ("kk", "Тараптар Қазақстан Республикасы Заңының 2-бабын сақтайды."),
        ("kk", "1988 жылғы 3 мамырдағы Вена конвенциясының 2-бабына сәйкес."),
        ("kk", "Конституцияның 1-бабының 2-тармағына сәйкес."),
        ("kk", "Еуропа Кеңесі жобасының 2-бабына сәйкес."),
        ("en", "The Parties apply Article 2 of the United Nations Convention on Bees."),
        ("en", "Article 2 of the Law of the Republic on Bees applies."),
        ("en", "Articles 1 and 2 of that Agreement apply."),
        ("en", "Paragraph 1 of Article 2 shall be replaced by the following: other."),
    ],
)
def test_provisions_of_other_documents_never_lead_here(language, sentence):
    text = treaty(language, sentence, LISTS[language][0])
    assert set(leads(text, language).values()) == {""}


ACT = """\
Об утверждении Соглашения между Правительством Республики Казахстан и Правительством Грузии о мёде

Постановление Правительства Республики Казахстан от 3 мая 2019 года № 251

      Правительство Республики Казахстан ПОСТАНОВЛЯЕТ:
      1. Утвердить Соглашение между Правительством Республики Казахстан и Правительством Грузии о мёде.
      2. Министерству обеспечить исполнение статьи 1 Соглашения и пункта 1 настоящего постановления.
      3. Настоящее постановление вступает в силу согласно статье 2.

"""


def test_an_act_has_points_of_its_own_and_the_articles_of_what_it_approves():
    found = leads(ACT + treaty("ru", "Мед общий.", "Воск общий."), "ru")
    assert found["статьи 1"] == "art_1"
    assert found["пункта 1 настоящего постановления"[:8]] == "act_1__para_1"
    assert found["статье 2"] == ""


def test_an_article_of_an_act_is_not_one_of_the_treaty():
    act = ACT.replace("пункта 1 настоящего постановления", "статьи 2 настоящего Закона")
    assert leads(act + treaty("ru", "Мед общий.", "Воск общий."), "ru")["статьи 2"] == ""


def test_the_treaty_that_is_changed_has_the_same_kind():
    text = treaty(
        "ru", "Согласно статье 2 Соглашения и применяя статью 2 настоящего Соглашения.", "Мед."
    )
    assert list(leads(text, "ru").values()) == ["art_2", "art_2"]
    amending = text.replace(
        "Соглашение между", "Соглашение о внесении изменений в Соглашение между", 1
    )
    assert list(leads(amending, "ru").values()) == ["", "art_2"]


def test_a_climate_that_changes_amends_nothing():
    text = treaty("ru", "Согласно статье 2.", "Мед.").replace("о мёде", "об изменении климата")
    assert leads(text, "ru") == {"статье 2": "art_2"}


def test_a_short_name_for_the_treaty_itself_is_no_other_document():
    first = "Настоящее Соглашение (далее - Соглашение) основано на статье 2 Соглашения."
    assert leads(treaty("ru", first, "Мед."), "ru") == {"статье 2": "art_2"}
    other = "По Договору о пчелах от 1 мая 1999 года (далее - Соглашение) и статье 2 Соглашения."
    assert leads(treaty("ru", other, "Мед."), "ru") == {"статье 2": ""}


def test_divisions_are_found_in_the_chapter_that_is_meant():
    text = (
        HEAD["en"]
        + """
Chapter I. Bees

Section 1. Hives

Article 1

      Section 2 and Section 2 of Chapter II apply, as does this Section; Chapter III does not.

Section 2. Wax

Article 2

      Wax is common.

Chapter II. Honey

Section 1. Jars

Article 3

      Jars are common.

Section 2. Lids

Article 4

      Lids are common.
"""
    )
    assert leads(text, "en") == {
        "Section 2": "chp_1__sec_2",
        "Section 2 of Chapter II": "chp_2__sec_2",
        "this Section": "chp_1__sec_1",
        "Chapter III": "",
    }


def test_a_provision_of_another_version_is_enough():
    whole = parsed(treaty("ru", *LISTS["ru"])).agreement.versions[0]
    short = parsed(treaty("ru", "Мед общий.", LISTS["ru"][1])).agreement.versions[0]
    assert [one.target for one in read_references(short, "agreement")] == ["", "", "", ""]
    with_other = read_references(short, "agreement", [outline_of(whole)])
    assert with_other[0].target == "art_1__para_1__point_a"


@pytest.mark.parametrize("text", ["", "статьи", "баптың 1-", "of Article", "пункт 1 а) б) в)", "1-2-3-бап", "(((1)", "статьи 999999", "Глава IIIIII"])  # fmt: skip
@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_fragments_do_no_harm(text, language):
    leads(treaty(language, f"Мед {text}", f"{text} бал"), language)
