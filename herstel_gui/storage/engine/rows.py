"""Conversion of entries to table rows, and of rows to entries."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from herstel_gui.application.changes import (
    Beside,
    Bookkeeping,
    Entry,
    KindEntry,
    NoteEntry,
    ParticipationEntry,
    Plan,
    TagEntry,
)
from herstel_gui.domain.day import (
    BaselineRestart,
    ConfirmedReading,
    ContextEntry,
    Discussion,
    EpisodeAnswer,
    Exclusion,
    PlannedDay,
    RecoveryWeek,
)
from herstel_gui.domain.measure import Number, tidy
from herstel_gui.domain.own_measures import OwnMeasure
from herstel_gui.domain.planned import Deed, FollowUp, PlannedPeriod, PlannedTraining
from herstel_gui.domain.provenance import (
    ImportBatch,
    ImportedFile,
    KnownSource,
    PersonalSetting,
    SourceOrder,
    SourceUse,
    Taken,
)
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.training_sessions import Felt, Performance, Session
from herstel_gui.storage.engine import schema

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Table

DISCUSSED: Final = "discussed"
"""The name in ``baseline_restart`` of a day on which a professional was consulted. No measure has this name.

A consultation is stored as a restart, because it is one: from that day on, earlier days no longer count, here
for the reasons to see a professional. Versions of Herstel without consultations read and keep such rows."""

CONFIRMED: Final = "confirmed:"
"""The beginning of the name in ``baseline_restart`` of a confirmed reading: then its measure, a colon and its
source. Stored as a consultation is; no measure has a colon in its name. The reason is the confirmed value,
empty where an older Herstel confirmed whatever value stands there."""

CONTEXT: Final = "context:"
"""The beginning of the name in ``baseline_restart`` of what was told for a physician: then its topic. The
text is the reason. Versions of Herstel that do not know it read and keep such rows as restarts of no measure.
"""
IN_SOURCE_ORDER: Final[Mapping[type[OwnMeasure | PersonalSetting], str]] = {
    OwnMeasure: "own_measure:",
    PersonalSetting: "setting:",
}
"""The beginning of the name in ``source_order`` of other entries; the key of the own measure, or the name of
the setting, follows. No measure has a colon in its name.

