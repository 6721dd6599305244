"""How near the search's results are to what a lawyer expects.

    python benchmarks/relevance.py [--json FILE] [--worst N]

Loads the real texts (if they stand in ../shared/corpus) and the samples, each into a database and
an index of its own, asks every query of tests/relevance/ as the site does, and prints, in all, for
each collection and for each kind of query:

nDCG@10    DCG is the sum over the first ten results of (2^rel - 1) / log2(place + 1), where rel is
           the judged relevance, 0 to 3, and the first place is 1; nDCG is DCG divided by that of
           the judged articles in the best order. Järvelin and Kekäläinen, "Cumulated gain-based
           evaluation of IR techniques", ACM Transactions on Information Systems 20(4), 2002; gain
           and discount in this form: Burges et al., "Learning to rank using gradient descent",
           ICML 2005.
success@1  the share of queries whose first result was meant or also wanted (relevance 3 or 2)
recall@10  the share of the judged articles that are among the first ten results

The answer to a misspelt query may also be what the first correction finds: the better of the two
counts. ``--worst N`` lists the N queries of the lowest nDCG with what came instead; ``--json``
writes every number. Of ../shared/eval/queries-dev.json, if it is there, it prints how many queries
have all their wanted articles within the wanted number of results.
"""

import argparse
import json
import math
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.ingest import CORPUS, set_up  # noqa: E402

SAMPLES = ROOT / "data" / "sample"
QUERIES = ROOT / "tests" / "relevance"
DEVELOPMENT = ROOT.parent / "shared" / "eval" / "queries-dev.json"
FOLDERS = {"corpus": CORPUS, "sample": SAMPLES}
FIRST = 10
WANTED = 2
MEASURES = ("ndcg", "success", "recall")

# A source file and, in it, an article's number, "act", "preamble" or another eId.
Place = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Query:
    """The words, their kind, and how relevant each judged article is (1 to 3)."""

    words: str
    kind: str
    want: Mapping[Place, int]
    typo: bool = False


@dataclass(frozen=True, slots=True)
class Score:
    """What one query found, the best first, and how good that is."""

    found: tuple[Place, ...]
    ndcg: float
    success: float
    recall: float


def read_queries(file: Path) -> list[Query]:
    """Return the judged queries of a file."""
    rows = json.loads(file.read_text("utf-8"))["queries"]
    return [
        Query(
            row["query"],
            row["kind"],
            {(source, name): grade for source, name, grade in row["want"]},
            row.get("typo", False),
        )
        for row in rows
    ]


def name_of(eid: str, number: str) -> str:
    """Return the name of a unit as judgements write it: an article by its number."""
    if eid.startswith("art_"):
        return number
    return "act" if eid == "act_1" else eid


def dcg(grades: Iterable[int]) -> float:
    """Return the discounted cumulated gain of relevances in their order, the first ten."""
    first = list(grades)[:FIRST]
    return sum(
        (2.0**grade - 1) / math.log2(place + 1) for place, grade in enumerate(first, start=1)
    )


def score(found: Sequence[Place], want: Mapping[Place, int]) -> Score:
    """Return how good the found articles are, against the judged ones (at least one)."""
    grades = [want.get(place, 0) for place in found[:FIRST]]
    return Score(
        tuple(found),
        dcg(grades) / dcg(sorted(want.values(), reverse=True)),
        float(bool(grades) and grades[0] >= WANTED),
        sum(grade > 0 for grade in grades) / len(want),
    )


def ask(words: str, size: int = FIRST) -> tuple[list[Place], list[str]]:
    """Return the places that a query finds, the best first, and the corrections it is offered."""
    from search.management.commands.find import as_json
    from search.service import Request, search

    answer = as_json(search(Request(words, size=size)))
    # Each agreement of these collections comes from one file.
    places = [(row["sources"][0], name_of(row["eid"], row["number"])) for row in answer["results"]]
    return places, answer["corrections"]


def measure(query: Query) -> Score:
    """Return the score of a query; of a misspelt one that of its first correction, if better."""
    found, corrections = ask(query.words)
    best = score(found, query.want)
    if query.typo and corrections:
        corrected, _ = ask(corrections[0])
        best = max(best, score(corrected, query.want), key=lambda one: one.ndcg)
    return best


def mean(rows: Sequence[Mapping[str, Any]], name: str) -> float:
    """Return the mean of one measure over at least one row."""
    return float(sum(row[name] for row in rows) / len(rows))


