"""How fast articles are found, and beside it Haystack's own Whoosh backend and SQLite FTS5.

    python benchmarks/search.py --articles 10000 [--engines ours,haystack,fts5] [--json FILE]

Makes a corpus of N articles (units of language versions) by the statistics of real texts, keeps it
in a folder for the next time, writes an index of each engine, and asks all engines the same
questions in one run, one after the other question by question. Every engine searches in a process
of its own. A time is that of a page: the query parsed, matched and counted, ten results, and their
snippets, which are made alike for all. ``search`` is that time without the snippets.

What the columns say: p50, p95 and p99 in milliseconds; queries a second of one process; the median
number of hits; for how many questions there are none, and as many as ours has; the share of the
snippets with a mark; in ``ours/``, our time divided by the other engine's. Haystack finds language
versions by the form of a word, the others articles by all forms. Its index takes long to write, so
it gets at most 10,000 articles unless ``--haystack-articles`` says otherwise. Memory is the most
that a process had after all questions, less what one with Django alone has.
"""

import argparse
import fcntl
import gc
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, cast

ROOT = Path(__file__).resolve().parent.parent
# Before this folder, in which this file has the name of the package that it measures.
sys.path.insert(0, str(ROOT))

if TYPE_CHECKING:
    from benchmarks.search_questions import Question

NAMES = ("ours", "haystack", "fts5")
HAYSTACK_ARTICLES = 10_000
FEWEST_ARTICLES = 500
WARM_UP = 18
MEASURED_SEED, WARM_UP_SEED = 1, 2
Row = dict[str, Any]


# In the processes of the engines


def set_up(folder: Path) -> None:
    """Make Django ready with all state in a folder, and a connection for Haystack's own engine."""
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "portal.settings",
        "SHARTNAMA_DATA": str(folder),
        "SHARTNAMA_DEBUG": "off",
        "DATABASE_URL": "",
    }
    import django
    from django.conf import settings

    settings.HAYSTACK_CONNECTIONS["peer"] = {
        "ENGINE": "haystack.backends.whoosh_backend.WhooshEngine",
        "PATH": str(folder / "peer"),
        # An error must not look like a quick answer.
        "SILENTLY_FAIL": False,
    }
    django.setup()


def say(**told: Any) -> None:
    """Tell the measuring process something."""
    print(json.dumps(told), flush=True)


def memory() -> int:
    """Return the most memory that this process had, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def make(folder: Path, count: int) -> None:
    """Make the corpus."""
    from benchmarks.search_corpus import make_corpus

    set_up(folder)
    make_corpus(count, folder / "told.json")


def bare(folder: Path) -> None:
    """Tell the memory of a process with Django, and with the tables of the analysis."""
    set_up(folder)
    alone = memory()
    from search.language.analyse import LANGUAGES, analyse

    for language in LANGUAGES:
        list(analyse("шартнама treaty", language))
    say(django=alone, analysis=memory())


def build(name: str, folder: Path, most: int) -> None:
    """Write an engine's index; tell the seconds, the entries and the bytes on disk."""
    from benchmarks.search_peers import ENGINES

    set_up(folder)
    engine = ENGINES[name](folder)
    shutil.rmtree(engine.place(), ignore_errors=True)
    begin = time.perf_counter()
    entries = engine.build(most)
    seconds = time.perf_counter() - begin
    size = sum(file.stat().st_size for file in engine.place().rglob("*") if file.is_file())
    say(articles=entries, build_seconds=seconds, bytes=size)


def serve(name: str, folder: Path) -> None:
    """Answer each question of standard input with the milliseconds it took; then the memory."""
    from benchmarks.search_peers import ENGINES, snippets
    from benchmarks.search_questions import Question

    set_up(folder)
    engine = ENGINES[name](folder)
    for number, line in enumerate(sys.stdin):
        if number == WARM_UP:
            # As the server does when its dictionaries are in memory.
            gc.collect()
            gc.freeze()
        question = Question(**json.loads(line))
        begin = time.perf_counter()
        found = engine.ask(question)
        searched = time.perf_counter()
        shown = snippets(question.words, found)
        end = time.perf_counter()
        marked = sum(snippet.has_marks for snippet in shown)
        say(
            search=(searched - begin) * 1000,
            page=(end - begin) * 1000,
            hits=found.hits,
            shown=len(shown),
            marked=marked,
        )
    say(memory=memory())


