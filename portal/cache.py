"""The cache that the processes of a machine share."""

import fcntl
from pathlib import Path
from typing import Any

from django.core.cache.backends.base import DEFAULT_TIMEOUT
from django.core.cache.backends.filebased import FileBasedCache

LOCK = "lock"


class SharedFileCache(FileBasedCache):
    """Django's cache in files, in which of two processes that add a key only one has added it.

    The counts of attempts and the codes that were used rest on that.
    """

    _dir: str

    def add(
        self, key: Any, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None
    ) -> bool:
        """Store a value unless the key is there; return whether it was stored."""
        folder = Path(self._dir)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with (folder / LOCK).open("a") as stream:
            # The lock goes with the file that is closed, also when the process is killed.
            fcntl.flock(stream, fcntl.LOCK_EX)
            return bool(super().add(key, value, timeout, version))
