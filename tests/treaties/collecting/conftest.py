"""Fixtures of this folder: two people of the desk, and a collection of the one."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from tests.treaties.collecting.made import PLACES
from tests.treaties.staff import at, person, signed_in
from treaties.collecting import writing
from treaties.collecting.writing import Cover
from treaties.models import Agreement, Collection


@pytest.fixture
def aigerim(db: None) -> User:
    """The one whose collections they are."""
    return person("aigerim")


@pytest.fixture
def daniyar(db: None) -> User:
    """A colleague with the same rights."""
    return person("daniyar")


@pytest.fixture
def own(aigerim: User) -> Client:
    """The browser of the one whose collections they are."""
    return signed_in(aigerim)


@pytest.fixture
def other(daniyar: User) -> Client:
    """The browser of the colleague."""
    return signed_in(daniyar)


@pytest.fixture
def kept(aigerim: User, tea: Agreement) -> Collection:
    """A private collection of three provisions and the agreement itself."""
    made = writing.create(aigerim, Cover("On tea", "For the report.\nPart 2."))
    for eid in PLACES:
        writing.add(aigerim, made.pk, "", at(tea, eid), "The aim." if eid == "art_1" else "")
    made.refresh_from_db()
    return made
