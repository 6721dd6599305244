"""No page has a fault that axe can find, in any language, on a wide and on a phone screen, light or dark."""

from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

PAGES = (
    "/kk/",
    "/ru/agreements/?party=KZ&status=in_force&sort=added",
    "/en/agreements/?party=XX",
    "/kk/parties/",
    "/en/parties/KZ/",
    "/ru/search/?q=%D0%B2%D1%8B%D0%B4%D0%B0%D1%87%D0%B0&party=MN",
    "/en/search/?q=%28",
    "/en/agreements/2017-kz-tr-agreement/kk-ru-en/",
    "/kk/agreements/2006-kz-de-treaty/ru-kk/art_33/",
    "/ru/agreements/2006-kz-de-treaty/ru-kk/?q=%D0%B2%D1%8B%D0%B4%D0%B0%D1%87%D0%B0",
    "/kk/agreements/2006-kz-de-treaty/ru-kk-en/art_33/cite/",
    "/ru/agreements/nothing/",
)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_no_fault(samples: str, page: Page, path: str) -> None:
    page.goto(samples + path)
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
