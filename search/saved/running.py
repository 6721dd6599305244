"""A run of a saved search: what is new is found, kept and, when a mail is due, put into one.

A run is one transaction, in steps where much is new, each a transaction of its own. It stores what
was found and up to where was looked, or nothing. So it may be killed, or done twice at once: what
is new is neither lost nor kept twice.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.db.models import Q, QuerySet
from django.utils import timezone

from search.pieces import Fault
from search.saved.asked import Asked, asked_by
from search.saved.finding import Found, found_in
from search.saved.models import Frequency, SavedHit, SavedNotice, SavedSearch
from search.saved.news import News, Place, Reader
from search.service import measure
from search.time_limit import SECONDS, QueryTooSlowError, allowing
from treaties.loading.writing import one_writer
from treaties.models import TextChange

# Less than a day and a week: what starts at the same minute each day must not find that a day is
# not over.
DUE_AFTER = {
    Frequency.DAILY: timedelta(hours=23),
    Frequency.WEEKLY: timedelta(days=6, hours=23),
}
BATCH = 500
# At night nobody waits: a query may take longer than on its page, in seconds.
PATIENCE = 30.0
# How often a search is begun again that was changed while it ran.
TRIES = 3


class MeanwhileError(Exception):
    """Another run of the search was stored meanwhile, or its owner changed or deleted it."""


@dataclass(frozen=True, slots=True)
class Ran:
    """What came of a run: how many are new, or what is wrong with the query.

    ``waits`` says that changes wait for the index: they come with the next run.
    """

    search: SavedSearch
    new: int = 0
    fault: Fault | None = None
    waits: bool = False


def due(now: datetime) -> QuerySet[SavedSearch]:
    """Return the saved searches that are to be run now, those that waited longest first."""
    wanted = Q(pk__in=())
    for frequency, span in DUE_AFTER.items():
        last = Q(last_due_run__isnull=True) | Q(last_due_run__lte=now - span)
        wanted |= Q(frequency=frequency) & last
    found = SavedSearch.objects.filter(wanted, owner__is_active=True)
    return found.order_by("last_due_run", "pk")


def run_all(reader: Reader, every: bool = False, dry: bool = False) -> Iterator[Ran]:
    """Run the searches that are due, or every one, and yield what came of each as it is stored.

    What another process has run meanwhile is left out. ``dry`` stores nothing. Raises
    IndexUnavailableError; what was yielded before is stored.
    """
    now = timezone.now()
    wanted = _not_run_since(now) if every else due(now)
    for key in list(wanted.values_list("pk", flat=True)):
        for _try in range(TRIES):
            search = wanted.filter(pk=key).select_related("owner").first()
            if search is None:
                break
            if dry:
                yield try_out(search, reader)
                break
            with suppress(MeanwhileError):
                yield run(search, reader, by_itself=True)
                break


def _not_run_since(now: datetime) -> QuerySet[SavedSearch]:
    before = Q(last_due_run__isnull=True) | Q(last_due_run__lt=now)
    found = SavedSearch.objects.filter(before, owner__is_active=True)
    return found.order_by("last_due_run", "pk")


def run(search: SavedSearch, reader: Reader, by_itself: bool = False) -> Ran:
    """Run a saved search and store what is new.

    ``by_itself`` is False for a run by hand: what that finds is mailed with the next one. While
    changes wait for the index, no run is the one that was due, which mails: the next one is. Raises
    MeanwhileError, and IndexUnavailableError, when nothing was stored in the last step.
    """
    asked = asked_by(search)
    if isinstance(asked, Fault):
        return _faulty(search, asked, by_itself)
    step = _Step(search, by_itself, reader.level.newest)
    seconds = PATIENCE if by_itself else SECONDS
    try:
        with allowing(seconds):
            return _stepped(asked, step, reader)
    except QueryTooSlowError:
        return _faulty(search, Fault("too-slow", str(int(seconds))), by_itself)


def _stepped(asked: Asked, step: "_Step", reader: Reader) -> Ran:
    """Look at all that is new, step by step."""
    leniency, total = measure(asked.node, asked.filters)
    new = 0
    while True:
        news = reader.after(step.search.seen_change)
        new += step.store(found_in(asked, leniency, news), news, total)
        if news.last:
            return Ran(step.search, new, waits=step.waits(news))


def try_out(search: SavedSearch, reader: Reader) -> Ran:
    """Return what a run would come to, and store nothing."""
    asked = asked_by(search)
    if isinstance(asked, Fault):
        return Ran(search, fault=asked)
    new, seen = 0, search.seen_change
    try:
        with allowing(PATIENCE):
            leniency, _total = measure(asked.node, asked.filters)
            while True:
                news = reader.after(seen)
                new += len(found_in(asked, leniency, news))
                seen = news.upto
                if news.last:
                    return Ran(search, new, waits=seen < reader.level.newest)
    except QueryTooSlowError:
        return Ran(search, fault=Fault("too-slow", str(int(PATIENCE))))


# What is stored


def _faulty(search: SavedSearch, fault: Fault, by_itself: bool) -> Ran:
    """Keep what is wrong with a query. It has looked at nothing: what is new stays new."""
    with one_writer():
        _claim(search)
        now = timezone.now()
        _note_run(search, now)
        if by_itself:
            search.last_due_run = now
        search.fault, search.fault_detail = fault.code, fault.detail
        search.save(update_fields=[*RUN, "fault", "fault_detail"])
    return Ran(search, fault=fault)


def _claim(search: SavedSearch) -> None:
    """Make sure that a search is as it was when it was read; nobody else writes meanwhile."""
    told = {name: getattr(search, name) for name in ("runs", "seen_change", "changed_at")}
    if not SavedSearch.objects.filter(pk=search.pk, **told).exists():
        raise MeanwhileError(search.pk)


def _note_run(search: SavedSearch, now: datetime) -> None:
    search.runs += 1
    search.last_run = now


class _Step:
    """Stores the steps of one run; the first of them begins it."""

    def __init__(self, search: SavedSearch, by_itself: bool, newest: int) -> None:
        self.search = search
        self._by_itself = by_itself
        self._newest = newest
        self._now = timezone.now()
        self._begun = False

    def waits(self, news: News) -> bool:
        """Return whether there is more to look at after some news, which waits for the index."""
        return news.upto < self._newest

    def store(self, found: Sequence[Found], news: News, total: int) -> int:
        """Store what was found in some news, and that they were looked at; return how many."""
        search = self.search
        with one_writer():
            _claim(search)
            if not self._begun:
                _note_run(search, self._now)
            is_due = self._by_itself and news.last and not self.waits(news)
            if is_due:
                search.last_due_run = self._now
            hits = self._hits(_still_new(found, news.upto))
            SavedHit.objects.bulk_create(hits, batch_size=BATCH, ignore_conflicts=True)
            search.seen_change, search.total = news.upto, total
            search.fault = search.fault_detail = ""
            search.save(update_fields=[*RUN, "seen_change", "total", "fault", "fault_detail"])
            if is_due:
                _write_notice(search, self._now)
        self._begun = True
        return len(hits)

    def _hits(self, found: Iterable[Found]) -> list[SavedHit]:
        search = self.search
        return [
            SavedHit(
                search=search,
                change_id=one.new.change,
                eid=one.place.eid,
                kind=one.new.kind,
                run=search.runs,
                found_at=self._now,
                by_mail=search.mails,
            )
            for one in found
        ]


RUN = ("runs", "last_run", "last_due_run")


def _still_new(found: Sequence[Found], upto: int) -> list[Found]:
    """Return what is to be told now, of what was found.

    What was changed again after the news were read is left to the next news, which tell it: the
    index may have shown the former text or that one. What is gone is not told.
    """
    rows = _changes({one.new.change for one in found})
    later = _later({row.agreement_id for row in rows.values()}, upto)
    kept = []
    for one in found:
        row = rows.get(one.new.change)
        if row is None or one.place.eid not in row.units:
            continue
        place = Place(row.agreement_id, row.language, one.place.eid)
        if place not in later:
            kept.append(one)
    return kept


def _changes(keys: Collection[int]) -> Mapping[int, TextChange]:
    rows = TextChange.objects
    return {row.pk: row for some in _batches(keys) for row in rows.filter(pk__in=some)}


def _later(agreements: Collection[int], upto: int) -> set[Place]:
    """Return what was changed in some agreements after the news were read."""
    found = TextChange.objects.filter(pk__gt=upto)
    rows = [row for some in _batches(agreements) for row in found.filter(agreement_id__in=some)]
    return {Place(row.agreement_id, row.language, eid) for row in rows for eid in row.units}


def _batches(keys: Collection[int]) -> Iterable[Sequence[int]]:
    # A database takes only so many values in one question.
    listed = sorted(keys)
    return (listed[start : start + BATCH] for start in range(0, len(listed), BATCH))


def _write_notice(search: SavedSearch, now: datetime) -> None:
    """Put all that is to be mailed and is in no mail yet into one."""
    unsent = search.hits.filter(by_mail=True, notice=None)
    if not (search.mails and search.owner.email and unsent.exists()):
        return
    notice = SavedNotice.objects.create(
        search=search, message_id=message_id(search), created_at=now
    )
    unsent.update(notice=notice)


def message_id(search: SavedSearch) -> str:
    """Return the Message-ID of the mail of a run: the same however often it is sent."""
    host = urlsplit(settings.ORIGIN).hostname or "localhost"
    made = search.created_at.strftime("%Y%m%d%H%M%S")
    return f"<saved-search.{search.pk}.{made}.{search.runs}@{host}>"
