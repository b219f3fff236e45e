"""Reading the plans in a file of Herstel's own JSON."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from herstel_gui.domain.bounds import MAX_NOTE, MAX_REASON, MAX_SOURCE
from herstel_gui.domain.day import REST_PLANNED, PlannedDay
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.planned import Deed, FollowUp, PlannedPeriod, PlannedTraining
from herstel_gui.domain.reading import TYPED
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.importers.json_values import (
    UNKNOWN_WORD,
    as_clock,
    as_date,
    as_number_or_none,
    as_object,
    as_text,
    as_word,
    as_yes,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from herstel_gui.importers.base import EntryCollector

_BACKWARDS: Final = tr_noop("Deze periode eindigt voor hij begint.")
_NO_ID: Final = tr_noop("Deze geplande training heeft geen id; ze is overgeslagen.")
_WHOLE: Final = tr_noop("Duur: {value} minuten kan niet. Een dag heeft 1440 minuten.")


@dataclass(frozen=True, slots=True)
class ReadPlans:
    """Adds the entries of a plan to a collector; RefusedValueError for an unusable part.

    Kinds of newer versions are read too, so that they are not lost.
    """

    collector: EntryCollector

    def day(self, raw: object) -> None:
        """Add a planned rest day."""
        fields = as_object(raw)
        day = as_date(fields.get("date"))
        where = f"{day} planned_days"
        planned = PlannedDay(day, self._kind(where, fields), self._note(where, fields, "note"))
        self.collector.add(where, planned, f"{day}")

    def training(self, raw: object) -> None:
        """Add a planned training."""
        fields = as_object(raw)
        day = as_date(fields.get("date"))
        where = f"{day} planned_trainings"
        key = self.collector.word(where, as_text(fields.get("id") or ""), MAX_SOURCE)
        if not key:
            raise RefusedValueError(Text(_NO_ID))
        start, minutes = fields.get("start"), as_number_or_none(fields.get("minutes"))
        if minutes is not None and not isinstance(minutes, int):
            raise RefusedValueError(Text(_WHOLE, value=minutes))
        planned = PlannedTraining(
            key,
            day,
            self._kind(where, fields),
            self._note(where, fields, "title"),
            None if start is None else as_clock(start)[0],
            minutes,
            as_number_or_none(fields.get("rpe")),
            self.collector.word(where, as_text(fields.get("source") or TYPED), MAX_SOURCE) or TYPED,
        )
        self.collector.add(where, planned, key)

    def period(self, raw: object) -> None:
        """Add a planned period such as a holiday."""
        fields = as_object(raw)
        first, last = _span(fields)
        where = f"{first} planned_periods"
        period = PlannedPeriod(first, last, self._kind(where, fields), self._note(where, fields, "note"))
        self.collector.add(where, period, f"{first}")

    def follow_up(self, raw: object) -> None:
        """Add what was done after a warning."""
        fields = as_object(raw)
        first, last = _span(fields)
        warning = fields.get("warning")
        followed = FollowUp(
            first,
            last,
            as_word(Deed, fields.get("deed")),
            None if warning is None else as_date(warning),
            less_tired=_answer(fields.get("less_tired")),
            eager=_answer(fields.get("eager")),
            slept_well=_answer(fields.get("slept_well")),
            ended=as_yes(fields.get("ended")),
        )
        self.collector.add(f"{first} follow_ups", followed, f"{first}")

    def _kind(self, where: str, fields: Mapping[str, object]) -> str:
        kind = self.collector.word(where, as_text(fields.get("kind")))
        if not kind:
            raise RefusedValueError(Text(UNKNOWN_WORD, text="", words=REST_PLANNED))
        return kind

    def _note(self, where: str, fields: Mapping[str, object], key: str) -> str:
        limit = MAX_NOTE if key == "note" else MAX_REASON
        return self.collector.note(where, as_text(fields.get(key) or ""), limit)


def _span(fields: Mapping[str, object]) -> tuple[date, date]:
    first, last = as_date(fields.get("from")), as_date(fields.get("to"))
    if last < first:
        raise RefusedValueError(Text(_BACKWARDS))
    return first, last


def _answer(value: object) -> bool | None:
    return None if value is None else as_yes(value)
