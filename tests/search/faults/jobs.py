"""What is done with an index while it is harmed, and what is seen of it afterwards."""

import hashlib
import io
import json
import os
import select
import shutil
from email import message_from_bytes
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.core.management import call_command
from django.db import connections
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from portal.worker import work
from search import indexing
from search.checking import compare
from search.engines.whoosh import store
from search.engines.whoosh.schema import FORMS
from search.engines.whoosh.snapshot import Snapshot
from search.saved.feed import atom
from search.saved.models import SavedHit, SavedNotice, SavedSearch
from search.service import Request, search
from tests.search.library import HONEY_RU, LIBRARY
from tests.treaties.samples import KAZAKH, RUSSIAN
from treaties.drafts import reading, saving
from treaties.drafts.keeping import keep
from treaties.drafts.tasks import read_later
from treaties.loading.load import load
from treaties.loading.writing import one_writer
from treaties.models import Agreement, Article, Draft, SourceFile

OLD, NEW = "old-index", "new-index"
DATABASE, KEPT_DATABASE = "shartnama.sqlite3", "kept.sqlite3"
SAVED = ("кофе", "мед")
WORDS = ("чай", "чаем", "кофе", "шай", "озера", "почта")


def mail_files() -> list[Path]:
    """Return the files of mails, those that a killed process left unfinished among them."""
    folder = Path(settings.EMAIL_FILE_PATH)  # type: ignore[misc]
    return sorted(folder.iterdir()) if folder.exists() else []


def read_mail(file: Path) -> list[str]:
    """Return the ending of a mail's file, its Message-ID, and its last line."""
    message = message_from_bytes(file.read_bytes())
    parts = [part.get_payload(decode=True) for part in message.walk()]
    texts = [part.decode() for part in parts if isinstance(part, bytes)]
    last = texts[-1].strip().splitlines()[-1] if texts and texts[-1].strip() else ""
    return [file.suffix, str(message["Message-ID"]), last]


class Pipe:
    """What a job has of the one who started it: a word when it is ready, and signs to go on."""

    def __init__(self, ready: int, signs: int) -> None:
        self._ready, self._signs = ready, signs

    def say_ready(self) -> None:
        """Tell that the job may be harmed from now on."""
        os.write(self._ready, b"r")

    def wait_for_sign(self) -> None:
        """Wait until the job may go on."""
        os.read(self._signs, 1)

    def has_sign(self) -> bool:
        """Return whether there is a sign to go on."""
        return bool(select.select([self._signs], [], [], 0)[0])


def state_of(snapshot: Snapshot) -> str:
    """Return a digest of what a reader sees: every entry, and in how many some words stand."""
    numbers = [number for number in range(snapshot.size) if snapshot.live[number]]
    seen = sorted(json.dumps(snapshot.entry(number), sort_keys=True) for number in numbers)
    for word in WORDS:
        places = snapshot.postings(FORMS, word)[0]
        seen.append(f"{word} {sum(bool(snapshot.live[place]) for place in places)}")
    return hashlib.sha256("\n".join(seen).encode()).hexdigest()


