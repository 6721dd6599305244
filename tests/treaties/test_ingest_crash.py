"""``manage.py ingest`` in a process of its own: killed, interrupted, and run again."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from portal.environment import BASE_DIR
from tests.treaties.samples import KAZAKH, RUSSIAN
from treaties.text.document import ParsedSource
from treaties.text.pipeline import read

FILES = 24
MONTHS = [
    *("января", "февраля", "марта", "апреля", "мая", "июня"),
    *("июля", "августа", "сентября", "октября", "ноября", "декабря"),
]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A portal's folder with an empty database, and texts beside it, of a length to be hit."""
    texts = tmp_path / "texts"
    texts.mkdir()
    more = "".join(f"Статья {number}\n\n      Чай номер {number}.\n\n" for number in range(4, 60))
    for number in range(FILES):
        text = RUSSIAN.replace("      Совершено", f"{more}      Совершено")
        text = text.replace("3 мая", f"3 {MONTHS[number % 12]}").replace("2019", str(2000 + number))
        (texts / f"{number:02}.txt").write_text(text)
    (texts / "kk.txt").write_text(KAZAKH)
    folder = tmp_path / "data"
    folder.mkdir()
    manage(folder, "migrate", "-v0").communicate()
    return folder


def manage(data: Path, *command: str) -> subprocess.Popen[str]:
    environment = {
        **os.environ,
        "SHARTNAMA_DATA": str(data),
        "DJANGO_SETTINGS_MODULE": "portal.settings",
        "LC_ALL": "C.UTF-8",
    }
    # The database is the one in the folder, whichever the tests themselves use.
    environment.pop("DATABASE_URL", None)
    return subprocess.Popen(
        [sys.executable, "manage.py", *command],
        cwd=BASE_DIR,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def ingest(data: Path, *options: str) -> subprocess.Popen[str]:
    return manage(data, "ingest", str(data.parent / "texts"), "-v", "2", *options)


def reported(printed: str) -> set[str]:
    """Return the files that were said to be loaded or unchanged."""
    lines = [line.rsplit(": ", 1) for line in printed.splitlines() if ".txt: " in line]
    kept = {"created", "updated", "unchanged"}
    return {Path(path).name for path, status in lines if status in kept}


def stored(data: Path) -> set[str]:
    """Return the files in the database; the test fails where one of them is not complete."""
    with closing(sqlite3.connect(data / "shartnama.sqlite3")) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        rows = database.execute("SELECT id, agreement_id, name, content FROM treaties_sourcefile")
        names = set()
        agreements = set()
        for source, agreement, name, content in rows.fetchall():
            names.add(name)
            agreements.add(agreement)
            assert counts(database, source) == expected(content), name
        all_agreements = database.execute("SELECT id FROM treaties_agreement").fetchall()
        assert {key for (key,) in all_agreements} == agreements
        noted = database.execute("SELECT DISTINCT agreement_id FROM search_pendingupdate")
        assert {key for (key,) in noted} <= agreements
    return names


def counts(database: sqlite3.Connection, source: int) -> tuple[int, int]:
    return tuple(
        database.execute(
            f"SELECT count(*) FROM treaties_{table} WHERE version_id IN "
            "(SELECT id FROM treaties_languageversion WHERE source_id = ?)",
            [source],
        ).fetchone()[0]
        for table in ("article", "division")
    )


def expected(content: bytes) -> tuple[int, int]:
    parsed = read(content)
    assert isinstance(parsed, ParsedSource)
    (version,) = parsed.agreement.versions
    return len(version.units), len(version.divisions)


def test_a_killed_run_leaves_whole_files_and_goes_on(data):
    moments = random.Random(3)
    known: set[str] = set()
    for _ in range(4):
        running = ingest(data)
        assert running.stderr
        first = running.stderr.readline()
        time.sleep(moments.uniform(0, 0.15))
        os.killpg(running.pid, signal.SIGKILL)
        _, rest = running.communicate()
        said = reported(first + rest)
        there = stored(data)
        assert said <= there, "what was reported as loaded is lost"
        assert known <= there
        known = there
    assert known
    whole = ingest(data)
    printed, told = whole.communicate()
    assert whole.returncode == 0, told
    assert f"{len(known)} unchanged" in printed
    assert len(stored(data)) == FILES + 1


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupted_run_says_what_was_done_and_goes_on(data, jobs):
    running = ingest(data, "--jobs", jobs)
    assert running.stderr
    first = running.stderr.readline()
    # As from a terminal: all processes of the run get it.
    os.killpg(running.pid, signal.SIGINT)
    printed, rest = running.communicate()
    assert running.returncode == 130, rest
    assert "Traceback" not in rest
    said = reported(first + rest)
    assert stored(data) == said
    assert f"Agreements: {len(said)} new" in printed
    again = ingest(data, "--jobs", jobs)
    printed, _ = again.communicate()
    assert again.returncode == 0
    assert f"{len(said)} unchanged" in printed
    assert len(stored(data)) == FILES + 1
