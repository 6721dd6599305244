"""The page of the tokens on the desk."""

import re

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client

from search.api.tokens import MOST
from search.models import ApiToken
from tests.search.api.asking import Api
from tests.treaties.page import Page

ADDRESS = "/en/desk/tokens/"
TOKEN = re.compile(r"shartnama_[\w-]{43}")


def member(name: str) -> User:
    user = User.objects.create_user(name, is_staff=True)
    user.user_permissions.add(Permission.objects.get(codename="add_apitoken"))
    return user


@pytest.fixture
def desk(db, client: Client) -> Client:
    client.force_login(member("member"))
    return client


def make(client: Client, name: str = "report", days: str = "90"):
    return client.post(ADDRESS, {"name": name, "days": days})


def test_a_token_is_made_shown_once_and_works(desk: Client):
    answer = make(desk)
    (text,) = set(TOKEN.findall(answer.content.decode()))
    assert Page(answer.content.decode()).has("Copy it now")
    assert Api().ask("/parties", Authorization=f"Bearer {text}").status_code == 200
    again = desk.get(ADDRESS).content.decode()
    assert not TOKEN.search(again)
    assert text[:12] in again
    assert "no-store" in answer.headers["Cache-Control"]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ({"name": "", "days": "90"}, "Write what the token is for."),
        ({"name": "  ", "days": "90"}, "Write what the token is for."),
        ({"name": "x" * 101, "days": "90"}, "Write at most 100 characters."),
        ({"name": "a\0b", "days": "90"}, "Take out the characters that have no form."),
        ({"name": "a", "days": "36500"}, "Choose how long it works."),
        ({"name": "a"}, "Choose how long it works."),
    ],
)
def test_bad_input_gets_one_sentence_and_makes_nothing(desk: Client, data, sentence):
    page = Page(desk.post(ADDRESS, data).content.decode())
    assert page.has(sentence)
    assert not ApiToken.objects.exists()


def test_the_same_form_sent_twice_makes_one_token(desk: Client):
    make(desk)
    page = Page(make(desk).content.decode())
    assert page.has("You have a token with this name.")
    assert ApiToken.objects.count() == 1


def test_there_is_an_end_of_tokens(desk: Client):
    for number in range(MOST):
        make(desk, f"no {number}")
    page = Page(make(desk, "one more").content.decode())
    assert page.has(f"You can have at most {MOST} working tokens.")
    assert ApiToken.objects.count() == MOST


def test_a_token_is_revoked_after_a_question(desk: Client):
    text = TOKEN.findall(make(desk).content.decode())[0]
    address = f"{ADDRESS}{ApiToken.objects.get().pk}/revoke/"
    assert address in Page(desk.get(ADDRESS).content.decode()).links
    assert Page(desk.get(address).content.decode()).has("This cannot be undone.")
    assert ApiToken.objects.get().revoked_at is None
    answer = desk.post(address, follow=True)
    assert Page(answer.content.decode()).has("it no longer works")
    assert Api().ask("/parties", Authorization=f"Bearer {text}").status_code == 401
    assert Page(desk.get(address).content.decode()).has("already revoked")


def test_the_token_of_another_is_not_there(desk: Client):
    make(desk, "mine")
    key = ApiToken.objects.get().pk
    other = Client()
    other.force_login(member("other"))
    assert not Page(other.get(ADDRESS).content.decode()).has("mine")
    for method in (other.get, other.post):
        assert method(f"{ADDRESS}{key}/revoke/").status_code == 404
    assert ApiToken.objects.get().revoked_at is None


@pytest.mark.parametrize("tail", ["", "1/revoke/"])
def test_only_those_with_the_right_come_in(db, client: Client, tail):
    assert client.get(ADDRESS + tail).status_code == 302
    client.force_login(User.objects.create_user("reader", is_staff=True))
    assert client.get(ADDRESS + tail).status_code == 403
    assert client.post(ADDRESS + tail, {"name": "a", "days": "30"}).status_code == 403
    assert not ApiToken.objects.exists()


def test_nobody_makes_a_token_in_the_name_of_somebody_else(db):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(member("member"))
    assert make(strict).status_code == 403
    assert not ApiToken.objects.exists()


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_the_page_is_in_the_readers_language(desk: Client, language):
    page = Page(desk.get(f"/{language}/desk/tokens/").content.decode())
    assert page.language == language
    assert page.has("API") is True
    assert page.has("Make a token") is (language == "en")
