"""The search page in three languages."""

import re

import pytest
from django.test import Client
from django.utils.translation import override

from search.listing import PAGE_SIZE
from search.messages import FAULTS, fault_sentence
from search.pieces import Fault
from search.service import Request, search
from tests.search.conftest import Library
from tests.search.library import POST_ARTICLES
from tests.search.pages import Page, asked

LANGUAGES = ["kk", "ru", "en"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("words", "marked"), [("пасека", "пасеки"), ("омарта", "омарталарды"), ("apiary", "apiaries")]
)
def test_a_word_in_any_language_is_marked_in_any_interface(
    library: Library, language: str, words: str, marked: str
) -> None:
    page = Page(asked(words + " article:1"), language)
    assert page.response.status_code == 200
    assert f'<html lang="{language}">' in page.html
    assert page.marks == [marked]
    first = {"kk": "омарталарды", "ru": "пасеки", "en": "apiaries"}[language]
    assert first in page.text


@pytest.mark.parametrize(
    ("language", "count", "nothing"),
    [
        ("kk", "2 бап табылды", "Ештеңе табылмады."),
        ("ru", "Найдено 2 статьи", "Ничего не найдено."),
        ("en", "2 articles found", "Nothing was found."),
    ],
)
def test_the_page_speaks_the_readers_language(
    library: Library, language: str, count: str, nothing: str
) -> None:
    assert count in Page(asked("спор"), language).text
    assert nothing in Page(asked("нетакогослова"), language).text


def test_results_stand_under_their_agreement_with_links_to_the_article(library: Library) -> None:
    page = Page(asked("спор"))
    assert page.html.count('<section class="group">') == 2
    slug = library.honey.slug
    assert f'<a href="/ru/agreements/{slug}/">' in page.html
    query = "?q=%D1%81%D0%BF%D0%BE%D1%80"
    assert f'href="/ru/agreements/{slug}/ru/art_2/{query}#art_2' in page.html
    assert f'<a href="/ru/agreements/{slug}/ru-kk/art_2/{query}">' in page.html
    for address in page.found(r'<a href="(/ru/agreements/[^"#]*)'):
        assert Client().get(address).status_code == 200


def test_facets_are_toggled(library: Library) -> None:
    page = Page(asked("спор"))
    assert page.chips == []
    lithuania = Page(page.address_of("Литва"))
    assert lithuania.hits == 1
    assert "Литва" in lithuania.chips[0]
    assert 'aria-current="true"><span>Литва</span>' in lithuania.html
    both = Page(lithuania.address_of("Австрия"))
    assert both.hits == 2
    assert re.findall(r"Литва|Австрия", re.sub(r'"[^"]*"', "", both.chips[0])) == [
        "Литва",
        "Австрия",
    ]
    assert Page(both.address_of("Литва")).hits == 1
    (away,) = lithuania.found(r'<p class="chips"><a href="([^"]*)"')
    assert away == asked("спор").replace("+", "%20")


def test_the_order_is_chosen_by_links_that_keep_the_rest(library: Library) -> None:
    chosen = asked("спор", party=["LT", "AT"])
    links = Page(chosen).found(r'<p class="sorts">(.*?)</p>')[0]
    assert re.findall('href="([^"]*)"', links) == [
        chosen,
        *(f"{chosen}&sort={name}" for name in ("newest", "oldest", "title")),
    ]


def test_a_value_is_added_at_its_place_in_the_address(library: Library) -> None:
    page = Page(asked("спор&", party="LT", status="in_force", sort="newest"))
    assert page.address_of("Австрия") == asked(
        "спор&", party=["LT", "AT"], status="in_force", sort="newest"
    )


def test_the_form_keeps_words_filters_and_order(library: Library) -> None:
    page = Page(asked("спор", party=["LT", "AT"], sort="newest", page=1))
    (form,) = page.found(r'<form class="search"(.*?)</form>')
    assert (
        re.findall(r'name="(\w+)"[^>]*value="([^"]*)"', form)
        == [
            ("party", "LT"),
            ("party", "AT"),
            ("sort", "newest"),
        ]
        or 'value="спор"' in form
    )
    assert form.count('type="hidden"') == 3


