"""``manage.py ingest``: files and folders, what is refused, and the summary."""

import io
import os
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from search.models import PendingUpdate
from search.service import Request, search
from tests.treaties.samples import COFFEE, RUSSIAN, TEA, WORDS
from treaties.models import Agreement, SourceFile

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("index_folder")]


@pytest.fixture(autouse=True)
def english(monkeypatch):
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two treaties, one in a folder of its own, and hidden files."""
    texts = tmp_path / "texts"
    for name, text in {
        "tea.txt": TEA,
        "more/coffee.txt": COFFEE,
        ".hidden.txt": RUSSIAN.replace("о чае", "о тайне"),
        ".git/config": "x",
    }.items():
        file = texts / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    return texts


def ingest(*paths: Path, **options: object) -> tuple[str, str]:
    """Run the command; return what it printed, and to where."""
    out, err = io.StringIO(), io.StringIO()
    call_command("ingest", *map(str, paths), stdout=out, stderr=err, **options)
    return out.getvalue(), err.getvalue()


def test_a_file_is_loaded_and_found(folder):
    out, err = ingest(folder / "tea.txt")
    assert out == (
        "Agreements: 1 new, 0 updated, 0 unchanged, 0 refused; language versions: 3; articles: 9.\n"
    )
    assert err == ""
    assert [hit.eid for hit in search(Request("самовар")).hits] == ["art_2"]
    assert not PendingUpdate.objects.exists()


def test_a_folder_is_loaded_with_its_folders_but_not_what_is_hidden(folder):
    out, _ = ingest(folder)
    assert out.startswith("Agreements: 2 new")
    assert set(SourceFile.objects.values_list("name", flat=True)) == {"tea.txt", "coffee.txt"}


def test_the_second_run_changes_nothing(folder):
    ingest(folder)
    out, _ = ingest(folder, folder / "tea.txt")
    assert out.startswith("Agreements: 0 new, 0 updated, 3 unchanged, 0 refused")
    assert Agreement.objects.count() == 2


def test_a_changed_file_updates(folder):
    ingest(folder)
    (folder / "tea.txt").write_text(TEA.replace("самоваром", "чайником"))
    assert ingest(folder)[0].startswith("Agreements: 0 new, 1 updated, 1 unchanged")


def test_a_missing_path_stops_before_anything_is_loaded(folder):
    with pytest.raises(CommandError, match=r"There is no file or folder .*nowhere\.txt"):
        ingest(folder, folder / "nowhere.txt")
    assert not SourceFile.objects.exists()


def test_an_empty_folder_is_said(folder, tmp_path):
    empty = tmp_path / "empty"
    (empty / "inside").mkdir(parents=True)
    with pytest.raises(CommandError, match="empty"):
        ingest(folder, empty)
    assert not SourceFile.objects.exists()


def test_a_refused_file_is_named_and_the_others_are_loaded(folder):
    (folder / "bees.txt").write_text(WORDS)
    (folder / "empty.txt").write_bytes(b"")
    (folder / "scan.pdf").write_bytes(b"%PDF-1.7")
    out, err = io.StringIO(), io.StringIO()
    with pytest.raises(CommandError, match="3 files were refused") as caught:
        call_command("ingest", str(folder), stdout=out, stderr=err)
    assert caught.value.returncode == 1
    told = dict(line.split(": ", 1) for line in err.getvalue().splitlines())
    assert told[str(folder / "empty.txt")] == "The file is empty."
    assert told[str(folder / "bees.txt")].startswith("Neither the title")
    assert str(folder / "scan.pdf") in told
    assert out.getvalue().startswith("Agreements: 2 new, 0 updated, 0 unchanged, 3 refused")
    assert Agreement.objects.count() == 2
    assert search(Request("самовар")).total == 1


def test_one_refused_file_is_counted_as_one(folder):
    (folder / "empty.txt").write_bytes(b"")
    with pytest.raises(CommandError, match="1 file was refused"):
        ingest(folder)


def test_a_file_that_cannot_be_read_is_refused_and_the_others_are_loaded(
    folder, monkeypatch, capsys
):
    real = os.open

    def fail(path: str | Path, flags: int, *more: int) -> int:
        if Path(path).name == "tea.txt":
            raise PermissionError(13, "Permission denied")
        return real(path, flags, *more)

    monkeypatch.setattr("treaties.loading.files.os.open", fail)
    with pytest.raises(CommandError, match="1 file was refused"):
        call_command("ingest", str(folder / "more"), str(folder))
    assert (
        "tea.txt: The file cannot be read: there is no permission for it."
        in capsys.readouterr().err
    )
    assert search(Request("кофе")).total > 0


@pytest.mark.django_db(transaction=True)
def test_a_run_is_indexed_once(folder, monkeypatch):
    runs: list[int] = []
    monkeypatch.setattr(
        "search.signals.update_pending", lambda _: runs.append(Agreement.objects.count())
    )
    ingest(folder)
    assert runs == [2]


def test_it_speaks_the_terminals_language(folder, monkeypatch):
    monkeypatch.setenv("LC_ALL", "ru_RU.UTF-8")
    assert "Agreements" not in ingest(folder)[0]
    (folder / "empty.txt").write_bytes(b"")
    with pytest.raises(CommandError, match=r"[а-я]"):
        ingest(folder)


def test_an_empty_path_is_not_the_current_folder(folder):
    with pytest.raises(CommandError, match="a path is empty"):
        call_command("ingest", "")
    assert not SourceFile.objects.exists()
