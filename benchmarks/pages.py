"""How long the main pages take from gunicorn, on the real texts (or the samples without them).

    python benchmarks/pages.py [FOLDER] [--requests N]

Starts the portal with a folder of state of its own, asks for each page N times one after the other
over the loopback address, and prints the median and the 95th percentile in milliseconds.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT.parent / "shared" / "corpus"
ADDRESS = "127.0.0.1:8799"
LONGEST_START = 60
WARM_UP = 10


def pages() -> list[tuple[str, str]]:
    """Return the name and path of each page measured."""
    words = ("келісімге", "конфискации", "money laundering", "терроризм OR қылмыс")
    found = [
        (f"search {word}", f"/ru/search/?{urllib.parse.urlencode({'q': word})}") for word in words
    ]
    convention = "/ru/agreements/1990-strasbourg-convention"
    return [
        ("home", "/kk/"),
        *found,
        ("agreement, 44 articles, 2 languages", f"{convention}/ru-kk/"),
        ("article, 2 languages", f"{convention}/ru-kk/art_18/"),
    ]


def fetch(path: str) -> float:
    """Return the seconds that one page takes, from request to last byte."""
    begin = time.perf_counter()
    with urllib.request.urlopen(f"http://{ADDRESS}{path}", timeout=30) as response:
        response.read()
    return time.perf_counter() - begin


def wait_for_start() -> None:
    """Return when the portal answers."""
    end = time.monotonic() + LONGEST_START
    while time.monotonic() < end:
        try:
            fetch("/healthz")
            return
        except OSError:
            time.sleep(0.2)
    raise SystemExit("The portal did not start.")


def measure(folder: Path, requests: int) -> None:
    """Start the portal on a folder of texts and print the times of its pages."""
    with tempfile.TemporaryDirectory() as data:
        environment = {**os.environ, "SHARTNAMA_DATA": data, "SHARTNAMA_ADDRESS": ADDRESS}
        prepare = [sys.executable, "manage.py", "prepare", "--corpus", str(folder)]
        subprocess.run(prepare, cwd=ROOT, env=environment, check=True, capture_output=True)
        server = [sys.executable, "-m", "gunicorn", "-c", "portal/gunicorn.py", "portal.wsgi"]
        with subprocess.Popen(server, cwd=ROOT, env=environment) as running:
            try:
                wait_for_start()
                for name, path in pages():
                    # Every worker has seen the page before it is measured.
                    for _ in range(WARM_UP):
                        fetch(path)
                    seconds = sorted(fetch(path) for _ in range(requests))
                    late = seconds[int(0.95 * (len(seconds) - 1))]
                    print(
                        f"{name:38} median {statistics.median(seconds) * 1000:6.1f} ms"
                        f"   p95 {late * 1000:6.1f} ms"
                    )
            finally:
                running.terminate()


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("folder", nargs="?", type=Path, default=CORPUS)
    parser.add_argument("--requests", type=int, default=40)
    options = parser.parse_args()
    if not options.folder.is_dir():
        raise SystemExit(
            f"There is no folder {options.folder}: the pages measured are of its texts."
        )
    measure(options.folder.resolve(), options.requests)


if __name__ == "__main__":
    main()
