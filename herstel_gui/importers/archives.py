"""ZIP files as members of a bundle. What may be dangerous is refused here, once, for every importer.

Nothing is unpacked to disk. Refused are: archives that unpack to more than RATIO times their size (real
exports reach 29), members outside the archive (``../x``, ``/x``, ``C:/x``), links, devices, encrypted
members, and archives inside an archive inside an archive. A member never yields more than its stated size.
"""

from __future__ import annotations

import errno
import io
import os
import stat
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO, Final, cast

from herstel_gui.application.import_streams import RefusedPart
from herstel_gui.domain.errors import UnusableFileError
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.importers.members import Member
from herstel_gui.importers.reading_watch import ReadingWatch
from herstel_gui.importers.whole_files import changed_while_read, unreadable

RATIO: Final = 200
"""An archive or a member that unpacks to more than this many times its size is refused."""
SMALL: Final = 1 << 20
"""Bytes. A member of at most this size cannot do harm, whatever its ratio."""
MOST_MEMBERS: Final = 200_000
MOST_NESTED: Final = 256_000_000
"""Bytes of an archive inside an archive, which is held in memory."""
ZIP_MARKS: Final = (b"PK\3\4", b"PK\5\6")

_DOCUMENT: Final = frozenset({"[content_types].xml", "mimetype"})
_IGNORED: Final = ("__macosx/", ".ds_store", "thumbs.db", "desktop.ini")
_BOMB: Final = tr_noop(
    "{name} wordt bij het uitpakken meer dan {ratio} keer zo groot; "
    "dat is geen gewone export en is niet gelezen.",
)
_TOO_MANY: Final = tr_noop("{name} bevat meer dan {limit} bestanden.")
_OUTSIDE: Final = tr_noop("De naam wijst naar een plek buiten het zip-bestand; niet gelezen.")
_LINK: Final = tr_noop("Dit is een koppeling naar een ander bestand; niet gelezen.")
_DEVICE: Final = tr_noop("Dit is geen gewoon bestand; niet gelezen.")
_ENCRYPTED: Final = tr_noop("Dit is met een wachtwoord beveiligd; niet gelezen.")
_UNPACK_IT: Final = tr_noop("Pak het zip-bestand zelf uit en kies de map.")
_TOO_DEEP: Final = tr_noop("Dit is een zip-bestand in een zip-bestand in een zip-bestand; niet gelezen.")
_TOO_BIG: Final = tr_noop("Dit zip-bestand in een zip-bestand is te groot om zo te lezen.")
_BROKEN: Final = tr_noop(
    "{name} is geen heel zip-bestand. Download het bestand opnieuw.",
)
_ALL_ENCRYPTED: Final = tr_noop(
    "{name} is met een wachtwoord beveiligd. Pak het zelf uit en kies de map.",
)


@dataclass(slots=True)
class Archive:
    """An open ZIP file: its readable members, its refused members, and the archives inside it."""

    members: list[Member]
    refused: list[RefusedPart]
    nested: list[Member]
    _file: zipfile.ZipFile
    _raw: BinaryIO
    _prefix: str

    @property
    def is_document(self) -> bool:
        """Whether this is one document in the shape of a ZIP file: a spreadsheet or a text."""
        inside = (member.folded.removeprefix(self._prefix.casefold()) for member in self.members)
        return any(name in _DOCUMENT for name in inside)

    def close(self) -> None:
        """Close the file."""
        self._file.close()
        self._raw.close()


def open_archive(raw: BinaryIO, name: str, prefix: str, watch: ReadingWatch, *, deepest: bool) -> Archive:
    """Read the directory of a ZIP file; its members get names that start with ``prefix``.

    ``deepest`` refuses archives inside this one. UnusableFileError for a damaged, encrypted or hostile
    archive.
    """
    try:
        archive = zipfile.ZipFile(raw)
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError):
        raw.close()
        raise UnusableFileError(Text(_BROKEN, name=name)) from None
    opened = Archive([], [], [], archive, raw, prefix)
    try:
        _demand_harmless(archive.infolist(), _length(raw), name)
    except UnusableFileError:
        opened.close()
        raise
    stamp = _stamp(raw)
    for info in _files(archive.infolist()):
        path = prefix + info.filename
        is_zip = info.filename.casefold().endswith(".zip")
        reason = _refusal(info) or (_nested_refusal(info, deepest=deepest) if is_zip else None)
        if reason is not None:
            opened.refused.append(RefusedPart(path, reason.why, reason.advice))
            continue
        member = Member(path, info.file_size, partial(_open, archive, raw, info, stamp, name), watch)
        (opened.nested if is_zip else opened.members).append(member)
    return opened


