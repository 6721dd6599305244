"""A text in the place of another one without a new file: what is worked out anew, all or nothing."""

from dataclasses import replace
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection

from tests.treaties.samples import RUSSIAN, TEA, stored
from tests.treaties.text.reading import ROOT, SAMPLES
from treaties.choices import TextOrigin
from treaties.loading.edit import SameTextError, replace_text
from treaties.loading.load import load
from treaties.loading.store import BY_COMMAND, Made
from treaties.loading.values import stored_version
from treaties.loading.writing import one_writer
from treaties.models import Agreement, Comparison, Fact, LanguageVersion, Reference, Revision
from treaties.text.document import ParsedVersion

pytestmark = pytest.mark.django_db
FILES = [*SAMPLES, *sorted((ROOT.parent / "shared" / "corpus").glob("*.txt"))]
READ = ("name", "value", "language", "line", "sentence")


def changed(text: ParsedVersion, eid: str = "") -> ParsedVersion:
    """Return a text in which the first paragraph of a unit is otherwise."""
    found = next(unit for unit in text.units if unit.paragraphs and eid in {"", unit.eid})
    first = replace(found.paragraphs[0], text="Тараптар шай ішеді.")
    unit = replace(found, paragraphs=(first, *found.paragraphs[1:]))
    return replace(text, units=tuple(unit if one is found else one for one in text.units))


def put(version: LanguageVersion, text: ParsedVersion, made: Made = BY_COMMAND) -> int:
    with one_writer():
        return replace_text(version, text, version.source, made)


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_there_and_back_is_as_it_was_loaded(path):
    """Facts, references, columns and addresses are what the loader made of the real texts."""
    loaded = load(path.read_bytes(), path.name).agreement
    assert loaded
    facts = sorted(Fact.objects.values_list(*READ))
    references = sorted(
        Reference.objects.values_list(
            "version__language", "eid", "start", "end", "quote", "target_eid"
        )
    )
    columns = dict[str, Any](Agreement.objects.values().get())
    acts = list(loaded.acts.values_list("number", "date", "kind"))
    for version in loaded.versions.all():
        text = stored_version(version)
        assert put(version, changed(text)) == 2
        assert put(LanguageVersion.objects.get(pk=version.pk), text) == 3
        again = LanguageVersion.objects.get(pk=version.pk)
        assert stored_version(again) == text
        assert (again.title_key, again.shape) == (version.title_key, version.shape)
    assert sorted(Fact.objects.values_list(*READ)) == facts
    assert (
        sorted(
            Reference.objects.values_list(
                "version__language", "eid", "start", "end", "quote", "target_eid"
            )
        )
        == references
    )
    now = dict[str, Any](Agreement.objects.values().get())
    assert {name for name in now if now[name] != columns[name]} == {"updated_at"}
    assert list(loaded.acts.values_list("number", "date", "kind")) == acts
    connection.check_constraints()


def test_the_same_text_is_no_new_one():
    version = stored(TEA).versions.get(language="ru")
    with pytest.raises(SameTextError):
        put(version, stored_version(version))
    assert not Revision.objects.exists()


def test_who_made_it_goes_with_the_text():
    user = User.objects.create_user("aigerim")
    version = stored(TEA).versions.get(language="ru")
    put(version, changed(stored_version(version)), Made(user, TextOrigin.EDITED, "Tea is drunk."))
    version.refresh_from_db()
    assert (version.author, version.origin, version.comment) == (user, "edited", "Tea is drunk.")
    made_at = version.made_at
    put(version, changed(stored_version(version), "art_2"))
    kept = Revision.objects.get(number=2)
    assert (kept.author, kept.origin, kept.comment, kept.made_at) == (
        *(user, "edited", "Tea is drunk."),
        made_at,
    )
    user.delete()
    kept.refresh_from_db()
    assert kept.author is None


def test_who_loads_a_file_is_its_author():
    user = User.objects.create_user("aigerim")
    load(TEA.encode(), "tea.txt", by=user)
    assert set(LanguageVersion.objects.values_list("author", "origin")) == {(user.pk, "loaded")}
    load(RUSSIAN.replace("самоваром", "чайником").encode(), "new.txt")
    assert LanguageVersion.objects.get(language="ru").author is None
    assert Revision.objects.get().author == user


def test_the_versions_are_known_to_be_out_of_date():
    agreement = stored(TEA)
    Comparison.objects.create(agreement=agreement, texts="x", rules="y", terms="z")
    version = agreement.versions.get(language="ru")
    put(version, changed(stored_version(version)))
    assert Comparison.objects.get().texts == ""


@pytest.mark.parametrize(
    "step", ["archive", "store_version", "store_references", "stored_agreement"]
)
def test_a_fault_in_the_middle_leaves_all_as_it_was(monkeypatch, step):
    version = stored(TEA).versions.get(language="ru")
    before = stored_version(version)
    facts = sorted(Fact.objects.values_list(*READ))

    def fail(*args):
        raise RuntimeError("in the middle")

    monkeypatch.setattr(f"treaties.loading.edit.{step}", fail)
    with pytest.raises(RuntimeError):
        put(version, changed(before))
    again = LanguageVersion.objects.get(pk=version.pk)
    assert (again.revision, stored_version(again)) == (1, before)
    assert sorted(Fact.objects.values_list(*READ)) == facts
    assert not Revision.objects.exists()
