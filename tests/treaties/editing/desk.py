"""What an editor does at the desk: opens a unit, types, saves, hands in; what a publisher does."""

import html
import re
from dataclasses import dataclass
from typing import Any

from django.test import Client

from tests.treaties.page import Page
from treaties.models import LanguageVersion, TextEdit

SLUG = "2019-kz-ge-agreement"
EDITOR = ("add_textedit", "change_textedit")
PUBLISHER = ("publish_textedit", "restore_revision")
INPUT = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)"')
AREA = re.compile(r"<textarea[^>]*>\n(.*?)</textarea>", re.DOTALL)
DISPUTES = "Статья 2. Споры\nСпоры решаются за самоваром."
KETTLE = DISPUTES.replace("самоваром", "чайником")


@dataclass(frozen=True)
class Window:
    """A page with a form, as one window has it."""

    address: str
    fields: dict[str, str]
    text: str
    page: Page


class Desk:
    """The desk of one user."""

    def __init__(self, client: Client) -> None:
        self.client = client

    def open(self, eid: str = "art_2", language: str = "ru", status: int = 200) -> Window:
        """Open the page of a unit."""
        return self.at(f"/en/desk/texts/{SLUG}/{language}/{eid}/", status)

    def at(self, address: str, status: int = 200) -> Window:
        """Open a page."""
        answer = self.client.get(address)
        assert answer.status_code == status, answer.status_code
        return window(address, answer)

    def send(self, shown: Window, status: int = 302, **values: Any) -> Any:
        """Send the form of a window."""
        answer = self.client.post(shown.address.partition("?")[0], shown.fields | values)
        assert answer.status_code == status, (answer.status_code, answer.content.decode()[:3000])
        return answer

    def save(self, text: str, eid: str = "art_2", language: str = "ru") -> TextEdit:
        """Open a unit and save a text for it."""
        self.send(self.open(eid, language), text=text, action="save")
        return TextEdit.objects.latest("changed_at")

    def type(self, shown: Window, text: str, status: int = 200) -> Window:
        """Type into a window; return the window as it is then."""
        answer = self.client.post(f"{shown.address}typed/", shown.fields | {"text": text})
        assert answer.status_code == status, answer.status_code
        body = answer.content.decode()
        return Window(shown.address, shown.fields | hidden(body), text, Page(body))

    def edit_page(self, edit: TextEdit, status: int = 200) -> Window:
        """Open the page of an edit."""
        return self.at(f"/en/desk/texts/edit/{edit.pk}/", status)

    def hand_in(self, edit: TextEdit, comment: str = "A kettle is meant.") -> TextEdit:
        """Hand an edit in."""
        self.send(self.edit_page(edit), action="hand_in", comment=comment)
        edit.refresh_from_db()
        return edit

    def publish(self, edit: TextEdit, status: int = 302) -> Any:
        """Publish an edit."""
        return self.send(self.edit_page(edit), status, action="publish")

    def choose(self, over: Window, eid: str, choice: str, status: int = 302) -> Any:
        """Choose for a unit which text goes on when an edit is taken over onto a newer text."""
        fields = over.fields | {f"unit-{eid}": choice}
        answer = self.client.post(over.address, fields)
        assert answer.status_code == status, answer.status_code
        return answer

    def revision(self, number: int, language: str = "ru", status: int = 200) -> Window:
        """Open the page of a revision."""
        return self.at(f"/en/desk/texts/{SLUG}/{language}/revisions/{number}/", status)


def window(address: str, answer: Any) -> Window:
    """Return what a browser shows of an answer."""
    body = answer.content.decode()
    area = AREA.search(body)
    return Window(address, hidden(body), html.unescape(area[1]) if area else "", Page(body))


def hidden(body: str) -> dict[str, str]:
    """Return the hidden fields of a page."""
    return {name: html.unescape(value) for name, value in INPUT.findall(body)}


def russian() -> LanguageVersion:
    """Return the Russian version as it is stored."""
    return LanguageVersion.objects.get(language="ru", agreement__slug=SLUG)


def text_of(eid: str, language: str = "ru") -> str:
    """Return the stored text of a unit with its heading."""
    version = LanguageVersion.objects.get(language=language, agreement__slug=SLUG)
    article = version.articles.get(eid=eid)
    return f"{article}\n{article.text}"
