"""Calendar files (iCalendar, RFC 5545): the trainings in them, within a span of days.

Clock times of another zone become those of the journal's zone; times without a zone are taken as they are
written. Events of several days, cancelled ones and ones that cannot be read are named with the reason. What
the file says about trainings that are not held is returned too (``CalendarFile``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta, tzinfo
from typing import TYPE_CHECKING, Any, Final

from herstel_gui.application.calendar_contents import NOTHING, CalendarFile, CalendarTraining
from herstel_gui.application.calendar_matching import CANCELLED, key_of_event, keys_of_event
from herstel_gui.domain.bounds import MAX_REASON
from herstel_gui.domain.errors import UnusableFileError
from herstel_gui.domain.planned import OWN
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.importers.base import plain_words, shortened
from herstel_gui.importers.calendar_changes import Changed, Onwards, called_off, newest
from herstel_gui.importers.calendar_rules import UnreadableRuleError, repetitions
from herstel_gui.regular_files import read_regular

if TYPE_CHECKING:
    from pathlib import Path

    from herstel_gui.domain.calendar import DaySpan

MAX_BYTES: Final = 8_000_000
MAX_EVENTS: Final = 20_000
MAX_TRAININGS: Final = 5000

_HUGE: Final = tr_noop(
    "{name} is te groot voor een agenda met trainingen. Er is niets uit gepland. Exporteer alleen de agenda "
    "van je club."
)
_DAMAGED: Final = tr_noop(
    "{name} is geen agenda (iCalendar), of is beschadigd. Er is niets uit gepland. Download het bestand "
    "opnieuw."
)
_UNREADABLE: Final = tr_noop("{name} is niet te lezen. Er is niets uit gepland.")
_LONG: Final = tr_noop("Duurt meer dan een dag.")
_RULE: Final = tr_noop("De herhaling is niet te lezen.")
_BROKEN: Final = tr_noop("Het begin is niet te lezen.")
_NO_TRAINING: Final = tr_noop("Is geen training. Zet het zelf in je plan.")
_REST: Final = frozenset(
    {"rust", "rustdag", "volledige rust", "rest", "rest day", "vakantie", "holiday", "herstelweek", "vrij"}
)
"""Names of events that are no training."""
_UNNAMED: Final = tr_noop("zonder naam")
_DAY_MINUTES: Final = 1440


def read_calendar(path: Path, span: DaySpan, zone: tzinfo) -> CalendarFile:
    """Return the trainings of a calendar file within a span, in order of their beginning.

    UnusableFileError for a file that is no calendar, damaged, too large or empty.
    """
    try:
        data = read_regular(path, MAX_BYTES + 1)
    except OSError:
        raise UnusableFileError(Text(_UNREADABLE, name=path.name)) from None
    if len(data) > MAX_BYTES:
        raise UnusableFileError(Text(_HUGE, name=path.name))
    events, whole = _events(data, path.name)
    file = _Reading(span, zone).read(events)
    if len(file.trainings) > MAX_TRAININGS:
        raise UnusableFileError(Text(_HUGE, name=path.name))
    return replace(file, name=path.name, whole=whole and file.whole)


def _events(data: bytes, name: str) -> tuple[list[tuple[Any, str]], bool]:
    """Return the events, each with the method of its calendar, and whether they are a whole calendar."""
    if b"BEGIN:VCALENDAR" not in data[:4096].upper() or b"END:VCALENDAR" not in data[-4096:].upper():
        raise UnusableFileError(Text(_DAMAGED, name=name))
    from icalendar import Calendar  # noqa: PLC0415  # loaded only for calendar files

    try:
        calendars = Calendar.from_ical(data, multiple=True)
        methods = [str(calendar.get("METHOD", "")).upper() for calendar in calendars]
        events = [
            (event, method)
            for calendar, method in zip(calendars, methods, strict=True)
            for event in newest(calendar.walk("VEVENT"))
        ]
    except Exception:  # noqa: BLE001  # a damaged file can make the library raise anything
        raise UnusableFileError(Text(_DAMAGED, name=name)) from None
    if not events:
        raise UnusableFileError(Text(NOTHING, name=name))
    if len(events) > MAX_EVENTS:
        raise UnusableFileError(Text(_HUGE, name=name))
    # an invitation, or a message that one event is called off, says nothing about the others
    return events, all(method in {"", "PUBLISH"} for method in methods)


class _Reading:
    """Reads events one by one; a changed repetition replaces the one of its series."""

    def __init__(self, span: DaySpan, zone: tzinfo) -> None:
        self._span = span
        self._zone = zone
        self._found: dict[str, tuple[datetime, CalendarTraining]] = {}
        self._changed = Changed()
        self._cancelled: set[str] = set()
        self._skipped: list[tuple[str, Text]] = []
        self._left_from: dict[str, tuple[Text, ...]] = {}
        """What was left out of the names of events, by the name that is kept."""
        self._uids: Counter[str] = Counter()
        self._events: dict[str, bool] = {}
        """The ids of the events that are told in full, and whether they come more than once."""
        self._days: list[date] = []
        self._whole = True

    def read(self, events: list[tuple[Any, str]]) -> CalendarFile:
        self._uids.update(str(event["UID"]) for event, _ in events if "UID" in event)
        # repetitions that were changed or cancelled are read first, so that their series leaves them out
        for event, method in sorted(events, key=lambda each: each[0].get("RECURRENCE-ID") is None):
            if len(self._found) > MAX_TRAININGS:
                break  # too many to plan; the file is refused
            title, told = _title(event)
            if told:
                self._left_from[title] = told
            try:
                self._event(event, title, off=called_off(event, title, method))
            except UnreadableRuleError:
                self._skip(title, _RULE)
                self._whole = False
            except Exception:  # noqa: BLE001  # the library reads values late and raises anything
                self._skip(title, _BROKEN)
                self._whole = False
        ordered = sorted(self._found.values(), key=lambda pair: (pair[0], pair[1].key))
        return CalendarFile(
            tuple(training for _, training in ordered),
            tuple(dict.fromkeys(self._skipped)),
            tuple(self._changed_names(training for _, training in ordered)),
            cancelled=frozenset(self._cancelled),
            events=tuple(self._events),
            series=tuple(uid for uid, repeats in self._events.items() if repeats),
            reach=(min(self._days), max(self._days)) if self._days else None,
            whole=self._whole and self._changed.uids <= self._events.keys(),
        )

    def _changed_names(self, trainings: Iterable[CalendarTraining]) -> Iterator[tuple[str, Text]]:
        """Yield once for each name of a held training what was left out of it."""
        for title in dict.fromkeys(training.title for training in trainings):
            for told in self._left_from.get(title, ()):
                yield shortened(title), told

    def _skip(self, title: str, reason: str) -> None:
        self._skipped.append((title, Text(reason)))

    def _event(self, event: Any, title: str, *, off: bool) -> None:  # noqa: ANN401  # of the library
        begin, minutes = event.start, _minutes(event)
        uid = str(event.get("UID", title))
        reason = CANCELLED if off else _left_out(title, minutes)
        if event.get("RECURRENCE-ID") is not None:
            self._repetition(event, uid, Onwards(self._local(begin), None, minutes, title), reason)
            return
        single = self._single(event)
        left_out = self._left_out(event)
        seen = False
        for each in self._beginnings(event, begin):
            local = self._local(each)
            self._days.append(local.date())
            if local in left_out or local.date() in left_out or self._changed.holds(uid, local):
                continue
            change = self._changed.onwards(uid, local)
            if off or (change is not None and change.shift is None):
                self._cancelled.update(keys_of_event(uid, local))
            seen = seen or local.date() in self._span
            if reason is None and (change is None or change.shift is not None):
                known = single or (_day_key(uid, local) if event.rrules and "UID" in event else "")
                shifted = each if change is None or change.shift is None else each + change.shift
                length, name = (minutes, title) if change is None else (change.minutes, change.title)
                self._add(uid, local, shifted, length, name, known)
        if reason is not None and seen:
            self._skip(title, reason)
        self._events[uid] = bool(event.rrules or event.rdates) or self._uids[uid] > 1

    def _repetition(self, event: Any, uid: str, told: Onwards, reason: str | None) -> None:  # noqa: ANN401
        """Read one repetition that is told apart from its series, or the series from there on."""
        named = event["RECURRENCE-ID"]
        moment = self._local(named.dt)
        self._days.append(told.moment.date())
        self._changed.add(uid, moment, whole_day=not isinstance(named.dt, datetime))
        if str(named.params.get("RANGE", "")).upper() == "THISANDFUTURE":
            shift = None if reason is not None else told.moment - moment
            self._changed.add_onwards(uid, replace(told, moment=moment, shift=shift))
        if reason is None:
            self._add(uid, moment, event.start, told.minutes, told.title, _day_key(uid, moment))
            return
        if reason == CANCELLED:
            self._cancelled.update(keys_of_event(uid, moment)[1:])
        if told.moment.date() in self._span:
            self._skip(told.title, reason)

    def _left_out(self, event: Any) -> set[date]:  # noqa: ANN401  # as above
        """Return the moments that a series leaves out; a date without a time leaves out its whole day."""
        return {self._local(each) if isinstance(each, datetime) else each for each in event.exdates}

    def _single(self, event: Any) -> str:  # noqa: ANN401  # a component of the library
        """Return the key of an event that comes once under its id; empty for any other event."""
        uid = str(event.get("UID", ""))
        once = self._uids[uid] == 1 and not event.rrules and not event.rdates
        return key_of_event(uid, "") if once else ""

    def _beginnings(self, event: Any, begin: date) -> Iterator[date]:  # noqa: ANN401
        """Yield the beginnings of an event and of its repetitions near the span."""
        rules = event.rrules
        if not rules:
            yield begin
        for rule in rules:
            yield from self._repeated(rule, begin)
        for each in event.rdates:
            yield each[0] if isinstance(each, tuple) else each

    def _repeated(self, rule: Any, begin: date) -> Iterator[date]:  # noqa: ANN401
        """Yield the beginnings by one rule, in the zone in which the event is written."""
        timed = isinstance(begin, datetime)
        local = begin.replace(tzinfo=None) if isinstance(begin, datetime) else datetime.combine(begin, time())
        zone = begin.tzinfo if isinstance(begin, datetime) else None
        parts = {name: value for name, value in rule.items() if name.upper() != "UNTIL"}
        written = type(rule)(parts).to_ical().decode("utf-8")
        until = next(iter(rule.get("UNTIL", ())), None)
        if until is not None and self._end(until).date() < self._span.first:
            return
        # a day more on both sides, for zones in which it is another date
        first, last = self._span.first - timedelta(days=2), self._span.last + timedelta(days=2)
        for each in repetitions(rule, written, local, first, last):
            beginning = each.replace(tzinfo=zone) if timed else each.date()
            if until is not None and self._local(beginning) > self._end(until):
                return
            yield beginning

    def _end(self, until: date) -> datetime:
        """Return the last moment of a repetition; a day without a time lasts until its end."""
        if isinstance(until, datetime):
            return self._local(until)
        return datetime.combine(until, time.max)

    def _local(self, moment: date) -> datetime:
        """Return a moment as local time of the journal, without a zone."""
        if not isinstance(moment, datetime):
            return datetime.combine(moment, time())
        return moment if moment.tzinfo is None else moment.astimezone(self._zone).replace(tzinfo=None)

    def _add(
        self, uid: str, moment: datetime, begin: date, minutes: int | None, title: str, known: str
    ) -> None:
        """Add a training on its day. ``moment`` its beginning in its series, ``known`` a key without time.

        Without ``known``, and for a second training of a series on one day, the key has the time.
        """
        local = self._local(begin)
        if local.date() not in self._span or len(self._found) > MAX_TRAININGS:
            return
        start = local.hour * 60 + local.minute if isinstance(begin, datetime) else None
        length = minutes if start is not None else None
        timed = key_of_event(uid, moment.isoformat())
        key = known if known and known not in self._found else timed
        own = uid.removesuffix(OWN) if uid.endswith(OWN) else ""
        self._found[key] = local, CalendarTraining(key, local.date(), title, start, length, timed, own)


def _left_out(title: str, minutes: int | None) -> str | None:
    """Return why an event that is held is no training to plan; None when it is one."""
    if title.casefold() in _REST:
        return _NO_TRAINING
    return _LONG if minutes is not None and minutes > _DAY_MINUTES else None


def _minutes(event: Any) -> int | None:  # noqa: ANN401  # a component of the library
    """Return the length of an event in elapsed minutes; None without an end."""
    if "DTEND" not in event and "DURATION" not in event:
        return None
    begin, end = event.start, event.end
    aware = isinstance(begin, datetime) and isinstance(end, datetime) and begin.tzinfo and end.tzinfo
    # moments of one zone are subtracted by the clock, which is wrong over a clock change
    length = end.timestamp() - begin.timestamp() if aware else (end - begin).total_seconds()
    return max(0, round(length / 60)) or None


def _title(event: Any) -> tuple[str, tuple[Text, ...]]:  # noqa: ANN401  # a component of the library
    """Return the name of an event, and what was left out of it."""
    words, told = plain_words(str(event.get("SUMMARY", "")), MAX_REASON)
    return words or _UNNAMED, told


def _day_key(uid: str, begin: datetime) -> str:
    """Return the id of a repetition, which it keeps when its series gets another clock time."""
    return key_of_event(uid, begin.date().isoformat())
