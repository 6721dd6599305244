"""Bytes to characters: marks, UTF-8, UTF-16, then the code page that reads most plausibly.

Guarantees: never an exception; every byte is in the text as its character or, where it is broken,
written out (``\\xd0``); nothing is dropped but a byte order mark.
"""

import codecs
import importlib
import re
from collections import Counter

from treaties.text.document import DecodedText
from treaties.text.formats.kazwin import NAME as KAZWIN
from treaties.text.formats.letters import plausibility

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Single-byte code pages of Kazakh, Russian and their neighbours. Of two that read a text alike,
# the first is named.
CODE_PAGES = (
    "cp1251",
    "kz1048",
    "ptcp154",
    KAZWIN,
    "koi8-r",
    "koi8-u",
    "koi8-t",
    "cp866",
    "mac-cyrillic",
    "iso8859-5",
)
# What a text in Latin letters has beside them in cp1252: accents, quotation marks, dashes.
WESTERN = frozenset(
    "àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿœßÀÁÂÄÅÆÇÈÉÊËÎÏÑÓÔÖØÙÚÛÜŒ“”„‘’«»–—…§°•·©®™€£\xa0\xad"
)
# Encodings that a page may name to some purpose.
DECLARABLE = re.compile(
    r"(?:cp\d+|iso8859-\d+|koi8-\w|mac-\w+|kz1048|ptcp154|gb\w+|big5\w*|euc_\w+|shift_jis|hz)\Z"
)
# A reading this plausible is taken; the mean of true texts is about -0.2, of false ones about -4.
PLAUSIBLE = -1.7
# What the declaration of a page adds for its own code page, where the letters hardly decide.
DECLARED = 0.3
BLANKS = re.compile(r"[ \n]")
WORD = re.compile(rb"[A-Za-z\x80-\xff]+")
# So much of a long file is looked at, in pieces from all over it.
SAMPLE, PIECES = 400_000, 16
MOST_WORDS = 1500
# Bytes that no text has, but for the substitute (Ctrl-Z) that ended files under DOS.
CONTROLS = bytes(sorted(set(range(32)) - set(b"\t\n\r\f\v\x1a")))


def characters(data: bytes, declared: str = "") -> DecodedText | None:
    """Return the characters of a text, or None for bytes that are none.

    ``declared`` is the encoding that the text itself names; the bytes have the last word.
    """
    found = _by_mark(data) or _wide_without_mark(data) or _utf8(data)
    if found is None and not controlled(data):
        found = _code_page(data, declared) or _western(data)
        found = found or _as_declared(data, declared) or _by_library(data)
    if found is None:
        return None
    raw = data if found.encoding.startswith("utf-8") else found.text.encode("utf-8", "replace")
    return None if controlled(raw) else found


def codec_named(name: str) -> str:
    """Return Python's name of an encoding that a page declares, or an empty string."""
    try:
        found = codecs.lookup(name).name
    except LookupError:
        return ""
    return found if DECLARABLE.match(found) else ""


def controlled(data: bytes) -> bool:
    """Return whether bytes hold more control codes than a damaged text would."""
    return len(data) - len(data.translate(None, CONTROLS)) > max(2, len(data) // 200)


def sample_of(data: bytes) -> bytes:
    """Return the whole of a short file, pieces from all over a long one."""
    if len(data) <= SAMPLE:
        return data
    size, step = SAMPLE // PIECES, len(data) // PIECES
    return b" ".join(data[start : start + size] for start in range(0, len(data), step))


def _by_mark(data: bytes) -> DecodedText | None:
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            if encoding == "utf-8-sig":
                return _utf8(data[len(mark) :], encoding)
            return _tolerant(data, encoding)
    return None


def _utf8(data: bytes, encoding: str = "utf-8") -> DecodedText | None:
    """Return UTF-8 text; a few broken bytes, as at the end of a cut file, stay visible in it."""
    try:
        return DecodedText(data.decode("utf-8"), encoding)
    except UnicodeDecodeError:
        broken = data.decode("utf-8", "replace").count("\ufffd")
    letters = len(data) - len(data.translate(None, bytes(range(128, 256))))
    few = broken <= max(3, letters // 100) and letters > 4 * broken
    return DecodedText(data.decode("utf-8", "backslashreplace"), encoding) if few else None


def _tolerant(data: bytes, encoding: str) -> DecodedText:
    """Return the text with every broken byte written out (``\\xd0``), so that none is lost."""
    return DecodedText(data.decode(encoding, "backslashreplace"), encoding)


def _wide_without_mark(data: bytes) -> DecodedText | None:
    """Return UTF-16 or UTF-32 without a mark.

    Every second byte of such Latin and Cyrillic text is 0x00 or 0x04, of four bytes two are 0x00.
    Where half a letter is missing at the beginning, the blanks show where the letters begin.
    """
    best, chosen = -1, ("", 0)
    for skipped in range(2):
        sample = data[skipped : skipped + 2000]
        for encoding, zeros, high in (
            ("utf-32-le", (sample[3::4], sample[2::4]), sample[1::4]),
            ("utf-32-be", (sample[0::4], sample[1::4]), sample[2::4]),
            ("utf-16-le", (), sample[1::2]),
            ("utf-16-be", (), sample[0::2]),
        ):
            wide = all(part and not any(part) for part in zeros)
            if wide and high and sum(byte in (0, 4) for byte in high) > 0.9 * len(high):
                blanks = len(BLANKS.findall(sample.decode(encoding, "ignore")))
                if blanks > best:
                    best, chosen = blanks, (encoding, skipped)
    encoding, skipped = chosen
    if not encoding:
        return None
    found = _tolerant(data[skipped:], encoding)
    lost = "".join(f"\\x{byte:02x}" for byte in data[:skipped])
    return DecodedText(lost + found.text, encoding)


def _code_page(data: bytes, declared: str) -> DecodedText | None:
    """Return the text in the code page in which its words are the most plausible."""
    found = (word for word in WORD.findall(sample_of(data)) if not word.isascii())
    words = Counter(found).most_common(MOST_WORDS)
    best, chosen = PLAUSIBLE, ""
    for page in CODE_PAGES:
        score = _score(words, page) + DECLARED * (page == declared)
        if score > best:
            best, chosen = score, page
    return _tolerant(data, chosen) if chosen else None


def _score(words: list[tuple[bytes, int]], page: str) -> float:
    read = [(word.decode(page, "replace"), count) for word, count in words]
    return plausibility(read)


def _western(data: bytes) -> DecodedText | None:
    """Return a text in Latin letters with a few accents or printer's signs."""
    text = data.decode("cp1252", "replace")
    signs = [letter for letter in text if letter > "\x7f"]
    few = len(signs) < 0.3 * sum(letter.isalpha() for letter in text)
    return _tolerant(data, "cp1252") if few and WESTERN.issuperset(signs) else None


def _as_declared(data: bytes, declared: str) -> DecodedText | None:
    try:
        return DecodedText(data.decode(declared), declared) if declared else None
    except (LookupError, UnicodeError):
        return None


def _by_library(data: bytes) -> DecodedText | None:
    detector = importlib.import_module("charset_normalizer")
    best = detector.from_bytes(sample_of(data)).best()
    return _tolerant(data, str(best.encoding)) if best else None
