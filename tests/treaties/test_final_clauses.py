"""The table of final clauses: rows, filters, orders, places, words, the file."""

import csv
import io
import random
from datetime import date

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override

from tests.treaties.browsing import total, tree, words_of
from tests.treaties.collections import agreement, by_chance
from tests.treaties.page import get, see
from tests.treaties.samples import stored
from treaties.choices import Amending, EntryIntoForce, Settlement
from treaties.final_clauses import CLAUSES, SORTS, Clause, days, ordered, rows, table
from treaties.final_clauses_listing import CLAUSE_NAMES, SORT_NAMES, clause_words
from treaties.models import Agreement, Fact
from treaties.text.facts import amending, disputes

pytestmark = pytest.mark.django_db
READERS = ("kk", "ru", "en")
PAGE = "final-clauses/"
TEXT = """\
Соглашение между Правительством Республики Казахстан и Правительством Грузии о воде

      Правительство Республики Казахстан и Правительство Грузии согласились о нижеследующем:

Статья 1

      1. Стороны сотрудничают.
      2. Споры относительно толкования или применения настоящего Соглашения разрешаются путем переговоров или передаются в арбитраж.

Статья 2

      По взаимному согласию Сторон в настоящее Соглашение могут вноситься изменения и дополнения, оформляемые отдельными протоколами.

Статья 3

      1. Настоящее Соглашение вступает в силу с даты его подписания.
      2. Настоящее Соглашение заключается сроком на пять лет и остается в силе до истечения шести месяцев с даты получения уведомления одной из Сторон о намерении прекратить его действие.

      Совершено в городе Астане 3 мая 2019 года в двух экземплярах, каждый на казахском, грузинском и русском языках. В случае разногласий при толковании Стороны обращаются к тексту на русском языке.
"""  # fmt: skip


@pytest.fixture
def water(db: None) -> Agreement:
    """An agreement in Russian that has all of the clauses but provisional application."""
    return stored(TEXT)


def clauses(of: Agreement, reader: str) -> dict[str, Clause]:
    (row,) = rows([of.pk], reader)
    assert [one.name for one in row.clauses] == list(CLAUSES)
    return {one.name: one for one in row.clauses}


def many(seed: int, size: int) -> list[Agreement]:
    """Return agreements by chance, each with columns and facts of final clauses."""
    chance = random.Random(seed)
    made = by_chance(seed, size)
    for one in made:
        one.entry = chance.choice(["", *EntryIntoForce.values])
        one.provisional = chance.random() < 0.4
        one.duration = chance.choice(["", "unlimited", "P5Y", "P18M", "P1Y", "P90D", "P10Y"])
        one.notice = chance.choice(["", "P6M", "P1Y", "P90D", "P30D", "P2W"])
        one.save()
        for language in chance.sample(READERS, 2):
            ways = chance.sample(disputes.WAYS, 2)
            Fact.objects.create(
                agreement=one, name="disputes", value=" ".join(ways), language=language, line=1
            )
    return made


# What a row says, and where


@pytest.mark.parametrize("reader", READERS)
def test_each_clause_leads_to_its_paragraph(water, reader):
    found = clauses(water, reader)
    text = f"/{reader}/agreements/{water.slug}/ru/#"
    with override(reader):
        found = clauses(water, reader)
    assert {name: (one.value, one.address.removeprefix(text)) for name, one in found.items()} == {
        "entry": ("signature", "art_3__para_1"),
        "provisional": ("", ""),
        "duration": ("P5Y", "art_3__para_2"),
        "notice": ("P6M", "art_3__para_2"),
        "disputes": ("negotiation arbitration", "art_1__para_2"),
        "prevailing_languages": ("ru", "closing__p_1"),
        "amendment_clause": ("agreement protocol", "art_2__p_1"),
    }


def test_each_place_is_in_the_page_that_it_leads_to(client, water):
    with override("ru"):
        found = [one.address for one in clauses(water, "ru").values() if one.address]
    for address in found:
        page, _, place = address.partition("#")
        assert place in see(client, page).ids


def test_the_readers_text_comes_first_and_else_one_that_says_it_so(tea):
    Fact.objects.filter(agreement=tea, name__in=CLAUSES).delete()
    said = [("kk", "signature"), ("ru", "notification"), ("en", "notification")]
    for language, value in said:
        Fact.objects.create(
            agreement=tea,
            name="entry",
            value=value,
            language=language,
            line=1,
        )
    Agreement.objects.filter(pk=tea.pk).update(entry="notification", provisional=False)
    # Of two that agree with the column, the reader's; a Kazakh reader is not led to a contradiction.
    assert [clauses(tea, reader)["entry"].language for reader in READERS] == ["ru", "ru", "en"]
    # What an editor wrote is nowhere in the texts: the reader's own text is the place to look.
    Agreement.objects.filter(pk=tea.pk).update(entry="date")
    assert [clauses(tea, reader)["entry"].language for reader in READERS] == ["kk", "ru", "en"]
    # What an editor took away leads nowhere.
    Agreement.objects.filter(pk=tea.pk).update(entry="")
    assert clauses(tea, "ru")["entry"] == Clause("entry")


