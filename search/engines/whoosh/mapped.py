"""The files of a segment, read where they are mapped into memory.

Whoosh copies every part of a mapped segment into the memory of the process when it opens it: for
100,000 articles more than half a gigabyte. Here a part is a view of the mapping.
"""

import mmap
import os
from typing import Any

from whoosh.codec.whoosh3 import W3Segment
from whoosh.filedb.compound import CompoundStorage
from whoosh.filedb.structfile import BufferFile, StructFile


class Cursor:
    """A place in a stretch of memory, for what is read in sequence."""

    def __init__(self, view: memoryview) -> None:
        self._view = view
        self._place = 0

    def tell(self) -> int:
        """Return the place."""
        return self._place

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Go to a place; return it."""
        starts = {os.SEEK_SET: 0, os.SEEK_CUR: self._place, os.SEEK_END: len(self._view)}
        self._place = max(0, starts[whence] + offset)
        return self._place

    def read(self, size: int | None = None) -> bytes:
        """Return so many bytes, or all that are left, and go behind them."""
        start = self._place
        end = len(self._view) if size is None or size < 0 else start + size
        found = bytes(self._view[start:end])
        self._place = start + len(found)
        return found

    def readline(self) -> bytes:
        """Return what comes up to the next end of a line, and go behind it."""
        start = self._place
        line, end, _ = self.read().partition(b"\n")
        self._place = start + len(line) + len(end)
        return line + end

    def close(self) -> None:
        """Let go of the memory."""
        self._view.release()


class MappedFile(BufferFile):  # type: ignore[misc]
    """A part of a mapped file with Whoosh's methods to read it."""

    def __init__(self, buf: memoryview, name: str | None = None, onclose: Any = None) -> None:
        StructFile.__init__(self, Cursor(buf), name=name, onclose=onclose)
        self._buf = buf

    # The mapping of which this is a part.
    source: Any = None

    def let_go(self) -> None:
        """Give back the memory of what was read of the mapping; what is asked for comes back."""
        if self.source:
            self.source.madvise(mmap.MADV_DONTNEED)

    @property
    def view(self) -> memoryview:
        """Return the part of the memory."""
        return self._buf

    def subset(self, position: int, length: int, name: str | None = None) -> "MappedFile":
        """Return a part of this part."""
        return MappedFile(self._buf[position : position + length], name=name or self._name)


class MappedStorage(CompoundStorage):  # type: ignore[misc]
    """The parts of a segment that lies in one file."""

    def open_file(self, name: str, *args: Any, **kwargs: Any) -> Any:
        """Return a part by its name."""
        if not self._source:
            return super().open_file(name, *args, **kwargs)
        offset, length = self.range(name)
        found = MappedFile(memoryview(self._source)[offset : offset + length], name=name)
        found.source = self._source
        return found


class MappedSegment(W3Segment):  # type: ignore[misc]
    """A segment whose file is mapped."""

    def open_compound_file(self, storage: Any) -> MappedStorage:
        """Return the parts of the segment."""
        file = storage.open_file(self.make_filename(self.COMPOUND_EXT))
        return MappedStorage(file, use_mmap=storage.supports_mmap)
