"""One's own sign-ins: listed, ended; those of others are not there."""

import pytest
from allauth.usersessions.models import UserSession
from django.core.cache import cache
from django.db import OperationalError
from django.test import Client

from tests.portal.accounts.people import person, sign_in, signed_in
from tests.treaties.page import get, see

pytestmark = pytest.mark.django_db
ADDRESS = "/en/account/sign-ins/"
FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"
CHROME = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36"


@pytest.fixture(autouse=True)
def aigerim():
    return person()


@pytest.fixture
def phone(client):
    """A second browser of the same person; the first is signed in before it."""
    sign_in(client, HTTP_USER_AGENT=FIREFOX)
    other = Client()
    sign_in(other, HTTP_USER_AGENT=CHROME, REMOTE_ADDR="192.0.2.7")
    return other


def test_each_is_listed_with_browser_address_and_times(client, phone):
    page = see(client, ADDRESS)
    assert page.has("Firefox, Windows this one")
    assert page.has("Chrome, Android Address: 192.0.2.7 Signed in:")
    assert page.has("Last used:")
    assert see(client, "/en/account/").has("You are signed in on 2 devices.")


def test_one_is_ended_and_is_out(client, phone):
    assert signed_in(phone)
    key = UserSession.objects.get(ip="192.0.2.7").pk
    answer = client.post(ADDRESS, {"sign_in": key}, follow=True)
    assert "The sign-in was ended." in answer.content.decode()
    assert "Android" not in answer.content.decode()
    assert not signed_in(phone)
    assert signed_in(client)


def test_all_others_are_ended(client, phone):
    third = Client()
    sign_in(third)
    answer = client.post(ADDRESS, {"sign_in": "others"}, follow=True)
    assert "2 other sign-ins were ended." in answer.content.decode()
    assert [signed_in(one) for one in (client, phone, third)] == [True, False, False]


def test_ending_this_one_signs_out(client, phone):
    key = UserSession.objects.exclude(ip="192.0.2.7").get().pk
    client.post(ADDRESS, {"sign_in": key})
    assert not signed_in(client)
    assert signed_in(phone)


@pytest.mark.parametrize("key", ["", "0", "-1", "abc", "9" * 30, "²"])
def test_what_is_no_sign_in_is_not_there(client, key):
    sign_in(client)
    assert client.post(ADDRESS, {"sign_in": key}).status_code == 404


def test_the_sign_in_of_somebody_else_is_not_there(client, phone):
    person("bolat")
    bolat = Client()
    sign_in(bolat, "bolat")
    key = UserSession.objects.get(ip="192.0.2.7").pk
    assert bolat.post(ADDRESS, {"sign_in": key}).status_code == 404
    assert signed_in(phone)
    assert "192.0.2.7" not in get(bolat, ADDRESS).content.decode()
    assert see(bolat, "/en/account/").has("You are signed in on 1 device.")


def test_one_that_ended_otherwise_is_not_listed(client, phone):
    phone.post("/en/account/logout/")
    assert "Android" not in get(client, ADDRESS).content.decode()


def test_a_browser_that_says_nothing_is_listed_as_not_known(client):
    sign_in(client, REMOTE_ADDR="")
    page = see(client, ADDRESS)
    assert page.has("A browser that is not known")
    assert page.has("Address: not known")


def test_a_reader_is_asked_to_sign_in(client):
    assert client.get(ADDRESS).url == f"/en/account/login/?next={ADDRESS}"


# When it was last used


def test_the_use_is_noted_from_time_to_time(client):
    sign_in(client)
    row = UserSession.objects.get()
    UserSession.objects.update(last_seen_at=row.created_at.replace(year=2020))
    cache.clear()
    client.get("/en/")
    noted = UserSession.objects.get().last_seen_at
    assert noted.year > 2020
    UserSession.objects.update(last_seen_at=row.created_at.replace(year=2020))
    client.get("/en/")
    assert UserSession.objects.get().last_seen_at.year == 2020


def test_a_page_comes_also_while_the_database_is_written(client, monkeypatch):
    sign_in(client)
    cache.clear()

    def locked(**_rows: object) -> None:
        raise OperationalError("database is locked")

    monkeypatch.setattr(UserSession.objects, "filter", locked)
    assert client.get("/en/").status_code == 200
