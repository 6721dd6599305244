"""Packed documents, opened with care.

Guarantees: the table of contents is looked at before anything is unpacked; no part is unpacked
beyond ``LARGEST_PART`` or ``MOST_TIMES`` its packed size.
"""

import io
import zipfile
import zlib
from dataclasses import dataclass
from functools import cached_property

from treaties.text.document import Refusal
from treaties.text.formats.unreadable import UnreadableError

MOST_ENTRIES = 5_000
# All entries together, as the table of contents tells: pictures, too.
LARGEST_WHOLE = 500_000_000
LARGEST_PART = 40_000_000
# XML packs to a twentieth, seldom to a fiftieth; small parts may pack to anything.
MOST_TIMES, SMALL = 200, 2_000_000
CHUNK = 1 << 16
ENCRYPTED = 0x1
# Other packings are unpacked in pieces of any size, and no word processor uses them.
PACKINGS = frozenset((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))
DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,
    RuntimeError,
    UnicodeError,
    KeyError,
    IndexError,
    OverflowError,
)
# What an archive holds says what it is.
BY_ENTRY = (
    ("word/document.xml", "docx"),
    ("xl/workbook.xml", "XLSX"),
    ("ppt/presentation.xml", "PPTX"),
    ("AndroidManifest.xml", "APK"),
    ("META-INF/MANIFEST.MF", "JAR"),
)
BY_TYPE = (
    ("application/vnd.oasis.opendocument.text", "odt"),
    ("application/vnd.oasis.opendocument.spreadsheet", "ODS"),
    ("application/vnd.oasis.opendocument.presentation", "ODP"),
    ("application/epub+zip", "EPUB"),
)


@dataclass(frozen=True)
class Archive:
    """An archive in memory; ``name`` is the format shown to the reader."""

    data: bytes
    name: str

    @cached_property
    def entries(self) -> dict[str, zipfile.ZipInfo]:
        """Return the entries by name, of several with one name the last; see ``files``."""
        return {entry.filename: entry for entry in self.files}

    @cached_property
    def files(self) -> tuple[zipfile.ZipInfo, ...]:
        """Return all entries, or raise UnreadableError for what must not be unpacked."""
        try:
            found = self._zip.infolist()
        except DAMAGED as error:
            raise UnreadableError(Refusal("damaged", self.name)) from error
        if len(found) > MOST_ENTRIES or sum(entry.file_size for entry in found) > LARGEST_WHOLE:
            raise UnreadableError(Refusal("archive-bomb", self.name))
        return tuple(found)

    @cached_property
    def _zip(self) -> zipfile.ZipFile:
        return zipfile.ZipFile(io.BytesIO(self.data))

    def read(self, name: str) -> bytes:
        """Return a part; an empty string where there is none of this name."""
        entry = self.entries.get(name)
        return b"" if entry is None else self.read_entry(entry)

    def read_entry(self, entry: zipfile.ZipInfo) -> bytes:
        """Return what an entry holds, or raise UnreadableError."""
        if entry.flag_bits & ENCRYPTED:
            raise UnreadableError(Refusal("encrypted", self.name))
        if entry.compress_type not in PACKINGS:
            raise UnreadableError(Refusal("damaged", self.name))
        most = min(LARGEST_PART, max(SMALL, MOST_TIMES * entry.compress_size))
        if entry.file_size > most:
            raise UnreadableError(Refusal("archive-bomb", self.name))
        try:
            return self._unpacked(entry, most)
        except DAMAGED as error:
            raise UnreadableError(Refusal("damaged", self.name)) from error

    def _unpacked(self, entry: zipfile.ZipInfo, most: int) -> bytes:
        """Unpack a part piece by piece: what the table of contents tells may be false."""
        pieces, size = [], 0
        with self._zip.open(entry) as file:
            while piece := file.read(CHUNK):
                pieces.append(piece)
                size += len(piece)
                if size > most:
                    raise UnreadableError(Refusal("archive-bomb", self.name))
        return b"".join(pieces)


def zipped_format(data: bytes) -> str:
    """Return ``docx`` or ``odt``; raise UnreadableError for an archive that is no text."""
    archive = Archive(data, "ZIP")
    kind = archive.read("mimetype").decode("ascii", "replace").strip()
    for prefix, name in BY_TYPE:
        if kind.startswith(prefix):
            return _supported(name)
    for entry, name in BY_ENTRY:
        if entry in archive.entries:
            return _supported(name)
    if {"content.xml", "META-INF/manifest.xml"} <= archive.entries.keys():
        return "odt"
    if "[Content_Types].xml" in archive.entries and "_rels/.rels" in archive.entries:
        return "docx"
    raise UnreadableError(Refusal("archive", "ZIP"))


def _supported(name: str) -> str:
    if name.isupper():
        raise UnreadableError(Refusal("binary", name))
    return name
