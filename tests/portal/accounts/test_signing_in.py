"""Signing in: by name and by e-mail, how often, where one goes on to, and that there is one door."""

import re

import pytest
from allauth.core.internal import ratelimit
from django.core.cache import caches
from django.test import Client

from portal.accounts.settings import FAILED_PER_ACCOUNT, FAILED_PER_ADDRESS, MINUTES
from tests.portal.accounts.people import LOGIN, WORD, person, sign_in, signed_in
from tests.treaties.page import Page, see

pytestmark = pytest.mark.django_db
TOO_MANY = {
    "en": f"Too many attempts. Try again in {MINUTES} minutes.",
    "ru": f"Слишком много попыток. Повторите через {MINUTES} минут.",
    "kk": f"Тым көп әрекет жасалды. {MINUTES} минуттан кейін қайталап көріңіз.",
}


@pytest.fixture(autouse=True)
def aigerim():
    return person()


@pytest.mark.parametrize(
    "name", ["aigerim", "AIGERIM", " aigerim ", "aigerim@example.kz", "Aigerim@Example.KZ"]
)
def test_by_name_and_by_e_mail(client, name):
    answer = sign_in(client, name)
    assert (answer.status_code, answer.url) == (302, "/en/desk/")
    assert signed_in(client)


@pytest.mark.parametrize("name", ["aigerim", "aigerim@example.kz", "nobody", "nobody@example.kz"])
def test_a_wrong_password_and_an_unknown_name_get_one_sentence(client, name):
    answer = sign_in(client, name, "wrong")
    assert answer.status_code == 200
    assert Page(answer.content.decode()).has("The name or the password is wrong.")
    assert not signed_in(client)


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        ({}, "Write your user name or your e-mail."),
        ({"login": "aigerim"}, "Write your password."),
        ({"login": "a\x00b", "password": WORD}, "Take out the characters that have no form."),
    ],
)
def test_what_is_missing_is_said_at_its_field(client, told, sentence):
    html = client.post(LOGIN, told).content.decode()
    assert Page(html).has(sentence)
    shown = re.search(r'aria-describedby="(id_\w+_error)"', html)
    assert shown
    assert f'id="{shown[1]}" role="alert"' in html


def test_an_account_that_is_switched_off_is_told_so(client, aigerim):
    aigerim.is_active = False
    aigerim.save()
    answer = sign_in(client)
    assert answer.url == "/en/account/inactive/"
    assert see(client, answer.url).has("This account is switched off")
    assert not signed_in(client)


# How often


@pytest.mark.parametrize("language", TOO_MANY)
def test_after_some_failures_the_right_password_is_refused_too(client, language):
    address = f"/{language}/account/login/"
    for _time in range(FAILED_PER_ACCOUNT):
        assert sign_in(client, word="wrong", address=address).status_code == 200
    answer = sign_in(client, address=address)
    assert answer.status_code == 429
    assert Page(answer.content.decode()).has(TOO_MANY[language])
    assert not signed_in(client)


def test_the_account_is_counted_from_everywhere(client):
    for number in range(FAILED_PER_ACCOUNT):
        sign_in(client, word="wrong", REMOTE_ADDR=f"192.0.2.{number}")
    assert sign_in(client, REMOTE_ADDR="198.51.100.1").status_code == 429


def test_an_address_is_counted_over_all_accounts(client):
    for number in range(FAILED_PER_ADDRESS):
        assert sign_in(client, f"name-{number}", "wrong").status_code == 200
    assert sign_in(client).status_code == 429
    assert sign_in(client, REMOTE_ADDR="198.51.100.1").status_code == 302


def test_an_address_that_a_request_makes_up_does_not_count_anew(client):
    for number in range(FAILED_PER_ADDRESS):
        sign_in(client, f"name-{number}", "wrong", HTTP_X_FORWARDED_FOR=f"192.0.2.{number}")
    assert sign_in(client, HTTP_X_FORWARDED_FOR="192.0.2.99").status_code == 429


def test_behind_the_proxy_the_reader_is_counted_and_not_the_proxy(client, settings):
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    for number in range(FAILED_PER_ADDRESS):
        sign_in(client, f"name-{number}", "wrong", HTTP_X_FORWARDED_FOR="made up, 192.0.2.1")
    assert sign_in(client, HTTP_X_FORWARDED_FOR="192.0.2.1").status_code == 429
    assert sign_in(client, HTTP_X_FORWARDED_FOR="192.0.2.2").status_code == 302


