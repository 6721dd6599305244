"""A lawyer reads: from match to match, by the contents, with a citation to take away."""

import re

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import PHONE, WIDE

pytestmark = pytest.mark.browser

CONVENTION = "/ru/agreements/1990-strasbourg-convention/ru-kk/"
MARKED = f"{CONVENTION}?q=%D0%BA%D0%BE%D0%BD%D1%84%D0%B8%D1%81%D0%BA%D0%B0%D1%86%D0%B8%D1%8F"


def current(page: Page) -> str:
    """Return the number of the match at which the reader is."""
    return page.locator("mark[aria-current]").get_attribute("id") or ""


def test_steps_lead_from_match_to_match(corpus: str, page: Page) -> None:
    page.goto(corpus + MARKED)
    words = page.locator("mark").all_inner_texts()
    assert len({word.casefold() for word in words}) >= 3
    assert current(page) == "match-1"
    page.get_by_role("button", name="Следующее совпадение").click()
    second = current(page)
    assert second != "match-1"
    assert page.locator(f"#{second}").bounding_box()["y"] > 0  # type: ignore[index]
    page.get_by_role("button", name="Предыдущее совпадение").click()
    page.get_by_role("button", name="Предыдущее совпадение").click()
    assert re.fullmatch(r"(\d+) / \1", page.locator(".stepping span").inner_text())


def test_without_code_the_first_match_has_a_link(corpus: str, plain_page: Page) -> None:
    plain_page.goto(corpus + MARKED)
    plain_page.get_by_role("link", name="К первому").click()
    assert plain_page.url.endswith("#match-1")
    assert plain_page.locator("button[data-copy]:visible").count() == 0


def test_the_place_being_read_is_marked_in_the_contents(corpus: str, page: Page) -> None:
    page.goto(f"{corpus}{CONVENTION}#art_18")
    here = page.locator(".contents a[aria-current]")
    here.wait_for(state="attached")
    assert here.get_attribute("href") == "#art_18"
    page.evaluate("document.getElementById('art_30').scrollIntoView()")
    page.locator(".contents a[aria-current][href='#art_30']").wait_for(state="attached")


def test_a_citation_is_copied_with_its_words(browser: Browser, corpus: str) -> None:
    context = browser.new_context(viewport=WIDE, permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{corpus}{CONVENTION}#art_18__para_4__point_b")
    row = page.locator("[id='art_18__para_4__point_b']")
    row.hover()
    row.get_by_role("link", name="Сослаться на это место").click()
    page.get_by_role("button", name="Скопировать вместе с текстом").first.click()
    page.get_by_text("Скопировано").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("пп. b) п. 4 ст. 18 Конвенции об отмывании")
    assert "без ущерба для обязательства" in copied
    assert "18-баптың 4-тармағының b) тармақшасы" in page.content()
    context.close()


def test_a_fact_opens_its_sentence_by_the_keyboard(corpus: str, browser: Browser) -> None:
    context = browser.new_context(viewport=WIDE)
    page = context.new_page()
    page.goto(f"{corpus}/kk/agreements/2017-kz-cz-agreement/kk/")
    evidence = page.locator(".evidence").nth(1)
    evidence.locator("summary").focus()
    page.keyboard.press("Enter")
    assert evidence.locator("blockquote").first.is_visible()
    context.close()


@pytest.mark.parametrize("path", ["", "art_18/", "art_18/cite/"])
@pytest.mark.parametrize("width", [320, 341])
def test_a_narrow_page_never_scrolls_sideways(
    corpus: str, browser: Browser, path: str, width: int
) -> None:
    # 1366 pixels at 400 % are 341.
    context = browser.new_context(viewport={"width": width, "height": PHONE["height"]})
    page = context.new_page()
    page.goto(corpus + CONVENTION + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def test_no_page_is_refused_anything_by_its_policy(corpus: str, page: Page) -> None:
    refused: list[str] = []
    page.on("console", lambda said: refused.append(said.text) if "Content" in said.text else None)
    for path in ("/kk/", MARKED, "/ru/search/?q=%D0%B2%D1%8B%D0%B4%D0%B0%D1%87%D0%B0"):
        page.goto(corpus + path)
        page.wait_for_load_state("networkidle")
    assert refused == []
