"""GoldenCheetah: the measures of body and HRV, as JSON of its folder and as the CSV that it imports.

0 is missing everywhere. ``when`` and ``ts`` are seconds since 1970, so the day needs the zone of the user.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from decimal import Decimal
from typing import ClassVar, Final

from herstel_gui.application.import_streams import (
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
from herstel_gui.importers.foreign_tables import MomentColumn, Skips, any_number, table_lines
from herstel_gui.importers.foreign_values import epoch_ms, objects, part, positive, rounded
from herstel_gui.importers.json_files import load_json
from herstel_gui.importers.makers import Inspection
from herstel_gui.importers.members import Member
from herstel_gui.importers.recognising import candidates, confirmed, read_each
from herstel_gui.importers.tables import column_key, header_of
from herstel_gui.importers.text_files import head_text
from herstel_gui.importers.zones import answered_zone, local, zone_question

_APP: Final = Source("goldencheetah")
_LABEL: Final = "GoldenCheetah"
_MEASURES: Final = {"hr": "resting_heart_rate", "rmssd": "hrv_rmssd", "weightkg": "body_weight"}
_BODY: Final = frozenset({"weightkg", "fatkg", "leankg"})
_KEYS: Final = (frozenset({"measures", "when", "rmssd"}), frozenset({"measures", "when", "weightkg"}))
_TAKEN: Final = {"resting_heart_rate": Taken.MORNING, "hrv_rmssd": Taken.MORNING}
_FIRST_YEAR: Final = 1990
_NO_MOMENT: Final = tr_noop("De meting heeft geen tijd die te lezen is en is overgeslagen.")


class GoldenCheetah:
    """The measures of GoldenCheetah."""

    key: ClassVar = _APP.maker
    label: ClassVar = _LABEL

    def recognise(self, bundle: Bundle) -> Recognition:
        """Return the members with the names of GoldenCheetah's measures."""
        jsons = confirmed(candidates(bundle, "*measures.json", every="*.json"), _is_json)
        tables = confirmed(candidates(bundle, "*measures*.csv", every="*.csv"), _is_table)
        return Recognition.sure([*jsons, *tables]) if jsons or tables else Recognition.no()

    def inspect(self, bundle: Bundle) -> Inspection:
        """Read the measurements; in which zone they were taken is asked."""
        reading = _Reading(bundle.name)
        read_each(bundle, _LABEL, reading.read, reading.refused)
        streams = {f"{_APP.key}:{measure}" for measure in _MEASURES.values()}
        question = zone_question([], [], streams) if reading.taken else None
        questions = () if question is None else (question,)

        def read(answers: Answers, selection: Selection) -> ParsedFile:
            return reading.days(answers, question).parsed(answers, selection, questions)

        return Inspection(
            reading.days(Answers(), question).streams(), read, questions, tuple(reading.refused)
        )


def _is_json(head: bytes) -> bool:
    keys = set(re.findall(r'"(\w+)"\s*:', head_text(head) or ""))
    return any(keys >= names for names in _KEYS)


def _is_table(head: bytes) -> bool:
    columns = {column_key(name) for name in header_of(head)}
    return columns >= _BODY and not columns.isdisjoint({"date", "ts"})


@dataclass(slots=True)
class _Reading:
    name: str
    taken: list[tuple[str, datetime, dict[str, Number | None]]] = field(default_factory=list)
    skips: Skips = field(default_factory=list)
    refused: list[RefusedPart] = field(default_factory=list)

    def read(self, member: Member) -> None:
        if _is_table(member.head()):
            self._table(member)
            return
        for number, record in enumerate(objects(part(load_json(member), "measures")), start=1):
            place = f"{member.name}, {number}"
            when = positive(record.get("when"))
            moment = epoch_ms(when * 1000) if when is not None else None
            self._take(place, moment, {key: positive(record.get(key)) for key in _MEASURES})

    def _table(self, member: Member) -> None:
        columns = dict.fromkeys(("ts", *_MEASURES), any_number)
        lines = table_lines(member, columns, ["date", "comment"], self.skips)
        column = MomentColumn.of(line.text("date") for line in lines)
        for line in lines:
            stamp = line.numbers.get("ts")
            moment = column.read_or_none(line.text("date")) if stamp is None else epoch_ms(stamp * 1000)
            self._take(line.place, moment, {key: line.numbers.get(key) for key in _MEASURES})

    def _take(self, place: str, moment: datetime | None, held: dict[str, Number | None]) -> None:
        if moment is None or moment.year < _FIRST_YEAR:
            self.skips.append((place, Text(_NO_MOMENT)))
            return
        self.taken.append((place, moment if moment.tzinfo else moment.replace(tzinfo=UTC), held))

    def days(self, answers: Answers, question: Question | None) -> Days:
        days = Days(_APP.maker, _LABEL, self.name)
        streams = {
            key: days.stream(
                _APP,
                measure,
                Reduce.FIRST if measure in _TAKEN else Reduce.LAST,
                _TAKEN.get(measure, Taken.UNKNOWN),
            )
            for key, measure in _MEASURES.items()
        }
        zone = answered_zone(answers, question)
        for place, moment, held in self.taken:
            there = local(moment, zone)
            for key, value in held.items():
                number = rounded(Decimal(value), 1) if value is not None else None
                days.add(streams[key], there.date(), number, place, moment)
        for where, reason in self.skips:
            days.skip(where, reason)
        return days
