"""Which planned training a training of a calendar file is, and which planned ones the calendar lost.

A journal stores no calendars. A training of a calendar has an id that follows from the id of its event and,
in a series, from its date (``key_of_event``). Calendars that write other ids each time are matched by day,
name and start.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final, TypeAlias

from herstel_gui.domain.late_dataclass import dataclass
from herstel_gui.domain.planned import ICAL, PlannedTraining, title_in_calendars
from herstel_gui.domain.text import Text, tr_noop

if TYPE_CHECKING:
    from herstel_gui.application.calendar_contents import CalendarFile, CalendarTraining

CANCELLED: Final = tr_noop("Afgelast.")
MISSING: Final = tr_noop("Staat niet meer in de agenda.")
ELSEWHERE: Final = tr_noop("Staat niet in dit bestand. Hoort het bij een andere agenda, laat het dan staan.")
SERIES: Final = 200
"""The most series of a file of which lost dates are looked for one by one."""


def key_of_event(uid: str, begin: str) -> str:
    """Return the id of a training, from the id of its event and its beginning: the same at every reading.

    ``begin`` is empty for an event that comes once, the date in a series, and the moment where one series has
    several on a date.
    """
    digest = hashlib.sha256(f"{uid}\n{begin}".encode(errors="replace")).hexdigest()
    return f"ical:{digest[:32]}"


def keys_of_event(uid: str, moment: datetime) -> tuple[str, str, str]:
    """Return the ids by which the training of an event at a moment of its series may be stored."""
    day, exact = moment.date().isoformat(), moment.isoformat()
    return key_of_event(uid, ""), key_of_event(uid, day), key_of_event(uid, exact)


@dataclass(frozen=True, slots=True)
class LostTraining:
    """A planned training that its calendar lost, and why it is thought so.

    ``certain`` when the file itself says so: cancelled, left out of its series, or missing among others of
    its name. Else it may belong to another calendar.
    """

    training: PlannedTraining
    reason: Text
    certain: bool


Pairs: TypeAlias = Sequence[tuple["CalendarTraining", PlannedTraining | None]]


def paired(held: Iterable[PlannedTraining], file: CalendarFile) -> Pairs:
    """Return each training of a file with the planned training that it is; None when it is new."""
    by_id = {one.id: one for one in held}
    by_key = [(one, _by_key(by_id, one)) for one in file.trainings]
    used = {old.id for _, old in by_key if old is not None}
    alike: defaultdict[tuple[object, ...], list[PlannedTraining]] = defaultdict(list)
    for old in by_id.values():
        if old.source == ICAL and old.id not in used:
            alike[_words(old)].append(old)
    found: list[tuple[CalendarTraining, PlannedTraining | None]] = []
    for one, known in by_key:
        same = alike.get(_words(one)) if known is None else None
        found.append((one, same.pop() if same else known))
    return found


def lost(
    held: Iterable[PlannedTraining], pairs: Pairs, file: CalendarFile, today: date
) -> tuple[LostTraining, ...]:
    """Return the trainings of calendars that ``file`` has no more, the first day first.

    A training of today that merely is missing stays: many calendars leave out what has begun. Trainings of
    events that the file does not name are told only when it is a whole calendar that was read before.
    """
    used = {old.id for _, old in pairs if old is not None}
    left = [one for one in held if one.source == ICAL and one.day >= today and one.id not in used]
    single = {key_of_event(uid, "") for uid in file.events}
    found: list[LostTraining] = []
    unknown: list[PlannedTraining] = []
    for one in left:
        if one.id in file.cancelled:
            found.append(LostTraining(one, Text(CANCELLED), certain=True))
        elif one.day > today:
            if one.id in single or _of_series(one, file.series):
                found.append(LostTraining(one, Text(MISSING), certain=True))
            else:
                unknown.append(one)
    if file.whole and (used or found):
        found += [_unnamed(one, file) for one in unknown]
    return tuple(sorted(found, key=lambda each: (each.training.day, each.training.start or 0)))


def _by_key(held: dict[str, PlannedTraining], one: CalendarTraining) -> PlannedTraining | None:
    own = held.get(one.own)
    if own is not None and written(own, one):
        return own
    return held.get(one.key) or held.get(one.former)


def written(held: PlannedTraining, one: CalendarTraining) -> bool:
    """Return whether a training of a calendar is a planned one as Herstel wrote it to the file."""
    return held.id == one.own and (held.day, held.start, title_in_calendars(held)) == (
        one.day,
        one.start,
        one.title,
    )


def _words(one: CalendarTraining | PlannedTraining) -> tuple[object, ...]:
    return one.day, one.title.casefold(), one.start


def _of_series(one: PlannedTraining, series: Sequence[str]) -> bool:
    moment = datetime.combine(one.day, time()) + timedelta(minutes=one.start or 0)
    return any(one.id in keys_of_event(uid, moment) for uid in series[:SERIES])


def _unnamed(one: PlannedTraining, file: CalendarFile) -> LostTraining:
    """Return a training of an event that the file does not name at all."""
    first, last = file.reach or (date.max, date.min)
    certain = first <= one.day <= last and one.title.casefold() in file.titles
    return LostTraining(one, Text(MISSING if certain else ELSEWHERE), certain)
