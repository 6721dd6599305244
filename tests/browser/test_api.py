"""The page of the API: the form for trying it out, under the strict policy; and without it."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


def test_a_request_is_tried_out(samples: str, page: Page) -> None:
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text))
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{samples}/en/api/")
    page.get_by_role("button", name="Load the form").click()
    page.locator("#operations-Overview-root button").first.click()
    page.get_by_role("button", name="Try it out").first.click()
    page.get_by_role("button", name="Execute").click()
    expect(page.locator("#swagger-ui .live-responses-table").first).to_contain_text("Shartnama")
    # Nothing was refused by the policy, and nothing was asked of another site.
    assert refused == []
    assert all(url.startswith((samples, "data:", "blob:")) for url in asked)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_without_the_form_the_page_says_so(samples: str, page: Page) -> None:
    page.route("**/swagger-ui-bundle*", lambda route: route.abort())
    page.goto(f"{samples}/en/api/")
    button = page.get_by_role("button", name="Load the form")
    button.click()
    expect(page.locator("#try [role=alert]")).to_contain_text("could not be loaded")
    expect(button).to_be_enabled()


def test_without_javascript_the_addresses_are_there(samples: str, plain_page: Page) -> None:
    plain_page.goto(f"{samples}/ru/api/")
    expect(plain_page.get_by_text("GET /api/v1/search")).to_be_visible()
    expect(plain_page.locator("#try")).to_be_hidden()
