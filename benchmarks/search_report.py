"""What the search benchmark says of its times: percentiles, ratios, and how they are printed."""

import math
import statistics
from collections.abc import Mapping, Sequence
from typing import Any

from benchmarks.search_questions import KINDS_OF_QUESTION, Question

ALL = "all"
Row = dict[str, Any]


def percentile(values: Sequence[float], share: float) -> float:
    """Return the smallest value that so large a share of the values does not exceed."""
    return sorted(values)[math.ceil(share * len(values)) - 1]


def summary(answers: Sequence[Row]) -> Row:
    """Return what is printed of some answers."""
    pages = [answer["page"] for answer in answers]
    return {
        "queries": len(pages),
        "p50_ms": statistics.median(pages),
        "p95_ms": percentile(pages, 0.95),
        "p99_ms": percentile(pages, 0.99),
        "search_p50_ms": statistics.median(answer["search"] for answer in answers),
        "queries_per_second": 1000 / statistics.fmean(pages),
        "hits": statistics.median(answer["hits"] for answer in answers),
        "without_hits": sum(answer["hits"] == 0 for answer in answers),
        "as_many_as_ours": sum(int(answer["as_ours"]) for answer in answers),
        "marked_snippets": sum(answer["marked"] for answer in answers)
        / max(1, sum(answer["shown"] for answer in answers)),
    }


def by_kind(questions: Sequence[Question], answers: Sequence[Row]) -> dict[str, Row]:
    """Return the summary of each kind of question and of all."""
    rows = {}
    for kind in KINDS_OF_QUESTION:
        of_kind = [
            answer
            for question, answer in zip(questions, answers, strict=True)
            if question.kind == kind
        ]
        if of_kind:
            rows[kind] = summary(of_kind)
    return rows | {ALL: summary(answers)}


def compare(asked: Mapping[str, Row]) -> None:
    """Note in each answer whether it has as many hits as ours; without ours, that it has not."""
    for told in asked.values():
        ours = (
            asked["ours"]["answers"] if "ours" in asked else [{"hits": None}] * len(told["answers"])
        )
        for answer, mine in zip(told["answers"], ours, strict=True):
            answer["as_ours"] = answer["hits"] == mine["hits"]


def ratios(engines: Mapping[str, Row]) -> dict[str, Row]:
    """Return ours divided by each other engine: times, size, memory; below 1 ours needs less."""
    if "ours" not in engines:
        return {}
    others = {name: engine for name, engine in engines.items() if name != "ours"}
    return {name: _ratio(engines["ours"], other) for name, other in others.items()}


def _ratio(ours: Row, other: Row) -> Row:
    def shares(figure: str) -> dict[str, float]:
        return {
            kind: row[figure] / other["kinds"][kind][figure] for kind, row in ours["kinds"].items()
        }

    return {
        "same_articles": ours["articles"] == other["articles"],
        "p50": shares("p50_ms"),
        "p95": shares("p95_ms"),
        "search_p50": shares("search_p50_ms"),
        "time_to_index_an_article": other["articles_per_second"] / ours["articles_per_second"],
        "bytes_of_an_article": ours["bytes_per_article"] / other["bytes_per_article"],
        "memory": ours["memory"] / other["memory"],
    }


HEADS = ("n", "p50", "p95", "p99", "search", "per s", "hits", "none", "as ours", "marked")


def show(report: Row) -> None:
    """Print what was measured."""
    words = ", ".join(f"{one} {count}" for one, count in report["vocabulary"].items())
    print(
        f"{report['articles']} articles of {report['agreements']} agreements; different words: "
        f"{words}; {report['queries']} questions; the tables of the analysis alone take "
        f"{report['memory_of_analysis'] / 1e6:.0f} MB of memory"
    )
    for name, engine in report["engines"].items():
        show_engine(name, engine, report["articles"])
    for name, ratio in report["ratios"].items():
        show_ratios(name, ratio)


def show_engine(name: str, engine: Row, articles: int) -> None:
    """Print the figures of an engine and the table of its times."""
    part = "" if engine["articles"] == articles else f" only {engine['articles']} of {articles}"
    print(
        f"\n{name}:{part} articles indexed in {engine['build_seconds']:.1f} s"
        f" ({engine['articles_per_second']:.0f} a second), {engine['bytes'] / 1e6:.1f} MB on disk,"
        f" {engine['memory'] / 1e6:.0f} MB of memory, first page {engine['first_ms']:.0f} ms"
    )
    print(f"  {'kind of question':24}" + "".join(f"{head:>8}" for head in HEADS))
    for kind, row in engine["kinds"].items():
        times = (row[key] for key in ("p50_ms", "p95_ms", "p99_ms", "search_p50_ms"))
        print(
            f"  {kind:24}{row['queries']:8}"
            + "".join(f"{time:8.1f}" for time in times)
            + f"{row['queries_per_second']:8.0f}{row['hits']:8.0f}{row['without_hits']:8}"
            f"{row['as_many_as_ours']:8}{row['marked_snippets']:8.2f}"
        )


def show_ratios(name: str, ratio: Row) -> None:
    """Print ours divided by another engine."""
    fewer = "" if ratio["same_articles"] else " (which has fewer articles: ours does more)"
    print(f"\nours/{name}, below 1 ours needs less{fewer}")
    print(f"  {'kind of question':24}{'p50':>8}{'p95':>8}{'search':>8}")
    for kind, share in ratio["p50"].items():
        print(f"  {kind:24}{share:8.3f}{ratio['p95'][kind]:8.3f}{ratio['search_p50'][kind]:8.3f}")
    print(
        f"  time to index an article {ratio['time_to_index_an_article']:.2f}, bytes of an article"
        f" {ratio['bytes_of_an_article']:.2f}, memory {ratio['memory']:.2f}"
    )
