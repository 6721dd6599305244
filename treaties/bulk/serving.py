"""A large file as an answer: whole or a part of it, so that a broken download goes on."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import IO, NamedTuple

from django.http import (
    FileResponse,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    StreamingHttpResponse,
)
from django.utils.http import http_date, parse_etags

CHUNK = 1 << 16
# One range; of several the whole file is given, as RFC 9110 allows.
RANGE = re.compile(r"bytes=(\d{0,18})-(\d{0,18})")


class Part(NamedTuple):
    """The bytes from one place up to another."""

    start: int
    end: int


def file_answer(
    request: HttpRequest, path: Path, media_type: str, checksum: str
) -> HttpResponseBase:
    """Return a file or the part of it that is asked for; 304 for what is known already.

    ``checksum`` tells one content from another; without it the time of the last change does. Raises
    OSError when there is no such file.
    """
    # Once it is open it can be read to its end, also when it is taken away meanwhile.
    file = path.open("rb")
    stat = path.stat()
    etag = f'"{checksum}"' if checksum else f'"{stat.st_mtime_ns:x}-{stat.st_size:x}"'
    headers = {
        "ETag": etag,
        "Last-Modified": http_date(stat.st_mtime),
        "Accept-Ranges": "bytes",
        "Cache-Control": "public, no-cache",
        "Access-Control-Allow-Origin": "*",
    }
    # A part of what is compressed on its way would be another part.
    request.META.pop("HTTP_ACCEPT_ENCODING", None)
    if _is_known(request, etag):
        file.close()
        return HttpResponse(status=304, headers=headers)
    part = _asked_part(request, etag, stat.st_size)
    if part is None:
        return FileResponse(
            file, as_attachment=True, filename=path.name, content_type=media_type, headers=headers
        )
    return _part_answer(file, part, stat.st_size, media_type, headers)


def _part_answer(
    file: IO[bytes], part: Part, size: int, media_type: str, headers: dict[str, str]
) -> HttpResponseBase:
    if part.start >= part.end:
        file.close()
        headers = {**headers, "Content-Range": f"bytes */{size}"}
        return HttpResponse(status=416, headers=headers)
    answer = StreamingHttpResponse(_Stretch(file, part), status=206, content_type=media_type)
    headers = {
        **headers,
        "Content-Range": f"bytes {part.start}-{part.end - 1}/{size}",
        "Content-Length": str(part.end - part.start),
    }
    for name, value in headers.items():
        answer.headers[name] = value
    return answer


class _Stretch:
    """The bytes of a part of a file, some at a time."""

    def __init__(self, file: IO[bytes], part: Part) -> None:
        self._file = file
        self._left = part.end - part.start
        file.seek(part.start)

    def __iter__(self) -> Iterator[bytes]:
        while self._left and (piece := self._file.read(min(CHUNK, self._left))):
            self._left -= len(piece)
            yield piece

    def close(self) -> None:
        """Close the file."""
        self._file.close()


def _is_known(request: HttpRequest, etag: str) -> bool:
    listed = parse_etags(str(request.META.get("HTTP_IF_NONE_MATCH", "")))
    return "*" in listed or etag in {one.removeprefix("W/") for one in listed}


def _asked_part(request: HttpRequest, etag: str, size: int) -> Part | None:
    """Return the part that is asked for; None for the whole file.

    A part of a file that has been changed since the program got the first one is not given.
    """
    match = RANGE.fullmatch(str(request.META.get("HTTP_RANGE", "")).strip())
    known = request.META.get("HTTP_IF_RANGE")
    if match is None or request.method != "GET" or (known is not None and known != etag):
        return None
    first, last = match.groups()
    if not first and not last:
        return None
    if not first:
        return Part(max(0, size - int(last)), size) if int(last) else Part(size, size)
    if last and int(last) < int(first):
        return None
    return Part(int(first), min(size, int(last) + 1) if last else size)
