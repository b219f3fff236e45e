"""One file, several files, a folder or a ZIP file behind one small interface: the members of a bundle.

An importer sees members with a name, a size, first bytes and a stream; whether they lie in a folder, in a ZIP
file or in a ZIP file inside a ZIP file makes no difference. Members are claimed by name and confirmed by
their first bytes: a Takeout has thousands of members of which a few matter.
"""

from __future__ import annotations

import os
import re
import stat
from collections import Counter
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
_EMPTY_FOLDER: Final = tr_noop("In de map {name} staat geen bestand.")
_TOO_MANY: Final = tr_noop("De map {name} bevat meer dan {limit} bestanden.")
_CLOSED_FOLDER: Final = tr_noop(
    "De map {name} kan niet gelezen worden: {reason}. Kijk of je de map mag openen."
)
_LINK: Final = tr_noop("Dit is een koppeling naar een ander bestand; niet gelezen.")
_FOLDER_LINK: Final = tr_noop("Dit is een koppeling naar een andere map; niet gelezen.")
_DEVICE: Final = tr_noop("Dit is geen gewoon bestand; niet gelezen.")


class Bundle:
    """The files to import, as a sequence of members. A context manager, because ZIP files stay open.

    ``chosen`` holds the files and folders as chosen by their names in this bundle (see ``told_apart``),
    ``members`` the readable files in them, ``refused`` the parts that were refused with the reason, ``name``
    a short name for headings and sentences. ``alone`` are the names of the chosen files that are a member
    themselves, and no ZIP file or folder. No two members have the same path: of several chosen files, what
    lies in a ZIP file or folder has its name in front.
    """

    def __init__(
        self, paths: Sequence[Path], report: Report | None = None, *, tolerant: bool = False
    ) -> None:
        """List the members of files and folders. Reading is reported to ``report``.

        UnusableFileError for a missing or special file, an empty folder, and a damaged or hostile ZIP file;
        with ``tolerant`` these come in ``refused``.
        """
        self.chosen = told_apart(paths)
        self.name = _shown_name(self.chosen)
        self.alone: set[str] = set()
        self.members: list[Member] = []
        self.refused: list[RefusedPart] = []
        self.watch = ReadingWatch(report)
        self._nested: list[Member] = []
        self._inside: list[Member] = []
        self._open = ExitStack()
        try:
            for name, path in self.chosen.items():
                try:
                    self._add(name, path)
                except UnusableFileError as error:
                    if not tolerant:
                        raise
                    self.refused.append(RefusedPart(name, error.text))
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
    def paths(self) -> tuple[Path, ...]:
        """The files and folders as chosen."""
        return tuple(self.chosen.values())

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
        shape = _shape(patterns)
        members = [*self.members, *self.inside()] if nested else self.members
        found = [member for member in members if shape.fullmatch(member.folded)]
        return sorted(found, key=lambda member: member.path)

    def inside(self) -> list[Member]:
        """Return the members of the ZIP files inside ZIP files; each of these is read into memory once."""
        while self._nested:
            self._inside += self._unpacked(self._nested.pop(0))
        return self._inside

    def only(self, paths: Collection[str]) -> Bundle:
        """Return a view of this bundle with the members of these paths; this bundle must stay open."""
        part = copy(self)
        part.chosen = {name: self.chosen[name] for name in self.origins(paths)}
        part.name = _shown_name(part.chosen)
        part.members = [member for member in (*self.members, *self._inside) if member.path in paths]
        part.refused, part._nested, part._inside = [], [], []  # noqa: SLF001  # of the same class
        part._open = ExitStack()  # noqa: SLF001
        return part

    def origins(self, paths: Collection[str]) -> tuple[str, ...]:
        """Return the names in ``chosen`` of the files and folders that members or refused parts come from."""
        if len(self.chosen) == 1:
            return tuple(self.chosen)
        found = {name for path in paths for name in (path, *_folders(path)) if name in self.chosen}
        return tuple(name for name in self.chosen if name in found)

    def each(self, members: Iterable[Member], what: str | Text) -> Iterator[Member]:
        """Yield members to read one by one, and report "Slaap, bestand 12 van 160" with ``what``."""
        listed = list(members)
        self.watch.begin(sum(member.size for member in listed))
        for number, member in enumerate(listed, start=1):
            self.watch.say(what, number, len(listed))
            yield member

    def _add(self, name: str, path: Path) -> None:
        if os.path.isdir(path):
            self._add_folder(name, path)
        elif path.suffix.casefold() not in _DOCUMENTS and read_head(path, 4).startswith(ZIP_MARKS):
            self._add_archive(path, name, f"{name}/" if len(self.chosen) > 1 else "")
        else:
            self._add_file(path, name)

    def _add_file(self, path: Path, name: str) -> None:
        self.members.append(file_member(path, name, self.watch))
        if name in self.chosen:
            self.alone.add(name)

    def _add_folder(self, shown: str, folder: Path) -> None:
        before = len(self.members) + len(self.refused)
        for count, path in enumerate(_files_below(shown, folder, self.refused)):
            if count >= MOST_FILES:
                raise UnusableFileError(Text(_TOO_MANY, name=shown, limit=MOST_FILES))
            self.watch.check()
            name = _name_below(shown, folder, path)
            try:
                if path.suffix.casefold() == ".zip":
                    self._add_archive(path, name, f"{name}/")
                else:
                    self._add_file(path, name)
            except UnusableFileError as error:
                self.refused.append(RefusedPart(name, error.text))
        if len(self.members) + len(self.refused) == before:
            raise UnusableFileError(Text(_EMPTY_FOLDER, name=shown))

    def _add_archive(self, path: Path, name: str, prefix: str) -> None:
        archive = open_archive(opened(path), path.name, prefix, self.watch, deepest=False)
        if archive.is_document:
            archive.close()
            self._add_file(path, name)
            return
        self._keep(archive)
        self.members += archive.members
        if archive.members:
            self._nested += archive.nested
        else:
            # a ZIP file that only wraps others
            for member in archive.nested:
                self.members += self._unpacked(member)

    def _unpacked(self, nested: Member) -> list[Member]:
        """Return the members of a ZIP file inside a ZIP file; none of one that is refused."""
        try:
            archive = open_nested(nested, self.watch)
        except UnusableFileError as error:
            self.refused.append(RefusedPart(nested.path, error.text))
            return []
        self._keep(archive)
        return archive.members

    def _keep(self, archive: Archive) -> None:
        self._open.callback(archive.close)
        self.refused += archive.refused


