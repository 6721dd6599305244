"""How agreements belong together, and where in the texts the facts are stated."""

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override

from tests.treaties.page import get, see
from tests.treaties.samples import COFFEE, ENGLISH, KAZAKH, RUSSIAN, TEA, stored
from treaties.align import align
from treaties.evidence import Stated, evidence, listed, place_in
from treaties.models import Act, Agreement, Amendment, EndedAgreement, Paragraph
from treaties.ordering import place
from treaties.relations import MOST_OF_AN_ACT, Relation, relations
from treaties.supplements import Titled, names, supplements

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("in_english")]
SLUG = "2019-kz-ge-agreement"
PAGE = f"/ru/agreements/{SLUG}/"
# A protocol to the tea treaty, as the title and the preamble tell.
NAMED = "Соглашение между Правительством Республики Казахстан и Правительством Грузии о чае"
PROTOCOL = f"""\
Протокол о внесении изменений в {NAMED} от 3 мая 2019 года

      Правительство Республики Казахстан и Правительство Грузии согласились о нижеследующем:

Статья 1

      Слово «горный» исключить.

Статья 2

      Настоящий Протокол вступает в силу со дня подписания.

      Совершено в городе Тбилиси 7 июня 2021 года на русском языке.
"""
# A law that ratifies the tea treaty with two reservations.
LAW = """\
О ратификации Соглашения между Правительством Республики Казахстан и Правительством Грузии о чае

Закон Республики Казахстан от 1 февраля 2020 года № 7-VI

      Ратифицировать Соглашение, совершенное в городе Астане 3 мая 2019 года, со следующими оговорками:
      1) Республика Казахстан не считает себя связанной положениями статьи 2 Соглашения;
      2) Республика Казахстан применяет статью 1 Соглашения только к горному чаю.

      Президент
      Республики Казахстан

"""


def related(agreement: Agreement, reader: str = "ru") -> list[Relation]:
    fresh = Agreement.objects.get(pk=agreement.pk)
    with override("en"):
        return list(relations(fresh, reader, told(fresh, reader)).rows)


def told(agreement: Agreement, *languages: str) -> dict[str, list[Stated]]:
    versions = {version.language: version for version in agreement.versions.all()}
    units = align([versions[language] for language in languages if language in versions])
    return evidence(agreement, languages, units)


def words(rows: list[Relation]) -> list[tuple[str, str]]:
    return [(row.name, row.other.slug if row.other else row.title) for row in rows]


# By the rows


def ended(by: Agreement, title: str, day: date | None, meant: Agreement | None) -> None:
    row = EndedAgreement(agreement=by, title=title, signed_on=day, ended=meant)
    EndedAgreement.objects.bulk_create(place([row], by.pk))


def test_both_ends_of_an_end_tell_of_it(tea: Agreement) -> None:
    text = COFFEE.replace(
        "Соглашение действует пять лет.",
        f"Со дня вступления в силу настоящего Соглашения прекращает свое действие {NAMED} от 3 мая 2019 года.",
    ).replace("3 мая 2019 года на", "5 мая 2023 года на")
    later = stored(text.replace("о чае\n", "о кофе\n"), "later.txt")
    (ends,) = [row for row in related(later) if row.name == "Ends"]
    assert ends.other == tea
    assert ends.day == date(2019, 5, 3)
    (said,) = ends.stated
    assert "прекращает свое действие" in said.sentence
    assert said.address == "#art_3__p_1"
    (by,) = [row for row in related(tea) if row.other == later]
    assert by.name == "Ended by"
    assert by.stated[0].address == f"/en/agreements/{later.slug}/ru/#art_3__p_1"


def test_what_is_ended_and_not_here_is_called_as_the_reader_reads(tea: Agreement) -> None:
    ended(tea, "Шай туралы ескі келісім", date(1999, 1, 2), None)
    tea.facts.create(
        name="ends", value="1999-01-02 Старое соглашение", language="ru", line=1, sentence="Конец."
    )
    (row,) = related(tea)
    assert (row.title, row.language, row.other) == ("Старое соглашение", "ru", None)
    (row,) = related(tea, "kk")
    assert row.title == "Старое соглашение"
    tea.facts.filter(name="ends").delete()
    assert related(tea)[0].title == "Шай туралы ескі келісім"


def under(act: tuple[str, date], *agreements: Agreement, **values: Any) -> None:
    for agreement in agreements:
        row = Act(
            agreement=agreement, **{"kind": "law", "number": act[0], "date": act[1], **values}
        )
        Act.objects.bulk_create(place([row], agreement.pk))


def another(slug: str, **values: Any) -> Agreement:
    return Agreement.objects.create(slug=slug, **{"kind": "treaty", "status": "signed", **values})


ACT = ("7-VI", date(2020, 2, 1))


