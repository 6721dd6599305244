"""The browsing pages: home, the list with its filters, the parties."""

import random
from urllib.parse import urlencode

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.treaties.browsing import asked, chips, counted_links, total, tree, words_of
from tests.treaties.collections import CODES, agreement, by_chance, party
from tests.treaties.page import get, see
from treaties.browse import PAGE_SIZE, SORTS
from treaties.choices import Status
from treaties.models import Party

pytestmark = pytest.mark.django_db
SLUG = "2019-kz-ge-agreement"
READERS = ("kk", "ru", "en")


# Counts, and the lists that they lead to


@pytest.mark.parametrize("reader", READERS)
def test_each_count_of_home_leads_to_a_list_of_so_many(client, reader):
    by_chance(1, 30)
    links = counted_links(tree(client, f"/{reader}/"))
    assert {name for one in links for name in asked(one)} == {
        *("party", "year", "kind", "status", "prevailing")
    }
    for address, count in links.items():
        assert total(client, address) == count > 0, address


@pytest.mark.parametrize("seed", range(4))
def test_each_count_beside_a_list_is_that_of_its_value_alone(client, seed):
    by_chance(seed, 30)
    chance = random.Random(seed)
    current = {
        "party": chance.sample(CODES, 2),
        "status": chance.sample(Status.values, 3),
    }
    start = f"/en/agreements/?{urlencode(current, doseq=True)}"
    links = counted_links(tree(client, start))
    assert len(links) > 9
    for address, count in links.items():
        then = asked(address)
        (name,) = {
            one for one in {*then, *current} if set(then.get(one, ())) != set(current.get(one, ()))
        }
        (value,) = {*then.get(name, ())} ^ {*current.get(name, ())}
        alone = urlencode({**current, name: [value]}, doseq=True)
        assert total(client, f"/en/agreements/?{alone}") == count, (address, name)


# Home


def test_home_of_an_empty_portal(client):
    page = see(client, "/en/")
    assert page.has("No treaty has been loaded yet.")


@pytest.mark.parametrize(
    ("reader", "words"),
    [
        ("kk", ["шай туралы келісім", "Грузия", "2019 жылғы 3 мамыр", "Астана"]),
        ("ru", ["о чае", "Грузия", "3 мая 2019 года", "Астана"]),
        ("en", ["on Tea", "Georgia", "3 May 2019", "Astana"]),
    ],
)
def test_home_lists_agreements_in_the_readers_language(client, tea, reader, words):
    page = see(client, f"/{reader}/")
    for word in words:
        assert page.has(word)
    assert f"/{reader}/agreements/{SLUG}/" in page.links
    assert {f"/{reader}/agreements/{SLUG}/{code}/" for code in ("kk", "ru", "en")} <= set(
        page.links
    )


def test_home_shows_the_newest_and_leads_on_to_the_list(client):
    for number in range(30):
        agreement(f"a-{number:02}", signed_on=f"20{number:02}-01-01")
    page = tree(client, "/en/")
    shown = [str(one) for one in page.xpath("//ol[@class='agreements']//h3/a/@href")]
    assert shown == [f"/en/agreements/a-{number:02}/" for number in range(29, 4, -1)]
    (following,) = page.xpath("//a[@rel='next']/@href")
    assert see(client, str(following)).slugs() == [f"a-{number:02}" for number in range(4, -1, -1)]


def test_an_old_address_of_a_later_page_of_home_leads_to_the_list(client, tea):
    assert client.get("/ru/?page=2").url == "/ru/agreements/?page=2"
    for page in ("1", "0", "-1", "what", "", "٢٢٢٢٢٢", "9" * 400):
        get(client, f"/en/?page={page}")


def test_home_shows_what_was_added_last(client):
    for slug, day in (("a-old", 1), ("a-new", 20), ("a-middle", 10)):
        agreement(slug, signed_on="2000-01-01", added=day)
    recent = tree(client, "/ru/").xpath("//ol[@class='recent']/li")
    assert [str(one.xpath("a/@href")[0]).split("/")[3] for one in recent] == [
        *("a-new", "a-middle", "a-old")
    ]
    assert "21 января 2026 года" in words_of(recent[0])


def test_the_feed_is_named_on_home_the_list_and_a_partys_page(client, tea):
    for address, query in (
        ("/ru/", ""),
        ("/ru/agreements/?party=GE&sort=title", "?party=GE"),
        ("/ru/parties/GE/", "?party=GE"),
    ):
        (named,) = tree(client, address).xpath("//link[@type='application/atom+xml']/@href")
        assert named == f"http://testserver/ru/agreements/feed.atom{query}"
    assert tree(client, "/ru/").xpath("//a[@href='/ru/agreements/feed.atom']")


# The list


def test_a_chip_leads_to_the_list_without_its_filter(client):
    by_chance(2, 30)
    page = tree(client, "/en/agreements/?party=LT&party=KZ&year=1995&kind=treaty&with=GE&page=3")
    found = chips(page)
    assert [*found] == [*("Kazakhstan", "Lithuania", "1995", "Treaty", "together with Georgia")]
    assert found["Lithuania"] == "/en/agreements/?party=KZ&year=1995&kind=treaty&with=GE"
    assert found["1995"] == "/en/agreements/?party=KZ&party=LT&kind=treaty&with=GE"
    for address in found.values():
        assert len(chips(tree(client, address))) == len(found) - 1


def test_the_same_choice_has_one_address(client):
    agreement("a", ["LT", "KZ"])
    pages = [
        see(client, f"/en/agreements/?{query}")
        for query in (
            "party=LT&year=&party=KZ",
            "party=KZ&party=LT&page=1&party=KZ",
            "sort=newest&party=KZ&party=LT&page=7",
        )
    ]
    assert {page.canonical for page in pages} == {
        "http://testserver/en/agreements/?party=KZ&party=LT"
    }


