"""Fixed keys for encrypted journals, which avoid the slow derivation from a password."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Final

from herstel_gui.storage.engine.connections import connect_bare
from herstel_gui.storage.engine.drivers import Key
from herstel_gui.storage.engine.keys import MAGIC, Keys

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

KEY: Final = Key(MAGIC + b"dagboek-zout", bytes(range(32)))
OTHER: Final = Key(MAGIC + b"ander-zouten", bytes(range(32, 64)))
RING: Final = Keys(KEY, OTHER)
"""All keys of the tests, for opening plain and encrypted journals alike. Must not be changed."""


def everything(path: Path) -> dict[str, object]:
    """Return the schema, all rows and the header numbers of a journal, for comparisons."""
    with closing(connect_bare(path, RING.of(path))) as connection:
        declared = connection.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()
        names = [name for name, sql in declared if str(sql).startswith("CREATE TABLE")]
        rows = {name: sorted(connection.execute(f"SELECT * FROM {name}"), key=repr) for name in names}  # noqa: S608
        numbers = {
            name: int(connection.execute(f"PRAGMA {name}").fetchone()[0])
            for name in ("user_version", "application_id")
        }
    return {"declared": declared, **rows, **numbers}


def files_with(folders: Iterable[Path], *texts: str) -> list[str]:
    """Return the names of all files below these folders that contain any of the texts."""
    patterns = [text.encode(form) for text in texts for form in ("utf-8", "utf-16-le", "utf-16-be")]
    files = (file for folder in folders for file in folder.rglob("*") if file.is_file())
    return sorted(file.name for file in files if any(pattern in file.read_bytes() for pattern in patterns))
