"""How the search pages hold under load, while the index is being changed.

    python benchmarks/load.py --articles 100000 [--seconds 30] [--readers 16] [--rate 50]

Starts the portal with gunicorn (2 workers) on the corpus that benchmarks/search.py makes, and asks
for search pages in three parts, each bounded in time and number: one reader alone; many readers at
a rate; the same while another process edits an agreement every second. Each edit puts a new word
into one article: the seconds until a search finds it are measured. Counts that no edit touches must
stay as they were, every answer must be a page: anything else is an error, and the run says so.
"""

import argparse
import http.client
import json
import os
import queue
import re
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.search import (  # noqa: E402
    MEASURED_SEED,
    WARM_UP_SEED,
    add_corpus_arguments,
    alone,
    command,
    corpus_folder,
    positive,
    progress,
    set_up,
    step,
)
from benchmarks.search_report import percentile  # noqa: E402

HOST, PORT = "127.0.0.1", 8797
LONGEST_START = 120
TOTAL = re.compile(rb'data-total="(\d+)"')
QUESTIONS = 200
# Between two looks whether an edit can be found.
LOOK = 0.05
Row = dict[str, Any]


# The process that edits


def edit(folder: Path) -> None:
    """Put each word that comes on standard input into an article; say when it is committed."""
    set_up(folder)
    from django.db import transaction

    from treaties.models import Paragraph

    paragraph = Paragraph.objects.select_related("article__version__agreement").order_by("pk")[0]
    written = paragraph.text
    agreement = paragraph.article.version.agreement
    for word in (line.strip() for line in sys.stdin):
        begin = time.monotonic()
        with transaction.atomic():
            paragraph.text = f"{written} {word}".strip() if word else written
            paragraph.save()
            agreement.save()
        print(json.dumps({"indexed": time.monotonic() - begin}), flush=True)


# The readers


@dataclass(slots=True)
class Seen:
    """What one part of the run has seen: milliseconds of the pages, and what was wrong."""

    pages: list[float] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    seconds: float = 0.0

    def told(self) -> Row:
        """Return what is printed."""
        return {
            "pages": len(self.pages),
            "per_second": len(self.pages) / self.seconds,
            "p50_ms": percentile(self.pages, 0.5),
            "p95_ms": percentile(self.pages, 0.95),
            "p99_ms": percentile(self.pages, 0.99),
            "most_ms": max(self.pages),
            "wrong": self.wrong,
        }


def total_of(connection: http.client.HTTPConnection, path: str) -> int:
    """Return the number of results that a search page tells; ValueError for another page."""
    connection.request("GET", path, headers={"Accept-Encoding": "identity"})
    response = connection.getresponse()
    body = response.read()
    found = TOTAL.search(body)
    if response.status != 200 or not found:
        raise ValueError(f"{response.status} for {path}")
    return int(found[1])


def read(seen: Seen, lock: threading.Lock, paths: "queue.Queue[tuple[float, str]]") -> None:
    """Ask for the pages of a queue, each not before its time, until there are no more."""
    known: dict[str, int] = {}
    connection = http.client.HTTPConnection(HOST, PORT, timeout=60)
    while True:
        try:
            due, path = paths.get_nowait()
        except queue.Empty:
            connection.close()
            return
        time.sleep(max(0.0, due - time.monotonic()))
        begin, wrong = time.perf_counter(), ""
        try:
            total = total_of(connection, path)
            if known.setdefault(path, total) != total:
                wrong = f"{known[path]} results, then {total}: {path}"
        except (OSError, ValueError, http.client.HTTPException) as error:
            wrong = repr(error)
            connection.close()
        with lock:
            seen.pages.append((time.perf_counter() - begin) * 1000)
            seen.wrong += [wrong] if wrong else []


