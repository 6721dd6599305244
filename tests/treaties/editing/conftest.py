"""Editors and publishers, each with a browser of their own, and the treaty on tea."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from tests.treaties.editing.desk import EDITOR, PUBLISHER, Desk
from tests.treaties.findings_kept.made import editor
from treaties.models import Agreement


@pytest.fixture
def aigerim(db: None) -> User:
    """An editor."""
    return editor(*EDITOR)


@pytest.fixture
def bolat(db: None) -> User:
    """A publisher."""
    return editor(*PUBLISHER, name="bolat")


@pytest.fixture
def desk(tea: Agreement, aigerim: User) -> Desk:
    """The editor's desk, with the Russian text on tea."""
    return Desk(client_of(aigerim))


@pytest.fixture
def press(tea: Agreement, bolat: User) -> Desk:
    """The publisher's desk."""
    return Desk(client_of(bolat))


def client_of(user: User) -> Client:
    """Return a browser in which a user is signed in."""
    client = Client()
    client.force_login(user)
    return client
