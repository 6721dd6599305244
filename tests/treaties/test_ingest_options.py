"""``manage.py ingest``: --dry-run, --json, --jobs, and how it ends."""

import io
import json
import os
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, InterfaceError, OperationalError, ProgrammingError

from search.models import PendingUpdate
from tests.treaties.samples import COFFEE, ENGLISH, KAZAKH, RUSSIAN, TEA, WORDS
from treaties.models import Agreement, Party, SourceFile

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("index_folder")]


@pytest.fixture(autouse=True)
def english(monkeypatch):
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the tea treaty in three files, another treaty, and what is refused."""
    texts = tmp_path / "texts"
    texts.mkdir()
    coffee = COFFEE.replace("№ 4, ст. 9", "№ 4, ст. 10").replace("1 июня", "2 июня")
    files = {"a": KAZAKH, "b": RUSSIAN, "c": coffee, "d": ENGLISH, "e": WORDS, "f": ""}
    for name, text in files.items():
        (texts / f"{name}.txt").write_text(text)
    return texts


def ingest(*paths: Path | str, **options: Any) -> tuple[int, str, str]:
    """Run the command; return how it ended and what it printed."""
    out, err = io.StringIO(), io.StringIO()
    try:
        call_command("ingest", *map(str, paths), stdout=out, stderr=err, **options)
    except CommandError as error:
        err.write(f"{error}\n")
        return error.returncode, out.getvalue(), err.getvalue()
    return 0, out.getvalue(), err.getvalue()


def statuses(report: Path | str) -> list[str]:
    text = report.read_text() if isinstance(report, Path) else report
    return [entry["status"] for entry in json.loads(text)["files"]]


EXPECTED = ["created", "updated", "created", "updated", "refused", "refused"]


# The report


def test_the_report_tells_of_every_file(folder, tmp_path):
    report = tmp_path / "report.json"
    code, out, err = ingest(folder, json=str(report))
    assert code == 1
    assert statuses(report) == EXPECTED
    entries = json.loads(report.read_text())["files"]
    assert [Path(entry["path"]).name for entry in entries] == [f"{x}.txt" for x in "abcdef"]
    slugs = [entry["agreements"][0]["slug"] for entry in entries if entry["agreements"]]
    assert slugs[0] == slugs[1] == slugs[3] != slugs[2]
    assert entries[5]["reason"] == "The file is empty."
    assert entries[5]["reason"] in err
    assert "2 new, 2 updated, 0 unchanged, 2 refused" in out
    assert set(os.listdir(tmp_path)) == {"texts", "report.json", "index"}


def test_the_report_goes_to_the_output_and_nothing_else_does(folder):
    code, out, err = ingest(folder, json="-")
    assert code == 1
    assert statuses(out) == EXPECTED
    assert "2 new, 2 updated" in err


def test_the_report_of_a_second_run_comes_from_the_rows(folder, tmp_path):
    ingest(folder, json=str(tmp_path / "one.json"))
    ingest(folder, json=str(tmp_path / "two.json"))
    last, again = (
        json.loads((tmp_path / name).read_text())["files"] for name in ("one.json", "two.json")
    )
    assert [entry["status"] for entry in again[:4]] == ["unchanged"] * 4
    # The last file of an agreement saw it complete.
    assert again[3]["agreements"] == last[3]["agreements"] == again[0]["agreements"]


def test_an_earlier_report_is_replaced_only_when_the_new_one_is_whole(
    folder, tmp_path, monkeypatch
):
    report = tmp_path / "report.json"
    report.write_text("old")
    seen: list[str] = []
    monkeypatch.setattr(
        "treaties.management.commands.ingest.Tally.add",
        lambda self, outcome: seen.append(report.read_text()),
    )
    ingest(folder, json=str(report), tolerant=True)
    assert set(seen) == {"old"}
    assert statuses(report) == EXPECTED


@pytest.mark.parametrize("target", ["nowhere/report.json", ".", ""])
def test_a_report_that_cannot_be_written_stops_before_anything_is_loaded(
    folder, tmp_path, monkeypatch, target
):
    monkeypatch.chdir(tmp_path)
    code, _, err = ingest(folder, json=target)
    assert code == 2
    assert "The report cannot be written" in err
    assert not SourceFile.objects.exists()


def test_a_name_of_odd_bytes_stands_in_the_report(tmp_path):
    file = tmp_path / os.fsdecode(b"\xf7\xe0\xe9.txt")
    file.write_text(TEA)
    code, out, _ = ingest(tmp_path, json="-")
    assert code == 0
    assert json.loads(out)["files"][0]["path"].endswith(r"\xf7\xe0\xe9.txt")
    assert SourceFile.objects.get().name == r"\xf7\xe0\xe9.txt"


def test_a_device_is_written_to_and_not_replaced(folder, tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    ingest(folder / "f.txt", json=str(pipe))
    assert statuses(os.read(reader, 10_000).decode()) == ["refused"]
    os.close(reader)
    assert pipe.is_fifo()


def test_what_a_link_leads_to_is_replaced(folder, tmp_path):
    report, link = tmp_path / "report.json", tmp_path / "link.json"
    link.symlink_to(report)
    ingest(folder / "f.txt", json=str(link))
    assert link.is_symlink()
    assert statuses(report) == ["refused"]


def test_a_report_for_which_there_is_no_room_does_not_stop_the_loading(folder, tmp_path):
    if not Path("/dev/full").is_char_device():
        pytest.skip("the system has no device that is always full")
    code, out, err = ingest(folder / "a.txt", json="/dev/full")
    assert code == 1
    assert "1 new" in out
    assert "The report cannot be written to /dev/full: no room is left on the disk." in err
    assert Agreement.objects.exists()
    assert Path("/dev/full").is_char_device()


def test_no_half_report_takes_the_place_of_a_whole_one(folder, tmp_path, monkeypatch):
    report = tmp_path / "report.json"
    report.write_text("old")

    def fail(handle: int) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr("treaties.loading.report_file.os.fsync", fail)
    code, _, err = ingest(folder / "a.txt", json=str(report))
    assert code == 1
    assert "the disk has a fault" in err
    assert report.read_text() == "old"
    assert set(os.listdir(tmp_path)) == {"texts", "report.json", "index"}


# A dry run


def test_a_dry_run_tells_what_would_happen_and_writes_nothing(folder):
    code, out, _ = ingest(folder, dry_run=True, json="-")
    assert code == 1
    assert statuses(out) == EXPECTED
    for model in (Agreement, SourceFile, Party, PendingUpdate):
        assert not model._default_manager.exists(), model
    # What then happens is what was told.
    assert statuses(ingest(folder, json="-")[1]) == EXPECTED


def test_a_dry_run_over_what_is_there_changes_nothing(folder):
    ingest(folder / "a.txt")
    before = Agreement.objects.values().get()
    _, out, _ = ingest(folder, dry_run=True, json="-")
    assert statuses(out) == ["unchanged", "updated", *EXPECTED[2:]]
    assert Agreement.objects.values().get() == before


# In several processes


@pytest.mark.parametrize("jobs", [1, 3])
def test_any_number_of_processes_gives_the_same(folder, jobs):
    code, out, _ = ingest(folder, json="-", jobs=jobs)
    assert (code, statuses(out)) == (1, EXPECTED)


def test_fewer_than_one_process_is_a_wrong_argument(folder):
    with pytest.raises(CommandError, match="less than 1"):
        call_command("ingest", str(folder), "--jobs", "0")


# How it ends


@pytest.mark.parametrize("path", ["nowhere.txt", "", "empty"])
def test_what_names_nothing_is_a_wrong_argument(folder, tmp_path, path):
    (tmp_path / "empty").mkdir()
    code, _, err = ingest(folder, str(tmp_path / path) if path else "")
    assert code == 2
    assert err.count("\n") == 1
    assert not SourceFile.objects.exists()


def test_refused_files_end_with_1_and_tolerated_ones_with_0(folder):
    assert ingest(folder)[0] == 1
    assert ingest(folder, tolerant=True)[0] == 0
    assert ingest(folder / "a.txt")[0] == 0


def test_every_file_is_told_of_when_asked_for(folder):
    _, _, err = ingest(folder, verbosity=2)
    told = [line.split(": ", 1) for line in err.splitlines()[:6]]
    assert [Path(path).name for path, _ in told] == [f"{x}.txt" for x in "abcdef"]
    assert [status for _, status in told[:4]] == EXPECTED[:4]


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("database or disk is full", "There is no room left on the disk of the database."),
        ("database is locked", "Another process is writing to the database."),
        ("disk I/O error", "The database cannot be written: disk I/O error."),
        ("no such column: x.y", "Run manage.py migrate and try again."),
        ("attempt to write a readonly database", "The database may not be written."),
    ],
)
def test_a_database_that_takes_nothing_is_told_in_one_sentence(folder, monkeypatch, said, sentence):
    real = Agreement.save

    def fail(self, *args, **kwargs):
        real(self, *args, **kwargs)
        if Agreement.objects.count() > 1:
            raise OperationalError(said)

    monkeypatch.setattr(Agreement, "save", fail)
    code, out, err = ingest(folder, json="-")
    assert code == 1
    # The first agreement is there, the second not at all; what came after was not tried.
    assert statuses(out) == ["created", "updated", "refused"]
    assert sentence in err
    assert "3 files were not tried; run the command again to go on." in err
    assert Agreement.objects.get().languages == ["kk", "ru"]
    assert SourceFile.objects.count() == 2
    monkeypatch.undo()
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    assert statuses(ingest(folder, json="-")[1]) == ["unchanged", "unchanged", *EXPECTED[2:]]


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), OperationalError("x")])
def test_an_index_that_cannot_be_written_is_told_in_one_sentence(folder, monkeypatch, error):
    def fail(progress: object) -> None:
        raise error

    monkeypatch.setattr("search.signals.update_pending", fail)
    code, out, err = ingest(folder / "a.txt")
    assert code == 1
    assert "1 new" in out
    assert "What was loaded is not searchable yet" in err
    assert Agreement.objects.exists()
    assert PendingUpdate.objects.exists()


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (OperationalError("unable to open database file"), "The database may not be written."),
        (OperationalError("no such table: a"), "Run manage.py migrate and try again."),
        (ProgrammingError('relation "a" does not exist'), "Run manage.py migrate and try again."),
        (DatabaseError("file is not a database"), "The database is damaged."),
        (InterfaceError("connection already closed"), "connection already closed."),
    ],
    ids=str,
)
def test_a_database_that_cannot_be_asked_is_told_in_one_sentence(
    folder, monkeypatch, error, sentence
):
    def fail(checksum: str, name: str) -> None:
        raise error

    monkeypatch.setattr("treaties.loading.run.known_file", fail)
    code, _, err = ingest(folder)
    assert code == 1
    assert sentence in err
    assert "Traceback" not in err


@pytest.mark.parametrize(
    "error", [ValueError("NUL"), UnicodeEncodeError("utf-8", "\ud800", 0, 1, "x")]
)
def test_what_the_database_cannot_hold_is_refused_alone(folder, monkeypatch, error, caplog):
    def fail(*args: Any) -> None:
        if SourceFile.objects.count() == 1:
            raise error

    monkeypatch.setattr("treaties.loading.store.store_warnings", fail)
    code, out, _ = ingest(folder, json="-")
    assert code == 1
    assert statuses(out)[:2] == ["created", "created"] or "refused" in statuses(out)[:2]
    assert "could not be stored" in caplog.text
