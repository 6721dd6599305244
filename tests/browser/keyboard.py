"""A page walked through by the Tab key alone."""

from playwright.sync_api import Page

from tests.browser.test_everywhere import CLICKABLE, FOCUSED


def faults_by_keyboard(page: Page) -> list[str]:
    """Return what Tab does not reach on a page, and where nobody sees that it has the focus."""
    clickable = page.evaluate(CLICKABLE)
    reached, faults = set(), []
    for _ in range(len(clickable) + 2):
        page.keyboard.press("Tab")
        place, seen, outside = page.evaluate(FOCUSED)
        if outside:
            break
        reached.add(place)
        if not seen:
            faults.append(f"{page.url}: nobody sees the focus: {clickable[place]}")
    missed = [one for place, one in enumerate(clickable) if place not in reached]
    return faults + [f"{page.url}: not reached: {one}" for one in missed]
