"""Cross-references followed with a pointer, by keyboard and without JavaScript."""

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser
CONVENTION = "/kk/agreements/1990-strasbourg-convention/kk-ru/"
TARGET = "() => document.querySelector(':target')?.id"
BACKGROUND = "(id) => getComputedStyle(document.getElementById(id)).backgroundColor"


def follow(page: Page, corpus: str) -> None:
    page.goto(f"{corpus}{CONVENTION}#art_3")
    before = page.evaluate(BACKGROUND, "art_2__para_1")
    page.locator("#art_3 a.ref", has_text="2-баптың 1-тармағына").click()
    page.wait_for_url("**#art_2__para_1")
    assert page.evaluate(TARGET) == "art_2__para_1"
    target = page.locator("#art_2__para_1")
    assert target.bounding_box()
    assert target.evaluate("row => row.getBoundingClientRect().top") >= 0
    # It is marked as what was looked for.
    assert page.evaluate(BACKGROUND, "art_2__para_1") != before


def test_a_click_lands_on_the_paragraph(page: Page, corpus: str):
    follow(page, corpus)


def test_it_does_so_without_scripts(plain_page: Page, corpus: str):
    plain_page.goto(f"{corpus}{CONVENTION}#art_3")
    plain_page.locator("#art_3 a.ref", has_text="2-баптың 1-тармағына").click()
    plain_page.wait_for_url("**#art_2__para_1")
    assert plain_page.locator("#art_2__para_1:target").count() == 1


def test_what_refers_to_an_article_leads_back(page: Page, corpus: str):
    page.goto(f"{corpus}{CONVENTION}#art_2")
    link = page.locator("#art_2 .cited-by a", has_text="3-бап")
    link.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**#art_3__p_1")
    assert page.locator("#art_3__p_1:target").count() == 1


def test_the_page_is_no_wider_than_the_screen(page: Page, corpus: str):
    page.goto(f"{corpus}{CONVENTION}")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
