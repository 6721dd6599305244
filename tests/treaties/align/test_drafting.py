"""Ways in which translations of one article differ in their form, each with the rows of a reader."""

import pytest

from treaties.align import align_paragraphs
from treaties.models import Article, Paragraph

KINDS = {"p": "text", "para": "paragraph", "point": "point", "indent": "indent", "item": "subpoint"}


def article(language: str, *paragraphs: str) -> Article:
    """Return an unsaved article: each paragraph is its address, which tells its kind, and words."""
    made = Article(eid="art_1", kind="article")
    body = []
    for words in paragraphs:
        address, _, text = words.partition(" ")
        kind = KINDS[address.rpartition("__")[2].partition("_")[0]]
        body.append(
            Paragraph(eid=f"art_1__{address}", kind=kind, level=address.count("__"), text=text)
        )
    made.body = body
    return made


def rows(**cells: tuple[str, ...]) -> list[str]:
    """Return the rows as text: addresses by language, a dot where there is none, then the reason."""
    articles = {language: article(language, *texts) for language, texts in cells.items()}
    return [
        " ".join(
            [
                *(
                    row.cells[language].eid.removeprefix("art_1__")
                    if language in row.cells
                    else "."
                    for language in cells
                ),
                *([str(row.unaligned)] if row.unaligned else []),
            ]
        )
        for row in align_paragraphs(articles)
    ]


def test_one_version_numbers_what_the_other_does_not_and_all_numbers_shift():
    assert rows(
        kk=(
            "para_1 Сұрау салу жазбаша нысанда жіберіледі.",
            "p_1 Шұғыл жағдайларда сұрау салу Интерпол арқылы берілуі мүмкін.",
            "para_2 Сұрау салынатын Тарап отыз күн ішінде жауап береді.",
            "para_3 Аударма орыс немесе ағылшын тілінде қоса беріледі.",
        ),
        ru=(
            "para_1 Запрос направляется в письменной форме.",
            "para_2 В неотложных случаях запрос может быть передан через Интерпол.",
            "para_3 Запрашиваемая Сторона отвечает в течение тридцати дней.",
            "para_4 Прилагается перевод на русский или английский язык.",
        ),
    ) == ["para_1 para_1", "p_1 para_2", "para_2 para_3", "para_3 para_4"]


def test_dashes_here_and_letters_there():
    assert rows(
        ru=(
            "p_1 Стороны сотрудничают в борьбе с:",
            "indent_1 терроризмом и его финансированием;",
            "indent_2 незаконной миграцией;",
            "indent_3 коррупцией.",
        ),
        en=(
            "para_1 The Parties shall cooperate in combating:",
            "para_1__point_a terrorism and its financing;",
            "para_1__point_b illegal migration;",
            "para_1__point_c corruption.",
        ),
    ) == [
        "p_1 para_1",
        "indent_1 para_1__point_a",
        "indent_2 para_1__point_b",
        "indent_3 para_1__point_c",
    ]


def test_an_item_of_a_list_that_one_version_lacks():
    assert rows(
        kk=(
            "p_1 Тараптар мыналарға қарсы күресте ынтымақтасады:",
            "indent_1 терроризм;",
            "indent_2 есірткі құралдарының заңсыз айналымы;",
            "indent_3 сыбайлас жемқорлық;",
            "indent_4 киберқылмыс.",
        ),
        ru=(
            "p_1 Стороны сотрудничают в борьбе со следующим:",
            "indent_1 терроризм;",
            "indent_2 коррупция;",
            "indent_3 киберпреступность.",
        ),
    ) == [
        "p_1 p_1",
        "indent_1 indent_1",
        "indent_2 . missing",
        "indent_3 indent_2",
        "indent_4 indent_3",
    ]


def test_two_paragraphs_of_one_version_are_one_of_the_other():
    found = align_paragraphs(
        {
            "kk": article(
                "kk",
                "p_1 Осы Келісім соңғы жазбаша хабарлама алынған күннен бастап күшіне енеді.",
                "p_2 Ол бес жыл қолданылады және автоматты түрде келесі кезеңдерге ұзартылады.",
                "p_3 Депозитарий Тараптарға хабарлайды.",
            ),
            "ru": article(
                "ru",
                "p_1 Настоящее Соглашение вступает в силу со дня получения последнего письменного"
                " уведомления. Оно действует пять лет и автоматически продлевается на последующие"
                " периоды.",
                "p_2 Депозитарий уведомляет Стороны.",
            ),
        }
    )
    assert [list(row.cells) for row in found] == [["kk", "ru"], ["kk"], ["kk", "ru"]]
    assert (found[1].unaligned, found[1].joined) == ("joined", "art_1__p_1")
    assert found[2].cells["ru"].eid == "art_1__p_2"


def test_what_is_not_alike_stands_apart():
    assert rows(
        ru=(
            "point_a копию приговора суда, вступившего в законную силу;",
            "point_b справку о неотбытой части наказания.",
        ),
        en=(
            "p_1 Tea.",
            "p_2 The present Convention was opened for signature at Geneva in 1958 and it has been"
            " in force for all of its signatories ever since, as the Secretariat confirms.",
        ),
    ) == [
        "point_a . unlike",
        "point_b . unlike",
        ". p_1 unlike",
        ". p_2 unlike",
    ]


@pytest.mark.parametrize("order", ["kk ru en", "en kk ru", "ru en kk"])
def test_three_versions_of_three_forms(order):
    texts = {
        "kk": (
            "para_1 Депозитарий қол қойған мемлекеттерге хабарлайды.",
            "para_2 Ескертпелерге жол берілмейді.",
        ),
        "ru": (
            "p_1 Депозитарий уведомляет подписавшие государства.",
            "p_2 Оговорки не допускаются.",
        ),
        "en": (
            "para_1 The depositary shall notify the signatory States.",
            "p_1 Reservations shall not be permitted.",
        ),
    }
    expected = [
        {"kk": "para_1", "ru": "p_1", "en": "para_1"},
        {"kk": "para_2", "ru": "p_2", "en": "p_1"},
    ]
    languages = order.split()
    found = rows(**{language: texts[language] for language in languages})
    assert found == [" ".join(row[language] for language in languages) for row in expected]


def test_the_same_places_with_other_words_are_looked_at():
    """One version lacks the first paragraph and has one more at the end: the addresses agree."""
    assert rows(
        kk=(
            "p_1 Шетелдегі адамдарға сот құжаттары дипломатиялық арналар арқылы табыс етіледі.",
            "p_2 Шығыстар.",
            "p_3 Сұрау салынатын Тарап құпиялылықты қамтамасыз етеді және ақпаратты жарияламайды.",
        ),
        ru=(
            "p_1 Издержки.",
            "p_2 Запрашиваемая Сторона обеспечивает конфиденциальность и не разглашает информацию.",
            "p_3 Оговорки.",
        ),
    ) == ["p_1 . missing", "p_2 p_1", "p_3 p_2", ". p_3 missing"]
