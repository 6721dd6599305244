"""The list of parties, and the page of one."""

import pytest

from tests.treaties.browsing import asked, counted_links, total, tree, words_of
from tests.treaties.collections import CODES, agreement, by_chance, party
from tests.treaties.page import get, see

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("seed", range(2))
def test_each_count_of_a_party_leads_to_a_list_of_so_many(client, seed):
    by_chance(seed, 30)
    for code in CODES[:3]:
        links = counted_links(tree(client, f"/ru/parties/{code}/"))
        assert {name for one in links for name in asked(one)} >= {
            *("party", "status", "kind", "with", "year")
        }
        for address, count in links.items():
            assert total(client, address) == count > 0, address


def test_each_count_of_the_parties_leads_to_a_list_of_so_many(client):
    by_chance(3, 30)
    page = tree(client, "/en/parties/")
    links = counted_links(page)
    assert len(links) == len(CODES)
    for address, count in links.items():
        assert total(client, address) == count > 0
    for code in CODES:
        get(client, f"/en/parties/{code}/")
        assert page.xpath(f"//a[@href='/en/parties/{code}/']")


def test_parties_stand_under_their_letters_in_the_readers_alphabet(client):
    agreement("a", ["KZ", "KR", "AZ", "AT", "UZ", "CZ"])
    page = tree(client, "/kk/parties/")
    shown = [
        (words_of(part.xpath("h2")[0]), [words_of(one) for one in part.xpath(".//li/a[1]")])
        for part in page.xpath("//div[@class='letters']/section")
    ]
    assert shown == [
        ("А", ["Австрия"]),
        ("Ә", ["Әзербайжан"]),
        ("К", ["Корея Республикасы"]),
        ("Қ", ["Қазақстан"]),
        ("Ө", ["Өзбекстан"]),
        ("Ч", ["Чехия"]),
    ]


def test_a_party_has_its_names_in_three_languages(client, tea):
    for reader, name in (("kk", "Қазақстан"), ("ru", "Казахстан"), ("en", "Kazakhstan")):
        page = tree(client, f"/{reader}/parties/KZ/")
        assert words_of(page.xpath("//h1")[0]) == name
        others = {
            str(one.get("lang")): words_of(one) for one in page.xpath("//p[@class='names']/span")
        }
        assert others == {
            code: known
            for code, known in (("kk", "Қазақстан"), ("ru", "Казахстан"), ("en", "Kazakhstan"))
            if code != reader
        }


def test_the_table_has_the_numbers_of_the_chart(client):
    agreement("a", ["LT"], signed_on="1998-01-01")
    agreement("b", ["LT"], signed_on="1998-02-01")
    agreement("c", ["LT"], acted_on=["2001-01-01"])
    agreement("d", ["LT"])
    page = tree(client, "/en/parties/LT/")
    rows = [[words_of(cell) for cell in row] for row in page.xpath("//tbody/tr")]
    assert rows == [["1998", "2"], ["1999", "0"], ["2000", "0"], ["2001", "1"]]
    (picture,) = page.xpath("//main//img")
    assert "1998" in picture.get("alt")
    assert "2001" in picture.get("alt")
    get(client, str(picture.get("src")))
    assert "1 agreement has no date." in words_of(page)


def test_a_party_without_agreements_says_so(client):
    party("LT")
    assert see(client, "/en/parties/LT/").has("The portal has no agreement of this party.")
    page = see(client, "/en/parties/LT/signings.svg", status=404)
    assert page.has("No agreement of this party has a date.")


@pytest.mark.parametrize("address", ["XX/", "lt%00/", "a/b/", "<b>/", "XX/signings.svg"])
def test_an_unknown_party_is_not_found_and_says_so(client, tea, address):
    page = see(client, f"/en/parties/{address}", status=404)
    assert page.has("There is no party with this code.")


def test_a_code_may_hold_anything(client):
    agreement("a", ["A/B & “c” д?"], signed_on="1998-01-01")
    (address,) = tree(client, "/en/parties/").xpath("//div[@class='letters']//li/a[1]/@href")
    page = tree(client, str(address))
    (picture,) = page.xpath("//main//img/@src")
    get(client, str(picture))
    assert counted_links(tree(client, "/en/"))
    for link, count in counted_links(page).items():
        assert total(client, link) == count
