"""Fixtures of this folder: the library in the index, people of the desk, saved searches."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client
from django.utils import timezone

from search.indexing import update_pending
from search.saved.models import SavedSearch
from search.saved.news import level
from tests.search.conftest import Library
from treaties.loading.load import load
from treaties.models import Agreement

MODEL = "savedsearch"
Save = Callable[..., SavedSearch]
Loading = Callable[[str], Agreement]


def person(name: str, *rights: str) -> User:
    """Return an account with some rights on saved searches, or all of them."""
    user = User.objects.create_user(name, f"{name}@example.kz", "pass")
    names = [f"{right}_{MODEL}" for right in rights or ("add", "change", "delete", "view")]
    user.user_permissions.add(*Permission.objects.filter(codename__in=names))
    return user


@pytest.fixture
def aigerim(library: Library) -> User:
    """One of the staff."""
    return person("aigerim")


@pytest.fixture
def bolat(library: Library) -> User:
    """A colleague of hers."""
    return person("bolat")


@pytest.fixture
def save(aigerim: User) -> Save:
    """Save a search as it is saved on its page."""

    def saved(words: str = "", **more: object) -> SavedSearch:
        known = level()
        values = {
            "owner": aigerim,
            "name": words or "all",
            "language": "ru",
            "changed_at": timezone.now(),
            "seen_change": known.bound(0),
        }
        return SavedSearch.objects.create(words=words, **(values | more))

    return saved


@pytest.fixture
def add() -> Loading:
    """Load a text and bring the index level."""

    def loaded(text: str) -> Agreement:
        found = load(text.encode(), "later.txt").agreement
        assert found
        update_pending()
        return found

    return loaded


@pytest.fixture
def desk(client: Client, aigerim: User) -> Client:
    """A browser in which Aigerim is signed in."""
    client.force_login(aigerim)
    return client


@pytest.fixture
def other(bolat: User) -> Client:
    """A browser in which Bolat is signed in."""
    browser = Client()
    browser.force_login(bolat)
    return browser
