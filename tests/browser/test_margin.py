"""Notes beside a text, its repairs in it, an error reported: as readers see and do it."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page

from tests.browser.conftest import PHONE, WIDE

pytestmark = pytest.mark.browser

NOTED = "/ru/agreements/2006-kz-de-treaty/ru/"
REPAIRED = "/ru/agreements/2006-kz-de-treaty/ru-kk/?repairs=1"
REPORT = "/kk/agreements/2006-kz-de-treaty/ru-kk/art_33/report/"
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}


def box(place: Locator) -> dict[str, float]:
    found = place.bounding_box()
    assert found
    return {
        "left": found["x"],
        "top": found["y"],
        "right": found["x"] + found["width"],
        "bottom": found["y"] + found["height"],
    }


def test_on_a_wide_screen_a_note_stands_in_the_margin(browser: Browser, samples: str) -> None:
    page = browser.new_page(viewport=WIDE)
    page.goto(samples + NOTED)
    note = page.locator("aside.margin-note").first
    host = page.locator(".cell:has(> aside.margin-note)").first
    beside, text = box(note), box(host.locator("> h3, > p").first)
    assert beside["left"] >= text["right"]
    assert abs(beside["top"] - text["top"]) < 60
    assert beside["right"] <= box(page.locator(".reading"))["right"]
    page.close()


def test_on_a_phone_a_note_stands_below_what_it_is_beside(browser: Browser, samples: str) -> None:
    page = browser.new_page(viewport=PHONE)
    page.goto(samples + NOTED)
    cell = page.locator(".cell:has(> aside.margin-note)").first
    note = box(cell.locator("> aside"))
    assert box(cell.locator("> p").last)["bottom"] <= note["top"]
    below = page.locator(".row:has(> .cell > aside.margin-note) + .row p").first
    assert note["bottom"] <= box(below)["top"]
    page.close()


def test_what_the_source_has_is_seen_without_a_pointer(samples: str, plain_page: Page) -> None:
    plain_page.goto(samples + REPAIRED.replace("?repairs=1", ""))
    assert plain_page.locator("ins").count() == 0
    plain_page.locator("a.repairs-switch").click()
    assert plain_page.url.endswith("?repairs=1")
    first = plain_page.locator(".before").first
    assert first.is_visible()
    assert first.locator("del").inner_text().strip()
    assert first.locator("span").inner_text().strip()


@pytest.mark.parametrize("path", [REPAIRED, REPORT, f"{REPORT}?sent"])
def test_axe_finds_no_fault(samples: str, page: Page, path: str) -> None:
    page.goto(samples + path)
    faults = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        found = Axe().run(page, options=RULES)
        faults += [
            f"{scheme}, {fault['id']}: {node['html'][:120]}"
            for fault in found.response["violations"]
            for node in fault["nodes"][:3]
        ]
    assert faults == []


@pytest.mark.parametrize("path", [REPAIRED, NOTED, REPORT])
def test_nothing_scrolls_sideways_on_the_narrowest_screen(
    browser: Browser, samples: str, path: str
) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 640})
    page.goto(samples + path)
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= 320
    page.close()


def test_an_error_is_reported_by_the_keyboard_without_code(samples: str, plain_page: Page) -> None:
    plain_page.goto(samples + REPORT)
    trap = plain_page.locator("input[name=website]")
    assert box(trap)["right"] < 0
    plain_page.locator("input[name=kind]").first.focus()
    plain_page.keyboard.press("Space")
    plain_page.keyboard.press("Tab")
    plain_page.keyboard.type("Бұл жерде қате бар.")
    plain_page.keyboard.press("Tab")
    plain_page.keyboard.type("aigerim")
    plain_page.keyboard.press("Tab")
    plain_page.keyboard.press("Enter")
    # The address is none; what was written is still there.
    plain_page.locator("#id_contact_error").wait_for(state="visible")
    assert plain_page.locator("#id_contact").get_attribute("aria-invalid") == "true"
    assert plain_page.locator("#id_text").input_value() == "Бұл жерде қате бар."
    plain_page.locator("#id_contact").fill("aigerim@example.kz")
    plain_page.keyboard.press("Enter")
    plain_page.locator(".notice a").click()
    assert plain_page.url.endswith("/ru-kk/#art_33")
