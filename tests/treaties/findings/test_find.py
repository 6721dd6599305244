"""Findings of whole agreements of every shape: nothing breaks, and nothing is found twice."""

from pathlib import Path

import pytest

from tests.treaties.findings.reference import findings_of
from tests.treaties.text.reading import SAMPLES
from treaties.align import align
from treaties.choices import FindingKind
from treaties.findings import find
from treaties.findings.passages import passages_of
from treaties.loading.load import load
from treaties.models import Agreement

pytestmark = pytest.mark.django_db

PARTS = {
    "ru": "Соглашение между Правительством Республики Казахстан и Правительством Литовской Республики "
    "о чае\n\nСтороны согласились о нижеследующем:\n\n{}\n\nСовершено в городе Вильнюсе 3 мая 2019 "
    "года на казахском, литовском и русском языках.\n",
    "kk": "Қазақстан Республикасының Үкіметі мен Литва Республикасының Үкіметі арасындағы шай туралы "
    "келісім\n\nТараптар төмендегілер туралы келісті:\n\n{}\n\n2019 жылғы 3 мамырда Вильнюс қаласында "
    "қазақ, литва және орыс тілдерінде жасалды.\n",
}
RUSSIAN = [
    "Статья 1\n\nСтороны защищают чай.",
    "Статья 2\n\n1. Чай ввозится беспошлинно.\n2. Срок ввоза составляет десять дней.",
    "Статья 3\n\nСпоры решаются путем переговоров.",
]
KAZAKH = [
    "1-бап\n\nТараптар шайды қорғайды.",
    "2-бап\n\n1. Шай бажсыз әкелінеді.\n2. Әкелу мерзімі он бес күнді құрайды.",
    "3-бап\n\nДаулар келіссөздер арқылы шешіледі.",
]


def loaded(*parts: tuple[str, list[str]]) -> Agreement:
    text = "\n".join(PARTS[language].format("\n\n".join(articles)) for language, articles in parts)
    agreement = load(text.encode(), "tea.txt").agreement
    assert agreement
    return agreement


def test_a_time_limit_that_differs_is_found_with_its_place_and_words():
    found = findings_of(loaded(("kk", KAZAKH), ("ru", RUSSIAN)))
    (one,) = [one for one in found if one.kind == FindingKind.PERIOD]
    assert (one.unit, one.eid) == ("art_2", "art_2__para_2")
    assert one.values == {"kk": "P15D", "ru": "P10D"}
    assert [quote.text for quote in one.quotes["ru"]] == ["десять дней"]
    agreement = Agreement.objects.get()
    for language, quotes in one.quotes.items():
        version = agreement.versions.get(language=language)
        for quote in quotes:
            article = version.articles.get(eid="art_2")
            text = article.paragraphs.get(eid=quote.eid).text
            assert text[quote.start : quote.end] == quote.text


def test_an_article_that_one_version_lacks_is_found_once_and_the_shift_with_it():
    found = findings_of(
        loaded(
            ("kk", KAZAKH), ("ru", [RUSSIAN[0], "Статья 2\n\nСпоры решаются путем переговоров."])
        )
    )
    missing = [one for one in found if one.kind == FindingKind.MISSING]
    assert [(one.eid, one.values) for one in missing] == [("art_2", {"kk": "yes", "ru": ""})]
    shifted = [one for one in found if one.kind == FindingKind.NUMBERING]
    assert [one.values for one in shifted] == [{"kk": "3-бап", "ru": "Статья 2"}]


def test_paragraphs_of_an_article_are_groups_of_their_own():
    units = align(list(loaded(("kk", KAZAKH), ("ru", RUSSIAN)).versions.all()))
    article = next(unit for unit in units if unit.eid == "art_2")
    groups = {one.eid: one.group for one in passages_of(article, {})}
    assert groups["art_2__para_1"] != groups["art_2__para_2"]


def test_a_reference_to_an_article_that_is_counted_otherwise_is_none():
    kazakh = [*KAZAKH, "4-бап\n\nОсы Келісім 3-баптың ережелерін ескере отырып қолданылады."]
    russian = [
        RUSSIAN[0],
        "Статья 2\n\nСпоры решаются путем переговоров.",
        "Статья 3\n\nНастоящее Соглашение применяется с учетом положений статьи 2.",
    ]
    found = findings_of(loaded(("kk", kazakh), ("ru", russian)))
    assert [one for one in found if one.kind == FindingKind.REFERENCE] == []


def test_one_version_alone_has_no_findings():
    agreement = loaded(("ru", RUSSIAN))
    assert find(list(agreement.versions.all())) == []
    assert find([]) == []


def test_versions_with_nothing_in_common_break_nothing():
    other = [f"Статья {number}\n\n" + "Чай. " * number for number in range(1, 30)]
    found = findings_of(loaded(("kk", KAZAKH[:1]), ("ru", other)))
    assert all(0 <= one.weight <= 1 for one in found)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_samples_in_three_languages_break_nothing_and_are_nearly_quiet(path: Path):
    agreement = load(path.read_bytes(), path.name).agreement
    assert agreement
    found = findings_of(agreement)
    assert len(found) == len({(one.eid, one.kind, str(one.quotes)) for one in found})
    surely = [one for one in found if one.weight >= 0.7 and one.kind != FindingKind.MISSING]
    assert len(surely) <= 4, surely
