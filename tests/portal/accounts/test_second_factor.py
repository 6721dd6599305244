"""The second factor: switched on with the app's code, asked for at each sign-in, taken away."""

import re
import time

import pytest
from allauth.mfa.models import Authenticator
from django.core import mail
from django.test import Client

from portal.accounts.settings import FAILED_PER_ACCOUNT
from tests.portal.accounts.people import (
    CODE,
    SECRET,
    WORD,
    code,
    person,
    sign_in,
    signed_in,
    with_factor,
    wrong_code,
)
from tests.treaties.page import Page, see

pytestmark = pytest.mark.django_db
ON, OFF = "/en/account/second-factor/on/", "/en/account/second-factor/off/"
CODES = "/en/account/second-factor/codes/"
REFUSED = "This code is not right, or it was used before."


@pytest.fixture(autouse=True)
def aigerim():
    return person()


@pytest.fixture(autouse=True)
def clock(monkeypatch):
    """Let no half minute end in the middle of a test."""
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now)


def again(client: Client, answer, word: str = WORD):
    """Write the password once more, as the page before a change of the account asks."""
    assert answer.status_code == 302, answer.status_code
    assert answer.url.startswith("/en/account/reauthenticate/")
    return client.post(answer.url, {"password": word})


def secret_of(html: str) -> str:
    found = re.search(r'<code class="key">(\w+)</code>', html)
    assert found
    return found[1]


# Switching on


# What is told when it is stored is told only then: the test stores it.
@pytest.mark.django_db(transaction=True)
def test_it_is_switched_on_with_the_code_of_the_app(client):
    sign_in(client)
    assert again(client, client.get(ON)).url == ON
    html = client.get(ON).content.decode()
    assert '<img class="qr" src="data:image/svg+xml;base64,' in html
    answer = client.post(ON, {"code": code(secret_of(html))})
    assert answer.url == CODES
    page = client.get(CODES).content.decode()
    assert Page(page).has("The second factor is on. Keep the recovery codes in a safe place.")
    assert len(re.findall(r"<code>\d{8}</code>", page)) == 10
    (told,) = mail.outbox
    assert told.subject == "The second factor was switched on"


def test_a_wrong_code_switches_nothing_on(client):
    sign_in(client)
    again(client, client.get(ON))
    client.get(ON)
    answer = client.post(ON, {"code": "12345"})
    assert answer.status_code == 200
    assert Page(answer.content.decode()).has(REFUSED)
    assert not Authenticator.objects.exists()


def test_without_the_password_once_more_nothing_is_changed(client):
    sign_in(client)
    answer = again(client, client.get(ON), word="wrong")
    assert answer.status_code == 200
    assert Page(answer.content.decode()).has("This is not your password.")
    assert client.get(ON).status_code == 302
    assert client.post(ON, {"code": code()}).status_code == 302


@pytest.mark.parametrize("address", [ON, OFF, CODES, f"{CODES}new/", f"{CODES}download/"])
def test_a_reader_is_asked_to_sign_in(client, address):
    answer = client.get(address)
    assert answer.status_code == 302
    assert answer.url.startswith("/en/account/login/?next=")


@pytest.mark.parametrize("address", [OFF, CODES, f"{CODES}download/"])
def test_what_is_not_on_is_not_there(client, address):
    sign_in(client)
    assert client.get(address).status_code == 404


# Signing in with it


def test_the_password_alone_is_not_enough(client, aigerim):
    with_factor(aigerim)
    assert sign_in(client).url == CODE
    assert not signed_in(client)
    assert client.get("/en/admin/").status_code == 302
    assert see(client, CODE).has("Write the code that your app shows now.")


def test_with_the_code_one_is_in(client, aigerim):
    with_factor(aigerim)
    asked = client.post(
        "/en/account/login/?next=/ru/findings/", {"login": "aigerim", "password": WORD}
    )
    answer = client.post(asked.url, {"code": code()})
    assert (answer.status_code, answer.url) == (302, "/ru/findings/")
    assert signed_in(client)


def test_a_code_is_good_for_one_sign_in(client, aigerim):
    with_factor(aigerim)
    sign_in(client)
    used = code()
    assert client.post(CODE, {"code": used}).status_code == 302
    thief = Client()
    sign_in(thief)
    answer = thief.post(CODE, {"code": used})
    assert answer.status_code == 200
    assert Page(answer.content.decode()).has(REFUSED)
    assert not signed_in(thief)


@pytest.mark.parametrize("step", [-1, 1])
def test_a_clock_may_be_half_a_minute_wrong(client, aigerim, step):
    with_factor(aigerim)
    sign_in(client)
    assert client.post(CODE, {"code": code(later=step)}).status_code == 302


@pytest.mark.parametrize("step", [-4, 4])
def test_an_old_code_is_refused(client, aigerim, step):
    with_factor(aigerim)
    sign_in(client)
    assert client.post(CODE, {"code": code(later=step)}).status_code == 200
    assert not signed_in(client)


