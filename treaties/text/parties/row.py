"""A row of the tables of parties, and how the tables are written."""

from typing import NamedTuple

LANGUAGES = ("kk", "ru", "en")
BETWEEN_NAMES = "|"


class PartyRow(NamedTuple):
    """A state or an organisation: its names in each language, first the one shown to readers."""

    code: str
    kk: tuple[str, ...]
    ru: tuple[str, ...]
    en: tuple[str, ...]

    def names(self, language: str) -> tuple[str, ...]:
        """Return the names in kk, ru or en; in another language none."""
        return {"kk": self.kk, "ru": self.ru, "en": self.en}.get(language, ())


def read_rows(table: str) -> tuple[PartyRow, ...]:
    """Return the rows of a table.

    A row is three lines, Kazakh, Russian and English, the code before the first; names stand
    between ``|``, and a line that ends with ``|`` goes on in the next. A row that is not so raises
    ValueError at import, so that a slip of the pen never becomes a name.
    """
    lines = [line.strip() for line in table.replace("|\n", "|").splitlines() if line.strip()]
    rows = []
    for place in range(0, len(lines), len(LANGUAGES)):
        row = lines[place : place + len(LANGUAGES)]
        code, _, row[0] = row[0].partition(" ")
        if len(row) < len(LANGUAGES) or not code.isascii() or not code.isupper():
            raise ValueError(f"not a row of a table of parties: {lines[place]}")
        rows.append(PartyRow(code, *(_names(line) for line in row)))
    return tuple(rows)


def _names(line: str) -> tuple[str, ...]:
    names = tuple(" ".join(name.split()) for name in line.split(BETWEEN_NAMES))
    if "" in names:
        raise ValueError(f"an empty name: {line}")
    return names
