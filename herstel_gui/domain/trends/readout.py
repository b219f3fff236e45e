"""The read-out of one day of the trend picture, as texts for the crosshair and for a screen reader."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from herstel_gui.domain.measure import ClockTime, Duration, Number, Scale, YesNo, shown, word_of
from herstel_gui.domain.measures import PULSES
from herstel_gui.domain.presentation.figures import figure
from herstel_gui.domain.presentation.marks import MISSING
from herstel_gui.domain.reading import TYPED, source_name
from herstel_gui.domain.signals.shown import beside
from herstel_gui.domain.text import Minutes, Rounded, Text, TextValue, tr_noop
from herstel_gui.domain.trends.picture import LOAD, DayMark, TrendPanel, TrendPicture, at

_TENTH: Final = Decimal("0.1")
_AS_USUAL: Final = tr_noop("als gewoon")


@dataclass(frozen=True, slots=True)
class ReadOutLine:
    """A line of the read-out: the value, its deviation from usual, and a remark."""

    label: str
    value: Text
    deviation: Text | None = None
    over: bool = False
    remark: Text | None = None


@dataclass(frozen=True, slots=True)
class ReadOut:
    """The read-out of a day: the level, a line per panel, and tags or periods."""

    day: date
    level: Text | str
    lines: tuple[ReadOutLine, ...]
    context: tuple[Text | str, ...] = ()


def read_out(picture: TrendPicture, day: date) -> ReadOut:
    """Return the read-out of a day; panels without a value have "–"."""
    index = picture.index(day)
    lines = tuple(_read_out_line(panel, index) for panel in picture.panels)
    context = tuple(context.label for context in picture.tags(day))
    return ReadOut(day, picture.level_name(day), lines, context)


def _read_out_line(panel: TrendPanel, index: int) -> ReadOutLine:
    value = panel.values[index] if 0 <= index < len(panel.values) else None
    if value is None:
        return ReadOutLine(panel.label, Text(MISSING))
    mark = DayMark(panel.marks[index])
    usual, mean = at(panel.usual, index), at(panel.means, index) if panel.means else None
    deviation = _deviation(panel, value, usual)
    if panel.key in PULSES and usual and mean is not None:
        # the rule, and so the chip and the page, compare the mean of three mornings with the limit
        line = at(panel.limits[0].values, index) if panel.limits else None
        deviation = _percent(mean, usual, line)
        if mean != value and deviation is not None:
            deviation = Text(tr_noop("over 3 ochtenden {percent}"), percent=deviation)
    return ReadOutLine(
        panel.label,
        Text("{value}", value=value_of(panel, value)),
        deviation,
        bool(mark & DayMark.OVER),
        _remark(panel, index, mark),
    )


def value_of(panel: TrendPanel, value: Number) -> TextValue:
    """Return a value for display: answers with their word, other values with their unit."""
    measure = panel.measure
    if measure is None:
        return value
    match measure.kind:
        case Scale():
            word = word_of(measure, value)
            return Text("{value} – {word}", value=value, word=word) if word else value
        case Duration() | ClockTime() | YesNo():
            return shown(measure, value)
        case kind if kind.unit:
            return Text("{value} {unit}", value=figure(measure, value).value, unit=panel.unit)
        case _:
            return value


def _deviation(panel: TrendPanel, value: Number, usual: float | None) -> Text | None:
    if usual is None or panel.measure is None:
        return None
    match panel.measure.kind:
        case Scale():
            shown_usual = Rounded(Decimal(repr(usual)), 0 if usual == int(usual) else 1)
            return Text(tr_noop("gewoon {usual}"), usual=shown_usual)
        case Duration():
            minutes = round(float(value) - usual)
            if not minutes:
                return Text(_AS_USUAL)
            return Text("+{minutes}" if minutes > 0 else "{minutes}", minutes=Minutes(minutes))
        case ClockTime() | YesNo():
            return None
        case _:
            return _percent(float(value), usual)


def _percent(value: float, usual: float, line: float | None = None) -> Text | None:
    """Return the difference from usual, with enough decimals to show on which side of a limit it lies."""
    if not usual:
        return None
    percent = _above(value, usual)
    decimals = 0 if abs(percent) >= 1 else 1
    if abs(percent) < _TENTH / 2:
        return Text(_AS_USUAL)
    if line is not None:
        return Text("{percent} %", percent=beside(percent, _above(line, usual), decimals, signed=True))
    return Text("{percent} %", percent=Rounded(percent, decimals, signed=True))


def _above(value: float, usual: float) -> Decimal:
    return Decimal(repr(round(100 * (value / usual - 1), 4)))


def _remark(panel: TrendPanel, index: int, mark: DayMark) -> Text | None:
    if mark & DayMark.ILL:
        return Text(tr_noop("ziek, telt niet mee"))
    if mark & DayMark.DOUBTFUL:
        return Text(tr_noop("twijfelachtig"))
    other = next((each for each in panel.beside if each.index == index), None)
    if other is not None and panel.measure is not None:
        whose = (
            tr_noop("ook {value} ingevuld") if other.source == TYPED else tr_noop("ook {value} uit {source}")
        )
        return Text(whose, value=shown(panel.measure, other.value), source=source_name(other.source))
    source = panel.sources[index] if panel.sources else None
    if mark & DayMark.IMPORTED and source not in (None, TYPED):
        return Text(tr_noop("uit {source}"), source=source_name(source or ""))
    if panel.key == LOAD and mark & DayMark.REST:
        return Text(tr_noop("rustdag"))
    return None
