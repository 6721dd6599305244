"""Findings as CSV and XLSX: all that a list has, for readers and for staff."""

import csv
import io
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from tests.treaties.findings_kept.made import SLUG, decide, editor
from tests.treaties.page import get
from treaties.downloads import workbook
from treaties.models import Agreement

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("index_folder")]


def table(client: Client, address: str) -> list[list[str]]:
    answer = get(client, address)
    if address.partition("?")[0].endswith("csv"):
        assert answer["Content-Type"] == "text/csv; charset=utf-8"
        text = b"".join(answer.streaming_content).decode()
        assert text.startswith("\ufeff")
        return list(csv.reader(io.StringIO(text[1:])))
    data = b"".join(answer.streaming_content)
    answer.close()
    book = load_workbook(io.BytesIO(data))
    assert book.active
    return [[str(cell or "") for cell in row] for row in book.active.values]


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_file_has_all_that_the_list_has(client, coffee, ending):
    names, *rows = table(client, f"/en/findings.{ending}?kind=negation")
    assert len(rows) == 2
    told = dict(zip(names, next(row for row in rows if SLUG in row), strict=True))
    assert told == {
        "Agreement": Agreement.objects.get(slug=SLUG).title("en"),
        "Short name": SLUG,
        "Source files": "tea.txt",
        "Provision": "Article 2, unnumbered paragraph 1",
        "eId": "art_2__p_1",
        "Kind of difference": "Negation",
        "Weight": "0.90",
        "State": "Open",
        "Words: Kazakh": "шешіледі",
        "Words: Russian": "решаются",
        "Words: English": "are settled",
        "Note": "A negation that stands in the Russian text and in the English text is missing "
        "in the Kazakh text.",
        "Address of the provision": f"http://testserver/en/agreements/{SLUG}/kk-ru-en/#art_2__p_1",
    }


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
@pytest.mark.parametrize("reader", ["kk", "ru", "en"])
def test_a_file_of_one_agreement_is_in_the_readers_language(client, coffee, ending, reader):
    address = f"/{reader}/agreements/{SLUG}/findings.{ending}"
    _names, *rows = table(client, address)
    assert len(rows) == 3
    assert {row[1] for row in rows} == {SLUG}
    answer = get(client, address)
    answer.close()
    disposition = answer["Content-Disposition"]
    assert disposition.startswith(f'attachment; filename="{SLUG}-findings-')
    assert disposition.endswith(f'.{ending}"')
    with_title = rows[0][0]
    assert with_title == Agreement.objects.get(slug=SLUG).title(reader)


def test_a_file_has_no_formulas(client, compared):
    row = compared.findings.get(kind="negation")
    row.quotes = {"ru": [["gone", 0, 5, "=1+1"]]}
    row.save()
    names, *rows = table(client, "/en/findings.csv?kind=negation")
    assert rows[0][names.index("Words: Russian")] == "'=1+1"


def test_the_reason_is_in_the_files_of_staff_alone(client, compared):
    decide("negation", "accepted")
    names, *_rows = table(client, "/en/findings.csv")
    assert "Editor's reason" not in names
    client.force_login(editor("decide_finding"))
    names, *rows = table(client, "/en/findings.csv?kind=negation")
    assert rows[0][names.index("Editor's reason")] == "Looked up."


def test_more_than_a_sheet_holds_is_said(client, compared, monkeypatch):
    monkeypatch.setattr(workbook, "SHEET_ROWS", 3)
    answer: Any = get(client, "/en/findings.xlsx", 400)
    assert "A sheet has room for" in answer.content.decode()
    monkeypatch.setattr(workbook, "SHEET_ROWS", 4)
    assert len(table(client, "/en/findings.xlsx")) == 4


def test_memory_does_not_grow_with_a_file(client, compared, monkeypatch):
    monkeypatch.setattr("treaties.findings_listing.CHUNK", 2)
    row = compared.findings.get(kind="negation")
    for number in range(9):
        row.pk, row.identity = None, str(number)
        row.save(force_insert=True)
    with CaptureQueriesContext(connection) as queries:
        assert len(table(client, "/en/findings.csv")) == 13
    # Each few findings are read with their agreements.
    assert 12 <= len(queries) <= 40


@pytest.mark.parametrize("address", ["/en/findings.csv", f"/en/agreements/{SLUG}/findings.xlsx"])
def test_a_file_is_only_taken(client, compared, address):
    assert client.post(address).status_code == 405
