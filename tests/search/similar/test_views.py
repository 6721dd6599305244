"""The pages of what is similar, and of what an agreement can be compared with."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from search import indexing
from search.engines.whoosh.backend import Backend
from search.similar.find import MOST
from tests.search.similar.conftest import BEES_RU, commission, russian
from tests.treaties.browsing import tree, words_of
from tests.treaties.page import get, see
from treaties.loading.load import load
from treaties.models import Agreement, Article, FormerAddress

READERS = ("kk", "ru", "en")
Shelf = dict[str, Agreement]


def similar(of: Agreement, eid: str, columns: str = "ru", reader: str = "en") -> str:
    return f"/{reader}/agreements/{of.slug}/{columns}/{eid}/similar/"


def test_a_list_with_likeness_agreement_and_comparison(
    client: Client, shelf_of_four: Shelf
) -> None:
    page = tree(client, similar(shelf_of_four["fish"], "art_2"))
    items = page.xpath("//ol[@class='alike-list']/li")
    assert len(items) == 3
    percents = [int(words_of(one).split()[0]) for one in page.xpath("//p[@class='percent']/b")]
    assert percents == sorted(percents, reverse=True)
    assert percents[0] == 100
    roads = next(one for one in items if "Hungary" in words_of(one))
    assert "Kazakhstan – Hungary, 2011" in words_of(roads)
    # A comparison for each language in which the two are alike, and it is there.
    links = roads.xpath(".//a[contains(@href, '/compare/')]/@href")
    fish = shelf_of_four["fish"].slug
    other = shelf_of_four["roads"].slug
    assert {link.split("/")[5] for link in links} == {"kk", "ru"}
    for link in links:
        assert link.startswith(f"/en/compare/{fish}/{other}/")
        assert link.endswith("/art_2/art_3/")
        assert see(client, link).has("word for word")


@pytest.mark.parametrize("reader", READERS)
def test_a_provision_is_shown_in_the_readers_language(
    client: Client, shelf_of_four: Shelf, reader: str
) -> None:
    page = tree(client, similar(shelf_of_four["fish"], "art_2", "ru-kk", reader))
    shown = {
        words_of(one): one.get("lang") for one in page.xpath("//ol[@class='alike-list']//h2/a")
    }
    assert shown["Статья 1"] == "ru"
    assert shown["2-бап"] == "kk"
    # The one in both languages: where the reader has another, in the likest, the first of equals.
    assert ("Статья 3" in shown, "3-бап" in shown) == (reader != "kk", reader == "kk")


def test_nothing_is_listed_below_the_bound(client: Client, shelf_of_four: Shelf) -> None:
    page = see(client, similar(shelf_of_four["fish"], "art_1"))
    assert page.has("No provision of another agreement says the same")


def test_what_is_no_provision(client: Client, shelf_of_four: Shelf) -> None:
    title = Article.objects.get(kind="title", version__agreement=shelf_of_four["bees"])
    page = see(client, similar(shelf_of_four["bees"], title.eid))
    assert page.has("Similar provisions are looked for from articles")


def test_what_is_not_there(client: Client, shelf_of_four: Shelf) -> None:
    bees = shelf_of_four["bees"]
    assert see(client, similar(bees, "art_9"), 404).has("no provision with this address")
    assert see(client, similar(bees, "art_1", "kk"), 404).has("no text in: Kazakh")
    get(client, "/en/agreements/nothing/ru/art_1/similar/", 404)
    get(client, "/en/compare/nothing/", 404)
    FormerAddress.objects.create(slug="old-bees", agreement=bees)
    for old, new in (
        ("/en/agreements/old-bees/ru/art_1/similar/", similar(bees, "art_1")),
        ("/en/compare/old-bees/", f"/en/compare/{bees.slug}/"),
    ):
        answer = client.get(old)
        assert (answer.status_code, answer["Location"]) == (301, new)


def test_without_an_index(client: Client, shelf_of_four: Shelf, backend: Backend) -> None:
    (backend.path / "current").unlink()
    for address in (
        similar(shelf_of_four["fish"], "art_2"),
        f"/en/compare/{shelf_of_four['fish'].slug}/",
    ):
        assert see(client, address, 503).has("The search is not ready")


def test_the_number_of_queries_does_not_grow(client: Client, shelf_of_four: Shelf) -> None:
    def queries() -> tuple[int, int]:
        with CaptureQueriesContext(connection) as asked:
            page = tree(client, similar(shelf_of_four["fish"], "art_2"))
        return len(page.xpath("//ol[@class='alike-list']/li")), len(asked)

    few = queries()
    for number in range(2, 25):
        text = russian(
            "Республики Молдова",
            f"о предмете {number}",
            f"{number} июля 2003",
            commission("ru", "Соглашения"),
        )
        load(text.encode(), f"{number}.txt")
    indexing.update_pending()
    many = queries()
    assert many[0] == MOST > few[0]
    assert many[1] == few[1]
    page = see(client, similar(shelf_of_four["fish"], "art_2"))
    assert page.has(f"The {MOST} provisions of other agreements that are most alike.")


def test_agreements_to_compare_with(client: Client, shelf_of_four: Shelf) -> None:
    roads = shelf_of_four["roads"]
    page = tree(client, f"/ru/compare/{roads.slug}/")
    links = page.xpath("//ol[@class='compare-list']//a/@href")
    assert links == [
        f"/ru/compare/{roads.slug}/{shelf_of_four[name].slug}/" for name in ("bees", "fish")
    ]
    for link in links:
        get(client, link)


def test_a_search_for_the_other_agreement(client: Client, shelf_of_four: Shelf) -> None:
    roads, museums = shelf_of_four["roads"], shelf_of_four["museums"]
    page = tree(client, f"/en/compare/{roads.slug}/?other=museum OR қолжазба")
    found = page.xpath("//ol[@class='compare-list'][1]//a/@href")
    assert f"/en/compare/{roads.slug}/{museums.slug}/" in found
    # The agreement itself is not offered.
    page = tree(client, f"/en/compare/{roads.slug}/?other=перевозчик")
    assert roads.slug not in " ".join(
        link.split("/")[4] for link in page.xpath("//ol[@class='compare-list']//a/@href")
    )
    assert see(client, f"/en/compare/{roads.slug}/?other=перевозчик").has(
        "No other agreement was found."
    )
    faulty = tree(client, f"/en/compare/{roads.slug}/?other=(")
    assert len(faulty.xpath("//p[@role='alert']")) == 1


def test_an_agreement_like_no_other(client: Client, db: None, backend: Backend) -> None:
    agreement = load(
        russian("Грузии", "о пчелах", "3 мая 2019", BEES_RU).encode(), "bees.txt"
    ).agreement
    assert agreement
    indexing.rebuild()
    assert see(client, f"/en/compare/{agreement.slug}/").has(
        "No other agreement has articles like those of this one."
    )
