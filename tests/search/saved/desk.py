"""The pages of saved searches as these tests look at them."""

from typing import Any

from django.test import Client

from search.saved.models import SavedSearch
from tests.treaties.page import Page

LIST = "/ru/desk/searches/"


def told(page: Page) -> str:
    return " ".join("".join(page.words).split())


def post(client: Client, address: str, data: Any = None, status: int = 302) -> Any:
    answer = client.post(address, data or {})
    assert answer.status_code == status, answer.content.decode()[:2000]
    return answer


def place(search: SavedSearch, act: str = "") -> str:
    return f"{LIST}{search.pk}/{act}"
