"""A forgotten password, and one that is changed."""

import re

import pytest
from django.core import mail
from django.core.mail import EmailMultiAlternatives
from django.test import Client

from portal.accounts.settings import RESETS_PER_MAILBOX
from tests.portal.accounts.people import WORD, person, sign_in, signed_in
from tests.treaties.page import Page, see

pytestmark = pytest.mark.django_db
RESET = "/en/account/password/reset/"
CHANGE = "/en/account/password/change/"
NEW = "another-samovar-elsewhere"
SUBJECTS = {
    "kk": "«Шартнама» үшін жаңа құпия сөз",
    "ru": "Новый пароль для портала «Шартнама»",
    "en": "A new password for Shartnama",
}


@pytest.fixture(autouse=True)
def aigerim():
    return person()


def ask(client: Client, language: str = "en", email: str = "aigerim@example.kz"):
    return client.post(f"/{language}/account/password/reset/", {"email": email})


def link(language: str = "en") -> str:
    """Return the address in the last mail, without the site."""
    found = re.search(rf"http://testserver(/{language}/account/\S+)", str(mail.outbox[-1].body))
    assert found
    return found[1]


def set_new(client: Client, address: str, first: str = NEW, second: str = NEW):
    form = client.get(address, follow=True).redirect_chain[-1][0]
    return client.post(form, {"password1": first, "password2": second})


@pytest.mark.parametrize("language", SUBJECTS)
def test_a_link_comes_in_the_readers_language_and_works_once(client, language):
    assert ask(client, language).url == f"/{language}/account/password/reset/done/"
    (sent,) = mail.outbox
    assert isinstance(sent, EmailMultiAlternatives)
    assert sent.subject == SUBJECTS[language]
    assert sent.to == ["aigerim@example.kz"]
    html = str(sent.alternatives[0][0])
    assert f'<html lang="{language}">' in html
    assert f'<a href="http://testserver{link(language)}">' in html
    assert "aigerim" in str(sent.body)
    answer = set_new(client, link(language))
    assert answer.url == f"/{language}/account/password/reset/key/done/"
    assert sign_in(client, word=NEW).status_code == 302
    assert mail.outbox[-1].to == ["aigerim@example.kz"]
    again = Client().get(link_in(sent, language))
    assert again.status_code == 200
    assert 'role="alert"' in again.content.decode()


def link_in(sent, language: str) -> str:
    found = re.search(rf"http://testserver(/{language}/account/\S+)", str(sent.body))
    assert found
    return found[1]


@pytest.mark.parametrize("language", SUBJECTS)
def test_no_english_is_left_in_the_mail(client, language):
    ask(client, language)
    words = str(mail.outbox[0].body).replace(link(language), "").replace("http://testserver", "")
    latin = set(re.findall(r"[A-Za-z]{2,}", words)) - {"aigerim"}
    assert bool(latin) == (language == "en")


def test_nobody_learns_whether_there_is_an_account(client):
    known, unknown = ask(client), ask(client, email="nobody@example.kz")
    assert (known.status_code, known.url) == (unknown.status_code, unknown.url)
    assert [sent.to for sent in mail.outbox] == [["aigerim@example.kz"]]


@pytest.mark.parametrize("email", ["", "aigerim", "a@b", "x" * 400 + "@example.kz"])
def test_what_is_no_address_is_said(client, email):
    answer = ask(client, email=email)
    assert Page(answer.content.decode()).has("Write an e-mail address such as name@example.kz.")
    assert mail.outbox == []


@pytest.mark.parametrize("email", ["aigerim@example.kz", "nobody@example.kz"])
def test_it_is_not_asked_for_without_end(client, email):
    for _time in range(RESETS_PER_MAILBOX):
        assert ask(client, email=email).status_code == 302
    answer = ask(client, email=email)
    assert answer.status_code == 429
    assert Page(answer.content.decode()).has("Too many attempts. Try again in 5 minutes.")
    assert len(mail.outbox) <= RESETS_PER_MAILBOX


def test_the_link_leads_to_the_site_and_not_where_a_request_says(client, settings):
    settings.ALLOWED_HOSTS = ["*"]
    settings.ORIGIN = "https://treaties.example.kz"
    settings.ENVIRONMENT = settings.ENVIRONMENT | {"SHARTNAMA_ORIGIN": settings.ORIGIN}
    client.post(RESET, {"email": "aigerim@example.kz"}, HTTP_HOST="evil.example")
    body = str(mail.outbox[0].body)
    assert "https://treaties.example.kz/en/account/password/reset/key/" in body
    assert "evil.example" not in body


def test_an_account_that_is_switched_off_gets_no_mail(client, aigerim):
    aigerim.is_active = False
    aigerim.save()
    ask(client)
    assert mail.outbox == []


@pytest.mark.parametrize(
    ("first", "second", "sentence"),
    [
        (NEW, "different", "The two passwords differ."),
        ("", "", "Write a new password."),
        ("83749265019384", "83749265019384", "This password is entirely numeric."),
        ("aigerim1", "aigerim1", "The password is too similar to the username."),
        ("short", "short", "This password is too short. It must contain at least 8 characters."),
    ],
)
def test_a_bad_password_is_refused(client, first, second, sentence):
    ask(client)
    answer = set_new(client, link(), first, second)
    assert answer.status_code == 200
    assert Page(answer.content.decode()).has(sentence)
    assert sign_in(client).status_code == 302


def test_a_made_up_link_is_said_to_be_none(client):
    page = see(client, "/en/account/password/reset/key/1-abc123-def/")
    assert page.has("This link is not valid any more")


def test_it_ends_the_sign_ins_with_the_old_password(client):
    other = Client()
    sign_in(other)
    ask(client)
    set_new(client, link())
    assert not signed_in(other)


# Changing it


def change(client: Client, old: str = WORD, new: str = NEW, again: str = NEW):
    return client.post(CHANGE, {"oldpassword": old, "password1": new, "password2": again})


def test_it_is_changed_and_all_others_are_signed_out(client):
    other = Client()
    sign_in(other)
    sign_in(client)
    answer = change(client)
    assert answer.url == "/en/account/"
    assert see(client, answer.url).has("The password is changed.")
    assert not signed_in(other)
    assert mail.outbox[-1].subject == "Your password was changed"
    assert "It happened on" in str(mail.outbox[-1].body)


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        ({"old": "wrong"}, "This is not your password."),
        ({"old": ""}, "Write your password."),
        ({"again": "other"}, "The two passwords differ."),
        ({"again": ""}, "Write the new password once more."),
        (
            {"new": "83749265019384", "again": "83749265019384"},
            "This password is entirely numeric.",
        ),
    ],
)
def test_a_bad_change_is_refused(client, told, sentence):
    sign_in(client)
    answer = change(client, **told)
    assert answer.status_code == 200
    assert Page(answer.content.decode()).has(sentence)
    assert sign_in(Client()).status_code == 302


def test_the_rules_are_told_beforehand(client):
    sign_in(client)
    assert see(client, CHANGE).has("Your password must contain at least 8 characters.")
