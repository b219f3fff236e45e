"""The readings of one day from a journal that is not open yet, for the first page.

Opening a journal loads SQLAlchemy and the rules, which takes longer than showing the page. This module uses
the driver alone and trusts nothing: what it cannot tell at once is told by the opening, which also checks the
file and says what is wrong with it.
"""

from __future__ import annotations

import os
import sqlite3
from collections import defaultdict
from contextlib import closing
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from herstel_gui.domain.reading import TYPED, Reading
from herstel_gui.storage.engine.file_format import APPLICATION_ID, FORMAT_VERSION

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

_READ: Final = "SELECT measure, value, source, utc_offset FROM reading WHERE day = ? ORDER BY measure, source"


def first_readings(path: Path, day: date) -> tuple[Reading, ...] | None:
    """Return the readings of a day; None when they are not to be told from this one table.

    That is so for a file that is missing, in use, damaged, encrypted or of another version, and when the
    order of the sources has to tell which of several imported values counts.
    """
    if not os.path.isfile(path):  # a pipe would wait for its other end
        return None
    try:
        readings = _read(path, day)
    except (sqlite3.Error, ArithmeticError, OSError, TypeError, ValueError):
        return None
    return None if readings is None or _contested(readings) else readings


def _read(path: Path, day: date) -> tuple[Reading, ...] | None:
    """Return the readings of a day; None for a file of another version."""
    address = f"{path.absolute().as_uri()}?mode=ro"
    with closing(sqlite3.connect(address, timeout=0, uri=True)) as file:
        header = [file.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")]
        if header != [APPLICATION_ID, FORMAT_VERSION]:
            return None
        return tuple(
            Reading(day, measure, value if isinstance(value, int) else Decimal(repr(value)), source, offset)
            for measure, value, source, offset in file.execute(_READ, (day.isoformat(),))
        )


def _contested(readings: Sequence[Reading]) -> bool:
    """Return whether a measure without a typed value has several imported ones."""
    sources: dict[str, list[str]] = defaultdict(list)
    for reading in readings:
        sources[reading.measure].append(reading.source)
    return any(len(each) > 1 and TYPED not in each for each in sources.values())
