"""The portal as people run it, with the texts of a folder, and a browser to open it in."""

import fcntl
import hashlib
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

ROOT = Path(__file__).resolve().parent.parent.parent
CORPUS = ROOT.parent / "shared" / "corpus"
SAMPLES = ROOT / "data" / "sample"
WIDE: ViewportSize = {"width": 1366, "height": 900}
PHONE: ViewportSize = {"width": 390, "height": 844}
# Not a limit on the portal: only so that a portal that never starts ends the test.
PATIENCE = 120


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def portal(folder: Path, data: Path) -> Iterator[str]:
    """Start the portal on the texts of a folder, with its state in another; give its address."""
    address = f"127.0.0.1:{_free_port()}"
    shutil.copytree(_prepared(folder, data), data, dirs_exist_ok=True)
    environment = _environment(data) | {"SHARTNAMA_ADDRESS": address, "SHARTNAMA_WORKERS": "1"}
    serve = [sys.executable, "-m", "gunicorn", "-c", "portal/gunicorn.py", "portal.wsgi"]
    work = [sys.executable, "manage.py", "worker"]
    with _started(serve, environment) as server, _started(work, environment) as worker:
        try:
            _wait(f"http://{address}/healthz", server)
            yield f"http://{address}"
        finally:
            server.terminate()
            worker.terminate()


def _environment(data: Path) -> dict[str, str]:
    return {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "portal.settings",
        "SHARTNAMA_DATA": str(data),
    }


def _prepared(folder: Path, data: Path) -> Path:
    """Return the state of a portal that has loaded a folder, made once for all processes of a run.

    ``data`` is a folder in that of the process, beside which the others have theirs.
    """
    digest = hashlib.sha256()
    for file in sorted(folder.iterdir()):
        digest.update(f"{file.name}\n".encode() + file.read_bytes())
    # The folder of a run; without several processes it is that of the process.
    run = data.parent.parent if "PYTEST_XDIST_WORKER" in os.environ else data.parent
    made = run / f"prepared-{digest.hexdigest()[:16]}"
    with (run / f"{made.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not made.exists():
            unfinished = Path(tempfile.mkdtemp(dir=run))
            prepare = [sys.executable, "manage.py", "prepare", "--corpus", str(folder)]
            subprocess.run(
                prepare, cwd=ROOT, env=_environment(unfinished), check=True, capture_output=True
            )
            unfinished.rename(made)
    return made


def _started(command: list[str], environment: dict[str, str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.DEVNULL)


def _wait(address: str, server: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and server.poll() is None:
        try:
            urllib.request.urlopen(address, timeout=5).close()
        except OSError:
            time.sleep(0.2)
        else:
            return
    pytest.fail("The portal did not start.")


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with portal(SAMPLES, tmp_path_factory.mktemp("samples")) as address:
        yield address


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    if not CORPUS.is_dir():
        pytest.skip("The real texts are not beside the project.")
    with portal(CORPUS, tmp_path_factory.mktemp("corpus")) as address:
        yield address


# Not for the whole session: while Playwright is open its event loop runs in this thread, and Django
# takes other tests for asynchronous code.
@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    assert chromium, "Chromium is needed: apt-get install chromium"
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-gpu"]
        )
        yield opened
        opened.close()


@pytest.fixture(params=[WIDE, PHONE], ids=["wide", "phone"])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page on a wide and on a phone screen; an error in its console fails the test."""
    context = browser.new_context(viewport=request.param, is_mobile=request.param is PHONE)
    opened = context.new_page()
    errors: list[str] = []
    opened.on("pageerror", lambda error: errors.append(str(error)))
    yield opened
    context.close()
    assert errors == []


@pytest.fixture
def plain_page(browser: Browser) -> Iterator[Page]:
    """A page without JavaScript."""
    context = browser.new_context(viewport=WIDE, java_script_enabled=False)
    yield context.new_page()
    context.close()
