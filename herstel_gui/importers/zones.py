"""The question in which zone the user lived, for files with moments in UTC and no offset."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from statistics import median
from typing import Final
from zoneinfo import ZoneInfo

from herstel_gui.application.import_streams import Answers, Choice, Question
from herstel_gui.domain.night_length import known_zone
from herstel_gui.domain.text import ClockMinutes, Text, tr_noop
from herstel_gui.importers.foreign_values import fixed, offset_at
from herstel_gui.importers.questions import ZONE

ZONES: Final = (
    "Europe/Amsterdam", "Europe/London", "Europe/Athens", "Europe/Istanbul", "Atlantic/Azores", "UTC",
    "America/New_York", "America/Chicago", "America/Denver", "America/Phoenix", "America/Los_Angeles",
    "America/Mexico_City", "America/Halifax", "America/Curacao", "America/Paramaribo", "America/Sao_Paulo",
    "Africa/Casablanca", "Africa/Johannesburg", "Asia/Dubai", "Asia/Kolkata", "Asia/Jakarta",
    "Asia/Shanghai", "Asia/Tokyo", "Australia/Brisbane", "Australia/Sydney", "Pacific/Auckland",
)  # fmt: skip
"""One zone for every clock that many people live by. Brussels, Berlin and Paris have that of Amsterdam."""

_ASKS: Final = tr_noop("In welke tijdzone was je? Het bestand geeft de tijden in UTC.")
_BY_SLEEP: Final = tr_noop("In {zone} ging je meestal om {bed} naar bed en stond je om {wake} op.")
_BY_OFFSET: Final = tr_noop("Andere tijden in het bestand passen bij {zone}.")
_NIGHT: Final = range(60, 7 * 60)
"""The middle of a usual sleep, in minutes after midnight."""
_MIDDLE: Final = 210
_DAY: Final = 24 * 60


def zone_question(
    sleeps: Sequence[tuple[datetime, datetime]],
    offsets: Sequence[tuple[datetime, int]] = (),
    streams: Iterable[str] = (),
) -> Question:
    """Return the question, with the zone that the evidence speaks for.

    ``sleeps`` holds the sleeps of the file in UTC, ``offsets`` moments with a known offset in minutes. The
    offsets decide where there are any; else the first zone in which the middle of the sleeps is at night.
    """
    zone = _by_offsets(offsets)
    evidence = Text(_BY_OFFSET, zone=zone) if zone is not None else None
    if zone is None and sleeps:
        zone = _by_sleep(sleeps)
        bed, wake = (_middle([_minute(each[end], zone) for each in sleeps]) for end in (0, 1))
        evidence = Text(_BY_SLEEP, zone=zone, bed=ClockMinutes(bed), wake=ClockMinutes(wake))
    return zone_by(Text(_ASKS), evidence, zone, streams)


def zone_by(text: Text, evidence: Text | None, proposed: str | None, streams: Iterable[str]) -> Question:
    """Return the question of the zone with other words and evidence."""
    choices = tuple(Choice(name, Text("{zone}", zone=name)) for name in ZONES)
    return Question(ZONE, text, choices, evidence, proposed, frozenset(streams))


def answered_zone(answers: Answers, question: Question | None) -> ZoneInfo:
    """Return the zone of an answer, else the proposed zone, else that of Amsterdam."""
    proposed = question.proposed if question is not None else None
    for name in (answers.one(ZONE), proposed):
        if name in ZONES and (zone := known_zone(name)) is not None:
            return zone
    return ZoneInfo(ZONES[0])


def _by_offsets(offsets: Sequence[tuple[datetime, int]]) -> str | None:
    fits = {
        name: sum(offset_at(at.astimezone(ZoneInfo(name))) == ahead for at, ahead in offsets)
        for name in ZONES
    }
    best = max(ZONES, key=lambda name: fits[name])
    return best if offsets and fits[best] == len(offsets) else None


def _by_sleep(sleeps: Sequence[tuple[datetime, datetime]]) -> str:
    middles = [begin + (end - begin) / 2 for begin, end in sleeps]
    where = {name: _middle([_minute(middle, name) for middle in middles]) for name in ZONES}
    if where[ZONES[0]] in _NIGHT:
        return ZONES[0]
    return min(ZONES, key=lambda name: abs((where[name] - _MIDDLE + _DAY // 2) % _DAY - _DAY // 2))


def _minute(moment: datetime, zone: str) -> int:
    local = moment.astimezone(ZoneInfo(zone))
    return local.hour * 60 + local.minute


def _middle(minutes: Sequence[int]) -> int:
    """Return the median of times of day; noon is the seam, because sleep lies around midnight."""
    half = _DAY // 2
    return int(median((minute + half) % _DAY for minute in minutes) + half) % _DAY


def local(moment: datetime, zone: ZoneInfo, offset: int | None = None) -> datetime:
    """Return a moment in UTC as local time: by its own offset when known, else in the zone."""
    return moment.astimezone(zone if offset is None else fixed(offset))