def test_what_has_no_column_is_as_the_readers_text_says(tea):
    Fact.objects.filter(agreement=tea, name="disputes").delete()
    for language, value in (("ru", "court"), ("kk", "negotiation")):
        Fact.objects.create(
            agreement=tea, name="disputes", value=value, language=language, line=99_999
        )
    found = [clauses(tea, reader)["disputes"] for reader in READERS]
    assert [one.value for one in found] == ["negotiation", "court", "negotiation"]
    assert [one.address for one in found] == ["", "", ""]


def test_the_number_of_queries_does_not_grow(client, water):
    many(3, 3)

    def queries(address: str) -> int:
        with CaptureQueriesContext(
            connection,
        ) as asked:
            get(client, address)
        return len(asked)

    few = queries(f"/en/{PAGE}")
    for number in range(12):
        stored(TEXT.replace("о воде", f"о воде {number}").replace("3 мая", f"{number + 4} мая"))
    assert Agreement.objects.count() == 16
    assert queries(f"/en/{PAGE}") == few < 30


# Which, and in what order


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize(
    ("name", "value", "has"),
    [
        ("party", "GE", lambda one: "GE" in {row.party.code for row in one.party_rows.all()}),
        ("kind", "protocol", lambda one: one.kind == "protocol"),
        ("entry", "signature", lambda one: one.entry == "signature"),
        ("provisional", "1", lambda one: one.provisional),
        ("notice", "yes", lambda one: one.notice),
        ("prevailing", "ru", lambda one: "ru" in one.prevailing_languages),
        ("year", "1993", lambda one: one.year == 1993),
        ("entry", "nothing", lambda one: False),
        ("entry", "\0", lambda one: False),
        ("party", "", lambda one: True),
    ],
)
def test_a_filter(client, seed, name, value, has):
    made = many(seed, 40)
    page = tree(client, f"/en/{PAGE}?{name}={value if value.isprintable() else '%00'}")
    assert int(page.xpath("//@data-total")[0]) == sum(bool(has(one)) for one in made)


def test_filters_are_joined_and_stay_in_the_form(client):
    made = many(5, 60)
    page = tree(client, f"/ru/{PAGE}?kind=treaty&notice=1&sort=longest&party=XX")
    chosen = page.xpath("//select/option[@selected]/@value")
    assert {*chosen} == {"treaty", "longest", "XX"}
    assert page.xpath("//input[@type='checkbox'][@checked]/@name") == ["notice"]
    assert page.find_class("notice")
    wanted = [one for one in made if one.kind == "treaty" and one.notice]
    assert 0 < len(wanted) == total(client, f"/ru/{PAGE}?kind=treaty&notice=1") < 60


@pytest.mark.parametrize("name", SORTS)
def test_an_order(name):
    many(7, 40)
    found = [Agreement.objects.get(pk=key) for key in ordered({}, name, "ru")]
    assert len(found) == 40
    if name in ("shortest", "longest", "soonest", "latest"):
        column = "duration" if name in ("shortest", "longest") else "notice"
        stated = [getattr(one, column) for one in found]
        silent = stated.count("")
        assert silent > 0
        assert stated[-silent:] == [""] * silent
        lengths = [days(one) for one in stated[:-silent]]
        assert lengths == sorted(lengths, reverse=name in ("longest", "latest"))
    elif name == "title":
        assert [one.pk for one in found] != ordered({}, "newest", "ru")
    else:
        dated = [one.signed_on for one in found if one.signed_on]
        assert dated == sorted(dated, reverse=name == "newest")


def test_periods_by_their_length():
    in_order = ["P2W", "P30D", "P90D", "P6M", "P1Y", "P18M", "P5Y", "unlimited"]
    assert sorted(random.Random(1).sample(in_order, 8), key=days) == in_order
    assert days("P1Y6M") == days("P18M")


def test_pages(client):
    many(2, 30)
    first, last = table({}, "newest", "en", 1), table({}, "newest", "en", 9)
    assert (len(first.rows), len(last.rows), last.page, last.pages) == (25, 5, 2, 2)
    page = tree(client, f"/en/{PAGE}?sort=title&notice=&page=1")
    (link,) = page.xpath("//a[@rel='next']/@href")
    assert link == f"/en/{PAGE}?sort=title&page=2"
    assert len(tree(client, link).xpath("//tbody/tr")) == 5
    assert tree(client, f"/en/{PAGE}?page=x&sort=x").xpath(
        "//select/option[@value='newest'][@selected]"
    )


