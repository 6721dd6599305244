"""The index brought level with the database."""

import fcntl
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from search import indexing
from search.checking import compare
from search.engines.whoosh import store
from search.engines.whoosh.backend import Backend
from search.engines.whoosh.writer import Writer
from search.errors import IndexLockedError, IndexOutdatedError, IndexUnavailableError
from search.models import PendingUpdate
from search.service import Request, search
from tests.search.conftest import Library
from tests.search.library import HONEY_RU
from treaties.choices import UnitKind
from treaties.loading.load import load
from treaties.models import Agreement, Article, Paragraph


def total(words: str) -> int:
    return search(Request(words)).total


@contextmanager
def another_writer(backend: Backend) -> Iterator[None]:
    """Hold the lock as another process does that writes the index."""
    backend.path.mkdir(parents=True, exist_ok=True)
    with (backend.path / store.LOCK).open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def test_a_rebuild_indexes_every_unit_of_every_version(library: Library) -> None:
    assert indexing.rebuild() == Article.objects.count()
    keys = {
        (hit.eid, language) for hit in search(Request(size=100)).hits for language in hit.versions
    }
    assert keys == set(Article.objects.values_list("eid", "version__language"))


def test_loading_leaves_a_note_and_a_rebuild_takes_it_away(unindexed: Library) -> None:
    agreements = set(Agreement.objects.values_list("pk", flat=True))
    assert set(PendingUpdate.objects.values_list("agreement_id", flat=True)) == agreements
    assert not indexing.is_level()
    indexing.rebuild()
    assert not PendingUpdate.objects.exists()
    assert indexing.is_level()


def test_progress_sees_every_row(unindexed: Library) -> None:
    seen: list[object] = []

    def progress(rows: Iterable[Article], count: int) -> Iterator[Article]:
        seen.append(count)
        for row in rows:
            seen.append(row.eid)
            yield row

    assert indexing.rebuild(progress) == seen[0] == len(seen) - 1


def test_only_what_was_changed_is_indexed_anew(library: Library, backend: Backend) -> None:
    Paragraph.objects.filter(text__contains="чаем").update(text="Споры решаются в бане.")
    Paragraph.objects.filter(text__contains="чистой").update(text="Вода бывает мутной.")
    PendingUpdate.objects.create(agreement_id=library.honey.pk)
    assert indexing.update_pending() == 1
    assert (total("баня"), total("чай"), total("мутная")) == (1, 0, 0)
    assert not PendingUpdate.objects.exists()
    assert indexing.update_pending() == 0


