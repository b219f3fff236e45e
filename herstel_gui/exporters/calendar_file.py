"""The plan as a calendar file (iCalendar, RFC 5545): trainings, rest days and periods.

Clock times are written without a zone ("floating"), because a plan says half past seven wherever one is.
Trainings that came from a calendar are left out, so that the calendar does not show them twice.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from herstel_gui.domain.day import REST_PLANNED, Surroundings
from herstel_gui.domain.planned import (
    HOLIDAY,
    ICAL,
    OWN,
    PLAN_LABELS,
    PlannedTraining,
    kind_of,
    title_in_calendars,
)
from herstel_gui.domain.text import DUTCH, Text, say, tr_noop

if TYPE_CHECKING:
    from icalendar import Event

    from herstel_gui.exporters.content import JournalContent

_HOLIDAY: Final = tr_noop("vakantie")
_WEEK: Final = tr_noop("herstelweek")
_STAMP: Final = datetime(2000, 1, 1, tzinfo=UTC)
"""The moment of writing that every event must have. A fixed one: the same plan gives the same file."""


def written(content: JournalContent) -> Iterator[str]:
    """Yield the text of the file; what was done is not in it."""
    from icalendar import Calendar  # noqa: PLC0415  # loaded only for this format

    calendar = Calendar()
    calendar.add("prodid", "-//Herstel//Plan//NL")
    calendar.add("version", "2.0")
    for event in _events(content.surroundings):
        calendar.add_component(event)
    yield calendar.to_ical().decode("utf-8")


def _events(surroundings: Surroundings) -> Iterator[Event]:
    for planned in surroundings.planned:
        kind = kind_of(planned.kind)
        label = _word(PLAN_LABELS[kind]) if kind else planned.kind
        note = f": {planned.note}" if planned.note and planned.kind != REST_PLANNED else ""
        yield _event(f"{planned.day}-plan", label + note, planned.day, planned.day + timedelta(days=1))
    for training in surroundings.trainings:
        if training.source != ICAL:
            yield _training(training)
    for period in surroundings.periods:
        label = period.note or (_word(_HOLIDAY) if period.kind == HOLIDAY else period.kind)
        yield _event(f"{period.first}-{period.kind}", label, period.first, period.last + timedelta(days=1))
    for week in surroundings.recovery_weeks:
        yield _event(f"{week.first}-week", _word(_WEEK), week.first, week.last + timedelta(days=1))


def _training(training: PlannedTraining) -> Event:
    title = title_in_calendars(training)
    if training.start is None:
        return _event(training.id, title, training.day, training.day + timedelta(days=1))
    begin = datetime.combine(training.day, time(training.start // 60, training.start % 60))
    return _event(training.id, title, begin, begin + timedelta(minutes=training.minutes or 60))


def _event(key: str, title: str, begin: date, end: date) -> Event:
    from icalendar import Event  # noqa: PLC0415  # loaded only for this format

    event = Event()
    event.add("uid", f"{key}{OWN}")
    event.add("dtstamp", _STAMP)
    event.add("summary", title)
    event.add("dtstart", begin)
    event.add("dtend", end)
    return event


def _word(template: str) -> str:
    return say(Text(template), DUTCH)
