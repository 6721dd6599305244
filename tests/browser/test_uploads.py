"""Whole stories of uploads, on real texts: sent, read, corrected, published, found."""

import re
import shutil
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import faults_of
from tests.browser.conftest import CORPUS, PATIENCE, PHONE, SAMPLES, WIDE, portal
from tests.browser.signing_in import sign_in_first
from tests.browser.waiting import until
from tests.treaties.samples import KAZAKH, RUSSIAN

pytestmark = pytest.mark.browser
LIST = "/en/desk/drafts/"
# Only so that a worker that never comes ends the test.
LONG = PATIENCE * 1000
# A text of its own for each story, by the word that only it has.
ENGLISH = (SAMPLES / "2010-kz-kr-digital-memorandum.txt").read_text("utf-8")


@dataclass(frozen=True)
class Site:
    """A running portal: its address and its folder of state."""

    address: str
    data: Path


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A portal with one sample, and a worker beside it."""
    folder, data = tmp_path_factory.mktemp("texts"), tmp_path_factory.mktemp("uploads")
    shutil.copy(SAMPLES / "2006-kz-de-legal-assistance.txt", folder)
    with portal(folder, data) as address:
        yield Site(address, data)


@pytest.fixture
def desk(site: Site, page: Page) -> Iterator[Page]:
    """The list of drafts, wide and on a phone, signed in; an error in its console fails the test."""
    errors: list[str] = []
    page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    sign_in_first(page, site.address, site.data)
    page.set_default_timeout(LONG)
    expect.set_options(LONG)
    yield page
    assert errors == []


@pytest.fixture
def plain_desk(site: Site, plain_page: Page) -> Page:
    """The list of drafts without JavaScript."""
    sign_in_first(plain_page, site.address, site.data)
    return plain_page


def treaty(word: str) -> bytes:
    """Return a small treaty of its own: its title and its second article have the word."""
    return f"""\
Agreement between the Government of the Republic of Kazakhstan and the Government of Georgia on {word}

      The Government of the Republic of Kazakhstan and the Government of Georgia have agreed:

Article 1. Purpose

      1. The Parties grow {word} in the mountains.
      2. The harvest remains common.

Article 2. Disputes

      Disputes about {word} are settled beside the samovar, and nobody leaves before it is empty.

      Done at Astana on 3 May 2019 in the English language.
