"""Plots of training load against the next morning: a mark per day, and the median of light and heavy days."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, QRectF, Qt

from herstel_gui.domain.measure import Measure, tidy
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.training_sessions import Felt
from herstel_gui.domain.trends.day_after import AFTER, by_value, middle, thirds
from herstel_gui.domain.trends.panels import unit_of
from herstel_gui.qt_models.texts import BOOK, translate, value_text
from herstel_gui.views.trends.axes import LINE, RIGHT, TICKS, Heading, LabelAxis, ValueAxis
from herstel_gui.views.trends.board import Board
from herstel_gui.views.trends.layers import GridLayer
from herstel_gui.views.trends.legend import Entry, apart_entries, symbol_sample
from herstel_gui.views.trends.marks import Marker
from herstel_gui.views.trends.scales import Scale, percent_scale
from herstel_gui.views.trends.words import percent_label

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QResizeEvent

    from herstel_gui.domain.trends.day_after import DayAndMorning
    from herstel_gui.views.trends.arrays import Floats
    from herstel_gui.views.trends.canvas import Canvas, Look
    from herstel_gui.views.trends.layers import Frame

    Pairs: TypeAlias = tuple[DayAndMorning, ...]
    Apart: TypeAlias = Mapping[str, list[tuple[float, float, int]]]

SCALES: Final = ("heavy_legs", "mood")
WORST: Final = 7.6
BEST: Final = 0.4
PERCENT: Final = 12.0
HEAD: Final = 48
FOOT: Final = 62
FAR: Final = 4
"""A load that is so many times the upper quarter lies beyond the axis."""
BETWEEN: Final = 4
"""The least distance between the texts of two groups."""
NARROW: Final = 640
"""The width in unscaled pixels below which the plots stand below each other."""
LEAST: Final = 230
"""The least height of a plot with its heading and texts, in unscaled pixels."""
FELT: Final = {Felt.HEAVIER: "triangle", Felt.LIGHTER: "ring"}

_tr = QCoreApplication.translate


class MedianLayer(GridLayer):
    """The lines of the scale, and below the plot the medians of light, middle and heavy days."""

    def __init__(self, look: Look, key: str, parts: Sequence[tuple[str, Pairs]]) -> None:
        """Draw the medians of these named groups."""
        super().__init__(look)
        self._key, self._parts = key, parts
        self.apart = False
        """Whether the number of days stands on a line of its own, below the median."""

    def draw(self, canvas: Canvas, frame: Frame) -> None:
        """Draw lines and texts."""
        super().draw(canvas, frame)
        column = frame.plot.width() / max(1, len(self._parts))
        for number, (name, part) in enumerate(self._parts):
            top = frame.plot.bottom() + canvas.px(22)
            where = QRectF(frame.plot.left() + number * column, top, column, canvas.px(LINE))
            canvas.write(where, name, canvas.palette.muted, align=Qt.AlignmentFlag.AlignHCenter)
            for text in self._lines(part):
                where.translate(0, canvas.px(LINE - 1))
                canvas.write(where, text, canvas.palette.text, align=Qt.AlignmentFlag.AlignHCenter)

    def _lines(self, part: Pairs) -> list[str]:
        texts = middle_texts(part, self._key)
        return texts if self.apart else [" ".join(texts)]

    def needs(self) -> float:
        """Return the width of the plot at which the median and its number of days fit on one line."""
        texts = [middle_text(part, self._key) for _, part in self._parts]
        return len(texts) * (max(map(self.look.width_of, texts), default=0.0) + self.look.px(BETWEEN))

    def boundingRect(self) -> QRectF:
        """Return the plot with room for the texts below."""
        rect = QRectF(super().boundingRect())
        return rect.adjusted(0, -rect.height(), 0, rect.height())


def parts_of(pairs: Pairs, beside: Measure | None = None) -> list[tuple[str, Pairs]]:
    """Return the thirds by load with their names, or the groups by the value of the measure ``beside``."""
    if beside is None:
        names = _tr("AfterView", "licht"), _tr("AfterView", "middel"), _tr("AfterView", "zwaar")
        return list(zip(names, thirds(pairs), strict=True))
    return [(_reach(beside, part), part) for part in by_value(pairs)]


def _reach(measure: Measure, part: Pairs) -> str:
    """Return the lowest and the highest value of a group, in the notation of the measure."""
    low, high = (
        value_text(measure, tidy(Decimal(repr(pick(pair.load for pair in part))))) for pick in (min, max)
    )
    return low if low == high else f"{low} – {high}"


def middle_text(part: Pairs, key: str) -> str:
    """Return the median with its number of days, or a dash without data."""
    return " ".join(middle_texts(part, key))


def middle_texts(part: Pairs, key: str) -> list[str]:
    """Return the median and its number of days, or a dash without data."""
    found = middle(part, key)
    if found.value is None:
        return ["–"]
    value = BOOK.number(Decimal(repr(round(found.value, 1))), 1, signed=key not in SCALES)
    count = _tr("AfterView", "({n} ×)").format(n=found.count)
    return [f"{value}{'' if key in SCALES else ' %'}", count]


def summary(pairs: Pairs, beside: Measure | None = None) -> str:
    """Return a sentence with the number of pairs and the warning that correlation proves no cause."""
    if beside is not None:
        text = _tr("AfterView", "{n} dagen met ‘{what}’. Wat samengaat, hoeft geen oorzaak te zijn.")
        return text.format(n=len(pairs), what=translate(beside.label))
    text = _tr("AfterView", "{n} trainingsdagen. Wat samengaat, hoeft geen oorzaak te zijn.")
    return text.format(n=len(pairs))


def spoken(pairs: Pairs, beside: Measure | None = None) -> str:
    """Return the summary and all medians as text, for a screen reader."""
    lines = [summary(pairs, beside)]
    for key in AFTER:
        texts = ", ".join(f"{name}: {middle_text(part, key)}" for name, part in parts_of(pairs, beside))
        lines.append(f"{translate(BY_KEY[key].label)}: {texts}")
    return ". ".join(lines)


def after_entries(beside: Measure | None = None) -> tuple[Entry, ...]:
    """Return the legend of the marks."""
    if beside is not None:
        return (
            Entry(_tr("AfterView", "een dag"), symbol_sample("dot", "hrv")),
            Entry(_tr("AfterView", "buiten beeld"), symbol_sample("up", "muted")),
            Entry(_tr("AfterView", "streep: midden van de groep"), symbol_sample("pill", "hrv")),
            *apart_entries(),
        )
    return (
        Entry(_tr("AfterView", "zwaarder dan gewoon"), symbol_sample("triangle", "over_bar")),
        Entry(_tr("AfterView", "normaal"), symbol_sample("dot", "hrv")),
        Entry(_tr("AfterView", "lichter"), symbol_sample("ring", "hrv")),
        Entry(_tr("AfterView", "buiten beeld"), symbol_sample("up", "muted")),
        Entry(_tr("AfterView", "streep: midden van licht, middel en zwaar"), symbol_sample("pill", "hrv")),
        *apart_entries(),
    )


class AfterBoard(Board):
    """Four small plots: the load of a day on the x axis, a measure of the next morning on the y axis.

    With ``beside`` the x axis has the values of that measure in place of the loads.
    """

    _medians: Sequence[tuple[ValueAxis, MedianLayer]] = ()

    def __init__(
        self, look: Look, pairs: Pairs, apart: Apart, columns: int, beside: Measure | None = None
    ) -> None:
        """Build the plots, in two columns or below each other; ``apart`` holds what counts for nothing."""
        super().__init__(look)
        self._parts, self._beside = parts_of(pairs, beside), beside
        self.pairs, self.apart, self.columns = pairs, apart, columns
        self._labels: tuple[tuple[float, str], ...] = ()
        if beside is not None and all(_single(part) for _, part in self._parts):
            self._stand_in_groups()
        for number, key in enumerate(AFTER):
            self._add(key, 3 * (number // columns), 2 * (number % columns))

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Give the numbers of days a line of their own where they do not fit beside the medians."""
        if self._medians:  # Qt asks before the plots are there
            self._make_lines()
        super().resizeEvent(event)

    def _make_lines(self) -> None:
        column = (self.width() - self.look.px(RIGHT)) / self.columns
        apart = any(column - axis.maximumWidth() < layer.needs() for axis, layer in self._medians)
        for _, layer in self._medians:
            layer.apart = apart
        for row in range(2, 3 * -(-len(AFTER) // self.columns), 3):
            self.ci.layout.setRowFixedHeight(row, self.look.px(FOOT + LINE * apart))

    def _stand_in_groups(self) -> None:
        """Put few different values, such as yes and no, above the names of their groups."""
        places = {part[0].load: float(place) for place, (_, part) in enumerate(self._parts)}
        self._parts = [
            (name, tuple(replace(pair, load=places[pair.load]) for pair in part))
            for name, part in self._parts
        ]
        self.pairs = tuple(pair for _, part in self._parts for pair in part)
        self.apart = {
            key: [(places[load], value, mark) for load, value, mark in rows if load in places]
            for key, rows in self.apart.items()
        }
        self._labels = ((-1.0, ""),)

    @property
    def _reach(self) -> tuple[float, float] | None:
        """The ends of the x axis where groups stand on it; None for an axis of loads or values."""
        return (-0.5, len(self._parts) - 0.5) if self._labels else None

    def _add(self, key: str, row: int, column: int) -> None:
        look, layout, apart = self.look, self.ci.layout, self.apart.get(key, [])
        unit = _tr("AfterView", "verschil met je gewone waarde")
        if key in SCALES:
            unit = translate(unit_of(BY_KEY[key]))
        unit = _tr("AfterView", "{unit}, de ochtend erna").format(unit=unit)
        self.place(Heading(look, translate(BY_KEY[key].label), (unit,)), row, column, 1, 2)
        layout.setRowFixedHeight(row, look.px(HEAD))
        layout.setRowFixedHeight(row + 2, look.px(FOOT))
        found = [pair for pair in self.pairs if key in pair.after]
        if not found and not apart:
            text = _tr("AfterView", "nog geen ochtend na een training ingevuld")
            if self._beside is not None:
                text = _tr("AfterView", "nog geen ochtend erna ingevuld")
            self.place(Heading(look, "", (text,)), row + 1, column, 1, 2)
            return
        values = np.array([pair.after[key] for pair in found])
        scale = _scale(key, values)
        most = _most([*(pair.load for pair in found), *(load for load, *_ in apart)])
        reach = self._reach or (0, most)
        axis = ValueAxis(look)
        wide = max(look.width_of(text) for _, text in scale.ticks)
        medians = MedianLayer(look, key, self._parts)
        box = self.add_plot(row + 1, axis, medians, scale, reach, column)
        axis.setWidth(look.px(TICKS) + max(0.0, wide - look.px(33)))
        self._medians = [*self._medians, (axis, medians)]
        marker = Marker(box, look, partial(_number, key))
        _add_medians(marker, self._parts, key, reach)
        _add_mornings(marker, found, values, key)
        marker.apart(apart)
        loads_axis = LabelAxis(look, self._labels)
        loads_axis.linkToView(box)
        self.place(loads_axis, row + 2, column + 1)
        layout.setColumnSpacing(column + 1, look.px(14))


STROKE: Final = 0.3
"""Half of the width of the median of a group, where groups stand side by side."""


def _single(part: Pairs) -> bool:
    return len({pair.load for pair in part}) == 1


def _most(loads: Sequence[float]) -> float:
    """Return the end of the axis of loads: one very long training must not flatten the rest."""
    found = np.array(loads)
    high = float(np.percentile(found, 75))
    return float(found[found <= FAR * high].max(initial=high)) * 1.05 or 1.0


def _number(key: str, value: float) -> str:
    if key in SCALES:
        return BOOK.number(round(value), 0, signed=False)
    return percent_label(value)


def _add_medians(
    marker: Marker, parts: Sequence[tuple[str, Pairs]], key: str, reach: tuple[float, float]
) -> None:
    """Add a stroke at the median of each third, as wide as its loads."""
    look = marker.look
    pen = pg.mkPen(look.palette.series[1][0], width=look.px(2.5))
    for _name, part in parts:
        centre = middle(part, key).value
        if centre is not None:
            least = _least(reach[1])
            ends = [part[0].load, min(reach[1], max(part[-1].load, part[0].load + least))]
            if reach[0] < 0:
                ends = [part[0].load - STROKE, part[0].load + STROKE]
            marker.curve(ends, [centre, centre], pen)


def _least(most: float) -> float:
    """Return the least width of the stroke of a median: some of a short axis, one of a long one."""
    return min(1.0, most / 12)


def _add_mornings(marker: Marker, found: list[DayAndMorning], values: Floats, key: str) -> None:
    """Add a mark per morning; equal answers are spread a little, else they would cover each other."""
    if key in SCALES:
        values = values + (np.arange(len(values)) * 7 % 11 - 5) / 28
    loads = np.array([pair.load for pair in found])
    names = np.array([FELT.get(pair.felt or Felt.NORMAL, "dot") for pair in found])
    for name in np.unique(names):
        palette = marker.look.palette
        colour = palette.over_bar if name == "triangle" else palette.series[1][1]
        there = names == name
        marker.marks(str(name), colour, loads[there], values[there])


def _scale(key: str, values: Floats) -> Scale:
    """Return the scale: 7 at the bottom for answers, 0 inside for differences; outliers do not widen it."""
    if key in SCALES:
        return Scale(WORST, BEST, ((1.0, "1"), (4.0, "4"), (7.0, "7")))
    low, high = np.percentile(values, [1, 99]).tolist() if len(values) else (0.0, 0.0)
    return percent_scale(min(low, -PERCENT), max(high, PERCENT), 4)
