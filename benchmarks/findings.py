"""How many findings are real, how many real differences are found, and how long it takes.

    python benchmarks/findings.py [--wrong] [--missed] [--weight W]

Loads into a state of its own the real treaties in two languages, held against the list of careful
readers (tests/treaties/findings/corpus.json), and the treaties of tests/treaties/findings/texts,
held against what was planted in them. Prints for each how many findings of at least a weight there
are, which share of them is real, and which share of what is known is found: in all, by severity,
by kind. Then the time to align and to find, the best of some, for the real treaty of 44 articles.
"""

import argparse
import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.treaties.findings.reference import Judged
    from treaties.models import Agreement

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

SOURCES = ("004_cfdf247fb6d7db81.txt", "002_5a5a18c11088dd14.txt")
REPEAT = 5


def best(task: Callable[[], object]) -> float:
    """Return the shortest time of a task in milliseconds."""
    seconds = []
    for _ in range(REPEAT):
        begin = time.perf_counter()
        task()
        seconds.append(time.perf_counter() - begin)
    return min(seconds) * 1000


def line(name: str, judged: "Judged") -> str:
    """Return the figures of some texts as a line."""
    shown = len(judged.real) + len(judged.wrong)
    known = len(judged.found) + len(judged.missed)
    return (
        f"{name:32}{shown:5} shown{judged.precision:7.0%} real"
        f"{len(judged.found):6} of {known:3} known found{judged.recall:6.0%}"
    )


def print_kinds(judged: "Judged") -> None:
    """Print by kind how many of the known differences are found and how many findings are real."""
    found = Counter(one.kind for one in judged.found)
    known = found + Counter(one.kind for one in judged.missed)
    real = Counter(str(one.kind) for one in judged.real)
    wrong = Counter(str(one.kind) for one in judged.wrong)
    for kind in sorted(set(known) | set(real) | set(wrong)):
        print(
            f"    {kind:14}found {found[kind]:3} of {known[kind]:3}"
            f"    real {real[kind]:3} of {real[kind] + wrong[kind]:3}"
        )


def print_severities(judged: "Judged") -> None:
    """Print by severity how many of the known differences are found."""
    found = Counter(one.severity for one in judged.found)
    known = found + Counter(one.severity for one in judged.missed)
    for severity in sorted(known, reverse=True):
        print(f"    severity {severity}: {found[severity]:3} of {known[severity]:3}")


def print_rest(judged: "Judged", wrong: bool, missed: bool) -> None:
    """Print the findings that are not real, and what was not found."""
    for one in judged.wrong if wrong else ():
        quotes = {
            language: [quote.text[:60] for quote in quotes]
            for language, quotes in one.quotes.items()
        }
        print(f"    wrong: {one.eid} {one.kind} {one.weight} {quotes}")
    for other in judged.missed if missed else ():
        print(f"    missed: {other.text} {other.eid} {other.kind} {other.note}")


def print_times(agreement: "Agreement") -> None:
    from treaties.align import align
    from treaties.findings import find

    versions = list(agreement.versions.all())
    print(
        f"44 articles in two languages: align {best(lambda: align(versions)):.0f} ms, "
        f"align and find {best(lambda: find(versions)):.0f} ms"
    )


def measure(options: argparse.Namespace) -> None:
    from tests.treaties.findings import reference

    def judged(agreement: "Agreement", known: "list[reference.Known]") -> "Judged":
        found = [one for one in reference.findings_of(agreement) if one.weight >= options.weight]
        return reference.judge(found, known)

    real, planted = reference.Judged(), reference.Judged()
    convention = None
    for name in SOURCES if reference.CORPUS.is_dir() else ():
        agreement = reference.load_source(name)
        convention = convention or agreement
        known = [one for one in reference.known_in_corpus() if one.text == name]
        one = judged(agreement, known)
        print(line(name, one))
        real += one
    print(line("real texts", real))
    print_severities(real)
    print_kinds(real)
    print_rest(real, options.wrong, options.missed)
    for name in reference.names():
        known = [one for one in reference.planted() if one.text == name]
        one = judged(reference.load_text(name), known)
        print(line(name, one))
        planted += one
    print(line("planted", planted))
    print_kinds(planted)
    print_rest(planted, options.wrong, options.missed)
    if convention:
        print_times(convention)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--wrong", action="store_true", help="list the findings that are not real")
    parser.add_argument("--missed", action="store_true", help="list what was not found")
    parser.add_argument("--weight", type=float, default=0.5, help="the least weight")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as state:
        os.environ |= {"SHARTNAMA_DATA": state, "DJANGO_SETTINGS_MODULE": "portal.settings"}
        import django

        django.setup()
        from django.core.management import call_command

        from treaties.terms.stored import load as load_terms

        call_command("migrate", verbosity=0)
        load_terms()
        measure(options)


if __name__ == "__main__":
    main()
