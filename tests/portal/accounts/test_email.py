"""One's own e-mail: a new one counts when it is confirmed; an administrator's counts at once."""

import re
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.test import Client

from tests.portal.accounts.people import WORD, person, sign_in
from tests.treaties.page import Page, see

pytestmark = pytest.mark.django_db
ADDRESS = "/en/account/email/"


@pytest.fixture(autouse=True)
def aigerim():
    return person()


def change(client: Client, email: str = "new@example.kz"):
    """Ask for a new e-mail, with the password once more where that is asked for."""
    told = {"email": email, "action_add": "1"}
    answer: Any = client.post(ADDRESS, told)
    if answer.status_code == 302 and "reauthenticate" in answer.url:
        client.post(answer.url, {"password": WORD})
    return answer


def link() -> str:
    found = re.search(
        r"http://testserver(/en/account/confirm-email/\S+)", str(mail.outbox[-1].body)
    )
    assert found
    return found[1]


def test_it_is_changed_when_the_link_is_opened(client, aigerim):
    sign_in(client)
    change(client)
    aigerim.refresh_from_db()
    assert aigerim.email == "aigerim@example.kz"
    assert see(client, ADDRESS).has("new@example.kz is waiting to be confirmed")
    assert mail.outbox[-1].to == ["new@example.kz"]
    address = link()
    assert see(client, address).has("Is new@example.kz the e-mail of the account “aigerim”?")
    answer = client.post(address, follow=True)
    assert Page(answer.content.decode()).has("new@example.kz is the e-mail of your account now.")
    aigerim.refresh_from_db()
    assert aigerim.email == "new@example.kz"
    # Whoever had the old one is told.
    assert mail.outbox[-1].to == ["aigerim@example.kz"]
    assert sign_in(Client(), "new@example.kz").status_code == 302
    assert sign_in(Client(), "aigerim@example.kz").status_code == 200


def test_until_then_the_old_one_is_good_for_a_new_password(client, aigerim):
    sign_in(client)
    change(client)
    mail.outbox.clear()
    client.post("/en/account/logout/")
    client.post("/en/account/password/reset/", {"email": "aigerim@example.kz"})
    assert [sent.to for sent in mail.outbox] == [["aigerim@example.kz"]]


def test_a_link_is_good_once(client):
    sign_in(client)
    change(client)
    address = link()
    client.post(address)
    assert see(client, address).has("This link is not valid any more.")


def test_a_made_up_link_is_said_to_be_none(client):
    assert see(client, "/en/account/confirm-email/made-up/").has("This link is not valid any more.")
    assert client.post("/en/account/confirm-email/made-up/").status_code == 404


def test_it_is_taken_back(client, aigerim):
    sign_in(client)
    change(client)
    client.post(ADDRESS, {"email": "new@example.kz", "action_remove": "1"})
    assert list(EmailAddress.objects.values_list("email", flat=True)) == ["aigerim@example.kz"]
    aigerim.refresh_from_db()
    assert aigerim.email == "aigerim@example.kz"


def test_an_address_that_is_not_confirmed_is_not_made_the_accounts(client, aigerim):
    aigerim.email = ""
    aigerim.save()
    sign_in(client)
    change(client)
    answer = client.post(ADDRESS, {"email": "new@example.kz", "action_primary": "1"})
    assert answer.status_code == 302
    aigerim.refresh_from_db()
    assert aigerim.email == ""
    assert rows() == {("aigerim", "new@example.kz", False)}


@pytest.mark.parametrize(
    ("email", "sentence"),
    [
        ("no address", "Write an e-mail address such as name@example.kz."),
        ("aigerim@example.kz", "This is your address already."),
    ],
)
def test_a_bad_address_is_refused(client, email, sentence):
    sign_in(client)
    answer = change(client, email)
    assert answer.status_code == 200
    assert Page(answer.content.decode()).has(sentence)


def test_the_address_of_another_account_stays_his(client):
    person("bolat")
    sign_in(client)
    change(client, "bolat@example.kz")
    answer = client.post(link(), follow=True)
    assert Page(answer.content.decode()).has("Another account has this address.")
    assert (
        EmailAddress.objects.get(email="bolat@example.kz", verified=True).user.username == "bolat"
    )


# What an administrator writes


def rows() -> set[tuple[str, str, bool]]:
    return set(EmailAddress.objects.values_list("user__username", "email", "verified"))


def test_what_an_administrator_writes_counts_at_once(aigerim):
    assert rows() == {("aigerim", "aigerim@example.kz", True)}
    aigerim.email = "Other@Example.kz"
    aigerim.save()
    assert rows() == {("aigerim", "other@example.kz", True)}
    aigerim.email = ""
    aigerim.save()
    assert rows() == set()


def test_another_change_leaves_it(aigerim):
    aigerim.first_name = "Айгерім"
    aigerim.save(update_fields=["first_name"])
    aigerim.save()
    assert rows() == {("aigerim", "aigerim@example.kz", True)}
