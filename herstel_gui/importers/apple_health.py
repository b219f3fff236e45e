"""Apple Health: ``export.zip`` or ``export.xml``, and tables that other programs made of it, one type each.

Several devices and apps lie in one file; each is a source of its own. A night is the union of the asleep
intervals of one device, joined over gaps of at most three hours. Only ``export.xml`` is opened: the other
members hold medical records, routes, and the name of the person.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import ClassVar, Final
from zoneinfo import ZoneInfo

from herstel_gui.application.cancelling import step
from herstel_gui.application.import_streams import (
    TRAININGS,
    Answers,
    Choice,
    Question,
    Recognition,
    RefusedPart,
    Selection,
    Source,
)
from herstel_gui.application.importing import ParsedFile
from herstel_gui.domain.night_length import known_zone
from herstel_gui.domain.provenance import Taken
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.importers.apple_records import (
    APPLE,
    EFFORT,
    KINDS,
    MASS,
    PULSE,
    RMSSD,
    SDNN,
    AppleNight,
    AppleRecords,
    Value,
)
from herstel_gui.importers.apple_tables import is_table, read_table
from herstel_gui.importers.apple_xml import is_export, read_elements
from herstel_gui.importers.base import nothing_in
from herstel_gui.importers.bundle import Bundle
from herstel_gui.importers.days import Days, Reduce, wake_day
from herstel_gui.importers.foreign_sessions import Workout, add_workouts
from herstel_gui.importers.foreign_values import fixed, morning_last, offset_at
from herstel_gui.importers.makers import Inspection
from herstel_gui.importers.members import Member
from herstel_gui.importers.questions import ZONE
from herstel_gui.importers.recognising import candidates, confirmed, read_each
from herstel_gui.importers.sleeps import Sleep, add_sleeps
from herstel_gui.importers.zones import ZONES

_AS_WRITTEN: Final = "file"
_MOST_A_DAY: Final = 100
"""Trainings of a source and day with which copies of other sources are compared; no day has so many."""
_PULSES: Final = tr_noop("Pols")
_HRV: Final = tr_noop("HRV")
_WEIGHT: Final = tr_noop("Gewicht")
_DAY_ESTIMATE: Final = tr_noop("schatting over de dag")
_MEDIAN_SDNN: Final = tr_noop("SDNN, de middelste van de dag, op wisselende momenten")
_MEDIAN_RMSSD: Final = tr_noop("rMSSD, de middelste van de dag, op wisselende momenten")
_MORNING: Final = tr_noop("de laatste van de ochtend")
_UNREADABLE: Final = tr_noop("Zonder leesbare tijd, getal of eenheid en overgeslagen: {n}.")
_TWICE: Final = tr_noop("Deze training staat er ook van een ander apparaat of een andere app.")
_ASKS: Final = tr_noop("In welke tijdzone was je? Apple schrijft alle tijden in de zone van de export.")
_EVIDENCE: Final = tr_noop("Alle tijden in het bestand staan op {offset}, zomer en winter.")
_WRITTEN: Final = tr_noop("zoals in het bestand")


class AppleHealth:
    """Reads exports of Apple Health."""

    key: ClassVar = APPLE
    label: ClassVar = "Apple Health"

    def recognise(self, bundle: Bundle) -> Recognition:
        """Claim the XML with the root element HealthData, and tables with names of HealthKit."""
        found = confirmed(bundle.matching("*.xml"), is_export)
        found += confirmed(candidates(bundle, every="*.csv"), is_table)
        return Recognition.sure(found) if found else Recognition.no()

    def inspect(self, bundle: Bundle) -> Inspection:
        """Read every file once."""
        reading = _Reading(bundle.name)
        refused: list[RefusedPart] = []
        read_each(bundle, self.label, reading.read, refused)
        questions = reading.questions()
        streams = reading.days(Answers()).streams()
        if not streams and bundle.single is not None:
            raise nothing_in(bundle.single)
        return Inspection(
            streams=streams,
            reader=lambda answers, selection: reading.parsed(answers, selection, questions),
            questions=questions,
            refused=tuple(refused),
        )


class _Reading:
    """The content of all files, and the days for given answers."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.files: list[AppleRecords] = []
        self.nights: list[AppleNight] = []

    def read(self, member: Member) -> None:
        """Read one file and join its nights; both notice a cancel."""
        records = AppleRecords(member)
        if is_export(member.head()):
            read_elements(member, KINDS | {EFFORT}, records.take)
        else:
            read_table(member, records)
        self.files.append(records)
        for night in records.nights():
            step()
            self.nights.append(night)

    def questions(self) -> tuple[Question, ...]:
        """Return the question of the zone when one offset stands for winter and summer."""
        offsets = {offset for file in self.files for offset in file.offsets}
        if len(offsets) != 1 or not self._moments():
            return ()
        (offset,) = offsets
        named = [zone for file in self.files for zone, _ in file.zones.most_common(1) if zone in ZONES]
        exported = [file.exported for file in self.files if file.exported is not None]
        at = datetime.fromtimestamp(max(exported), UTC) if exported else max(self._moments())
        fitting = [zone for zone in ZONES if offset_at(at.astimezone(ZoneInfo(zone))) == offset]
        proposed = next(iter([*named, *fitting]), _AS_WRITTEN)
        if proposed != _AS_WRITTEN and self._fits(proposed, offset):
            return ()
        choices = (
            Choice(_AS_WRITTEN, Text(_WRITTEN)),
            *(Choice(zone, Text("{zone}", zone=zone)) for zone in ZONES),
        )
        evidence = Text(_EVIDENCE, offset=f"{offset // 60:+03d}:{offset % 60:02d}")
        return (Question(ZONE, Text(_ASKS), choices, evidence, proposed),)

    def parsed(self, answers: Answers, selection: Selection, questions: tuple[Question, ...]) -> ParsedFile:
        """Return the entries for answers."""
        return self.days(answers).parsed(answers, selection, questions)

    def days(self, answers: Answers) -> Days:
        """Return the days for answers."""
        days = Days(APPLE, AppleHealth.label, self.name)
        answer = answers.one(ZONE) or next((each.proposed for each in self.questions()), None)
        where = _Local(_zone(answer or ""))
        add_sleeps(days, [*(_sleep(night, where, self.name) for night in self.nights), *self._lengths()])
        for file in self.files:
            for value in file.values:
                _add_value(days, value, where, file.named.name)
        self._add_workouts(days, where)
        for file in self.files:
            if file.unreadable:
                days.skip(file.named.name, Text(_UNREADABLE, n=file.unreadable))
        return days

    def _lengths(self) -> Iterator[Sleep]:
        for file in self.files:
            for source, day, minutes in file.lengths:
                place = f"{file.named.name}, {day.isoformat()}"
                yield Sleep(source, day, place, minutes, None, None, main=True)

    def _add_workouts(self, days: Days, where: _Local) -> None:
        kept: defaultdict[Source, list[Workout]] = defaultdict(list)
        taken: defaultdict[date, dict[Source, set[tuple[int, int]]]] = defaultdict(dict)
        every = [(each, file.effort(each)) for file in self.files for each in file.workouts]
        # a training of the watch counts before a copy by an app
        for each, effort in sorted(every, key=lambda one: (one[0].source.device != "Watch", one[0].begin)):
            step()
            start = where.at(each.begin, each.offset)
            others = (spans for source, spans in taken[start.date()].items() if source != each.source)
            if any(_same(each.begin, each.end, *span) for spans in others for span in spans):
                days.skip(each.place, Text(_TWICE), f"{each.source.key}:{TRAININGS}")
                continue
            own = taken[start.date()].setdefault(each.source, set())
            if len(own) < _MOST_A_DAY:
                own.add((each.begin, each.end))
            kept[each.source].append(Workout("", start, each.minutes, each.kind, each.place, effort))
        for source, workouts in sorted(kept.items()):
            add_workouts(days, source, workouts)

    def _moments(self) -> list[datetime]:
        values = [value.end for file in self.files for value in file.values]
        moments = []
        for end in (*values, *(night.end for night in self.nights)):
            step()
            moments.append(datetime.fromtimestamp(end, UTC))
        return moments

    def _fits(self, zone: str, offset: int) -> bool:
        """Return whether a zone had the one offset of the file at every moment in it."""
        where = ZoneInfo(zone)
        for moment in self._moments():
            step()
            if offset_at(moment.astimezone(where)) != offset:
                return False
        return True


