"""A lawyer's walk through the portal in a real browser: find, narrow, read side by side."""

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

STRASBOURG = "/ru/agreements/1990-strasbourg-convention/ru-kk/"
CZECH = "/kk/agreements/2017-kz-cz-agreement/kk-en/"


def ask(page: Page, words: str) -> None:
    page.locator("#q").fill(words)
    page.locator("form.search button").click()
    page.wait_for_url(re.compile(r"q="))


def marked(page: Page) -> set[str]:
    return {text.lower() for text in page.locator("mark").all_inner_texts()}


def fits(page: Page) -> bool:
    """Nothing is wider than the screen."""
    return bool(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))


@pytest.mark.parametrize(
    ("language", "heading"),
    [
        ("kk", "Халықаралық"),
        ("ru", "Международные"),
        ("en", "International"),
    ],
)
def test_home_in_each_language(corpus: str, page: Page, language: str, heading: str) -> None:
    page.goto(f"{corpus}/{language}/")
    expect(page.locator("html")).to_have_attribute("lang", language)
    expect(page.locator("h1")).to_contain_text(re.compile(heading, re.IGNORECASE))
    expect(page.locator(".agreements > li")).to_have_count(5)
    assert fits(page)


def test_a_kazakh_word_finds_all_its_forms(corpus: str, page: Page) -> None:
    page.goto(f"{corpus}/kk/")
    ask(page, "келісімге")
    assert {"келісімге", "келісімнің", "келісімді"} <= marked(page) | _next_page_marks(page)
    assert fits(page)


def _next_page_marks(page: Page) -> set[str]:
    page.locator(".pages [rel=next]").click()
    page.wait_for_url(re.compile("page=2"))
    return marked(page)


def test_a_russian_word_shows_its_article_with_the_kazakh_twin(corpus: str, page: Page) -> None:
    page.goto(f"{corpus}/ru/")
    ask(page, "конфискации")
    assert {"конфискации", "конфискацию"} <= marked(page)
    page.locator(".hit .beside a", has_text="RU | KK").first.click()
    expect(page.locator(".unit .cell[lang=ru] h3").first).to_contain_text("Статья")
    if page.viewport_size and page.viewport_size["width"] > 640:
        expect(page.locator(".unit .cell[lang=kk] h3").first).to_contain_text("бап")


def test_english_words_and_a_facet(corpus: str, page: Page) -> None:
    page.goto(f"{corpus}/en/")
    ask(page, "money laundering")
    expect(page.locator(".hit")).to_have_count(1)
    assert marked(page) == {"money", "laundering"}
    ask(page, "терроризм")
    before = page.locator(".summary p").first.inner_text()
    folded = page.locator("label[for=show-facets]")
    if folded.is_visible():
        folded.click()
    page.locator(".facets a", has_text="Lithuania").click()
    expect(page.locator(".chips a")).to_contain_text("Lithuania")
    assert "party=LT" in page.url
    assert page.locator(".summary p").first.inner_text() != before
    page.locator(".chips a").click()
    expect(page.locator(".chips a")).to_have_count(0)
    expect(page.locator(".summary p").first).to_have_text(before)


def test_the_convention_side_by_side_at_article_18(corpus: str, page: Page) -> None:
    page.goto(f"{corpus}{STRASBOURG}#art_18")
    article = page.locator("#art_18")
    expect(article.locator(".cell[lang=ru] h3")).to_contain_text("Основания для отказа")
    expect(article).to_be_in_viewport()
    russian = page.locator("#art_18__para_1__point_e .cell[lang=ru]")
    kazakh = page.locator("#art_18__para_1__point_e .cell[lang=kk]")
    expect(russian).to_contain_text("ne bis in idem")
    if page.viewport_size and page.viewport_size["width"] > 640:
        left, right = russian.bounding_box(), kazakh.bounding_box()
        assert left
        assert right
        assert left["y"] == right["y"]
        assert left["x"] < right["x"]
    else:
        expect(kazakh).to_be_hidden()
        page.locator("label[for=tab-kk]").click()
        expect(russian).to_be_hidden()
    expect(kazakh).to_contain_text("ne bis in idem")
    assert fits(page)


def test_the_czech_agreement_in_kazakh_and_english(corpus: str, page: Page) -> None:
    page.goto(f"{corpus}{CZECH}")
    expect(page.locator("#art_10 .cell[lang=kk]").first).to_contain_text("10-бап")
    point = page.locator("#art_2 .cell[lang=en]", has_text="money laundering")
    if page.viewport_size and page.viewport_size["width"] <= 640:
        page.locator("label[for=tab-en]").click()
    expect(point).to_be_visible()
    expect(
        page.locator(".column-head", has_text=re.compile("ағылшын", re.IGNORECASE))
    ).to_be_visible()
    assert fits(page)


def test_contents_lead_to_the_article(samples: str, page: Page) -> None:
    page.goto(f"{samples}/ru/agreements/2006-kz-de-treaty/ru/")
    folded = page.locator("label[for=show-contents]")
    if folded.is_visible():
        folded.click()
    page.locator(".contents a", has_text="Статья 33").click()
    expect(page.locator("#art_33 h3")).to_be_in_viewport()


def test_a_missing_paragraph_says_so(samples: str, page: Page) -> None:
    page.goto(f"{samples}/en/agreements/2006-kz-de-treaty/ru-en/art_33/")
    row = page.locator("#art_33__para_3")
    if page.viewport_size and page.viewport_size["width"] <= 640:
        page.locator("label[for=tab-en]").click()
    expect(row.locator(".missing")).to_have_text("not in this version")


def test_all_works_without_javascript(samples: str, plain_page: Page) -> None:
    page = plain_page
    page.goto(f"{samples}/ru/")
    ask(page, "выдача")
    page.locator(".facets a", has_text="Монголия").click()
    expect(page.locator(".chips a")).to_contain_text("Монголия")
    page.locator(".hit h3 a").first.click()
    expect(page.locator(".unit h3").first).to_be_visible()


def test_a_faulty_query_is_explained_and_repaired(samples: str, page: Page) -> None:
    page.goto(f"{samples}/en/search/?q=%28treaty")
    expect(page.locator(".notice")).to_contain_text("brackets")
    page.locator(".notice a").click()
    expect(page.locator(".hit").first).to_be_visible()


def test_the_form_and_the_languages_follow_the_filters(samples: str, page: Page) -> None:
    page.goto(f"{samples}/ru/search/?q=%D1%82%D0%B0%D1%80%D0%B0%D0%BF&kind=agreement")
    page.locator(".chips a").click()
    expect(page.locator(".chips a")).to_have_count(0)
    expect(page.locator("form.search input[name=kind]")).to_have_count(0)
    assert "kind" not in (page.locator(".languages a[lang=kk]").get_attribute("href") or "")