def _files_below(top: str, folder: Path, refused: list[RefusedPart]) -> Iterator[Path]:
    """Yield the regular files below a folder, sorted, without following links or listing hidden files.

    Links, special files, and what may not be looked into or is gone, come in ``refused``, with names that
    start with ``top``.
    """

    def shown(path: Path) -> str:
        return _name_below(top, folder, path)

    def closed(error: OSError) -> None:
        name = shown(Path(error.filename))
        refused.append(RefusedPart(name, Text(_CLOSED_FOLDER, name=name, reason=reason_of(error))))

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


def _name_below(top: str, folder: Path, path: Path) -> str:
    """Return the name of a folder, which is called ``top``, or of a file in it."""
    below = path.relative_to(folder).as_posix()
    return top if below == "." else f"{top}/{below}"


@lru_cache(maxsize=512)
def _shape(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """Return the regular expression for a path that fits one of the patterns; ``*`` matches no slash."""
    ends = (re.escape(each.casefold()).replace(r"\*", "[^/]*").replace(r"\?", "[^/]") for each in patterns)
    return re.compile(rf"(?:.*/)?(?:{'|'.join(ends)})", re.DOTALL)


def told_apart(paths: Iterable[Path]) -> dict[str, Path]:
    """Return chosen paths by a name each: the last part, and of equal last parts with folders before it.

    No name is that of a folder with another name in it, so that the members of a folder have names of their
    own too.
    """
    unique = list(dict.fromkeys(paths))
    lengths = [1] * len(unique)
    while True:
        names = [_last_parts(path, length) for path, length in zip(unique, lengths, strict=True)]
        counts = Counter(names)
        within = {name for name in counts for folder in _folders(name) if folder in counts}
        holding = {folder for name in within for folder in _folders(name)}
        alike = [
            place
            for place, name in enumerate(names)
            if lengths[place] < len(unique[place].parts)
            and (counts[name] > 1 or name in within or name in holding)
        ]
        if not alike:
            return dict(zip(names, unique, strict=True))
        for place in alike:
            lengths[place] += 1


def _last_parts(path: Path, length: int) -> str:
    return Path(*path.parts[-length:]).as_posix()


def _folders(name: str) -> list[str]:
    """Return the folders that a name stands in, each with the folders before it."""
    parts = name.split("/")
    return ["/".join(parts[:count]) for count in range(1, len(parts))]


def _shown_name(names: Collection[str]) -> str:
    return ", ".join(list(names)[:_SHOWN]) + (", …" if len(names) > _SHOWN else "")
