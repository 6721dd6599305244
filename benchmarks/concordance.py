"""How long a concordance takes in a large library, and how fast renderings are counted.

    python benchmarks/concordance.py [--articles N] [--queries N] [--cache FOLDER]

Makes a library of N articles (units of language versions) by the statistics of real texts
(``search_corpus.py``), indexes it, and asks for the concordance of rare, middling and common words
and of phrases, the first page and the third. Prints milliseconds of the processor (p50, p95, the
most), which other programs do not lengthen; then lines a second of a CSV file and of a translation
memory, and agreements a second of ``count_terms``.

The made-up versions do not translate one another, so translations are looked for and hardly found:
the times are those of a library in which nothing is said twice.
"""

import argparse
import os
import random
import resource
import sys
import tempfile
import time
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

GROUPS = ("rare", "middle", "common", "phrases")
LANGUAGES = ("kk", "ru", "en")
COUNTED, TAKEN = 50, 2_000


def prepare(folder: Path, count: int) -> dict[str, Any]:
    """Make the library in a folder, unless it is there; return of what to ask."""
    import json

    from django.core.management import call_command

    from benchmarks.search_corpus import make_corpus
    from search.indexing import is_level, rebuild
    from treaties.terms.stored import load

    told = folder / "told.json"
    if not told.exists():
        make_corpus(count, told)
    call_command("migrate", verbosity=0)
    load()
    if not is_level():
        rebuild()
    found: dict[str, Any] = json.loads(told.read_text(encoding="utf-8"))
    return found


def share(times: Sequence[float], of: float) -> float:
    """Return the time that so many of all are not above."""
    listed = sorted(times)
    return listed[min(len(listed) - 1, int(of * len(listed)))]


def ask(told: dict[str, Any], count: int) -> None:
    """Print the times of concordances."""
    from search.concordance.answer import Answer, Request, answer

    chance = random.Random(3)
    print(f"{'':10}{'page':>5}{'articles':>10}{'p50':>9}{'p95':>9}{'most':>9}  ms")
    for group in GROUPS:
        for page in (1, 3):
            times, totals = [], []
            for place in range(count):
                words = told[LANGUAGES[place % 3]][group]
                text = chance.choice(words)
                text = f'"{text}"' if group == "phrases" else text
                begin = time.process_time()
                found: Answer = answer(Request(text, page=page, reader="ru"))
                times.append((time.process_time() - begin) * 1000)
                totals.append(found.total)
            middle = sorted(totals)[len(totals) // 2]
            p50, p95 = share(times, 0.5), share(times, 0.95)
            print(f"{group:10}{page:5}{middle:10,}{p50:9.0f}{p95:9.0f}{max(times):9.0f}")


def take(word: str) -> None:
    """Print how many lines of a file are written in a second."""
    from search.concordance.answer import Answer, Request, begin
    from search.concordance.export import Export, csv_lines, tmx_pieces
    from search.concordance.listing import State

    for name, pieces in (("CSV", csv_lines), ("TMX", tmx_pieces)):
        found = begin(Request(word, reader="ru"))
        if isinstance(found, Answer):
            raise SystemExit(f"There is no concordance of {word!r}.")
        start = time.process_time()
        export = Export.of(State(word), found, "http://localhost")
        lines = sum(1 for _ in islice(pieces(export), TAKEN))
        print(f"{name}: {lines / (time.process_time() - start):,.0f} lines a second")


def count_terms() -> None:
    """Print how many agreements are counted in a second."""
    from search.consistency.counting import count_agreement
    from search.models import TermCount
    from treaties.models import Agreement

    TermCount.objects.update(fresh=False)
    keys = list(Agreement.objects.order_by("pk").values_list("pk", flat=True)[:COUNTED])
    begin = time.process_time()
    for key in keys:
        count_agreement(key)
    print(f"count_terms: {len(keys) / (time.process_time() - begin):.1f} agreements a second")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--queries", type=int, default=30)
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
        }
        import django

        django.setup()
        told = prepare(folder, options.articles)
        ask(told, options.queries)
        take(told["ru"]["common"][0])
        count_terms()
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(f"memory: {most:,} MB at most")


if __name__ == "__main__":
    main()
