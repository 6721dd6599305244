"""Provisions cited as lawyers write them."""

from datetime import date

import pytest

from treaties.choices import ParagraphKind, UnitKind
from treaties.citation import GENITIVES, KAZAKH, RUSSIAN, UNITS, Part, Provision, Treaty, cite

CONVENTION = {
    "ru": "Конвенция об отмывании, выявлении, изъятии и конфискации доходов",
    "kk": "Қылмыстық әрекеттен түскен табыстарды жылыстату туралы конвенция",
    "en": "Convention on Laundering, Search, Seizure and Confiscation",
}
PARAGRAPH = Part("paragraph", "4.", "art_18__para_4")
POINT = Part("point", "b)", "art_18__para_4__point_b")


def cited(language: str, *parts: Part, number: str = "18", day: date | None = None) -> str:
    provision = Provision(UnitKind.ARTICLE, number, parts)
    return cite(provision, Treaty(CONVENTION[language], day), language)


@pytest.mark.parametrize(
    ("language", "parts", "citation"),
    [
        ("ru", (), "ст. 18 Конвенции об отмывании"),
        ("ru", (PARAGRAPH,), "п. 4 ст. 18 Конвенции об отмывании"),
        ("ru", (PARAGRAPH, POINT), "пп. b) п. 4 ст. 18 Конвенции об отмывании"),
        ("ru", (Part("text", "", "art_18__p_2"),), "абз. 2 ст. 18 Конвенции об отмывании"),
        ("ru", (Part("subparagraph", "1.2.", "x"),), "п. 1.2 ст. 18 Конвенции"),
        ("ru", (Part("point", "(b)", "x"),), "пп. b) ст. 18 Конвенции"),
        ("en", (), "Article 18, Convention on Laundering"),
        ("en", (PARAGRAPH, POINT), "Article 18(4)(b), Convention on Laundering"),
        ("en", (Part("indent", "-", "x__indent_3"),), "Article 18, indent 3, Convention"),
    ],
)
def test_a_provision_of_a_titled_treaty(
    language: str, parts: tuple[Part, ...], citation: str
) -> None:
    assert cited(language, *parts).startswith(citation)


@pytest.mark.parametrize(
    ("parts", "place"),
    [
        ((), "18-бап"),
        ((PARAGRAPH,), "18-баптың 4-тармағы"),
        ((PARAGRAPH, POINT), "18-баптың 4-тармағының b) тармақшасы"),
        ((Part("text", "", "art_18__p_2"),), "18-баптың 2-абзацы"),
        (
            (PARAGRAPH, POINT, Part("subpoint", "ii)", "x__item_2")),
            "18-баптың 4-тармағының b) тармақшасының ii) тармақшасы",
        ),
    ],
)
def test_kazakh_goes_from_the_largest_to_the_smallest(parts: tuple[Part, ...], place: str) -> None:
    assert cited("kk", *parts) == f"{CONVENTION['kk']}, {place}"


def test_the_day_of_signing() -> None:
    day = date(1990, 11, 8)
    assert cited("ru", day=day).endswith("доходов от 8 ноября 1990 года")
    assert cited("kk", day=day).endswith("конвенция (1990 жылғы 8 қараша), 18-бап")
    assert cited("en", day=day).endswith("Confiscation, 8 November 1990")


@pytest.mark.parametrize(
    ("title", "genitive"),
    [
        ("СОГЛАШЕНИЕ между А и Б", "Соглашения между А и Б"),
        ("Дополнительный протокол к Соглашению", "Дополнительного протокола к Соглашению"),
        ("Европейская конвенция о выдаче", "Европейской конвенции о выдаче"),
        ("Временное соглашение о границе", "Временного соглашения о границе"),
    ],
)
def test_russian_titles_stand_in_the_genitive(title: str, genitive: str) -> None:
    assert cite(Provision(UnitKind.ARTICLE, "3"), Treaty(title), "ru") == f"ст. 3 {genitive}"


def test_a_title_that_cannot_be_declined_is_quoted() -> None:
    assert cite(Provision(UnitKind.ARTICLE, "3"), Treaty("О чае"), "ru") == "ст. 3: «О чае»"


def test_a_word_in_capitals_is_written_as_others_are() -> None:
    article = Provision(UnitKind.ARTICLE, "1")
    assert cite(article, Treaty("Шай туралы КЕЛІСІМ"), "kk") == "Шай туралы келісім, 1-бап"
    assert cite(article, Treaty("AGREEMENT on Tea"), "en") == "Article 1, Agreement on Tea"
    assert cite(article, Treaty("TREATY ON TEA"), "en") == "Article 1, TREATY ON TEA"


@pytest.mark.parametrize(
    ("language", "citation"),
    [
        ("ru", "преамбула Договора о чае"),
        ("kk", "Договор о чае, кіріспе"),
        ("en", "Preamble, Договор о чае"),
    ],
)
def test_what_stands_outside_the_articles(language: str, citation: str) -> None:
    treaty = Treaty("Договор о чае")
    assert cite(Provision(UnitKind.PREAMBLE, ""), treaty, language) == citation
    annexed = cite(
        Provision(UnitKind.ANNEX, "2", (Part("paragraph", "3.", "x"),)), treaty, language
    )
    assert {"ru": "п. 3, приложение 2", "kk": "2-қосымша, 3-тармағы", "en": "Annex 2, (3)"}[
        language
    ] in annexed


def test_the_tables_have_every_kind() -> None:
    assert RUSSIAN.keys() == KAZAKH.keys() == set(ParagraphKind)
    assert UNITS.keys() == set(UnitKind) - {UnitKind.ARTICLE}
    assert all(set(names) == {"kk", "ru", "en"} for names in UNITS.values())
    assert all(key == key.lower() and value[0].isupper() for key, value in GENITIVES.items())
