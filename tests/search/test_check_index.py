"""``manage.py check_index``: index and database compared, and brought level."""

import fcntl
import gc
import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.core.checks import run_checks
from django.core.management import call_command
from django.core.management.base import CommandError
from django.utils.translation import get_language

from portal import gunicorn
from search import checks, indexing
from search.checking import Comparison, compare
from search.engines.whoosh import made_by, store
from search.engines.whoosh.backend import Backend
from search.engines.whoosh.schema import DIGEST, KEY, STORED
from search.management.commands import check_index
from search.models import PendingUpdate
from search.service import Request, search
from tests.search.conftest import Library
from treaties.choices import Status
from treaties.models import Agreement, Article, LanguageVersion, Paragraph


@pytest.fixture(autouse=True)
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal without a language, which is an English one."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


def check(*options: str) -> str:
    """Return what the command prints."""
    output = StringIO()
    call_command("check_index", *options, stdout=output)
    return output.getvalue()


def check_fails() -> str:
    """Return what the command prints, and with what it ends with code 1."""
    output = StringIO()
    with pytest.raises(CommandError) as caught:
        call_command("check_index", stdout=output)
    assert caught.value.returncode == 1
    return output.getvalue() + str(caught.value)


def key(article: Article) -> str:
    return f"treaties.article.{article.pk}"


# Differences, each with the line that tells of it.


def a_text_that_was_changed(backend: Backend) -> str:
    paragraph = Paragraph.objects.get(text__contains="за чаем")
    Paragraph.objects.filter(pk=paragraph.pk).update(text="Споры решаются в бане.")
    return f"changed: {key(paragraph.article)}"


def a_heading_that_was_changed(backend: Backend) -> str:
    article = Article.objects.filter(number="2").first()
    assert article
    Article.objects.filter(pk=article.pk).update(heading="Бани")
    return f"changed: {key(article)}"


def a_status_that_was_changed(backend: Backend) -> str:
    first = Article.objects.filter(version__agreement__parties__code="LT").order_by("pk").first()
    assert first
    Agreement.objects.filter(parties__code="LT").update(status=Status.ENDED)
    return f"changed: {key(first)}"


def an_article_that_is_new(backend: Backend) -> str:
    article = Article.objects.filter(number="2").first()
    assert article
    backend.replace(None, [key(article)], ())
    return f"missing: {key(article)}"


def a_version_that_is_gone(backend: Backend) -> str:
    version = LanguageVersion.objects.get(language="en")
    articles = list(version.articles.order_by("pk"))
    gone = ", ".join(key(article) for article in articles[:5])
    version.delete()
    return f"surplus: {gone}"


def an_entry_that_is_there_twice(backend: Backend) -> str:
    article = Article.objects.filter(number="2").first()
    assert article
    with store.writing(backend.path, backend.schema()) as writer:
        digest = indexing.signed_index().full_prepare(article)[DIGEST]
        again = {KEY: key(article), DIGEST: digest}
        writer.add_document(**{KEY: key(article), STORED: json.dumps(again)})
    return f"changed: {key(article)}"


DIFFERENCES = [
    a_text_that_was_changed,
    a_heading_that_was_changed,
    a_status_that_was_changed,
    an_article_that_is_new,
    a_version_that_is_gone,
    an_entry_that_is_there_twice,
]


def test_a_level_index_is_said_to_be_level(library: Library) -> None:
    said = check()
    count = Article.objects.count()
    assert said.splitlines() == [
        f"Entries wanted: {count}, in the index: {count}; "
        "missing: 0, changed: 0, surplus: 0; changes noted: 0.",
        "The index is level with the database.",
    ]
    assert check("--repair") == said


@pytest.mark.parametrize("differ", DIFFERENCES)
def test_a_difference_is_told_and_repaired(
    library: Library, backend: Backend, differ: Callable[[Backend], str]
) -> None:
    line = differ(backend)
    said = check_fails()
    assert line in said
    assert "manage.py check_index --repair" in said
    before = generation(backend)
    assert "Entries brought level: " in check("--repair")
    # Only what differs was written: no rebuild.
    assert generation(backend) == before
    assert check().endswith("The index is level with the database.\n")


def generation(backend: Backend) -> str:
    return (backend.path / store.CURRENT).read_text()


def test_only_what_differs_is_written(library: Library, backend: Backend) -> None:
    a_text_that_was_changed(backend)
    assert "changed: 1," in check_fails()
    assert "Entries brought level: 1.\n" in check("--repair")
    assert search(Request("баня")).total == 1


