"""How much a page weighs: itself, and what must have come before its text can be read."""

import re
import urllib.request
import zlib
from dataclasses import dataclass

# What a browser says that it can unpack.
ACCEPTED = "gzip, br"
# Where the text begins: its first unit, or the first group of results.
TEXT = re.compile(r'<section class="unit|<section class="group|<li class="group')
SHEET = re.compile(r'<link rel="stylesheet"(?![^>]*media="print")[^>]*?href="([^"]+)"')
SCRIPT = re.compile(r'<script[^>]*?\ssrc="([^"]+)"')
PRELOAD = re.compile(r'<link rel="preload"[^>]*?href="([^"]+)"')


@dataclass(frozen=True, slots=True)
class Weight:
    """Bytes of a page: its HTML, what of it is transferred, and both for what precedes its text.

    What precedes the text is the HTML above it with style sheets, scripts and fonts; None for a
    page without a text.
    """

    html: int
    transferred: int
    before: int | None
    before_transferred: int | None


def fetch(address: str, path: str, cookie: str, accepted: str = ACCEPTED) -> bytes:
    """Return the body of an answer as it is transferred."""
    headers = {"Accept-Encoding": accepted, "Cookie": cookie}
    request = urllib.request.Request(f"http://{address}{path}", headers=headers)
    with urllib.request.urlopen(request, timeout=60) as response:
        return bytes(response.read())


def weigh(address: str, path: str, cookie: str) -> Weight:
    """Return the weight of a page, without what a browser's cache may hold."""
    plain = fetch(address, path, cookie, "identity")
    transferred = len(fetch(address, path, cookie))
    html = plain.decode("utf-8", "replace")
    begins = TEXT.search(html)
    if begins is None:
        return Weight(len(plain), transferred, None, None)
    above = html[: begins.start()].encode()
    files = {path for pattern in (SHEET, SCRIPT, PRELOAD) for path in pattern.findall(html)}
    packed = sum(len(fetch(address, file, "")) for file in files)
    unpacked = sum(len(fetch(address, file, "", "identity")) for file in files)
    # As the server packs a page, level and all.
    own = len(zlib.compress(above, 6))
    return Weight(len(plain), transferred, len(above) + unpacked, own + packed)
