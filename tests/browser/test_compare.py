"""A comparison of two agreements as a reader goes through it."""

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

PAIR = "/ru/compare/2014-kz-nl-convention/2006-kz-de-treaty/"


def test_a_line_of_the_overview_opens_its_comparison(samples: str, page: Page) -> None:
    page.goto(samples + PAIR)
    # So long a comparison is folded.
    assert page.locator("details.pair-of-articles[open]").count() == 0
    link = page.locator("table.overview a[href^='#art_']").first
    place = link.get_attribute("href")
    assert place
    link.click()
    opened = page.locator(f"details.pair-of-articles[open] > div[id='{place[1:]}']")
    opened.wait_for()
    assert opened.locator("del, ins").first.is_visible()


def test_from_an_article_to_the_words_of_a_similar_one(samples: str, page: Page) -> None:
    page.goto(f"{samples}/ru/agreements/1993-kz-uz-agreement/ru/art_9/")
    page.locator("a[href$='/similar/']").click()
    page.locator(".alike-list a[href*='/compare/']").first.click()
    assert page.locator(".compared del").first.is_visible()
    assert page.locator(".compared ins").first.is_visible()
