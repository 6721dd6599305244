"""How long a text takes from its upload to its preview, and from “Publish” until it is found.

    python benchmarks/publishing.py [--texts FOLDER] [--runs 5]

Starts the portal with its worker (``manage.py serve``) on the sample treaties in a folder of its
own. Each text of the folder (the real ones beside the project, else the samples, each with a line
of its own) is uploaded: the seconds until its page can be shown. Then each of several texts with a
new word is published: the seconds from the request that asks for it until a search finds the word.
"""

import argparse
import statistics
import sys
import time
import uuid
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
from benchmarks.desk import LOOK, Desk, portal  # noqa: E402

CORPUS = ROOT.parent / "shared" / "corpus"
SAMPLES = ROOT / "data" / "sample"


def measure(desk: Desk, folder: Path, runs: int) -> None:
    """Print how long uploads take, and how long until what is published is found."""
    texts = sorted(folder.glob("*.txt"))
    for path in texts:
        data = path.read_bytes() + b"\n"
        begin = time.monotonic()
        key = desk.upload(path.name, data)
        desk.wait(key)
        desk.ask(f"/en/desk/drafts/{key}/")
        took = time.monotonic() - begin
        print(f"upload to preview: {path.name} ({len(data) // 1024} KB): {took:.2f} s")
    found = []
    for run in range(runs):
        word = f"kjwx{run}q{uuid.uuid4().hex[:6]}".translate(
            str.maketrans("0123456789", "ghijklmnop")
        )
        text = texts[run % len(texts)].read_text("utf-8")
        key = desk.upload(f"{word}.txt", f"{text}\n{word}\n".encode())
        desk.wait(key)
        begin = time.monotonic()
        desk.publish(key)
        while not desk.finds(word):
            time.sleep(LOOK)
        found.append(time.monotonic() - begin)
    print(
        f"publish to found: {', '.join(f'{one:.2f}' for one in found)} s; "
        f"median {statistics.median(found):.2f} s, worst {max(found):.2f} s"
    )


def main() -> None:
    """Start the portal, measure, end it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--texts", type=Path, default=CORPUS if CORPUS.is_dir() else SAMPLES)
    parser.add_argument("--runs", type=int, default=5)
    chosen = parser.parse_args()
    with portal() as (desk, _data):
        measure(desk, chosen.texts, chosen.runs)


if __name__ == "__main__":
    main()