def run(paths: Sequence[str], readers: int, rate: float, seconds: float) -> Seen:
    """Ask for pages by many readers at a rate, or one after the other without one."""
    count = int(rate * seconds) if rate else len(paths)
    start = time.monotonic()
    waiting: queue.Queue[tuple[float, str]] = queue.Queue()
    for number in range(count):
        due = start + number / rate if rate else start
        waiting.put((due, paths[number % len(paths)]))
    seen, lock = Seen(), threading.Lock()
    threads = [
        threading.Thread(target=read, args=(seen, lock, waiting), daemon=True)
        for _ in range(readers)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    seen.seconds = time.monotonic() - start
    return seen


class Editor:
    """Edits an article every second, and looks when each edit is found."""

    def __init__(self, folder: Path) -> None:
        self.indexed: list[float] = []
        self.visible: list[float] = []
        self.wrong: list[str] = []
        self._over = threading.Event()
        self._process = subprocess.Popen(
            command("edit", folder, script=__file__),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._thread = threading.Thread(target=self._edit_until_over)
        # As in a server that has edited before: with its dictionaries in memory.
        self._tell("")

    def __enter__(self) -> "Editor":
        self._thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._over.set()
        self._thread.join()
        # The last line takes the word out again.
        self._tell("")
        assert self._process.stdin
        self._process.stdin.close()
        self._process.wait()

    def _edit_until_over(self) -> None:
        number = 0
        while not self._over.is_set():
            number += 1
            begin = time.monotonic()
            word = f"жаңасөз{os.getpid()}x{number}"
            try:
                self.indexed.append(self._tell(word))
                self._wait_for(word)
            except (OSError, ValueError, http.client.HTTPException) as error:
                self.wrong.append(f"{word}: {error!r}")
                continue
            self.visible.append(time.monotonic() - begin)
            self._over.wait(max(0.0, begin + 1 - time.monotonic()))

    def _tell(self, word: str) -> float:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(word + "\n")
        self._process.stdin.flush()
        told = json.loads(self._process.stdout.readline())
        return float(told["indexed"])

    def _wait_for(self, word: str) -> None:
        connection = http.client.HTTPConnection(HOST, PORT, timeout=60)
        path = search_path({"q": f'"{word}"'})
        while total_of(connection, path) != 1:
            time.sleep(LOOK)
        connection.close()


# The whole


@contextmanager
def portal(folder: Path) -> Iterator[int]:
    """Serve a folder of state; give the number of gunicorn's first process."""
    environment = {
        **os.environ,
        "SHARTNAMA_DATA": str(folder),
        "SHARTNAMA_ADDRESS": f"{HOST}:{PORT}",
        "SHARTNAMA_WORKERS": "2",
    }
    server = [sys.executable, "-m", "gunicorn", "-c", "portal/gunicorn.py", "portal.wsgi"]
    with subprocess.Popen(server, cwd=ROOT, env=environment) as running:
        try:
            end = time.monotonic() + LONGEST_START
            while not answers():
                if time.monotonic() > end or running.poll() is not None:
                    raise SystemExit("The portal did not start.")
                time.sleep(0.2)
            yield running.pid
        finally:
            running.terminate()


def answers() -> bool:
    """Return whether the portal is up."""
    try:
        connection = http.client.HTTPConnection(HOST, PORT, timeout=5)
        connection.request("GET", "/healthz")
        return connection.getresponse().status == 200
    except OSError:
        return False


def memory(first: int) -> list[Row]:
    """Return the memory of each worker in MB: all, and what is its own and no file's."""
    rows = []
    children = Path(f"/proc/{first}/task/{first}/children").read_text().split()
    for child in children:
        status = dict(
            line.split(":", 1)
            for line in Path(f"/proc/{child}/status").read_text().splitlines()
            if ":" in line
        )
        sizes = {name: int(status[name].split()[0]) / 1024 for name in ("VmRSS", "RssAnon")}
        rows.append({"all": sizes["VmRSS"], "anonymous": sizes["RssAnon"]})
    return rows


def search_path(query: dict[str, Any]) -> str:
    """Return the address of a search page."""
    return "/ru/search/?" + urlencode(query, doseq=True)


def paths_of(folder: Path, seed: int, count: int) -> list[str]:
    """Return the search pages of the questions that benchmarks/search.py asks."""
    from benchmarks.search_questions import Questions

    told = json.loads((folder / "told.json").read_text("utf-8"))
    return [
        search_path(
            {
                "q": question.words,
                "party": [question.party] if question.party else [],
                "year": question.years,
                "page": question.start // 20 + 1,
            }
        )
        for question in Questions(told, seed).make(count)
    ]


def index(folder: Path) -> None:
    """Bring the index of a corpus level, and make the files that pages have beside them."""
    set_up(folder)
    from django.core.management import call_command

    from search.indexing import bring_level

    call_command("collectstatic", interactive=False, verbosity=0)
    bring_level()


def measure(folder: Path, options: argparse.Namespace) -> Row:
    """Run the three parts and return what was seen."""
    begin = time.monotonic()
    step("index", folder, script=__file__)
    progress(f"index level in {time.monotonic() - begin:.0f} s")
    paths = paths_of(folder, MEASURED_SEED, QUESTIONS)
    report: Row = {"articles": options.articles}
    with portal(folder) as first:
        run(paths_of(folder, WARM_UP_SEED, 60), 4, 0, 0)
        parts: list[tuple[str, Callable[[], Seen]]] = [
            ("alone", lambda: run(paths, 1, 0, 0)),
            ("under load", lambda: run(paths, options.readers, options.rate, options.seconds)),
        ]
        for name, part in parts:
            report[name] = part().told() | {"memory_mb": memory(first)}
            progress(f"{name}: {report[name]}")
        with Editor(folder) as editor:
            seen = run(paths, options.readers, options.rate, options.seconds)
        seen.wrong += editor.wrong
        report["under load with edits"] = seen.told() | {"memory_mb": memory(first)}
        if not editor.visible:
            raise SystemExit(f"No edit was found: {editor.wrong[:3]}")
        report["edits"] = {
            "count": len(editor.visible),
            "indexed_p50_s": percentile(editor.indexed, 0.5),
            "visible_p50_s": percentile(editor.visible, 0.5),
            "visible_most_s": max(editor.visible),
        }
    return report


def show(report: Row) -> None:
    """Print what was measured."""
    print(f"{report['articles']} articles, 2 workers")
    for name in ("alone", "under load", "under load with edits"):
        row = report[name]
        print(
            f"  {name:24} {row['pages']:5} pages, {row['per_second']:5.1f} a second; p50"
            f" {row['p50_ms']:6.1f}, p95 {row['p95_ms']:6.1f}, p99 {row['p99_ms']:6.1f}, most"
            f" {row['most_ms']:6.1f} ms; {len(row['wrong'])} wrong"
        )
        for wrong in row["wrong"][:5]:
            print(f"    {wrong}")
        for sizes in row["memory_mb"]:
            print(f"    a worker has {sizes['all']:.0f} MB, {sizes['anonymous']:.0f} no file's")
    edits = report["edits"]
    print(
        f"  {edits['count']} edits, each found after {edits['visible_p50_s']:.2f} s (median), at"
        f" most {edits['visible_most_s']:.2f} s; written in {edits['indexed_p50_s']:.2f} s"
    )


def arguments() -> argparse.Namespace:
    """Return what the command line says."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    add_corpus_arguments(parser)
    parser.add_argument("--seconds", type=positive, default=30)
    parser.add_argument("--readers", type=positive, default=16)
    parser.add_argument("--rate", type=positive, default=50, help="pages a second")
    return parser.parse_args()


def main() -> None:
    options = arguments()
    cache = options.cache.resolve()
    match options.step:
        case "edit":
            edit(cache)
        case "index":
            index(cache)
        case _:
            with alone(cache):
                report = measure(corpus_folder(cache, options.articles), options)
            show(report)
            if options.json:
                options.json.write_text(json.dumps(report, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
