"""One file inside a bundle: its name, size, first bytes and stream. Errors of reading are sentences."""

from __future__ import annotations

import io
import os
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, Final

from typing_extensions import override

from herstel_gui.domain.errors import UnusableFileError
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.importers.reading_watch import ReadingWatch
from herstel_gui.importers.whole_files import changed_while_read, opened, too_big, unreadable
from herstel_gui.regular_files import NotAFileError

HEAD: Final = 64 * 1024
_BUFFER: Final = 256 * 1024
_DAMAGED: Final = tr_noop(
    "{name} is niet heel: het uitpakken breekt af. Download het bestand opnieuw.",
)
_BAD_ZIP: Final = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)


class Member:
    """A regular file of a bundle.

    ``path`` is its name inside the bundle with ``/`` between folders, ``name`` the last part of it. Nothing
    is read before ``head``, ``read`` or ``open`` is called.
    """

    __slots__ = ("_head", "_opener", "_watch", "folded", "name", "path", "size")

    def __init__(self, path: str, size: int, opener: Callable[[], BinaryIO], watch: ReadingWatch) -> None:
        """Take a file whose content ``opener`` opens; ``size`` is its stated size in bytes."""
        self.path = path
        self.name = path.rpartition("/")[2]
        self.folded = path.casefold()
        self.size = size
        self._opener = opener
        self._watch = watch
        self._head: bytes | None = None

    def __repr__(self) -> str:
        """Return a short description for messages of tests."""
        return f"Member({self.path!r}, {self.size})"

    def head(self) -> bytes:
        """Return the first HEAD bytes; UnusableFileError for an unreadable file."""
        if self._head is None:
            with self._stream(ReadingWatch()) as stream:
                self._head = stream.read(HEAD)
        return self._head

    def open(self) -> BinaryIO:
        """Open the content as a buffered stream, to be closed by the caller.

        Reading counts the bytes for the progress. Opening and reading raise UnusableFileError for a damaged,
        vanished or changing file, and ImportCancelledError after a cancel.
        """
        self._watch.reading(self.name)
        return self._stream(self._watch)

    def read(self, limit: int) -> bytes:
        """Return the whole content; UnusableFileError when it is larger than ``limit`` bytes."""
        if self.size > limit:
            raise too_big(self, limit)
        with self.open() as stream:
            data = stream.read(limit + 1)
        if len(data) > limit:
            raise too_big(self, limit)
        return data

    def _stream(self, watch: ReadingWatch) -> BinaryIO:
        try:
            raw = self._opener()
        except _BAD_ZIP:
            raise UnusableFileError(Text(_DAMAGED, name=self.name)) from None
        except NotAFileError:
            raise unreadable(self, Path(self.path)) from None
        return io.BufferedReader(_Watched(raw, self.name, watch), _BUFFER)


def file_member(path: Path, name: str | None = None, watch: ReadingWatch | None = None) -> Member:
    """Return the member for a file on disk; UnusableFileError for a missing or special file.

    ``name`` is its name inside the bundle, by default the name of the file.
    """
    with opened(path) as file:
        size = os.fstat(file.fileno()).st_size
    return Member(name or path.name, size, lambda: opened(path), watch or ReadingWatch())


class _Watched(io.RawIOBase):
    """Counts what is read, turns errors into sentences, and detects a file that changes while it is read."""

    def __init__(self, raw: BinaryIO, name: str, watch: ReadingWatch) -> None:
        super().__init__()
        self._raw, self._name, self._watch = raw, name, watch
        self._before = _stamp(raw)

    @override
    def readable(self) -> bool:
        return True

    @override
    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        try:
            # in blocks, so that a cancel is noticed soon
            data = self._raw.read(min(len(buffer), _BUFFER))
        except _BAD_ZIP:
            raise UnusableFileError(Text(_DAMAGED, name=self._name)) from None
        except OSError as error:
            raise unreadable(self, Path(self._name), error) from None
        if not data and _stamp(self._raw) != self._before:
            raise changed_while_read(self)
        buffer[: len(data)] = data
        self._watch.add(len(data))
        return len(data)

    @property
    def name(self) -> str:
        return self._name

    @override
    def close(self) -> None:
        if not self.closed:
            self._raw.close()
        super().close()


def _stamp(raw: BinaryIO) -> tuple[int, int] | None:
    """Return size and moment of a file on disk; None for a stream inside an archive."""
    if not isinstance(raw, io.BufferedReader):
        return None
    status = os.fstat(raw.fileno())
    return status.st_size, status.st_mtime_ns
