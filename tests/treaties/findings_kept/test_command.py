"""``manage.py findings``: what it compares, what it lists, how it fails."""

import io
import json
import signal
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError
from django.utils import timezone

from tests.treaties.findings_kept.made import SLUG, all_of, negation, use
from tests.treaties.samples import COFFEE, RUSSIAN, stored
from treaties.findings.notes import note
from treaties.loading import findings as loading
from treaties.loading.unite import unite
from treaties.management.commands import findings as command
from treaties.models import Comparison, Finding

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("index_folder")]


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")


def run(*arguments: str) -> str:
    out = io.StringIO()
    call_command("findings", *arguments, stdout=out)
    return out.getvalue()


def listed(*arguments: str) -> list[dict[str, Any]]:
    found = json.loads(run("--json", *arguments))
    assert isinstance(found, list)
    return found


# What it lists


def test_it_compares_and_lists_as_json(tea, monkeypatch):
    times = use(monkeypatch, *all_of(tea))
    rows = listed()
    assert times == [3]
    assert [row["kind"] for row in rows] == ["term", "missing", "negation"]
    assert rows[2] == {
        "agreement": SLUG,
        "sources": ["tea.txt"],
        "eid": "art_2__p_1",
        "kind": "negation",
        "weight": 0.9,
        "quotes": {"kk": "шешіледі", "ru": "решаются", "en": "are settled"},
        "note": "A negation that stands in the Russian text and in the English text is missing "
        "in the Kazakh text.",
    }
    assert rows[1]["quotes"] == {
        "kk": "Өнім ортақ болып қалады.",
        "ru": "Урожай остается общим.",
    }
    assert listed() == rows
    assert times == [3]


def test_all_lists_what_is_unlikely_too(compared):
    assert [row["kind"] for row in listed("--all")] == ["term", "missing", "negation", "period"]
    assert "Time limit, 0.30" in run("--all")
    assert "Time limit" not in run()


def test_several_quotes_of_a_language_are_joined(compared):
    row = compared.findings.get(kind="negation")
    row.quotes = {"ru": [["a", 0, 2, "не"], ["a", 9, 14, "может"]]}
    row.save()
    assert listed()[2]["quotes"] == {"ru": "не … может"}


def test_nothing_is_an_empty_list(db, tea, monkeypatch):
    use(monkeypatch)
    assert listed() == []
    assert listed(SLUG) == []


def test_json_is_plain_utf8_and_nothing_else(compared, capsysbinary):
    call_command("findings", "--json")
    out = capsysbinary.readouterr().out
    assert json.loads(out.decode("utf-8"))
    assert "решаются".encode() in out


@pytest.mark.parametrize(("locale", "words"), [("ru_RU", "ru"), ("kk_KZ", "kk"), ("C", "en")])
def test_the_note_is_in_the_language_of_the_terminal(compared, monkeypatch, locale, words):
    monkeypatch.setenv("LC_ALL", f"{locale}.UTF-8")
    row = compared.findings.get(kind="negation")
    assert listed()[2]["note"] == note(row.kind, row.values, words)


def test_the_agreements_asked_for_alone(compared, monkeypatch):
    other = stored(COFFEE.replace("3 мая", "4 мая"), "coffee.txt")
    assert {row["agreement"] for row in listed(SLUG)} == {SLUG}
    assert listed(other.slug) == []
    assert len(listed(other.slug, SLUG, SLUG)) == 3
    assert len(listed()) == 3


def test_a_former_address_is_known(compared):
    other = stored(COFFEE, "coffee.txt")
    unite(compared, other, {"ru": compared})
    Comparison.objects.update(texts="")
    assert {row["agreement"] for row in listed(other.slug)} == {SLUG}


def test_the_plain_list(compared):
    out = run(SLUG)
    assert out.startswith(f"{SLUG}: Agreement between")
    assert "  Article 2, unnumbered paragraph 1 (art_2__p_1), Negation, 0.90\n" in out
    assert "    Russian: решаются\n" in out
    assert out.endswith("3 differences.\n")


def test_one_version_has_nothing_to_compare():
    slug = stored(RUSSIAN).slug
    assert "One language version: there is nothing to compare." in run(slug)
    # Among all agreements it is not mentioned.
    assert run() == "0 differences.\n"


def test_no_difference_is_said_of_what_was_asked_for(tea, monkeypatch):
    use(monkeypatch)
    assert "The rules found no difference." in run(SLUG)


def test_what_is_dismissed_or_found_no_more_is_not_listed(compared):
    now = timezone.now()
    rows = Finding.objects
    rows.filter(kind="negation").update(state="dismissed", reason="x", decided_at=now)
    rows.filter(kind="missing").update(state="accepted", decided_at=now, found=False)
    rows.filter(kind="term").update(state="accepted", decided_at=now)
    assert [row["kind"] for row in listed()] == ["term"]


# What it compares


def test_it_goes_on_where_it_was_stopped(tea, monkeypatch):
    other = stored(f"{RUSSIAN}".replace("о чае", "о кофе"), "coffee.txt")
    done: list[int] = []
    real = loading.refresh

    def refresh(key: int, terms: str) -> bool:
        done.append(key)
        if len(done) == 1:
            # As Ctrl-C comes in the middle: what is in hand is finished.
            signal.raise_signal(signal.SIGINT)
        return real(key, terms)

    use(monkeypatch, negation(tea))
    monkeypatch.setattr(command, "refresh_logged", lambda key, terms: refresh(key, terms) or True)
    with pytest.raises(CommandError) as stopped:
        run()
    assert (stopped.value.returncode, str(stopped.value)) == (130, "Stopped.")
    assert len(done) == 1
    assert Comparison.objects.count() == 1
    run()
    assert Comparison.objects.count() == 2
    assert set(done) == {tea.pk, other.pk}


def test_an_agreement_that_cannot_be_compared_does_not_stop_the_others(compared, monkeypatch):
    stored(RUSSIAN.replace("о чае", "о кофе"), "coffee.txt")

    def find(versions):
        raise ZeroDivisionError

    monkeypatch.setattr(loading, "find", find)
    Comparison.objects.update(texts="")
    out = io.StringIO()
    with pytest.raises(
        CommandError, match="The versions of 1 agreement could not be compared"
    ) as one:
        call_command("findings", "--json", stdout=out)
    assert one.value.returncode == 1
    # What was found before is listed, as whole JSON.
    assert len(json.loads(out.getvalue())) == 3


# What is wrong


def test_an_unknown_agreement_is_said(compared, monkeypatch):
    times = use(monkeypatch)
    with pytest.raises(CommandError) as refused:
        run(SLUG, "nothing")
    assert str(refused.value) == "There is no agreement with the address nothing."
    assert refused.value.returncode == 2
    assert times == []


def test_a_database_that_cannot_be_asked_is_said(compared, monkeypatch):
    def broken(*arguments: Any) -> None:
        raise OperationalError("no such table: treaties_finding")

    monkeypatch.setattr(command, "terms_digest", broken)
    with pytest.raises(CommandError, match="The tables of the database are missing"):
        run()
