"""PMData: the answers and trainings of PMSys in the research set, of one participant.

Answers run from 1 to 5 with 5 as the best and 3 as normal, so 3 becomes our 4; 0 is missing. Moments are UTC.
``readiness`` of 0 to 10 has no measure here. ``reporting.csv`` mixes days and months and is refused.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import ClassVar, Final

from herstel_gui.application.changes import TagEntry
from herstel_gui.application.import_streams import (
    TAGS,
    TRAININGS,
    Answers,
    Question,
    Recognition,
    RefusedPart,
    Selection,
    Source,
)
from herstel_gui.application.importing import ParsedFile
from herstel_gui.domain.measure import Number
from herstel_gui.domain.provenance import Taken
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.importers.bundle import Bundle
from herstel_gui.importers.days import Days, Reduce
from herstel_gui.importers.foreign_sessions import Workout, add_workouts
from herstel_gui.importers.foreign_tables import Line, MomentColumn, Skips, any_number, table_lines
from herstel_gui.importers.makers import Inspection
from herstel_gui.importers.members import Member
from herstel_gui.importers.recognising import candidates, confirmed, read_each
from herstel_gui.importers.sleeps import SLEEP
from herstel_gui.importers.tables import column_key, header_of
from herstel_gui.importers.zones import answered_zone, local, zone_question

_SET: Final = Source("pmdata")
_LABEL: Final = "PMData"
_FRAME: Final = "effective_time_frame"
_END: Final = "end_date_time"
_HOURS: Final = "sleep_duration_h"
_WELLNESS: Final = frozenset({_FRAME, _HOURS, "readiness"})
_SRPE: Final = frozenset({_END, "perceived_exertion", "activity_names", "duration_min"})
_INJURY: Final = frozenset({_FRAME, "injuries"})
_REPORTING: Final = frozenset({"date", "timestamp", "meals", "glasses_of_fluid", "alcohol_consumed"})

_ANSWERS: Final[Mapping[str, str]] = {
    "fatigue": "fatigue",
    "mood": "mood",
    "sleep_quality": "sleep_quality",
    "soreness": "muscle_soreness",
    "stress": "stress",
}
_SCALE: Final[Mapping[Number, int]] = {5: 1, 4: 2, 3: 4, 2: 5, 1: 7}
_ZONE: Final = "Europe/Amsterdam"

_REMARK: Final = tr_noop("Bij PMData is 5 het beste en 3 gewoon: 5, 4, 3, 2, 1 worden hier 1, 2, 4, 5, 7.")
_EVIDENCE: Final = tr_noop("De gegevens zijn in Noorwegen verzameld; daar is het dezelfde tijd.")
_MIXED: Final = tr_noop("De datums in dit bestand wisselen van volgorde; welke dag het was, is niet zeker.")
_NO_MOMENT: Final = tr_noop("‘{text}’ is geen tijd; de regel is overgeslagen.")
_OFF_SCALE: Final = tr_noop("{what}: {value} is geen antwoord van 1 tot en met 5 en is overgeslagen.")


class PmData:
    """One participant of PMData."""

    key: ClassVar = _SET.maker
    label: ClassVar = _LABEL

    def recognise(self, bundle: Bundle) -> Recognition:
        """Return the tables with the columns of PMSys."""
        names = ("*wellness*.csv", "*srpe*.csv", "*injury*.csv", "*reporting*.csv")
        mine = confirmed(candidates(bundle, *names, every="*.csv"), lambda head: bool(_kind(head)))
        if mine and all(_kind(member.head()) == "reporting" for member in mine):
            return Recognition.useless(Text(_MIXED), mine)
        return Recognition.sure(mine) if mine else Recognition.no()

    def inspect(self, bundle: Bundle) -> Inspection:
        """Read answers, trainings and injuries; moments are UTC, so the zone is asked."""
        reading = _Reading(bundle.name)
        read_each(bundle, _LABEL, reading.read, reading.refused)
        keys = (*_ANSWERS.values(), "sleep_duration", TRAININGS, TAGS)
        plain = zone_question([], [], {f"{_SET.key}:{key}" for key in keys})
        question = Question(plain.key, plain.text, plain.choices, Text(_EVIDENCE), _ZONE, plain.streams)

        def read(answers: Answers, selection: Selection) -> ParsedFile:
            return reading.days(answers, question).parsed(answers, selection, [question])

        return Inspection(
            reading.days(Answers(), question).streams(), read, (question,), tuple(reading.refused)
        )


def _kind(head: bytes) -> str:
    columns = {column_key(name) for name in header_of(head)}
    kinds = (("wellness", _WELLNESS), ("srpe", _SRPE), ("injury", _INJURY), ("reporting", _REPORTING))
    return next((kind for kind, names in kinds if columns >= names), "")


@dataclass(slots=True)
class _Reading:
    name: str
    wellness: list[tuple[datetime, Line]] = field(default_factory=list)
    trainings: list[tuple[datetime, Line]] = field(default_factory=list)
    injuries: list[tuple[datetime, Line]] = field(default_factory=list)
    skips: Skips = field(default_factory=list)
    refused: list[RefusedPart] = field(default_factory=list)

    def read(self, member: Member) -> None:
        match _kind(member.head()):
            case "wellness":
                numbers = dict.fromkeys((*_ANSWERS, _HOURS, "readiness"), any_number)
                self.wellness += self._lines(member, numbers, _FRAME)
            case "srpe":
                numbers = dict.fromkeys(("perceived_exertion", "duration_min"), any_number)
                self.trainings += self._lines(member, numbers, _END, "activity_names")
            case "injury":
                self.injuries += self._lines(member, {}, _FRAME, "injuries")
            case _:
                self.refused.append(RefusedPart(member.path, Text(_MIXED)))

    def _lines(
        self, member: Member, numbers: Mapping[str, Callable[[Number], bool]], frame: str, *texts: str
    ) -> list[tuple[datetime, Line]]:
        lines = table_lines(member, numbers, [frame, *texts], self.skips)
        column = MomentColumn.of(line.text(frame) for line in lines)
        found = []
        for line in lines:
            moment = column.read_or_none(line.text(frame))
            if moment is None:
                self.skips.append((line.place, Text(_NO_MOMENT, text=line.text(frame)[:40])))
            else:
                found.append((moment if moment.tzinfo else moment.replace(tzinfo=UTC), line))
        return found

    def days(self, answers: Answers, question: Question) -> Days:
        days = Days(_SET.maker, _LABEL, self.name)
        zone = answered_zone(answers, question)
        streams = {
            key: days.stream(_SET, measure, Reduce.LAST, Taken.MORNING) for key, measure in _ANSWERS.items()
        }
        asleep = days.stream(_SET, "sleep_duration", Reduce.LAST, Taken.MORNING, group=Text(SLEEP))
        tags = days.stream(_SET, TAGS)
        for moment, line in self.wellness:
            day = local(moment, zone).date()
            hours = line.numbers.get(_HOURS)
            days.add(asleep, day, int(hours * 60) if hours is not None else None, line.place, moment)
            for key, stream in streams.items():
                value = line.numbers.get(key)
                if value and value not in _SCALE:
                    days.skip(line.place, Text(_OFF_SCALE, what=key, value=value), stream)
                days.add(stream, day, _SCALE.get(value or 0), line.place, moment)
        for moment, line in self.injuries:
            if re.search(r":", line.text("injuries")):
                day = local(moment, zone).date()
                days.entry(tags, TagEntry(day, "injured"), line.place, tr_noop("blessure"))
        if self.trainings:
            add_workouts(days, _SET, (_workout(local(at, zone), line) for at, line in self.trainings))
        if self.wellness:
            days.remark(Text(_REMARK))
        for place, reason in self.skips:
            days.skip(place, reason)
        return days


def _workout(end: datetime, line: Line) -> Workout:
    """Return a training; the file has its end, so the begin is earlier by its duration."""
    minutes = line.numbers.get("duration_min")
    start = end - timedelta(minutes=int(minutes)) if minutes else end
    rating = line.numbers.get("perceived_exertion")
    kind = _word(line.text("activity_names"))
    return Workout(f"{end.isoformat()}", start, int(minutes) if minutes else None, kind, line.place, rating)


def _word(names: str) -> str:
    """Return the kind of a training: the last word of a list as Python writes it."""
    try:
        listed = ast.literal_eval(names[:500])
    except (ValueError, SyntaxError, RecursionError, MemoryError):
        return "other"
    words = [each for each in listed if isinstance(each, str)] if isinstance(listed, list) else []
    return words[-1] if words else "other"
