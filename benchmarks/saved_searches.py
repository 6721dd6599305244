"""How long a thousand saved searches take over a large library, after a day's changes.

    python benchmarks/saved_searches.py [--articles N] [--searches N] [--compared N]
        [--cache FOLDER]

Makes a library of N articles (units of language versions) by the statistics of real texts
(``search_corpus.py``) and indexes it; saves searches of all the kinds of ``search_questions.py``,
some with filters and in some languages; and has twenty agreements come in anew. Then ``manage.py
run_saved_searches`` is measured as a whole: bringing the index level, searching, storing what is
new, writing the mails, as files. Prints seconds, those of the processor,
which other programs do not lengthen, and what was found.

Beside it, in the same run, the simplest way to the same: each search is asked for all that it
finds, which is compared with the keys kept of the last time, and the keys are kept again. It is
measured with some of the searches (``--compared``) for it takes long; ours with the same ones.
"""

import argparse
import io
import json
import os
import random
import resource
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

if TYPE_CHECKING:
    from search.saved.models import SavedSearch
    from search.saved.news import Reader

CHANGED = 20
OWNERS = 50
MOST_SECONDS = 60
# Results that the other way asks for at a time: all.
ALL = 10_000_000


def prepare(folder: Path, count: int) -> dict[str, Any]:
    """Make the library in a folder, unless it is there; return of what to ask."""
    from django.core.management import call_command

    from benchmarks.search_corpus import make_corpus
    from search.indexing import is_level, rebuild

    told = folder / "told.json"
    if not told.exists():
        make_corpus(count, told)
    call_command("migrate", verbosity=0)
    if not is_level():
        rebuild()
    found: dict[str, Any] = json.loads(told.read_text(encoding="utf-8"))
    return found


def save(told: dict[str, Any], count: int) -> None:
    """Save searches of all kinds for some owners."""
    from django.contrib.auth.models import User
    from django.utils import timezone

    from benchmarks.search_questions import Questions
    from search.indexing import newest_change
    from search.saved.models import SavedSearch

    User.objects.filter(username__startswith="owner-").delete()
    owners = [
        User.objects.create(username=f"owner-{number}", email=f"owner-{number}@example.kz")
        for number in range(OWNERS)
    ]
    chance = random.Random(5)
    now, seen = timezone.now(), newest_change()
    rows = []
    for number, one in enumerate(Questions(told, seed=5).make(count)):
        filters: dict[str, list[str]] = {}
        if one.party:
            filters["party"] = [one.party]
        if one.years:
            filters["year"] = [str(year) for year in one.years]
        if number % 4 == 0:
            filters["language"] = [chance.choice(("kk", "ru", "en"))]
        rows.append(
            SavedSearch(
                owner=chance.choice(owners),
                name=one.words,
                words=one.words,
                filters=filters,
                language=chance.choice(("kk", "ru", "en")),
                changed_at=now,
                seen_change=seen,
            )
        )
    SavedSearch.objects.bulk_create(rows)


def change() -> int:
    """Have some agreements come in anew; return how many units these have."""
    from search.models import PendingUpdate
    from treaties.loading.changes import note_text
    from treaties.loading.values import stored_version
    from treaties.loading.writing import one_writer
    from treaties.models import Agreement, TextChange

    # In a library that is kept they have come in before.
    TextChange.objects.all().delete()
    keys = list(Agreement.objects.order_by("pk").values_list("pk", flat=True))
    units = 0
    for key in random.Random(7).sample(keys, CHANGED):
        with one_writer():
            for version in Agreement.objects.get(pk=key).versions.all():
                text = stored_version(version)
                note_text(version, None, text, new_agreement=True)
                units += len(text.units)
            PendingUpdate.objects.create(agreement_id=key)
    return units


def run() -> tuple[float, float, str]:
    """Run the command; return the seconds, those of the processor, and what it said."""
    from django.core.management import call_command

    said = io.StringIO()
    begin, used = time.perf_counter(), time.process_time()
    call_command("run_saved_searches", "--all", stdout=said)
    seconds, used = time.perf_counter() - begin, time.process_time() - used
    return seconds, used, said.getvalue().replace("\n", " ")


def all_keys(search: "SavedSearch") -> list[str]:
    """Return the keys of all that a search finds."""
    from search.saved.asked import Asked, asked_by
    from search.service import measure, queryset_of

    query = asked_by(search)
    assert isinstance(query, Asked)
    leniency, _total = measure(query.node, query.filters)
    found = queryset_of(query.node, query.filters, ())
    found.query.leniency = leniency
    return [f"{one.agreement_id}/{one.eid}" for one in found[:ALL]]


def new_to_ours(search: "SavedSearch", reader: "Reader") -> set[str]:
    """Return the keys of what is new for a search, as a run finds it."""
    from search.saved.asked import Asked, asked_by
    from search.saved.finding import found_in
    from search.service import measure

    query = asked_by(search)
    assert isinstance(query, Asked)
    leniency, _total = measure(query.node, query.filters)
    found = found_in(query, leniency, reader.after(search.seen_change))
    return {f"{one.place.agreement}/{one.place.eid}" for one in found}


def side_by_side(searches: Sequence["SavedSearch"]) -> None:
    """Print how long some searches take our way and the simplest way, and that both find alike."""
    from search.saved.news import Reader, level

    reader = Reader(level())
    ours = others = 0.0
    alike = 0
    for search in searches:
        changed = {str(key) for key in reader.after(search.seen_change).agreements}
        keys = all_keys(search)
        # As it would be kept of the last time: without what is new.
        kept = json.dumps([key for key in keys if key.partition("/")[0] not in changed])
        begin = time.process_time()
        new = new_to_ours(search, reader)
        ours += time.process_time() - begin
        begin = time.process_time()
        before = set(json.loads(kept))
        keys = all_keys(search)
        others_new = {key for key in keys if key not in before}
        kept = json.dumps(keys)
        others += time.process_time() - begin
        alike += new <= others_new
    print(f"searching alone, {len(searches)} of them: ours {ours:.2f} s of the processor,")
    print(f"all found and compared {others:.2f} s; ours/the other: {ours / others:.3f};")
    print(f"what is new to ours is new to the other in {alike} of {len(searches)}")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--searches", type=int, default=1_000)
    parser.add_argument("--compared", type=int, default=100)
    parser.add_argument("--cache", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as state:
        folder = options.cache or Path(state)
        folder.mkdir(parents=True, exist_ok=True)
        os.environ |= {
            "SHARTNAMA_DATA": str(folder),
            "DJANGO_SETTINGS_MODULE": "portal.settings",
            "SHARTNAMA_DEBUG": "off",
            "DATABASE_URL": "",
            "EMAIL_URL": "",
        }
        import django

        django.setup()
        told = prepare(folder, options.articles)
        save(told, options.searches)
        units = change()
        from search.saved.models import SavedHit, SavedSearch

        searches = list(SavedSearch.objects.order_by("pk")[: options.compared])
        seconds, used, said = run()
        print(f"{options.searches:,} saved searches over {options.articles:,} articles,")
        print(f"{CHANGED} agreements with {units} articles new: {seconds:.1f} s")
        print(f"of the processor: {used:.1f} s. {said}")
        again, used, _said = run()
        print(f"again, with nothing new: {again:.1f} s, of the processor {used:.1f} s")
        print(f"hits kept: {SavedHit.objects.count():,}")
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        side_by_side(searches)
        print(f"memory: {most:,} MB at most")
        if seconds > MOST_SECONDS:
            raise SystemExit(f"It took more than {MOST_SECONDS} s.")


if __name__ == "__main__":
    main()