@pytest.mark.parametrize("sort", SORTS)
def test_pages_of_a_list_show_every_agreement_once(client, sort):
    by_chance(4, 60)
    address, shown = f"/kk/agreements/?sort={sort}", list[str]()
    while address:
        page = tree(client, address)
        links = page.xpath("//ol[@class='agreements']//h3/a/@href")
        assert len(links) <= PAGE_SIZE
        shown += [str(one) for one in links]
        address = "".join(map(str, page.xpath("//a[@rel='next']/@href")))
        assert not address or f"sort={sort}" in address or sort == "newest"
    assert len(shown) == 60
    assert set(shown) == {f"/kk/agreements/a-{number:03}/" for number in range(60)}


@pytest.mark.parametrize("page", ["0", "-1", "what", "2.5", "", "99", "9" * 5000, "%00", "٣"])
def test_a_page_that_is_not_there_does_not_fail(client, page):
    for number in range(30):
        agreement(f"a-{number:02}")
    shown = see(client, f"/en/agreements/?page={page}")
    assert len(shown.slugs()) in {5, PAGE_SIZE}


@pytest.mark.parametrize(
    "query",
    [
        "party=XX",
        "party=%00",
        "party=%ff%fe",
        "year=abc",
        "year=-5",
        "year=99999999999999999999",
        "kind=nothing",
        "status=%3Cb%3E",
        "prevailing=%22%5D",
        "with=" + "x" * 3000,
    ],
)
def test_an_unknown_value_gives_an_empty_list_with_a_sentence(client, tea, query):
    page = tree(client, f"/en/agreements/?{query}")
    assert page.xpath("//@data-total") == ["0"]
    (notice,) = page.find_class("notice")
    assert words_of(notice) == "No agreement has all that was chosen. Remove a filter."
    (address,) = chips(page).values()
    assert total(client, address) == 1


def test_what_is_no_filter_is_left_out(client, tea):
    assert total(client, "/en/agreements/?colour=red&sort=colour&party=") == 1


def test_an_empty_portal_says_so(client):
    assert see(client, "/en/agreements/").has("No treaty has been loaded yet.")
    assert see(client, "/en/parties/").has("No treaty has been loaded yet.")


def test_languages_lead_to_the_same_choice(client, tea):
    page = see(client, "/en/agreements/?party=GE&sort=title")
    assert page.alternates["ru"] == "http://testserver/ru/agreements/?party=GE&sort=title"


@pytest.mark.parametrize(
    ("reader", "count", "words"),
    [
        ("ru", 1, "1 международный договор"),
        ("ru", 3, "3 международных договора"),
        ("ru", 5, "5 международных договоров"),
        ("en", 1, "1 agreement"),
        ("en", 2, "2 agreements"),
        ("kk", 1, "1 халықаралық шарт"),
        ("kk", 5, "5 халықаралық шарт"),
    ],
)
def test_numbers_of_agreements_are_in_their_form(client, reader, count, words):
    for number in range(count):
        agreement(f"a-{number}", ["LT"])
    (heading,) = tree(client, f"/{reader}/agreements/").xpath("//h2[@data-total]")
    assert words_of(heading) == words
    (link,) = tree(client, f"/{reader}/parties/LT/").find_class("total")
    assert words_of(link) == words


# What texts and addresses say is never markup


def test_what_a_text_or_an_address_says_is_never_markup(client):
    evil = "<img src=x onerror=alert(1)>\"'&amp;"
    party("LT", kk=evil, ru=evil, en=evil)
    agreement("a", ["LT"], titles={"kk": evil}, signed_on="1998-01-01", signed_place=evil)
    for address in (
        "",
        "agreements/",
        f"agreements/?{urlencode({'party': ['LT', evil], 'year': evil, 'kind': evil})}",
        "parties/",
        "parties/LT/",
    ):
        page = tree(client, f"/en/{address}")
        assert [one.get("src") for one in page.iter("img") if one.get("src") == "x"] == []
        assert [one for one in page.iter() if one.get("onerror")] == []
        assert evil in words_of(page)


# Queries


@pytest.mark.parametrize(
    "address",
    [
        "/en/",
        "/en/agreements/",
        "/en/agreements/?sort=title",
        "/en/agreements/?party=KZ&year=1995&kind=treaty&kind=charter&prevailing=ru&with=LT",
        "/en/agreements/feed.atom",
        "/en/parties/",
        "/en/parties/KZ/",
        "/en/parties/KZ/signings.svg",
    ],
)
def test_the_number_of_queries_does_not_grow(client, address):
    by_chance(1, 20)
    numbers = []
    for size in (3, 60):
        for number in range(size):
            _add_tea(f"tea-{size}-{number}")
        with CaptureQueriesContext(connection) as asked_for:
            get(client, address)
        numbers.append(len(asked_for))
    assert numbers[0] == numbers[1] > 0


def _add_tea(slug: str) -> None:
    agreement(
        slug,
        ["KZ", "LT", slug],
        kind="treaty",
        signed_on="1995-01-01",
        prevailing_languages=["ru"],
        titles={"en": slug},
    )


def test_parties_of_home_are_those_with_most_agreements_in_the_alphabet(client):
    for number in range(40):
        agreement(f"a-{number}", ["KZ", "AZ", f"X{number:02}"])
    Party.objects.filter(code="KZ").update(name_en="Zz")
    shown = [
        words_of(one)
        for one in tree(client, "/en/").xpath(
            "//section[contains(@class, 'by-party')]//li/a/span[1]"
        )
    ]
    assert len(shown) == 24
    assert shown[0] == "Azerbaijan"
    assert shown[-1] == "Zz"
    assert shown == sorted(shown)
