"""The trend picture as a table with a row per day, for CSV. Empty cells are unknown values."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.measure import ClockTime, Duration, Number
from herstel_gui.domain.reading import source_name
from herstel_gui.domain.signals.doubts import MARK
from herstel_gui.domain.text import Text, hours_and_minutes, tr_noop
from herstel_gui.domain.trends.picture import DayMark, TrendPanel, TrendPicture

Cell = str | Text
_DAY = tr_noop("datum")
_LEVEL = tr_noop("niveau")
_TAGS = tr_noop("bijzonderheden")
_SOURCE = tr_noop("{label} – bron")


def trend_rows(picture: TrendPicture, first: date, last: date) -> Iterator[list[Cell]]:
    """Yield the headings, then a row for each day from ``first`` to ``last`` within the picture."""
    heads: list[Cell] = [_DAY, _LEVEL, _TAGS]
    for panel in picture.panels:
        heads.append(_head(panel))
        if panel.measure is not None:
            heads.append(Text(_SOURCE, label=panel.label))
    yield heads
    for day in DaySpan(max(first, picture.span.first), min(last, picture.span.last)):
        yield _row(picture, day)


def _head(panel: TrendPanel) -> Text:
    return Text("{label} ({unit})", label=panel.label, unit=panel.unit)


def _row(picture: TrendPicture, day: date) -> list[Cell]:
    index = picture.index(day)
    tags = " / ".join(_plain(context.label) for context in picture.tags(day))
    row: list[Cell] = [day.isoformat(), picture.level_name(day), tags]
    for panel in picture.panels:
        value = panel.values[index]
        doubtful = bool(panel.marks[index] & DayMark.DOUBTFUL)
        row.append("" if value is None else _cell(panel, value) + (MARK if doubtful else ""))
        if panel.measure is not None:
            row.append(_source(panel.sources[index] if panel.sources else None))
    return row


def _plain(label: Text | str) -> str:
    return str(label)


def _source(source: str | None) -> str:
    return "" if source is None else source_name(source)


def _cell(panel: TrendPanel, value: Number) -> str:
    """Return a value for Dutch spreadsheets: decimal comma, clock times as 23:15, nights as 6:50."""
    kind = panel.measure.kind if panel.measure is not None else None
    if isinstance(kind, ClockTime):
        return f"{int(value) // 60:02d}:{int(value) % 60:02d}"
    if isinstance(kind, Duration):
        return hours_and_minutes(value)
    return (str(value) if isinstance(value, int) else f"{value:f}").replace(".", ",")
