"""Provisions cited as lawyers write them."""

from datetime import date

import pytest

from treaties.choices import ParagraphKind, UnitKind
from treaties.citation import (
    ENGLISH_UNITS,
    KAZAKH,
    KAZAKH_UNITS,
    RUSSIAN,
    RUSSIAN_UNITS,
    TYPES,
    Part,
    Provision,
    Treaty,
    cite,
)

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
        ("Всеобщая декларация прав", "Всеобщей декларации прав"),
        ("Общий регламент связи", "Общего регламента связи"),
        ("Исполнительный протокол", "Исполнительного протокола"),
        ("Решение о Суде", "Решения о Суде"),
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


PARAGRAPH_3 = (Part("paragraph", "3.", "x"),)


@pytest.mark.parametrize(
    ("kind", "number", "parts", "citations"),
    [
        (
            UnitKind.ANNEX,
            "2",
            PARAGRAPH_3,
            ("п. 3 приложения 2 к Протоколу о чае", "2-қосымшаның 3-тармағы", "Annex 2, (3)"),
        ),
        (
            UnitKind.ANNEX,
            "2",
            (),
            ("приложение 2 к Протоколу о чае", "2-қосымша", "Annex 2"),
        ),
        (
            UnitKind.PREAMBLE,
            "",
            (Part("text", "", "preamble__p_2"),),
            (
                "абз. 2 преамбулы Протокола о чае",
                "кіріспенің 2-абзацы",
                "Preamble, unnumbered paragraph 2",
            ),
        ),
        (
            UnitKind.ACT,
            "",
            (Part("point", "1)", "x"),),
            (
                "пп. 1) внутригосударственного акта по Протоколу о чае",
                "мемлекетішілік актінің 1) тармақшасы",
                "Domestic act, (1)",
            ),
        ),
    ],
)
def test_parts_of_what_stands_outside_the_articles(
    kind: UnitKind, number: str, parts: tuple[Part, ...], citations: tuple[str, str, str]
) -> None:
    provision, treaty = Provision(kind, number, parts), Treaty("Протокол о чае")
    assert cite(provision, treaty, "ru") == citations[0]
    assert cite(provision, treaty, "kk") == f"Протокол о чае, {citations[1]}"
    assert cite(provision, treaty, "en") == f"{citations[2]}, Протокол о чае"


def test_the_tables_have_every_kind() -> None:
    assert RUSSIAN.keys() == KAZAKH.keys() == set(ParagraphKind)
    outside = set(UnitKind) - {UnitKind.ARTICLE}
    assert RUSSIAN_UNITS.keys() == KAZAKH_UNITS.keys() == ENGLISH_UNITS.keys() == outside
    assert all(
        key == key.lower() and all(case[0].isupper() for case in cases)
        for key, cases in TYPES.items()
    )
