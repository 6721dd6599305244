"""Similar provisions in a language that an article does not have."""

from django.test import Client

from search.similar.bridge import missing_languages, through
from search.similar.find import similar
from tests.search.similar.conftest import unit
from tests.search.similar.test_find import Shelf
from tests.treaties.browsing import tree, words_of
from tests.treaties.page import see
from treaties.models import Agreement


def test_through_a_provision_in_both_languages(shelf_of_four: Shelf) -> None:
    # That on museums is in Kazakh, that on bees in Russian; two others are in both.
    museums, bees = shelf_of_four["museums"], shelf_of_four["bees"]
    commission = unit(museums, "art_2")
    assert missing_languages(commission) == ["ru", "en"]
    direct = similar(commission, museums.pk)
    assert bees.pk not in {one.agreement for one in direct}
    (found,) = through(commission, museums.pk, direct)
    assert (found.found.agreement, found.found.eid) == (bees.pk, "art_1")
    assert list(found.found.likeness) == ["ru"]
    assert found.of.pk in {shelf_of_four["fish"].pk, shelf_of_four["roads"].pk}
    # It is no more like than the bridge is.
    assert 0 < found.likeness <= min(found.found.best, direct[0].best)


def test_what_is_like_nothing_has_no_bridge(shelf_of_four: Shelf) -> None:
    museums = shelf_of_four["museums"]
    alone = unit(museums, "art_1")
    assert through(alone, museums.pk, similar(alone, museums.pk)) == []


def test_a_bridge_that_is_gone_leads_nowhere(shelf_of_four: Shelf) -> None:
    museums = shelf_of_four["museums"]
    commission = unit(museums, "art_2")
    direct = similar(commission, museums.pk)
    for name in ("fish", "roads"):
        shelf_of_four[name].versions.filter(language="ru").delete()
    assert through(commission, museums.pk, direct) == []


def address(of: Agreement, eid: str, columns: str, query: str = "") -> str:
    return f"/en/agreements/{of.slug}/{columns}/{eid}/similar/{query}"


def test_the_page_looks_in_other_languages_on_request(client: Client, shelf_of_four: Shelf) -> None:
    museums, bees = shelf_of_four["museums"], shelf_of_four["bees"]
    page = tree(client, address(museums, "art_2", "kk"))
    assert bees.slug not in words_of(page)
    (link,) = page.xpath("//a[@id='other-languages']/@href")
    page = tree(client, address(museums, "art_2", "kk", link))
    (item,) = page.xpath("//ol[@class='alike-list'][2]/li")
    assert f"/en/agreements/{bees.slug}/" in item.xpath(".//a/@href")
    assert "≈" in words_of(item)
    assert "through: Статья" in words_of(item)
    nothing = see(client, address(museums, "art_1", "kk", link))
    assert nothing.has("Nothing was found in other languages.")


def test_without_a_version_in_every_language_nothing_is_offered_in_vain(
    client: Client, shelf_of_four: Shelf
) -> None:
    title = next(
        one.eid
        for version in shelf_of_four["bees"].versions.all()
        for one in version.articles.filter(kind="title")
    )
    page = tree(client, address(shelf_of_four["bees"], title, "ru", "?through=1"))
    assert page.xpath("//a[@id='other-languages']") == []
