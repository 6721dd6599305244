"""The contents beside a text, over it on a phone, and the way to the reading view and back."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import PHONE, WIDE

pytestmark = pytest.mark.browser

TREATY = "/ru/agreements/2006-kz-de-treaty"
BESIDE = f"{TREATY}/ru-kk/"
READING = f"{BESIDE}?view=text"
CURRENT = "#contents a[aria-current=location]"
# A line has about as many letters as in a good book; over 80 the eye loses its way back.
FEWEST_LETTERS, MOST_LETTERS = 56, 80


def is_phone(page: Page) -> bool:
    return bool(page.viewport_size and page.viewport_size["width"] <= 640)


def go_to(page: Page, eid: str) -> None:
    page.evaluate("(eid) => document.getElementById(eid).scrollIntoView()", eid)
    page.locator(f"{CURRENT}[href='#{eid}']").wait_for(state="attached")


def test_the_contents_come_along_with_the_reader(samples: str, page: Page) -> None:
    page.goto(samples + BESIDE)
    for eid in ("art_30", "art_2"):
        go_to(page, eid)
        assert page.locator(CURRENT).count() == 1
        if not is_phone(page):
            expect(page.locator(CURRENT)).to_be_in_viewport()


def test_what_the_reader_sees_of_the_contents_stays(browser: Browser, samples: str) -> None:
    context = browser.new_context(viewport=WIDE)
    page = context.new_page()
    page.goto(f"{samples}{BESIDE}#art_30")
    page.locator(f"{CURRENT}[href='#art_30']").wait_for(state="attached")
    before = page.locator(".side").evaluate("side => side.scrollTop")
    # The next article stands in sight already: the list need not move.
    go_to(page, "art_31")
    assert page.locator(".side").evaluate("side => side.scrollTop") == before
    context.close()


def test_from_anywhere_on_a_phone_to_any_article(browser: Browser, samples: str) -> None:
    context = browser.new_context(viewport=PHONE, is_mobile=True)
    page = context.new_page()
    page.goto(f"{samples}{BESIDE}#art_30")
    opener = page.get_by_role("button", name="Содержание")
    contents = page.locator("#contents")
    expect(opener).to_be_in_viewport()
    expect(contents).to_be_hidden()
    opener.click()
    expect(contents).to_be_visible()
    expect(page.locator(f"{CURRENT}[href='#art_30']")).to_be_in_viewport()
    expect(page.locator(CURRENT)).to_be_focused()
    page.keyboard.press("Escape")
    expect(contents).to_be_hidden()
    expect(opener).to_be_focused()
    page.keyboard.press("Enter")
    page.locator("#contents a[href='#art_2']").click()
    expect(contents).to_be_hidden()
    expect(page.locator("#art_2")).to_be_in_viewport()
    context.close()


def test_without_code_the_button_leads_to_the_contents(browser: Browser, samples: str) -> None:
    context = browser.new_context(viewport=PHONE, is_mobile=True, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{samples}{BESIDE}#art_30")
    expect(page.locator("#contents")).to_be_hidden()
    page.locator("a.to-contents").click()
    expect(page.locator("#contents a[href='#art_2']")).to_be_visible()
    page.locator("#contents a[href='#art_2']").click()
    expect(page.locator("#art_2")).to_be_in_viewport()
    context.close()


# The reading view


def test_to_the_reading_view_and_back_at_the_same_place(samples: str, page: Page) -> None:
    page.goto(samples + BESIDE)
    go_to(page, "art_30")
    # The link stands above: the place must be that of the reader, not that of the link.
    page.get_by_role("link", name=re.compile("Reading view|Режим чтения")).evaluate(
        "link => link.click()"
    )
    page.wait_for_url(re.compile(r"ru-kk/\?view=text#art_30"))
    expect(page.locator("#art_30")).to_be_in_viewport()
    expect(page.locator(".cell[data-language=kk]")).to_have_count(0)
    page.get_by_role("link", name=re.compile("Leave|Выйти")).evaluate("link => link.click()")
    page.wait_for_url(re.compile(r"ru-kk/#art_30"))
    expect(page.locator("#art_30")).to_be_in_viewport()


def test_at_the_top_the_links_name_no_place(samples: str, page: Page) -> None:
    page.goto(samples + BESIDE)
    page.get_by_role("link", name=re.compile("Reading view|Режим чтения")).click()
    page.wait_for_url(re.compile(r"view=text$"))


def test_without_code_the_reading_view_is_a_page(samples: str, plain_page: Page) -> None:
    plain_page.goto(samples + BESIDE)
    plain_page.locator("a.switch[href$='view=text']").click()
    assert plain_page.url.endswith(READING)
    expect(plain_page.locator(".standing").first).to_be_visible()
    # Facts and contents are folded, and within reach.
    expect(plain_page.locator("#contents")).to_be_hidden()
    plain_page.locator("label[for=show-contents]").click()
    expect(plain_page.locator("#contents a").first).to_be_visible()
    plain_page.locator("label[for=show-facts]").click()
    expect(plain_page.locator(".facts").first).to_be_visible()


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_a_line_of_the_reading_view_is_not_too_long(
    browser: Browser, samples: str, language: str
) -> None:
    context = browser.new_context(viewport=WIDE)
    page = context.new_page()
    page.goto(f"{samples}{TREATY}/{language}/?view=text")
    letters = page.evaluate(
        """() => {
          const lines = [...document.querySelectorAll(".unit.article .level-0 .cell p")].map((one) => {
            return [one.textContent.length, one.getBoundingClientRect().height /
              parseFloat(getComputedStyle(one).lineHeight)];
          }).filter(([, count]) => count >= 4);
          const sum = (place) => lines.reduce((all, one) => all + one[place], 0);
          return sum(0) / (sum(1) - lines.length / 2);
        }"""
    )
    context.close()
    assert FEWEST_LETTERS <= letters <= MOST_LETTERS


def test_a_permalink_is_seen_when_it_has_the_focus(browser: Browser, samples: str) -> None:
    context = browser.new_context(viewport=WIDE)
    page = context.new_page()
    page.goto(f"{samples}{READING}")
    link = page.locator("#art_30 .permalink").first
    page.mouse.move(0, 0)
    assert link.evaluate("one => getComputedStyle(one).opacity") == "0"
    page.locator("#art_30 > .row").first.hover()
    assert link.evaluate("one => getComputedStyle(one).opacity") == "1"
    page.mouse.move(0, 0)
    page.keyboard.press("Tab")
    link.focus()
    assert link.evaluate("one => getComputedStyle(one).opacity") == "1"
    context.close()
