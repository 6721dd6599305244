"""A file as an answer: whole, in parts, or known already."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from treaties.bulk.kept import name_of
from treaties.bulk.making import make
from treaties.models import Agreement

DAY = date(2026, 11, 28)
NAME = name_of(DAY, "jsonl")


@pytest.fixture
def whole(tea: Agreement, settings, tmp_path: Path) -> bytes:
    """The files are made; the bytes of one."""
    settings.DATA_DIR = tmp_path
    make(tmp_path / "bulk", DAY, "https://treaties.example.kz")
    return (tmp_path / "bulk" / NAME).read_bytes()


def ask(client: Client, name: str = NAME, **headers: str) -> Any:
    sent = {key.replace("_", "-"): value for key, value in headers.items()}
    answer: Any = client.get(f"/bulk/{name}", headers=sent)
    # Read to its end, which closes the file.
    answer.body = b"".join(answer)
    answer.close()
    return answer


def test_the_whole_file(client: Client, whole: bytes):
    answer = ask(client)
    assert answer.status_code == 200
    assert answer.body == whole
    assert answer.headers["Content-Length"] == str(len(whole))
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{NAME}"'
    assert answer.headers["Content-Type"] == "application/jsonl"
    assert answer.headers["Accept-Ranges"] == "bytes"
    assert answer.headers["Access-Control-Allow-Origin"] == "*"


def test_it_is_not_packed_on_its_way(client: Client, whole: bytes):
    answer = ask(client, Accept_Encoding="gzip")
    assert "Content-Encoding" not in answer.headers
    assert answer.body == whole


@pytest.mark.parametrize("name", [name_of(DAY, "zip"), NAME, name_of(DAY, "sha256")])
def test_what_is_known_is_not_sent_again(client: Client, whole: bytes, name):
    etag = ask(client, name).headers["ETag"]
    assert etag.startswith('"')
    for known in (etag, f"W/{etag}", f'"other", {etag}', "*"):
        answer = ask(client, name, If_None_Match=known)
        assert (answer.status_code, answer.body) == (304, b"")
        assert answer.headers["ETag"] == etag
    assert ask(client, name, If_None_Match='"other"').status_code == 200


@pytest.mark.parametrize(
    ("asked", "start", "end"),
    [
        ("bytes=0-0", 0, 1),
        ("bytes=0-99", 0, 100),
        ("bytes=100-", 100, None),
        ("bytes=-50", -50, None),
        ("bytes=5-99999999", 5, None),
        ("bytes=-99999999", 0, None),
    ],
)
def test_a_part(client: Client, whole: bytes, asked, start, end):
    answer = ask(client, Range=asked)
    expected = whole[start:end]
    assert answer.status_code == 206
    assert answer.body == expected
    assert answer.headers["Content-Length"] == str(len(expected))
    first = whole.index(expected)
    told = f"bytes {first}-{first + len(expected) - 1}/{len(whole)}"
    assert answer.headers["Content-Range"] == told or len(expected) < 3


def test_parts_make_the_whole(client: Client, whole: bytes):
    size = len(whole) // 3
    pieces = [
        ask(client, Range=f"bytes={at}-{at + size - 1}").body for at in range(0, len(whole), size)
    ]
    assert b"".join(pieces) == whole


@pytest.mark.parametrize("asked", ["bytes=99999999-", "bytes=-0"])
def test_a_part_that_is_not_there(client: Client, whole: bytes, asked):
    answer = ask(client, Range=asked)
    assert (answer.status_code, answer.body) == (416, b"")
    assert answer.headers["Content-Range"] == f"bytes */{len(whole)}"


@pytest.mark.parametrize(
    "asked",
    [
        "bytes=5-1",
        "bytes=-",
        "lines=1-2",
        "bytes=0-1,5-6",
        "bytes=a-b",
        "bytes=" + "9" * 5000 + "-",
    ],
)
def test_what_is_not_understood_gives_the_whole(client: Client, whole: bytes, asked):
    answer = ask(client, Range=asked)
    assert (answer.status_code, answer.body) == (200, whole)


def test_a_download_goes_on_only_with_the_same_file(client: Client, whole: bytes):
    etag = ask(client).headers["ETag"]
    assert ask(client, Range="bytes=10-", If_Range=etag).status_code == 206
    for other in ('"other"', f"W/{etag}", "Sat, 28 Nov 2026 00:00:00 GMT"):
        answer = ask(client, Range="bytes=10-", If_Range=other)
        assert (answer.status_code, answer.body) == (200, whole)


def test_head(client: Client, whole: bytes):
    answer = client.head(f"/bulk/{NAME}", headers={"Range": "bytes=0-1"})
    assert answer.status_code == 200
    assert answer.headers["Content-Length"] == str(len(whole))
    answer.close()


@pytest.mark.parametrize(
    "name",
    ["dump.lock", "shartnama-texts-2026-11-27.zip", "..%2Fsecret-key", "x%00", "%FF", ".making-1"],
)
def test_nothing_else_is_given(client: Client, whole: bytes, name):
    assert client.get(f"/bulk/{name}").status_code == 404


def test_a_day_that_is_not_whole_is_not_given(client: Client, whole: bytes, tmp_path: Path):
    (tmp_path / "bulk" / name_of(DAY, "sha256")).unlink()
    assert ask(client).status_code == 404
    assert ask(client, name_of(DAY, "zip")).status_code == 404


def test_a_file_that_is_taken_away_this_moment(client: Client, whole: bytes, monkeypatch):
    gone = (Path("/nowhere/at/all"), "application/zip", "0" * 64)
    monkeypatch.setattr("treaties.bulk.views.find", lambda _name: gone)
    assert ask(client).status_code == 404


def test_it_can_only_be_read(client: Client, whole: bytes):
    assert client.post(f"/bulk/{NAME}").status_code == 405
