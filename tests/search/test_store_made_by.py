"""An index that another version of the portal made is not searched, and not added to."""

import shutil
from importlib import metadata
from pathlib import Path

import pytest

from search.engines.whoosh import made_by, store
from search.engines.whoosh.made_by import ROOT, SOURCES, fingerprint
from search.errors import IndexOutdatedError
from tests.search.test_store import SCHEMA, add, names, rebuild


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "index"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A copy of all that the fingerprint is taken of."""
    root = tmp_path / "source"
    for name in SOURCES:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, root / name)
    return root


def another_version(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(made_by, "MADE_BY", "another")


# The fingerprint


def test_the_same_source_has_the_same_fingerprint(source: Path) -> None:
    assert fingerprint(source) == fingerprint() == made_by.MADE_BY


@pytest.mark.parametrize(
    "name",
    [
        "search/language/kazakh_tables.py",
        "search/language/data/kazakh_stems.txt",
        "search/engines/whoosh/schema.py",
        "search/engines/whoosh/codec.py",
        "search/search_indexes.py",
        "treaties/text/dates.py",
    ],
)
def test_a_changed_byte_changes_the_fingerprint(source: Path, name: str) -> None:
    before = fingerprint(source)
    with (source / name).open("a") as handle:
        handle.write("\n")
    assert fingerprint(source) != before


def test_a_new_and_a_renamed_file_change_the_fingerprint(source: Path) -> None:
    before = fingerprint(source)
    new = source / "search/language/data/more.txt"
    new.write_text("")
    with_new = fingerprint(source)
    new.rename(new.with_name("other.txt"))
    assert len({before, with_new, fingerprint(source)}) == 3


def test_what_python_compiles_does_not_change_the_fingerprint(source: Path) -> None:
    before = fingerprint(source)
    (source / "search/language/__pycache__").mkdir()
    (source / "search/language/__pycache__/analyse.cpython-311.pyc").write_bytes(b"x")
    assert fingerprint(source) == before


@pytest.mark.parametrize("package", ["pymorphy3-dicts-ru", "snowballstemmer"])
def test_another_dictionary_changes_the_fingerprint(
    source: Path, monkeypatch: pytest.MonkeyPatch, package: str
) -> None:
    before = fingerprint(source)
    real = metadata.version
    monkeypatch.setattr(made_by, "version", lambda name: "0" if name == package else real(name))
    assert fingerprint(source) != before


# The index


def test_a_generation_tells_who_made_it(path: Path) -> None:
    rebuild(path, "a")
    (file,) = path.glob(f"g-*/{store.MADE_BY}")
    assert file.read_text() == made_by.MADE_BY


def test_an_index_of_another_version_is_not_opened(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rebuild(path, "a")
    another_version(monkeypatch)
    with pytest.raises(IndexOutdatedError, match=r"manage\.py rebuild_index"):
        store.snapshot(path)
    assert not store.exists(path)


def test_an_index_that_does_not_tell_is_not_opened(path: Path) -> None:
    rebuild(path, "a")
    (file,) = path.glob(f"g-*/{store.MADE_BY}")
    file.unlink()
    with pytest.raises(IndexOutdatedError):
        store.snapshot(path)


def test_an_index_of_another_version_is_not_written(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rebuild(path, "a")
    with monkeypatch.context() as patch:
        another_version(patch)
        with pytest.raises(IndexOutdatedError), store.writing(path, SCHEMA) as writer:
            add(writer, "b")
    assert names(path) == ["a"]


def test_an_update_keeps_who_made_the_index(path: Path) -> None:
    rebuild(path, "a")
    with store.writing(path, SCHEMA) as writer:
        add(writer, "b")
    assert names(path) == ["a", "b"]


def test_a_rebuild_takes_the_place_of_another_versions_index(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rebuild(path, "a")
    another_version(monkeypatch)
    rebuild(path, "b")
    assert names(path) == ["b"]