# In the measuring process, which stays small: a child's memory begins with that of its parent.


def command(step: str, folder: Path, *arguments: str, script: str = __file__) -> list[str]:
    """Return the command of a step in a process of its own."""
    return [sys.executable, script, "--step", step, "--cache", str(folder), *arguments]


def step(name: str, folder: Path, *arguments: str, script: str = __file__) -> Row:
    """Run a step of a script in a process of its own; return what it told."""
    done = subprocess.run(
        command(name, folder, *arguments, script=script),
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"The step {name!r} ({' '.join(arguments)}) failed; see above.")
    return cast(Row, json.loads(done.stdout or "{}"))


class Served:
    """An engine that answers in a process of its own."""

    def __init__(self, name: str, folder: Path) -> None:
        self.name = name
        self.answers: list[Row] = []
        self.running = subprocess.Popen(
            command("serve", folder, "--engines", name),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def __enter__(self) -> "Served":
        return self

    def __exit__(self, *error: object) -> None:
        self._pipe(self.running.stdin).close()
        self.running.wait()
        self._pipe(self.running.stdout).close()

    def _pipe(self, pipe: IO[str] | None) -> IO[str]:
        assert pipe is not None
        return pipe

    def ask(self, question: "Question") -> Row:
        """Return the answer to a question: its milliseconds, hits and snippets."""
        to_child = self._pipe(self.running.stdin)
        to_child.write(json.dumps(asdict(question)) + "\n")
        to_child.flush()
        return self._told(question)

    def memory(self) -> int:
        """End the questions; return the most memory that the process had."""
        self._pipe(self.running.stdin).close()
        return int(self._told(None)["memory"])

    def _told(self, question: "Question | None") -> Row:
        line = self._pipe(self.running.stdout).readline()
        if not line:
            raise SystemExit(f"The engine {self.name} failed at {question}; see above.")
        return cast(Row, json.loads(line))


@contextmanager
def alone(cache: Path) -> Iterator[None]:
    """Keep other runs out of a folder: they would write the same indexes, and take the time."""
    cache.mkdir(parents=True, exist_ok=True)
    with (cache / "lock").open("w") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise SystemExit(f"Another run is using {cache}. Wait, or give --cache.") from None
        yield


def corpus_folder(cache: Path, count: int) -> Path:
    """Return the folder of a corpus of ``count`` articles; make the corpus unless it is there."""
    from benchmarks.search_corpus import digest

    folder = cache / f"{count}-{digest()}"
    if not (folder / "told.json").exists():
        # What a run left unfinished is begun anew.
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        begin = time.perf_counter()
        step("make", folder, "--rows", str(count))
        progress(f"corpus of {count} articles made in {time.perf_counter() - begin:.0f} s")
    return folder


def ask_all(
    names: Sequence[str],
    folder: Path,
    questions: Sequence["Question"],
    warm_up: Sequence["Question"],
) -> dict[str, Row]:
    """Ask every engine every question; return each one's answers, first time and memory."""
    told: dict[str, Row] = {name: {"answers": []} for name in names}
    with ExitStack() as stack:
        engines = [stack.enter_context(Served(name, folder)) for name in names]
        for engine in engines:
            told[engine.name]["first_ms"] = engine.ask(warm_up[0])["page"]
        for question in warm_up[1:]:
            for engine in engines:
                engine.ask(question)
        for number, question in enumerate(questions):
            # Each engine is as often the first as the others.
            turn = number % len(engines)
            for engine in engines[turn:] + engines[:turn]:
                told[engine.name]["answers"].append(engine.ask(question))
        for engine in engines:
            told[engine.name]["memory"] = engine.memory()
    return told


def measure(names: Sequence[str], folder: Path, options: argparse.Namespace) -> Row:
    """Write the indexes, ask the questions, and return all that was measured."""
    from benchmarks.search_questions import Questions
    from benchmarks.search_report import by_kind, compare, ratios

    told = json.loads((folder / "told.json").read_text("utf-8"))
    questions = Questions(told, MEASURED_SEED).make(options.queries)
    warm_up = Questions(told, WARM_UP_SEED).make(WARM_UP, without=questions)
    without = step("bare", folder)
    built = {name: build_one(name, folder, options) for name in names}
    asked = ask_all(names, folder, questions, warm_up)
    compare(asked)
    engines = {
        name: {
            **built[name],
            "memory": asked[name]["memory"] - without["django"],
            "first_ms": asked[name]["first_ms"],
            "kinds": by_kind(questions, asked[name]["answers"]),
        }
        for name in names
    }
    return {
        "articles": options.articles,
        "agreements": told["agreements"],
        "vocabulary": {one: told[one]["vocabulary"] for one in ("kk", "ru", "en")},
        "queries": len(questions),
        "memory_of_analysis": without["analysis"] - without["django"],
        "engines": engines,
        "ratios": ratios(engines),
    }


def build_one(name: str, folder: Path, options: argparse.Namespace) -> Row:
    """Write the index of an engine; return how long that took and how large it is."""
    most = options.articles
    if name == "haystack":
        most = min(options.haystack_articles, most)
    built = step("build", folder, "--engines", name, "--rows", str(most))
    progress(f"index of {name}: {built['articles']} articles in {built['build_seconds']:.1f} s")
    speed, share = built["articles"] / built["build_seconds"], built["bytes"] / built["articles"]
    return {**built, "articles_per_second": speed, "bytes_per_article": share}


def progress(sentence: str) -> None:
    """Say how far the work is, beside what is printed at the end."""
    print(sentence, file=sys.stderr, flush=True)


def positive(text: str) -> int:
    """Return a whole number of 1 or more."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError("write a whole number of 1 or more")
    return int(text)


def articles(text: str) -> int:
    """Return a number of articles of which questions in every language can be asked."""
    count = positive(text)
    if count < FEWEST_ARTICLES:
        raise argparse.ArgumentTypeError(f"write {FEWEST_ARTICLES} or more")
    return count


def engine_names(text: str) -> list[str]:
    """Return the engines named with commas between them, each once."""
    names = list(dict.fromkeys(text.split(",")))
    if unknown := [name for name in names if name not in NAMES]:
        raise argparse.ArgumentTypeError(
            f"{unknown[0]!r} is no engine; there are {', '.join(NAMES)}"
        )
    return names


def arguments() -> argparse.Namespace:
    """Return what the command line says."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    add_corpus_arguments(parser)
    parser.add_argument("--queries", type=positive, default=200)
    parser.add_argument("--engines", type=engine_names, default=list(NAMES))
    parser.add_argument("--haystack-articles", type=positive, default=HAYSTACK_ARTICLES)
    parser.add_argument("--rows", type=int, help=argparse.SUPPRESS)
    return parser.parse_args()


def add_corpus_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what every benchmark on a made-up corpus is told."""
    parser.add_argument("--articles", type=articles, default=HAYSTACK_ARTICLES)
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write all figures")
    parser.add_argument(
        "--cache",
        type=Path,
        default=Path(tempfile.gettempdir()) / "shartnama-search",
        help="where corpora are kept",
    )
    parser.add_argument("--step", help=argparse.SUPPRESS)


def main() -> None:
    from benchmarks.search_report import show

    options = arguments()
    cache = options.cache.resolve()
    match options.step:
        case "make":
            make(cache, options.rows)
        case "bare":
            bare(cache)
        case "build":
            build(options.engines[0], cache, options.rows)
        case "serve":
            serve(options.engines[0], cache)
        case _:
            with alone(cache):
                report = measure(options.engines, corpus_folder(cache, options.articles), options)
            show(report)
            if options.json:
                options.json.write_text(json.dumps(report, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
