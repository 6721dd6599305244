"""A real text is published, and a saved search tells of exactly its new article, by mail and feed."""

import email
import os
import re
import shutil
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from email.message import Message
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import CORPUS, ROOT, SAMPLES, portal
from tests.browser.signing_in import sign_in_first
from tests.browser.waiting import until

pytestmark = pytest.mark.browser

# The second article of this text, and no other, speaks of it.
TEXT = CORPUS / "000_95ce535f97de06e4.txt"
WORD = "криминология"
ARTICLE = re.compile(r"/agreements/[^/]+/kk/(art_\w+)")
ATOM = "{http://www.w3.org/2005/Atom}"
WITH_MAILBOX = """
from django.contrib.auth.models import User
User.objects.filter(username="editor").update(email="dana@example.kz")
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """A portal with one sample, whose editor has a mailbox."""
    if not TEXT.is_file():
        pytest.skip("The real texts are not beside the project.")
    folder, data = tmp_path_factory.mktemp("texts"), tmp_path_factory.mktemp("saved")
    shutil.copy(SAMPLES / "2006-kz-de-legal-assistance.txt", folder)
    with portal(folder, data) as address:
        manage(address, data, "shell", "-c", WITH_MAILBOX)
        yield address, data


def manage(address: str, data: Path, *command: str) -> str:
    """Run a command of the portal; return what it says."""
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "portal.settings",
        "SHARTNAMA_DATA": str(data),
        "SHARTNAMA_ORIGIN": address,
        "LC_ALL": "en_GB.UTF-8",
    }
    done = subprocess.run(
        [sys.executable, "manage.py", *command],
        cwd=ROOT,
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout


def mails(data: Path) -> list[Message]:
    """Return the mails that were sent."""
    return [email.message_from_bytes(file.read_bytes()) for file in (data / "mail").glob("*.eml")]


def words(part: Message) -> str:
    """Return the text of a part of a mail."""
    body = part.get_payload(decode=True)
    assert isinstance(body, bytes)
    return body.decode()


def publish_text(page: Page, address: str) -> None:
    """Upload the text and publish it."""
    page.goto(f"{address}/en/desk/drafts/")
    page.set_input_files("#file", TEXT)
    with page.expect_navigation():
        page.get_by_role("button", name="Upload", exact=True).click()
    row = page.locator("li.draft", has_text=TEXT.name)
    until(lambda: row.locator(".status").inner_text() == "Draft", page.reload)
    row.get_by_role("link", name=TEXT.name).click()
    with page.expect_navigation():
        page.get_by_role("button", name="Publish", exact=True).click()
    published = page.get_by_role("link", name="To the published text")
    until(published.is_visible, page.reload)


def test_a_saved_search_tells_of_exactly_the_new_article_by_mail_and_feed(
    site: tuple[str, Path], plain_page: Page
) -> None:
    (address, data), page = site, plain_page
    sign_in_first(page, address, data)
    page.goto(f"{address}/kk/search/?q={WORD}")
    assert page.locator(".hit").count() == 0
    page.locator("a[href*='/desk/searches/new/']").first.click()
    page.locator("[name=name]").fill("Криминология туралы")
    page.locator("main form button:not([type]), main form button[type=submit]").last.click()
    saved = page.url
    feed = page.locator("#feed a.address").get_attribute("href")
    assert feed
    manage(address, data, "run_saved_searches", "--all")
    assert mails(data) == []

    publish_text(page, address)
    until(lambda: page.goto(f"{address}/kk/search/?q={WORD}") is not None and has_hit(page))
    assert "1 new result" in manage(address, data, "run_saved_searches", "--all")

    (mail,) = mails(data)
    assert mail["To"] == "dana@example.kz"
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    plain, marked = (part for part in mail.walk() if not part.is_multipart())
    assert (plain.get_content_type(), marked.get_content_type()) == ("text/plain", "text/html")
    # Each names the article, in the language of the search, and no other one.
    assert set(ARTICLE.findall(words(plain))) == set(ARTICLE.findall(words(marked))) == {"art_2"}
    assert "Жаңа шарт" in words(plain)
    with urllib.request.urlopen(feed) as answer:
        entries = ElementTree.parse(answer).getroot().findall(f"{ATOM}entry")
    (entry,) = entries
    assert ARTICLE.findall(str(entry.find(f"{ATOM}link").attrib["href"])) == ["art_2"]  # type: ignore[union-attr]
    page.goto(saved)
    expect(page.locator(".told[aria-labelledby=new] li")).to_have_count(1)

    # The second run has nothing to tell.
    assert "0 new results" in manage(address, data, "run_saved_searches", "--all")
    assert len(mails(data)) == 1
    page.goto(saved)
    expect(page.locator(".told[aria-labelledby=new]")).to_have_count(0)
    expect(page.locator(".told[aria-labelledby=earlier]")).to_be_visible()


def has_hit(page: Page) -> bool:
    return page.locator(".hit").count() > 0