class _Local:
    """Local times: in the zone that a record names, else in the answered zone, else as written."""

    def __init__(self, zone: ZoneInfo | None) -> None:
        self._zone = zone

    def at(self, seconds: int, offset: int, named: str = "") -> datetime:
        """Return the local time of seconds since 1970."""
        zone = (_zone(named) if named else None) or self._zone or fixed(offset)
        return datetime.fromtimestamp(seconds, UTC).astimezone(zone)


def _zone(name: str) -> ZoneInfo | None:
    return known_zone(name) if name and name != _AS_WRITTEN else None


def _sleep(night: AppleNight, where: _Local, name: str) -> Sleep:
    begin, end = (where.at(each, night.offset, night.zone) for each in (night.begin, night.end))
    day = wake_day(end)
    return Sleep(night.source, day, f"{name}, {day.isoformat()}", night.asleep, begin, end)


def _add_value(days: Days, value: Value, where: _Local, name: str) -> None:
    begin = where.at(value.begin, value.offset, value.zone)
    day = begin.date()
    place = f"{name}, {day.isoformat()}"
    match value.kind:
        case kind if kind == PULSE:
            stream = days.stream(
                value.source, "resting_heart_rate", Reduce.LAST, Taken.DAY,
                group=Text(_PULSES), remark=Text(_DAY_ESTIMATE),
            )  # fmt: skip
            days.add(stream, day, value.value, place, value.end)
        case kind if kind in {SDNN, RMSSD}:
            sdnn = kind == SDNN
            stream = days.stream(
                value.source, "hrv_sdnn" if sdnn else "hrv_rmssd", Reduce.MEDIAN, Taken.DAY,
                group=Text(_HRV), remark=Text(_MEDIAN_SDNN if sdnn else _MEDIAN_RMSSD),
            )  # fmt: skip
            days.add(stream, day, value.value, place, value.end)
        case kind if kind == MASS:
            stream = days.stream(
                value.source, "body_weight", Reduce.LAST, group=Text(_WEIGHT), remark=Text(_MORNING)
            )
            days.add(stream, day, value.value, place, morning_last(begin))
        case _:
            pass


def _same(begin: int, end: int, first: int, last: int) -> bool:
    """Return whether two trainings share more than half of the shorter one."""
    shared = min(end, last) - max(begin, first)
    return shared * 2 > max(1, min(end - begin, last - first))
