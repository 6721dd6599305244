"""Waiting for what the portal does in the background, where no script brings the page up to date."""

import time
from collections.abc import Callable

import pytest
from playwright.sync_api import Error

from tests.browser.conftest import PATIENCE


def until(done: Callable[[], bool], again: Callable[[], object] = lambda: None) -> None:
    """Ask until it is done, doing ``again`` after each refusal.

    A page that is just going away is not done yet.
    """
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            if done():
                return
        except Error:
            pass
        again()
    pytest.fail("It was waited for and did not come.")
