"""The trend picture as a table with a row per day, for CSV. Empty cells are unknown values."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.measure import ClockTime, Number
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.domain.trends.picture import TrendPanel, TrendPicture
from herstel_gui.domain.trends.readout import LEVEL_WORDS

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
    return Text("{label} ({unit})", label=panel.label, unit=_unit(panel))


def _unit(panel: TrendPanel) -> str:
    return tr_noop("minuten") if panel.unit == "uren" else panel.unit


def _row(picture: TrendPicture, day: date) -> list[Cell]:
    index = picture.index(day)
    tags = " / ".join(_plain(context.label) for context in picture.tags(day))
    row: list[Cell] = [day.isoformat(), LEVEL_WORDS[picture.level(day)], tags]
    for panel in picture.panels:
        value = panel.values[index]
        row.append("" if value is None else _cell(panel, value))
        if panel.measure is not None:
            row.append((panel.sources[index] if panel.sources else None) or "")
    return row


def _plain(label: Text | str) -> str:
    return str(label)


def _cell(panel: TrendPanel, value: Number) -> str:
    """Return a value for other programs: decimal point, no thousands separator, clock times as 23:15."""
    if panel.measure is not None and isinstance(panel.measure.kind, ClockTime):
        return f"{int(value) // 60:02d}:{int(value) % 60:02d}"
    return f"{value:f}" if not isinstance(value, int) else str(value)
