"""The term table in the database: loaded twice it stays, and editors' changes stay, too."""

from dataclasses import replace
from io import StringIO
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import IntegrityError

from treaties.models import Term, TermRendering
from treaties.terms.stored import LoadedTerms, in_use, load, merged, stamp
from treaties.terms.table import TermRow, shipped

pytestmark = pytest.mark.django_db

TEA = TermRow("tea", "economy", {"kk": ("шай",), "ru": ("чай",), "en": ("tea", "leaf")})
SALT = TermRow("salt", "economy", {"kk": ("тұз",), "ru": ("соль",), "en": ("salt",)})


def texts(key: str, language: str) -> list[str]:
    rows = TermRendering.objects.filter(term__key=key, language=language).order_by("position")
    return list(rows.values_list("text", flat=True))


def with_english(row: TermRow, *english: str) -> TermRow:
    return replace(row, renderings={**row.renderings, "en": english})


def test_the_whole_table_is_loaded_once():
    count = len(shipped())
    assert load() == LoadedTerms(count, 0, 0, 0)
    assert in_use() == tuple(sorted(shipped(), key=lambda row: row.key))
    before = stamp()
    assert load() == LoadedTerms(0, 0, count, 0)
    assert stamp() == before


def test_a_change_of_the_table_is_taken_over():
    load([TEA])
    assert load([with_english(TEA, "leaf", "tea leaf")]) == LoadedTerms(0, 1, 0, 0)
    assert texts("tea", "en") == ["leaf", "tea leaf"]


def test_what_editors_add_and_take_away_stays():
    load([TEA])
    term = Term.objects.get()
    term.renderings.get(text="leaf").delete()
    term.renderings.create(language="en", text="brew", position=5)
    assert load([TEA]) == LoadedTerms(0, 0, 1, 0)
    assert texts("tea", "en") == ["tea", "brew"]
    load([with_english(TEA, "tea", "leaf", "infusion")])
    assert texts("tea", "en") == ["tea", "brew", "infusion"]
    load([with_english(TEA, "leaf", "infusion")])
    assert texts("tea", "en") == ["brew", "infusion"]


def test_a_term_out_of_use_stays_so():
    load([TEA, SALT])
    Term.objects.filter(key="tea").update(in_use=False)
    load([with_english(TEA, "brew"), SALT])
    assert [row.key for row in in_use()] == ["salt"]


def test_a_term_that_the_table_has_no_more_goes_unless_it_was_changed():
    load([TEA, SALT])
    Term.objects.get(key="tea").renderings.create(language="en", text="brew", position=9)
    Term.objects.create(key="own", subject="treaty")
    assert load([]) == LoadedTerms(0, 0, 0, 1)
    assert set(Term.objects.values_list("key", flat=True)) == {"tea", "own"}
    assert load([]).removed == 0


@pytest.mark.parametrize(
    ("before", "now", "wanted", "after"),
    [
        ("ab", "ab", "bc", "bc"),
        ("ab", "ba", "ab", "ba"),
        ("ab", "abx", "bc", "bxc"),
        ("ab", "b", "abc", "bc"),
        ("ab", "", "ab", ""),
        ("", "x", "a", "xa"),
    ],
)
def test_three_lists_become_one(before, now, wanted, after):
    assert "".join(merged(before, now, wanted)) == after


def test_the_command_loads_and_prints():
    out = StringIO()
    call_command("terms", load=True, stdout=out)
    assert f"{len(shipped())}" in out.getvalue()
    quiet = StringIO()
    call_command("terms", load=True, stdout=quiet, verbosity=0)
    assert quiet.getvalue() == ""
    table = StringIO()
    call_command("terms", stdout=table)
    assert "confiscation\tcrime\tтәркілеу\tконфискация" in table.getvalue()


def test_the_database_holds_what_must_hold():
    load([TEA])
    with pytest.raises(IntegrityError):
        Term.objects.get().renderings.create(language="en", text="tea")


def test_a_key_is_of_small_letters():
    with pytest.raises(ValidationError):
        Term(key="Big Key").full_clean()
    Term(key="big-key").full_clean()


# The admin


def fields(place: int, language: str, text: str, position: int) -> dict[str, Any]:
    """Return the fields of a rendering in the form."""
    names = {"language": language, "text": text, "position": position}
    return {f"renderings-{place}-{name}": value for name, value in names.items()}


def test_editors_add_a_rendering(admin_client):
    load([TEA])
    term = Term.objects.get()
    rows = list(term.renderings.all())
    data: dict[str, Any] = {"key": term.key, "subject": term.subject, "in_use": "on"}
    data |= {"renderings-TOTAL_FORMS": len(rows) + 1, "renderings-INITIAL_FORMS": len(rows)}
    for place, row in enumerate(rows):
        data |= {f"renderings-{place}-id": row.pk, f"renderings-{place}-term": term.pk}
        data |= fields(place, row.language, row.text, row.position)
    data |= {f"renderings-{len(rows)}-term": term.pk, **fields(len(rows), "en", "brew", 7)}
    address = f"/en/admin/treaties/term/{term.pk}/change/"
    answer = admin_client.post(address, data)
    assert answer.status_code == 302, answer.context["errors"]
    assert texts("tea", "en") == ["tea", "leaf", "brew"]


def test_a_shipped_term_is_not_deleted_and_an_own_one_is(admin_client):
    load([TEA])
    own = Term.objects.create(key="own")
    shipped_term = Term.objects.get(key="tea")
    for term, status in ((shipped_term, 403), (own, 302)):
        answer = admin_client.post(f"/en/admin/treaties/term/{term.pk}/delete/", {"post": "yes"})
        assert answer.status_code == status
    admin_client.post(
        "/en/admin/treaties/term/",
        {"action": "delete_selected", "_selected_action": [shipped_term.pk], "post": "yes"},
    )
    assert list(Term.objects.values_list("key", flat=True)) == ["tea"]
