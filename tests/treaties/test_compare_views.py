"""The pages that compare two agreements and two provisions."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.translation import override

from tests.treaties.browsing import tree, words_of
from tests.treaties.page import get, see
from tests.treaties.samples import ENGLISH, KAZAKH, RUSSIAN, stored
from treaties.models import Agreement, Article, FormerAddress, Paragraph

pytestmark = pytest.mark.django_db
READERS = ("kk", "ru", "en")
HONEY = (
    RUSSIAN.replace("о чае", "о меде").replace("Грузии", "Республики Молдова")
    .replace("3 мая 2019", "4 июня 2021")
    .replace("      Споры решаются за самоваром.", "      Споры решаются за круглым столом.")
    .replace("b) долинный.", "b) долинный;\n      c) лесной.")
)  # fmt: skip


@pytest.fixture
def honey(tea: Agreement) -> Agreement:
    """An agreement in Russian that is like that on tea, with another state."""
    made = stored(HONEY, "honey.txt")
    assert made.pk != tea.pk
    return made


def address(left: Agreement, right: Agreement, *more: str, reader: str = "en") -> str:
    return f"/{reader}/" + "/".join(["compare", left.slug, right.slug, *more, ""])


def test_an_overview_of_two_agreements(client: Client, tea: Agreement, honey: Agreement) -> None:
    page = tree(client, address(tea, honey))
    lines = [[words_of(cell) for cell in line.xpath("./td")] for line in page.xpath("//tbody/tr")]
    told = {line[0]: (line[1].removeprefix("↔ "), line[2]) for line in lines}
    assert told["Статья 1. Цель"] == ("Статья 1. Цель", "reworded")
    assert told["Статья 2. Споры"] == ("Статья 2. Споры", "reworded")
    assert told["Статья 3"] == ("Статья 3", "word for word")
    assert [line[3] for line in lines if line[0] == "Статья 3"] == ["100 %"]
    assert told["Preamble"][0] == "Preamble"
    # In the language that both have, although the reader's is another.
    assert page.xpath("//details//*[@class='half left']/@lang")[0] == "ru"
    assert "Compared in the language that both have: Russian." in words_of(page)


def test_every_line_leads_to_its_comparison(
    client: Client, tea: Agreement, honey: Agreement
) -> None:
    page = tree(client, address(tea, honey))
    places = {link[1:] for link in page.xpath("//tbody//a/@href") if link.startswith("#")}
    assert places == set(page.xpath("//details/div/@id"))
    assert len(places) == 5
    for link in page.xpath("//details//a[contains(@href, '/compare/')]/@href"):
        get(client, link)


def test_the_words_of_two_provisions(client: Client, tea: Agreement, honey: Agreement) -> None:
    page = tree(client, address(tea, honey, "ru", "art_2", "art_2"))
    (left,) = page.xpath("//div[@class='half left']//del")
    (right,) = page.xpath("//div[@class='half right']//ins")
    # Who listens hears to which side a word belongs.
    assert words_of(left) == "only in the first: самоваром"
    assert words_of(right) == "only in the second: круглым столом"
    text = "".join(
        page.xpath("//div[@class='half left'][@lang]//p//text()[not(ancestor::*[@class='hidden'])]")
    )
    assert "Споры решаются за самоваром." in text


def test_a_list_with_a_line_more(client: Client, tea: Agreement, honey: Agreement) -> None:
    page = tree(client, address(tea, honey, "ru", "art_1", "art_1"))
    (added,) = page.xpath("//div[contains(@class, 'both') and contains(@class, 'added')]")
    assert "nothing here" in words_of(added)
    assert "лесной" in words_of(added)


def test_without_a_common_language_it_says_so(client: Client, honey: Agreement) -> None:
    english = stored(
        ENGLISH.replace("Georgia", "Japan").replace("Tea", "Rice").replace("2019", "2009"),
        "rice.txt",
    )
    for reader in READERS:
        page = tree(client, address(english, honey, reader=reader))
        assert len(page.xpath("//p[@class='notice']")) == 1
        assert page.xpath("//table") == []
    seen = see(client, address(english, honey))
    assert seen.has("have no language in common")
    assert seen.has("one is here in: English; the other in: Russian")
    assert see(client, address(english, honey, "ru")).has("have no language in common")


def test_the_same_agreement_twice(client: Client, tea: Agreement) -> None:
    page = see(client, address(tea, tea))
    assert page.has("This is one and the same agreement.")
    page = see(client, address(tea, tea, "ru", "art_1", "art_1"))
    assert page.has("This is one and the same provision.")


def test_what_is_not_there(client: Client, tea: Agreement, honey: Agreement) -> None:
    assert see(client, "/en/compare/nothing/else/", 404).has("There is no agreement")
    assert see(client, address(tea, honey, "kk"), 404).has("no text in: Kazakh")
    assert see(client, address(tea, honey, "ru", "art_1", "art_99"), 404).has("no provision")
    get(client, address(tea, honey, "de"), 404)
    get(client, address(tea, honey, "kk", "art_1", "art_1"), 404)


def test_a_former_address_leads_on(client: Client, tea: Agreement, honey: Agreement) -> None:
    FormerAddress.objects.create(slug="old-honey", agreement=honey)
    answer = client.get(f"/en/compare/{tea.slug}/old-honey/ru/art_1/art_1/")
    assert (answer.status_code, answer["Location"]) == (
        301,
        address(tea, honey, "ru", "art_1", "art_1"),
    )
    assert client.get(f"/en/compare/old-honey/{tea.slug}/")["Location"] == address(honey, tea)
    get(client, "/en/compare/old-honey/nothing/", 404)


def test_an_agreement_without_articles(client: Client, tea: Agreement, honey: Agreement) -> None:
    Article.objects.filter(version__agreement=honey).delete()
    page = tree(client, address(tea, honey))
    assert {words_of(one) for one in page.xpath("//tbody//span[@class='outcome']")} == {
        "in the first only"
    }
    Article.objects.filter(version__agreement=tea).delete()
    assert see(client, address(tea, honey)).has("Neither text has articles that could be compared.")


def test_a_short_comparison_is_open_and_a_long_one_folded(
    client: Client, tea: Agreement, honey: Agreement, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert all(
        one.get("open") is not None for one in tree(client, address(tea, honey)).xpath("//details")
    )
    monkeypatch.setattr("treaties.compare_views.SHORT", 10)
    assert all(
        one.get("open") is None for one in tree(client, address(tea, honey)).xpath("//details")
    )


def test_the_number_of_queries_does_not_grow(
    client: Client, tea: Agreement, honey: Agreement
) -> None:
    more = "".join(
        f"Статья {number}\n\n      {number}. Пасеки осматривает инспектор номер {number}.\n\n"
        for number in range(4, 40)
    )
    longer = stored(
        HONEY.replace("о меде", "о воске")
        .replace("4 июня", "5 июня")
        .replace("      Совершено", f"{more}      Совершено"),
        "wax.txt",
    )
    assert longer.pk not in {tea.pk, honey.pk}

    def queries(other: Agreement) -> int:
        with CaptureQueriesContext(connection) as asked:
            get(client, address(tea, other))
        return len(asked)

    queries(honey)
    assert queries(longer) == queries(honey)


@pytest.mark.parametrize("reader", READERS)
def test_what_is_in_a_text_stays_text(
    client: Client, tea: Agreement, honey: Agreement, reader: str
) -> None:
    hostile = "<script>alert(1)</script> & <b>"
    Paragraph.objects.filter(article__version__agreement=honey).update(text=hostile)
    for more in ((), ("ru", "art_1", "art_1")):
        html = get(client, address(tea, honey, *more, reader=reader)).content.decode()
        assert "<script>alert" not in html
        assert "&lt;script&gt;" in html or "&lt;" in html


def test_nothing_in_the_page_needs_a_script_or_a_style(
    client: Client, tea: Agreement, honey: Agreement
) -> None:
    html = get(client, address(tea, honey)).content.decode()
    assert re.search(r"<[^>]+\sstyle=", html) is None
    assert re.search(r"<script(?![^>]+src=)", html) is None


def test_the_agreement_offers_to_compare_it(client: Client, tea: Agreement) -> None:
    with override("en"):
        offered, similar = (
            reverse("compare-with", args=[tea.slug]),
            reverse("similar", args=[tea.slug, ("ru",), "art_1"]),
        )
    assert offered in see(client, f"/en/agreements/{tea.slug}/ru/").links
    assert similar in see(client, f"/en/agreements/{tea.slug}/ru/art_1/").links


def test_two_versions_of_a_language_pair_in_kazakh(client: Client, tea: Agreement) -> None:
    other = stored(
        KAZAKH.replace("шай", "бал").replace("Грузия", "Молдова").replace("3 мамырда", "4 мамырда"),
        "bal.txt",
    )
    page = tree(client, address(tea, other, reader="kk"))
    assert page.xpath("//details//*[@class='half left']/@lang")[0] == "kk"
