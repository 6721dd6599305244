"""What is foreseen is what happens, and nothing stays of a trial, in any table."""

from typing import Any

import pytest
from django.apps import apps
from django.db import connection

from search.models import PendingUpdate
from tests.treaties.samples import COFFEE, ENGLISH, KAZAKH, RUSSIAN, TEA, stored
from treaties.drafts.listing import change_words
from treaties.loading import comparing
from treaties.loading.load import Target, checksum_of, load, load_read
from treaties.loading.reading import read_source
from treaties.loading.trial import foresee, plan_of
from treaties.models import Agreement, LanguageVersion
from treaties.text.document import ParsedSource, Refusal

pytestmark = pytest.mark.django_db
REVISED = RUSSIAN.replace("за самоваром", "за чайником")


def dump() -> dict[str, list[Any]]:
    """Return all rows of all tables, and the last keys that they gave."""
    tables = [model._meta.db_table for model in apps.get_models(include_auto_created=True)]
    if connection.vendor == "sqlite":
        tables.append("sqlite_sequence")
    found = {}
    with connection.cursor() as cursor:
        for table in tables:
            cursor.execute(f"SELECT * FROM {table}")
            found[table] = sorted(map(repr, cursor.fetchall()))
    return found


def parsed(text: str) -> ParsedSource:
    found = read_source(text.encode())
    assert isinstance(found, ParsedSource)
    return found


def tried(text: str, target: Target = Target()):  # noqa: B008
    data = text.encode()
    return foresee(data, checksum_of(data), "tea.txt", parsed(text), target)


LIBRARIES = {
    "nothing": [],
    "another version": [KAZAKH],
    "the text before": [RUSSIAN],
    "the very file": [REVISED],
    "all versions": [TEA],
    "parts to be united": [RUSSIAN, ENGLISH.replace("In case of", "In the case of")],
    "another agreement": [COFFEE],
}


@pytest.mark.parametrize("there", LIBRARIES.values(), ids=LIBRARIES)
@pytest.mark.parametrize("text", [REVISED, TEA], ids=["one version", "three versions"])
def test_nothing_stays_of_a_trial_and_it_tells_what_happens(there, text):
    for number, one in enumerate(there):
        stored(one, f"{number}.txt")
    before = dump()
    loaded, foreseen = tried(text)
    assert dump() == before
    assert not comparing._changed.keys
    assert foreseen is not None
    data = text.encode()
    again = load_read(data, checksum_of(data), "tea.txt", parsed(text))
    assert plan_of(again) == foreseen.plan
    assert again.status == loaded.status


def test_of_a_refused_file_nothing_is_foreseen(monkeypatch):
    before = dump()
    monkeypatch.setattr("treaties.loading.load.new_agreement", lambda parsed: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        tried(TEA)
    assert dump() == before
    monkeypatch.setattr("treaties.loading.load.new_agreement", refuses)
    loaded, foreseen = tried(TEA)
    assert (loaded.refusal, foreseen) == (Refusal("not-stored"), None)
    assert dump() == before


def refuses(parsed):
    raise ValueError("a character that no database holds")


def test_a_named_agreement_that_is_gone_is_told():
    loaded, foreseen = tried(TEA, Target(agreement=10**9))
    assert (loaded.refusal, foreseen) == (Refusal("target-gone"), None)


def test_findings_and_changes_are_foreseen():
    tea = stored(f"{KAZAKH}\n\n{RUSSIAN}")
    text = f"{KAZAKH}\n\n{RUSSIAN}".replace("пять лет", "шесть лет")
    _loaded, foreseen = tried(text)
    assert [row["kind"] for row in foreseen.findings] == ["period"]
    (change,) = foreseen.changes["ru"]
    assert (change.eid, foreseen.counts) == ("art_3__p_1", {"ru": 1})
    assert foreseen.plan["versions"] == [["kk", "same", 1], ["ru", "revised", 2]]
    assert not tea.findings.exists()


def test_only_so_many_changes_are_shown(monkeypatch):
    monkeypatch.setattr("treaties.loading.trial.MOST_CHANGES", 1)
    stored(RUSSIAN)
    _loaded, foreseen = tried(RUSSIAN.replace("Стороны", "Государства").replace(";", ","))
    assert (len(foreseen.changes["ru"]), foreseen.counts["ru"]) == (1, 2)


@pytest.mark.parametrize(
    ("there", "text", "words"),
    [
        ([], TEA, "A new agreement, in: Kazakh, Russian, English."),
        ([KAZAKH], RUSSIAN, "New version of an agreement: Russian."),
        ([RUSSIAN], REVISED, "New revision 2 of a version: Russian."),
        ([RUSSIAN], RUSSIAN, "This very file was loaded before."),
        ([RUSSIAN], RUSSIAN + "\n", "The text is word for word the one that is there already."),
        (
            [RUSSIAN],
            f"{KAZAKH}\n\n{REVISED}",
            "New version of an agreement: Kazakh. New revision 2 of a version: Russian.",
        ),
    ],
)
def test_what_would_change_is_said_in_a_sentence(upload, there, text, words):
    for one in there:
        stored(one)
    draft = upload(text)
    assert change_words(draft.foreseen["plan"]) == words


def test_what_may_belong_elsewhere_is_told(upload):
    known = stored(RUSSIAN)
    draft = upload("ПРОЕКТ\n\n" + RUSSIAN.split("      Совершено")[0])
    assert draft.foreseen["doubts"] == [known.slug]


def test_loading_is_as_it_was_without_a_target():
    assert load(TEA.encode(), "tea.txt").status == "created"
    assert (Agreement.objects.count(), LanguageVersion.objects.count()) == (1, 3)
    assert PendingUpdate.objects.count() == 1
