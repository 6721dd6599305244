"""The pages of the desk in a browser: nothing for axe to find, nothing wider than a phone."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import faults_of
from tests.browser.conftest import SAMPLES, WIDE, portal
from tests.browser.keyboard import faults_by_keyboard
from tests.browser.signing_in import sign_in_first

pytestmark = pytest.mark.browser
TREATY = "agreements/2006-kz-de-treaty/ru-kk"
PAGES = (
    *("desk/", "desk/searches/", "desk/searches/new/?q=treaty&party=DE", "desk/notes/"),
    *("desk/collections/", "desk/collections/new/", "desk/tokens/", "desk/texts/", "desk/drafts/"),
    *(f"{TREATY}/art_3/note/", f"{TREATY}/art_3/collect/", f"{TREATY}/art_3/"),
)
LANGUAGES = ("kk", "ru", "en")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """A portal with one sample."""
    folder, data = tmp_path_factory.mktemp("texts"), tmp_path_factory.mktemp("desk")
    shutil.copy(SAMPLES / "2006-kz-de-legal-assistance.txt", folder)
    with portal(folder, data) as address:
        yield address, data


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_of_the_desk_has_a_fault(site: tuple[str, Path], page: Page, language: str) -> None:
    address, data = site
    sign_in_first(page, address, data)
    screen = page.viewport_size
    assert screen
    faults = []
    for place in PAGES:
        answer = page.goto(f"{address}/{language}/{place}")
        assert answer
        assert answer.ok, place
        faults += faults_of(page)
        page.set_viewport_size({"width": 320, "height": 640})
        if page.evaluate("document.documentElement.scrollWidth") > 320:
            faults.append(f"{place} is wider than 320 px")
        page.set_viewport_size(screen)
    assert not faults, "\n".join(faults)


def test_tab_alone_reaches_all_of_a_page_of_the_desk(
    site: tuple[str, Path], browser: Browser
) -> None:
    address, data = site
    page = browser.new_context(viewport=WIDE).new_page()
    sign_in_first(page, address, data)
    faults: list[str] = []
    for place in PAGES:
        page.goto(f"{address}/ru/{place}")
        faults += faults_by_keyboard(page)
    page.context.close()
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


@pytest.mark.parametrize("language", LANGUAGES)
def test_mails_are_ended_by_one_button_and_the_page_is_sound(
    site: tuple[str, Path], page: Page, language: str
) -> None:
    address, data = site
    sign_in_first(page, address, data)
    page.goto(f"{address}/{language}/desk/searches/new/?q=bread")
    page.locator("main form button:not([type]), main form button[type=submit]").last.click()
    with closing(sqlite3.connect(data / "shartnama.sqlite3")) as database:
        (token,) = database.execute(
            "SELECT mail_token FROM search_savedsearch ORDER BY id DESC"
        ).fetchone()
    page.context.clear_cookies()
    page.goto(f"{address}/{language}/unsubscribe/{token}/")
    assert faults_of(page) == []
    page.locator("main form button").click()
    expect(page.get_by_role("status")).to_be_visible()
    assert faults_of(page) == []


def test_a_note_is_written_and_found_again(site: tuple[str, Path], page: Page) -> None:
    address, data = site
    sign_in_first(page, address, data)
    page.goto(f"{address}/en/{TREATY}/art_3/note/")
    page.locator("textarea").fill("Ask the ministry about this.")
    page.locator("main form button").first.click()
    page.goto(f"{address}/en/desk/notes/")
    expect(page.locator("main")).to_contain_text("Ask the ministry about this.")
