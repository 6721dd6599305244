"""Lines of CSV that no spreadsheet reads a formula in."""

import csv

import pytest

from treaties.downloads.spreadsheet import csv_field, csv_line


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\tчай", "'\tчай"),
        ("  =1+1", "'  =1+1"),
        ("\r\n=1+1", "' =1+1"),
        ("＝1+1", "'＝1+1"),
        ("чай;=1+1", "чай;'=1+1"),
        ("чай; - сахар", "чай; - сахар"),
        ("1-бап = 18", "1-бап = 18"),
        ("", ""),
        ("a\0b", "a\ufffdb"),
    ],
)
def test_no_field_of_csv_is_a_formula(text: str, field: str) -> None:
    assert csv_field(text) == field


def test_a_line_is_read_as_it_was_written() -> None:
    texts = ["чай", 'a "b", c', "", "две\nстроки"]
    (read,) = csv.reader([csv_line(texts)])
    assert read == ["чай", 'a "b", c', "", "две строки"]
