"""How long a text takes from its upload to its preview, and from “Publish” until it is found.

    python benchmarks/publishing.py [--texts FOLDER] [--runs 5]

Starts the portal with its worker (``manage.py serve``) on the sample treaties in a folder of its
own. Each text of the folder (the real ones beside the project, else the samples, each with a line
of its own) is uploaded: the seconds until its page can be shown. Then each of several texts with a
new word is published: the seconds from the request that asks for it until a search finds the word.
"""

import argparse
import os
import re
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import uuid
from http.cookies import SimpleCookie
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import HTTPRedirectHandler, Request, build_opener

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
CORPUS = ROOT.parent / "shared" / "corpus"
SAMPLES = ROOT / "data" / "sample"
TOTAL = re.compile(rb'data-total="(\d+)"')
LOOK = 0.02
PATIENCE = 300


class NoRedirect(HTTPRedirectHandler):
    """Answers that lead elsewhere are looked at, not followed."""

    def redirect_request(self, *args: Any, **kwargs: Any) -> None:
        """Follow none."""


class Desk:
    """The desk of a running portal, as a browser that is signed in has it."""

    def __init__(self, address: str, session: str) -> None:
        self._address = address
        self._opener = build_opener(NoRedirect)
        self._cookies = {"sessionid": session}
        self.ask("/en/desk/drafts/")

    def ask(self, place: str, data: bytes | None = None, **headers: str) -> tuple[Any, bytes]:
        """Return the headers and the body of an answer; with data, post it."""
        told = {"Cookie": "; ".join(f"{name}={value}" for name, value in self._cookies.items())}
        if data is not None:
            told["X-CSRFToken"] = self._cookies["csrftoken"]
        request = Request(self._address + place, data, told | headers)
        try:
            answer = self._opener.open(request, timeout=PATIENCE)
        except HTTPError as error:
            if error.code >= 400:
                raise
            answer = error
        for told_cookie in answer.headers.get_all("Set-Cookie", []):
            for name, cookie in SimpleCookie(told_cookie).items():
                self._cookies[name] = cookie.value
        return answer.headers, answer.read()

    def upload(self, name: str, text: bytes) -> int:
        """Upload a text; return the number of its draft."""
        line = uuid.uuid4().hex
        head = f'--{line}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'
        kind = f"multipart/form-data; boundary={line}"
        body = head.encode() + text + f"\r\n--{line}--\r\n".encode()
        self.ask("/en/desk/drafts/upload/", body, **{"Content-Type": kind})
        _headers, page = self.ask("/en/desk/drafts/")
        return max(int(one) for one in re.findall(rb"/en/desk/drafts/(\d+)/", page))

    def wait(self, key: int) -> None:
        """Wait until the worker has done what a draft asks for."""
        asks = {"HX-Target": "state"}
        while "HX-Refresh" not in self.ask(f"/en/desk/drafts/{key}/", None, **asks)[0]:
            time.sleep(LOOK)

    def publish(self, key: int) -> None:
        """Ask for a draft to be published."""
        told, _page = self.ask(f"/en/desk/drafts/{key}/publish/", b"edition=1")
        assert "meanwhile" not in told["Location"], told["Location"]

    def finds(self, word: str) -> bool:
        """Return whether a search finds a word."""
        found = TOTAL.search(self.ask(f"/en/search/?q={word}")[1])
        return bool(found and int(found[1]))


def signed_in() -> str:
    """Return the key of a session of the editor whom a new portal has."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "portal.settings"
    import django

    django.setup()
    from django.contrib.auth import get_user_model
    from django.test import Client

    browser = Client()
    browser.force_login(get_user_model().objects.get(username="editor"))
    return browser.cookies["sessionid"].value


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
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    with tempfile.TemporaryDirectory() as data:
        os.environ |= {"SHARTNAMA_DATA": data, "SHARTNAMA_ADDRESS": address}
        manage = [sys.executable, "manage.py"]
        subprocess.run([*manage, "prepare"], cwd=ROOT, check=True, capture_output=True)
        with subprocess.Popen([*manage, "serve"], cwd=ROOT) as portal:
            try:
                while not reached(address):
                    time.sleep(LOOK)
                measure(Desk(f"http://{address}", signed_in()), chosen.texts, chosen.runs)
            finally:
                portal.terminate()


def reached(address: str) -> bool:
    """Return whether the portal answers."""
    host, port = address.split(":")
    try:
        socket.create_connection((host, int(port)), 1).close()
    except OSError:
        return False
    return True


if __name__ == "__main__":
    main()
