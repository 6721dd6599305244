"""Units to facts, and the facts of all versions together."""

from dataclasses import replace
from datetime import date

import pytest

from tests.treaties.text.reading import ENGLISH, KAZAKH, RUSSIAN, TREATIES, outline_of, parsed
from treaties.text.document import ParsedAct, ParsedAgreement
from treaties.text.metadata import VersionFacts, read_facts
from treaties.text.phrases import DRAFTED

ACT = {
    "kk": """\
Омарта шаруашылығы туралы келісімді бекіту туралы

{line}
      1. Келісім бекітілсін.
      Премьер-Министрі

""",
    "ru": "Об утверждении Соглашения\n\n{line}\n      1. Утвердить Соглашение.\n      Президент\n\n",
    "en": "On approval\n\n{line}\n      1. To approve it.\n      Prime Minister\n\n",
}


def facts(text: str, language: str) -> VersionFacts:
    return read_facts(outline_of(text, language).units, language)


def agreement(text: str) -> ParsedAgreement:
    return parsed(text).agreement


def codes(notices) -> set[tuple[str, str]]:
    return {(notice.code, notice.detail) for notice in notices}


@pytest.mark.parametrize("language", TREATIES)
def test_the_facts_of_one_version(language):
    found = facts(TREATIES[language], language)
    assert found.kind == "agreement"
    assert found.parties == ("KZ", "AT")
    assert (found.signed_on, found.signed_place) == (date(2019, 5, 3), "Vienna")
    assert found.in_force_on == date(2020, 6, 1)
    assert found.authentic == ("kk", "de", "ru")
    assert found.prevailing == ("ru",)
    assert (found.draft, found.translation) == (False, False)


@pytest.mark.parametrize(
    ("language", "publication"),
    [
        ("kk", "Қазақстан Республикасының халықаралық шарттары бюллетені, 2020 ж., № 4, 9-құжат"),
        ("ru", "Бюллетень международных договоров РК, 2020 г., № 4, ст. 9"),
        ("en", "Bulletin of International Treaties of the RK, 2020, No. 4"),
    ],
)
def test_the_bulletin(language, publication):
    assert facts(TREATIES[language], language).publication == publication


def test_a_fact_carries_its_sentence_and_line():
    by_name = {fact.name: fact for fact in facts(RUSSIAN, "ru").facts}
    signed = by_name["signed"]
    assert (signed.value, signed.language) == ("2019-05-03 Vienna", "ru")
    assert RUSSIAN.splitlines()[signed.line - 1].strip() == signed.sentence


@pytest.mark.parametrize(
    ("language", "title", "kind"),
    [
        ("ru", "Протокол о внесении изменений в Договор о чае", "protocol"),
        ("ru", "Конвенция о чае", "convention"),
        ("ru", "Меморандум о взаимопонимании", "memorandum"),
        ("kk", "Шай туралы келісімге өзгерістер енгізу туралы хаттама", "protocol"),
        ("kk", "Шай туралы ШАРТ", "treaty"),
        ("kk", "Шай туралы шарт бойынша хаттама", "protocol"),
        ("en", "Protocol amending the Agreement on tea", "protocol"),
        ("en", "Joint declaration on tea", "declaration"),
        ("en", "Treaty on tea", "treaty"),
    ],
)
def test_what_a_treaty_is(language, title, kind):
    body = {"kk": "1-бап", "ru": "Статья 1", "en": "Article 1"}[language]
    assert facts(f"{title}\n\n{body}\n\n      Слова.\n", language).kind == kind


@pytest.mark.parametrize(
    ("language", "line", "act"),
    [
        (
            "kk",
            "Қазақстан Республикасы Үкіметінің 2019 жылғы 9 қыркүйектегі № 700 қаулысы",
            ParsedAct("resolution", "government", "700", date(2019, 9, 9), False),
        ),
        (
            "kk",
            "Қазақстан Республикасының 2019 жылғы 9 қыркүйектегі № 251-VІ Заңы",
            ParsedAct("law", "parliament", "251-VI", date(2019, 9, 9), False),
        ),
        (
            "ru",
            "Закон Республики Казахстан от 9 сентября 2019 года № 310-V",
            ParsedAct("law", "parliament", "310-V", date(2019, 9, 9), False),
        ),
        (
            "ru",
            "Указ Президента Республики Казахстан от 9 сентября 2019 года № 15",
            ParsedAct("decree", "president", "15", date(2019, 9, 9), False),
        ),
        (
            "en",
            "Resolution of the Government of the Republic of Kazakhstan dated May 9, 2019 No. 8",
            ParsedAct("resolution", "government", "8", date(2019, 5, 9), False),
        ),
        ("ru", "Закон Республики Казахстан", ParsedAct("law", "parliament", "", None, True)),
    ],
)
def test_acts(language, line, act):
    assert facts(ACT[language].format(line=line) + TREATIES[language], language).acts == [act]


