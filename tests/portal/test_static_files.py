"""The static files are put together when one has changed, and at no other start."""

import os
from pathlib import Path

import pytest
from django.contrib.staticfiles.finders import FileSystemFinder

from portal import static_files


@pytest.fixture
def made(tmp_path: Path, settings, monkeypatch) -> list[str]:
    """The files of a site with one style sheet; each time that they are put together is noted."""
    settings.DATA_DIR, settings.STATIC_ROOT = tmp_path / "state", tmp_path / "state" / "static"
    settings.STATIC_ROOT.mkdir(parents=True)
    source = tmp_path / "source"
    source.mkdir()
    (source / "site.css").write_text("a{}")
    settings.STATICFILES_DIRS = [source]
    times: list[str] = []

    def collected(command: str, **options: object) -> None:
        times.append(command)
        (settings.STATIC_ROOT / static_files.MANIFEST).write_text("{}")

    monkeypatch.setattr(static_files, "call_command", collected)
    monkeypatch.setattr(static_files, "get_finders", lambda: [FileSystemFinder()])
    return times


def test_what_has_not_changed_is_not_done_again(made):
    assert static_files.collect()
    assert not static_files.collect()
    assert len(made) == 1


def test_a_changed_file_and_a_new_one_are_seen(made, settings):
    static_files.collect()
    sheet = settings.STATICFILES_DIRS[0] / "site.css"
    os.utime(sheet, ns=(0, sheet.stat().st_mtime_ns + 1))
    assert static_files.collect()
    (settings.STATICFILES_DIRS[0] / "other.css").write_text("")
    assert static_files.collect()
    (settings.STATICFILES_DIRS[0] / "redoc.css").write_text("")
    assert not static_files.collect()


def test_what_was_lost_or_stopped_halfway_is_done_again(made, settings, monkeypatch):
    static_files.collect()
    (settings.STATIC_ROOT / static_files.MANIFEST).unlink()
    assert static_files.collect()

    def stopped(*_told: object, **_options: object) -> None:
        raise KeyboardInterrupt

    (settings.STATICFILES_DIRS[0] / "other.css").write_text("")
    with monkeypatch.context() as patch:
        patch.setattr(static_files, "call_command", stopped)
        with pytest.raises(KeyboardInterrupt):
            static_files.collect()
    assert static_files.collect()