def test_agreements_under_one_act_belong_together(tea: Agreement) -> None:
    other = another("other")
    under(ACT, tea, other)
    under(ACT, another("draft"), draft=True)
    under(ACT, another("order"), kind="order")
    under((ACT[0], date(2021, 1, 1)), another("another-day"))
    (row,) = related(tea)
    assert (row.other, row.number, row.day) == (other, *ACT)
    assert row.name == "Under the same act"


def test_of_many_under_one_act_some_are_shown_and_all_can_be_found(tea: Agreement) -> None:
    under(ACT, tea, *(another(f"one-{number}") for number in range(MOST_OF_AN_ACT + 1)))
    found = relations(Agreement.objects.get(pk=tea.pk), "ru", {})
    assert len(found.rows) == MOST_OF_AN_ACT
    assert found.more_of_act.endswith("?q=act%3A7-VI")


def test_an_amending_act_leads_to_the_one_agreement_that_it_approves(tea: Agreement) -> None:
    row = Amendment(agreement=tea, number=ACT[0], date=ACT[1], line=1)
    Amendment.objects.bulk_create(place([row], tea.pk))
    first = another("first")
    under(ACT, first)
    (amended,) = related(tea)
    assert (amended.name, amended.other, amended.day) == ("Amended by", first, ACT[1])
    under(ACT, another("second"))
    (amended,) = related(tea)
    assert amended.other is None


# By titles


def test_a_protocol_and_its_treaty_lead_to_each_other(tea: Agreement) -> None:
    protocol = stored(PROTOCOL, "protocol.txt")
    assert words(related(protocol)) == [("Supplements or amends", SLUG)]
    assert related(protocol)[0].stated[0].sentence.startswith("Протокол о внесении")
    assert words(related(tea)) == [("Supplemented or amended by", protocol.slug)]


def test_the_day_may_stand_in_the_preamble(tea: Agreement) -> None:
    text = PROTOCOL.replace(" от 3 мая 2019 года", "").replace(
        "согласились", "руководствуясь Соглашением от 3 мая 2019 года, согласились"
    )
    assert words(related(stored(text, "protocol.txt"))) == [("Supplements or amends", SLUG)]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # Another treaty of the day; one of another day; no day; the end of the treaty.
        ("о чае", "о меде"),
        ("от 3 мая 2019", "от 4 мая 2019"),
        (" от 3 мая 2019 года", ""),
        ("о внесении изменений в", "о прекращении действия"),
    ],
)
def test_where_it_is_not_certain_there_is_no_link(tea: Agreement, before: str, after: str) -> None:
    assert before in PROTOCOL
    protocol = stored(PROTOCOL.replace(before, after), "protocol.txt")
    assert related(protocol) == []
    assert related(tea) == []


def test_of_two_treaties_with_one_title_and_day_neither_is_meant(tea: Agreement) -> None:
    protocol = stored(PROTOCOL, "protocol.txt")
    twin = another("twin", signed_on=tea.signed_on, parties_key=tea.parties_key)
    version = tea.versions.get(language="ru")
    version.pk, version.agreement = None, twin
    version.save()
    assert supplements(protocol).parents == ()
    assert supplements(tea).children == ()


TITLES = {
    "kk": (
        "Қазақстан Республикасының Үкіметі мен Грузия Үкіметі арасындағы 2019 жылғы 3 мамырдағы"
        " Шай туралы келісімге өзгерістер енгізу туралы хаттама",
        "Қазақстан Республикасының Үкіметі мен Грузия Үкіметі арасындағы шай туралы КЕЛІСІМ",
    ),
    "ru": (
        "Протокол к Соглашению от 3 мая 2019 года между Правительством Республики Казахстан и"
        " Правительством Грузии «О чае»",
        NAMED.upper(),
    ),
    "en": (
        "Protocol amending the Agreement between the Government of the Republic of Kazakhstan and"
        " the Government of Georgia on Tea of May 3, 2019",
        "AGREEMENT between the Government of the Republic of Kazakhstan and the Government of"
        " Georgia on tea",
    ),
}


@pytest.mark.parametrize("language", TITLES)
def test_a_title_names_another(language: str) -> None:
    child, parent = (Titled(1, language, title, None) for title in TITLES[language])
    assert names(child, parent)
    assert not names(parent, child)
    assert not names(parent, parent)
    longer = Titled(1, language, parent.title + " - 2", None)
    assert not names(longer, parent)


def test_a_title_in_another_language_names_nothing() -> None:
    child, parent = TITLES["ru"]
    assert not names(Titled(1, "ru", child, None), Titled(2, "kk", parent, None))
    assert not names(Titled(1, "ru", "Протокол", None), Titled(2, "ru", "", None))


# Of the same parties


