"""``manage.py run_saved_searches``: what it does, says, and leaves for the next time."""

import io
from pathlib import Path
from typing import Any

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.core.management import CommandError, call_command
from django.db import OperationalError

from search.errors import IndexMissingError
from search.models import PendingUpdate
from search.saved.models import SavedHit, SavedNotice, SavedSearch
from search.saved.sending import BusyError
from tests.search.saved.conftest import Save
from tests.search.saved.runs import now, raising, run
from tests.search.saved.texts import BREAD_KK, BREAD_RU
from tests.search.test_indexing import another_writer
from treaties.loading.load import load


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "search.management.commands.run_saved_searches.terminal_language", lambda: "en"
    )


def command(*words: str) -> str:
    """Run the command; return what it said."""
    said = io.StringIO()
    call_command("run_saved_searches", *words, stdout=said)
    return said.getvalue()


def failing(*words: str) -> str:
    """Run the command, which must end with exit code 1; return what it said of that."""
    with pytest.raises(CommandError) as raised:
        command(*words)
    assert raised.value.returncode == 1
    return str(raised.value)


def add(text: str) -> None:
    """Load a text, which waits to be indexed."""
    assert load(text.encode(), "later.txt").agreement


def test_a_saved_search_tells_of_exactly_the_new_article_by_mail(save: Save):
    save("чай", language="ru")
    save("мед")
    add(BREAD_RU)
    said = command()
    assert said == "2 saved searches were run; 1 new result.\n1 e-mail was sent.\n"
    (message,) = mail.outbox
    assert message.to == ["aigerim@example.kz"]
    assert "Статья 1. Хлеб" in message.body
    assert "Статья 2" not in message.body
    # It has brought the index level by itself.
    assert not PendingUpdate.objects.exists()


def test_started_again_it_tells_nothing_again(save: Save):
    save("чай")
    add(BREAD_RU)
    command()
    assert command() == "0 saved searches were run; 0 new results.\n"
    assert command("--all") == "1 saved search was run; 0 new results.\n"
    assert len(mail.outbox) == 1


def test_only_what_is_due_is_run_unless_all_are_asked_for(save: Save):
    search = save("чай", frequency="never")
    add(BREAD_RU)
    assert command().startswith("0 saved searches")
    assert command("--all").startswith("1 saved search was run; 1 new result.")
    assert (now(search).runs, mail.outbox) == (1, [])


def test_trying_it_out_changes_nothing(save: Save):
    search = save("чай", name="Tea")
    faulty = save("мед", filters={"party": ["XX"]}, name="Honey")
    add(BREAD_RU)
    said = failing("--dry-run")
    assert said == "Some changes are not in the index yet; the next run will report them."
    assert PendingUpdate.objects.exists()
    run(search)
    PendingUpdate.objects.all().delete()
    call_command("rebuild_index", "--noinput", stdout=io.StringIO())
    SavedHit.objects.all().delete()
    SavedSearch.objects.filter(pk=search.pk).update(seen_change=0)
    said = command("--dry-run")
    assert f"{search.pk} aigerim: Tea: 2\n" in said
    assert f"{faulty.pk} aigerim: Honey: There is no party “XX” any more.\n" in said
    assert not SavedHit.objects.exists()
    assert mail.outbox == []


def test_an_index_that_cannot_be_used_passes_nothing_over(
    save: Save, monkeypatch: pytest.MonkeyPatch
):
    search = save("чай")
    add(BREAD_RU)
    with monkeypatch.context() as patch:
        for name in (
            "management.commands.run_saved_searches.update_pending",
            "saved.running.measure",
        ):
            patch.setattr(f"search.{name}", raising(IndexMissingError))
        failing()
    assert now(search).runs == 0
    assert command().startswith("1 saved search was run; 1 new result.")


def test_while_another_process_writes_the_index_changes_wait(save: Save, backend: Any):
    save("чай", frequency="weekly")
    add(BREAD_RU)
    with another_writer(backend):
        said = failing()
    assert "The index is being written by another process." in said
    assert "Some changes are not in the index yet" in said
    assert mail.outbox == []
    # It is still due, a weekly one, too.
    assert command().startswith("1 saved search was run; 1 new result.")
    assert len(mail.outbox) == 1


def test_a_server_that_fails_is_told_of_and_tried_again(
    save: Save, monkeypatch: pytest.MonkeyPatch
):
    save("чай")
    add(BREAD_RU)
    with monkeypatch.context() as patch:
        patch.setattr(EmailBackend, "send_messages", raising(TimeoutError))
        assert failing().startswith("1 e-mail could not be sent and is left for the next run")
    assert command().endswith("1 e-mail was sent.\n")
    assert len(mail.outbox) == 1


def test_another_process_that_sends_is_left_alone(save: Save, monkeypatch: pytest.MonkeyPatch):
    save("чай")
    add(BREAD_RU)
    with monkeypatch.context() as patch:
        module = "search.management.commands.run_saved_searches"
        patch.setattr(f"{module}.send_waiting", raising(BusyError))
        assert failing().startswith("Another process is sending e-mails")
    assert SavedNotice.objects.get().state == "pending"
    assert command().endswith("1 e-mail was sent.\n")


def test_a_database_that_takes_nothing_is_told_of_in_a_sentence(
    save: Save, monkeypatch: pytest.MonkeyPatch
):
    save("чай")

    def full(*args: Any, **kwargs: Any) -> None:
        raise OperationalError("database or disk is full")

    monkeypatch.setattr("search.saved.running.SavedSearch.save", full)
    assert failing() == "The database: database or disk is full"


def test_an_invalid_search_stops_no_other(save: Save):
    save("чай", name="1 faulty", filters={"party": ["XX"]})
    save("чай", name="2 good")
    add(BREAD_RU)
    said = command()
    assert "1 faulty: There is no party “XX” any more." in said
    assert len(mail.outbox) == 1


def test_mails_of_a_day_and_of_a_week(save: Save):
    daily, weekly = save("чай", name="daily"), save("нан", name="weekly", frequency="weekly")
    add(BREAD_RU)
    command()
    add(BREAD_KK)
    SavedSearch.objects.filter(pk=daily.pk).update(last_due_run=None)
    command()
    assert [one.subject.partition(":")[0] for one in mail.outbox] == ["daily"]
    SavedSearch.objects.filter(pk=weekly.pk).update(last_due_run=None)
    command()
    assert [one.subject.partition(":")[0] for one in mail.outbox] == ["daily", "weekly"]


def test_into_files_it_sends_until_a_server_is_named(save: Save, settings: Any, tmp_path: Path):
    settings.EMAIL_BACKEND = "search.saved.mail_files.EmailBackend"
    settings.EMAIL_FILE_PATH = str(tmp_path / "mail")
    save("чай")
    add(BREAD_RU)
    command()
    (file,) = (tmp_path / "mail").iterdir()
    assert SavedNotice.objects.get().message_id.strip("<>") in file.name
