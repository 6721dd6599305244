"""ZIP archives of texts: which files are in one, by which names, within which limits.

Plain Python. Guarantees: nothing is written to any disk; a member is unpacked to no more than its
limit, all together to no more than theirs; a name is text without any folder that leads elsewhere.
"""

import io
import re
import stat
import struct
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from treaties.text.document import Refusal
from treaties.text.formats.archive import Archive, zipped_format
from treaties.text.formats.unreadable import UnreadableError

MARKS = (b"PK\x03\x04", b"PK\x05\x06")
MOST_MEMBERS = 2_000
LARGEST_WHOLE_MB = 200
LONGEST_NAME = 255
# The extra field in which packers keep a name as UTF-8, by the specification of ZIP, 4.6.9.
UNICODE_PATH = 0x7075
UTF8_FLAG = 0x800
# What file managers put beside the files.
RUBBISH = re.compile(r"(?:^|/)(?:__MACOSX/|\.[^/]*$|Thumbs\.db$|desktop\.ini$)", re.IGNORECASE)
CONTROLS = re.compile(r"[\x00-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Member:
    """A file of an archive: its name, and its bytes or why it cannot be had."""

    name: str
    data: bytes | Refusal


def is_archive(data: bytes) -> bool:
    """Return whether bytes are a ZIP of files, and not a document that is packed."""
    if not data.startswith(MARKS):
        return False
    try:
        zipped_format(data)
    except UnreadableError as error:
        return error.refusal.code == "archive"
    return False


def members(data: bytes, largest: int) -> list[Member] | Refusal:
    """Return the files of an archive, or why it is refused as a whole.

    ``largest`` is how many bytes a file may have. Refused are an archive without files
    (``archive-empty``), with more than ``MOST_MEMBERS`` (``archive-many``), or that unpacks to more
    than ``LARGEST_WHOLE_MB`` (``archive-large``), or that is damaged.
    """
    archive = Archive(data, "ZIP")
    try:
        entries = _files(archive.files)
        if not entries:
            return Refusal("archive-empty")
        if len(entries) > MOST_MEMBERS:
            return Refusal("archive-many", str(MOST_MEMBERS))
        whole = LARGEST_WHOLE_MB * 1_000_000
        if sum(min(entry.file_size, largest) for entry in entries) > whole:
            return Refusal("archive-large", str(LARGEST_WHOLE_MB))
        return list(_read(archive, entries, largest, whole))
    except UnreadableError as error:
        return error.refusal


def _files(entries: Iterable[zipfile.ZipInfo]) -> list[zipfile.ZipInfo]:
    """Return what is neither a folder nor what file managers add; of one name may be several."""
    return [row for row in entries if not (row.is_dir() or RUBBISH.search(row.filename))]


def _read(
    archive: Archive, entries: list[zipfile.ZipInfo], largest: int, whole: int
) -> Iterator[Member]:
    """Yield the files; what the table of contents tells of their size may be false."""
    read = 0
    for entry in entries:
        name = member_name(entry)
        if stat.S_ISLNK(entry.external_attr >> 16):
            yield Member(name, Refusal("archive-link"))
            continue
        if entry.file_size > largest:
            yield Member(name, Refusal("too-large", str(largest // (1024 * 1024))))
            continue
        try:
            data = archive.read_entry(entry)
        except UnreadableError as error:
            yield Member(name, error.refusal)
            continue
        read += len(data)
        if read > whole:
            raise UnreadableError(Refusal("archive-bomb", "ZIP"))
        yield Member(name, _nested(data) or data)


def _nested(data: bytes) -> Refusal | None:
    """Return the refusal of an archive inside an archive."""
    return Refusal("archive-nested") if is_archive(data) else None


def member_name(entry: zipfile.ZipInfo) -> str:
    """Return the name of a file in an archive as its packer wrote it, fit to be shown.

    Packers mark UTF-8, or keep it in an extra field; what is not marked was UTF-8 nevertheless, or
    the old code page of Cyrillic systems.
    """
    name = entry.filename
    if not entry.flag_bits & UTF8_FLAG:
        name = _unicode_path(entry.extra) or _unmarked(name)
    return shown_name(name)


def shown_name(name: str) -> str:
    """Return a file name without control characters and without folders that lead elsewhere."""
    parts = CONTROLS.sub("", name).replace("\\", "/").split("/")
    kept = [part.strip() for part in parts if part.strip() not in {"", ".", ".."}]
    return "/".join(kept)[-LONGEST_NAME:] or "-"


def _unicode_path(extra: bytes) -> str:
    stream = io.BytesIO(extra)
    while len(head := stream.read(4)) == 4:
        kind, size = struct.unpack("<HH", head)
        body = stream.read(size)
        if kind == UNICODE_PATH and len(body) > 5:
            return body[5:].decode("utf-8", "replace")
    return ""


def _unmarked(name: str) -> str:
    try:
        raw = name.encode("cp437")
    except UnicodeEncodeError:
        return name
    for encoding in ("utf-8", "cp866"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return name
