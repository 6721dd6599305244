"""The way in for the account that a new portal has."""

from pathlib import Path

from playwright.sync_api import Page, expect

EDITOR = "editor"


def sign_in(page: Page, address: str, data: Path, place: str = "/en/desk/drafts/") -> None:
    """Open a page of the desk and sign in on the way there."""
    page.goto(address + place)
    page.locator("[name=login], [name=username]").first.fill(EDITOR)
    page.locator("[name=password]").first.fill((data / "editor-password").read_text().strip())
    page.locator("[name=password]").first.press("Enter")
    expect(page).to_have_url(address + place)
