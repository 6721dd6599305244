"""What stands behind the doors: a treaty, and one thing of each kind of the desk."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.contrib.auth.models import User
from django.utils import timezone

from search.api.tokens import make_token
from search.models import ApiToken, SavedSearch
from tests.doors.roles import EDITOR, STAFF
from tests.treaties.samples import TEA, stored
from tests.treaties.staff import at, note
from treaties.choices import EditState, FindingState
from treaties.collecting import writing
from treaties.drafts import reading
from treaties.drafts.keeping import keep
from treaties.models import Agreement, Draft, Finding, TextEdit

WAITING_TEXT = TEA.replace("Грузии", "Индии").replace("Грузия", "Үндістан")
WAITING_TEXT = WAITING_TEXT.replace("Georgia", "India")


@dataclass
class World:
    """The arguments of the addresses, by the names that the table of doors has for them."""

    places: dict[str, Any]

    def arguments(self, names: tuple[str, ...]) -> list[Any]:
        """Return the arguments of a door."""
        return [self.places[name] for name in names]


def world(people: dict[str, User]) -> World:
    """Make one of each kind; what can be private belongs to the one of the staff."""
    tea = stored(TEA)
    staff, editor = people[STAFF], people[EDITOR]
    collection = _collection(staff, tea)
    saved = SavedSearch.objects.create(
        owner=staff, name="Tea", words="чай", language="ru", changed_at=timezone.now()
    )
    make_token(staff, "a program", timedelta(days=9))
    return World(
        {
            "slug": tea.slug,
            "columns": ("ru", "kk"),
            "language": "ru",
            "eid": "art_1",
            "party": "KZ",
            "ending": "csv",
            "text_ending": "txt",
            "section": "agreements",
            "sha256": tea.sources.get().sha256,
            "bulk_name": "nothing.zip",
            "number": 1,
            "uid": "1",
            "key": "no-key",
            "saved": saved.pk,
            "feed_token": saved.feed_token,
            "mail_token": saved.mail_token,
            "token": ApiToken.objects.get().pk,
            "note": note(staff, tea, "art_2", "Private.").pk,
            "collection": collection.pk,
            "item": collection.items.get().pk,
            "draft": _draft(editor).pk,
            "finding": _finding(tea).pk,
            "edit": _edit(editor, tea).pk,
        }
    )


def _collection(owner: User, tea: Agreement) -> Any:
    made = writing.create(owner, writing.Cover("On tea", ""))
    writing.add(owner, made.pk, "", at(tea, "art_1"), "")
    return made


def _draft(editor: User) -> Draft:
    draft = keep(WAITING_TEXT.encode(), "india.txt", editor)
    reading.read(draft.pk)
    draft.refresh_from_db()
    return draft


def _finding(tea: Agreement) -> Finding:
    return Finding.objects.create(
        agreement=tea,
        position=1,
        unit="art_1",
        eid="art_1__para_2",
        kind="missing",
        weight=1,
        quotes={"ru": [["art_1__para_2", 0, 5, "Урожай"]]},
        values={"missing": ["en"]},
        identity="one",
        state=FindingState.OPEN,
    )


def _edit(editor: User, tea: Agreement) -> TextEdit:
    return TextEdit.objects.create(
        agreement=tea,
        language="ru",
        base=1,
        texts={"art_2": "Статья 2. Споры\nСпоры решаются за чайником."},
        comment="Another pot.",
        author=editor,
        state=EditState.SUBMITTED,
    )