def test_agreements_of_the_same_parties_are_counted_as_the_list_counts(
    client: Client, tea: Agreement
) -> None:
    alone = relations(Agreement.objects.get(pk=tea.pk), "ru", {})
    assert not alone
    stored(COFFEE.replace("3 мая 2019", "3 июня 2018"), "coffee.txt")
    found = relations(Agreement.objects.get(pk=tea.pk), "ru", {})
    assert found.alike == 2
    page = see(client, PAGE)
    (address,) = [link for link in page.links if "with=" in link]
    assert len(see(client, address).slugs()) == 2


# Where facts are stated


def test_each_sentence_leads_to_its_place(client: Client, tea: Agreement) -> None:
    with override("en"):
        found = told(tea, "ru")
    russian, kazakh, english = found["signed"]
    assert russian.address.startswith("#closing")
    assert kazakh.address == f"/en/agreements/{SLUG}/kk/#closing__p_1"
    assert english.address.endswith("/en/#closing__p_1")
    page = see(client, f"{PAGE}ru/")
    inside = {link[1:] for link in page.links if link.startswith("#")}
    assert inside <= set(page.ids)


def test_a_place_is_the_row_that_holds_the_line(tea: Agreement) -> None:
    versions = {version.language: version for version in tea.versions.all()}
    units = align([versions["kk"], versions["ru"]])
    point = Paragraph.objects.get(article__version=versions["ru"], eid="art_1__para_1__point_b")
    assert place_in(units, "ru", point.first_line) == "#art_1__para_1__point_b"
    assert place_in(units, "ru", 99_999) == ""
    assert place_in(units, "en", point.first_line) == ""


def test_reservations_of_the_act_stand_with_their_places(client: Client) -> None:
    stored(LAW + RUSSIAN)
    agreement = Agreement.objects.get(slug=SLUG)
    assert agreement.reservations == 2
    rows = listed(told(agreement, "ru"))["reservation"]
    assert [row.value for row in rows] == ["1", "2"]
    page = see(client, f"{PAGE}ru/")
    assert page.has("не считает себя связанной положениями статьи 2")
    assert all(row.address[1:] in page.ids for row in rows)


def test_reservations_are_told_in_one_language(tea: Agreement) -> None:
    for language in ("ru", "kk"):
        for number in "12":
            tea.facts.create(
                name="reservation",
                value=number,
                language=language,
                line=1,
                sentence=language + number,
            )
    rows = listed(told(tea, "kk", "ru"))["reservation"]
    assert [row.sentence for row in rows] == ["kk1", "kk2"]


# The number of queries


def queries(client: Client, address: str) -> int:
    get(client, address)
    with CaptureQueriesContext(connection) as captured:
        get(client, address)
    return len(captured)


@pytest.mark.parametrize("query", ["", "?view=text"])
def test_the_queries_do_not_grow_with_what_is_related(
    client: Client, tea: Agreement, query: str
) -> None:
    address = f"{PAGE}ru/{query}"
    under(ACT, tea, another("one"))
    stored(PROTOCOL, "protocol.txt")
    few = queries(client, address)
    under(("8-VI", ACT[1]), *(another(f"other-{number}") for number in range(9)))
    row = Act(agreement=tea, kind="law", number="8-VI", date=ACT[1], position=1)
    Act.objects.bulk_create(place([*tea.acts.all(), row], tea.pk)[1:])
    stored(PROTOCOL.replace("7 июня 2021", "8 июня 2022").replace("горный", "долинный"), "two.txt")
    assert len(related(tea)) == 12
    assert queries(client, address) == few


def test_the_queries_do_not_grow_with_the_articles_of_three_languages(
    client: Client, tea: Agreement
) -> None:
    longer = stored(longer_tea(40), "long.txt")
    assert longer.pk != tea.pk
    few = queries(client, f"{PAGE}ru-kk-en/")
    assert queries(client, f"/ru/agreements/{longer.slug}/ru-kk-en/") == few


def longer_tea(articles: int) -> str:
    """Return a treaty with Japan, much like that on tea, of so many articles in each language."""
    headings = {"Статья {}": RUSSIAN, "{}-бап": KAZAKH, "Article {}": ENGLISH}
    texts = []
    for heading, text in headings.items():
        head, _, rest = text.partition(heading.format(3))
        more = "".join(
            f"{heading.format(number)}\n\n      1. {heading.format(number)}, чай.\n\n"
            for number in range(3, articles)
        )
        texts.append(f"{head}{more}{heading.format(articles)}{rest}")
    text = "\n\n".join(texts)
    assert TEA.count("Грузия") == text.count("Грузия")
    for georgia, japan in (("Грузии", "Японии"), ("Грузия", "Жапония"), ("Georgia", "Japan")):
        text = text.replace(georgia, japan)
    return text