def test_the_first_few_differences_are_shown(library: Library, backend: Backend) -> None:
    keys = [key(article) for article in Article.objects.order_by("pk")[:7]]
    backend.replace(None, keys, ())
    assert f"  missing: {', '.join(keys[:5])} …\n" in check_fails()
    assert "Entries brought level: 7.\n" in check("--repair")


def test_an_empty_index_of_a_full_database_is_not_level(library: Library, backend: Backend) -> None:
    backend.clear()
    assert f"missing: {Article.objects.count()}," in check_fails()
    check("--repair")
    assert compare().level


def test_notes_of_changes_that_are_in_the_index_are_removed(library: Library) -> None:
    PendingUpdate.objects.create(agreement_id=library.honey.pk)
    assert "changes noted: 1." in check()
    assert PendingUpdate.objects.exists()
    assert "removed: 1." in check("--repair")
    assert not PendingUpdate.objects.exists()


def test_a_note_that_comes_during_the_repair_stays(
    library: Library, backend: Backend, monkeypatch: pytest.MonkeyPatch
) -> None:
    PendingUpdate.objects.create(agreement_id=library.honey.pk)
    a_text_that_was_changed(backend)
    real = backend.replace

    def changed_meanwhile(*arguments: object, **more: object) -> None:
        PendingUpdate.objects.create(agreement_id=library.post.pk)
        real(*arguments, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(backend, "replace", changed_meanwhile)
    check("--repair")
    assert [row.agreement_id for row in PendingUpdate.objects.all()] == [library.post.pk]


# An index that cannot be used


def missing(path: Path) -> str:
    path.rename(path.with_name("gone"))
    return "There is no search index yet."


def broken(path: Path) -> str:
    for file in path.rglob("*.seg"):
        file.write_bytes(b"broken")
    return "The search index cannot be read."


def another_versions(path: Path) -> str:
    (file,) = path.glob(f"*/{store.MADE_BY}")
    file.write_text("another")
    return "The search index was made by another version of the portal."


@pytest.mark.parametrize("spoil", [missing, broken, another_versions])
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_an_index_that_cannot_be_used_is_told_and_written_anew(
    library: Library, backend: Backend, spoil: Callable[[Path], str]
) -> None:
    sentence = spoil(backend.path)
    assert f"{sentence} Run: manage.py rebuild_index" in check_fails()
    said = check("--repair")
    assert sentence in said
    assert f"The index was written anew; entries: {Article.objects.count()}." in said
    assert compare().level
    # Whoosh leaves a file that it cannot read to the garbage collector.
    gc.collect()


def test_beside_another_writer_it_compares_but_repairs_nothing(
    library: Library, backend: Backend
) -> None:
    a_text_that_was_changed(backend)
    with (backend.path / store.LOCK).open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        assert "changed: 1," in check_fails()
        with pytest.raises(CommandError, match="Another process"):
            check("--repair")
    check("--repair")
    assert compare().level


@pytest.mark.parametrize(
    ("locale", "language"), [("ru_RU.UTF-8", "ru"), ("kk_KZ", "kk"), ("C", "en")]
)
def test_it_speaks_the_terminals_language(
    library: Library, monkeypatch: pytest.MonkeyPatch, locale: str, language: str
) -> None:
    monkeypatch.setenv("LC_ALL", locale)
    spoken = []

    def comparing(progress: object) -> Comparison:
        spoken.append(get_language())
        return compare()

    monkeypatch.setattr(check_index, "compare", comparing)
    check()
    assert spoken == [language]


# The system check


def test_the_system_check_tells_of_another_versions_index(
    library: Library, backend: Backend
) -> None:
    assert checks.index_is_this_versions(None) == []
    another_versions(backend.path)
    (warning,) = checks.index_is_this_versions(None)
    assert "manage.py rebuild_index" in warning.msg
    assert warning.id == "search.W001"
    assert warning in run_checks()


def test_the_server_says_at_its_start_what_is_wrong(library: Library, backend: Backend) -> None:
    told: list[str] = []
    server = SimpleNamespace(log=SimpleNamespace(warning=told.append))
    gunicorn.when_ready(server)
    assert told == []
    another_versions(backend.path)
    gunicorn.when_ready(server)
    assert "manage.py rebuild_index" in told[0]


def test_the_system_check_is_silent_before_there_is_an_index(backend: Backend) -> None:
    assert checks.index_is_this_versions(None) == []


def test_the_fingerprint_in_the_index_is_this_versions(library: Library, backend: Backend) -> None:
    (file,) = backend.path.glob(f"*/{store.MADE_BY}")
    assert file.read_text() == made_by.MADE_BY