def test_only_the_entries_that_were_changed_are_written(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[str] = []
    real = Writer.add_entry

    def noted(writer: Writer, entry: Any, fields: Any) -> None:
        written.append(entry["eid"])
        real(writer, entry, fields)

    monkeypatch.setattr(Writer, "add_entry", noted)
    Paragraph.objects.filter(text__contains="чаем").update(text="Споры решаются в бане.")
    Article.objects.filter(version__agreement=library.honey, kind=UnitKind.CLOSING).delete()
    PendingUpdate.objects.create(agreement_id=library.honey.pk)
    indexing.update_pending()
    assert written == ["art_2"]
    assert compare().level
    assert (total("баня"), total("чай"), total("Вене")) == (1, 0, 0)


def test_what_is_as_it_was_makes_no_commit(library: Library, backend: Backend) -> None:
    before = store.snapshot(backend.path)
    PendingUpdate.objects.create(agreement_id=library.honey.pk)
    indexing.update_pending()
    assert store.snapshot(backend.path) is before
    assert indexing.is_level()


def test_a_new_text_of_a_version_takes_the_place_of_the_old_one(library: Library) -> None:
    changed = HONEY_RU.replace("за чаем", "за кофе")
    assert load(changed.encode(), "later.txt").status == "updated"
    assert total("чай") == 1
    indexing.update_pending()
    assert (total("чай"), total("кофе"), total("шай")) == (0, 1, 1)


def test_an_update_gives_the_same_index_as_a_rebuild(library: Library) -> None:
    load(HONEY_RU.replace("за чаем", "за кофе").encode(), "later.txt")
    indexing.update_pending()
    queries = ["", "кофе", "спор", "Казахстан", "party:AT", "-спор"]
    updated = [search(Request(query, size=100)) for query in queries]
    indexing.rebuild()
    rebuilt = [search(Request(query, size=100)) for query in queries]
    for one, other in zip(updated, rebuilt, strict=True):
        assert {(hit.agreement, hit.eid, hit.matched) for hit in one.hits} == {
            (hit.agreement, hit.eid, hit.matched) for hit in other.hits
        }
        assert one.facets == other.facets


def test_a_deleted_agreement_leaves_the_index(library: Library) -> None:
    key = library.lakes.pk
    library.lakes.delete()
    PendingUpdate.objects.create(agreement_id=key)
    indexing.update_pending()
    assert total("озеро") == 0
    assert ("LT", 6) not in search(Request()).facets["party"]


def test_updating_a_missing_index_builds_all_of_it(library: Library, backend: Backend) -> None:
    shutil.rmtree(backend.path)
    PendingUpdate.objects.create(agreement_id=library.honey.pk)
    assert not indexing.is_level()
    assert indexing.update_pending() == 1
    assert (total("чай"), total("озеро article:1")) == (1, 1)


def test_a_rebuild_that_fails_midway_leaves_the_old_index(library: Library) -> None:
    PendingUpdate.objects.create(agreement_id=library.honey.pk)

    def breaking(rows: Iterable[Article], count: int) -> Iterator[Article]:
        yield from list(rows)[: count // 2]
        raise RuntimeError

    with pytest.raises(RuntimeError):
        indexing.rebuild(breaking)
    assert (total("чай"), total("озеро article:1")) == (1, 1)
    # Nothing was indexed, so the note of the change stays.
    assert PendingUpdate.objects.count() == 1
    indexing.rebuild()
    assert indexing.is_level()


def test_a_change_during_a_rebuild_is_not_forgotten(library: Library) -> None:
    def changing(rows: Iterable[Article], count: int) -> Iterator[Article]:
        yield from rows
        PendingUpdate.objects.create(agreement_id=library.post.pk)

    PendingUpdate.objects.create(agreement_id=library.honey.pk)
    indexing.rebuild(changing)
    assert [row.agreement_id for row in PendingUpdate.objects.all()] == [library.post.pk]


def test_while_another_process_writes_nothing_is_changed(
    library: Library, backend: Backend
) -> None:
    PendingUpdate.objects.create(agreement_id=library.honey.pk)
    with another_writer(backend):
        for change in (indexing.rebuild, indexing.update_pending):
            with pytest.raises(IndexLockedError):
                change()
        assert total("чай") == 1
    assert PendingUpdate.objects.count() == 1
    assert indexing.update_pending() == 1


def test_a_broken_index_is_not_taken_for_a_level_one_by_search(
    library: Library, backend: Backend
) -> None:
    (backend.path / store.CURRENT).unlink()
    assert not indexing.is_level()
    with pytest.raises(IndexUnavailableError):
        total("чай")


@pytest.mark.django_db
def test_an_empty_database_makes_an_empty_index(backend: Backend) -> None:
    assert indexing.rebuild() == 0
    assert search(Request("чай")).total == search(Request()).total == 0


def test_old_entries_are_looked_for_in_the_index_that_is_written(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not in one that was read before: another process may have written meanwhile."""
    before = search(Request()).total
    for agreement in Agreement.objects.all():
        PendingUpdate.objects.create(agreement_id=agreement.pk)
    with monkeypatch.context() as patch:
        patch.setattr(store, "snapshot", lambda path: pytest.fail("an index was read"))
        assert indexing.update_pending() == Agreement.objects.count()
    assert search(Request()).total == before
    assert search(Request()).facets["language"]


def test_a_version_that_is_gone_from_the_database_breaks_no_search(library: Library) -> None:
    """The index learns of it a moment later."""
    found = search(Request("чай"))
    assert "ru" in found.hits[0].matched
    found.hits[0].agreement.versions.filter(language="ru").delete()
    for hit in search(Request("чай")).hits:
        assert set(hit.matched) <= set(hit.versions)


# An index that cannot be used


def another_versions(backend: Backend) -> None:
    """Let the index be one that another version of the portal made."""
    (file,) = backend.path.glob(f"*/{store.MADE_BY}")
    file.write_text("another")


def test_another_versions_index_is_not_updated_and_the_notes_stay(
    library: Library, backend: Backend
) -> None:
    """A rebuild takes minutes; an update also runs in an editor's request."""
    another_versions(backend)
    PendingUpdate.objects.create(agreement_id=library.honey.pk)
    with pytest.raises(IndexOutdatedError, match=r"manage\.py rebuild_index"):
        indexing.update_pending()
    assert PendingUpdate.objects.count() == 1
    assert not indexing.is_level()
    with pytest.raises(IndexOutdatedError):
        total("чай")


@pytest.mark.parametrize("spoil", [another_versions, lambda backend: shutil.rmtree(backend.path)])
def test_what_cannot_be_used_is_made_anew_when_all_is_brought_level(
    library: Library, backend: Backend, spoil: Callable[[Backend], None]
) -> None:
    spoil(backend)
    assert "manage.py rebuild_index" in indexing.trouble()
    indexing.bring_level()
    assert indexing.is_level()
    assert indexing.trouble() == ""
    assert total("чай") == 1


def test_what_can_be_used_is_only_brought_level(library: Library, backend: Backend) -> None:
    before = (backend.path / store.CURRENT).read_text()
    Paragraph.objects.filter(text__contains="чаем").update(text="Споры решаются в бане.")
    PendingUpdate.objects.create(agreement_id=library.honey.pk)
    indexing.bring_level()
    assert (total("баня"), total("чай")) == (1, 0)
    assert (backend.path / store.CURRENT).read_text() == before


def test_more_notes_than_a_database_takes_at_once_are_done(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(indexing, "BATCH", 2)
    notes = [library.honey.pk, library.lakes.pk, library.post.pk, library.honey.pk, 999]
    PendingUpdate.objects.bulk_create(PendingUpdate(agreement_id=key) for key in notes)
    Paragraph.objects.filter(text__contains="чаем").update(text="Споры решаются в бане.")
    seen: list[object] = []

    def progress(rows: Iterable[Article], count: int) -> Iterator[Article]:
        seen.append(count)
        for row in rows:
            seen.append(row.eid)
            yield row

    assert indexing.update_pending(progress) == 4
    assert seen[0] == len(seen) - 1 == Article.objects.count()
    assert not PendingUpdate.objects.exists()
    assert (total("баня"), total("озеро article:1")) == (1, 1)


def test_an_entry_has_a_digest_of_what_it_was_made_from(library: Library) -> None:
    def digests() -> dict[int, str]:
        index = indexing.signed_index()
        return {row.pk: index.full_prepare(row)["digest"] for row in indexing.all_rows()}

    before = digests()
    assert digests() == before
    changed = Paragraph.objects.get(text__contains="за чаем")
    Paragraph.objects.filter(pk=changed.pk).update(text="Споры решаются в бане.")
    after = digests()
    assert {key for key in before if before[key] != after[key]} == {changed.article_id}
