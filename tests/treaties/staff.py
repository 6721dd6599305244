"""People of the desk: staff with the rights to notes and collections, and what they wrote."""

import csv
import io
from typing import Any

from django.contrib.auth.models import Permission, User
from django.test import Client
from openpyxl import load_workbook

from tests.treaties.page import get
from treaties.choices import Language
from treaties.models import Agreement, Note
from treaties.notes.writing import write_note
from treaties.provisions import Place, place_on_page

ALL_RIGHTS = tuple(
    f"{act}_{what}"
    for act in ("view", "add", "change", "delete")
    for what in ("note", "collection")
)
# What a hostile colleague writes.
HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    '=HYPERLINK("http://x","y")',
    "\u202e right to left \u2066",
    "ж" * 3000,
    "{{ user }} {% now %} %(total)s",
)


def person(name: str = "aigerim", *rights: str) -> User:
    """Return somebody with some rights; without any named, with all of a staff member."""
    user = User.objects.create_user(name)
    codes = rights or ALL_RIGHTS
    user.user_permissions.set(Permission.objects.filter(codename__in=codes))
    return user


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    # The first page of a sign-in writes down that it is in use; the others cost the same.
    client.get("/healthz")
    return client


def at(agreement: Agreement, eid: str = "", columns: str = "ru-kk") -> Place:
    """Return a place in the page of some columns, those of them that there are."""
    there = {version.language: version for version in agreement.versions.all()}
    languages = [one for one in columns.split("-") if one in there] or list(Language.values)
    place = place_on_page(agreement, [there[one] for one in languages if one in there], eid)
    assert place, eid
    return place


def note(by: User, agreement: Agreement, eid: str = "", text: str = "Look.", **more: Any) -> Note:
    return write_note(by, at(agreement, eid), text, more.get("shared", False))


def rows_of(client: Client, address: str) -> list[dict[str, str]]:
    """Return the rows of a CSV or XLSX file, by the headings, as another program reads them."""
    answer = get(client, address)
    data = b"".join(answer.streaming_content)
    answer.close()
    if address.partition("?")[0].endswith("csv"):
        assert answer["Content-Type"] == "text/csv; charset=utf-8"
        text = data.decode()
        assert text.startswith("\ufeff")
        names, *rows = csv.reader(io.StringIO(text[1:]))
    else:
        book = load_workbook(io.BytesIO(data))
        names, *rows = [[str(cell or "") for cell in row] for row in book.worksheets[0].values]
    return [dict(zip(names, row, strict=True)) for row in rows]
