"""Fixtures of this folder: two people of the desk."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from tests.treaties.staff import person, signed_in


@pytest.fixture
def aigerim(db: None) -> User:
    """The one whose notes they are."""
    return person("aigerim")


@pytest.fixture
def daniyar(db: None) -> User:
    """A colleague with the same rights."""
    return person("daniyar")


@pytest.fixture
def own(aigerim: User) -> Client:
    """The browser of the one whose notes they are."""
    return signed_in(aigerim)


@pytest.fixture
def other(daniyar: User) -> Client:
    """The browser of the colleague."""
    return signed_in(daniyar)
