"""How fast similar provisions are found, and beside it a plain bm25 query of SQLite FTS5.

    python benchmarks/similar.py --articles 100000 [--pages N] [--json FILE]

Takes a made-up library of N articles (units of language versions; as ``benchmarks/search.py`` makes
and keeps it), writes the index where there is none of this version, and asks for the similar
provisions of articles chosen by chance, each in a warm process. Prints in milliseconds, the median
and the 95th of a hundred: the whole page through Django, by the clock and of the processor alone
(others may be at work); the finding in all languages of the article, asked a second time; and an OR
query of FTS5 for the same telling words, twenty rows by bm25, in each language. Also the slowest
page, and how many words its article has. The peer compares no texts: it stops where ours begins
with its candidates.
"""

import argparse
import json
import random
import sqlite3
import statistics
import sys
import time
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).resolve().parent.parent
# Before this folder, so that the package of this file is found.
sys.path.insert(0, str(ROOT))

from benchmarks.search import (  # noqa: E402
    add_corpus_arguments,
    alone,
    corpus_folder,
    positive,
    progress,
    set_up,
    step,
)

if TYPE_CHECKING:
    from treaties.models import Article

SEED = 7
WARM_UP = 20
PAGE = 20
BATCH = 2_000
SCHEMA = """
CREATE VIRTUAL TABLE texts USING fts5(kk, ru, en, content='', detail='full',
    tokenize="ascii tokenchars '-~.,_'''");
"""
QUERY = "SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT ?"
Row = dict[str, Any]


def prepare(folder: Path) -> None:
    """Write the index of this version where there is none, and that of the peer."""
    set_up(folder)
    from django.core.management import call_command
    from haystack import connections

    from search.engines.whoosh import store
    from search.indexing import rebuild

    if not store.exists(connections["default"].get_backend().path):
        progress("writing the index")
        rebuild()
    # The pages name their style sheets as this version has them.
    call_command("collectstatic", interactive=False, verbosity=0)
    peer = folder / "similar.sqlite3"
    if not peer.exists():
        progress("writing the index of the peer")
        unfinished = folder / "similar.part"
        unfinished.unlink(missing_ok=True)
        write_peer(unfinished)
        unfinished.rename(peer)
    print("{}")


def write_peer(file: Path) -> None:
    """Write the stems of all articles into FTS5, each language a column."""
    from treaties.models import Article

    rows = Article.objects.select_related("version").prefetch_related("paragraphs").order_by("pk")
    found = rows.iterator(chunk_size=BATCH)
    with sqlite3.connect(file) as database:
        database.executescript(SCHEMA)
        while batch := list(islice(found, BATCH)):
            for article in batch:
                language = article.version.language
                database.execute(
                    f"INSERT INTO texts(rowid, {language}) VALUES (?, ?)",
                    [article.pk, " ".join(words_of(article, language))],
                )
        database.execute("INSERT INTO texts(texts) VALUES ('optimize')")
    database.close()


def words_of(article: "Article", language: str) -> list[str]:
    """Return the stems of an article by which others are looked for."""
    from search.similar.find import text_of
    from treaties.compare.likeness import counted_words
    from treaties.compare.tokens import tokens

    return counted_words(tokens(text_of(article), language, {}))


def measure(folder: Path, pages: int) -> None:
    """Tell the times of so many pages, their findings, and the peer's queries."""
    set_up(folder)
    from django.test import Client
    from django.urls import reverse
    from django.utils.translation import override

    from search.similar.find import similar

    client = Client(HTTP_HOST="localhost")
    peer = sqlite3.connect(folder / "similar.sqlite3")
    peer.executescript("PRAGMA cache_size=-65536; PRAGMA mmap_size=2147483648;")
    rows: list[Row] = []
    for number, (slug, columns, unit, agreement) in enumerate(chosen(pages + WARM_UP)):
        with override("ru"):
            address = reverse("similar", args=[slug, columns, unit.eid])
        begin, busy = time.perf_counter(), time.process_time()
        answer = client.get(address)
        shown, worked = time.perf_counter(), time.process_time() - busy
        assert answer.status_code == 200, address
        found = similar(unit, agreement)
        done = time.perf_counter()
        queries = [query_of(cell, language) for language, cell in unit.cells.items()]
        asked = time.perf_counter()
        for query in queries:
            peer.execute(QUERY, [query, PAGE]).fetchall()
        end = time.perf_counter()
        if number >= WARM_UP:
            rows.append(
                {
                    "page": (shown - begin) * 1000,
                    "cpu": worked * 1000,
                    "find": (done - shown) * 1000,
                    "fts5": (end - asked) * 1000,
                    "languages": len(unit.cells),
                    "words": sum(len(words_of(cell, one)) for one, cell in unit.cells.items()),
                    "found": len(found),
                }
            )
    print(json.dumps(rows))


def chosen(count: int) -> Iterator[tuple[str, tuple[str, ...], Any, int]]:
    """Yield articles chosen by chance, each aligned over all languages of its agreement."""
    from treaties.align import align
    from treaties.models import Article

    keys = list(Article.objects.filter(kind="article").values_list("pk", flat=True))
    for key in random.Random(SEED).sample(keys, count):
        article = Article.objects.select_related("version__agreement").get(pk=key)
        agreement = article.version.agreement
        versions = list(agreement.versions.all())
        versions.sort(key=lambda one: one.language != article.version.language)
        unit = align(versions, article.eid)[0]
        columns = tuple(version.language for version in versions)
        yield agreement.slug, columns, unit, agreement.pk


def query_of(article: "Article", language: str) -> str:
    """Return the telling words of an article in FTS5's language, any of which is to be found."""
    from haystack import connections

    from search.engines.whoosh.alike import TELLING, TextOf

    words = words_of(article, language)
    text = TextOf(language, words, "", ("article",), 1)
    weights = connections["default"].get_backend().alike(text).weights
    told = sorted(weights, key=lambda word: (-weights[word], word))[:TELLING]
    return f"{{{language}}} : (" + " OR ".join(f'"{word}"' for word in told) + ")"


def show(rows: Sequence[Row]) -> None:
    """Print the times."""
    from benchmarks.search_report import percentile

    print(f"{len(rows)} articles asked for, each in its languages")
    for name, label in (
        ("page", "whole page"),
        ("cpu", "of the processor"),
        ("find", "finding"),
        ("fts5", "FTS5, bm25"),
    ):
        values = [row[name] for row in rows]
        p95 = percentile(values, 0.95)
        print(f"{label:16} p50 {statistics.median(values):7.1f} ms   p95 {p95:7.1f} ms")
    slowest = max(rows, key=lambda row: row["page"])
    print(f"slowest page {slowest['page']:.1f} ms: {slowest['words']} words")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    add_corpus_arguments(parser)
    parser.add_argument("--pages", type=positive, default=200)
    parser.add_argument("--rows", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    cache = options.cache.resolve()
    match options.step:
        case "prepare":
            prepare(cache)
        case "measure":
            measure(cache, options.rows)
        case _:
            with alone(cache):
                folder = corpus_folder(cache, options.articles)
                step("prepare", folder, script=__file__)
                rows: Any = step("measure", folder, "--rows", str(options.pages), script=__file__)
            show(rows)
            if options.json:
                options.json.write_text(json.dumps(rows, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
