"""Google Fit: the sessions of a Takeout, one JSON file each, in a folder in the language of the account.

Of the table of days only the weight is read; see ``google_fit_weights``.

The name of a file holds the local start with its offset, also where the times inside are UTC. A sleep is the
time in bed: nothing tells how long one lay awake.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import ClassVar, Final
from zoneinfo import ZoneInfo

from herstel_gui.application.import_streams import (
    Answers,
    Question,
    Recognition,
    RefusedPart,
    Selection,
    Source,
)
from herstel_gui.application.importing import ParsedFile
from herstel_gui.domain.text import Text
from herstel_gui.importers.bundle import Bundle
from herstel_gui.importers.days import Days, wake_day
from herstel_gui.importers.foreign_sessions import Workout, add_workouts
from herstel_gui.importers.foreign_values import UNREAL, moment_in, objects, offset_at, offset_of
from herstel_gui.importers.google_fit_weights import DayWeights, is_day_table
from herstel_gui.importers.json_files import load_json
from herstel_gui.importers.makers import Inspection
from herstel_gui.importers.members import Member
from herstel_gui.importers.recognising import candidates, confirmed, read_each
from herstel_gui.importers.sleeps import IN_BED, Sleep, add_sleeps
from herstel_gui.importers.zones import answered_zone, local, zone_question

GOOGLE_FIT: Final = "google_fit"
_SOURCE: Final = Source(GOOGLE_FIT)
_NAME: Final = re.compile(
    r"\d{4}-\d\d-\d\dT\d\d_\d\d_\d\d(?:[._]\d+)?(?:(Z)|([-+])(\d\d)_?(\d\d))_\w+\.json", re.ASCII
)
_KEYS: Final = (b'"fitnessActivity"', b'"startTime"', b'"endTime"')
_SAMPLE: Final = 20
"""Files that are looked into; the others of a folder with such names are of the same kind."""


@dataclass(frozen=True, slots=True)
class _Session:
    kind: str
    begin: datetime
    end: datetime
    offset: int | None
    place: str


@dataclass(slots=True)
class _Sessions:
    name: str
    found: dict[tuple[str, datetime], _Session] = field(default_factory=dict)
    skipped: list[tuple[str, Text]] = field(default_factory=list)
    weights: DayWeights = field(default_factory=DayWeights)

    def read(self, member: Member) -> None:
        """Read one session, or the table of days."""
        if is_day_table(member.head()):
            self.weights.read(member)
            return
        for record in objects(load_json(member)):
            begin, end = moment_in(record.get("startTime")), moment_in(record.get("endTime"))
            kind = record.get("fitnessActivity")
            if begin is None or end is None or begin.tzinfo is None or end.tzinfo is None or end <= begin:
                self.skipped.append((member.name, Text(UNREAL)))
            elif isinstance(kind, str):
                offset = _offset(member.name, begin)
                session = _Session(kind, begin.astimezone(UTC), end.astimezone(UTC), offset, member.name)
                self.found[kind, session.begin] = session

    def question(self) -> Question | None:
        """Return the question of the zone; None when every session has an offset."""
        if all(each.offset is not None for each in self.found.values()):
            return None
        sleeps = [(each.begin, each.end) for each in self.found.values() if each.kind == "sleep"]
        known = [(each.begin, each.offset) for each in self.found.values() if each.offset is not None]
        streams = [f"{GOOGLE_FIT}:{measure}" for measure in ("bed_time", "wake_time", "trainings")]
        return zone_question(sleeps, known, streams)

    def days(self, zone: ZoneInfo) -> Days:
        """Return the days, with local times in the zone where a session has no offset."""
        days = Days(GOOGLE_FIT, GoogleFit.label, self.name)
        sleeps: list[Sleep] = []
        workouts: list[Workout] = []
        for each in self.found.values():
            begin, end = (local(moment, zone, each.offset) for moment in (each.begin, each.end))
            minutes = round((end - begin).total_seconds() / 60)
            if each.kind == "sleep":
                sleeps.append(Sleep(_SOURCE, wake_day(end), each.place, minutes, begin, end))
            else:
                workouts.append(Workout("", begin.replace(tzinfo=None), minutes, each.kind, each.place))
        add_sleeps(days, sleeps, Text(IN_BED))
        add_workouts(days, _SOURCE, workouts, chosen=False)
        self.weights.add(days, _SOURCE)
        for skipped in self.skipped:
            days.skip(*skipped)
        return days


class GoogleFit:
    """Reads the sessions of Google Fit."""

    key: ClassVar = GOOGLE_FIT
    label: ClassVar = "Google Fit"

    def recognise(self, bundle: Bundle) -> Recognition:
        """Claim files named by the start of a session, confirmed by a few of them, and the table of days."""
        members = candidates(bundle, "????-??-??T*_*.json", every="*.json")
        named = [member for member in members if _NAME.fullmatch(member.name)]
        others = [member for member in members if member not in named]
        found = [*confirmed(named[:_SAMPLE], _is_session), *confirmed(others, _is_session)]
        if found and len(named) > _SAMPLE:
            found += named[_SAMPLE:]
        tables = candidates(bundle, "daily*.csv", "dag*.csv", every="*.csv")
        found += confirmed(tables, is_day_table)
        return Recognition.sure(found) if found else Recognition.no()

    def inspect(self, bundle: Bundle) -> Inspection:
        """Read every file once."""
        sessions, refused = _Sessions(bundle.name), list[RefusedPart]()
        read_each(bundle, self.label, sessions.read, refused)
        question = sessions.question()
        questions = () if question is None else (question,)

        def read(answers: Answers, selection: Selection) -> ParsedFile:
            return sessions.days(answered_zone(answers, question)).parsed(answers, selection, questions)

        streams = sessions.days(answered_zone(Answers(), question)).streams()
        return Inspection(streams=streams, reader=read, questions=questions, refused=tuple(refused))


def _is_session(head: bytes) -> bool:
    return head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") and all(key in head for key in _KEYS)


def _offset(name: str, begin: datetime) -> int | None:
    """Return the minutes east of UTC: of the name, else of the time inside unless that is UTC."""
    if match := _NAME.fullmatch(name):
        return 0 if match[1] else offset_of(*match.groups()[1:])
    return offset_at(begin) or None