@pytest.mark.parametrize(
    ("closing", "authentic", "prevailing"),
    [
        ("Совершено в Вене 3 мая 2019 года на русском языке.", "ru", ""),
        ("Совершено в Вене 3 мая 2019 года на казахском и русском языках.", "kk ru", ""),
        ("Совершено в Вене 3 мая 2019 года в двух экземплярах.", "", ""),
    ],
)
def test_languages(closing, authentic, prevailing):
    found = facts(RUSSIAN[: RUSSIAN.index("Совершено")] + closing + "\n", "ru")
    assert " ".join(found.authentic) == authentic
    assert " ".join(found.prevailing) == prevailing


def test_what_the_text_does_not_say_stays_empty():
    found = facts("Статья 1\n\n      Чай пьют.\n", "ru")
    assert found == VersionFacts("ru")


def test_blanks_for_the_day_give_no_day():
    text = RUSSIAN.replace("Вене 3 мая 2019 года", "______ «___» ______ 2019 года")
    assert (facts(text, "ru").signed_on, facts(text, "ru").signed_place) == (None, "")


def test_a_draft_calls_itself_one():
    assert facts("Проект\n\n" + RUSSIAN, "ru").draft
    assert agreement("Проект\n\n" + RUSSIAN).status == "draft"
    assert agreement(RUSSIAN).status == "in_force"


def test_an_unofficial_translation_calls_itself_one():
    heading = "On approval of the Agreement\n\n      Unofficial translation\n      1. To approve.\n"
    assert facts(heading + "      Prime Minister\n\n" + ENGLISH, "en").translation


@pytest.mark.parametrize(
    ("language", "standing"), [("kk", "authentic"), ("ru", "authentic"), ("en", "translation")]
)
def test_a_version_in_another_language_is_a_translation(language, standing):
    assert agreement(TREATIES[language]).versions[0].standing == standing


def test_many_parties_make_a_multilateral_treaty():
    title = "Соглашение между Правительством Республики Казахстан и Правительством Австрийской"
    many = "Соглашение Республики Казахстан, Японии и Австрийской"
    found = agreement(RUSSIAN.replace(title, many))
    assert (found.parties, found.multilateral) == (("KZ", "JP", "AT"), True)


def test_versions_that_agree_give_no_notice():
    source = parsed(f"{KAZAKH}\n{RUSSIAN}\n{ENGLISH}")
    assert [version.language for version in source.agreement.versions] == ["kk", "ru", "en"]
    assert source.notices == ()


@pytest.mark.parametrize("kazakh_first", [True, False])
def test_versions_that_disagree_are_told_and_the_prevailing_text_counts(kazakh_first):
    texts = [KAZAKH, RUSSIAN.replace("3 мая 2019", "4 мая 2019")]
    source = parsed("\n".join(texts if kazakh_first else texts[::-1]))
    assert ("versions-disagree", "signed_on") in codes(source.notices)
    assert source.agreement.signed_on == date(2019, 5, 4)


def test_what_most_versions_say_counts():
    source = parsed(f"{KAZAKH}\n{RUSSIAN.replace('3 мая 2019', '4 мая 2019')}\n{ENGLISH}")
    assert source.agreement.signed_on == date(2019, 5, 3)


def test_an_act_told_in_two_languages_is_one():
    kazakh = "Қазақстан Республикасы Үкіметінің 2019 жылғы 9 қыркүйектегі № 7 қаулысы"
    russian = "Постановление Правительства Республики Казахстан от 9 сентября 2019 года № 7"
    text = ACT["kk"].format(line=kazakh) + KAZAKH + "\n" + ACT["ru"].format(line=russian) + RUSSIAN
    assert [act.number for act in agreement(text).acts] == ["7"]


def test_a_sentence_that_begins_with_text_in():
    text = ENGLISH.replace(
        "In case of divergence the text in the Russian language", "Text in Russian"
    )
    assert facts(text, "en").prevailing == ("ru",)


@pytest.mark.parametrize(
    ("language", "text", "drafts"),
    [
        ("ru", "Одобрить прилагаемый проект Соглашения о меде.", True),
        ("ru", "Одобрить представленный Министерством сельского хозяйства проект Договора о меде.", True),
        ("ru", "Одобрить проект Закона Республики Казахстан о ратификации Соглашения.", False),
        ("ru", "Утвердить прилагаемое Соглашение о меде.", False),
        ("kk", "Бал туралы келісімнің жобасы мақұлдансын.", True),
        ("kk", "Қоса беріліп отырған Бал туралы шарттың жобасы мақұлдансын.", True),
        ("kk", "Заңның жобасы Парламенттің қарауына енгізілсін.", False),
        ("en", "To approve the attached draft Agreement on honey.", True),
        ("en", "To approve the draft of the Treaty on honey.", True),
        ("en", "To approve the draft Law on ratification of the Agreement.", False),
        ("en", "To approve the attached Agreement on honey.", False),
    ],
)  # fmt: skip
def test_an_act_that_approves_a_draft(language, text, drafts):
    assert bool(DRAFTED[language].search(text)) is drafts


def test_what_is_annexed_does_not_speak_for_the_treaty():
    units = outline_of(RUSSIAN, "ru").units
    annexed = [replace(row, part="prot_1") if row.kind == "closing" else row for row in units]
    assert read_facts(units, "ru").signed_on == date(2019, 5, 3)
    assert read_facts(annexed, "ru").signed_on is None
