"""How long loading and indexing takes, in a database and an index of its own.

    python benchmarks/ingest.py [FOLDER] [--runs N]
    python benchmarks/ingest.py --many 10000

The first prints, for each run and as the median, the seconds of: the first reading of a process,
which builds its tables; the text stages alone (bytes to ParsedAgreement, in processor time of one
core); reading, which is the stages and the check that nothing was lost; storing what was read,
indexing, and all these together without the second reading; and how many megabytes of source that
is in a second. The second runs ``manage.py ingest`` over so many small agreements made up for it,
and prints how the time grows and how much memory the run took at most.
"""

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT.parent / "shared" / "corpus"
PHASES = ("first", "stages", "read", "store", "index", "all")
STATES = ("Грузии", "Японии", "Украины", "Туркменистана")
MONTHS = (
    *("января", "февраля", "марта", "апреля", "мая", "июня"),
    *("июля", "августа", "сентября", "октября", "ноября", "декабря"),
)
ARTICLE = """\
Статья {number}. Поставка {number}

      1. Стороны поставляют {amount} тонн чая в течение {number} лет.
      2. Урожай остается общим для Сторон и делится поровну.

"""
TREATY = """\
Соглашение между Правительством Республики Казахстан и Правительством {state} о чае сорта {sort}

      Правительство Республики Казахстан и Правительство {state} согласились о нижеследующем:

{articles}
      Совершено в городе Астане {day} {month} {year} года на казахском и русском языках.
"""


def set_up() -> None:
    """Make Django ready with a fresh database in the folder that the environment names."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")
    sys.path.insert(0, str(ROOT))
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)


def measure(folder: Path) -> list[float]:
    """Return the seconds of each phase, in a fresh database of this process."""
    set_up()
    from search.indexing import update_pending
    from treaties.loading.load import checksum_of, load_read
    from treaties.loading.reading import read_source, settle
    from treaties.text.pipeline import read

    files = [(file.name, file.read_bytes()) for file in sorted(folder.glob("*.txt"))]
    start = time.perf_counter()
    for _, data in files:
        read_source(data)
    first = time.perf_counter() - start
    # As a reading process does after its first source.
    settle()
    processor = time.process_time()
    for _, data in files:
        read(data)
    stages = time.process_time() - processor
    begin = time.perf_counter()
    sources = [(data, checksum_of(data), name, read_source(data)) for name, data in files]
    after_read = time.perf_counter()
    for source in sources:
        load_read(*source)
    after_store = time.perf_counter()
    update_pending()
    end = time.perf_counter()
    return [
        *(first, stages, after_read - begin, after_store - after_read),
        *(end - after_store, first + end - begin),
    ]


def treaty(number: int) -> str:
    """Return a small treaty that no other number gives."""
    signed = date(1995, 1, 1) + timedelta(days=number % 9000)
    articles = "".join(
        ARTICLE.format(number=place, amount=number + place) for place in range(1, 5 + number % 12)
    )
    return TREATY.format(
        state=STATES[number % len(STATES)],
        sort=number,
        articles=articles,
        day=signed.day,
        month=MONTHS[signed.month - 1],
        year=signed.year,
    )


def load_many(folder: Path) -> None:
    """Load a folder, and print the seconds of each thousand files and the most memory taken."""
    set_up()
    from treaties.loading.files import find_files
    from treaties.loading.parallel import cores
    from treaties.loading.run import Interrupts, Outcome, run

    marks = [time.perf_counter()]
    done: list[str] = []

    def each(outcome: Outcome) -> None:
        done.append(outcome.loaded.status)
        if len(done) % 1000 == 0:
            marks.append(time.perf_counter())
            print(f"{len(done):6} files: {marks[-1] - marks[-2]:.1f} s", flush=True)

    with Interrupts() as interrupts:
        run(find_files([str(folder)]), cores(), each, interrupts)
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    reader = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    print(f"{done.count('created')} created of {len(done)}")
    print(f"memory at most: {own / 1024:.0f} MB, each reading process {reader / 1024:.0f} MB")


def phases(folder: Path, runs: int) -> None:
    """Print the seconds of each phase of some runs."""
    rows = [[float(number) for number in alone(str(folder), "--one").split()] for _ in range(runs)]
    size = sum(file.stat().st_size for file in folder.glob("*.txt"))
    print(f"{folder.name}: {size / 1e6:.2f} MB in {len(list(folder.glob('*.txt')))} files")
    for phase, seconds in zip(PHASES, zip(*rows, strict=True), strict=True):
        each = "  ".join(f"{second:.2f}" for second in seconds)
        median = statistics.median(seconds)
        print(f"{phase:6} median {median:.2f} s  {size / 1e6 / median:.2f} MB/s   runs {each}")


def alone(*arguments: str) -> str:
    """Run this file in a process and a database of its own; return what it printed."""
    with tempfile.TemporaryDirectory() as data:
        environment = {**os.environ, "SHARTNAMA_DATA": data}
        done = subprocess.run(
            [sys.executable, __file__, *arguments],
            env=environment,
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
    return done.stdout


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", nargs="?", type=Path, default=CORPUS)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--many", type=int, metavar="N", help="load N made-up agreements")
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--load", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    folder = options.folder if options.folder.is_dir() else ROOT / "data" / "sample"
    if options.one:
        print(*measure(folder))
    elif options.load:
        load_many(folder)
    elif options.many:
        with tempfile.TemporaryDirectory() as made:
            for number in range(options.many):
                Path(made, f"{number:06}.txt").write_text(treaty(number), encoding="utf-8")
            print(alone(made, "--load"), end="")
    else:
        phases(folder, options.runs)


if __name__ == "__main__":
    main()
