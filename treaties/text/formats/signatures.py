"""The formats that people upload by mistake, known by their first bytes."""

from typing import NamedTuple


class Signature(NamedTuple):
    """The bytes that a format has at ``offset``.

    A ``weak`` signature could begin a text as well; it only gives a name to what is no text.
    """

    mark: bytes
    name: str
    offset: int = 0
    weak: bool = False


SIGNATURES = (
    Signature(b"\x89PNG\r\n\x1a\n", "PNG"),
    Signature(b"\xff\xd8\xff", "JPEG"),
    Signature(b"GIF87a", "GIF"),
    Signature(b"GIF89a", "GIF"),
    Signature(b"II*\x00", "TIFF"),
    Signature(b"MM\x00*", "TIFF"),
    Signature(b"WEBP", "WebP", 8),
    Signature(b"ftypheic", "HEIC", 4),
    Signature(b"ftyp", "MP4", 4),
    Signature(b"AT&TFORM", "DjVu"),
    Signature(b"\x00\x00\x01\x00", "ICO"),
    Signature(b"ID3", "MP3", weak=True),
    Signature(b"\xff\xfb", "MP3", weak=True),
    Signature(b"OggS\x00", "OGG"),
    Signature(b"fLaC\x00", "FLAC"),
    Signature(b"WAVE", "WAV", 8),
    Signature(b"AVI ", "AVI", 8),
    Signature(b"\x1aE\xdf\xa3", "Matroska"),
    Signature(b"\x1f\x8b\x08", "GZIP"),
    Signature(b"BZh", "BZIP2", weak=True),
    Signature(b"\xfd7zXZ\x00", "XZ"),
    Signature(b"\x28\xb5\x2f\xfd", "ZSTD"),
    Signature(b"7z\xbc\xaf\x27\x1c", "7Z"),
    Signature(b"Rar!\x1a\x07", "RAR"),
    Signature(b"MSCF\x00", "CAB"),
    Signature(b"ustar", "TAR", 257),
    Signature(b"\x7fELF", "ELF"),
    Signature(b"MZ", "EXE", weak=True),
    Signature(b"BM", "BMP", weak=True),
    Signature(b"%!PS", "PostScript"),
    Signature(b"SQLite format 3\x00", "SQLite"),
    Signature(b"wOFF", "WOFF"),
    Signature(b"\x00\x01\x00\x00\x00", "TTF"),
)


def known(data: bytes, *, weak: bool = False) -> str:
    """Return the name of the format that ``data`` begins like, or an empty string."""
    for row in SIGNATURES:
        if row.weak <= weak and data.startswith(row.mark, row.offset):
            return row.name
    return ""
