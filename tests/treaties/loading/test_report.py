"""The report as JSON: its keys and their kinds, and that rows tell the same as the reading."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from portal.environment import BASE_DIR
from tests.treaties.samples import KAZAKH, RUSSIAN, TEA, WORDS
from treaties.loading.load import Loaded, checksum_of, load
from treaties.loading.report import agreement_data, agreement_report, file_report
from treaties.models import Agreement
from treaties.text.document import ParsedSource, Refusal
from treaties.text.pipeline import read

pytestmark = pytest.mark.django_db
SAMPLES = sorted((BASE_DIR / "data" / "sample").glob("*.txt"))


# The form of a report, written by hand: a type, a set of values, a list of one form, a mapping from
# any string (``...``) to one form, a function that tells, or an object with just these keys.
def day(value: str | None) -> bool:
    if value is None:
        return True
    assert date.fromisoformat(value)
    return len(value) == 10


def lines(value: Any) -> bool:
    first, last = value
    return bool(1 <= first <= last)


Text, Maybe, Count = str, (str, type(None)), int
LANGUAGES = {"kk", "ru", "en"}
PARAGRAPH = {
    "eid": Text,
    "kind": {"text", "paragraph", "subparagraph", "point", "subpoint", "indent"},
    "label": Maybe,
    "text": Text,
    "level": Count,
    "lines": lines,
}
UNIT = {
    "eid": Text,
    "kind": {"act", "title", "preamble", "article", "closing", "annex", "note", "foreign"},
    "label": Maybe,
    "number": Maybe,
    "heading": Maybe,
    "division": Maybe,
    "part": Maybe,
    "paragraphs": [PARAGRAPH],
    "text": Text,
    "lines": lines,
}
DIVISION = {
    "eid": Text,
    "kind": {"part", "chapter", "section", "subsection", "annex", "protocol"},
    "label": Maybe,
    "number": Maybe,
    "heading": Maybe,
    "parent": Maybe,
    "lines": lines,
}
VERSION = {
    "language": LANGUAGES,
    "standing": {"authentic", "official", "translation", "draft"},
    "title": Maybe,
    "act_title": Maybe,
    "divisions": [DIVISION],
    "articles": [UNIT],
    "revision": Count,
    "source": Text,
}
ACT = {
    "kind": {"law", "resolution", "decree", "order"},
    "issuer": {"parliament", "government", "president", "ministry", None},
    "number": Maybe,
    "date": day,
    "draft": bool,
}
AGREEMENT = {
    "slug": Text,
    "kind": {
        *("agreement", "convention", "treaty", "protocol"),
        *("memorandum", "charter", "declaration", "other"),
    },
    "title": {...: Text},
    "parties": [Text],
    "multilateral": bool,
    "signed_on": day,
    "signed_place": Maybe,
    "in_force_on": day,
    "publication": Maybe,
    "authentic_languages": [Text],
    "prevailing_languages": [Text],
    "status": {"draft", "signed", "in_force", "ended", "unknown"},
    "draft_text": bool,
    "provisional": bool,
    "entry": {"signature", "notification", "ratification", "deposit", "date", None},
    "duration": Maybe,
    "notice": Maybe,
    "reservations": Count,
    "ends": [{"title": Text, "signed_on": day}],
    "amendments": [{"number": Maybe, "date": day}],
    "acts": [ACT],
    "versions": [VERSION],
}
FILE = {
    "path": Text,
    "sha256": Maybe,
    "encoding": Maybe,
    "format": {"text", "html", "docx", "odt", "pdf", None},
    "status": {"created", "updated", "unchanged", "refused"},
    "reason": Maybe,
    "conserved": bool,
    "repairs": {...: Count},
    "warnings": [{"line": Count, "code": Text, "message": Text}],
    "agreements": [AGREEMENT],
}


def check(value: Any, form: Any, place: str = "") -> None:
    """Fail where a value is not of a form."""
    if isinstance(form, type | tuple):
        assert isinstance(value, form), f"{place}: {value!r}"
        assert isinstance(value, bool) == (form is bool), f"{place}: {value!r}"
    elif isinstance(form, set):
        assert value in form, f"{place}: {value!r}"
    elif isinstance(form, list):
        for index, item in enumerate(value):
            check(item, form[0], f"{place}[{index}]")
    elif isinstance(form, Callable):  # type: ignore[arg-type]
        assert form(value), f"{place}: {value!r}"
    elif ... in form:
        for key, item in value.items():
            check(item, form[...], f"{place}.{key}")
    else:
        assert set(value) == set(form), place
        for key, item in value.items():
            check(item, form[key], f"{place}.{key}")


def report(text: str | bytes, path: str = "tea.txt") -> dict[str, Any]:
    """Load a text and return what its report says after it went through JSON."""
    data = text.encode() if isinstance(text, str) else text
    found = file_report(load(data, path), path, checksum_of(data))
    plain: dict[str, Any] = json.loads(json.dumps(found))
    check(plain, FILE)
    return plain


@pytest.mark.parametrize("file", SAMPLES, ids=lambda file: file.stem)
def test_every_sample_has_a_report_of_the_form(file):
    found = report(file.read_bytes(), file.name)
    assert (found["status"], found["conserved"], found["reason"]) == ("created", True, None)
    assert len(found["agreements"]) == 1


def test_the_same_file_again_is_reported_from_the_rows():
    first = report(TEA)
    again = report(TEA)
    assert again["status"] == "unchanged"
    assert again["reason"]
    same = set(FILE) - {"status", "reason"}
    assert {key: again[key] for key in same} == {key: first[key] for key in same}
    assert first["repairs"]


@pytest.mark.parametrize("file", SAMPLES, ids=lambda file: file.stem)
def test_rows_and_reading_give_the_same_report(file):
    parsed = read(file.read_bytes())
    assert isinstance(parsed, ParsedSource)
    report(file.read_bytes(), file.name)
    row = Agreement.objects.get()
    found = agreement_report(row)
    assert {version.pop("revision") for version in found["versions"]} == {1}
    assert {len(version.pop("source")) for version in found["versions"]} == {64}
    expected = agreement_data(parsed.agreement, row.slug)
    for one in (found, expected):
        one["versions"].sort(key=lambda version: str(version["language"]))
    assert found == expected


def test_a_file_that_joins_is_reported_with_all_versions_of_its_agreement():
    assert [one["language"] for one in report(RUSSIAN)["agreements"][0]["versions"]] == ["ru"]
    joined = report(KAZAKH)
    assert joined["status"] == "updated"
    (agreement,) = joined["agreements"]
    assert set(agreement["title"]) == {"kk", "ru"}
    sources = {one["language"]: one["source"] for one in agreement["versions"]}
    assert sources == {"kk": joined["sha256"], "ru": checksum_of(RUSSIAN.encode())}


def test_units_are_told_in_the_order_of_the_source():
    (agreement,) = report(RUSSIAN)["agreements"]
    units = agreement["versions"][0]["articles"]
    assert [unit["eid"] for unit in units] == [
        *("title", "preamble", "art_1", "art_2", "art_3", "closing")
    ]
    assert [unit["number"] for unit in units] == [None, None, "1", "2", "3", None]
    first = units[2]
    assert first["heading"] == "Цель"
    assert first["text"].splitlines() == [
        "1. Стороны выращивают чай:",
        "a) горный;",
        "b) долинный.",
        "2. Урожай остается общим.",
    ]
    assert [part["eid"] for part in first["paragraphs"]][1] == "art_1__para_1__point_a"
    begin, end = first["lines"]
    assert RUSSIAN.splitlines()[begin - 1].startswith("Статья 1")
    assert "Урожай" in RUSSIAN.splitlines()[end - 1]


def test_what_the_text_does_not_say_is_null():
    text = RUSSIAN.split("      Совершено")[0].replace("(Вступило", "(Не вступило")
    text = text.replace("действует пять лет", "радует Стороны")
    (agreement,) = report(text)["agreements"]
    for key in ("signed_on", "signed_place", "entry", "duration", "notice"):
        assert agreement[key] is None, key


@pytest.mark.parametrize("data", [b"", WORDS.encode(), b"\x00\x01\x02" * 20])
def test_a_refused_file_has_a_reason_and_no_agreement(data):
    found = report(data)
    assert found["status"] == "refused"
    assert found["reason"].endswith(".")
    assert found["agreements"] == []


def test_a_file_that_could_not_be_opened_has_no_checksum():
    loaded = Loaded("x", "refused", refusal=Refusal("unreadable", "Permission denied"))
    found = file_report(loaded, "x", None)
    check(found, FILE)
    assert (found["sha256"], found["conserved"]) == (None, True)


def test_a_text_that_would_lose_letters_is_not_conserved():
    loaded = Loaded("x", "refused", refusal=Refusal("not-conserved"))
    assert file_report(loaded, "x", "0" * 64)["conserved"] is False


def test_warnings_are_sentences_with_their_lines():
    found = report(RUSSIAN.replace("Статья 3", "Статья 7"))
    (warning,) = [row for row in found["warnings"] if row["code"] == "number-jump"]
    assert RUSSIAN.splitlines()[warning["line"] - 1] == "Статья 3"
    assert "7" in warning["message"]
