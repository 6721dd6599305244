"""How long loading and indexing a folder of texts takes, in a database and an index of its own.

    python benchmarks/ingest.py [FOLDER] [--runs N]

Prints, for each run and as the median, the seconds of: reading (bytes to ParsedAgreement, alone),
loading into the database (reading included), indexing, and loading and indexing together.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT.parent / "shared" / "corpus"
PHASES = ("read", "load", "index", "all")


def measure(folder: Path) -> list[float]:
    """Return the seconds of each phase, in a fresh database of this process."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")
    sys.path.insert(0, str(ROOT))
    import django

    django.setup()
    from django.core.management import call_command

    from search.indexing import update_pending
    from treaties.load import load
    from treaties.text.pipeline import read

    call_command("migrate", verbosity=0)
    files = [(file.name, file.read_bytes()) for file in sorted(folder.glob("*.txt"))]
    begin = time.perf_counter()
    for _, data in files:
        read(data)
    after_read = time.perf_counter()
    for name, data in files:
        load(data, name)
    after_load = time.perf_counter()
    update_pending()
    end = time.perf_counter()
    return [after_read - begin, after_load - after_read, end - after_load, end - after_read]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("folder", nargs="?", type=Path, default=CORPUS)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    folder = options.folder if options.folder.is_dir() else ROOT / "data" / "sample"
    if options.one:
        print(*measure(folder))
        return
    rows = []
    for _ in range(options.runs):
        with tempfile.TemporaryDirectory() as data:
            command = [sys.executable, __file__, str(folder), "--one"]
            environment = {**os.environ, "SHARTNAMA_DATA": data}
            done = subprocess.run(
                command, env=environment, capture_output=True, text=True, check=True
            )
            rows.append([float(number) for number in done.stdout.split()])
    size = sum(file.stat().st_size for file in folder.glob("*.txt"))
    print(f"{folder.name}: {size / 1e6:.2f} MB in {len(list(folder.glob('*.txt')))} files")
    for phase, seconds in zip(PHASES, zip(*rows, strict=True), strict=True):
        runs = "  ".join(f"{second:.2f}" for second in seconds)
        print(f"{phase:6} median {statistics.median(seconds):.2f} s   runs {runs}")


if __name__ == "__main__":
    main()
