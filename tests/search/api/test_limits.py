"""Counts of requests: exact among processes and threads, and of one size."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from django.test import Client, override_settings

from portal.environment import BASE_DIR
from search.api.limits import BUCKETS, LOOKED_AT, PLACE, Rate, count
from tests.search.api.asking import Api

MINUTE = Rate(3, 60)
# Asks as often as it is told, and prints how often it was let in.
PROGRAM = """
import sys
from pathlib import Path
from search.api.limits import Rate, count
file, who, times, most = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
print(sum(not count(file, who, Rate(most, 60), lambda: 1000.0).over for _ in range(times)))
"""


def at(moment: float):
    return lambda: moment


def test_so_many_are_let_in_and_no_more(tmp_path: Path):
    told = [count(tmp_path / "counts", "a", MINUTE, at(120.0)) for _ in range(5)]
    assert [one.remaining for one in told] == [2, 1, 0, 0, 0]
    assert [one.over for one in told] == [False, False, False, True, True]
    assert {one.limit for one in told} == {3}


def test_a_new_span_begins_anew(tmp_path: Path):
    file = tmp_path / "counts"
    for _ in range(4):
        last = count(file, "a", MINUTE, at(179.5))
    assert (last.over, last.reset) == (True, 1)
    assert count(file, "a", MINUTE, at(180.0)).remaining == 2


def test_each_has_a_count_of_their_own(tmp_path: Path):
    file = tmp_path / "counts"
    for _ in range(4):
        count(file, "a", MINUTE, at(120.0))
    assert not count(file, "b", MINUTE, at(120.0)).over
    assert not count(file, "a", Rate(3, 3600), at(120.0)).over


def test_the_headers_tell_how_to_go_on(tmp_path: Path):
    told = [count(tmp_path / "counts", "a", Rate(1, 60), at(150.0)) for _ in range(2)]
    assert told[0].headers == {
        "RateLimit-Limit": "1",
        "RateLimit-Remaining": "0",
        "RateLimit-Reset": "30",
    }
    assert told[1].headers == told[0].headers | {"Retry-After": "30"}


def test_the_file_never_grows(tmp_path: Path):
    file = tmp_path / "counts"
    for number in range(20_000):
        count(file, f"address {number}", MINUTE, at(120.0))
    assert file.stat().st_size <= BUCKETS * LOOKED_AT * PLACE.size < 2_000_000


def test_places_of_a_span_that_is_over_are_taken_first(tmp_path: Path):
    """Nobody loses their count while there is a place that counts nothing any more."""
    file = tmp_path / "counts"
    for number in range(20_000):
        count(file, f"early {number}", MINUTE, at(59.0))
    for _ in range(3):
        count(file, "kept", MINUTE, at(60.0))
    for number in range(20_000):
        count(file, f"late {number}", MINUTE, at(60.0))
    assert count(file, "kept", MINUTE, at(61.0)).over


def test_threads_count_together(tmp_path: Path):
    file, rate = tmp_path / "counts", Rate(500, 60)

    def ask(_: int) -> bool:
        return not count(file, "a", rate, at(120.0)).over

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(ask, range(1200))) == 500


def test_processes_count_together(tmp_path: Path):
    """Four processes ask 400 times each, of which 1,000 are let in: not one more, not one less."""
    command = [sys.executable, "-c", PROGRAM, str(tmp_path / "counts"), "a", "400", "1000"]
    programs = [
        subprocess.Popen(command, cwd=BASE_DIR, stdout=subprocess.PIPE, text=True) for _ in range(4)
    ]
    let_in = [int(one.communicate()[0]) for one in programs]
    assert sum(let_in) == 1000
    assert all(one.returncode == 0 for one in programs)


def test_a_file_that_was_cut_counts_on(tmp_path: Path):
    file = tmp_path / "counts"
    count(file, "a", MINUTE, at(120.0))
    file.write_bytes(b"")
    assert count(file, "a", MINUTE, at(120.0)).remaining == 2


# In the API


@pytest.fixture
def three_a_day(settings):
    """So long a span that none begins while a test runs."""
    settings.API_LIMIT = (3, 86400 * 365)


def test_who_asks_too_often_is_told_when_to_ask_again(api: Api, db, three_a_day):
    left = [int(api.ask("/parties").headers["RateLimit-Remaining"]) for _ in range(3)]
    assert left == [2, 1, 0]
    answer = api.ask("/parties")
    assert answer.status_code == 429
    told = answer.json()["error"]
    seconds = int(answer.headers["Retry-After"])
    assert told["code"] == "too-many-requests"
    assert str(seconds) in told["message"]
    assert answer.headers["RateLimit-Limit"] == "3"
    assert answer.headers["Access-Control-Allow-Origin"] == "*"


def test_all_that_is_asked_counts(api: Api, db, three_a_day):
    api.ask("/nothing")
    api.ask("/parties", method="POST")
    etag = api.ask("/parties").headers["ETag"]
    assert api.ask("/parties", If_None_Match=etag).status_code == 429
    # What a browser asks before a script may ask is no request of the script.
    assert api.ask("/parties", method="OPTIONS").status_code == 204


def test_another_address_counts_apart(api: Api, db, three_a_day):
    for _ in range(4):
        api.ask("/parties")
    assert Api(Client(REMOTE_ADDR="192.0.2.7")).ask("/parties").status_code == 200


def test_a_reader_on_ipv6_has_one_count(db, three_a_day):
    for last in range(3):
        Api(Client(REMOTE_ADDR=f"2001:db8:1:2::{last}")).get("/parties")
    assert Api(Client(REMOTE_ADDR="2001:db8:1:2:ffff::9")).ask("/parties").status_code == 429


def test_behind_a_proxy_the_last_address_counts(db, three_a_day):
    with override_settings(SECURE_PROXY_SSL_HEADER=("HTTP_X_FORWARDED_PROTO", "https")):
        for number in range(4):
            told = f"198.51.100.{number}, 203.0.113.5"
            answer = Api(Client(HTTP_X_FORWARDED_FOR=told)).ask("/parties")
    assert answer.status_code == 429


def test_without_a_proxy_nobody_chooses_an_address(db, three_a_day):
    for number in range(4):
        answer = Api(Client(HTTP_X_FORWARDED_FOR=f"198.51.100.{number}")).ask("/parties")
    assert answer.status_code == 429


def test_no_address_is_kept(api: Api, db, settings):
    Api(Client(REMOTE_ADDR="192.0.2.77")).get("/parties")
    assert b"192.0.2.77" not in settings.API_COUNTS.read_bytes()
