"""The reader's choice of looks in a browser: saved without code, nothing wider than the screen, readable."""

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect

from portal.appearance import CHOICES, COOKIE
from tests.browser.axe import RULES
from tests.browser.conftest import PHONE, WIDE

pytestmark = pytest.mark.browser

TREATY = "/kk/agreements/2006-kz-de-treaty/kk-ru-en/"
PAGES = (
    "/kk/",
    "/ru/agreements/",
    "/ru/parties/DE/",
    "/ru/search/?q=%D0%B2%D1%8B%D0%B4%D0%B0%D1%87%D0%B0",
    TREATY,
    f"{TREATY}art_33/",
    "/ru/appearance/",
)
NARROW: ViewportSize = {"width": 320, "height": 640}
# The widest letters that can be chosen.
LARGEST = "200.wider.black-white.serif"


@pytest.fixture(params=[WIDE, PHONE, NARROW], ids=["wide", "phone", "narrow"])
def large(browser: Browser, request: pytest.FixtureRequest, samples: str) -> Iterator[Page]:
    """A page of a reader who chose the largest letters."""
    context = browser.new_context(viewport=request.param)
    choose(context, samples, LARGEST)
    yield context.new_page()
    context.close()


def choose(context: BrowserContext, site: str, cookie: str) -> None:
    context.add_cookies([{"name": COOKIE, "value": cookie, "url": site}])


@pytest.mark.parametrize("path", PAGES)
def test_large_letters_never_make_a_page_scroll_sideways(
    samples: str, large: Page, path: str
) -> None:
    large.goto(samples + path)
    size = large.evaluate("getComputedStyle(document.documentElement).fontSize")
    assert size == "32px"
    assert large.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_large_letters_turn_columns_into_tabs(samples: str, browser: Browser) -> None:
    context = browser.new_context(viewport={"width": 1100, "height": 800})
    page = context.new_page()
    page.goto(samples + TREATY)
    expect(page.locator(".tabs")).to_be_hidden()
    choose(context, samples, LARGEST)
    page.goto(samples + TREATY)
    expect(page.locator(".tabs")).to_be_visible()
    context.close()


def test_a_choice_is_made_without_code_and_taken_back(samples: str, plain_page: Page) -> None:
    plain_page.goto(f"{samples}/en/parties/")
    plain_page.locator("a.sight").click()
    plain_page.get_by_label("150 %").check()
    plain_page.locator("input[value='white-black']").check()
    plain_page.locator("form.appearance button").first.click()
    expect(plain_page.locator("[role=status]")).to_be_visible()
    plain_page.locator(".list-page .meta a").first.click()
    expect(plain_page).to_have_url(f"{samples}/en/parties/")
    html = plain_page.locator("html")
    expect(html).to_have_css("font-size", "24px")
    expect(plain_page.locator("body")).to_have_css("background-color", "rgb(0, 0, 0)")
    plain_page.locator("a.sight").click()
    plain_page.locator("button[name=reset]").click()
    expect(html).to_have_css("font-size", "16px")


@pytest.mark.parametrize("colours", CHOICES["colours"][1:])
@pytest.mark.parametrize("path", ["/ru/appearance/", f"{TREATY}art_33/", "/ru/parties/DE/"])
def test_axe_finds_no_fault_in_any_colours(
    samples: str, browser: Browser, path: str, colours: str
) -> None:
    # What is chosen holds on a dark screen, too.
    context = browser.new_context(viewport=WIDE, color_scheme="dark")
    choose(context, samples, f"100.normal.{colours}.both")
    page = context.new_page()
    page.goto(samples + path)
    found = Axe().run(page, options=RULES)
    assert [
        f"{fault['id']}: {node['html'][:120]}"
        for fault in found.response["violations"]
        for node in fault["nodes"][:3]
    ] == []
    context.close()


def test_the_font_comes_and_moves_nothing(samples: str, page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.add_init_script(
        "window.moved = 0; new PerformanceObserver(seen => seen.getEntries().forEach("
        "one => { window.moved += one.value })).observe({type: 'layout-shift', buffered: true})"
    )
    page.goto(samples + TREATY)
    page.wait_for_load_state("networkidle")
    fonts = [address for address in asked if ".woff" in address]
    assert len(fonts) == 1
    assert re.search(r"/serif\.[0-9a-f]{12}\.woff2$", fonts[0])
    assert page.evaluate("window.moved") < 0.01
    # The second page has it from the cache.
    page.goto(f"{samples}{TREATY}art_33/")
    assert page.evaluate("document.fonts.check('1rem \"Shartnama Serif\"', 'Қ')")
    assert page.evaluate("window.moved") < 0.01


def test_what_stands_in_for_the_font_is_as_wide(samples: str, browser: Browser) -> None:
    context = browser.new_context(viewport=WIDE)
    page = context.new_page()
    page.goto(samples + TREATY)
    widths = page.evaluate(
        """async () => {
          const text = [...document.querySelectorAll('.cell p')].slice(0, 60).map(p => p.innerText).join(' ');
          await document.fonts.load('16px "Shartnama Serif"', text);
          const pen = document.createElement('canvas').getContext('2d');
          return ['"Shartnama Serif"', '"As DejaVu"'].map(face => {
            pen.font = `16px ${face}`;
            return pen.measureText(text).width;
          });
        }"""
    )
    assert widths[0] == pytest.approx(widths[1], rel=0.03)
    context.close()


def test_a_printed_page_has_the_text_alone(samples: str, browser: Browser) -> None:
    context = browser.new_context(viewport=WIDE)
    page = context.new_page()
    page.goto(samples + TREATY)
    page.emulate_media(media="print")
    for chrome in ("header.site", ".side", ".tools", ".tabs", ".permalink", ".to-contents"):
        expect(page.locator(chrome).first).to_be_hidden()
    expect(page.locator(".printed")).to_have_text(samples + TREATY)
    expect(page.locator("#art_33 .cell").first).to_be_visible()
    expect(page.locator("a.label").first).to_have_css("color", "rgb(0, 0, 0)")
    context.close()
