"""All kinds of files protected from writers, and a function to compare files before and after."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from herstel_gui.storage.backups.backup import backup
from herstel_gui.storage.encryption.encrypting import rewrite
from herstel_gui.storage.engine.keys import new_key

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from herstel_gui.storage.engine.drivers import Key


@cache
def _key() -> Key:
    """Return the key of a password; deriving a key is slow on purpose."""
    return new_key("vier blauwe fietsen").key


@dataclass(frozen=True, slots=True)
class World:
    """A journal in use and the folders around it."""

    journal: Path
    copies: Path
    second: Path
    settings: Path
    folder: Path
    """The documents folder of the user."""

    def plain(self, name: str = "ander.herstel") -> Path:
        """Make a journal that is not in use."""
        backup(self.journal, self.folder / name)
        return self.folder / name

    def encrypted(self, name: str = "geheim.herstel") -> Path:
        """Make a journal with a password."""
        path = self.plain(name)
        rewrite(path, None, _key())
        return path

    def file(self, path: Path, content: bytes = b"inhoud") -> Path:
        """Make a file with the given content."""
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
        return path

    def link(self, name: str, target: Path) -> Path:
        """Make a symbolic link."""
        (self.folder / name).symlink_to(target)
        return self.folder / name

    def twin(self, name: str, target: Path) -> Path:
        """Make a hard link."""
        (self.folder / name).hardlink_to(target)
        return self.folder / name

    def copy(self, folder: Path, name: str) -> Path:
        """Make a back-up in a folder of back-ups."""
        folder.mkdir(exist_ok=True)
        backup(self.journal, folder / name)
        return folder / name


WEEK: Final = (
    b'{\n "format": "herstelweek",\n "version": 1,\n "club": "De Zwaluw",\n "member": "J.V.",\n '
    b'"member_id": "0a1b2c3d4e5f60718293a4b5c6d7e8f9",\n "week": "2026-W47"\n}\n'
)
"""The begin of a week that another member of a club shared."""


def _beside(world: World, pattern: str) -> Path:
    return world.journal.with_name(pattern.format(world.journal.name))


WEEKS: Final[dict[str, Callable[[World], Path]]] = {
    "week of a club member": lambda world: world.file(world.folder / "jv-2026-W47.herstelweek", WEEK),
    "week under another name": lambda world: world.file(world.folder / "week.csv", WEEK),
    "link to a week": lambda world: world.link("j.csv", world.file(world.folder / "jv.herstelweek", WEEK)),
}
"""Functions that make a club week of another member, which only that member replaces."""

KEPT: Final[dict[str, Callable[[World], Path]]] = {
    "plain": lambda world: world.plain(),
    "plain under another name": lambda world: world.plain("export.json"),
    "plain under the name of a week": lambda world: world.plain("jv.herstelweek"),
    "encrypted": lambda world: world.encrypted(),
    "encrypted under another name": lambda world: world.encrypted("export.csv"),
    "empty": lambda world: world.file(world.folder / "leeg.herstel", b""),
    "damaged": lambda world: world.file(world.folder / "kapot.herstel", bytes(5000)),
    "named in capitals": lambda world: world.file(world.folder / "KAPOT.HERSTEL", bytes(50)),
    "in use": lambda world: world.journal,
    "in use, spelled otherwise": lambda world: (
        world.folder / "." / os.path.relpath(world.journal, world.folder)
    ),
    "link to the one in use": lambda world: world.link("week.pdf", world.journal),
    "link to a link to it": lambda world: world.link("a.csv", world.link("b.csv", world.journal)),
    "hard link to the one in use": lambda world: world.twin("week.xlsx", world.journal),
    "link to another": lambda world: world.link("c.csv", world.plain()),
    "hard link to another": lambda world: world.twin("d.csv", world.plain()),
    "hard link to a damaged one": lambda world: world.twin(
        "e.csv", world.file(world.folder / "kapot.herstel", bytes(50))
    ),
    "link to nowhere with its name": lambda world: world.link("f.csv", world.folder / "weg" / "g.herstel"),
    "back-up": lambda world: world.copy(world.copies, "dagboek-0a1b2c-2026-11-20.herstel"),
    "back-up in the second folder": lambda world: world.copy(world.second, "oud.herstel"),
    "back-up under another name": lambda world: world.copy(world.second, "oud.db"),
    "damaged back-up": lambda world: world.file(world.copies / "dagboek.db", bytes(50)),
    "hard link to a damaged back-up": lambda world: world.twin(
        "h.csv", world.file(world.copies / "dagboek.db", bytes(50))
    ),
    "rollback journal": lambda world: world.file(_beside(world, "{}-journal"), bytes(512)),
    "rollback journal of another": lambda world: world.file(
        world.plain("anders.db").with_name("anders.db-journal"), bytes(512)
    ),
    "lock": lambda world: world.file(world.plain().with_name(".ander.herstel.lock")),
    "call": lambda world: world.file(world.plain().with_name(".ander.herstel.4711.call")),
    "half-made copy": lambda world: world.file(world.plain().with_name(".ander.herstel.4711.part")),
    "merged and set aside": lambda world: world.file(world.folder / "laptop.herstel.samengevoegd"),
    "settings": lambda world: world.settings,
    "link to the settings": lambda world: world.link("i.json", world.settings),
    **WEEKS,
}
"""Functions that make a protected file and return the target path chosen by the user."""


def picture(path: Path) -> object:
    """Return the content, link target and inode of a path, for a comparison."""
    content = path.read_bytes() if path.is_file() else None
    target = path.readlink() if path.is_symlink() else None
    number = path.stat().st_ino if path.exists() else None
    return content, target, number
