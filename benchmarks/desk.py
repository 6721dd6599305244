"""The desk of a portal that runs for a measurement, in a folder of state of its own."""

import os
import re
import socket
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from http.cookies import SimpleCookie
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import HTTPRedirectHandler, Request, build_opener

ROOT = Path(__file__).resolve().parent.parent
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

    def ask(
        self, place: str, data: bytes | Iterable[bytes] | None = None, **headers: str
    ) -> tuple[Any, bytes]:
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
        self.send([(name, [text])])
        _headers, page = self.ask("/en/desk/drafts/")
        return max(int(one) for one in re.findall(rb"/en/desk/drafts/(\d+)/", page))

    def send(self, files: Sequence[tuple[str, Sequence[bytes]]]) -> None:
        """Upload files in one request, each a name and its pieces."""
        line = uuid.uuid4().hex
        body: list[bytes] = []
        for name, pieces in files:
            told = f'Content-Disposition: form-data; name="file"; filename="{name}"'
            body += [f"--{line}\r\n{told}\r\n\r\n".encode(), *pieces, b"\r\n"]
        body.append(f"--{line}--\r\n".encode())
        kind = f"multipart/form-data; boundary={line}"
        headers = {"Content-Type": kind, "Content-Length": str(sum(map(len, body)))}
        self.ask("/en/desk/drafts/upload/", body, **headers)

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


@contextmanager
def portal() -> Iterator[tuple[Desk, Path]]:
    """Start the portal with its worker on the sample treaties; give its desk and its folder."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    with tempfile.TemporaryDirectory() as data:
        os.environ |= {"SHARTNAMA_DATA": data, "SHARTNAMA_ADDRESS": address}
        manage = [sys.executable, "manage.py"]
        subprocess.run([*manage, "prepare"], cwd=ROOT, check=True, capture_output=True)
        with subprocess.Popen([*manage, "serve"], cwd=ROOT) as server:
            try:
                while not reached(address):
                    time.sleep(LOOK)
                yield Desk(f"http://{address}", signed_in()), Path(data)
            finally:
                server.terminate()


def reached(address: str) -> bool:
    """Return whether the portal answers."""
    host, port = address.split(":")
    try:
        socket.create_connection((host, int(port)), 1).close()
    except OSError:
        return False
    return True
