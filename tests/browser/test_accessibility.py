"""No page has a fault that axe can find, in any language, on a wide and on a phone screen, light or dark."""

import pytest
from playwright.sync_api import Page

from tests.browser.axe import faults_of
from tests.browser.kinds import PAGES

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("kind", PAGES)
def test_axe_finds_no_fault(samples: str, page: Page, kind: str) -> None:
    page.goto(samples + PAGES[kind])
    assert faults_of(page) == []
