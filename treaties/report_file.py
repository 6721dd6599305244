"""The report of a run as a file of JSON, written as the run goes on and shown when it is whole."""

import json
import os
from pathlib import Path
from types import TracebackType
from typing import Any, TextIO

STDOUT = "-"


class ReportFile:
    """Writes ``{"files": [...]}`` file by file, so that no report of thousands is held in memory.

    The report stands under its name only when it is complete; a reader never sees half of one.
    With ``-`` it goes to ``stdout``. Raises OSError where it cannot be written.
    """

    def __init__(self, target: str, stdout: TextIO) -> None:
        self.target = Path(target)
        self._part = self.target.parent / f".{self.target.name}.{os.getpid()}.part"
        self._to_stdout = target == STDOUT
        self._stdout = stdout
        self._first = True

    def __enter__(self) -> "ReportFile":
        if self._to_stdout:
            self._file = self._stdout
        else:
            if self.target.is_dir():
                raise IsADirectoryError(21, "Is a directory", str(self.target))
            # A lone half of a pair of code units becomes an escape, as JSON writes it.
            self._file = open(self._part, "w", encoding="utf-8", errors="backslashreplace")
        self._file.write('{"files": [')
        return self

    def add(self, entry: dict[str, Any]) -> None:
        """Write the entry of one file."""
        # What a terminal's encoding can hold is not known; escapes are understood everywhere.
        text = json.dumps(entry, ensure_ascii=self._to_stdout)
        self._file.write(f"{'' if self._first else ','}\n{text}")
        self._first = False

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.write("\n]}\n")
        if self._to_stdout:
            self._file.flush()
            return
        try:
            self._file.flush()
            os.fsync(self._file.fileno())
        except OSError:
            self._part.unlink(missing_ok=True)
            raise
        finally:
            self._file.close()
        os.replace(self._part, self.target)
        _sync_folder(self.target.parent)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