The column ``sources`` holds a JSON list of one text: the declaration, or the value. Stored in a table for
what a measure is: versions of Herstel that do not know such entries read and keep the rows, and join them."""


def restart_of(
    day: date, measure: str, reason: str
) -> BaselineRestart | Discussion | ConfirmedReading | ContextEntry:
    """Return the entry of a row of ``baseline_restart``."""
    if measure == DISCUSSED:
        return Discussion(day)
    if measure.startswith(CONFIRMED):
        key, source = measure.removeprefix(CONFIRMED).split(":", 1)
        return ConfirmedReading(day, key, source, _confirmed_value(reason))
    if measure.startswith(CONTEXT):
        return ContextEntry(day, measure.removeprefix(CONTEXT), reason)
    return BaselineRestart(day, measure, reason)


def _confirmed_value(reason: str) -> Number | None:
    """Return the confirmed value in a reason; None when it is empty or no number."""
    try:
        value = Decimal(reason)
    except InvalidOperation:
        return None
    return tidy(value) if value.is_finite() else None


Cell: TypeAlias = str | int | float | None
Row: TypeAlias = dict[str, Cell]


def row_of(entry: Entry) -> tuple[Table, Row]:
    """Return the table of an entry and its row, without the column ``recorded_at``."""
    table, row = _row_of(entry)
    row[schema.VIA] = entry.batch or None
    return table, row


def _row_of(entry: Entry) -> tuple[Table, Row]:
    match entry:
        case Reading():
            return schema.reading, {
                "day": entry.day.isoformat(),
                "measure": entry.measure,
                "source": entry.source,
                "value": cell(entry.value),
                "utc_offset": entry.offset,
            }
        case Session():
            return schema.session, _session_row(entry)
        case KindEntry():
            return schema.day_kind, {"day": entry.day.isoformat(), "kind": entry.kind.value}
        case NoteEntry():
            return schema.day_note, {"day": entry.day.isoformat(), "note": entry.note}
        case TagEntry():
            return schema.tag, {"day": entry.day.isoformat(), "tag": entry.tag}
        case ParticipationEntry():
            return schema.participation, {"day": entry.day.isoformat(), "response": entry.answer.value}
        case _:
            if isinstance(entry, Bookkeeping):
                return _row_of_bookkeeping(entry)
            return _row_of_plan(entry) if isinstance(entry, Plan) else _row_beside_the_days(entry)


def _row_of_bookkeeping(entry: Bookkeeping) -> tuple[Table, Row]:
    match entry:
        case KnownSource():
            uses = [[use.measure, use.taken.value, use.days] for use in entry.uses]
            row: Row = {"source": entry.source, "uses": _json(uses), "answers": _json(entry.answers)}
            return schema.source, row
        case SourceOrder():
            return schema.source_order, {"measure": entry.measure, "sources": _json(entry.sources)}
        case OwnMeasure(key=name, content=text) | PersonalSetting(name=name, value=text):
            kept: Row = {"measure": f"{IN_SOURCE_ORDER[type(entry)]}{name}", "sources": _json([text])}
            return schema.source_order, kept
        case ImportBatch():
            files = [[file.name, file.size, file.digest] for file in entry.files]
            counts = [entry.new, entry.replaced, entry.same, entry.skipped]
            return schema.import_batch, {
                "id": entry.id,
                "at": entry.at,
                "maker": entry.maker,
                "label": entry.label,
                "files": _json(files),
                "counts": _json(counts),
            }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def source_of(source: str, uses: str, answers: str) -> KnownSource:
    """Return the source of a row; ValueError, TypeError or KeyError for a damaged row."""
    return KnownSource(
        source,
        tuple(SourceUse(measure, Taken(taken), days) for measure, taken, days in json.loads(uses)),
        tuple((question, choice) for question, choice in json.loads(answers)),
    )


def order_of(measure: str, sources: str) -> SourceOrder | OwnMeasure | PersonalSetting:
    """Return the order of sources, declaration or setting of a row; ValueError or TypeError when damaged."""
    listed = tuple(json.loads(sources))
    for kind, beginning in IN_SOURCE_ORDER.items():
        if measure.startswith(beginning):
            (text,) = listed
            if not isinstance(text, str):
                raise TypeError(measure)
            return kind(measure.removeprefix(beginning), text)
    return SourceOrder(measure, listed)


def import_of(key: str, at: int, maker: str, label: str, files: str, counts: str) -> ImportBatch:
    """Return the import of a row; ValueError or TypeError for a damaged row."""
    listed = tuple(ImportedFile(name, size, digest) for name, size, digest in json.loads(files))
    new, replaced, same, skipped = json.loads(counts)
    return ImportBatch(key, at, maker, label, listed, new, replaced, same, skipped)


def _row_beside_the_days(entry: Beside) -> tuple[Table, Row]:
    match entry:
        case RecoveryWeek():
            return schema.recovery_week, {"first": entry.first.isoformat(), "last": entry.last.isoformat()}
        case Discussion():
            begun: Row = {"day": entry.day.isoformat(), "measure": DISCUSSED, "reason": ""}
            return schema.baseline_restart, begun
        case ConfirmedReading():
            name = f"{CONFIRMED}{entry.measure}:{entry.source}"
            value = "" if entry.value is None else str(entry.value)
            return schema.baseline_restart, {"day": entry.day.isoformat(), "measure": name, "reason": value}
        case ContextEntry():
            told: Row = {"day": entry.day.isoformat(), "measure": f"{CONTEXT}{entry.topic}"}
            return schema.baseline_restart, told | {"reason": entry.text}
        case Exclusion():
            return schema.exclusion, {"day": entry.day.isoformat(), "measure": entry.measure}
        case BaselineRestart():
            row: Row = {"day": entry.day.isoformat(), "measure": entry.measure, "reason": entry.reason}
            return schema.baseline_restart, row
        case EpisodeAnswer():
            return schema.episode_answer, {
                "first_day": entry.first_day.isoformat(),
                "seen": None if entry.seen is None else entry.seen.isoformat(),
                "verdict": entry.verdict,
                "reason": entry.reason,
            }


def _row_of_plan(entry: Plan) -> tuple[Table, Row]:
    match entry:
        case PlannedDay():
            plan: Row = {"day": entry.day.isoformat(), "kind": entry.kind, "note": entry.note}
            return schema.planned_day, plan
        case PlannedTraining():
            return schema.planned_training, {
                "id": entry.id,
                "day": entry.day.isoformat(),
                "kind": entry.kind,
                "title": entry.title,
                "start": entry.start,
                "minutes": entry.minutes,
                "rpe": None if entry.rpe is None else cell(entry.rpe),
                "source": entry.source,
            }
        case PlannedPeriod():
            span: Row = {"first": entry.first.isoformat(), "last": entry.last.isoformat()}
            return schema.planned_period, span | {"kind": entry.kind, "note": entry.note}
        case FollowUp():
            return schema.follow_up, {
                "first": entry.first.isoformat(),
                "last": entry.last.isoformat(),
                "deed": entry.deed.value,
                "warning": None if entry.warning is None else entry.warning.isoformat(),
                "less_tired": _flagged(entry.less_tired),
                "eager": _flagged(entry.eager),
                "slept_well": _flagged(entry.slept_well),
                "ended": int(entry.ended),
            }


TRAINING: Final = ("id", "day", "kind", "title", "start", "minutes", "rpe", "source")
"""The columns of a planned training, in the order of its fields."""


def training_of(row: Sequence[Any]) -> PlannedTraining:
    """Return the training of the cells TRAINING; ValueError or RefusedValueError for a damaged row."""
    key, day, kind, title, start, minutes, rpe, source = row
    effort = None if rpe is None else number(rpe)
    return PlannedTraining(key, date.fromisoformat(day), kind, title, start, minutes, effort, source)


def period_of(row: Mapping[str, Any]) -> PlannedPeriod:
    """Return the planned period of a row, by column; ValueError for a damaged row."""
    first, last = date.fromisoformat(row["first"]), date.fromisoformat(row["last"])
    return PlannedPeriod(first, last, row["kind"], row["note"])


def follow_up_of(row: Mapping[str, Any]) -> FollowUp:
    """Return the deed after a warning of a row, by column; ValueError for a damaged row."""
    warning = row["warning"]
    return FollowUp(
        date.fromisoformat(row["first"]),
        date.fromisoformat(row["last"]),
        Deed(row["deed"]),
        None if warning is None else date.fromisoformat(warning),
        _answered(row["less_tired"]),
        _answered(row["eager"]),
        _answered(row["slept_well"]),
        bool(row["ended"]),
    )


def _flagged(answer: bool | None) -> int | None:  # noqa: FBT001  # three values, no switch
    return None if answer is None else int(answer)


def _answered(value: int | None) -> bool | None:
    return None if value is None else bool(value)


def _session_row(entry: Session) -> Row:
    return {
        "id": entry.id,
        "day": entry.day.isoformat(),
        "position": entry.position,
        "kind": entry.kind,
        "start": entry.start,
        "minutes": None if entry.minutes is None else cell(entry.minutes),
        "session_rpe": None if entry.session_rpe is None else cell(entry.session_rpe),
        "felt": None if entry.felt is None else entry.felt.value,
        "performance": None if entry.performance is None else entry.performance.value,
        "strength": int(entry.strength),
        "hard": int(entry.hard),
        "planned_easy": int(entry.planned_easy),
        "note": entry.note,
        "source": entry.source,
    }


def cell(value: Number) -> int | float:
    """Return a number as an SQLite integer or real; ValueError when the stored number would differ.

    Numbers of up to fifteen significant digits are exact; no measure accepts more.
    """
    if isinstance(value, int) or value == int(value):
        return int(value)
    real = float(value)
    if Decimal(repr(real)) != value:
        raise ValueError("the number has too many digits to be stored exactly")
    return real


def number(stored: float) -> Number:
    """Return the exact number of a stored cell: an int, or a Decimal for a real."""
    return stored if isinstance(stored, int) else Decimal(repr(stored))


READING: Final = ("day", "measure", "recorded_at", "source", "utc_offset", "value", "via_import")
"""The columns of ``reading``, sorted by name."""
ReadingRow: TypeAlias = tuple[str, str, int, str, int | None, float, str | None]
"""The cells of the columns ``READING``."""
SessionRow: TypeAlias = tuple[
    str,
    str | None,
    int,
    str,
    str,
    float | None,
    str,
    str | None,
    int,
    int,
    int,
    float | None,
    str,
    int | None,
    int,
    str | None,
]
"""The columns of ``session``, sorted by name."""


def readings_of(day: date, rows: Iterable[ReadingRow]) -> list[Reading]:
    """Return the readings of one day from their rows."""
    # ``number`` is inlined: twenty years of data are 110,000 rows
    return [
        Reading(
            day, measure, value if isinstance(value, int) else Decimal(repr(value)), source, offset, via or ""
        )
        for _day, measure, _recorded_at, source, offset, value, via in rows
    ]


def session_of(row: SessionRow) -> Session:
    """Return the training of a row; ValueError or RefusedValueError for an impossible value."""
    (
        day,
        felt,
        hard,
        key,
        kind,
        minutes,
        note,
        performance,
        easy,
        position,
        _at,
        rpe,
        source,
        start,
        strength,
        via,
    ) = row
    return Session(
        day=date.fromisoformat(day),
        id=key,
        position=position,
        kind=kind,
        start=start,
        minutes=None if minutes is None else number(minutes),
        session_rpe=None if rpe is None else number(rpe),
        felt=None if felt is None else Felt(felt),
        performance=None if performance is None else Performance(performance),
        strength=bool(strength),
        hard=bool(hard),
        planned_easy=bool(easy),
        note=note,
        source=source,
        batch=via or "",
    )
