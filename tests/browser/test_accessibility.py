"""No page has a fault that axe can find, in any language, on a wide and on a phone screen, light or dark."""

from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.kinds import PAGES

pytestmark = pytest.mark.browser

SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}


@pytest.mark.parametrize("kind", PAGES)
def test_axe_finds_no_fault(samples: str, page: Page, kind: str) -> None:
    page.goto(samples + PAGES[kind])
    faults = []
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        found = Axe().run(page, options=RULES)
        faults += [
            f"{scheme}, {fault['id']}: {node['html'][:120]}"
            for fault in found.response["violations"]
            for node in fault["nodes"][:3]
        ]
    assert faults == []
