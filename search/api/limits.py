"""How often an address or a token may ask: counts that the processes of a machine share.

The counts stand in a file of one size, 65,536 places: a place is the digest of who asks, the span
of time it counts in, and the count. The place of who asks follows from the digest, so to count is
to read eight places, to change one, and to write it, under a lock that is held for some
microseconds. A cache in files was not enough: to raise a number there is to read and to write it,
and two processes that do so at once count one request.
"""

import fcntl
import hashlib
import math
import os
import struct
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

# Digest, when the span ends, count.
PLACE = struct.Struct("<8sQI")
# Where the place of who asks is taken, the next ones are looked at.
LOOKED_AT = 8
BUCKETS = 8192


@dataclass(frozen=True, slots=True)
class Rate:
    """How many requests are answered within how many seconds."""

    count: int
    seconds: int


@dataclass(frozen=True, slots=True)
class Usage:
    """How much of a rate is used up: what is left, and in how many seconds it begins anew.

    ``over`` says that this request is one too many.
    """

    limit: int
    remaining: int
    reset: int
    over: bool

    @property
    def headers(self) -> dict[str, str]:
        """Return the headers that tell a program how to go on."""
        told = {
            "RateLimit-Limit": str(self.limit),
            "RateLimit-Remaining": str(self.remaining),
            "RateLimit-Reset": str(self.reset),
        }
        return told | ({"Retry-After": str(self.reset)} if self.over else {})


def count(file: Path, who: str, rate: Rate, now: Callable[[], float] = time.time) -> Usage:
    """Count a request and return how much of its rate is used up.

    ``file`` holds the counts, and is made where there is none; ``who`` is any word that stands for
    who asks. A request that is over the rate is not counted: who waits is let in again.
    """
    moment = now()
    end = (int(moment // rate.seconds) + 1) * rate.seconds
    digest = hashlib.blake2b(f"{rate.seconds}:{who}".encode(), digest_size=8).digest()
    with _bucket(file, digest) as bucket:
        place = _place_of(bucket.read(), digest, moment)
        over = place.count >= rate.count
        used = place.count if over else place.count + 1
        if not over:
            bucket.write(place.number, PLACE.pack(digest, end, used))
    reset = max(1, math.ceil(end - moment))
    return Usage(rate.count, max(0, rate.count - used), reset, over)


@dataclass(frozen=True, slots=True)
class _Place:
    number: int
    count: int


@dataclass(frozen=True, slots=True)
class _Bucket:
    """Some places of the file, which nobody else writes meanwhile."""

    handle: int
    start: int

    def read(self) -> bytes:
        size = LOOKED_AT * PLACE.size
        return os.pread(self.handle, size, self.start).ljust(size, b"\0")

    def write(self, number: int, content: bytes) -> None:
        os.pwrite(self.handle, content, self.start + number * PLACE.size)


@contextmanager
def _bucket(file: Path, digest: bytes) -> Iterator[_Bucket]:
    start = int.from_bytes(digest[:4], "little") % BUCKETS * LOOKED_AT * PLACE.size
    handle = os.open(file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield _Bucket(handle, start)
    finally:
        # To close it is to unlock it.
        os.close(handle)


def _place_of(bucket: bytes, digest: bytes, moment: float) -> _Place:
    """Return the own place, else one whose span is over, else the least used."""
    places = list(PLACE.iter_unpack(bucket))
    for number, (known, end, used) in enumerate(places):
        if known == digest:
            return _Place(number, used if end > moment else 0)
    number = min(range(LOOKED_AT), key=lambda one: (places[one][1] > moment, places[one][2]))
    return _Place(number, 0)
