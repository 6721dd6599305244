"""How long each kind of page takes, how many queries it makes, and how much it weighs.

    python benchmarks/pages.py [FOLDER] [--requests N] [--json FILE]

Loads the texts of a folder, and two made-up treaties of 44 and 300 articles in three languages,
through the ingest into a state of its own. Starts the portal and asks for each page N times, one
after the other, as a browser does: the median and the 95th percentile are in milliseconds. Then the
number of queries; bytes of HTML, plain and compressed; and the weight before the text: HTML up to
the first unit, with the style sheets, scripts and fonts that the page names, as they are
transferred and unpacked. At the end it says which goals are missed.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.test import Client

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.pages_texts import make_treaties  # noqa: E402
from benchmarks.pages_weight import Weight, fetch, weigh  # noqa: E402

CORPUS = ROOT.parent / "shared" / "corpus"
ADDRESS = "127.0.0.1:8799"
LONGEST_START = 60
WARM_UP = 8
MADE = {"made-44": 44, "made-300": 300}
# In milliseconds, 95 of 100 requests; in bytes as transferred.
GOALS = {"44 articles, 3 languages": 120, "300 articles, 3 languages": 400}
GOAL_WEIGHT = 60_000


@dataclass(frozen=True, slots=True)
class Measured:
    """What is known of one page; times in milliseconds, sizes in bytes."""

    name: str
    path: str
    median: float
    p95: float
    queries: int
    weight: Weight


def pages(slugs: dict[str, str], party: str) -> list[tuple[str, str]]:
    """Return the name and path of each page measured."""
    words = ("келісімге", "money laundering", "терроризм OR қылмыс")
    short, long = (f"/ru/agreements/{slugs[name]}" for name in MADE)
    return [
        ("home", "/kk/"),
        ("list of agreements", "/ru/agreements/"),
        ("list, filtered", f"/ru/agreements/?party={party}&status=signed&sort=title"),
        ("parties", "/en/parties/"),
        ("party", f"/ru/parties/{party}/"),
        *(
            (f"search {word}", f"/ru/search/?{urllib.parse.urlencode({'q': word})}")
            for word in words
        ),
        ("44 articles, 1 language", f"{short}/ru/"),
        ("44 articles, reading view", f"{short}/ru/?view=text"),
        ("44 articles, 2 languages", f"{short}/ru-kk/"),
        ("44 articles, 3 languages", f"{short}/ru-kk-en/"),
        (
            "44 articles, 3 languages, marked",
            f"{short}/ru-kk-en/?q=%D0%B4%D0%BE%D0%B3%D0%BE%D0%B2%D0%BE%D1%80",
        ),
        ("article, 3 languages", f"{short}/ru-kk-en/art_18/"),
        ("citation, 3 languages", f"{short}/ru-kk-en/art_18/cite/"),
        ("300 articles, 3 languages", f"{long}/ru-kk-en/"),
        *((f"download {ending}", f"{short}/ru-kk/text.{ending}") for ending in endings()),
        ("admin, list of agreements", "/en/admin/treaties/agreement/"),
    ]


def endings() -> list[str]:
    """Return the endings of the downloads."""
    from treaties.downloads.formats import FORMATS

    return list(FORMATS)


def measure(path: str, cookie: str, requests: int) -> list[float]:
    """Return the sorted seconds of a page, from request to last byte; each worker has seen it."""
    for _ in range(WARM_UP):
        fetch(ADDRESS, path, cookie)
    seconds = []
    for _ in range(requests):
        begin = time.perf_counter()
        fetch(ADDRESS, path, cookie)
        seconds.append(time.perf_counter() - begin)
    return sorted(seconds)


def measure_all(requests: int) -> list[Measured]:
    """Return what is measured of every page of the portal that is running."""
    from django.contrib.auth import get_user_model
    from django.test import Client

    from treaties.models import Agreement

    editor = get_user_model().objects.filter(is_superuser=True).first()
    client = Client(HTTP_HOST=ADDRESS)
    if editor is None:
        raise SystemExit("There is no editor: the list of the admin cannot be measured.")
    client.force_login(editor)
    cookie = f"sessionid={client.cookies['sessionid'].value}"
    slugs = {
        name: Agreement.objects.get(versions__language="ru", sources__name=f"{name}.txt").slug
        for name in MADE
    }
    found = []
    for name, path in pages(slugs, "GE"):
        seconds = measure(path, cookie, requests)
        late = seconds[int(0.95 * (len(seconds) - 1))]
        median = statistics.median(seconds)
        weight = weigh(ADDRESS, path, cookie)
        found.append(
            Measured(name, path, median * 1000, late * 1000, queries(client, path), weight)
        )
        print(row_of(found[-1]), flush=True)
    return found


def queries(client: "Client", path: str) -> int:
    """Return how many queries a page makes that this process has shown before."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client.get(path)
    with CaptureQueriesContext(connection) as captured:
        answer = client.get(path)
        # What is streamed is made only when it is read.
        b"".join(answer)
    return len(captured)


