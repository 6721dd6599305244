"""What changed in a text is noted with it: which units, in which language, in which order."""

from dataclasses import replace

import pytest
from django.db import connection

from tests.treaties.samples import COFFEE, ENGLISH, KAZAKH, RUSSIAN, TEA, stored
from treaties.loading.candidates import Match
from treaties.loading.changes import digest, note_text
from treaties.loading.load import load
from treaties.loading.store import archive, store_version
from treaties.loading.unite import unite
from treaties.loading.values import revision_version, stored_version
from treaties.models import Agreement, LanguageVersion, TextChange
from treaties.text.document import ParsedParagraph, ParsedUnit

pytestmark = pytest.mark.django_db
Told = list[tuple[str, str, int, list[str]]]
ALL_RUSSIAN = ["title", "preamble", "art_1", "art_2", "art_3", "closing"]


@pytest.fixture
def alone(monkeypatch):
    """Load a text as an agreement of its own, whatever it belongs to."""

    def store(text: str) -> Agreement:
        with monkeypatch.context() as patch:
            patch.setattr("treaties.loading.load.find_match", lambda parsed: Match())
            found = load(text.encode(), "tea.txt").agreement
        assert found
        return found

    return store


def told(after: int = 0) -> Told:
    """Return the changes after one, in their order: kind, language, revision, units."""
    rows = TextChange.objects.filter(pk__gt=after)
    return [(row.kind, row.language, row.revision, list(row.units)) for row in rows]


def newest() -> int:
    return TextChange.objects.latest("pk").pk


# A file


def test_a_new_agreement_is_new_in_each_of_its_languages(tea: Agreement):
    kinds = [(kind, language, revision) for kind, language, revision, _ in told()]
    assert sorted(kinds) == [("new_agreement", one, 1) for one in ("en", "kk", "ru")]
    for row in TextChange.objects.all():
        version = tea.versions.get(language=row.language)
        assert list(row.units) == [one.eid for one in version.articles.all()]


def test_a_language_that_comes_later_is_a_new_version():
    stored(RUSSIAN)
    before = newest()
    stored(KAZAKH)
    ((kind, language, revision, units),) = told(before)
    assert (kind, language, revision) == ("new_version", "kk", 1)
    assert {"art_1", "art_2", "art_3"} <= set(units)


def test_of_a_changed_text_only_the_units_that_say_something_else_are_named():
    stored(RUSSIAN)
    before = newest()
    stored(RUSSIAN.replace("самоваром", "чайником"))
    assert told(before) == [("new_text", "ru", 2, ["art_2"])]


@pytest.mark.parametrize(
    ("old", "new", "eid"),
    [
        ("Статья 2. Споры", "Статья 2. Ссоры", "art_2"),
        ("a) горный;", "б) горный;", "art_1"),
        ("о чае\n", "о чаях\n", "title"),
    ],
)
def test_headings_labels_and_titles_are_words_of_their_units(old, new, eid, alone):
    alone(RUSSIAN)
    version = LanguageVersion.objects.get()
    assert old in RUSSIAN
    changed = alone(RUSSIAN.replace(old, new)).versions.get()
    row = note_text(changed, stored_version(version), stored_version(changed))
    assert row is not None
    assert list(row.units) == [eid]


def test_words_that_only_move_to_another_line_of_the_file_are_not_new():
    stored(RUSSIAN)
    before = newest()
    stored(RUSSIAN.replace("Статья 3\n", "\n\n\nСтатья 3\n").replace("самоваром", "чайником"))
    assert told(before) == [("new_text", "ru", 2, ["art_2"])]


def test_the_same_text_again_is_no_change():
    stored(TEA)
    before = newest()
    stored(TEA)
    stored(f"{KAZAKH}\n\n{RUSSIAN}", "other.txt")
    assert told(before) == []


def test_what_is_refused_or_fails_leaves_no_change(monkeypatch):
    def fail(*args: object, **kwargs: object) -> None:
        raise ValueError

    monkeypatch.setattr("treaties.loading.load.record", fail)
    assert load(RUSSIAN.encode(), "tea.txt").status == "refused"
    assert told() == []


def test_a_text_that_only_loses_units_or_is_divided_otherwise_has_nothing_new():
    version = stored(RUSSIAN).versions.get()
    old = stored_version(version)
    shorter = replace(old, units=old.units[:-1], divisions=())
    assert note_text(version, old, shorter) is None


def test_a_text_that_comes_back_is_told_with_its_former_digest():
    agreement = stored(RUSSIAN)
    first = TextChange.objects.get().units["art_2"]
    stored(RUSSIAN.replace("самоваром", "чайником"))
    version = agreement.versions.get()
    text, former = stored_version(version), revision_version(agreement.revisions.get())
    archive(version, text)
    store_version(version, version.source, former)
    row = note_text(version, text, former)
    assert row is not None
    assert (row.kind, row.revision, row.units) == ("new_text", 3, {"art_2": first})


def test_words_do_not_run_into_each_other_in_a_digest():
    def unit(label: str, heading: str, *texts: str) -> ParsedUnit:
        parts = tuple(
            ParsedParagraph(f"a__{place}", "text", "", text, 0, 1, 1, place)
            for place, text in enumerate(texts)
        )
        return ParsedUnit("a", "article", label, "1", heading, None, parts, 1, 1, 0)

    units = [unit("a", "b", "c"), unit("ab", "", "c"), unit("a", "b", "", "c"), unit("a", "b c")]
    assert len({digest(one) for one in units}) == len(units)


def test_keys_ascend_and_are_not_given_again():
    stored(RUSSIAN)
    before = newest()
    Agreement.objects.all().delete()
    assert not TextChange.objects.exists()
    stored(COFFEE)
    assert newest() > before


# Two agreements made one


def test_the_texts_of_joined_agreements_are_no_news(alone):
    kazakh, russian = alone(KAZAKH), alone(RUSSIAN)
    before = newest()
    unite(kazakh, russian, {})
    assert told(before) == []
    assert list(TextChange.objects.values_list("agreement", flat=True)) == [kazakh.pk] * 2
    connection.check_constraints()


def test_of_joined_agreements_the_one_that_came_later_is_a_new_version(alone):
    kazakh, russian = alone(KAZAKH), alone(RUSSIAN)
    unite(russian, kazakh, {})
    kinds = {row.language: row.kind for row in TextChange.objects.all()}
    assert kinds == {"kk": "new_agreement", "ru": "new_version"}


@pytest.mark.parametrize("winner", ["kept", "joined"])
def test_what_the_text_that_gives_way_had_to_tell_is_over(alone, winner):
    agreements = {"kept": alone(RUSSIAN), "joined": alone(RUSSIAN.replace("самоваром", "чайником"))}
    rows = {name: agreement.changes.get().pk for name, agreement in agreements.items()}
    unite(agreements["kept"], agreements["joined"], {"ru": agreements[winner]})
    for name, key in rows.items():
        row = TextChange.objects.get(pk=key)
        assert row.agreement_id == agreements["kept"].pk
        assert bool(row.units) == (name == winner), name


def test_a_text_that_joins_two_agreements_is_told_once(alone):
    alone(KAZAKH)
    alone(ENGLISH)
    before = newest()
    load(f"{KAZAKH}\n\n{RUSSIAN}\n\n{ENGLISH}".encode(), "all.txt")
    assert [row[:2] for row in told(before)] == [("new_version", "ru")]
