"""What a running portal does with the largest uploads, in seconds and in memory.

    python benchmarks/uploads.py

Starts the portal with its worker (``manage.py serve``) on the sample treaties in a folder of its
own. One file of 300 MB; 1,000 files in one request; 1,000 files in one ZIP: for each, how long the
request takes, how long until the worker has read all of them, the most memory that a process of
the portal held since it began, and what the editor is told.
"""

import io
import re
import sys
import time
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
from benchmarks.desk import LOOK, Desk, portal  # noqa: E402

MEGABYTE = 1024 * 1024
NUMBER = re.compile(r"VmHWM:\s+(\d+) kB")
COUNT = re.compile(rb'\?state=(\w+)"[^>]*>[^<]*<span class="count">(\d+)')
MANY = 1000
# The server's processes and the worker.
OURS = re.compile(rb"manage\.py|gunicorn")
TREATY = """\
Agreement between the Government of the Republic of Kazakhstan and the Government of Georgia on tea

      The Government of the Republic of Kazakhstan and the Government of Georgia have agreed:

Article 1. Purpose

      1. The Parties grow tea in garden {number}.
      2. The harvest remains common.

Article 2. Disputes

      Disputes about the garden are settled beside the samovar.

      Done at Astana on 3 May 2019 in the English language.
"""


def most_memory() -> int:
    """Return the most memory in MB that one process of the portal has held."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if OURS.search((process / "cmdline").read_bytes()):
                found += NUMBER.findall((process / "status").read_text())
        except OSError:
            continue
    return max(map(int, found)) // 1024


def counts(desk: Desk) -> dict[str, int]:
    """Return how many drafts there are in each state."""
    _headers, page = desk.ask("/en/desk/drafts/")
    return {state.decode(): int(count) for state, count in COUNT.findall(page)}


def told(desk: Desk) -> str:
    """Return the sentence at the first of the refused files."""
    _headers, page = desk.ask("/en/desk/drafts/?state=refused")
    found = re.search(rb'<p class="problem">(.*?)</p>', page)
    return found[1].decode() if found else "nothing"


def texts() -> list[tuple[str, bytes]]:
    """Return short treaties, each of its own."""
    return [(f"{number}.txt", TREATY.format(number=number).encode()) for number in range(MANY)]


def measure(desk: Desk, name: str, files: list[tuple[str, list[bytes]]]) -> None:
    """Upload files in one request and print what came of them."""
    before = counts(desk)
    begin = time.monotonic()
    desk.send(files)
    sent = time.monotonic() - begin
    while "waiting" in (after := counts(desk)):
        time.sleep(LOOK * 10)
    took = time.monotonic() - begin
    new = {state: count - before.get(state, 0) for state, count in after.items()}
    said = ", ".join(f"{count} {state}" for state, count in new.items() if count)
    print(f"{name}: sent in {sent:.1f} s, read after {took:.1f} s; {said}; {most_memory()} MB")


def packed(files: list[tuple[str, bytes]]) -> bytes:
    """Return a ZIP of files."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files:
            archive.writestr(name, data)
    return stream.getvalue()


def main() -> None:
    """Start the portal, measure, end it."""
    many = texts()
    with portal() as (desk, _data):
        print(f"at the start: {most_memory()} MB")
        measure(desk, "one file of 300 MB", [("large.txt", [b"x" * MEGABYTE] * 300)])
        print(f"    told: {told(desk)}")
        measure(desk, "1,000 files", [(name, [data]) for name, data in many])
        again = [(name, data + b"\n") for name, data in many]
        measure(desk, "1,000 files in a ZIP", [("all.zip", [packed(again)])])


if __name__ == "__main__":
    main()
