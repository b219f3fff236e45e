"""Elite HRV: the table of readings. The recordings in ``.txt`` files are read as RR recordings.

``HRV`` is a score of 0 to 100 made of lnRmssd, no milliseconds; ``Rmssd`` is the value. Only the type
``readiness`` is a morning reading. Times are local.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Final

from herstel_gui.application.import_streams import Recognition, RefusedPart, Source
from herstel_gui.domain.errors import RefusedValueError, UnusableFileError
from herstel_gui.domain.provenance import Taken
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.importers.base import shortened
from herstel_gui.importers.bundle import Bundle
from herstel_gui.importers.column_words import dictionary, keys_of
from herstel_gui.importers.days import Days, Reduce
from herstel_gui.importers.foreign_tables import MomentColumn, Skips, any_number, table_lines
from herstel_gui.importers.foreign_values import rounded
from herstel_gui.importers.makers import Inspection
from herstel_gui.importers.members import Member
from herstel_gui.importers.recognising import candidates, confirmed, read_each

_APP: Final = Source("elite_hrv")
_LABEL: Final = "Elite HRV"
_OWN: Final = frozenset({"lnrmssd", "rmssd", "datetime"})
_WORDS: Final = dictionary({"datetime": ("Date Time Start",)})
"""Later exports name the moment otherwise, and have the moment of the end beside it."""
_MORNING: Final = tr_noop("Hart · ochtendmeting")
_OTHER_TYPE: Final = tr_noop("Dit is geen ochtendmeting maar ‘{text}’; alleen ochtendmetingen komen binnen.")
_SEVERAL: Final = tr_noop(
    "In dit bestand staan metingen van meer dan één persoon; exporteer alleen je eigen metingen."
)


class EliteHrv:
    """The table of readings of Elite HRV."""

    key: ClassVar = _APP.maker
    label: ClassVar = _LABEL

    def recognise(self, bundle: Bundle) -> Recognition:
        """Return the tables with ``lnRmssd``."""
        mine = confirmed(
            candidates(bundle, "*hrv*.csv", "*export*.csv", every="*.csv"),
            lambda head: {*keys_of(head, _WORDS)} >= _OWN,
        )
        return Recognition.sure(mine) if mine else Recognition.no()

    def inspect(self, bundle: Bundle) -> Inspection:
        """Read the readings of all tables."""
        reading = _Reading(Days(self.key, self.label, bundle.name))
        read_each(bundle, _LABEL, reading.read, reading.refused)
        for place, reason in reading.skips:
            reading.days.skip(place, reason)
        days = reading.days
        return Inspection(
            days.streams(),
            days.parsed,
            refused=tuple(reading.refused),
        )


@dataclass(slots=True)
class _Reading:
    days: Days
    skips: Skips = field(default_factory=list)
    refused: list[RefusedPart] = field(default_factory=list)
    pulse: str = ""
    hrv: str = ""

    def __post_init__(self) -> None:
        group = Text(_MORNING)
        self.pulse = self.days.stream(_APP, "resting_heart_rate", Reduce.FIRST, Taken.MORNING, group=group)
        self.hrv = self.days.stream(_APP, "hrv_rmssd", Reduce.FIRST, Taken.MORNING, group=group)

    def read(self, member: Member) -> None:
        numbers = {"rmssd": any_number, "hr": any_number}
        lines = table_lines(member, numbers, ["member", "datetime", "type"], self.skips, words=_WORDS)
        if len({line.text("member") for line in lines}) > 1:
            raise UnusableFileError(Text(_SEVERAL))
        column = MomentColumn.of(line.text("datetime") for line in lines)
        for line in lines:
            kind = line.text("type")
            if "readiness" not in kind.casefold():
                self.skips.append((line.place, Text(_OTHER_TYPE, text=shortened(kind))))
                continue
            try:
                moment = column.read(line.text("datetime"))
            except RefusedValueError as refused:
                self.skips.append((line.place, refused.text))
                continue
            rmssd, beats = line.numbers.get("rmssd"), line.numbers.get("hr")
            self.days.add(self.pulse, moment.date(), rounded(beats, 2), line.place, moment)
            self.days.add(self.hrv, moment.date(), rounded(rmssd, 2), line.place, moment)
