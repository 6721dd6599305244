"""Findings as rows: what stays when versions are compared again, and what the database refuses."""

from dataclasses import replace
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from tests.treaties.findings_kept.made import all_of, heading, missing, negation, quote, use
from tests.treaties.samples import ENGLISH, KAZAKH, RUSSIAN, stored
from treaties.choices import FindingKind, FindingState
from treaties.findings.values import Finding as Found
from treaties.loading import findings as loading
from treaties.loading.candidates import Match
from treaties.loading.findings import refresh
from treaties.loading.unite import unite
from treaties.models import Agreement, Comparison, Finding, Paragraph

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("index_folder")]


def dismiss(row: Finding, reason: str = "The same.") -> None:
    row.state, row.reason, row.decided_at = FindingState.DISMISSED, reason, timezone.now()
    row.save()


def told(row: Finding) -> tuple[Any, ...]:
    return row.position, row.unit, row.eid, row.kind, row.weight, row.found, row.state


# What a comparison stores


def test_a_finding_is_stored_as_it_was_found(compared):
    rows = list(compared.findings.all())
    assert [told(row) for row in rows] == [
        (0, "art_1", "art_1", "term", 0.6, True, "open"),
        (1, "art_1", "art_1__para_2", "missing", 0.8, True, "open"),
        (2, "art_2", "art_2__p_1", "negation", 0.9, True, "open"),
        (3, "art_3", "art_3__p_1", "period", 0.3, True, "open"),
    ]
    assert rows[2].quotes == {
        "kk": [["art_2__p_1", 24, 32, "шешіледі"]],
        "ru": [["art_2__p_1", 6, 14, "решаются"]],
        "en": [["art_2__para_1", 9, 20, "are settled"]],
    }
    assert rows[2].values == {"kk": "no", "ru": "yes", "en": "yes"}
    # Where a version has no words, its unit is known nevertheless.
    assert rows[1].units == {"kk": "art_1", "ru": "art_1", "en": "art_1"}


def test_what_was_compared_is_not_compared_again(compared, monkeypatch):
    times = use(monkeypatch)
    assert not refresh(compared.pk)
    assert times == []
    assert compared.findings.count() == 4


def test_versions_come_in_the_order_of_the_languages(tea, monkeypatch):
    seen: list[list[str]] = []

    def find(versions):
        seen.append([one.language for one in versions])
        return []

    monkeypatch.setattr(loading, "find", find)
    refresh(tea.pk)
    assert seen == [["kk", "ru", "en"]]


def test_one_version_is_compared_with_nothing(monkeypatch):
    times = use(monkeypatch)
    alone = stored(RUSSIAN)
    assert refresh(alone.pk)
    assert times == []
    assert not refresh(alone.pk)


def test_an_agreement_that_is_gone_is_no_fault(tea):
    key = tea.pk
    tea.delete()
    assert not refresh(key)
    assert not Comparison.objects.exists()


def test_findings_that_are_alike_are_told_apart(tea, monkeypatch):
    one = negation(tea)
    use(monkeypatch, one, one, replace(one, weight=0.5))
    refresh(tea.pk)
    assert [row.weight for row in tea.findings.all()] == [0.9, 0.9, 0.5]
    assert len({row.identity for row in tea.findings.all()}) == 3


# What stays


def again(tea: Agreement, monkeypatch: pytest.MonkeyPatch, *found: Found) -> list[Finding]:
    """Compare anew after something changed; return the rows."""
    use(monkeypatch, *found)
    Comparison.objects.update(texts="")
    assert refresh(tea.pk)
    return list(tea.findings.all())


def test_a_decision_stays_when_the_finding_is_found_again(compared, monkeypatch):
    row = compared.findings.get(kind="negation")
    dismiss(row)
    moved = replace(negation(compared), weight=0.7)
    rows = again(compared, monkeypatch, moved, heading(compared))
    kept = compared.findings.get(pk=row.pk)
    assert told(kept) == (0, "art_2", "art_2__p_1", "negation", 0.7, True, "dismissed")
    assert (kept.reason, kept.decided_at) == ("The same.", row.decided_at)
    assert [one.kind for one in rows] == ["negation", "term"]


@pytest.mark.parametrize("state", [FindingState.ACCEPTED, FindingState.DISMISSED])
def test_a_decided_one_that_is_found_no_more_is_kept_and_says_so(compared, monkeypatch, state):
    row = compared.findings.get(kind="negation")
    dismiss(row)
    Finding.objects.filter(pk=row.pk).update(state=state)
    rows = again(compared, monkeypatch, heading(compared))
    assert [(one.kind, one.found, one.state) for one in rows] == [
        ("term", True, "open"),
        ("negation", False, state),
    ]
    rows = again(compared, monkeypatch, *all_of(compared))
    assert compared.findings.get(kind="negation").found
    assert len(rows) == 4