@pytest.mark.parametrize("told", ["", "abc", "1" * 500, "\x00", "٣٤٥٦٧٨"])
def test_what_is_no_code_gets_one_sentence(client, aigerim, told):
    with_factor(aigerim)
    sign_in(client)
    answer = client.post(CODE, {"code": told})
    assert answer.status_code == 200
    assert len(re.findall(r'class="problem"', answer.content.decode())) == 1
    assert not signed_in(client)


def test_after_some_wrong_codes_the_right_one_is_refused_too(client, aigerim):
    with_factor(aigerim)
    sign_in(client)
    for _time in range(FAILED_PER_ACCOUNT):
        assert client.post(CODE, {"code": wrong_code()}).status_code == 200
    answer = client.post(CODE, {"code": code()})
    assert answer.status_code == 429
    assert Page(answer.content.decode()).has("Too many attempts. Try again in 5 minutes.")
    # A new sign-in with the password does not begin the count anew.
    other = Client()
    sign_in(other)
    assert other.post(CODE, {"code": code()}).status_code == 429


def test_the_page_of_the_code_is_nothing_without_the_password(client, aigerim):
    with_factor(aigerim)
    assert client.get(CODE).url == "/en/account/login/"
    assert client.post(CODE, {"code": code()}).url == "/en/account/login/"


def test_a_new_password_by_mail_does_not_go_around_it(client, aigerim):
    with_factor(aigerim)
    aigerim.set_password("another-samovar")
    aigerim.save()
    assert sign_in(client, word="another-samovar").url == CODE


# Recovery codes


@pytest.fixture
def codes(client, aigerim):
    """The recovery codes of somebody who has the second factor; the browser is signed in."""
    with_factor(aigerim)
    sign_in(client)
    client.post(CODE, {"code": code()})
    again(client, client.get(f"{CODES}new/"))
    assert client.post(f"{CODES}new/").url == CODES
    return re.findall(r"<code>(\d{8})</code>", client.get(CODES).content.decode())


def test_a_recovery_code_signs_in_once(client, codes):
    first, second = Client(), Client()
    sign_in(first)
    assert first.post(CODE, {"code": codes[0]}).status_code == 302
    assert signed_in(first)
    sign_in(second)
    assert second.post(CODE, {"code": codes[0]}).status_code == 200
    assert not signed_in(second)
    assert see(client, "/en/account/second-factor/").has("9 recovery codes are left.")
    assert codes[0] not in client.get(CODES).content.decode()


def test_new_ones_end_the_old_ones(client, codes):
    client.post(f"{CODES}new/")
    assert codes[0] not in client.get(CODES).content.decode()
    other = Client()
    sign_in(other)
    assert other.post(CODE, {"code": codes[0]}).status_code == 200


def test_they_are_taken_home_as_a_text(client, codes):
    answer = client.get(f"{CODES}download/")
    assert answer["Content-Type"].startswith("text/plain")
    assert answer["Content-Disposition"] == 'attachment; filename="recovery-codes.txt"'
    lines = answer.content.decode().split("\n")
    assert lines[0] == "Recovery codes of Shartnama. Each signs you in once."
    assert [line for line in lines if line.isdecimal()] == codes


def test_pages_with_secrets_are_not_kept_by_the_browser(client, codes):
    for address in (CODES, f"{CODES}download/", "/en/account/second-factor/"):
        assert "no-store" in client.get(address)["Cache-Control"]


# Switching off


def test_it_is_switched_off(client, codes):
    assert see(client, OFF).has("the password alone is enough")
    answer = client.post(OFF, follow=True)
    assert Page(answer.content.decode()).has("The second factor is off.")
    assert not Authenticator.objects.exists()
    assert mail.outbox[-1].subject == "The second factor was switched off"
    assert sign_in(Client()).url == "/en/desk/"


def test_the_code_may_stand_for_the_password_before_a_change(client, aigerim):
    with_factor(aigerim)
    sign_in(client)
    client.post(CODE, {"code": code(later=-1)})
    asked = client.get(OFF)
    page = client.get(asked.url).content.decode()
    other = re.search(r'href="(/en/account/second-factor/again/[^"]*)"', page)
    assert other
    assert client.post(other[1], {"code": wrong_code()}).status_code == 200
    assert client.post(other[1], {"code": code()}).url == OFF
    assert client.get(OFF).status_code == 200


def test_the_secret_is_nowhere_to_be_seen_again(client, codes, admin_client, aigerim):
    pages = [
        client.get("/en/account/second-factor/"),
        client.get("/en/account/"),
        admin_client.get(f"/en/admin/auth/user/{aigerim.pk}/change/"),
        admin_client.get(f"/en/admin/auth/user/{aigerim.pk}/delete/"),
    ]
    assert not any(SECRET in page.content.decode() for page in pages)
    assert admin_client.get("/en/admin/mfa/authenticator/").status_code == 404
    assert admin_client.get("/en/admin/account/emailaddress/").status_code == 404
    assert admin_client.get("/en/admin/usersessions/usersession/").status_code == 404
