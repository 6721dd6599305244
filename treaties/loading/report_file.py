"""The report of a run as a file of JSON, written as the run goes on and shown when it is whole."""

import errno
import json
import os
from pathlib import Path
from types import TracebackType
from typing import Any, TextIO

STDOUT = "-"


class ReportFile:
    """Writes ``{"files": [...]}`` file by file, so that no report of thousands is held in memory.

    The report stands under its name only when it is complete; a reader never sees half of one.
    With ``-`` it goes to ``stdout``; a device or a pipe is written to as it is. Raises OSError
    where it cannot be begun. What fails later does not stop the run: ``error`` says what it was,
    and an earlier report of that name stays.
    """

    def __init__(self, target: str, stdout: TextIO) -> None:
        self.error: OSError | None = None
        self._to_stdout = target == STDOUT
        # What a link leads to is replaced, not the link.
        self.target = Path(os.path.realpath(target))
        self._part = self.target.parent / f".{self.target.name}.{os.getpid()}.part"
        self._in_place = self._to_stdout or (self.target.exists() and not self.target.is_file())
        self._named = bool(target)
        self._stdout = stdout
        self._first = True

    def __enter__(self) -> "ReportFile":
        if self._to_stdout:
            self._file = self._stdout
        elif not self._named:
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), "")
        else:
            # A lone half of a pair of code units becomes an escape, as JSON writes it.
            path = self.target if self._in_place else self._part
            self._file = open(path, "w", encoding="utf-8", errors="backslashreplace")
        self._write('{"files": [')
        return self

    def add(self, entry: dict[str, Any]) -> None:
        """Write the entry of one file."""
        # What a terminal's encoding can hold is not known; escapes are understood everywhere.
        text = json.dumps(entry, ensure_ascii=self._to_stdout)
        self._write(f"{'' if self._first else ','}\n{text}")
        self._first = False

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._write("\n]}\n")
        try:
            self._file.flush()
            if not self._in_place:
                os.fsync(self._file.fileno())
        except OSError as failed:
            self._fail(failed)
        if not self._to_stdout:
            self._close()

    def _write(self, text: str) -> None:
        if self.error is None:
            try:
                self._file.write(text)
            except OSError as failed:
                self._fail(failed)

    def _fail(self, error: OSError) -> None:
        self.error = self.error or error
        if self._to_stdout and isinstance(error, BrokenPipeError):
            # Nobody reads any more; what is still to be flushed must not fail once again.
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)

    def _close(self) -> None:
        try:
            self._file.close()
            if not self._in_place and self.error is None:
                os.replace(self._part, self.target)
                _sync_folder(self.target.parent)
        except OSError as failed:
            self._fail(failed)
        if not self._in_place and self.error is not None:
            self._part.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
