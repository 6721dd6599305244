"""The page of a concordance in three languages."""

import re
from html import unescape
from typing import Any
from urllib.parse import urlencode

import pytest
from django.test import Client
from django.utils.translation import override

from search.concordance import answer as module
from search.concordance.listing import State, of_search
from search.listing import State as Search
from tests.search.pages import Page as SearchPage
from tests.search.pages import asked
from tests.treaties.page import Page, see
from treaties.models import Agreement

LANGUAGES = ["kk", "ru", "en"]


def address(words: str = "", reader: str = "ru", **more: Any) -> str:
    pairs = ({"q": words} if words else {}) | more
    return f"/{reader}/concordance/?{urlencode(pairs, doseq=True)}"


def html_of(words: str = "", reader: str = "ru", status: int = 200, **more: Any) -> str:
    response = Client().get(address(words, reader, **more))
    assert response.status_code == status
    return response.content.decode()


def marks(html: str, kind: str = "") -> list[str]:
    start = f'<mark class="{kind}">' if kind else "<mark>"
    return [unescape(one) for one in re.findall(f"{start}(.*?)</mark>", html)]


def links(html: str) -> list[str]:
    return [unescape(one) for one in re.findall(r'<a[^>]* href="([^"]*)"', html)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_stand_beside_their_translations(shelf_of_treaties, language):
    page = see(Client(), address("конфискация", language))
    assert page.language == language
    html = html_of("конфискация", language)
    assert marks(html) == ["Конфискация"] * 10
    assert marks(html, "rendering") == ["тәркілеу"] * 8 + ["кәмпескелеу"] * 2
    assert [(column, lang) for column, lang, _ in page.cells[:2]] == [("ru", "ru"), ("kk", "kk")]
    assert page.canonical.endswith(f"/{language}/concordance/?" + urlencode({"q": "конфискация"}))


def test_a_line_leads_to_its_place_with_the_words_marked(shelf_of_treaties):
    html = html_of("скот")
    slug = shelf_of_treaties.slug
    place = next(link for link in links(html) if "#art_15__p_1" in link)
    assert place.startswith(f"/ru/agreements/{slug}/ru-kk/art_15/?q=")
    page = see(Client(), place.partition("#")[0])
    assert "art_15__p_1" in page.ids


def test_a_translation_is_a_link_that_shows_its_lines(shelf_of_treaties):
    html = html_of("конфискация")
    chosen = next(link for link in links(html) if "~" in link or "%7E" in link)
    shown = Client().get(chosen).content.decode()
    assert marks(shown, "rendering") == ["кәмпескелеу"] * 4
    assert 'aria-current="true"' in shown
    # Again, and all are there.
    again = next(link for link in links(shown) if link == address("конфискация"))
    assert marks(Client().get(again).content.decode(), "rendering")[0] == "тәркілеу"


def test_what_was_told_by_statistics_says_so(shelf_of_treaties):
    html = html_of("конфискация", "en")
    assert html.count('aria-hidden="true"> ≈</span>') == 1
    assert re.search(r"кәмпескелеу</span><span aria-hidden=\"true\"> ≈", html)


def test_pages_go_on_and_end(shelf_of_treaties):
    first = html_of("конфискация")
    assert address("конфискация", page=2) in links(first)
    second = html_of("конфискация", page=2)
    assert len(marks(second)) == 2
    response = Client().get(address("конфискация", page=9))
    assert response.status_code == 302
    assert response["Location"] == address("конфискация", page=2)


def test_filters_stand_above_and_are_removed_by_a_click(shelf_of_treaties):
    html = html_of("споры", agreement=shelf_of_treaties.slug, year="2010")
    chips = re.findall(r'<p class="chips">(.*?)</p>', html, re.DOTALL)
    assert len(chips) == 1
    assert {address("споры", year=2010), address("споры", agreement=shelf_of_treaties.slug)} <= {
        *links(chips[0])
    }
    none = html_of("споры", year="1900")
    assert address("споры") in links(none)


def test_a_version_without_others_says_so(shelf_of_treaties):
    with override("en"):
        page = see(Client(), address("почтальон", "en"))
    assert page.has("This agreement has no other language version.")


def test_a_paragraph_that_a_version_lacks_says_so(shelf_of_treaties):
    version = shelf_of_treaties.versions.get(language="kk")
    article = version.articles.get(eid="art_1")
    article.paragraphs.all().delete()
    page = see(Client(), address("конфискация", "en"))
    assert page.cells[1] == ("kk", None, "KK not in this version")


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_found_leads_to_the_search(shelf_of_treaties, language):
    html = html_of("ъъъ", language)
    assert f"/{language}/search/?" + urlencode({"q": "ъъъ"}) in links(html)
    assert marks(html) == []


def test_a_faulty_query_has_its_sentence_and_the_repaired_one(shelf_of_treaties):
    html = html_of("(конфискация", "en")
    assert "The brackets in the query do not match." in html
    assert address("конфискация", "en") in links(html)
    assert "Write a word or an expression" in html_of("и", "en")
    assert "Write a word or an expression" in html_of("", "en")


def test_a_missing_index_is_said(db, backend):
    html = html_of("чай", "en", status=503)
    assert "The search is not ready" in html


def test_a_language_can_be_chosen(shelf_of_treaties):
    html = html_of("споры OR даулар")
    other = next(link for link in links(html) if "language=kk" in link)
    assert "Даулар" in marks(Client().get(other).content.decode())


def test_what_is_counted_in_the_first_articles_says_so(shelf_of_treaties, monkeypatch):
    monkeypatch.setattr(module, "SAMPLE", 9)
    assert "Counted in the first 9 of 12 articles" in html_of("конфискация", "en")
    assert "Counted in the first" not in html_of("скот", "en")


@pytest.mark.parametrize(
    "hostile",
    [
        {"language": "xx", "page": "0", "year": "abc", "agreement": "\x00"},
        {"kk": "<script>", "ru": "~", "en": "-", "page": "-1"},
        {"page": "99999999", "language": ["kk", "ru"]},
        {"agreement": ["a|b", "", "x" * 300]},
    ],
)
def test_no_address_breaks_it(shelf_of_treaties, hostile):
    response = Client().get(address("конфискация", **hostile), follow=True)
    assert response.status_code == 200
    assert "<script>" not in response.content.decode()


def test_letters_of_a_text_stay_letters(shelf_of_treaties):
    row = shelf_of_treaties.versions.get(language="ru").articles.get(eid="art_1").paragraphs.get()
    row.text = "Конфискация <b>дома</b> & «сада»"
    row.save()
    html = html_of("конфискация")
    assert "<mark>Конфискация</mark> &lt;b&gt;дома&lt;/b&gt; &amp; «сада»" in html


def test_the_search_page_leads_to_it(shelf_of_treaties):
    found = SearchPage(asked("конфискация", agreement=shelf_of_treaties.slug, kind="agreement"))
    assert address("конфискация", agreement=shelf_of_treaties.slug) in links(found.html)
    assert "/concordance/?" not in SearchPage(asked("article:2")).html


@pytest.mark.parametrize("words", ["", "(", "party:KZ", "и"])
def test_not_every_search_has_a_concordance(words):
    assert of_search(Search(words)) == ""


def test_the_state_is_in_the_address():
    state = State("a b", "ru", {"year": ("1990", "2001"), "agreement": ("x",)}, {"kk": "~бал"}, 3)
    query = state.query
    assert (
        query == "?q=a+b&language=ru&agreement=x&year=1990&year=2001&kk=~%D0%B1%D0%B0%D0%BB&page=3"
    )
    assert State().query == ""
    assert state.toggled("year", "1990").filters["year"] == ("2001",)
    assert state.toggled("year", "1995").page == 1
    assert state.translated("kk", "~бал").translations == {}
    assert state.translated("en", "honey").translations == {"kk": "~бал", "en": "honey"}
    assert state.asked_in("kk") == State("a b", "kk", state.filters)


def test_an_agreement_without_a_title_is_called_by_its_address(shelf_of_treaties):
    shelf_of_treaties.versions.update(title="")
    page: Page = see(Client(), address("конфискация"))
    assert page.has(shelf_of_treaties.slug)
    assert Agreement.objects.count() == 4
