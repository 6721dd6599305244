"""How long it takes to set the versions of a treaty side by side.

    python benchmarks/align.py [--articles N...] [--repeat N]

Loads made-up treaties of 44 and 300 articles in three languages into a state of its own. Prints in
milliseconds, the best of some: all three versions as they are; a pair of which one lacks an article
and numbers those after it anew; and the confidence of each row of the pair.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from treaties.models import LanguageVersion

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

ARTICLES = (44, 300)
LOST = 9


def best(task: Callable[[], object], repeat: int) -> float:
    """Return the shortest time of a task in milliseconds."""
    seconds = []
    for _ in range(repeat):
        begin = time.perf_counter()
        task()
        seconds.append(time.perf_counter() - begin)
    return min(seconds) * 1000


def renumbered(versions: "list[LanguageVersion]") -> Callable[[], object]:
    """Return the alignment of a pair of which the second lacks an article."""
    from treaties.align.units import align_units
    from treaties.align.versions import units_of

    units = {version.language: units_of(version) for version in versions}
    changed = units[versions[1].language]
    articles = [unit for unit in changed if unit.kind == "article"]
    changed.remove(articles[LOST - 1])
    for number, unit in enumerate(articles[LOST:], LOST):
        was, unit.eid = unit.eid, f"art_{number}"
        for paragraph in unit.body:
            paragraph.eid = paragraph.eid.replace(was, unit.eid, 1)
    return lambda: align_units(units)


def measure(articles: int, text: str, repeat: int) -> None:
    from treaties.align import align
    from treaties.loading.load import load

    agreement = load(text.encode(), f"made-{articles}.txt").agreement
    if agreement is None:
        raise SystemExit("The made-up treaty was refused.")
    versions = list(agreement.versions.all())
    pair = versions[:2]
    rows = [row for unit in align(pair) for row in unit.rows]
    print(
        f"{articles:5}{best(lambda: align(versions), repeat):12.1f}"
        f"{best(renumbered(pair), repeat):15.1f}"
        f"{best(lambda: [row.confidence for row in rows], repeat):14.1f}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--articles", type=int, nargs="+", default=ARTICLES)
    parser.add_argument("--repeat", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as state:
        os.environ |= {"SHARTNAMA_DATA": state, "DJANGO_SETTINGS_MODULE": "portal.settings"}
        import django

        django.setup()
        from django.core.management import call_command

        from benchmarks.pages_texts import make_treaties

        call_command("migrate", verbosity=0)
        made = make_treaties({str(count): count for count in options.articles})
        print(f"{'':5}{'3 versions':>12}{'renumbered':>15}{'confidence':>14}")
        for count in options.articles:
            measure(count, made[str(count)], max(1, options.repeat))


if __name__ == "__main__":
    main()
