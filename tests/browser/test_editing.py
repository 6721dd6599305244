"""A real text is edited, handed in, published, found, compared and restored, in a browser."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import RULES, SCHEMES
from tests.browser.conftest import CORPUS, PHONE, ROOT, WIDE, portal
from tests.browser.keyboard import faults_by_keyboard
from tests.browser.signing_in import sign_in
from tests.browser.test_everywhere import TOO_WIDE, ZOOMED
from tests.browser.waiting import until

pytestmark = pytest.mark.browser

TEXT = "1990-strasbourg-convention/ru"
UNIT = f"desk/texts/{TEXT}/art_2/"
WORD = "кумысоварение"
USERS = """
from django.contrib.auth.models import Permission, User
for name, rights in {rights!r}.items():
    user = User.objects.create_user(name, password={password!r}, is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=rights))
"""
RIGHTS = {
    "aigerim": ["add_textedit", "change_textedit"],
    "dana": ["add_textedit", "change_textedit"],
    "bolat": ["publish_textedit", "restore_revision"],
}
PASSWORD = "kumis-2026-horse"


@dataclass(frozen=True)
class Desk:
    """The portal with editors and a publisher."""

    address: str
    browser: Browser

    def sign_in(self, name: str, **context: object) -> Page:
        """Open a browser of a user's own."""
        page = self.browser.new_context(**{"viewport": WIDE, **context}).new_page()  # type: ignore[arg-type]
        sign_in(page, self.address, "/en/desk/texts/", name, PASSWORD)
        return page


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The portal on the real texts, which these tests change, with its users."""
    if not CORPUS.is_dir():
        pytest.skip("The real texts are not beside the project.")
    data = tmp_path_factory.mktemp("edited")
    with portal(CORPUS, data) as address:
        environment = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "portal.settings",
            "SHARTNAMA_DATA": str(data),
        }
        script = USERS.format(rights=RIGHTS, password=PASSWORD)
        command = [sys.executable, "manage.py", "shell", "-c", script]
        subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)
        yield address


@pytest.fixture
def desk(real: str, browser: Browser) -> Desk:
    return Desk(real, browser)


def found(page: Page, desk: Desk, wanted: int) -> None:
    """The word is found so often, when the worker has brought the index level."""
    until(lambda: _hits(page, desk) == wanted)


def _hits(page: Page, desk: Desk) -> int:
    page.goto(f"{desk.address}/ru/search/?q={WORD}")
    return page.locator(".hit").count()


def restore_first(page: Page, desk: Desk) -> None:
    """Bring the first revision back, whatever earlier tests have published."""
    page.goto(f"{desk.address}/en/desk/texts/{TEXT}/revisions/1/")
    if page.locator(".restore").count():
        page.locator(".restore summary").click()
        page.fill("#id_comment", "As it was.")
        page.get_by_role("button", name="Restore", exact=True).click()


def test_a_text_is_edited_published_found_compared_and_restored(desk: Desk) -> None:
    page = desk.sign_in("aigerim")
    errors: list[str] = []
    page.on("console", lambda one: errors.append(one.text) if one.type == "error" else None)
    page.goto(f"{desk.address}/en/agreements/1990-strasbourg-convention/ru-kk/art_2/")
    page.locator(".staff-links a", has_text="RU").click()
    # The source stands beside the text, and the preview follows what is typed.
    expect(page.locator(".source li").first).to_contain_text("Статья 2")
    area = page.locator("#id_text")
    area.press("Control+End")
    area.press_sequentially(f"\n3. Стороны поощряют {WORD}.")
    expect(page.locator("#preview .paragraph", has_text=WORD)).to_be_visible()
    expect(page.locator("#preview ins", has_text=WORD)).to_be_visible()
    expect(page.locator("#kept")).to_contain_text("not saved yet")
    # Left and come back to: nothing is lost.
    page.goto(f"{desk.address}/en/desk/texts/")
    page.goto(f"{desk.address}/en/{UNIT}")
    expect(area).to_have_value(re.compile(WORD))
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator("[role=status]")).to_contain_text("Saved in your edit.")
    page.locator("[role=status] a").click()
    page.fill("#id_comment", "A paragraph that was left out.")
    page.get_by_role("button", name="Hand in").click()
    expect(page.locator("[role=status]")).to_contain_text("handed in")
    found(page, desk, 0)

    press = desk.sign_in("bolat")
    press.locator(".edit-list a").first.click()
    expect(press.locator("ins", has_text=WORD)).to_be_visible()
    press.get_by_role("button", name="Publish", exact=True).click()
    expect(press.locator("[role=status]")).to_contain_text("readers see the new text")
    found(press, desk, 1)
    press.locator(".hit h3 a").first.click()
    expect(press.locator("#art_2__para_3")).to_contain_text(WORD)

    press.goto(f"{desk.address}/en/desk/texts/{TEXT}/revisions/")
    expect(press.locator(".words ins", has_text=WORD)).to_be_visible()
    expect(press.locator(".revisions tbody tr").first).to_contain_text("aigerim")
    restore_first(press, desk)
    expect(press.locator("[role=status]")).to_contain_text("restored")
    expect(press.locator(".words del", has_text=WORD)).to_be_visible()
    expect(press.locator(".revisions tbody tr")).to_have_count(3)
    found(press, desk, 0)
    assert errors == []


def test_two_editors_at_once_are_told_and_nothing_is_lost(desk: Desk) -> None:
    first, second, press = (desk.sign_in(name) for name in ("aigerim", "dana", "bolat"))
    for page, word in ((first, "айран"), (second, "шубат")):
        page.goto(f"{desk.address}/en/desk/texts/{TEXT}/art_3/")
        page.locator("#id_text").press("Control+End")
        page.locator("#id_text").press_sequentially(f"\nСтороны пьют {word}.")
        page.get_by_role("button", name="Save", exact=True).click()
        page.locator("[role=status] a").click()
        page.fill("#id_comment", f"They drink {word}.")
        page.get_by_role("button", name="Hand in").click()
        expect(page.locator("[role=status]")).to_contain_text("handed in")
    second.goto(f"{desk.address}/en/desk/texts/{TEXT}/art_3/")
    expect(second.locator(".others")).to_contain_text("aigerim has been editing this text since")
    for word, status in (("айран", 200), ("шубат", 409)):
        press.goto(f"{desk.address}/en/desk/texts/")
        press.locator(".edit-list li", has_text=f"They drink {word}").locator("a").click()
        with press.expect_navigation() as navigation:
            press.get_by_role("button", name="Publish", exact=True).click()
        answer = navigation.value
        assert answer
        assert answer.status == status
    expect(press.locator("[role=alert]")).to_contain_text("has been published anew meanwhile")
    expect(press.locator(".words del", has_text="айран").first).to_be_visible()
    expect(press.locator(".words ins", has_text="шубат").first).to_be_visible()
    second.locator(".others a, .write a", has_text="To your edit").first.click()
    second.get_by_role("link", name="Take your edit over onto the newer text").click()
    second.get_by_label("Keep your text").check()
    second.get_by_role("button", name="Take over").click()
    expect(second.locator(".changed-unit ins", has_text="шубат")).to_be_visible()
    restore_first(press, desk)


def test_all_works_without_code(desk: Desk) -> None:
    page = desk.sign_in("aigerim", java_script_enabled=False)
    page.goto(f"{desk.address}/en/desk/texts/{TEXT}/art_5/")
    text = page.input_value("#id_text")
    page.fill("#id_text", f"{text}\nСтороны пьют чал.")
    page.get_by_role("button", name="Preview").click()
    assert page.locator("#preview ins", has_text="чал").is_visible()
    page.get_by_role("button", name="Discard what is not saved").click()
    assert page.input_value("#id_text") == text
    page.fill("#id_text", f"{text}\nСтороны пьют чал.")
    page.get_by_role("button", name="Save", exact=True).click()
    assert "Saved in your edit." in page.locator("[role=status]").inner_text()


def pages(desk: Desk, page: Page) -> dict[str, str]:
    """Return the pages of an editor, one of each kind."""
    page.goto(f"{desk.address}/en/desk/texts/{TEXT}/art_7/")
    text = page.input_value("#id_text")
    page.fill("#id_text", f"{text}\nСтороны пьют чай.")
    page.get_by_role("button", name="Save", exact=True).click()
    page.goto(f"{desk.address}/en/desk/texts/")
    edit = (page.locator(".edit-list a").first.get_attribute("href") or "").removeprefix("/en/")
    return {
        "unit": UNIT,
        "changed unit": f"desk/texts/{TEXT}/art_7/",
        "text": f"desk/texts/{TEXT}/",
        "edits": "desk/texts/",
        "edit": edit,
        "discard": f"{edit}discard/",
        "over": f"{edit}over/",
        "revisions": f"desk/texts/{TEXT}/revisions/",
        "revision": f"desk/texts/{TEXT}/revisions/1/",
    }


@pytest.mark.parametrize("screen", [WIDE, PHONE], ids=["wide", "phone"])
def test_axe_finds_no_fault_in_three_languages(desk: Desk, screen: object) -> None:
    page = desk.sign_in("aigerim", viewport=screen)
    faults = []
    for language, scheme in (("kk", SCHEMES[0]), ("ru", SCHEMES[1]), ("en", SCHEMES[0])):
        page.emulate_media(color_scheme=scheme)
        for kind, path in pages(desk, page).items():
            page.goto(f"{desk.address}/{language}/{path}")
            report = Axe().run(page, options=RULES)
            faults += [
                f"{kind}, {language}: {fault['id']}: {node['html'][:120]}"
                for fault in report.response["violations"]
                for node in fault["nodes"][:3]
            ]
    assert faults == []


def test_at_400_percent_nothing_scrolls_sideways(desk: Desk) -> None:
    page = desk.sign_in("aigerim", **ZOOMED)
    wide = []
    for kind, path in pages(desk, page).items():
        page.goto(f"{desk.address}/kk/{path}")
        wide += [(kind, one) for one in page.evaluate(TOO_WIDE)]
    assert wide == []


def test_tab_alone_reaches_all_of_a_unit(desk: Desk) -> None:
    page = desk.sign_in("aigerim")
    for path in (UNIT, f"desk/texts/{TEXT}/revisions/"):
        page.goto(f"{desk.address}/ru/{path}")
        assert faults_by_keyboard(page) == []
