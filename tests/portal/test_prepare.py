"""``manage.py prepare``: all that the portal needs, and nothing twice."""

import io
import stat
from pathlib import Path

import pytest
from django.contrib.auth import authenticate, get_user_model
from django.core.management import CommandError, call_command

from portal.management.commands import prepare
from search.consistency.counting import waiting
from search.indexing import is_level
from search.models import PendingUpdate, TermCount
from search.service import Request, search
from tests.treaties.samples import COFFEE, TEA
from treaties.models import Agreement, SourceFile

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def portal(tmp_path: Path, settings, monkeypatch, index_folder) -> Path:
    """A portal with a folder of state and one sample of its own."""
    state, samples = tmp_path / "state", tmp_path / "samples"
    for folder in (state, samples):
        folder.mkdir()
    (samples / "tea.txt").write_text(TEA)
    settings.DATA_DIR, settings.STATIC_ROOT = state, state / "static"
    monkeypatch.setattr(prepare, "SAMPLES", samples)
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    return state


def run(*arguments: str) -> str:
    """Run the command; return what it printed."""
    out = io.StringIO()
    call_command("prepare", *arguments, stdout=out, stderr=out)
    return out.getvalue()


def test_the_first_run_prepares_all(portal):
    out = run()
    assert "Agreements: 1 new" in out
    assert "The portal opens at http://127.0.0.1:8000/" in out
    assert (portal / "static" / "css" / "site.css").exists()
    assert search(Request("самовар")).total == 1
    assert is_level()


def test_terms_are_counted_unless_that_takes_long(portal, monkeypatch):
    run()
    assert waiting() == 0
    TermCount.objects.update(fresh=False)
    monkeypatch.setattr(prepare, "MOST_COUNTED", 0)
    assert "The terms of 1 agreements are not counted: run manage.py count_terms." in run()
    assert waiting() == 1


def test_the_second_run_loads_nothing(portal):
    run()
    before = list(SourceFile.objects.values())
    out = run()
    assert "Agreements" not in out
    assert "The portal opens at" in out
    assert list(SourceFile.objects.values()) == before
    assert is_level()


def test_texts_that_are_there_are_not_joined_by_samples(tmp_path):
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "coffee.txt").write_text(COFFEE)
    assert "Agreements: 1 new" in run("--corpus", str(corpus))
    assert run("--corpus", str(corpus)).count("1 unchanged") == 1
    run()
    assert [source.name for source in SourceFile.objects.all()] == ["coffee.txt"]
    assert search(Request("кофейник")).total == 1


def test_a_corpus_that_is_not_there_is_said(tmp_path):
    with pytest.raises(CommandError, match="nowhere"):
        run("--corpus", str(tmp_path / "nowhere"))
    assert not Agreement.objects.exists()


def test_the_editor_is_made_once(portal):
    first, second = run(), run()
    editor = get_user_model().objects.get()
    password = (portal / "editor-password").read_text().strip()
    assert editor.is_superuser
    assert authenticate(username=prepare.EDITOR, password=password) == editor
    assert stat.S_IMODE((portal / "editor-password").stat().st_mode) == 0o600
    assert f"“editor” with the password {password}" in first
    assert f"“editor” with the password {password}" in second
    assert "http://127.0.0.1:8000/en/account/login/" in first


def test_no_editor_is_made_beside_one_that_is_there(portal):
    get_user_model().objects.create_user("aigerim", is_staff=True)
    assert "password" not in run()
    assert get_user_model().objects.count() == 1
    assert not (portal / "editor-password").exists()


def test_an_index_that_was_lost_is_written_again(index_folder):
    run()
    for file in index_folder.rglob("*"):
        if file.is_file():
            file.unlink()
    run()
    assert search(Request("самовар")).total == 1


def test_what_waits_is_indexed():
    run()
    PendingUpdate.objects.create(agreement_id=Agreement.objects.get().pk)
    run()
    assert not PendingUpdate.objects.exists()


def test_it_speaks_the_terminals_language(monkeypatch):
    monkeypatch.setenv("LC_ALL", "kk_KZ.UTF-8")
    out = run()
    assert "Agreements" not in out
    assert "/kk/account/login/" in out


def test_the_samples_of_the_project_are_there(monkeypatch, settings):
    monkeypatch.undo()
    assert settings.BASE_DIR / "data" / "sample" == prepare.SAMPLES
    assert list(prepare.SAMPLES.glob("*.txt"))


def test_a_refused_file_does_not_keep_the_portal_shut(tmp_path):
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "coffee.txt").write_text(COFFEE)
    (texts / "empty.txt").write_bytes(b"")
    out = run("--corpus", str(texts))
    assert "empty.txt: The file is empty." in out
    assert "The portal opens at" in out
    assert Agreement.objects.count() == 1
