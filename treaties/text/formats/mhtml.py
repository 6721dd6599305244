"""Pages that a browser or a word processor saved as one file: HTML inside a mail (``.mht``)."""

import email


def page_of(data: bytes) -> tuple[bytes, str]:
    """Return the first page in a mail and the encoding that the mail says it has.

    Both are empty where there is none, or none but blanks.
    """
    for part in email.message_from_bytes(data).walk():
        if part.get_content_type() == "text/html":
            page = part.get_payload(decode=True)
            if isinstance(page, bytes) and page.strip():
                return page, str(part.get_content_charset() or "")
    return b"", ""
