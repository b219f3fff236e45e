"""intervals.icu: the wellness page and the activities, as CSV and as JSON, in any number of files."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Final

from herstel_gui.application.import_streams import (
    Answers,
    Choice,
    Question,
    Recognition,
    RefusedPart,
    Selection,
    Stream,
)
from herstel_gui.application.importing import ParsedFile
from herstel_gui.application.offers import streams_in
from herstel_gui.application.written_dates import DateOrder, possible_dates
from herstel_gui.domain.errors import UnusableFileError
from herstel_gui.domain.provenance import Taken
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.importers.bundle import Bundle
from herstel_gui.importers.intervals_activities import is_activities, read_activities
from herstel_gui.importers.intervals_days import KEY, LABEL
from herstel_gui.importers.intervals_icu import IntervalsCsv, IntervalsJson
from herstel_gui.importers.judged_tables import TwoOrdersError
from herstel_gui.importers.makers import Inspection
from herstel_gui.importers.members import Member
from herstel_gui.importers.merged_files import merged
from herstel_gui.importers.recognising import read_each

_FEW: Final = 200
"""In a bundle of at most this many members all of them are looked into; a file name is no proof."""
_ORDER: Final = "date_order"
_TAKEN: Final = {"sleeping_heart_rate": Taken.NIGHT, "sleep_duration": Taken.NIGHT}
_WELLNESS: Final = tr_noop("Welzijn")

_ASKS: Final = tr_noop("Wat is {text} in {name}?")
_ORDER_EVIDENCE: Final = tr_noop("Elke datum in dit bestand kan twee dagen zijn.")


class IntervalsIcu:
    """Wellness and activities of intervals.icu."""

    key: ClassVar = KEY
    label: ClassVar = LABEL
    steps: ClassVar = tr_noop(
        "Kies op intervals.icu bij je instellingen ‘Download wellness’ als CSV. Sleep dat bestand hierheen."
    )

    def recognise(self, bundle: Bundle) -> Recognition:
        """Return the members with names that only intervals.icu writes."""
        named = ("*wellness*", "*activities*", "*intervals*")
        members = bundle.members if len(bundle.members) <= _FEW else bundle.matching(*named)
        mine = [member for member in members if _kind_of(member)]
        return Recognition.sure(mine) if mine else Recognition.no()

    def inspect(self, bundle: Bundle) -> Inspection:
        """Read every file once; a file in which day and month are unclear waits for an answer."""
        reading = _Reading(bundle.name)
        read_each(bundle, _WELLNESS, reading.read, reading.refused)
        return Inspection(
            streams=reading.streams(),
            reader=reading.values,
            questions=tuple(reading.questions()),
            refused=tuple(reading.refused),
        )


def _kind_of(member: Member) -> str:
    """Return which of the four kinds of files a member is; empty for another file."""
    try:
        head = member.head()
    except UnusableFileError:
        return ""
    if IntervalsCsv().recognises(head, member.name):
        return "csv"
    if is_activities(head):
        return "activities"
    return "json" if IntervalsJson().recognises(head, member.name) else ""


@dataclass(slots=True)
class _Unclear:
    """A table in which each date can be two days, read both ways."""

    name: str
    example: str
    readings: dict[str, ParsedFile]


@dataclass(slots=True)
class _Reading:
    """The content of all files; files with unclear dates are kept in both readings."""

    name: str
    files: list[ParsedFile] = field(default_factory=list)
    unclear: list[_Unclear] = field(default_factory=list)
    refused: list[RefusedPart] = field(default_factory=list)

    def read(self, member: Member) -> None:
        match _kind_of(member):
            case "csv":
                self._read_table(member)
            case "activities":
                self.files.append(read_activities(member))
            case _:
                self.files.append(IntervalsJson().parse(member))

    def _read_table(self, member: Member) -> None:
        table = IntervalsCsv()
        try:
            self.files.append(table.parse(member))
        except TwoOrdersError as error:
            orders = (DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST)
            both = {order.name.casefold(): table.parse(member, order=order) for order in orders}
            self.unclear.append(_Unclear(member.name, error.example, both))

    def streams(self) -> tuple[Stream, ...]:
        likely = [next(iter(each.readings.values())) for each in self.unclear]
        return streams_in(self._joined(likely), _TAKEN)

    def questions(self) -> list[Question]:
        return [
            Question(
                f"{_ORDER} {each.name}" if len(self.unclear) > 1 else _ORDER,
                Text(_ASKS, text=each.example, name=each.name),
                tuple(
                    Choice(order.name.casefold(), Text("{day}", day=day))
                    for order, day in possible_dates(each.example).items()
                ),
                Text(_ORDER_EVIDENCE),
                streams=frozenset(stream.key for stream in streams_in(next(iter(each.readings.values())))),
                remembered=False,
            )
            for each in self.unclear
        ]

    def values(self, answers: Answers, selection: Selection) -> ParsedFile:
        del selection
        answered = [
            each.readings[answer]
            for each, question in zip(self.unclear, self.questions(), strict=True)
            if (answer := answers.one(question.key)) in each.readings
        ]
        return self._joined(answered)

    def _joined(self, answered: list[ParsedFile]) -> ParsedFile:
        """Return all files as one; an empty one when none of them was usable or answered."""
        empty = ParsedFile(KEY, LABEL, self.name, ())
        return merged([*self.files, *answered] or [empty], self.name)
