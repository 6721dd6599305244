"""A run stops between two files, never within one."""

import os
import signal
from pathlib import Path

import pytest

from tests.treaties.samples import COFFEE, RUSSIAN, WORDS
from treaties.loading.files import Found
from treaties.loading.load import DATABASE_REFUSALS, Loaded
from treaties.loading.run import Interrupts, Outcome, run
from treaties.models import Agreement, SourceFile
from treaties.text.document import Refusal

pytestmark = pytest.mark.django_db


@pytest.fixture
def files(tmp_path: Path) -> list[Found]:
    texts = {"a.txt": RUSSIAN, "b.txt": COFFEE, "c.txt": WORDS, "d.txt": RUSSIAN}
    for name, text in texts.items():
        (tmp_path / name).write_text(text)
    return [Found(tmp_path / name) for name in texts]


def press() -> None:
    os.kill(os.getpid(), signal.SIGINT)


def test_each_file_is_told_of_in_order(files):
    told: list[Outcome] = []
    with Interrupts() as interrupts:
        run(files, 1, told.append, interrupts)
    assert [outcome.loaded.status for outcome in told] == [
        *("created", "created", "refused", "unchanged")
    ]
    assert [outcome.found for outcome in told] == files


def test_an_interrupt_waits_for_the_file_in_hand(files):
    told: list[Outcome] = []

    def each(outcome: Outcome) -> None:
        press()
        told.append(outcome)

    with pytest.raises(KeyboardInterrupt), Interrupts() as interrupts:
        run(files, 1, each, interrupts)
    assert [outcome.loaded.name for outcome in told] == ["a.txt"]
    assert SourceFile.objects.get().name == "a.txt"


def test_pressed_twice_it_does_not_wait(files):
    def each(outcome: Outcome) -> None:
        press()
        press()
        pytest.fail("not stopped")

    with pytest.raises(KeyboardInterrupt), Interrupts() as interrupts:
        run(files, 1, each, interrupts)


def test_between_two_files_it_stops_at_once():
    with pytest.raises(KeyboardInterrupt), Interrupts():
        press()


def test_afterwards_the_key_means_what_it_did():
    before = signal.getsignal(signal.SIGINT)
    with Interrupts():
        assert signal.getsignal(signal.SIGINT) != before
    assert signal.getsignal(signal.SIGINT) == before


@pytest.mark.parametrize("code", sorted(DATABASE_REFUSALS))
def test_a_database_that_takes_nothing_ends_the_run(files, monkeypatch, code):
    refused = Loaded("a.txt", "refused", refusal=Refusal(code))
    monkeypatch.setattr("treaties.loading.run.load_read", lambda *args: refused)
    told: list[Outcome] = []
    with Interrupts() as interrupts:
        run(files, 1, told.append, interrupts)
    assert [outcome.loaded for outcome in told] == [refused]


def test_a_known_file_that_was_deleted_in_the_meantime_is_read_again(files):
    with Interrupts() as interrupts:
        run(files[:1], 1, lambda outcome: None, interrupts)

        def each(outcome: Outcome) -> None:
            assert outcome.loaded.status == "created"

        def gone(outcome: Outcome) -> None:
            Agreement.objects.all().delete()

        # In several processes the files after the first are looked at before it is stored.
        run(
            [files[1], files[0]],
            2,
            lambda outcome: (gone, each)[outcome.found is files[0]](outcome),
            interrupts,
        )
    assert Agreement.objects.get().title("ru").endswith("о чае")
