"""Which files are meant, and that none of them can hold up or spoil a run."""

import os
import socket
from pathlib import Path

import pytest

from treaties.loading.files import Found, NoFilesError, find_files, printable, read_file
from treaties.text.document import Refusal


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with files, one of them in a folder of its own, and hidden ones."""
    texts = tmp_path / "texts"
    for name in ("tea.txt", "more/coffee.txt", ".hidden.txt", ".git/objects/ab/cdef"):
        file = texts / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name)
    return texts


def names(*paths: Path) -> list[str]:
    return [found.name for found in find_files([str(path) for path in paths])]


def test_files_come_in_the_order_named_and_sorted_within_a_folder(folder):
    assert names(folder / "more", folder) == ["coffee.txt", "coffee.txt", "tea.txt"]


def test_what_is_hidden_is_not_meant_however_deep(folder):
    assert set(names(folder)) == {"tea.txt", "coffee.txt"}


def test_what_is_hidden_and_named_is_meant(folder):
    assert names(folder / ".hidden.txt") == [".hidden.txt"]
    assert "tea.txt" in names(folder.rename(folder.parent / ".texts"))


@pytest.mark.parametrize(("path", "code"), [("", "blank"), (" ", "blank"), ("nowhere", "missing")])
def test_a_path_that_names_nothing(path, code):
    with pytest.raises(NoFilesError) as caught:
        find_files([path])
    assert caught.value.code == code


def test_a_folder_without_files(tmp_path):
    (tmp_path / "inside" / ".hidden").mkdir(parents=True)
    with pytest.raises(NoFilesError) as caught:
        find_files([str(tmp_path)])
    assert (caught.value.code, caught.value.path) == ("empty", str(tmp_path))


def test_a_file_is_read_to_the_byte(folder):
    assert read_file(Found(folder / "tea.txt")) == b"tea.txt"


def test_links_do_not_lead_in_circles(folder):
    (folder / "more" / "up").symlink_to(folder)
    (folder / "round").symlink_to(folder / "about")
    (folder / "about").symlink_to(folder / "round")
    (folder / "broken").symlink_to(folder / "nowhere")
    found = {one.name: read_file(one) for one in find_files([str(folder)])}
    assert found["tea.txt"] == b"tea.txt"
    for name in ("round", "about", "broken"):
        refusal = found[name]
        assert isinstance(refusal, Refusal)
        assert refusal.code == "unreadable"
    assert len(found) == 5


def test_a_link_to_a_folder_is_followed_where_it_is_named(folder, tmp_path):
    link = tmp_path / "link"
    link.symlink_to(folder)
    assert names(link) == ["coffee.txt", "tea.txt"]


def test_a_broken_link_that_is_named_is_refused_as_a_file(tmp_path):
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "nowhere")
    (found,) = find_files([str(link)])
    assert read_file(found) == Refusal("unreadable", "ENOENT")


@pytest.mark.parametrize("kind", ["pipe", "device", "socket"])
def test_what_is_no_file_is_refused_at_once(tmp_path, kind):
    path = tmp_path / "x"
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "socket":
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(str(path))
    else:
        path = Path("/dev/zero")
    (found,) = find_files([str(path)])
    refusal = read_file(found)
    assert isinstance(refusal, Refusal)
    assert refusal.code in {"not-a-file", "unreadable"}


def test_a_file_that_vanished(folder):
    (found,) = find_files([str(folder / "tea.txt")])
    found.path.unlink()
    assert read_file(found) == Refusal("unreadable", "ENOENT")


def test_a_file_that_is_too_large_is_not_read(tmp_path, monkeypatch):
    file = tmp_path / "x.txt"
    with file.open("wb") as large:
        large.truncate(200_000_000)
    refusal = read_file(Found(file))
    assert isinstance(refusal, Refusal)
    assert refusal.code == "too-large"
    monkeypatch.setattr("treaties.loading.files.MEGABYTE", 1)
    file.write_bytes(b"x" * int(refusal.detail))
    assert read_file(Found(file)) == b"x" * int(refusal.detail)


def test_a_folder_that_cannot_be_looked_into_is_told(folder, monkeypatch):
    real = os.scandir

    def fail(path):
        if str(path).endswith("more"):
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr("os.scandir", fail)
    found = find_files([str(folder)])
    assert [one.name for one in found] == ["more", "tea.txt"]
    assert read_file(found[0]) == Refusal("unreadable", "EACCES")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("шай.txt", "шай.txt"),
        (os.fsdecode(b"\xf7\xe0\xe9.txt"), r"\xf7\xe0\xe9.txt"),
        ("line\nbreak\x1b[31m", r"line\nbreak\x1b[31m"),
        ("right\u202eleft", r"right\u202eleft"),
    ],
)
def test_any_name_can_be_printed(name, shown):
    assert printable(name) == shown
    shown.encode()


def test_a_name_of_odd_bytes_is_read(tmp_path):
    file = tmp_path / os.fsdecode(b"\xf7\xe0\xe9.txt")
    file.write_bytes(b"x")
    (found,) = find_files([str(tmp_path)])
    assert read_file(found) == b"x"
    assert found.name == r"\xf7\xe0\xe9.txt"
