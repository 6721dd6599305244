"""The server and its worker as one: here two little processes in their place."""

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from django.conf import settings

from portal import serving
from portal.serving import Pair

# Writes its number into a file, then waits; told to end, it ends with a code.
LIVES = """\
import os, signal, sys, time
signal.signal(signal.SIGTERM, lambda *told: sys.exit(int(sys.argv[2])))
with open(sys.argv[1], "a") as file:
    file.write(f"{os.getpid()}\\n")
while True:
    time.sleep(0.05)
"""
ENDS = """\
import os, sys
with open(sys.argv[1], "a") as file:
    file.write(f"{os.getpid()}\\n")
"""


@pytest.fixture(autouse=True)
def quickly(monkeypatch):
    monkeypatch.setattr(serving, "LOOK", 0.01)
    monkeypatch.setattr(serving, "REST", 0.05)


def process(code: str, file: Path, ends_with: int = 0) -> tuple[str, ...]:
    return (sys.executable, "-c", code, str(file), str(ends_with))


def numbers(file: Path, count: int = 1) -> list[int]:
    """Return the numbers of the processes that began, when there are so many."""
    while True:
        found = file.read_text().split() if file.exists() else []
        if len(found) >= count:
            return [int(one) for one in found]
        time.sleep(0.01)


def is_alive(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.fixture
def files(tmp_path):
    return tmp_path / "server", tmp_path / "worker"


def test_a_worker_that_ended_begins_again(files):
    server, worker = files
    pair = Pair(process(LIVES, server), process(ENDS, worker))
    watching = threading.Thread(target=pair.watch)
    watching.start()
    assert len(set(numbers(worker, 3))) >= 3
    assert is_alive(numbers(server)[0])
    pair.end()
    watching.join()


@pytest.mark.parametrize("code", [0, 3])
def test_where_the_server_ends_the_worker_does_and_its_code_is_told(files, code):
    server, worker = files
    pair = Pair(process(LIVES, server, code), process(LIVES, worker))
    numbers(worker), numbers(server)
    pair.server.send_signal(signal.SIGTERM)
    assert pair.watch() == code
    assert pair.worker.returncode == 0


def test_a_worker_that_does_not_end_is_ended(files, monkeypatch):
    monkeypatch.setattr(serving, "GRACE", 0.2)
    server, worker = files
    deaf = LIVES.replace("sys.exit(int(sys.argv[2]))", "None")
    pair = Pair(process(LIVES, server), process(deaf, worker))
    numbers(worker), numbers(server)
    pair.end()
    assert pair.watch() == 0
    assert pair.worker.wait() == -signal.SIGKILL


@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGINT, signal.SIGQUIT])
def test_a_signal_reaches_both(files, told):
    server, worker = files
    code = (
        "import sys; from portal import serving;"
        "serving.SERVER, serving.WORKER = eval(sys.argv[1]);"
        "serving.Pair.__init__.__defaults__ = (serving.SERVER, serving.WORKER);"
        "sys.exit(serving.serve())"
    )
    pair = repr((process(LIVES, server, 5), process(LIVES, worker)))
    whole = subprocess.Popen(
        [sys.executable, "-c", code, pair],
        cwd=settings.BASE_DIR,
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "tests.settings"},
    )
    both = [*numbers(server), *numbers(worker)]
    whole.send_signal(told)
    assert whole.wait() == 5
    assert not any(is_alive(number) for number in both)