def test_pages(library: Library) -> None:
    first, second = Page(asked("почтальон")), Page(asked("почтальон", page=2))
    assert (first.hits, second.hits) == (PAGE_SIZE, POST_ARTICLES - PAGE_SIZE)
    assert 'rel="next"' in first.html
    assert 'rel="prev"' not in first.html
    assert 'rel="prev"' in second.html
    assert 'rel="next"' not in second.html
    articles = [page.found(r"<h3>.*?/(art_\d+)/") for page in (first, second)]
    assert len(set(articles[0] + articles[1])) == POST_ARTICLES
    assert '<nav class="pages"' not in Page(asked("спор")).html


def test_beyond_the_end_is_the_last_page(library: Library) -> None:
    response = Page(asked("почтальон", party="LV", page=77)).response
    assert response.status_code == 302
    assert response["Location"] == "/ru/search/" + asked("почтальон", party="LV", page=2)
    assert (
        Page(asked("нетакогослова", page=5)).response["Location"].endswith(asked("нетакогослова"))
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", FAULTS)
def test_each_fault_has_a_sentence_in_each_language(code: str, language: str) -> None:
    with override("en"):
        english = fault_sentence(Fault(code, "хх"))
    with override(language):
        sentence = fault_sentence(Fault(code, "хх"))
    assert sentence.endswith(".")
    assert "%" not in sentence
    assert (sentence == english) == (language == "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_faulty_query_gets_its_sentence_and_a_link_that_works(
    library: Library, language: str
) -> None:
    page = Page(asked('"за чаем', party="AT", page=1), language)
    assert page.response.status_code == 200
    with override(language):
        assert fault_sentence(Fault("quote", "за чаем")) in page.text
    (repaired,) = page.found(r'role="alert">.*?<a href="([^"]*)">')
    assert repaired == asked('"за чаем"', party="AT")
    assert Page(repaired, language).hits == 1


def test_a_fault_without_a_repair_has_no_link(library: Library) -> None:
    page = Page(asked("OR"))
    assert page.found(r'role="alert">(.*?)</p>')
    assert "<a" not in page.found(r'role="alert">(.*?)</p>')[0]


def test_nothing_found_says_what_to_drop(library: Library) -> None:
    bare, filtered = Page(asked('"чай озеро"')), Page(asked("чай", party="LT"))
    assert (bare.hits, filtered.hits) == (0, 0)
    notices = [page.found(r'<p class="notice">(.*?)</p>') for page in (bare, filtered)]
    assert notices[0] != notices[1]
    assert all(len(notice) == 1 for notice in notices)
    # The filter that is too much can be taken away.
    assert "Литва" in filtered.chips[0]


@pytest.mark.parametrize("extra", [{"HX-Boosted": "true"}, {"HX-History-Restore-Request": "true"}])
def test_htmx_gets_the_whole_page(library: Library, extra: dict[str, str]) -> None:
    """The form, the links to other languages and the chips belong to the state, too."""
    html = Page(asked("чай"), **{"HX-Request": "true", **extra}).html
    assert "<html" in html
    assert '<form class="search"' in html


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_an_index_the_page_says_so(unindexed: Library, language: str) -> None:
    page = Page(asked("чай"), language)
    assert page.response.status_code == 503
    assert page.found(r'role="alert">(.*?)</p>')
    assert '<form class="search"' in page.html


def test_the_page_shows_what_the_search_finds(library: Library) -> None:
    hits = search(Request("спор", reader="ru")).hits
    page = Page(asked("спор"))
    assert page.hits == len(hits)
    assert [mark.lower() for mark in page.marks] == [
        run.text.lower() for hit in hits for run in hit.snippets["ru"].runs if run.marked
    ]