@pytest.mark.parametrize(
    "other",
    [
        lambda tea: replace(negation(tea), kind=FindingKind.MODALITY),
        lambda tea: replace(negation(tea), eid="art_2__p_2"),
        lambda tea: replace(negation(tea), quotes={"kk": negation(tea).quotes["kk"]}),
    ],
)
def test_another_kind_row_or_quote_is_another_finding(compared, monkeypatch, other):
    dismiss(compared.findings.get(kind="negation"))
    again(compared, monkeypatch, other(compared))
    assert sorted((one.state, one.found) for one in compared.findings.all()) == [
        ("dismissed", False),
        ("open", True),
    ]


def test_the_place_of_the_words_in_the_text_is_no_part_of_it(compared, monkeypatch):
    row = compared.findings.get(kind="negation")
    dismiss(row)
    paragraph = Paragraph.objects.get(article__version__language="ru", eid="art_2__p_1")
    paragraph.text = f"Ныне {paragraph.text}"
    paragraph.save()
    use(monkeypatch, negation(compared))
    # The text itself is looked at, though nobody said that it was changed.
    assert refresh(compared.pk)
    row.refresh_from_db()
    assert row.quotes["ru"][0][1:3] == [11, 19]
    assert row.state == FindingState.DISMISSED


# Two agreements that become one


def test_decisions_go_with_the_texts_to_another_agreement(monkeypatch):
    kept = stored(ENGLISH, "en.txt")
    with monkeypatch.context() as patch:
        patch.setattr("treaties.loading.load.find_match", lambda parsed: Match())
        joined = stored(f"{KAZAKH}\n\n{RUSSIAN}", "both.txt")
    assert kept != joined
    words = negation_of_two(joined)
    use(monkeypatch, words)
    refresh(joined.pk)
    row = joined.findings.get()
    dismiss(row)
    unite(kept, joined, {})
    moved = Finding.objects.get()
    assert (moved.pk, moved.agreement, moved.found, moved.reason) == (
        row.pk,
        kept,
        False,
        "The same.",
    )
    refresh(kept.pk)
    moved.refresh_from_db()
    assert (moved.found, moved.state) == (True, FindingState.DISMISSED)


def negation_of_two(agreement: Agreement) -> Found:
    quotes = {
        "kk": (quote(agreement, "kk", "art_2__p_1", "шешіледі"),),
        "ru": (quote(agreement, "ru", "art_2__p_1", "решаются"),),
    }
    return Found(
        "art_2", "art_2__p_1", FindingKind.NEGATION, 0.9, quotes, {"kk": "no", "ru": "yes"}
    )


# What the database refuses


@pytest.mark.parametrize(
    "values",
    [
        {"kind": "poem"},
        {"state": "maybe"},
        {"weight": 1.01},
        {"weight": -0.01},
        # Without a reason, without a day, with a day though open, open though found no more.
        {"state": "dismissed", "decided_at": timezone.now()},
        {"state": "accepted"},
        {"decided_at": timezone.now()},
        {"found": False},
    ],
)
def test_the_database_refuses(compared, values):
    with pytest.raises(IntegrityError), transaction.atomic():
        Finding.objects.filter(kind="negation").update(**values)


@pytest.mark.parametrize(
    "values",
    [
        {"state": "dismissed", "reason": "x", "decided_at": timezone.now()},
        {"state": "accepted", "decided_at": timezone.now()},
        {"state": "accepted", "decided_at": timezone.now(), "found": False},
        {"weight": 0},
        {"weight": 1},
    ],
)
def test_the_database_takes(compared, values):
    assert Finding.objects.filter(kind="negation").update(**values) == 1


def test_a_finding_is_there_once(compared):
    row = compared.findings.get(kind="negation")
    row.pk = None
    with pytest.raises(IntegrityError):
        row.save(force_insert=True)


def test_findings_go_with_their_agreement(compared):
    compared.delete()
    connection.check_constraints()
    assert not Finding.objects.exists()
    assert not Comparison.objects.exists()


def test_a_finding_says_what_it_is(compared):
    assert "art_2__p_1" in str(compared.findings.get(kind="negation"))
    assert str(Comparison.objects.get()) == str(compared.pk)
    assert missing(compared).eid == "art_1__para_2"
