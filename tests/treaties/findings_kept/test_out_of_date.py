"""When versions are compared again: what makes findings old, and who compares."""

from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override

from tests.treaties.findings_kept.made import negation, use
from tests.treaties.samples import COFFEE, ENGLISH, KAZAKH, RUSSIAN, TEA, stored
from treaties.findings.values import Finding as Found
from treaties.loading import comparing, comparison
from treaties.loading import findings as loading
from treaties.loading.comparison import rules_digest, terms_digest, texts_digest, waiting
from treaties.loading.findings import ChangingError, refresh, refresh_logged
from treaties.loading.load import load
from treaties.models import Agreement, Comparison, Paragraph, Term, TermRendering
from treaties.signals import run_finished

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("index_folder")]


def changed_text() -> None:
    row = Paragraph.objects.filter(article__version__language="en").order_by("pk")[5]
    Paragraph.objects.filter(pk=row.pk).update(text="Something else.")


def changed_fact() -> None:
    Agreement.objects.get().facts.filter(language="en").delete()


def changed_term() -> None:
    term = Term.objects.create(key="tea")
    TermRendering.objects.create(term=term, language="ru", text="чай")


@pytest.mark.parametrize("change", [changed_text, changed_fact, changed_term])
def test_what_findings_are_made_from_makes_them_old(compared, monkeypatch, change):
    times = use(monkeypatch, negation(compared))
    change()
    assert refresh(compared.pk)
    assert times == [3]
    assert not refresh(compared.pk)


def test_other_rules_make_them_old(compared, monkeypatch):
    monkeypatch.setattr(loading, "rules_digest", lambda: "other")
    times = use(monkeypatch)
    assert refresh(compared.pk)
    assert times == [3]


def test_rules_are_known_by_their_code_and_tables(tmp_path, monkeypatch):
    for name, text in {
        "treaties/findings/rule.py": "x = 1",
        "treaties/findings/notes.py": "told",
        "treaties/terms/data/terms.tsv": "key",
    }.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True) if not file.parent.exists() else None
        file.write_text(text)
    monkeypatch.setattr(comparison, "ROOT", tmp_path)
    digest = rules_digest.__wrapped__
    before = digest()
    (tmp_path / "treaties/findings/notes.py").write_text("told otherwise")
    assert digest() == before
    (tmp_path / "treaties/terms/data/terms.tsv").write_text("other key")
    after = digest()
    assert after != before
    (tmp_path / "treaties/findings/rule.py").write_text("x = 2")
    assert digest() not in {before, after}


def test_every_file_of_the_rules_is_there():
    for source in comparison.RULES:
        assert (comparison.ROOT / source).exists(), source
    for source in comparison.NOT_RULES:
        assert (comparison.ROOT / source).is_file(), source


def test_a_text_that_changes_while_it_is_compared_is_compared_anew(tea, monkeypatch):
    times: list[int] = []
    found = negation(tea)

    def find(versions):
        times.append(1)
        if len(times) == 1:
            changed_text()
        return [found]

    monkeypatch.setattr(loading, "find", find)
    assert refresh(tea.pk)
    assert len(times) == 2
    assert Comparison.objects.get().texts == texts_digest(tea.pk)


def test_a_text_that_changes_each_time_is_given_up(tea, monkeypatch):
    def find(versions):
        for row in Paragraph.objects.filter(eid="art_2__p_1"):
            Paragraph.objects.filter(pk=row.pk).update(text=row.text + "!")
        return []

    monkeypatch.setattr(loading, "find", find)
    with pytest.raises(ChangingError):
        refresh(tea.pk)
    assert not Comparison.objects.exists()


def test_a_rule_that_fails_changes_nothing_and_is_logged(compared, monkeypatch, caplog):
    def find(versions):
        raise ZeroDivisionError

    monkeypatch.setattr(loading, "find", find)
    changed_text()
    assert not refresh_logged(compared.pk)
    assert "could not be compared" in caplog.text
    assert compared.findings.count() == 4
    assert Comparison.objects.get().texts != texts_digest(compared.pk)


def test_the_number_of_queries_does_not_grow_with_the_findings(tea, monkeypatch):
    def asked(*found: Found) -> int:
        use(monkeypatch, *found)
        Comparison.objects.all().delete()
        with CaptureQueriesContext(connection) as queries:
            refresh(tea.pk)
        return len(queries)

    few = asked(negation(tea))
    many = [replace(negation(tea), eid=f"art_2__p_{number}") for number in range(60)]
    assert asked(*many) <= few + 1


# Who compares, and when


def test_a_load_is_compared_once_when_its_run_is_over(monkeypatch):
    times = use(monkeypatch)
    for text, name in ((KAZAKH, "kk.txt"), (RUSSIAN, "ru.txt"), (ENGLISH, "en.txt")):
        load(text.encode(), name)
    assert times == []
    run_finished.send(None)
    assert times == [3]
    run_finished.send(None)
    assert times == [3]


def test_a_change_is_noted_with_the_text(compared, monkeypatch):
    assert not waiting(terms_digest()).exists()
    load(RUSSIAN.replace("самоваром", "чайником").encode(), "new.txt")
    # The run has not ended, as when it is killed: the change is known nevertheless.
    assert list(waiting(terms_digest())) == [compared]
    use(monkeypatch)
    comparing.compare_waiting()
    assert not waiting(terms_digest()).exists()


def test_a_refused_file_notes_nothing(compared):
    load(b"", "empty.txt")
    load(TEA.encode(), "tea.txt")
    assert not waiting(terms_digest()).exists()


def test_what_was_never_compared_waits(tea):
    assert list(waiting(terms_digest())) == [tea]


def test_a_run_over_very_many_leaves_them_and_says_so(tea, monkeypatch, capsys):
    monkeypatch.setattr(comparing, "MOST_AT_ONCE", 1)
    stored(COFFEE, "coffee.txt")
    times = use(monkeypatch)
    with override("en"):
        run_finished.send(None, in_terminal=True)
    assert times == []
    assert waiting(terms_digest()).count() == 2
    assert "run manage.py findings" in capsys.readouterr().err


def test_a_failing_rule_does_not_fail_the_run(tea, monkeypatch, capsys):
    def find(versions):
        raise ZeroDivisionError

    monkeypatch.setattr(loading, "find", find)
    with override("en"):
        run_finished.send(None, in_terminal=True)
    assert "The versions of 1 agreement could not be compared." in capsys.readouterr().err
