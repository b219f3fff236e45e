"""Reading the versions of slots that can contradict given entries, from the tables and the history."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING, Final

from herstel_gui.application.changes import Entry
from herstel_gui.application.contradictions import NIGHT, group_of
from herstel_gui.application.journal_versions import EntryRows
from herstel_gui.domain.day import RecoveryWeek
from herstel_gui.domain.reading import TYPED, Reading
from herstel_gui.domain.versions import Rows
from herstel_gui.storage.store.versions import history_where, present_rows

if TYPE_CHECKING:
    from herstel_gui.storage.engine.digests import Query

_LISTED: Final = "(SELECT value FROM json_each(?))"


def rivals(query: Query, entries: Iterable[Entry]) -> EntryRows:
    """Return the versions of the slots that can contradict one of the entries; most entries have none.

    Raises:
        ValueError, KeyError, TypeError, RefusedValueError: a row is damaged.
    """
    grouped = [entry for entry in entries if group_of(entry) is not None]
    nights = {entry.day for entry in grouped if isinstance(entry, Reading)}
    parts = []
    if nights:
        parts.append(_nights(query, sorted(nights)))
    if any(isinstance(entry, RecoveryWeek) for entry in grouped):
        weeks = frozenset(present_rows(query, "recovery_week"))
        parts.append(Rows(weeks, frozenset(history_where(query, "place = 'recovery_week'", ()))))
    return Rows(
        frozenset(chain.from_iterable(part.now for part in parts)),
        frozenset(chain.from_iterable(part.past for part in parts)),
    )


def _nights(query: Query, days: Sequence[date]) -> EntryRows:
    where = f"WHERE day IN {_LISTED} AND source = '{TYPED}'"
    keys = [[day.isoformat(), measure, TYPED] for day in days for measure in sorted(NIGHT)]
    return Rows(
        frozenset(present_rows(query, "reading", where, (_texts(days),))),
        frozenset(history_where(query, f"place = 'reading' AND slot IN {_LISTED}", (json.dumps(keys),))),
    )


def _texts(days: Iterable[date]) -> str:
    return json.dumps([day.isoformat() for day in days])