# The page


def test_the_table(client, water):
    page = tree(client, f"/en/{PAGE}")
    (found,) = page.xpath("//table")
    assert len(found.xpath("./caption")) == 1
    assert len(found.xpath("./thead//th[@scope='col']")) == 1 + len(CLAUSES)
    (line,) = found.xpath("./tbody/tr")
    assert len(line.xpath("./th[@scope='row']")) == 1
    said = {one.get("data-clause"): words_of(one) for one in line.xpath("./td")}
    assert {name: text.removeprefix(str(CLAUSE_NAMES[name])) for name, text in said.items()} == {
        "entry": "upon signature",
        "provisional": "—not stated",
        "duration": "5 years",
        "notice": "6 months",
        "disputes": "negotiations and consultations, arbitration",
        "prevailing_languages": "Russian",
        "amendment_clause": "by agreement of the Parties, by protocol",
    }
    assert line.xpath("./td[@data-clause='notice']/a/@hreflang") == ["ru"]


def test_headings_sort_and_turn_round(client, water):
    def heading(address: str) -> tuple[str | None, str]:
        (found,) = tree(client, address).xpath("//th[contains(., 'Duration')]")
        (link,) = found.xpath("./a/@href")
        return found.get("aria-sort"), link

    now, link = heading(f"/en/{PAGE}?notice=1&page=1")
    assert (now, link) == (None, f"/en/{PAGE}?notice=1&sort=shortest")
    now, link = heading(link)
    assert (now, link) == ("ascending", f"/en/{PAGE}?notice=1&sort=longest")
    assert heading(link)[0] == "descending"


def test_an_empty_portal(client):
    page = see(client, f"/en/{PAGE}")
    assert page.has("No treaty has been loaded yet.")


@pytest.mark.parametrize("address", ["/en/", "/en/agreements/"])
def test_it_is_linked(client, water, address):
    assert f"/en/{PAGE}" in see(client, address).links


def test_every_value_has_words():
    assert set(Settlement.values) == set(disputes.WAYS)
    assert set(Amending.values) == set(amending.WAYS)
    assert set(CLAUSE_NAMES) == set(CLAUSES)
    assert set(SORT_NAMES) == set(SORTS)
    with override("en"):
        assert clause_words(Clause("duration", "unlimited"), "en") == "unlimited"
        assert clause_words(Clause("provisional", "true"), "en") == "provided for"
        assert clause_words(Clause("disputes", ""), "en") == ""


# The file


def lines(client, address: str) -> list[dict[str, str]]:
    answer = client.get(address)
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert "attachment" in answer["Content-Disposition"]
    data = b"".join(answer.streaming_content)
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_the_file(client, water):
    (line,) = lines(client, "/en/final-clauses.csv")
    text = f"http://testserver/en/agreements/{water.slug}/"
    assert line["Signed on"] == "2019-05-03"
    assert line["Parties"] == "Kazakhstan; Georgia"
    assert line["Notice of denunciation"] == "6 months"
    assert line["Notice of denunciation: address"] == f"{text}ru/#art_3__para_2"
    assert line["Provisional application"] == line["Provisional application: address"] == ""
    assert line["Address of the agreement"] == text


def test_the_file_has_all_that_the_page_lets_through_in_its_order(client):
    many(4, 60)
    found = lines(client, "/ru/final-clauses.csv?notice=1&sort=longest&page=2")
    keys = ordered({"notice": "1"}, "longest", "ru")
    slugs = dict(Agreement.objects.values_list("pk", "slug"))
    assert 25 < len(found) == len(keys)
    (name,) = [one for one, value in found[0].items() if value == slugs[keys[0]]]
    assert [line[name] for line in found] == [slugs[key] for key in keys]


def test_a_title_is_no_formula(client):
    agreement("a-1", titles={"en": '=HYPERLINK("http://a.b")'}, signed_on=date(2000, 1, 1))
    (line,) = lines(client, "/en/final-clauses.csv")
    assert line["Agreement"] == """'=HYPERLINK("http://a.b")"""


def test_the_file_is_read_some_agreements_at_a_time(client, monkeypatch):
    monkeypatch.setattr("treaties.final_clauses_listing.CHUNK", 7)
    many(6, 20)
    assert len(lines(client, "/kk/final-clauses.csv")) == 20


# Texts that were loaded before these clauses were read


def test_clauses_of_texts_loaded_before(water):
    there = list(water.facts.order_by("pk").values_list("name", "value", "line", "sentence"))
    water.facts.filter(name__in=("disputes", "amendment_clause")).delete()
    for _time in range(2):
        call_command("clauses", verbosity=0)
        now = list(water.facts.values_list("name", "value", "line", "sentence"))
        assert sorted(now) == sorted(there)
