"""``SqliteStore``: reading and writing a journal in an SQLite file."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import date, datetime
from typing import Any, Final, TypeAlias, TypeVar, TypeVarTuple, cast

from sqlalchemy import Connection, Select, delete, func, or_, select, union_all
from sqlalchemy.dialects.sqlite import insert

from herstel_gui.application.cancelling import too_late
from herstel_gui.application.changes import (
    Dated,
    Earlier,
    Edit,
    StatedZone,
    ZoneChange,
    zone_gives_way,
)
from herstel_gui.application.collecting import without_collecting
from herstel_gui.application.journal_versions import EntryExchange, EntryRows, Marks
from herstel_gui.application.storing_progress import begin
from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day import (
    BaselineRestart,
    ConfirmedReading,
    ContextEntry,
    Discussion,
    EpisodeAnswer,
    Exclusion,
    PlannedDay,
    RecoveryWeek,
    Surroundings,
)
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.day_text import DayText
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.own_measures import OwnMeasure
from herstel_gui.domain.provenance import PersonalSetting, Ranking, SourceOrder
from herstel_gui.domain.signals.recent import PERFORMANCE_KEY
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.domain.versions import Exchange
from herstel_gui.storage.engine import digests, schema, troubles
from herstel_gui.storage.engine.connections import query_on
from herstel_gui.storage.engine.rows import (
    follow_up_of,
    import_of,
    order_of,
    period_of,
    restart_of,
    source_of,
)
from herstel_gui.storage.store.history import dated, history_of, whole_history
from herstel_gui.storage.store.known_content import LONGEST, KnownContent
from herstel_gui.storage.store.opened_file import OpenedFile
from herstel_gui.storage.store.reading_days import Parts, read_days, records_of
from herstel_gui.storage.store.reading_texts import read_texts
from herstel_gui.storage.store.versions import (
    ZONE,
    ZONE_AT,
    marks_of,
    rows_of_days,
    rows_of_exchange,
    stated_zone,
    write_exchange,
)
from herstel_gui.storage.store.writing import places_of
from herstel_gui.storage.store.writing_edits import milliseconds, write_edits

_ZONE: Final = select(schema.meta.c.value).where(schema.meta.c.key == "zone")
_IDENTITY: Final = select(schema.meta.c.value).where(schema.meta.c.key == "journal_id")
_DRAFT: Final = "draft "
"""Prefix of the keys of drafts in ``meta``; the day and the field follow."""

_DRAFTS: Final = (
    select(schema.meta.c.key, schema.meta.c.value)
    .where(schema.meta.c.key.startswith(_DRAFT, autoescape=True))
    .order_by("key")
)
_WEEKS: Final = select(schema.recovery_week.c.first, schema.recovery_week.c.last).order_by("first")
_EXCLUSIONS: Final = select(schema.exclusion.c.day, schema.exclusion.c.measure).order_by("day", "measure")
_RESTARTS: Final = select(
    schema.baseline_restart.c.day, schema.baseline_restart.c.measure, schema.baseline_restart.c.reason
).order_by("day", "measure")
_ANSWERS: Final = select(
    schema.episode_answer.c.first_day,
    schema.episode_answer.c.seen,
    schema.episode_answer.c.verdict,
    schema.episode_answer.c.reason,
).order_by("first_day")
_PLANNED: Final = select(
    schema.planned_day.c.day, schema.planned_day.c.kind, schema.planned_day.c.note
).order_by("day")

_TRAININGS: Final = "planned_training"
_PERIODS: Final = select(schema.planned_period).order_by("first", "kind")
_FOLLOW_UPS: Final = select(schema.follow_up).order_by("first")
_SOURCES: Final = select(schema.source.c.source, schema.source.c.uses, schema.source.c.answers).order_by(
    "source"
)
_ORDERS: Final = select(schema.source_order.c.measure, schema.source_order.c.sources).order_by("measure")
_IMPORTS: Final = select(
    schema.import_batch.c.id,
    schema.import_batch.c.at,
    schema.import_batch.c.maker,
    schema.import_batch.c.label,
    schema.import_batch.c.files,
    schema.import_batch.c.counts,
).order_by("at", "id")

_EXTREMES: Final = union_all(
    *(
        select(edge(table.c.day).label("day"))
        for table in (
            schema.reading,
            schema.session,
            schema.day_kind,
            schema.day_note,
            schema.tag,
            schema.participation,
        )
        for edge in (func.min, func.max)
    )
).subquery()
"""The first and last day of each table, read from the ends of an index in constant time."""
_EXTENT: Final = select(func.min(_EXTREMES.c.day), func.max(_EXTREMES.c.day))

_NO_CHARACTER: Final = tr_noop(
    "Niet bewaard. In de tekst staat een teken dat Herstel niet kan bewaren. Haal het weg en "
    "probeer het opnieuw.",
)
Sources: TypeAlias = Sequence[tuple[str, str, str]]
Orders: TypeAlias = Sequence[tuple[str, str]]
_T = TypeVar("_T")
_Ts = TypeVarTuple("_Ts")


class SqliteStore:
    """A journal on disk; implements ``JournalStore``. Other threads may read while one thread writes.

    Each method raises a JournalError when the file cannot be read or written, and then changes nothing.
    """

    def __init__(self, file: OpenedFile) -> None:
        """Read and write ``file``, which must have passed the checks of ``open_journal``."""
        self.file = file
        self._database = file.database
        self._known = KnownContent()

    def days(self, span: DaySpan | None = None) -> Mapping[date, DayRecord]:
        """Return the non-empty days of the span, or of the whole journal, the oldest first."""
        if span is None or len(span) > LONGEST:
            with self._database.reading() as connection:
                rows = _day_rows(connection, span)
            return self._records(*rows)
        with self._reading_again() as connection:
            known = self._known.days(query_on(connection), span)
            if known.rest is None:
                return known.records
            rows = _day_rows(connection, known.rest)
        # after the transaction: converting the rows does not block writers
        return known.completed(self._records(*rows))

    def _records(
        self, parts: Parts, stored: Mapping[str, str], sources: Sources, orders: Orders
    ) -> dict[date, DayRecord]:
        with self._sound(), without_collecting():
            self._demand_whole(digests.wrong_days(stored, parts))
            ordered = [order_of(*row) for row in orders]
            ranking = Ranking((source_of(*row) for row in sources), _kind_of(SourceOrder, ordered))
            return records_of(parts, ranking)

    @contextmanager
    def _reading_again(self) -> Iterator[Connection]:
        """Yield a connection for reading what may be known, unless another program wrote to the file."""
        if not self._database.known:
            self._known.forget()
        with self._database.reading() as connection:
            yield connection

    def extent(self) -> DaySpan | None:
        """Return the span from the first to the last non-empty day; None for an empty journal."""
        with self._database.reading() as connection:
            first, last = connection.execute(_EXTENT).one()
        if first is None:
            return None
        with self._sound():
            return DaySpan(date.fromisoformat(first), date.fromisoformat(last))

    def first_noted(self, what: str) -> date | None:
        """Return the first day with a value of the measure ``what``; None without any value.

        With PERFORMANCE_KEY: the first day with a rated session.
        """
        session, reading = schema.session.c, schema.reading.c
        rated = or_(session.felt.is_not(None), session.performance.is_not(None))
        query = (
            select(session.day).where(rated).order_by(session.day).limit(1)
            if what == PERFORMANCE_KEY
            else select(reading.day).where(reading.measure == what).order_by(reading.day).limit(1)
        )
        with self._database.reading() as connection, self._sound():
            day = connection.execute(query).scalar_one_or_none()
            return None if day is None else _day(day)

    def texts(self) -> Sequence[DayText]:
        """Return the notes, the notes of trainings and the tags of all days.

        The digests are not checked: that needs all rows of a day, and takes too long for a search.
        """
        with self._database.reading() as connection, self._sound():
            return read_texts(query_on(connection))

    def surroundings(self) -> Surroundings:
        """Return the zone and the entries beside the days, such as recovery weeks, answers and plans.

        Each list is sorted by date.
        """
        with self._reading_again() as connection:
            query = query_on(connection)
            stored = digests.stored_among(query, digests.BESIDE)
            if (known := self._known.surroundings(stored)) is not None:
                return known
            zone = connection.execute(_ZONE).scalar_one_or_none()
            weeks = _rows(connection, _WEEKS)
            exclusions = _rows(connection, _EXCLUSIONS)
            restarts = _rows(connection, _RESTARTS)
            answers = _rows(connection, _ANSWERS)
            planned = _rows(connection, _PLANNED)
            # years of plans are thousands of rows: read once, for their digest and for what they hold
            trainings = digests.columns(query, _TRAININGS), digests.rows_of(query, _TRAININGS)
            periods, follow_ups = _mapped(connection, _PERIODS), _mapped(connection, _FOLLOW_UPS)
            sources, orders = _rows(connection, _SOURCES), _rows(connection, _ORDERS)
            imports = _rows(connection, _IMPORTS)
            wrong = digests.wrong_among(query, [name for name in digests.BESIDE if name != _TRAININGS])
        with self._sound():
            whole = digests.fits(stored.get(_TRAININGS), _TRAININGS, trainings[1])
            self._demand_whole(wrong if whole else (*wrong, _TRAININGS))
            ordered = [order_of(*row) for row in orders]
            begun = [restart_of(_day(day), measure, reason) for day, measure, reason in restarts]
            surroundings = Surroundings(
                zone=zone or Surroundings().zone,
                recovery_weeks=tuple(RecoveryWeek(_day(first), _day(last)) for first, last in weeks),
                exclusions=tuple(Exclusion(_day(day), measure) for day, measure in exclusions),
                restarts=tuple(each for each in begun if isinstance(each, BaselineRestart)),
                discussed=tuple(each.day for each in begun if isinstance(each, Discussion)),
                confirmed=tuple(each for each in begun if isinstance(each, ConfirmedReading)),
                context=tuple(each for each in begun if isinstance(each, ContextEntry)),
                answers=tuple(
                    EpisodeAnswer(_day(first), _day(seen) if seen else None, verdict, reason)
                    for first, seen, verdict, reason in answers
                ),
                planned=tuple(PlannedDay(_day(day), kind, note) for day, kind, note in planned),
                sources=tuple(source_of(*row) for row in sources),
                source_orders=_kind_of(SourceOrder, ordered),
                settings=_kind_of(PersonalSetting, ordered),
                imports=tuple(import_of(*row) for row in imports),
                trainings=self._known.trainings.made(*trainings),
                periods=tuple(map(period_of, periods)),
                follow_ups=tuple(map(follow_up_of, follow_ups)),
                own_measures=_kind_of(OwnMeasure, ordered),
            )
        self._known.keep_surroundings(stored, surroundings)
        return surroundings

    def apply(self, edits: Sequence[Edit], at: datetime, text: Text) -> EntryExchange:
        """Store all edits in one durable transaction, or none of them; return the rows that changed.

        Overwritten and removed entries go to the history with the template of ``text`` and the moment ``at``,
        or a later moment when the clock is behind what is overwritten.

        Raises:
            ChangedElsewhereError: the content of a slot differs from ``before`` of its edit.
            RefusedValueError: a text holds half a surrogate pair.
        """
        return self.exchange(Exchange(), edits, at, text)

    def exchange(
        self,
        exchange: EntryExchange,
        edits: Sequence[Edit],
        at: datetime,
        text: Text,
        zone: ZoneChange | None = None,
    ) -> EntryExchange:
        """Exchange exactly these rows, change the zone if given, and store edits, in one durable transaction.

        The zone stays when it is neither the zone before nor older than the zone after.

        Returns and raises what ``apply`` does; ChangedElsewhereError also when a row that should go is not
        there, or a slot that should be filled is not empty.
        """
        if not (exchange or edits or zone):
            return Exchange()
        try:
            with self._after_backup(at.date()), self._database.writing() as connection:
                query = query_on(connection)
                rows = rows_of_exchange(exchange)
                places = places_of(edits) | rows.places | ({"meta"} if zone else frozenset())
                self._demand_whole(digests.wrong_among(query, places))
                last = digests.last_of_history(query)
                begin(_size(exchange) + sum(1 + (edit.before is not None) for edit in edits))
                write_exchange(connection, query, exchange, rows)
                if zone and zone_gives_way(stated_zone(query), zone):
                    _state_zone(connection, zone[1])
                written = write_edits(connection, query, edits, milliseconds(at), text.template)
                if exchange.forgotten or written.forgotten:
                    digests.rechain_history(query)
                else:
                    digests.write_history(query, last)
                digests.write(query, places)
                too_late()
        except UnicodeEncodeError:
            # a lone surrogate, from a broken file or clipboard
            raise RefusedValueError(Text(_NO_CHARACTER)) from None
        return written

    def marks(self) -> Marks:
        """Return the marks by which two versions of a journal are compared."""
        with self._database.reading() as connection:
            query = query_on(connection)
            whole = digests.history_is_whole(query) and digests.complete(digests.all_stored(query))
            self._demand_whole(() if whole else (digests.HISTORY,))
            with self._sound():
                return marks_of(query)

    def rows(self, days: Collection[date] | None = None, trainings: Collection[str] = ()) -> EntryRows:
        """Return all versions of the given days, or of all days, and of everything beside the days.

        Of the ``trainings`` with these ids all versions are returned too, on whatever day they are.
        """
        with self._database.reading() as connection, without_collecting():
            query = query_on(connection)
            wanted = [*(day.isoformat() for day in days or ()), *digests.BESIDE]
            self._demand_whole(
                digests.wrong_places(query) if days is None else digests.wrong_among(query, wanted)
            )
            with self._sound():
                return rows_of_days(query, days, trainings)

    @contextmanager
    def _after_backup(self, today: date) -> Iterator[None]:
        # in one turn: the copy of the state before must not hold a change of another thread
        with self.turn():
            self.file.back_up(today)
            yield

    def turn(self) -> AbstractContextManager[None]:
        """Let no other thread write until the end of the block; LockedJournalError or ClosedJournalError."""
        return self._database.queue.turn()

    def demand_same_journal(self) -> None:
        """Raise StrangerJournalError when the file at the path is another journal than was opened."""
        with self._database.reading() as connection:
            present = connection.execute(_IDENTITY).scalar_one_or_none() or ""
        if self.file.identity and present and present != self.file.identity:
            raise troubles.stranger(self._database.path)

    def accept_journal(self) -> None:
        """Take the journal that is at the path now for the one that was opened: the user agreed."""
        with self._database.reading() as connection:
            self.file.identity = connection.execute(_IDENTITY).scalar_one_or_none() or ""

    def rejoining(self) -> AbstractContextManager[None]:
        """Let this thread write to the file that replaced the journal; see ``Database.rejoining``."""
        return self._database.rejoining()

    @property
    def replaced(self) -> bool:
        """Whether writing is refused until ``rejoining``, because another program changed the file."""
        return self._database.replaced

    def history(self, day: date) -> Sequence[Earlier]:
        """Return the overwritten and removed entries of a day, the latest first."""
        with self._database.reading() as connection:
            query = query_on(connection)
            self._demand_whole(() if digests.history_is_whole(query) else (digests.HISTORY,))
            with self._sound():
                return history_of(query, day)

    def whole_history(self) -> Sequence[Earlier]:
        """Return all overwritten and removed entries, the earliest first."""
        with self._database.reading() as connection:
            query = query_on(connection)
            self._demand_whole(() if digests.history_is_whole(query) else (digests.HISTORY,))
            with self._sound():
                return whole_history(query)

    def dated(self) -> Dated:
        """Return all entries with the moment at which each was stored, and when slots were emptied."""
        with self._database.reading() as connection:
            query = query_on(connection)
            self._demand_whole(digests.wrong_places(query))
            with self._sound():
                return dated(query)

    def stated_zone(self) -> StatedZone:
        """Return the zone of the clock times with the moment at which it was chosen."""
        with self._database.reading() as connection:
            return stated_zone(query_on(connection))

    def notes(self, kind: str) -> Mapping[str, str]:
        """Return the notes of a kind: texts about this file, by names that begin with the kind."""
        key = schema.meta.c.key
        named = select(key, schema.meta.c.value).where(
            or_(key == kind, key.startswith(f"{kind} ", autoescape=True))
        )
        with self._database.reading() as connection:
            rows = _rows(connection, named)
            wrong = digests.wrong_among(query_on(connection), ("meta",)) if rows else ()
        self._demand_whole(wrong)
        return dict(map(tuple, rows))

    def keep_notes(self, notes: Mapping[str, str]) -> None:
        """Store notes by their names, as rows of ``meta``; an empty text removes a note.

        Older versions of Herstel leave these rows unchanged, and joins do not take them over.
        """
        with self._database.writing() as connection:
            self._demand_whole(digests.wrong_among(query_on(connection), ("meta",)))
            for name, text in notes.items():
                _state(connection, name, text)
            digests.write(query_on(connection), ("meta",))

    def drafts(self) -> Mapping[tuple[date, str], str]:
        """Return the drafts: typed texts that are no valid values, by day and field."""
        with self._database.reading() as connection:
            rows = _rows(connection, _DRAFTS)
            wrong = digests.wrong_among(query_on(connection), ("meta",))
        with self._sound():
            self._demand_whole(wrong)
            named = ((key.removeprefix(_DRAFT).partition(" "), text) for key, text in rows)
            return {(_day(day), place): text for (day, _, place), text in named}

    def keep_draft(self, day: date, place: str, text: str) -> None:
        """Store the draft of a field; an empty text removes the draft.

        Drafts are rows of ``meta``, which older versions of Herstel leave unchanged. RefusedValueError when
        the text holds half a surrogate pair.
        """
        key = f"{_DRAFT}{day.isoformat()} {place}"
        added = insert(schema.meta).values(key=key, value=text)
        stored = added.on_conflict_do_update(index_elements=["key"], set_={"value": text})
        try:
            with self._database.writing() as connection:
                self._demand_whole(digests.wrong_among(query_on(connection), ("meta",)))
                connection.execute(stored if text else delete(schema.meta).where(schema.meta.c.key == key))
                digests.write(query_on(connection), ("meta",))
        except UnicodeEncodeError:
            raise RefusedValueError(Text(_NO_CHARACTER)) from None

    def close(self) -> None:
        """Release the file after the present write, and refuse later writes; no side files remain."""
        self._database.close()

    def _demand_whole(self, wrong: Sequence[str]) -> None:
        """Raise DamagedJournalError when ``wrong`` names any place; see ``digests``."""
        if wrong:
            raise troubles.altered(self._database.path, wrong)

    @contextmanager
    def _sound(self) -> Iterator[None]:
        """Convert errors about impossible values to a DamagedJournalError: Herstel never stores them."""
        try:
            yield
        except (ValueError, TypeError, LookupError, ArithmeticError, RefusedValueError):
            raise troubles.damaged(self._database.path) from None


def _day_rows(
    connection: Connection, span: DaySpan | None
) -> tuple[Parts, Mapping[str, str], Sources, Orders]:
    """Return the rows of the days of a span with their digests, and those that tell which source counts."""
    parts, stored = read_days(query_on(connection), span)
    return parts, stored, _rows(connection, _SOURCES), _rows(connection, _ORDERS)


def _size(exchange: EntryExchange) -> int:
    """Return the number of rows that an exchange writes or removes."""
    return sum(map(len, (exchange.gone, exchange.come, exchange.kept)))


def _state_zone(connection: Connection, zone: StatedZone) -> None:
    _state(connection, ZONE, zone.zone)
    _state(connection, ZONE_AT, str(zone.at))


def _state(connection: Connection, key: str, value: str) -> None:
    """Store a property of the journal; an empty text removes it."""
    added = insert(schema.meta).values(key=key, value=value)
    stored = added.on_conflict_do_update(index_elements=["key"], set_={"value": value})
    connection.execute(stored if value else delete(schema.meta).where(schema.meta.c.key == key))


def _rows(connection: Connection, query: Select[*_Ts]) -> Sequence[tuple[*_Ts]]:
    # converting to plain tuples would not be faster: a Row is a tuple implemented in C
    return connection.execute(query).all()


def _kind_of(kind: type[_T], entries: Iterable[object]) -> tuple[_T, ...]:
    return tuple(entry for entry in entries if isinstance(entry, kind))


def _mapped(connection: Connection, query: Select[Any]) -> Sequence[Mapping[str, Any]]:
    # a RowMapping reads as a mapping of str, but its type has other keys as well
    return cast("Sequence[Mapping[str, Any]]", connection.execute(query).mappings().all())


def _day(text: str) -> date:
    return date.fromisoformat(text)
