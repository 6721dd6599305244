"""Mails as files: each once, however often it is sent, and whole or not at all.

What Django's own backend writes has a new name each time. Here the name is made of the Message-ID:
sent again, a mail takes its own place.
"""

import os
import re
import time
from collections.abc import Sequence
from email.message import Message
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

ENDING, UNFINISHED = ".eml", ".tmp"
# A file that nobody has finished for so long was left by a process that was killed.
LEFT_AFTER = 3600.0


class EmailBackend(BaseEmailBackend):
    """Writes mails into the folder ``EMAIL_FILE_PATH``."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.folder = Path(kwargs.pop("file_path", None) or settings.EMAIL_FILE_PATH)  # type: ignore[misc]
        super().__init__(*args, **kwargs)

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Write some mails; return how many. Raises OSError unless it is to fail silently."""
        written = 0
        try:
            for message in email_messages:
                write(self.folder, message.message())
                written += 1
        except OSError:
            if not self.fail_silently:
                raise
        return written


def write(folder: Path, message: Message) -> Path:
    """Write a mail into a folder under the name of its Message-ID; return its file.

    When it returns, the mail is on disk. Raises OSError; then there is no such file, or the one
    that was there before.
    """
    if not folder.is_dir():
        folder.mkdir(parents=True, exist_ok=True)
        sync(folder.parent)
    clean(folder)
    name = re.sub(r"[^A-Za-z0-9@._-]", "_", str(message["Message-ID"]).strip("<> "))[:200]
    file = folder / f"{name}{ENDING}"
    # A process that is killed here leaves this file; the next one that sends the mail takes it.
    unfinished = folder / f"{name}{UNFINISHED}"
    try:
        with unfinished.open("wb") as stream:
            stream.write(message.as_bytes())
            stream.flush()
            os.fsync(stream.fileno())
        unfinished.replace(file)
    except OSError:
        unfinished.unlink(missing_ok=True)
        raise
    sync(folder)
    return file


def clean(folder: Path) -> None:
    """Remove what killed processes have left unfinished."""
    for file in folder.glob(f"*{UNFINISHED}"):
        try:
            if time.time() - file.stat().st_mtime > LEFT_AFTER:
                file.unlink()
        except FileNotFoundError:
            # Another process has finished or removed it.
            continue


def sync(folder: Path) -> None:
    """Write the names of a folder to disk."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
