"""The pages of the desk in a browser: nothing for axe to find, nothing wider than a phone."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import faults_of
from tests.browser.conftest import SAMPLES, portal
from tests.browser.signing_in import sign_in_first

pytestmark = pytest.mark.browser
TREATY = "agreements/2006-kz-de-treaty/ru-kk"
# Each in one of the three languages.
PAGES = (
    *("/kk/desk/", "/ru/desk/searches/", "/en/desk/searches/new/?q=treaty&party=DE"),
    *("/kk/desk/notes/", "/ru/desk/collections/", "/en/desk/collections/new/"),
    *("/kk/desk/tokens/", "/ru/desk/texts/", "/en/desk/drafts/"),
    *(f"/ru/{TREATY}/art_3/note/", f"/kk/{TREATY}/art_3/collect/", f"/en/{TREATY}/art_3/"),
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """A portal with one sample."""
    folder, data = tmp_path_factory.mktemp("texts"), tmp_path_factory.mktemp("desk")
    shutil.copy(SAMPLES / "2006-kz-de-legal-assistance.txt", folder)
    with portal(folder, data) as address:
        yield address, data


def test_no_page_of_the_desk_has_a_fault(site: tuple[str, Path], page: Page) -> None:
    address, data = site
    sign_in_first(page, address, data)
    faults = []
    for place in PAGES:
        answer = page.goto(address + place)
        assert answer
        assert answer.ok, place
        faults += faults_of(page)
        page.set_viewport_size({"width": 320, "height": 640})
        if page.evaluate("document.documentElement.scrollWidth") > 320:
            faults.append(f"{place} is wider than 320 px")
        page.set_viewport_size({"width": 1366, "height": 900})
    assert not faults, "\n".join(faults)


def test_a_search_is_saved_run_and_followed_without_scripts(
    site: tuple[str, Path], plain_page: Page
) -> None:
    address, data = site
    sign_in_first(plain_page, address, data)
    plain_page.goto(f"{address}/en/search/?q=extradition")
    plain_page.get_by_role("link", name="Save this search").click()
    plain_page.locator("[name=name]").fill("Extradition")
    plain_page.locator("main form button[type=submit], main form button:not([type])").last.click()
    expect(plain_page.locator("h1")).to_contain_text("Extradition")
    plain_page.get_by_role("button", name="Run now").click()
    expect(plain_page.locator("main")).to_contain_text("Extradition")


def test_a_note_is_written_and_found_again(site: tuple[str, Path], page: Page) -> None:
    address, data = site
    sign_in_first(page, address, data)
    page.goto(f"{address}/en/{TREATY}/art_3/note/")
    page.locator("textarea").fill("Ask the ministry about this.")
    page.locator("main form button").first.click()
    page.goto(f"{address}/en/desk/notes/")
    expect(page.locator("main")).to_contain_text("Ask the ministry about this.")
