"""Removal of files that a killed process left beside a journal. Files that may be in use stay."""

from __future__ import annotations

import os
import re
import shutil
from contextlib import closing, suppress
from pathlib import Path

from herstel_gui.storage.engine.connections import connect_bare
from herstel_gui.storage.engine.drivers import Key, database_errors_ignored


def tidy(path: Path, key: Key | None = None) -> None:
    """Remove unfinished files and a finished rollback journal beside the journal at ``path``.

    Errors are ignored.
    """
    # unfinished files are created beside the target of a link
    path = path.resolve() if os.path.islink(path) else path
    name = re.compile(rf"\.{re.escape(path.name)}\.(\d+)\.part(-journal)?")
    with suppress(OSError):
        for file in path.parent.iterdir():
            made_by = name.fullmatch(file.name)
            if made_by and not _runs(int(made_by[1])):
                file.unlink(missing_ok=True)
            elif file.name.startswith(f".{path.name}.") and file.suffix == ".part" and os.path.isdir(file):
                # a temporary folder of ``salvage``
                shutil.rmtree(file, ignore_errors=True)
    with suppress(OSError), database_errors_ignored():
        if os.path.exists(path.with_name(f"{path.name}-journal")):
            _clear(path, key)


def _clear(path: Path, key: Key | None) -> None:
    """Let SQLite remove the rollback journal, because SQLite takes the locks that this needs."""
    with closing(connect_bare(path, key, busy=0)) as connection:
        # the first read rolls back an unfinished transaction
        connection.execute("SELECT count(*) FROM sqlite_master").fetchall()
        connection.execute("PRAGMA journal_mode = PERSIST")
        connection.execute("PRAGMA journal_mode = DELETE")


def _runs(process: int) -> bool:
    if os.name == "nt":
        # os.kill(process, 0) would end the process on Windows
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
