"""Reading the value of the start-up field with plain ``sqlite3``, before SQLAlchemy is loaded.

The file is not checked here; ``journal_file`` does that later for all other reading and writing.
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
    """Return the value of a measure as text: a whole number, or empty when the day has no value.

    None when the value is unknown: the journal is missing, encrypted, locked by a writer or left unfinished
    by a crash, or the value is no whole number. The file stays unchanged.
    """
    import sqlite3  # noqa: PLC0415  # imported after the start-up window is shown

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
