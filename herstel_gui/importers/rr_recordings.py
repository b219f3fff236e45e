"""Recordings of heartbeats: text files with one RR interval a line, ``.hrm`` files, and results of Kubios.

A text file can be a table with a column of RR intervals and the moment of each beat. The day is in the name
of the file (``2017-06-29 13-11-53.txt``) or in the file; for a recording without a day it is asked. A
recording is taken for a measurement after waking up only when it is as long as one, has few artefacts and
does not start in the afternoon.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from typing import ClassVar, Final

from herstel_gui.application.import_streams import (
    Answers,
    Choice,
    Question,
    Recognition,
    RefusedPart,
    Selection,
    Source,
)
from herstel_gui.application.importing import ParsedFile
from herstel_gui.domain.errors import UnusableFileError
from herstel_gui.domain.heartbeats import LONGEST, SHORTEST, Heartbeats, heartbeats
from herstel_gui.domain.provenance import Taken
from herstel_gui.domain.text import ClockMinutes, Text, tr_noop
from herstel_gui.importers.base import content_of
from herstel_gui.importers.bundle import Bundle
from herstel_gui.importers.column_words import plain
from herstel_gui.importers.days import Days, Reduce
from herstel_gui.importers.foreign_tables import MomentColumn
from herstel_gui.importers.foreign_values import moment_in, real_day
from herstel_gui.importers.makers import Inspection
from herstel_gui.importers.members import Member
from herstel_gui.importers.recognising import candidates, confirmed, read_each, saved_on
from herstel_gui.importers.tables import delimiter_of
from herstel_gui.importers.text_files import cells_of, encoding_of, head_text

_PLAIN: Final = Source("rr_recording")
_KUBIOS: Final = Source("rr_recording", "Kubios")
_LABEL: Final = "RR-interval"
_RECORDED: Final = "recorded"
_SAVED, _OUT = "saved", "out"
_MAX_BYTES: Final = 8_000_000
_FEWEST: Final = 8
_MOSTLY: Final = 0.9
_NUMBER = re.compile(r"\d{1,5}(?:[.,]\d{1,20})?", re.ASCII)
_NAMED = re.compile(
    r"(?<!\d)(\d{4})[-_.]?(\d\d)[-_.]?(\d\d)(?:[ T_-]+(\d\d)[-_.:h]?(\d\d)(?:[-_.:]?(\d\d))?)?(?!\d)",
    re.ASCII,
)
_RR_NAME: Final = re.compile(r"(?:rr|r r|rri)(?: intervals?)?(?: in)?(?: ms)?")
"""The plain name of a column of RR intervals."""
_HRM_DAY = re.compile(r"(?m)^Date\s*=\s*(\d{4})(\d\d)(\d\d)", re.ASCII)
_HRM_TIME = re.compile(r"(?m)^StartTime\s*=\s*(\d{1,2}):(\d\d)", re.ASCII)
_KUBIOS_MARK: Final = "HRV ANALYSIS RESULTS"
_KUBIOS_DAY = re.compile(r"Measurement date\s*:\s*([^\r\n]{1,60})")
_KUBIOS_VALUES: Final = {"rmssd": r"RMSSD\s*\(ms\)", "pulse": r"Mean HR\s*\(beats/min\)"}
_KUBIOS_LENGTH = re.compile(r"Data length\s*:\s*(\d{1,3}):(\d\d):(\d\d)")
_KUBIOS_CORRECTED = re.compile(r"Beats corrected\s*\(%\)\s*:\s*,\s*([\d.]{1,10})")
_NOON: Final = time(12)
_SECONDS_BELOW: Final = 10
"""Intervals below this are in seconds, not in milliseconds."""

_RECORDING: Final = tr_noop("Hart · ochtendmeting")
_ABOUT: Final = tr_noop("uit de hartslagafstanden, zonder missers en extra slagen")
_SHORT: Final = tr_noop(
    "De opname is te kort ({seconds} s). Voor een HRV zijn minstens {least} seconden nodig."
)
_LONG: Final = tr_noop(
    "De opname duurt {minutes} minuten: dat is een training of een nacht, geen meting na het wakker worden. "
    "Een ochtendmeting duurt hoogstens {most} minuten."
)
_NOISY: Final = tr_noop(
    "In de opname is {share} % van de slagen gemist of gestoord; daaruit is geen HRV te berekenen. Leg de "
    "borstband natter of strakker aan en meet opnieuw."
)
_LATE: Final = tr_noop("De opname begint om {time}; alleen een meting in de ochtend telt mee.")
_NO_BEATS: Final = tr_noop("In {name} staan geen hartslagafstanden.")
_UNDATED: Final = tr_noop("Van deze opname is niet bekend wanneer die gemaakt is.")
_NAME_IT: Final = tr_noop("Zet de dag en de tijd in de naam, zoals 2026-03-05 07-10.txt.")
_ASKS: Final = tr_noop("Wanneer is {name} opgenomen? Het staat niet in het bestand.")
_ON: Final = tr_noop("{day}, de dag waarop het bestand bewaard is")
_LEAVE_OUT: Final = tr_noop("niet overnemen")


class RrRecordings:
    """Recordings of heartbeats."""

    key: ClassVar = _PLAIN.maker
    label: ClassVar = _LABEL

    def recognise(self, bundle: Bundle) -> Recognition:
        """Return the members with the shape of RR intervals, and the results of Kubios."""
        names = (
            "????-??-?? ??-??-??.txt",
            "*.hrm",
            "*hrv*.csv",
            "*hrv*.txt",
            "*rri*",
            "*.rr",
            "*_rr.txt",
            "*rr*.csv",
        )
        mine = confirmed(candidates(bundle, *names, every="*"), _is_mine)
        return Recognition.sure(mine) if mine else Recognition.no()

    def inspect(self, bundle: Bundle) -> Inspection:
        """Compute every recording; unusable ones are refused with the reason."""
        reading = _Reading(bundle.name, saved_on(bundle))
        read_each(bundle, _LABEL, reading.read, reading.refused)
        reading.settle()
        questions = tuple(reading.questions())

        def read(answers: Answers, selection: Selection) -> ParsedFile:
            return reading.days(answers).parsed(answers, selection, questions)

        shown = Answers({_RECORDED: (_SAVED,)})
        return Inspection(reading.days(shown).streams(), read, questions, tuple(reading.refused))


def _is_mine(head: bytes) -> bool:
    text = (head_text(head) or "").lstrip("\ufeff")
    if text.startswith(("[Params]", _KUBIOS_MARK)):
        return True
    listed = _lines(text)
    if len(listed) < _FEWEST:
        return False
    # the head may end within a line, and the first line may be a name
    inner = listed[1:-1]
    table = _table(listed[:-1])
    beats = [each for each in map(_milliseconds, inner) if each is not None] if table is None else table.beats
    if len(beats) < len(inner):
        return False
    return sum(Decimal(250) <= each <= Decimal(2500) for each in beats) >= _MOSTLY * len(inner)


def _milliseconds(line: str) -> Decimal | None:
    """Return the interval on a line in milliseconds; None for a line that is no single number."""
    if not _NUMBER.fullmatch(line):
        return None
    value = Decimal(line.replace(",", "."))
    return value * 1000 if 0 < value < _SECONDS_BELOW else value


@dataclass(frozen=True, slots=True)
class _Table:
    """The intervals of a table in milliseconds, and the moment of the first beat when it is written."""

    beats: list[Decimal]
    moment: datetime | None


def _table(listed: Sequence[str]) -> _Table | None:
    """Read a table with a column of RR intervals; None for lines without such a column."""
    separator = delimiter_of(listed[0]) if listed else ","
    names = [plain(name) for name in cells_of(listed[0], separator)] if listed else []
    place = next((place for place, name in enumerate(names) if _RR_NAME.fullmatch(name)), None)
    if place is None or len(names) < 2:  # noqa: PLR2004
        return None
    rows = [row for row in (cells_of(line, separator) for line in listed[1:]) if len(row) > place]
    beats = [beat for beat in (_milliseconds(row[place].strip()) for row in rows) if beat is not None]
    written = (moment_in(cell.replace(" +", "+")) for row in rows[:1] for cell in row)
    moment = next((each for each in written if each is not None), None)
    return _Table(beats, moment.replace(tzinfo=None) if moment is not None else None)


@dataclass(frozen=True, slots=True)
class _Recording:
    name: str
    path: str
    source: Source
    beats: Heartbeats
    moment: datetime | None


@dataclass(slots=True)
class _Reading:
    name: str
    saved: date
    recordings: list[_Recording] = field(default_factory=list)
    refused: list[RefusedPart] = field(default_factory=list)
    undated: _Recording | None = None

    def read(self, member: Member) -> None:
        data = content_of(member, _MAX_BYTES)
        text = data.decode(encoding_of(member, data), "replace").lstrip("\ufeff")
        if text.startswith(_KUBIOS_MARK):
            recording = _kubios(member, text)
        else:
            _, mark, below = text.partition("[HRData]")
            listed = _lines(below if mark else text)
            table = None if mark else _table(listed)
            intervals = _intervals(listed) if table is None else table.beats
            if not intervals:
                raise UnusableFileError(Text(_NO_BEATS, name=member.name))
            moment = _hrm_moment(text) if mark else _moment_in_name(member.name)
            if table is not None:
                moment = table.moment or moment
            recording = _Recording(member.name, member.path, _PLAIN, heartbeats(intervals), moment)
        trouble = _trouble(recording)
        if trouble is not None:
            raise UnusableFileError(trouble)
        self.recordings.append(recording)

    def settle(self) -> None:
        """Set apart the recording without a day: of one it can be asked, several are refused."""
        undated = [each for each in self.recordings if each.moment is None]
        self.recordings = [each for each in self.recordings if each.moment is not None]
        if len(undated) == 1:
            self.undated = undated[0]
        else:
            self.refused += [RefusedPart(each.path, Text(_UNDATED), Text(_NAME_IT)) for each in undated]

    def questions(self) -> Iterator[Question]:
        if self.undated is not None:
            source = self.undated.source.key
            dated = {each.source.key for each in self.recordings}
            waiting = () if source in dated else (f"{source}:hrv_rmssd", f"{source}:resting_heart_rate")
            yield Question(
                _RECORDED,
                Text(_ASKS, name=self.undated.name),
                (Choice(_SAVED, Text(_ON, day=self.saved)), Choice(_OUT, Text(_LEAVE_OUT))),
                streams=frozenset(waiting),
                remembered=False,
            )

    def days(self, answers: Answers) -> Days:
        days = Days(_PLAIN.maker, _LABEL, self.name)
        for each in self.recordings:
            if each.moment is not None:
                _add(days, each, each.moment)
        if self.undated is not None and answers.one(_RECORDED) == _SAVED:
            _add(days, self.undated, datetime.combine(self.saved, time()))
        return days


def _add(days: Days, recording: _Recording, moment: datetime) -> None:
    for measure, value in (
        ("resting_heart_rate", recording.beats.pulse),
        ("hrv_rmssd", recording.beats.rmssd),
    ):
        stream = days.stream(
            recording.source,
            measure,
            Reduce.FIRST,
            Taken.MORNING,
            group=Text(_RECORDING),
            remark=Text(_ABOUT),
        )
        number = round(value, 2) if value is not None else None
        days.add(stream, moment.date(), number, recording.name, moment)


def _trouble(recording: _Recording) -> Text | None:
    """Return why a recording gives no value, or None."""
    beats, moment = recording.beats, recording.moment
    if beats.too_short:
        return Text(_SHORT, seconds=int(beats.seconds), least=SHORTEST)
    if beats.too_long:
        return Text(_LONG, minutes=int(beats.seconds) // 60, most=LONGEST // 60)
    if beats.too_noisy:
        return Text(_NOISY, share=round(beats.artefacts * 100))
    if moment is not None and moment.time() >= _NOON:
        return Text(_LATE, time=ClockMinutes(moment.hour * 60 + moment.minute))
    return None


def _lines(text: str) -> list[str]:
    return [line.strip() for line in re.split(r"[\r\n]+", text) if line.strip()]


def _intervals(listed: Sequence[str]) -> Sequence[Decimal]:
    return [beat for beat in map(_milliseconds, listed) if beat is not None]


def _moment_in_name(name: str) -> datetime | None:
    for match in _NAMED.finditer(name):
        day = real_day(*map(int, match.groups()[:3]))
        hour, minute = int(match[4] or 0), int(match[5] or 0)
        if day is not None and hour < 24 and minute < 60:  # noqa: PLR2004
            return datetime.combine(day, time(hour, minute))
    return None


def _hrm_moment(text: str) -> datetime | None:
    match, clock = _HRM_DAY.search(text), _HRM_TIME.search(text)
    day = real_day(*map(int, match.groups())) if match else None
    if day is None:
        return None
    hour, minute = (int(clock[1]), int(clock[2])) if clock else (0, 0)
    return datetime.combine(day, time(min(hour, 23), min(minute, 59)))


def _pointed(match: re.Match[str] | None) -> Decimal | None:
    """Return the number with a decimal point in a group; None for anything else, such as a lone point."""
    return Decimal(match[1]) if match and re.fullmatch(r"\d+(?:\.\d+)?", match[1], re.ASCII) else None


def _kubios(member: Member, text: str) -> _Recording:
    """Return the results of Kubios; of several samples the first counts."""
    found: dict[str, Decimal | None] = {}
    for key, words in _KUBIOS_VALUES.items():
        found[key] = _pointed(re.search(rf"{words}\s*:\s*[,;]?\s*([\d.]{{1,20}})", text))
    if found["rmssd"] is None:
        raise UnusableFileError(Text(_NO_BEATS, name=member.name))
    lasted, corrected = _KUBIOS_LENGTH.search(text), _pointed(_KUBIOS_CORRECTED.search(text))
    seconds = int(lasted[1]) * 3600 + int(lasted[2]) * 60 + int(lasted[3]) if lasted else SHORTEST
    share = (corrected or Decimal(0)) / 100
    written = _KUBIOS_DAY.search(text)
    # 05-Mar-2026 07:10:00
    dated = re.sub(r"(?<=[^\W\d_])-|-(?=[^\W\d_])", " ", written[1]) if written else ""
    moment = MomentColumn().read_or_none(dated)
    beats = Heartbeats(Decimal(seconds), share, found["rmssd"], found["pulse"])
    return _Recording(member.name, member.path, _KUBIOS, beats, moment)
