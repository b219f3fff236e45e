"""One value of one day, read before the program is loaded: without SQLAlchemy, and never waiting.

Only what the first field shows is asked here. Everything else, and every judgement of the file, is for
``journal_file``.
"""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

_QUERY: Final = (
    "SELECT value FROM reading WHERE day = ? AND measure = ? ORDER BY source != 'typed', source LIMIT 1"
)


def first_value(journal: Path, measure: str, day: date) -> str | None:
    """Return a whole number as it is shown, empty when there is none, None when it cannot be told.

    It cannot for an encrypted journal, one that is being written, one that a crash left half done, and
    one that is not there; nothing is changed.
    """
    import sqlite3  # noqa: PLC0415  # the first window is there before this is loaded

    where = f"file:{quote(journal.absolute().as_posix(), errors='surrogateescape')}?mode=ro"
    try:
        with closing(sqlite3.connect(where, uri=True, timeout=0)) as connection:
            connection.execute("PRAGMA trusted_schema = OFF")
            row = connection.execute(_QUERY, (day.isoformat(), measure)).fetchone()
    except (sqlite3.Error, UnicodeError):
        return None
    if row is None:
        return ""
    return str(row[0]) if isinstance(row[0], int) else None
