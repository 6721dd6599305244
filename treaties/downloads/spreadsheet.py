"""Lines of CSV that any spreadsheet opens as a table of nothing but text."""

import csv
import re
from collections.abc import Iterable

from treaties.downloads.characters import allowed

# A byte order mark, by which Excel knows UTF-8.
BEGINNING = "\ufeff"
# Where a spreadsheet would read a formula: at the beginning of a field and, where lists are
# separated by semicolons as in a Russian Windows, behind one.
FORMULA = re.compile(r"^(?=\s*[=+\-@＝＋－＠]|\t)|(?<=;)(?=[=+\-@＝＋－＠])")


class _Echo:
    """A file that gives back what is written to it."""

    def write(self, text: str) -> str:
        return text


def csv_line(texts: Iterable[str]) -> str:
    """Return some texts as a line of a CSV file."""
    return str(csv.writer(_Echo()).writerow([csv_field(text) for text in texts]))


def csv_field(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula: an apostrophe goes before those."""
    return FORMULA.sub("'", one_line(text))


def one_line(text: str) -> str:
    """Return an allowed text without line breaks; its other blanks stay as they are."""
    return re.sub(r"\s*[\n\r\u2028\u2029\x85]\s*", " ", allowed(text))
