"""Mails that wait are sent: each once, none lost, whatever happens on the way."""

import threading
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core import mail
from django.core.mail import EmailMultiAlternatives
from django.core.mail.backends.locmem import EmailBackend

from search.saved.models import SavedNotice, SavedSearch
from search.saved.saving import unsubscribe
from search.saved.sending import BusyError, one_sender, send_waiting
from tests.search.saved.conftest import Loading, Save
from tests.search.saved.runs import run
from tests.search.saved.texts import BREAD_RU


@pytest.fixture
def waiting(save: Save, add: Loading) -> SavedSearch:
    """A search with a mail that waits."""
    search = save("чай")
    add(BREAD_RU)
    run(search, by_itself=True)
    assert state() == "pending"
    return search


def state() -> str:
    return SavedNotice.objects.get().state


def test_a_mail_is_sent_once(waiting: SavedSearch):
    assert send_waiting().count == 1
    assert (state(), len(mail.outbox)) == ("sent", 1)
    assert SavedNotice.objects.get().sent_at
    assert send_waiting().count == 0
    assert len(mail.outbox) == 1


def test_a_server_that_fails_loses_nothing(waiting: SavedSearch, monkeypatch: pytest.MonkeyPatch):
    with monkeypatch.context() as patch:
        patch.setattr(EmailBackend, "send_messages", refusing)
        done = send_waiting()
    assert (done.count, done.failed, done.error) == (0, 1, "[Errno 111] refused")
    assert (state(), SavedNotice.objects.get().error) == ("pending", "[Errno 111] refused")
    assert send_waiting().count == 1
    assert SavedNotice.objects.get().error == ""


def refusing(*args: Any) -> int:
    raise ConnectionRefusedError(111, "refused")


def test_one_mail_that_cannot_be_written_keeps_no_other_back(
    waiting: SavedSearch, save: Save, add: Loading, monkeypatch: pytest.MonkeyPatch
):
    other = save("соль")
    add(BREAD_RU.replace("отдельно", "вместе"))
    run(other, by_itself=True)
    stranger = User.objects.create(username="stranger", email="nobody\nBcc: a@b.kz")
    SavedSearch.objects.filter(pk=waiting.pk).update(owner=stranger)
    done = send_waiting()
    assert (done.count, done.failed) == (1, 1)
    assert [one.to for one in mail.outbox] == [["aigerim@example.kz"]]


@pytest.mark.parametrize("moment", ["before", "after"])
def test_killed_while_it_sends_the_next_run_sends_it_under_the_same_id(
    waiting: SavedSearch, monkeypatch: pytest.MonkeyPatch, moment: str
):
    send = EmailBackend.send_messages

    def killed(self: EmailBackend, messages: Any) -> int:
        if moment == "after":
            send(self, messages)
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(EmailBackend, "send_messages", killed)
        with pytest.raises(KeyboardInterrupt):
            send_waiting()
    assert state() == "pending"
    assert send_waiting().count == 1
    assert state() == "sent"
    ids = [one.message()["Message-ID"] for one in mail.outbox]
    # Where nobody can know whether it went out, receivers drop the double.
    assert set(ids) == {SavedNotice.objects.get().message_id}
    assert len(ids) == (2 if moment == "after" else 1)


def test_as_files_it_is_there_once_even_then(
    waiting: SavedSearch, monkeypatch: pytest.MonkeyPatch, settings: Any, tmp_path: Path
):
    settings.EMAIL_BACKEND = "search.saved.mail_files.EmailBackend"
    folder = tmp_path / "mail"
    settings.EMAIL_FILE_PATH = str(folder)
    send = EmailMultiAlternatives.send

    def killed(self: EmailMultiAlternatives, *args: Any) -> int:
        send(self, *args)
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(EmailMultiAlternatives, "send", killed)
        with pytest.raises(KeyboardInterrupt):
            send_waiting()
    assert len(list(folder.iterdir())) == 1
    assert send_waiting().count == 1
    assert len(list(folder.iterdir())) == 1


def test_who_has_unsubscribed_meanwhile_gets_nothing(waiting: SavedSearch):
    unsubscribe(waiting)
    assert send_waiting().count == 0
    assert (state(), mail.outbox) == ("dropped", [])


def test_who_is_gone_gets_nothing(waiting: SavedSearch):
    User.objects.update(is_active=False)
    assert send_waiting().count == 0
    assert state() == "dropped"


def test_who_has_no_address_any_more_gets_it_when_there_is_one(waiting: SavedSearch):
    User.objects.update(email="")
    assert send_waiting().count == 0
    assert state() == "pending"
    User.objects.update(email="new@example.kz")
    assert send_waiting().count == 1
    assert mail.outbox[0].to == ["new@example.kz"]


def test_one_process_sends_at_a_time_and_the_others_wait_for_it():
    order = []

    def second() -> None:
        with one_sender():
            order.append("second")

    with one_sender():
        thread = threading.Thread(target=second)
        thread.start()
        thread.join(timeout=0.3)
        order.append("first")
    thread.join()
    assert order == ["first", "second"]


def test_who_waits_for_too_long_gives_up():
    def second() -> None:
        try:
            with one_sender(patience=0.0):
                found.append("in")
        except BusyError:
            found.append("busy")

    found: list[str] = []
    with one_sender():
        thread = threading.Thread(target=second)
        thread.start()
        thread.join()
    assert found == ["busy"]
