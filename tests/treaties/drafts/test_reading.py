"""The worker reads a draft: only the edition that was asked for counts, nothing public is touched."""

from datetime import date

import pytest
from django.db import connection

from tests.treaties.drafts.conftest import act, drain, send
from tests.treaties.drafts.filled import address, shown
from tests.treaties.samples import RUSSIAN, TEA, WORDS
from treaties.drafts import reading, saving
from treaties.drafts.corrections import Corrected, corrected_value
from treaties.drafts.preview import problem_of
from treaties.loading.trial import foresee
from treaties.models import Agreement, Draft, DraftState, SourceFile
from treaties.text.document import Refusal
from treaties.text.marks import Mark
from treaties.text.pipeline import Corrections

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("index_folder")]
WRONG = Corrections(marks={"ru": (Mark(1, "title"), Mark(9_999, "article", "1"))})


def test_what_is_read_is_what_the_file_holds(upload):
    draft = upload(TEA)
    assert draft.state == DraftState.READY
    assert (draft.read_edition, draft.edition, draft.publishable) == (1, 1, True)
    assert list(draft.titles) == ["kk", "ru", "en"]
    assert draft.foreseen["plan"]["status"] == "created"
    assert draft.title("ru").endswith("о чае")
    assert draft.title("xx") == draft.titles["kk"]
    assert (draft.attempts, draft.problem, draft.refusal) == (0, [], [])


def test_nothing_public_comes_of_reading(upload):
    upload(TEA)
    assert not Agreement.objects.exists()
    assert not SourceFile.objects.exists()


def test_a_task_that_comes_twice_does_nothing(upload):
    draft = upload(TEA)
    Draft.objects.filter(pk=draft.pk).update(read={"kept": True})
    reading.read(draft.pk)
    reading.read(10**9)
    draft.refresh_from_db()
    assert draft.read == {"kept": True}
    assert draft.attempts == 0


def test_corrections_that_lead_nowhere_leave_what_was_read(upload, editor):
    draft = upload(RUSSIAN)
    before = draft.read
    saving.correct(draft.pk, editor, draft.edition, Corrected(WRONG))
    drain()
    draft.refresh_from_db()
    assert (draft.state, draft.problem) == (DraftState.READY, ["mark-outside", "9999"])
    assert draft.read == before
    assert not draft.publishable
    assert problem_of(draft) == "Line 9999 does not belong to this version."


def test_corrections_made_while_it_is_read_count(upload, editor, monkeypatch):
    draft = upload(RUSSIAN)
    saving.correct(draft.pk, editor, 1, Corrected(facts={"kind": "treaty"}))

    def slow(*args):
        monkeypatch.undo()
        saving.correct(draft.pk, editor, 2, Corrected(facts={"kind": "protocol"}))
        return foresee(*args)

    monkeypatch.setattr(reading, "foresee", slow)
    reading.read(draft.pk)
    draft.refresh_from_db()
    assert (draft.state, draft.edition, draft.read_edition) == (DraftState.WAITING, 3, 1)
    drain()
    draft.refresh_from_db()
    assert (draft.state, draft.read_edition) == (DraftState.READY, 3)
    assert corrected_value(draft.corrections).facts == {"kind": "protocol"}


def test_what_is_discarded_while_it_is_read_stays_discarded(edits, editor, monkeypatch):
    (draft,) = send(edits, ("tea.txt", TEA.encode()))

    def slow(*args):
        saving.discard(draft.pk, editor, 1)
        return foresee(*args)

    monkeypatch.setattr(reading, "foresee", slow)
    drain()
    draft.refresh_from_db()
    assert (draft.state, draft.read) == (DraftState.DISCARDED, {})
    monkeypatch.undo()
    act(edits, draft, "read")
    drain()
    draft.refresh_from_db()
    assert draft.state == DraftState.READY


def test_what_is_deleted_while_it_is_read_stops_nothing(edits, monkeypatch):
    (draft,) = send(edits, ("tea.txt", TEA.encode()))

    def slow(*args):
        Draft.objects.all().delete()
        return foresee(*args)

    monkeypatch.setattr(reading, "foresee", slow)
    reading.read(draft.pk)
    assert not Draft.objects.exists()


def test_an_error_of_the_program_is_a_refusal(upload, monkeypatch, caplog):
    monkeypatch.setattr("treaties.loading.reading.decode", lambda data: 1 / 0)
    draft = upload(TEA)
    assert draft.refusal == ["not-read", ""]
    assert "Send this file to the developers." in problem_of(draft)


def test_a_database_that_takes_nothing_is_tried_three_times(edits, monkeypatch):
    (draft,) = send(edits, ("tea.txt", TEA.encode()))
    tried = []

    def locked(*args):
        tried.append(args)
        loaded, _found = foresee(*args)
        return type(loaded)("tea.txt", "refused", refusal=Refusal("database-locked")), None

    monkeypatch.setattr(reading, "foresee", locked)
    drain()
    draft.refresh_from_db()
    assert len(tried) == 3
    assert draft.refusal == ["database-locked", ""]
    monkeypatch.undo()
    act(edits, draft, "read")
    drain()
    draft.refresh_from_db()
    assert (draft.state, draft.refusal) == (DraftState.READY, [])


def test_a_sentence_is_made_when_it_is_shown(edits, upload):
    draft = upload(WORDS)
    told = {
        language: edits.get(f"/{language}/desk/drafts/{draft.pk}/").content.decode()
        for language in ("kk", "ru", "en")
    }
    assert "В файле не найдено ни" in told["ru"]
    assert "Neither the title of a treaty" in told["en"]
    assert draft.refusal == ["no-agreement", ""]


def test_the_day_that_was_corrected_is_foreseen(edits, upload):
    draft = upload(RUSSIAN)
    edits.post(address(draft), shown(edits, draft) | {"signed_on": "1999-12-31"})
    drain()
    draft.refresh_from_db()
    assert corrected_value(draft.corrections).facts == {"signed_on": date(1999, 12, 31)}
    assert draft.foreseen["plan"]["agreement"] == "1999-kz-ge-agreement"
    with connection.cursor() as cursor:
        cursor.execute("SELECT COUNT(*) FROM treaties_agreement")
        assert cursor.fetchone() == (0,)
