"""Bytes to text, whatever file they come from.

Guarantees: any bytes give a text or a refusal, never an exception; a text holds every character of
a text file (nothing is put in, nothing is dropped but a byte order mark), and every visible letter
of a document, as the module of its format says (``treaties.text.formats``); no file unpacks to
more than ``archive`` allows.
"""

import importlib
import re

from treaties.text.document import DecodedText, Refusal
from treaties.text.formats.archive import zipped_format
from treaties.text.formats.characters import characters, codec_named
from treaties.text.formats.markup import is_html, is_mhtml
from treaties.text.formats.mojibake import read_again
from treaties.text.formats.signatures import known
from treaties.text.formats.unreadable import UnreadableError

LARGEST_MB = 50
PDF_MARK = re.compile(rb"[\s\S]{0,1024}?%PDF-\d")
ZIP_MARKS = (b"PK\x03\x04", b"PK\x05\x06")
# Formats of old word processors, by their first bytes.
OLD_FORMATS = ((b"{\\rtf", "RTF"), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "DOC"))
# What a Word document under a password says of itself inside its container.
LOCKED = "EncryptedPackage".encode("utf-16-le")
TABLES = tuple(name.encode("utf-16-le") for name in ("Workbook", "PowerPoint Document"))
# Readers are imported when the first file of their format comes: they are large.
READERS = {name: f"treaties.text.formats.{name}" for name in ("html", "docx", "odt", "pdf")}
MHTML = "treaties.text.formats.mhtml"
DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""")


def decode(data: bytes) -> DecodedText | Refusal:
    """Return the text of a file, with its format and the encoding found, or a refusal.

    Refused are: nothing but blanks (``empty``); more than ``LARGEST_MB`` (``too-large``); what is
    no text (``binary``, with the name of its format); texts of old word processors
    (``old-format``); archives (``archive``); documents that are ``damaged``, ``encrypted``, unpack
    to too much (``archive-bomb``) or hold only pictures of pages (``scan``).
    """
    if len(data) > LARGEST_MB * 1_000_000:
        return Refusal("too-large", str(LARGEST_MB))
    if not data.strip():
        return Refusal("empty")
    try:
        found = _document(data) or _text(data)
    except UnreadableError as error:
        return error.refusal
    if isinstance(found, Refusal):
        return found
    return found if found.text.strip() else Refusal("empty")


def _document(data: bytes) -> DecodedText | Refusal | None:
    """Return the text of a document known by its first bytes, or None for what may be text."""
    for mark, name in OLD_FORMATS:
        if data.startswith(mark):
            return _container(data) if name == "DOC" else Refusal("old-format", name)
    if data.startswith(ZIP_MARKS):
        return _opened(zipped_format(data), data)
    if PDF_MARK.match(data):
        return _opened("pdf", data)
    name = known(data)
    return Refusal("binary", name) if name else None


def _container(data: bytes) -> Refusal:
    """Return why a container of the old word processor and its kin is refused."""
    if LOCKED in data:
        return Refusal("encrypted", "DOCX")
    other = any(name in data for name in TABLES)
    return Refusal("binary", "XLS/PPT") if other else Refusal("old-format", "DOC")


def _text(data: bytes) -> DecodedText | Refusal:
    """Return the text of a plain text or a page."""
    declared = DECLARED.search(data[:4096])
    encoding = declared[1].decode("ascii") if declared else ""
    if is_mhtml(data):
        page, told = importlib.import_module(MHTML).page_of(data)
        data, encoding = (page, told or encoding) if page else (data, encoding)
    found = characters(data, codec_named(encoding))
    if found is None:
        return Refusal("binary", known(data, weak=True))
    if found.encoding.startswith("utf") and (meant := read_again(found.text)):
        found = DecodedText(*meant)
    if not is_html(found.text):
        return found
    page = _read("html", found.text)
    # What cannot be read as a page can still be read as it stands.
    return found if page is None else DecodedText(page, found.encoding, "html")


def _opened(name: str, data: bytes) -> DecodedText | Refusal:
    text = _read(name, data)
    return Refusal("damaged", name.upper()) if text is None else DecodedText(text, name, name)


def _read(name: str, data: bytes | str) -> str | None:
    """Return what a reader makes of a file, or None where it fails.

    Whatever fails in a damaged file, and there is no end of ways, it is the file that is refused.
    """
    reader = importlib.import_module(READERS[name])
    try:
        return str(reader.read(data))
    except UnreadableError:
        raise
    except Exception:
        return None
