"""The way into the desk, by the form of signing in."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

EDITOR = "editor"
# Of each portal: what its first signing in set in the browser.
_signed_in: dict[str, Any] = {}


def sign_in(page: Page, address: str, place: str, name: str, password: str) -> None:
    """Open a page of the desk and sign in on the way there."""
    page.goto(address + place)
    page.fill("[name=login]", name)
    page.fill("[name=password]", password)
    page.press("[name=password]", "Enter")
    expect(page).to_have_url(address + place)


def sign_in_first(page: Page, address: str, data: Path, place: str = "/en/desk/drafts/") -> None:
    """Open a page of the desk with the account that a new portal has.

    Only the first page uses the form: the portal refuses whoever signs in too often.
    """
    if address in _signed_in:
        page.context.add_cookies(_signed_in[address])
        page.goto(address + place)
        return
    sign_in(page, address, place, EDITOR, (data / "editor-password").read_text().strip())
    _signed_in[address] = page.context.cookies()
