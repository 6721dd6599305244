"""A page as a reader's browser has it: the places, cells, languages and links that it holds."""

import re
from html.parser import HTMLParser
from typing import Any

from django.test import Client

VOID = {"meta", "link", "input", "br", "img", "hr"}


class Page(HTMLParser):
    """The elements of a page that tests ask for; a tag that is not closed fails at once."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.alternates: dict[str, str] = {}
        self.canonical = ""
        self.language = ""
        self.words: list[str] = []
        # Of each cell: its column, its lang attribute, its text.
        self.cells: list[tuple[str, str | None, str]] = []
        self._open: list[tuple[str, dict[str, str | None], int]] = []
        self._rows: dict[str, list[str]] = {}
        self.feed(html)
        assert self._open == [], self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if values.get("id"):
            self.ids.append(str(values["id"]))
        if tag == "html":
            self.language = str(values["lang"])
        if tag == "a":
            self.links.append(str(values["href"]))
        if tag == "link" and values["rel"] == "alternate" and values.get("hreflang"):
            self.alternates[str(values["hreflang"])] = str(values["href"])
        if tag == "link" and values["rel"] == "canonical":
            self.canonical = str(values["href"])
        if "cell" in str(values.get("class")).split():
            self._note_cell(str(values["data-language"]))
        if tag not in VOID:
            self._open.append((tag, values, len(self.words)))

    def _note_cell(self, language: str) -> None:
        _, row, _ = self._open[-1]
        if row.get("id"):
            self._rows.setdefault(str(row["id"]), []).append(language)

    def handle_endtag(self, tag: str) -> None:
        opened, values, start = self._open.pop()
        assert opened == tag, f"<{opened}> is closed by </{tag}>"
        if "cell" in str(values.get("class")).split():
            text = plain("".join(self.words[start:])).removesuffix(" #")
            self.cells.append((str(values["data-language"]), values.get("lang"), text))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def has(self, words: str) -> bool:
        """Return whether the page shows some words."""
        return words in plain("".join(self.words))

    def rows(self) -> dict[str, list[str]]:
        """Return the columns of each row that has an address."""
        return self._rows

    def slugs(self) -> list[str]:
        """Return the agreements that a list shows, in its order."""
        found = (re.match(r"/\w\w/agreements/([\w-]+)/", link) for link in self.links)
        return list(dict.fromkeys(one[1] for one in found if one))


def plain(text: str) -> str:
    """Return a text with single spaces."""
    return re.sub(r"\s+", " ", text).strip()


def get(client: Client, address: str, status: int = 200) -> Any:
    """Return the answer to a request, which must have a status."""
    answer = client.get(address)
    assert answer.status_code == status, answer.status_code
    return answer


def see(client: Client, address: str, status: int = 200) -> Page:
    """Return a page."""
    return Page(get(client, address, status).content.decode())
