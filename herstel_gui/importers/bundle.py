"""One file, several files, a folder or a ZIP file behind one small interface: the members of a bundle.

An importer sees members with a name, a size, first bytes and a stream; whether they lie in a folder, in a ZIP
file or in a ZIP file inside a ZIP file makes no difference. Members are claimed by name and confirmed by
their first bytes: a Takeout has thousands of members of which a few matter.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import ExitStack
from copy import copy
from functools import lru_cache
from pathlib import Path
from typing import Final, Self

from herstel_gui.application.import_streams import RefusedPart
from herstel_gui.domain.errors import UnusableFileError, reason_of
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.importers.archives import ZIP_MARKS, Archive, open_archive, open_nested
from herstel_gui.importers.members import Member, file_member
from herstel_gui.importers.reading_watch import ReadingWatch, Report
from herstel_gui.importers.whole_files import not_readable, opened, read_head

MOST_FILES: Final = 200_000
_SHOWN: Final = 3
_DOCUMENTS: Final = frozenset({".xlsx", ".xlsm", ".ods", ".odt", ".docx"})
"""Suffixes of ZIP files that are one document."""
_EMPTY_FOLDER: Final = tr_noop("In de map {name} staat geen bestand. Er is niets geïmporteerd.")
_TOO_MANY: Final = tr_noop("De map {name} bevat meer dan {limit} bestanden. Er is niets geïmporteerd.")
_CLOSED_FOLDER: Final = tr_noop(
    "De map {name} kan niet gelezen worden: {reason}. Er is niets geïmporteerd. Kijk of je de map mag openen."
)
_LINK: Final = tr_noop("Dit is een koppeling naar een ander bestand; niet gelezen.")
_FOLDER_LINK: Final = tr_noop("Dit is een koppeling naar een andere map; niet gelezen.")
_DEVICE: Final = tr_noop("Dit is geen gewoon bestand; niet gelezen.")


class Bundle:
    """The files to import, as a sequence of members. A context manager, because ZIP files stay open.

    ``paths`` are the files and folders as chosen, ``members`` the readable files in them, ``refused`` the
    parts that were refused with the reason, ``name`` a short name for headings and sentences.
    """

    def __init__(
        self, paths: Sequence[Path], report: Report | None = None, *, tolerant: bool = False
    ) -> None:
        """List the members of files and folders. Reading is reported to ``report``.

        UnusableFileError for a missing or special file, an empty folder, and a damaged or hostile ZIP file;
        with ``tolerant`` these come in ``refused``.
        """
        self.paths = tuple(paths)
        self.name = _shown_name(self.paths)
        self.members: list[Member] = []
        self.refused: list[RefusedPart] = []
        self.watch = ReadingWatch(report)
        self._nested: list[Member] = []
        self._inside: list[Member] | None = None
        self._open = ExitStack()
        try:
            for path in self.paths:
                try:
                    self._add(path)
                except UnusableFileError as error:
                    if not tolerant:
                        raise
                    self.refused.append(RefusedPart(path.name, error.text))
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        """Return the bundle."""
        return self

    def __exit__(self, *error: object) -> None:
        """Close all files."""
        self.close()

    def close(self) -> None:
        """Close all files; members can no longer be read."""
        self._open.close()

    @property
    def size(self) -> int:
        """Bytes of all members, unpacked."""
        return sum(member.size for member in self.members)

    @property
    def single(self) -> Member | None:
        """The only member; None for a bundle of several."""
        return self.members[0] if len(self.members) == 1 else None

    def matching(self, *patterns: str, nested: bool = False) -> list[Member]:
        """Return the members whose name fits a pattern with ``*`` and ``?``, ignoring case, sorted by path.

        A pattern without a slash is compared with the last part of the path, one with slashes with the last
        parts (``Sleep/*.json`` fits ``Takeout/Fitbit/Sleep/a.json``). ``nested`` also looks into ZIP files
        inside the ZIP file, which are then held in memory.
        """
        shapes = [_shape(pattern) for pattern in patterns]
        members = [*self.members, *self.inside()] if nested else self.members
        found = [member for member in members if any(shape.search(member.folded) for shape in shapes)]
        return sorted(found, key=lambda member: member.path)

    def inside(self) -> list[Member]:
        """Return the members of the ZIP files inside ZIP files; each of these is read into memory once."""
        if self._inside is None:
            self._inside = []
            for member in self._nested:
                try:
                    archive = open_nested(member, self.watch)
                except UnusableFileError as error:
                    self.refused.append(RefusedPart(member.path, error.text))
                    continue
                self._keep(archive)
                self._inside += archive.members
        return self._inside

    def only(self, paths: Collection[str]) -> Bundle:
        """Return a view of this bundle with the members of these paths; this bundle must stay open."""
        part = copy(self)
        if len(self.paths) > 1 and not any("/" in path for path in paths):
            part.name = _shown_name([Path(path) for path in sorted(paths)])
        part.members = [member for member in (*self.members, *(self._inside or ())) if member.path in paths]
        part.refused, part._nested, part._inside = [], [], []  # noqa: SLF001  # of the same class
        part._open = ExitStack()  # noqa: SLF001
        return part

    def each(self, members: Iterable[Member], what: str | Text) -> Iterator[Member]:
        """Yield members to read one by one, and report "Slaap, bestand 12 van 160" with ``what``."""
        listed = list(members)
        self.watch.begin(sum(member.size for member in listed))
        for number, member in enumerate(listed, start=1):
            self.watch.say(what, number, len(listed))
            yield member

    def _add(self, path: Path) -> None:
        if os.path.isdir(path):
            self._add_folder(path)
        elif path.suffix.casefold() not in _DOCUMENTS and read_head(path, 4).startswith(ZIP_MARKS):
            self._add_archive(path, "")
        else:
            self.members.append(file_member(path, watch=self.watch))

    def _add_folder(self, folder: Path) -> None:
        before = len(self.members) + len(self.refused)
        for count, path in enumerate(_files_below(folder, self.refused)):
            if count >= MOST_FILES:
                raise UnusableFileError(Text(_TOO_MANY, name=folder.name, limit=MOST_FILES))
            self.watch.check()
            name = path.relative_to(folder.parent).as_posix()
            try:
                if path.suffix.casefold() == ".zip":
                    self._add_archive(path, f"{name}/")
                else:
                    self.members.append(file_member(path, name, self.watch))
            except UnusableFileError as error:
                self.refused.append(RefusedPart(name, error.text))
        if len(self.members) + len(self.refused) == before and not self._nested:
            raise UnusableFileError(Text(_EMPTY_FOLDER, name=folder.name))

    def _add_archive(self, path: Path, prefix: str) -> None:
        archive = open_archive(opened(path), path.name, prefix, self.watch, deepest=False)
        if archive.is_document:
            archive.close()
            self.members.append(file_member(path, prefix.removesuffix("/") or None, self.watch))
            return
        self._keep(archive)
        self.members += archive.members
        self._nested += archive.nested
        if not archive.members and archive.nested:
            # a ZIP file that only wraps another one
            self.members += self.inside()
            self._inside = []

    def _keep(self, archive: Archive) -> None:
        self._open.callback(archive.close)
        self.refused += archive.refused


def _files_below(folder: Path, refused: list[RefusedPart]) -> Iterator[Path]:
    """Yield the regular files below a folder, sorted, without following links or listing hidden files.

    Links, special files, and what may not be looked into or is gone, come in ``refused``.
    """

    def shown(path: Path) -> str:
        return path.relative_to(folder.parent).as_posix()

    def closed(error: OSError) -> None:
        path = Path(error.filename)
        refused.append(
            RefusedPart(shown(path), Text(_CLOSED_FOLDER, name=path.name, reason=reason_of(error)))
        )

    for root, folders, names in os.walk(folder, onerror=closed, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name != "__MACOSX")
        links = [name for name in folders if os.path.islink(os.path.join(root, name))]  # noqa: PTH118
        for name in sorted([*links, *names]):
            if name.startswith("."):
                continue
            path = Path(root, name)
            try:
                mode = path.lstat().st_mode
            except OSError as error:
                refused.append(RefusedPart(shown(path), not_readable(path, error).text))
                continue
            if stat.S_ISREG(mode):
                yield path
            else:
                why = _DEVICE if not stat.S_ISLNK(mode) else _FOLDER_LINK if name in links else _LINK
                refused.append(RefusedPart(shown(path), Text(why)))


@lru_cache(maxsize=512)
def _shape(pattern: str) -> re.Pattern[str]:
    """Return the regular expression for a pattern; ``*`` matches no slash."""
    inner = re.escape(pattern.casefold()).replace(r"\*", "[^/]*").replace(r"\?", "[^/]")
    return re.compile(rf"(?:^|/){inner}\Z")


def _shown_name(paths: Sequence[Path]) -> str:
    names = [path.name or str(path) for path in paths[:_SHOWN]]
    return ", ".join(names) + (", …" if len(paths) > _SHOWN else "")
