"""What holds on every kind of page: it stands still, fits, works without code and by keyboard."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import PHONE, WIDE
from tests.browser.kinds import PAGES

pytestmark = pytest.mark.browser

# Each link of a long treaty takes a step: those of a short one are enough.
SHORT = "/ru/agreements/2002-kz-kg-protocol"
BY_KEYBOARD = PAGES | {
    "one language": f"{SHORT}/kk/",
    "two languages": f"{SHORT}/ru-kk/?q=%D0%BF%D1%80%D0%BE%D1%82%D0%BE%D0%BA%D0%BE%D0%BB",
    "three languages": f"{SHORT}/kk-ru-en/",
    "reading view": f"{SHORT}/ru-kk/?view=text",
    "repairs": f"{SHORT}/ru-kk/?repairs=1",
    "notes": f"{SHORT}/ru/?q=%D1%81%D1%83%D0%B4&repairs=1",
}
# 1280 pixels at 400 % are 320, and 1024 are 256.
ZOOMED: Any = {"viewport": {"width": 320, "height": 256}, "device_scale_factor": 4}
WIDTHS: dict[str, Any] = {
    "wide": {"viewport": WIDE},
    "phone": {"viewport": PHONE, "is_mobile": True},
}
MOST_SHIFT = 0.01
WATCH = """
window.shift = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""
SETTLED = """
async () => {
  await document.fonts.ready;
  await new Promise((done) => setTimeout(done, 150));
  return window.shift;
}
"""
# What is wider than the screen, to say what is wrong.
TOO_WIDE = """
() => document.documentElement.scrollWidth <= innerWidth ? [] :
  [...document.querySelectorAll("body *")]
    .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
    .slice(0, 5).map((one) => one.outerHTML.slice(0, 120))
"""


def named(pages: dict[str, str]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("path", pages.values(), ids=pages)


@named(PAGES)
@pytest.mark.parametrize("screen", WIDTHS)
def test_a_page_stands_still_and_says_no_error(
    samples: str, browser: Browser, path: str, screen: str
) -> None:
    context = browser.new_context(**WIDTHS[screen])
    page = context.new_page()
    page.add_init_script(WATCH)
    said: list[str] = []
    page.on("console", lambda one: said.append(f"{one.type}: {one.text}"))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("requestfailed", lambda request: said.append(f"failed: {request.url}"))
    answer = page.goto(samples + path)
    shift = page.evaluate(SETTLED)
    context.close()
    # The browser itself notes that the page asked for is not there.
    missing = "Failed to load resource: the server responded with a status of 404"
    assert answer
    assert [one for one in said if not (answer.status == 404 and missing in one)] == []
    assert shift < MOST_SHIFT


@named(PAGES)
def test_a_page_at_400_percent_never_scrolls_sideways(
    samples: str, browser: Browser, path: str
) -> None:
    context = browser.new_context(**ZOOMED)
    page = context.new_page()
    page.goto(samples + path)
    too_wide = page.evaluate(TOO_WIDE)
    context.close()
    assert too_wide == []


@named(PAGES)
def test_a_page_is_there_without_code(samples: str, plain_page: Page, path: str) -> None:
    plain_page.goto(samples + path)
    assert plain_page.locator("h1").count() == 1
    assert plain_page.locator("h1").is_visible()
    text = plain_page.locator("#main, main").first.inner_text()
    assert len(text.split()) >= 5
    for form in plain_page.locator("form").all():
        assert form.locator("button, input[type=submit]").first.is_visible()
    # What only works with code is not shown without it.
    assert plain_page.locator("button[data-copy]:visible").count() == 0


@pytest.mark.parametrize("name", ["home", "list", "results", "two languages", "not there"])
def test_the_search_of_each_page_works_without_code(
    samples: str, plain_page: Page, name: str
) -> None:
    plain_page.goto(samples + PAGES[name])
    box = plain_page.locator("input[name=q]").first
    box.fill("шекара")
    box.press("Enter")
    plain_page.wait_for_url(lambda address: "q=%D1%88%D0%B5%D0%BA" in address)
    assert plain_page.locator("mark").count() >= 1


# By keyboard. What can be clicked, in the order of the page: of a group of radio buttons one.
CLICKABLE = """
() => {
  window.clickable = [...document.querySelectorAll(
    "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']"
  )].filter((one) => !one.disabled && one.checkVisibility({ visibilityProperty: true })
    && !(one.type === "radio" && !one.checked)
    // The field that only robots fill in.
    && !one.matches("input[tabindex='-1']"));
  return clickable.map((one) => one.outerHTML.slice(0, 90));
}
"""
# The place of what has the focus, and whether one sees that: itself or its label is outlined.
FOCUSED = """
() => {
  const one = document.activeElement;
  const seen = [one, ...(one.labels || [])].some((shown) => {
    const style = getComputedStyle(shown);
    const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1;
    return (ring || style.boxShadow !== "none") && getComputedStyle(shown).opacity !== "0";
  });
  return [clickable.indexOf(one), seen, one === document.body];
}
"""


@named(BY_KEYBOARD)
def test_tab_alone_reaches_all_that_can_be_clicked(
    samples: str, browser: Browser, path: str
) -> None:
    context = browser.new_context(viewport=WIDE)
    page = context.new_page()
    page.goto(samples + path)
    # Some forms put the focus into their first field.
    page.evaluate("document.activeElement.blur()")
    clickable = page.evaluate(CLICKABLE)
    reached: list[int] = []
    unseen: list[str] = []
    for _ in range(len(clickable) + 2):
        page.keyboard.press("Tab")
        place, seen, outside = page.evaluate(FOCUSED)
        if outside or (reached and place == reached[0]):
            break
        if not seen:
            unseen.append(page.evaluate("document.activeElement.outerHTML.slice(0, 90)"))
        # What scrolls by itself has the focus, too, so that the keyboard can scroll it.
        if place >= 0:
            reached.append(place)
    else:
        pytest.fail(f"The focus never leaves the page: {clickable[reached[-1]]}")
    context.close()
    assert unseen == []
    assert [clickable[one] for one in sorted(set(range(len(clickable))) - set(reached))] == []
    assert reached == sorted(reached)
    assert 'class="skip"' in clickable[reached[0]]