HEAD = (
    f"{'page':34}{'p50':>7}{'p95':>7}{'queries':>9}{'HTML':>10}{'gzip':>9}{'before the text':>19}"
)


def row_of(one: Measured) -> str:
    """Return what was measured of a page as a line of the table."""
    before = one.weight.before_transferred
    told = f"{before:,} / {one.weight.before:,}" if before is not None else "-"
    return (
        f"{one.name:34}{one.median:7.1f}{one.p95:7.1f}{one.queries:9}"
        f"{one.weight.html:10,}{one.weight.transferred:9,}{told:>19}"
    )


def missed(measured: Sequence[Measured]) -> list[str]:
    """Return the goals that are missed, each as a sentence."""
    sentences = [
        f"{one.name}: {one.p95:.0f} ms, the goal is {GOALS[one.name]} ms."
        for one in measured
        if one.p95 >= GOALS.get(one.name, float("inf"))
    ]
    sentences += [
        f"{one.name}: {one.weight.before_transferred:,} bytes before the text,"
        f" the goal is {GOAL_WEIGHT:,}."
        for one in measured
        if (one.weight.before_transferred or 0) >= GOAL_WEIGHT
    ]
    texts = {one.name: one.queries for one in measured}
    few, many = (texts.get(name, 0) for name in GOALS)
    if few != many:
        sentences.append(f"Queries grow with the articles: {few} of 44, {many} of 300.")
    return sentences


def wait_for_start() -> None:
    """Return when the portal answers."""
    end = time.monotonic() + LONGEST_START
    while time.monotonic() < end:
        try:
            fetch(ADDRESS, "/healthz", "")
            return
        except OSError:
            time.sleep(0.2)
    raise SystemExit("The portal did not start.")


def run(folder: Path, requests: int) -> list[Measured]:
    """Load the texts, start the portal and measure its pages."""
    with tempfile.TemporaryDirectory() as state:
        data, texts = Path(state, "data"), Path(state, "texts")
        texts.mkdir()
        for file in folder.glob("*.txt"):
            shutil.copy(file, texts)
        os.environ |= {
            "SHARTNAMA_DATA": str(data),
            "SHARTNAMA_ADDRESS": ADDRESS,
            "DJANGO_SETTINGS_MODULE": "portal.settings",
        }
        for name, text in make_treaties(MADE).items():
            (texts / f"{name}.txt").write_text(text, encoding="utf-8")
        prepare = [sys.executable, "manage.py", "prepare", "--corpus", str(texts)]
        subprocess.run(prepare, cwd=ROOT, check=True, capture_output=True)
        import django

        django.setup()
        server = [sys.executable, "-m", "gunicorn", "-c", "portal/gunicorn.py", "portal.wsgi"]
        with subprocess.Popen(server, cwd=ROOT) as running:
            try:
                wait_for_start()
                print(HEAD)
                return measure_all(requests)
            finally:
                running.terminate()


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("folder", nargs="?", type=Path, default=CORPUS)
    parser.add_argument("--requests", type=int, default=40)
    parser.add_argument("--json", type=Path, metavar="FILE", help="write what was measured, too")
    options = parser.parse_args()
    if not options.folder.is_dir():
        raise SystemExit(
            f"There is no folder {options.folder}: the pages measured are of its texts."
        )
    if options.requests < 1:
        raise SystemExit("At least one request is needed.")
    measured = run(options.folder.resolve(), options.requests)
    if options.json:
        rows = [asdict(one) for one in measured]
        options.json.write_text(json.dumps(rows, indent=1, ensure_ascii=False), encoding="utf-8")
    print("\n".join(missed(measured)) or "All goals are met.")


if __name__ == "__main__":
    main()
