"""An editor's account in a real browser: second factor, sign-ins, with keys and without JavaScript."""

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import faults_of
from tests.browser.conftest import SAMPLES, WIDE, portal
from tests.portal.accounts.people import code

pytestmark = pytest.mark.browser
SEND = "main form button"


@dataclass(frozen=True)
class Site:
    """A portal with one text, and the password of its editor."""

    address: str
    word: str


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    texts, data = tmp_path_factory.mktemp("texts"), tmp_path_factory.mktemp("accounts")
    shutil.copy(SAMPLES / "2006-kz-de-legal-assistance.txt", texts)
    with portal(texts, data) as address:
        yield Site(address, (data / "editor-password").read_text().strip())


def sign_in(page: Page, site: Site, language: str) -> None:
    page.goto(f"{site.address}/{language}/account/login/?next=/{language}/account/")
    page.locator("#id_login").fill("editor")
    page.locator("#id_password").fill(site.word)
    page.locator(SEND).click()


def is_sound(page: Page) -> None:
    """Nothing is wider than the screen, and axe finds no fault."""
    page.wait_for_load_state()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), page.url
    assert faults_of(page) == []


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
@pytest.mark.parametrize("path", ["login/", "password/reset/", "password/reset/done/"])
def test_pages_before_signing_in_are_sound(
    site: Site, page: Page, language: str, path: str
) -> None:
    page.goto(f"{site.address}/{language}/account/{path}")
    is_sound(page)


def test_a_refusal_is_sound(site: Site, page: Page) -> None:
    page.goto(f"{site.address}/ru/account/login/")
    page.locator(SEND).click()
    expect(page.locator("#id_login")).to_have_attribute("aria-describedby", "id_login_error")
    is_sound(page)
    page.goto(f"{site.address}/kk/account/password/reset/key/1-abc123-def/")
    is_sound(page)


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_an_account_from_sign_in_to_sign_out(
    site: Site, page: Page, browser: Browser, language: str
) -> None:
    root = f"{site.address}/{language}/account"
    sign_in(page, site, language)
    expect(page).to_have_url(f"{root}/")
    for path in ("/", "/email/", "/password/change/", "/sign-ins/", "/second-factor/", "/logout/"):
        page.goto(root + path)
        is_sound(page)
    # The second factor is switched on.
    page.goto(f"{root}/second-factor/on/")
    expect(page).to_have_url(re.compile("/reauthenticate/"))
    is_sound(page)
    page.locator("#id_password").fill(site.word)
    page.locator(SEND).click()
    is_sound(page)
    assert page.locator("img.qr").evaluate("one => one.naturalWidth") > 0
    secret = page.locator(".key").inner_text()
    page.locator("#id_code").fill(code(secret))
    page.locator(SEND).click()
    expect(page).to_have_url(f"{root}/second-factor/codes/")
    is_sound(page)
    spare = page.locator(".codes code").first.inner_text()
    page.goto(f"{root}/second-factor/")
    is_sound(page)
    # Out, and in again with the code.
    page.goto(f"{root}/logout/")
    page.locator(SEND).click()
    sign_in(page, site, language)
    is_sound(page)
    page.locator("#id_code").fill("12345")
    page.locator(SEND).click()
    is_sound(page)
    page.locator("#id_code").fill(code(secret))
    page.locator(SEND).click()
    expect(page).to_have_url(f"{root}/")
    _ends_another(site, page, browser, spare, language)
    # Off again.
    page.goto(f"{root}/second-factor/off/")
    page.locator("#id_password").fill(site.word)
    page.locator(SEND).click()
    is_sound(page)
    page.locator(SEND).click()
    expect(page).to_have_url(f"{root}/second-factor/")


def _ends_another(site: Site, page: Page, browser: Browser, spare: str, language: str) -> None:
    """Another browser signs in with a recovery code; its sign-in is ended from the first one."""
    other = browser.new_context(viewport=WIDE).new_page()
    sign_in(other, site, language)
    other.locator("#id_code").fill(spare)
    other.locator(SEND).click()
    expect(other).to_have_url(f"{site.address}/{language}/account/")
    page.goto(f"{site.address}/{language}/account/sign-ins/")
    is_sound(page)
    rows = page.locator(".sign-ins li")
    before = rows.count()
    # This one stands first, and then the one that was used last.
    rows.nth(1).locator("button").click()
    expect(rows).to_have_count(before - 1)
    expect(page.locator("[role=status]")).to_be_visible()
    other.reload()
    expect(other).to_have_url(re.compile("/account/login/"))
    other.context.close()


def test_it_works_with_the_keyboard_alone(site: Site, page: Page) -> None:
    page.goto(f"{site.address}/en/account/login/")
    page.locator("#main").focus()
    for written in ("editor", site.word):
        page.keyboard.press("Tab")
        page.keyboard.type(written)
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches(':focus-visible')")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site.address}/en/desk/")


def test_it_works_without_javascript(site: Site, plain_page: Page) -> None:
    sign_in(plain_page, site, "en")
    plain_page.goto(f"{site.address}/en/account/sign-ins/")
    plain_page.locator(".sign-ins li", has_text="this one").locator("button").click()
    expect(plain_page).to_have_url(re.compile("/account/login/"))


def test_the_audit_log_has_all_of_it(site: Site, page: Page) -> None:
    sign_in(page, site, "ru")
    page.goto(f"{site.address}/ru/admin/portal/auditentry/?what=signed_in")
    expect(page.locator("#result_list tbody tr").first).to_contain_text("editor")
    expect(page.locator("input[name=_selected_action]")).to_have_count(0)