def test_what_succeeds_is_not_counted(client):
    for _time in range(FAILED_PER_ACCOUNT + 1):
        assert sign_in(Client()).status_code == 302


def test_the_counts_hold_for_every_process(client):
    for _time in range(FAILED_PER_ACCOUNT):
        sign_in(client, word="wrong")
    # What another process has: a cache that it has opened itself.
    del caches["default"]
    assert sign_in(client).status_code == 429


def test_who_failed_may_try_again_when_the_time_is_over(client, monkeypatch):
    for _time in range(FAILED_PER_ACCOUNT):
        sign_in(client, word="wrong")
    assert sign_in(client).status_code == 429
    now = ratelimit.time.time()
    monkeypatch.setattr(ratelimit.time, "time", lambda: now + MINUTES * 60 + 1)
    assert sign_in(client).status_code == 302


# Where one goes on to


@pytest.mark.parametrize(
    ("after", "where"),
    [
        ("/ru/findings/", "/ru/findings/"),
        ("http://testserver/kk/", "http://testserver/kk/"),
        ("https://evil.example/", "/en/desk/"),
        ("//evil.example/", "/en/desk/"),
        ("https://localhost/", "/en/desk/"),
        ("javascript:alert(1)", "/en/desk/"),
    ],
)
def test_one_goes_on_to_pages_of_this_site_alone(client, after, where):
    answer = client.post(LOGIN, {"login": "aigerim", "password": WORD, "next": after})
    assert answer.url == where


def test_the_page_keeps_where_one_wanted_to_go(client):
    html = client.get(f"{LOGIN}?next=/ru/findings/").content.decode()
    assert '<input type="hidden" name="next" value="/ru/findings/">' in html


def test_a_page_of_the_desk_sends_to_sign_in_and_back(client):
    asked = client.get("/ru/desk/")
    assert asked.url == "/ru/account/login/?next=/ru/desk/"
    answer = client.post(asked.url, {"login": "aigerim", "password": WORD})
    assert answer.url == "/ru/desk/"


def test_who_is_signed_in_is_not_asked_again(client):
    sign_in(client)
    assert client.get(LOGIN).url == "/en/desk/"


# One door


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_the_admin_signs_in_through_the_same_page(client, language):
    asked = client.get(f"/{language}/admin/", follow=True)
    assert asked.redirect_chain[-1][0].startswith(f"/{language}/account/login/?next=")
    answer = sign_in(client, address=asked.redirect_chain[-1][0])
    assert answer.url == f"/{language}/admin/"
    assert client.get(answer.url).status_code == 200


def test_the_admins_own_form_takes_no_password(client):
    told = {"username": "aigerim", "password": WORD, "next": "/en/admin/"}
    for _time in range(FAILED_PER_ACCOUNT + 1):
        answer = client.post("/en/admin/login/", told)
        assert answer.status_code == 302
        assert answer.url.startswith("/en/account/login/")
    assert not signed_in(client)


def test_who_is_no_staff_is_told_so_by_the_admin(client):
    person("reader", is_staff=False)
    sign_in(client, "reader")
    answer = client.get("/en/admin/", follow=True)
    assert answer.status_code == 403


def test_the_password_is_changed_on_one_page(client):
    sign_in(client)
    assert client.get("/ru/admin/password_change/").url == "/ru/account/password/change/"


@pytest.mark.parametrize("method", ["get", "post"])
def test_nobody_makes_an_account_for_himself(client, method):
    told = {"username": "new", "password1": WORD, "email": "new@example.kz"}
    assert getattr(client, method)("/en/account/signup/", told).status_code == 404


@pytest.mark.parametrize(
    "address",
    [
        *("signup/", "password/set/", "confirm-email/", "login/code/confirm/", "login/code/"),
        *("reauthenticate/code/", "social/", "3rdparty/", "sessions/", "2fa/", "phone/change/"),
    ],
)
def test_no_other_page_of_the_library_is_there(client, address):
    sign_in(client)
    assert client.get(f"/en/account/{address}").status_code == 404


# Signing out


def test_signing_out_is_asked_and_then_done(client):
    sign_in(client)
    assert see(client, "/en/account/logout/").has("Sign out on this device?")
    assert signed_in(client)
    answer = client.post("/en/account/logout/", follow=True)
    assert answer.redirect_chain[-1][0] == LOGIN
    assert Page(answer.content.decode()).has("You are signed out.")
    assert not signed_in(client)


def test_without_the_token_nobody_is_signed_in():
    client = Client(enforce_csrf_checks=True)
    assert sign_in(client).status_code == 403
