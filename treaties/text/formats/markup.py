"""Whether a file is an HTML page; apart from its readers, which are large."""

import re

START = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
TAG = re.compile(
    r"</?(?:html|body|head|p|br|div|td|tr|table|li|h[1-6]|span|pre)\b[^<>]*>", re.IGNORECASE
)
FEWEST_TAGS = 6
LOOKED_AT = 20_000
MAIL_HEADER = re.compile(rb"^MIME-Version:", re.IGNORECASE | re.MULTILINE)
HEADERS_WITHIN = 3_000


def is_html(text: str) -> bool:
    """Return whether a text is a page or a piece of one."""
    beginning = text[:LOOKED_AT]
    if "<" not in beginning:
        return False
    if START.match(beginning.lstrip("\ufeff")):
        return True
    tags = len(TAG.findall(beginning))
    return tags >= FEWEST_TAGS or (tags >= 2 and beginning.lstrip().startswith("<"))


def is_mhtml(data: bytes) -> bool:
    """Return whether a file begins like a page saved inside a mail."""
    return bool(MAIL_HEADER.search(data[:HEADERS_WITHIN])) and b"text/html" in data
