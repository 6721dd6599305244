"""Bytes to characters.

Guarantees: any bytes give a text or a refusal, never an exception; a text holds every character of
the file (no replacement characters are put in, nothing is dropped but a byte order mark).
"""

import codecs

from charset_normalizer import from_bytes

from treaties.text.document import DecodedText, Refusal

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# First bytes of the formats that people upload by mistake, each with the name shown to them.
KNOWN_FORMATS = (
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "DOCX/ODT/ZIP"),
    (b"\xd0\xcf\x11\xe0", "DOC"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"\x1f\x8b", "GZIP"),
)
# Single-byte code pages of Kazakh and Russian texts, tried in this order.
CODE_PAGES = ("cp1251", "kz1048", "ptcp154", "koi8-r", "cp866", "mac-cyrillic")
COMMON_LETTERS = frozenset(" оеаинтсрвлкмдпуыяәіңғүұқөһ\n")
MOSTLY_TEXT = 0.55


def decode(data: bytes) -> DecodedText | Refusal:
    """Return the characters of ``data`` with the encoding found, or a refusal.

    Refused are: nothing but blanks (``empty``), a known other format or bytes with control codes
    (``binary``).
    """
    if not data.strip():
        return Refusal("empty")
    for signature, name in KNOWN_FORMATS:
        if data.startswith(signature):
            return Refusal("binary", name)
    found = _by_mark(data) or _utf16_without_mark(data) or _utf8(data)
    found = found or _code_page(data) or _by_library(data)
    if found is None or _looks_binary(found.text):
        return Refusal("binary")
    return found if found.text.strip() else Refusal("empty")


def _by_mark(data: bytes) -> DecodedText | None:
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _tolerant(data, encoding)
    return None


def _utf8(data: bytes) -> DecodedText | None:
    """Return UTF-8 text; a few broken bytes, as at the end of a cut file, stay visible in it."""
    strict = _strict(data, "utf-8")
    if strict:
        return strict
    broken = data.decode("utf-8", "replace").count("\ufffd")
    letters = sum(byte > 0x7F for byte in data)
    few = broken <= max(3, letters // 100) and letters > 4 * broken
    return _tolerant(data, "utf-8") if few else None


def _tolerant(data: bytes, encoding: str) -> DecodedText:
    """Return the text with every broken byte written out (``\\xd0``), so that none is lost."""
    return DecodedText(data.decode(encoding, "backslashreplace"), encoding)


def _strict(data: bytes, encoding: str) -> DecodedText | None:
    try:
        return DecodedText(data.decode(encoding), encoding)
    except UnicodeDecodeError:
        return None


def _utf16_without_mark(data: bytes) -> DecodedText | None:
    """Return UTF-16 without a mark; every second byte of such Cyrillic text is 0x04 or 0x00."""
    sample = data[:2000]
    for encoding, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        if high and sum(byte in (0, 4) for byte in high) > 0.9 * len(high):
            return _tolerant(data, encoding)
    return None


def _code_page(data: bytes) -> DecodedText | None:
    """Return the text in the code page that gives the most common letters, if one gives many."""
    candidates = [found for page in CODE_PAGES if (found := _strict(data, page))]
    scored = [(_commonness(found.text), found) for found in candidates]
    best = max(scored, key=lambda pair: pair[0], default=None)
    return best[1] if best and best[0] > MOSTLY_TEXT else None


def _commonness(text: str) -> float:
    return sum(letter in COMMON_LETTERS for letter in text) / len(text) if text else 0.0


def _by_library(data: bytes) -> DecodedText | None:
    best = from_bytes(data).best()
    return DecodedText(str(best), best.encoding) if best else None


def _looks_binary(text: str) -> bool:
    controls = sum(ord(letter) < 32 and letter not in "\t\n\r\f\v\x1a" for letter in text)
    return controls > max(2, len(text) // 200)