def open_nested(member: Member, watch: ReadingWatch) -> Archive:
    """Open an archive inside an archive, in memory."""
    raw = cast("BinaryIO", io.BytesIO(member.read(MOST_NESTED)))
    return open_archive(raw, member.name, f"{member.path}/", watch, deepest=True)


def _files(infos: Sequence[zipfile.ZipInfo]) -> Iterator[zipfile.ZipInfo]:
    """Yield the files, without folders and without what operating systems add; of a double name the last."""
    last = {info.filename: info for info in infos}
    for info in last.values():
        folded = info.filename.casefold()
        if not _is_folder(info) and not folded.startswith(_IGNORED) and not folded.endswith(_IGNORED[1:]):
            yield info


def _is_folder(info: zipfile.ZipInfo) -> bool:
    """Return whether a member is a folder, or has lost its name by damage, for which ``is_dir`` fails."""
    return not info.filename or info.is_dir()


def _demand_harmless(infos: Sequence[zipfile.ZipInfo], length: int, name: str) -> None:
    """Raise UnusableFileError for an archive that is no export at all; ``length`` is its size in bytes."""
    if len(infos) > MOST_MEMBERS:
        raise UnusableFileError(Text(_TOO_MANY, name=name, limit=MOST_MEMBERS))
    stated = sum(info.file_size for info in infos)
    packed = sum(info.compress_size for info in infos)
    # members that share their bytes are packed larger than the file that holds them
    if packed > length or (stated > SMALL and stated > RATIO * length):
        raise UnusableFileError(Text(_BOMB, name=name, ratio=RATIO))
    files = [info for info in infos if not _is_folder(info)]
    if files and all(info.flag_bits & 1 for info in files):
        raise UnusableFileError(Text(_ALL_ENCRYPTED, name=name))


def _refusal(info: zipfile.ZipInfo) -> RefusedPart | None:
    parts = info.filename.replace("\\", "/").split("/")
    kind = stat.S_IFMT(info.external_attr >> 16)
    if ".." in parts or not parts[0] or ":" in parts[0][:2] or "\0" in info.orig_filename:
        return RefusedPart(info.filename, Text(_OUTSIDE))
    if kind == stat.S_IFLNK:
        return RefusedPart(info.filename, Text(_LINK))
    if kind not in {0, stat.S_IFREG}:
        return RefusedPart(info.filename, Text(_DEVICE))
    if info.flag_bits & 1:
        return RefusedPart(info.filename, Text(_ENCRYPTED), Text(_UNPACK_IT))
    if info.file_size > SMALL and info.file_size > RATIO * max(1, info.compress_size):
        return RefusedPart(info.filename, Text(_BOMB, name=info.filename, ratio=RATIO))
    return None


def _nested_refusal(info: zipfile.ZipInfo, *, deepest: bool) -> RefusedPart | None:
    if deepest:
        return RefusedPart(info.filename, Text(_TOO_DEEP), Text(_UNPACK_IT))
    if info.file_size > MOST_NESTED:
        return RefusedPart(info.filename, Text(_TOO_BIG), Text(_UNPACK_IT))
    return None


def _open(
    archive: zipfile.ZipFile, raw: BinaryIO, info: zipfile.ZipInfo, stamp: tuple[int, int] | None, name: str
) -> BinaryIO:
    if _stamp(raw) != stamp:
        raise changed_while_read(_Archived(name))
    try:
        return cast("BinaryIO", archive.open(info))
    except OSError as error:
        # the place of a damaged member may lie before the file begins
        if error.errno == errno.EINVAL:
            raise zipfile.BadZipFile from error
        raise unreadable(_Archived(name), Path(name), error) from None
    except ValueError as error:
        # the same of an archive in memory, and a name that is no UTF-8
        raise zipfile.BadZipFile from error


@dataclass(frozen=True, slots=True)
class _Archived:
    name: str


def _length(raw: BinaryIO) -> int:
    return raw.seek(0, os.SEEK_END)


def _stamp(raw: BinaryIO) -> tuple[int, int] | None:
    if isinstance(raw, io.BytesIO):
        return None
    status = os.fstat(raw.fileno())
    return status.st_size, status.st_mtime_ns
