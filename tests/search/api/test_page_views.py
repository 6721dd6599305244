"""The page on which the API is described and tried out."""

import pytest
from django.test import Client

from search.api.openapi import described
from search.api.page_views import SUMMARIES
from search.api.site import api
from tests.treaties.page import Page


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_every_address_stands_there_without_javascript(db, client: Client, language):
    page = Page(client.get(f"/{language}/api/").content.decode())
    assert page.language == language
    paths = described(api, "/api/v1/")["paths"]
    assert len(paths) == len(SUMMARIES)
    assert all(page.has(f"GET {path} ") or page.has(f"GET {path}") for path in paths)
    assert page.has("The search with its facets") is (language == "en")
    assert "/api/v1/openapi.json" in page.links


def test_the_form_is_our_own_file(db, client: Client):
    """Nothing comes from another site, and no script or style stands in the page."""
    answer = client.get("/en/api/")
    text = answer.content.decode()
    assert 'data-script="/static/ninja/swagger-ui-bundle.js"' in text
    assert "cdn" not in text
    assert "<style" not in text
    assert " style=" not in text
    assert "script-src 'self'" in answer.headers["Content-Security-Policy"]
    assert "unsafe" not in answer.headers["Content-Security-Policy"]
    # What is large is loaded when it is wanted.
    assert '<script src="/static/ninja' not in text