class Jobs:
    """What can be done with the index at a path; a job returns what it has to say."""

    def __init__(self, path: Path) -> None:
        self.path = path
        indexing.backend().path = path

    def rebuild(self, pipe: Pipe) -> None:
        """Write the index anew."""
        pipe.say_ready()
        pipe.wait_for_sign()
        indexing.rebuild()

    def commit(self, pipe: Pipe) -> None:
        """Write what waits."""
        pipe.say_ready()
        pipe.wait_for_sign()
        indexing.update_pending()

    def look(self, pipe: Pipe) -> str:
        """Return what a process sees that opens the index now."""
        pipe.say_ready()
        return state_of(store.snapshot(self.path))

    def read(self, pipe: Pipe) -> dict[str, Any]:
        """Read the index again and again; return what was seen, also of the state opened first."""
        first = store.snapshot(self.path)
        seen = {state_of(first)}
        pipe.say_ready()
        while not pipe.has_sign():
            seen.add(state_of(store.snapshot(self.path)))
        return {"seen": sorted(seen), "first": state_of(first)}

    def run_saved(self, pipe: Pipe) -> None:
        """Run the saved searches by the command."""
        pipe.say_ready()
        pipe.wait_for_sign()
        call_command("run_saved_searches", stdout=io.StringIO())

    def told(self, pipe: Pipe) -> dict[str, Any]:
        """Return what the saved searches have told: hits, feeds, mails, and what is left."""
        pipe.say_ready()
        searches = SavedSearch.objects.order_by("pk")
        hits = SavedHit.objects.order_by("pk").select_related("change")
        newest = indexing.newest_change()
        return {
            "hits": [[hit.search_id, hit.change.language, hit.eid] for hit in hits],
            "feeds": [atom(search).count("<entry>") for search in searches],
            "seen": [search.seen_change == newest for search in searches],
            "faults": [search.fault for search in searches],
            "notices": list(SavedNotice.objects.values_list("state", flat=True)),
            "mails": [read_mail(file) for file in mail_files()],
        }

    def work(self, pipe: Pipe) -> None:
        """Do what the worker does until nothing is left."""
        pipe.say_ready()
        pipe.wait_for_sign()
        work(once=True)

    def drafts(self, pipe: Pipe) -> dict[str, Any]:
        """Return how far the drafts are, and what of them is public."""
        pipe.say_ready()
        published = Agreement.objects.filter(versions__title__contains="чае")
        return {
            "drafts": [
                [draft.state, (draft.problem or draft.refusal or [""])[0]]
                for draft in Draft.objects.order_by("pk")
            ],
            "public": published.distinct().count(),
            "sources": SourceFile.objects.filter(name="tea.txt").count(),
            "articles": Article.objects.filter(version__agreement__in=published).count(),
            "found": search(Request("самовар")).total if indexing.is_level() else None,
            "tasks": list(
                DBTaskResult.objects.filter(status__in=["READY", "RUNNING"]).values_list(
                    "status", flat=True
                )
            ),
        }

    def repair(self, pipe: Pipe) -> dict[str, Any]:
        """Bring the index level by the command; return what it said and whether it is level now."""
        pipe.say_ready()
        said = io.StringIO()
        call_command("check_index", "--repair", stdout=said)
        found = compare()
        return {"said": said.getvalue(), "level": found.level, "notes": len(found.notes)}


def save_searches() -> None:
    """Save searches for somebody: one that the later text is new for, and one that it is not."""
    owner = User.objects.create(username="aigerim", email="aigerim@example.kz")
    seen = indexing.newest_change()
    for words in SAVED:
        SavedSearch.objects.create(
            owner=owner,
            name=words,
            words=words,
            language="ru",
            changed_at=timezone.now(),
            seen_change=seen,
        )


def hand_in_drafts() -> None:
    """Upload two texts: one that a publisher has asked to publish, one that waits to be read."""
    publisher = User.objects.create(username="bolat")
    draft = keep(RUSSIAN.encode(), "tea.txt", publisher)
    reading.read(draft.pk)
    saving.publish(draft.pk, publisher, 1)
    with one_writer():
        read_later(keep(KAZAKH.encode(), "shai.txt", publisher))


def prepare(folder: Path) -> dict[str, str]:
    """Make the old index and the new database; return what a reader sees of either state."""
    call_command("migrate", verbosity=0)
    for name, text in LIBRARY.items():
        load(text.encode(), name)
    Jobs(folder / OLD)
    indexing.rebuild()
    save_searches()
    hand_in_drafts()
    load(HONEY_RU.replace("за чаем", "за кофе").encode(), "later.txt")
    connections.close_all()
    shutil.copy(folder / DATABASE, folder / KEPT_DATABASE)
    shutil.copytree(folder / OLD, folder / NEW)
    # Everything is done once, so that nothing is loaded later in a process that is harmed.
    Jobs(folder / NEW)
    indexing.update_pending()
    indexing.rebuild()
    call_command("check_index", "--repair", stdout=io.StringIO())
    call_command("run_saved_searches", stdout=io.StringIO())
    states = {name: state_of(store.snapshot(folder / name)) for name in (OLD, NEW)}
    work(once=True)
    connections.close_all()
    return states