""".encode()


def word_of(name: str, page: Page) -> str:
    """Return a word that no other test uses."""
    width = (page.viewport_size or WIDE)["width"]
    return f"{name}{'phone' if width < 600 else 'wide'}"


def file(name: str, data: bytes) -> Any:
    return {"name": name, "mimeType": "text/plain", "buffer": data}


def send(page: Page, *files: Any) -> None:
    page.set_input_files("#file", list(files))
    page.get_by_role("button", name="Upload", exact=True).click()


def open_draft(page: Page, name: str) -> None:
    """Open a draft from the list when the worker has read it."""
    row = page.locator("li.draft", has_text=name)
    expect(row.locator(".status")).to_have_text("Draft")
    row.get_by_role("link", name=name).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(name)


def publish(page: Page) -> None:
    page.get_by_role("button", name="Publish", exact=True).click()
    expect(page.get_by_role("link", name="To the published text")).to_be_visible()


def hits(page: Page, address: str, word: str) -> int:
    page.goto(f"{address}/en/search/?q={word}")
    return int(page.locator("[data-total]").first.get_attribute("data-total") or 0)


# With JavaScript, wide and on a phone


def test_a_text_is_uploaded_corrected_published_and_found(site: Site, desk: Page) -> None:
    word = word_of("quince", desk)
    send(desk, file(f"{word}.txt", treaty(word)))
    # The list comes up to date by itself.
    open_draft(desk, f"{word}.txt")
    assert desk.locator("#is-ready").inner_text().startswith("What publishing changes: A new")
    assert hits(desk, site.address, word) == 0
    desk.go_back()
    desk.get_by_role("link", name="Correct", exact=True).click()
    desk.get_by_label("Signed in").fill("Вена")
    desk.get_by_label("Signed on").fill("1999-12-31")
    rows = desk.locator(".outline .mark")
    second = rows.filter(has_text="Article 2. Disputes")
    second.get_by_label("Number").fill("7")
    # What is typed is kept.
    expect(desk.locator("#kept")).to_contain_text("is kept")
    # One more row parts the first article.
    count = rows.count()
    desk.get_by_role("button", name="Add a row").click()
    expect(rows).to_have_count(count + 1)
    assert desk.evaluate("document.activeElement.name").endswith("-line")
    desk.keyboard.type("8")
    rows.last.get_by_label("Number").fill("1bis")
    desk.get_by_role("button", name="Store and read again").click()
    expect(desk.locator("#is-ready")).to_be_visible()
    expect(desk.get_by_text("31 December 1999")).to_be_visible()
    expect(desk.get_by_text("Vienna", exact=True)).to_be_visible()
    for eid in ("en-art_1", "en-art_1bis", "en-art_7"):
        expect(desk.locator(f"[id='{eid}']")).to_be_attached()
    started = time.monotonic()
    publish(desk)
    published = desk.get_by_role("link", name="To the published text").get_attribute("href")
    until(lambda: hits(desk, site.address, word) > 0)
    print(f"from the click on “Publish” until it is found: {time.monotonic() - started:.2f} s")
    assert published
    assert "/1999-kz-ge-agreement" in published
    desk.goto(f"{site.address}{published}en/")
    expect(desk.locator("#art_7")).to_contain_text(word)


def test_what_was_typed_is_there_again(site: Site, desk: Page) -> None:
    word = word_of("medlar", desk)
    send(desk, file(f"{word}.txt", treaty(word)))
    open_draft(desk, f"{word}.txt")
    desk.get_by_role("link", name="Correct", exact=True).click()
    place = desk.url
    desk.get_by_label("Published in").fill("Bulletin of the orchard")
    expect(desk.locator("#kept")).to_contain_text("is kept")
    desk.goto(f"{site.address}/en/")
    desk.goto(place)
    expect(desk.get_by_label("Published in")).to_have_value("Bulletin of the orchard")
    expect(desk.get_by_text("What you had typed and not stored is here again.")).to_be_visible()
    desk.get_by_role("button", name="Begin anew").click()
    expect(desk.get_by_label("Published in")).to_have_value("")


DROP = """([names, texts]) => {
  const moved = new DataTransfer();
  names.forEach((name, n) => moved.items.add(new File([texts[n]], name)));
  const drop = document.querySelector(".drop");
  for (const kind of ["dragenter", "dragover", "drop"])
    drop.dispatchEvent(new DragEvent(kind, {dataTransfer: moved, bubbles: true, cancelable: true}));
}"""


def test_files_are_dragged_and_each_is_told_of(desk: Page) -> None:
    word = word_of("damson", desk)
    texts = [treaty(word).decode(), "x" * 21 * 1024 * 1024]
    desk.evaluate(DROP, [[f"{word}.txt", "large.txt"], texts])
    expect(desk.locator(".not-sent")).to_contain_text("large.txt: The file is larger than 20 MB.")
    open_draft(desk, f"{word}.txt")


def test_a_bar_shows_how_far_the_files_are(desk: Page) -> None:
    word = word_of("sloe", desk)
    desk.evaluate(
        """() => { window.seen = []; new MutationObserver(() => {
          const bar = document.querySelector(".sending progress");
          if (!bar.closest("[hidden]")) window.seen.push(document.querySelector(".said-now").textContent);
        }).observe(document.querySelector(".sending"), {subtree: true, childList: true, attributes: true}); }"""
    )
    # The last answer is held back: the page stays as it is while files are on their way.
    desk.route(
        "**/upload/", lambda route: None if "two" in route.request.post_data else route.continue_()
    )
    desk.set_input_files(
        "#file", [file(f"{word} one.txt", b"one"), file(f"{word} two.txt", b"two")]
    )
    desk.get_by_role("button", name="Upload", exact=True).click()
    expect(desk.locator(".said-now")).to_have_text(f"Sending: 2 / 2 · {word} two.txt")
    expect(desk.locator("progress")).to_be_visible()
    assert 0 < desk.locator("progress").evaluate("bar => bar.value") <= 100
    assert desk.evaluate("window.seen")[0].startswith("Sending: 1 / 2")
    desk.unroute("**/upload/")


def test_who_was_signed_out_meanwhile_is_told(site: Site, page: Page) -> None:
    sign_in_first(page, site.address, site.data)
    page.context.clear_cookies()
    send(page, file("late.txt", treaty("late")))
    expect(page.locator(".not-sent")).to_contain_text("late.txt: You are signed out")


def test_a_new_version_joins_and_a_new_revision_is_compared(site: Site, desk: Page) -> None:
    if not CORPUS.is_dir():
        pytest.skip("The real texts are not beside the project.")
    name = word_of("real", desk)
    data = (CORPUS / "000_95ce535f97de06e4.txt").read_bytes()
    send(desk, file(f"{name}.txt", data + b"\n"))
    open_draft(desk, f"{name}.txt")
    first = "A new agreement, in: Kazakh." in desk.content()
    if first:
        publish(desk)
    # The same treaty with one word changed: a new revision, compared with the one before.
    changed = data.decode().replace("бұзуға", "бүлдіруге").replace("қамтамасыз", "қамсыз")
    desk.goto(site.address + LIST)
    send(desk, file(f"{name} again.txt", f"{changed}\n{name}".encode()))
    open_draft(desk, f"{name} again.txt")
    expect(desk.locator("#is-ready")).to_contain_text(re.compile(r"New revision \d+ of a version"))
    expect(desk.locator("#changes")).to_be_visible()
    assert desk.locator("#changes ins").count() > 0
    publish(desk)


def test_a_version_in_another_language_joins_its_agreement(site: Site, desk: Page) -> None:
    # On the phone it is another treaty, signed a day later.
    phone = desk.viewport_size == PHONE
    russian, kazakh = (
        text.replace("3 мая", "4 мая").replace("3 мамырда", "4 мамырда") if phone else text
        for text in (RUSSIAN, KAZAKH)
    )
    name = word_of("tea", desk)
    send(desk, file(f"{name} ru.txt", russian.encode()))
    open_draft(desk, f"{name} ru.txt")
    publish(desk)
    desk.goto(site.address + LIST)
    send(desk, file(f"{name} kk.txt", kazakh.encode()))
    open_draft(desk, f"{name} kk.txt")
    expect(desk.locator("#is-ready")).to_contain_text("New version of an agreement: Kazakh.")
    place = desk.locator("#is-ready a").get_attribute("href")
    publish(desk)
    desk.goto(f"{site.address}{place}kk-ru/")
    expect(desk.locator("#art_2")).to_contain_text("самаурын")
    expect(desk.locator("#art_2")).to_contain_text("самоваром")


# Without JavaScript


def test_without_scripts_a_text_is_uploaded_corrected_and_published(
    site: Site, plain_desk: Page
) -> None:
    page, word = plain_desk, "rowanplain"
    send(page, file(f"{word}.txt", treaty(word)), file(f"{word} odd.txt", b""))
    row = page.locator("li.draft", has_text=f"{word}.txt")
    odd = page.locator("li.draft", has_text=f"{word} odd.txt")
    until(lambda: odd.get_by_text("The file is empty.").is_visible(), page.reload)
    until(lambda: row.locator(".status").inner_text() == "Draft", page.reload)
    row.get_by_role("link").click()
    page.get_by_role("link", name="Correct", exact=True).click()
    page.get_by_label("Signed on").fill("1998-12-31")
    with page.expect_navigation():
        page.get_by_role("button", name="Store and read again").click()
    until(lambda: page.get_by_role("button", name="Publish", exact=True).is_enabled(), page.reload)
    expect(page.get_by_text("31 December 1998")).to_be_visible()
    with page.expect_navigation():
        page.get_by_role("button", name="Publish", exact=True).click()
    until(lambda: page.get_by_role("link", name="To the published text").is_visible(), page.reload)
    until(lambda: hits(page, site.address, word) > 0)


# The pages themselves


@pytest.fixture(scope="module")
def places(site: Site, browser: Browser) -> dict[str, str]:
    """The pages of drafts, each with something on it."""
    page = browser.new_context().new_page()
    page.set_default_timeout(LONG)
    sign_in_first(page, site.address, site.data)
    changed = ENGLISH.replace("Party", "Side").encode()
    send(page, file("pages.txt", changed), file("refused.txt", b""))
    open_draft(page, "pages.txt")
    draft = page.url.removeprefix(f"{site.address}/en")
    page.goto(site.address + LIST)
    page.locator("li.draft", has_text="refused.txt").get_by_role("link").first.click()
    refused = page.url.removeprefix(f"{site.address}/en")
    page.context.close()
    return {
        "list": "/desk/drafts/",
        "nothing chosen": "/desk/drafts/?nothing=chosen",
        "draft": draft,
        "refused": refused,
        "correction": f"{draft}correct/",
    }


KINDS = ("list", "nothing chosen", "draft", "refused", "correction")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_axe_finds_no_fault(
    site: Site, desk: Page, places: dict[str, str], kind: str, language: str
) -> None:
    desk.goto(f"{site.address}/{language}{places[kind]}")
    assert faults_of(desk) == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_nothing_is_wider_than_a_small_screen(
    site: Site, browser: Browser, places: dict[str, str], kind: str, language: str
) -> None:
    page = browser.new_context(viewport={"width": 320, "height": 640}).new_page()
    sign_in_first(page, site.address, site.data)
    page.goto(f"{site.address}/{language}{places[kind]}")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.context.close()


# Of each control that the keyboard comes to: whether it is seen that it has the focus.
FOCUSED = """() => {
  const one = document.activeElement, style = getComputedStyle(one);
  const seen = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== "none";
  return [one.name || one.textContent.trim().slice(0, 40) || one.tagName, seen];
}"""


@pytest.mark.parametrize("kind", ["list", "draft", "correction"])
def test_the_keyboard_reaches_every_control_and_shows_where_it_is(
    site: Site, desk: Page, places: dict[str, str], kind: str
) -> None:
    if desk.viewport_size == PHONE:
        pytest.skip("A phone has no keyboard.")
    desk.goto(f"{site.address}/en{places[kind]}")
    wanted = desk.locator(
        "main :is(a[href], button, input:not([type=hidden]), select, textarea, summary):visible"
    )
    count = wanted.count()
    desk.evaluate("document.querySelector('#main').focus()")
    reached = []
    for _ in range(count * 4):
        desk.keyboard.press("Tab")
        if not desk.evaluate("document.querySelector('main').contains(document.activeElement)"):
            break
        reached.append(desk.evaluate(FOCUSED))
    # A date is several stops, of which the last draws its own ring.
    seen = {name for name, shown in reached if shown}
    assert [name for name, _shown in reached if name not in seen] == []
    disabled = desk.locator("main :disabled").count()
    radios = desk.locator("main input[type=radio]").count()
    # A group of radio buttons is one stop.
    assert len(reached) >= count - disabled - max(radios - 1, 0)