def load_folder(folder: Path) -> None:
    """Load the texts of a folder into the database and index them."""
    from search.indexing import update_pending
    from treaties.loading.load import load

    for file in sorted(folder.glob("*.txt")):
        loaded = load(file.read_bytes(), file.name)
        if not loaded.agreement:
            raise SystemExit(f"{file.name} was not loaded: {loaded.refusal}")
    update_pending()


def run_one(name: str) -> dict[str, Any]:
    """Load one collection, ask its queries, and return the scores as they go into JSON."""
    from portal.catalogue import compile_all

    # Fields and their values are also written in Kazakh and Russian.
    compile_all()
    set_up()
    load_folder(FOLDERS[name])
    rows = []
    for query in read_queries(QUERIES / f"{name}.json"):
        one = measure(query)
        rows.append(
            {
                "collection": name,
                "query": query.words,
                "kind": query.kind,
                **{each: getattr(one, each) for each in MEASURES},
                "want": [[*place, grade] for place, grade in query.want.items()],
                "found": [list(place) for place in one.found],
            }
        )
    development = name == "corpus" and DEVELOPMENT.is_file()
    return {"queries": rows, "development": run_development() if development else []}


def run_development() -> list[dict[str, Any]]:
    """Ask the queries that name a number of results; return which of the wanted articles lack."""
    rows = []
    for row in json.loads(DEVELOPMENT.read_text("utf-8"))["queries"]:
        found, _ = ask(row["query"], row["within"])
        missing = [place for place in row["want"] if tuple(place) not in found]
        rows.append({"query": row["query"], "within": row["within"], "missing": missing})
    return rows


def alone(name: str) -> dict[str, Any]:
    """Run one collection in a process, a database and an index of its own."""
    with tempfile.TemporaryDirectory() as data:
        done = subprocess.run(
            [sys.executable, __file__, "--one", name],
            env={**os.environ, "SHARTNAMA_DATA": data},
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
    result: dict[str, Any] = json.loads(done.stdout)
    return result


def print_table(rows: Sequence[Mapping[str, Any]]) -> None:
    """Print the measures in all, for each collection and for each kind of query."""
    print(f"{'':12} {'queries':>7} {'nDCG@10':>8} {'success@1':>9} {'recall@10':>9}")
    groups = {"all": list(rows)}
    for key in ("collection", "kind"):
        for value in dict.fromkeys(row[key] for row in rows):
            groups[value] = [row for row in rows if row[key] == value]
    for label, group in groups.items():
        ndcg, success, recall = (mean(group, each) for each in MEASURES)
        print(f"{label:12} {len(group):7} {ndcg:8.3f} {success:9.3f} {recall:9.3f}")


def print_worst(rows: Sequence[Mapping[str, Any]], count: int) -> None:
    """Print the queries of the lowest nDCG with what was wanted and what came."""
    print(f"\nThe {count} worst:")
    for row in sorted(rows, key=lambda row: float(row["ndcg"]))[:count]:
        print(f"{row['ndcg']:.3f} {row['kind']}: {row['query']}")
        wanted = " ".join(f"{short(source)}/{name}={grade}" for source, name, grade in row["want"])
        came = " ".join(f"{short(source)}/{name}" for source, name in row["found"][:5])
        print(f"      wanted {wanted}\n      came   {came or 'nothing'}")


def short(source: str) -> str:
    """Return the beginning of a source's name, enough to tell the sources apart."""
    return source[:12].rstrip("_-")


def print_development(rows: Sequence[Mapping[str, Any]]) -> None:
    """Print how many queries found all that is wanted, and what the others lack."""
    right = sum(not row["missing"] for row in rows)
    print(f"\n{DEVELOPMENT.name}: {right} of {len(rows)} have all that is wanted")
    for row in rows:
        if row["missing"]:
            lacking = " ".join(f"{short(source)}/{name}" for source, name in row["missing"])
            print(f"      {row['query']}: not within {row['within']}: {lacking}")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all numbers to a file")
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="list the N worst")
    parser.add_argument("--one", choices=FOLDERS, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        json.dump(run_one(options.one), sys.stdout)
        return
    rows: list[dict[str, Any]] = []
    development: list[dict[str, Any]] = []
    for name, folder in FOLDERS.items():
        if not folder.is_dir():
            print(f"{name} is left out: there is no folder {folder}")
            continue
        result = alone(name)
        rows += result["queries"]
        development += result["development"]
    print_table(rows)
    if options.worst:
        print_worst(rows, options.worst)
    if development:
        print_development(development)
    if options.json:
        everything = {"queries": rows, "development": development}
        options.json.write_text(json.dumps(everything, ensure_ascii=False, indent=1), "utf-8")


if __name__ == "__main__":
    main()
