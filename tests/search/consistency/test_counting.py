"""The counts over all agreements: always the sum of each one's, whatever happens meanwhile."""

import io
from collections import Counter

import pytest
from django.core.management import call_command

from search.consistency import counting
from search.consistency.counting import count_agreement, keys_waiting, waiting
from search.consistency.uses import Use, terms_in_use, uses_of
from search.models import TermCount, TermTotal
from tests.search.consistency.texts import LOSS
from treaties.loading.load import load
from treaties.models import Agreement, Term


def totals() -> dict[Use, tuple[int, int]]:
    return {
        Use(row.key, row.language, row.rendering, row.other, row.translation): (
            row.rows,
            row.agreements,
        )
        for row in TermTotal.objects.all()
    }


def expected() -> dict[Use, tuple[int, int]]:
    """Return the totals as a count of all agreements at once gives them."""
    rows: Counter[Use] = Counter()
    agreements: Counter[Use] = Counter()
    for agreement in Agreement.objects.all():
        for one in uses_of(agreement, terms_in_use()[1]):
            rows[one.use] += len(one.lines)
            agreements[one.use] += 1
    return {use: (count, agreements[use]) for use, count in rows.items()}


def run(*arguments: str) -> str:
    out = io.StringIO()
    call_command("count_terms", *arguments, stdout=out)
    return out.getvalue()


def test_the_totals_are_the_sum_of_all(loss, flood):
    run()
    assert totals() == expected()
    (damage,) = [counts for use, counts in totals().items() if use[2:] == ("ущерб", "kk", "залал")]
    assert damage == (3, 2)
    assert waiting() == 0


def test_a_run_that_was_stopped_goes_on(loss, flood, monkeypatch):
    def stopping(key: int) -> None:
        if key == flood.pk:
            raise KeyboardInterrupt
        count_agreement(key)

    with monkeypatch.context() as patched:
        patched.setattr("search.management.commands.count_terms.count_agreement", stopping)
        with pytest.raises(KeyboardInterrupt):
            run()
    assert list(keys_waiting()) == [flood.pk]
    run()
    assert totals() == expected()


def test_an_error_in_the_middle_changes_nothing(loss, flood, monkeypatch):
    run()
    before = totals()
    TermCount.objects.update(fresh=False)
    monkeypatch.setattr(TermCount.objects, "update_or_create", lambda **kwargs: 1 / 0)
    Term.objects.filter(renderings__text="зиян").update(in_use=False)
    with pytest.raises(ZeroDivisionError):
        count_agreement(loss.pk)
    assert totals() == before


def test_a_second_run_has_nothing_to_do(loss, flood, monkeypatch):
    run()
    monkeypatch.setattr(counting, "uses_of", lambda *_: pytest.fail("counted again"))
    assert "in 2 agreements" in run()


def test_a_changed_text_waits_and_is_counted_anew(loss, flood):
    run()
    again = load(LOSS.replace("Залал 15", "Зиян 15").encode(), "loss.txt").agreement
    assert again == loss
    assert list(keys_waiting()) == [loss.pk]
    before = totals()
    run()
    assert totals() == expected() != before


def test_an_agreement_that_is_gone_leaves_the_totals(loss, flood):
    run()
    loss.delete()
    assert waiting() == 1
    run()
    assert totals() == expected()
    assert TermCount.objects.count() == 1
    flood.delete()
    run()
    assert totals() == {}


def test_a_changed_table_makes_all_wait(loss, flood):
    run()
    Term.objects.get(key="confiscation").renderings.create(
        language="kk", text="кәмпескелеу", position=9
    )
    assert waiting() == 2
    run()
    assert waiting() == 0
    assert totals() == expected()


def test_all_can_be_counted_anew(loss, flood):
    run()
    before = totals()
    TermCount.objects.all().delete()
    TermTotal.objects.all().delete()
    assert "in 2 agreements" in run("--all")
    assert totals() == before
    run("--all")
    assert totals() == before


def test_nothing_is_no_trouble():
    assert "0 in 0 agreements" in run()
    assert run("--verbosity", "0") == ""
