"""What happens to accounts is written down: sign-ins, failures, passwords, second factors."""

import pytest
from django.contrib.auth.models import User
from django.core import mail
from django.test import Client, RequestFactory

from portal.audit.entry import AuditEntry, Event
from portal.audit.events import UNKNOWN, network_of
from tests.portal.accounts.people import (
    CODE,
    WORD,
    code,
    person,
    sign_in,
    with_factor,
    wrong_code,
)
from tests.portal.accounts.test_password_reset import NEW, change, link, set_new
from tests.portal.accounts.test_second_factor import OFF, ON, again, secret_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def aigerim() -> User:
    return person()


def events() -> list[tuple[str, str, str]]:
    """Return all events: what, whose account, by whom."""
    rows = AuditEntry.objects.order_by("pk")
    return [(row.event, row.object_repr, row.actor_name) for row in rows]


def test_signing_in_and_out(client):
    sign_in(client)
    client.post("/en/account/logout/")
    assert events() == [
        (Event.SIGNED_IN, "aigerim", "aigerim"),
        (Event.SIGNED_OUT, "aigerim", "aigerim"),
    ]


@pytest.mark.parametrize(
    ("name", "kept"),
    [("aigerim", "aigerim"), ("Aigerim@example.kz", "aigerim"), ("my-pass-word", UNKNOWN)],
)
def test_a_failed_sign_in_keeps_the_name_of_an_account_alone(client, name, kept):
    sign_in(client, name, "wrong")
    assert events() == [(Event.REFUSED, kept, "")]
    values = str(AuditEntry.objects.values_list())
    assert "my-pass-word" not in values
    assert "wrong" not in values


def test_the_network_is_kept_and_not_the_address(client):
    sign_in(client, REMOTE_ADDR="192.0.2.77")
    assert AuditEntry.objects.get().remote_addr == "192.0.2.0"


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("192.0.2.77", "192.0.2.0"),
        ("::ffff:192.0.2.77", "192.0.2.0"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1::"),
        ("fe80::1%eth0", "fe80::"),
        ("", None),
        ("unix:", None),
    ],
)
def test_networks(address, network):
    assert network_of(RequestFactory(REMOTE_ADDR=address).get("/")) == network


def test_the_password_alone_is_no_sign_in_when_there_is_a_second_factor(client, aigerim):
    with_factor(aigerim)
    sign_in(client)
    client.post(CODE, {"code": wrong_code()})
    client.post(CODE, {"code": code()})
    assert events() == [
        (Event.WRONG_CODE, "aigerim", ""),
        (Event.SIGNED_IN, "aigerim", "aigerim"),
    ]


@pytest.mark.django_db(transaction=True)
def test_the_second_factor_on_and_off(client):
    sign_in(client)
    again(client, client.get(ON))
    client.post(ON, {"code": code(secret_of(client.get(ON).content.decode()))})
    client.post("/en/account/second-factor/codes/new/")
    client.post(OFF)
    told = [event for event, _whose, _by in events()]
    assert told == [Event.SIGNED_IN, Event.FACTOR_ON, Event.NEW_CODES, Event.FACTOR_OFF]


def test_a_second_factor_that_is_taken_away(client, aigerim):
    with_factor(aigerim)
    root = User.objects.create_superuser("root", "root@example.kz", WORD)
    client.force_login(root)
    client.post(f"/en/admin/auth/user/{aigerim.pk}/second-factor/")
    assert events()[-1] == (Event.FACTOR_TAKEN, "aigerim", "root")


def test_a_password_that_is_changed_or_set_by_mail(client):
    sign_in(client)
    change(client)
    client.post("/en/account/logout/")
    client.post("/en/account/password/reset/", {"email": "aigerim@example.kz"})
    assert mail.outbox
    set_new(Client(), link(), NEW + "2", NEW + "2")
    told = events()
    assert (Event.PASSWORD_CHANGED, "aigerim", "aigerim") in told
    assert told[-1] == (Event.PASSWORD_RESET, "aigerim", "aigerim")


def test_sign_ins_that_are_ended(client):
    sign_in(client)
    sign_in(Client())
    client.post("/en/account/sign-ins/", {"sign_in": "others"})
    assert events()[-1] == (Event.SESSIONS_ENDED, "aigerim", "aigerim")
