"""Plots of training load against the next morning: a mark per day, and the median of light and heavy days."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, QRectF, Qt

from herstel_gui.domain.measures import BY_KEY, read_by_rules
from herstel_gui.domain.training_sessions import KINDS, Felt
from herstel_gui.domain.trends.day_after import (
    AFTER,
    ANY_KIND,
    SCALES,
    kinds,
    left_out,
    left_out_beside,
    middle,
    pairs,
    pairs_beside,
    side_by_side,
)
from herstel_gui.domain.trends.panels import unit_of
from herstel_gui.domain.trends.sentences import across, after_aloud, after_words, groups, middle_words
from herstel_gui.qt_models.texts import BOOK, translate
from herstel_gui.views.theme import theme
from herstel_gui.views.trends.axes import LINE, RIGHT, TICKS, Heading, LabelAxis, ValueAxis
from herstel_gui.views.trends.board import Board
from herstel_gui.views.trends.canvas import screen_look
from herstel_gui.views.trends.layers import GridLayer
from herstel_gui.views.trends.legend import Entry, apart_entries, symbol_sample
from herstel_gui.views.trends.marks import Marker
from herstel_gui.views.trends.other_views import OtherView, fill, recorded
from herstel_gui.views.trends.output import Sheet
from herstel_gui.views.trends.scales import Scale, percent_scale, scale_of_answers
from herstel_gui.views.trends.words import dates, percent_label
from herstel_gui.views.widgets.still_fields import StillCombo

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from herstel_gui.domain.measure import Measure
    from herstel_gui.domain.trends.building import TrendBuilder
    from herstel_gui.domain.trends.day_after import Apart, DayAndMorning, Pairs
    from herstel_gui.domain.trends.picture import TrendPicture
    from herstel_gui.views.trends.arrays import Floats
    from herstel_gui.views.trends.canvas import Canvas, Look
    from herstel_gui.views.trends.layers import Frame

PERCENT: Final = 12.0
HEAD: Final = 48
FOOT: Final = 62
FAR: Final = 4
"""A load that is so many times the upper quarter lies beyond the axis."""
BETWEEN: Final = 4
"""The least distance between the texts of two groups."""
NARROW: Final = 640
"""The width in unscaled pixels below which the plots stand below each other."""
LEAST: Final = 247
"""The least height of a plot with its heading and texts, in unscaled pixels."""
STROKE: Final = 0.3
"""Half of the width of the median of a group, where groups stand side by side."""
FELT: Final = {Felt.HEAVIER: "triangle", Felt.LIGHTER: "ring"}

_tr = QCoreApplication.translate


class MedianLayer(GridLayer):
    """The lines of the scale, and below the plot the medians of light, middle and heavy days."""

    def __init__(
        self, look: Look, key: str, parts: Sequence[tuple[str, Pairs]], across: Sequence[str]
    ) -> None:
        """Draw the medians of these named groups, below the longest name of the x axis that fits."""
        super().__init__(look)
        self._across = across
        self._texts = [(name, list(map(translate, middle_words(part, key)))) for name, part in parts]
        self.apart = False
        """Whether the number of days stands on a line of its own, below the median."""

    def draw(self, canvas: Canvas, frame: Frame) -> None:
        """Draw lines and texts."""
        super().draw(canvas, frame)
        column, centred = frame.plot.width() / max(1, len(self._texts)), Qt.AlignmentFlag.AlignHCenter
        top, width = frame.plot.bottom() + canvas.px(22), frame.plot.width()
        if self._across:
            where = QRectF(frame.plot.left(), top, width, canvas.px(LINE))
            fitting = next((name for name in self._across if self.look.width_of(name) <= width), "")
            canvas.write(where, fitting, canvas.palette.muted, align=centred)
            top += canvas.px(LINE)
        for number, (name, texts) in enumerate(self._texts):
            where = QRectF(frame.plot.left() + number * column, top, column, canvas.px(LINE))
            canvas.write(where, name, canvas.palette.muted, align=centred)
            for text in texts if self.apart else [" ".join(texts)]:
                where.translate(0, canvas.px(LINE - 1))
                canvas.write(where, text, canvas.palette.text, align=centred)

    def needs(self) -> float:
        """Return the width of the plot at which the median and its number of days fit on one line."""
        widths = [self.look.width_of(" ".join(texts)) for _, texts in self._texts]
        return len(widths) * (max(widths, default=0.0) + self.look.px(BETWEEN))

    def boundingRect(self) -> QRectF:
        """Return the plot with room for the texts below."""
        rect = QRectF(super().boundingRect())
        return rect.adjusted(0, -rect.height(), 0, rect.height())


def after_entries(beside: Measure | None = None) -> tuple[Entry, ...]:
    """Return the legend of the marks."""
    beyond = Entry(_tr("AfterView", "buiten beeld"), symbol_sample("up", "muted"))
    stroke = symbol_sample("pill", "hrv")
    if beside is not None:
        return (
            Entry(_tr("AfterView", "een dag"), symbol_sample("dot", "hrv")),
            beyond,
            Entry(_tr("AfterView", "streep: midden van de groep"), stroke),
            *apart_entries(),
        )
    return (
        Entry(_tr("AfterView", "zwaarder dan gewoon"), symbol_sample("triangle", "over_bar")),
        Entry(_tr("AfterView", "normaal"), symbol_sample("dot", "hrv")),
        Entry(_tr("AfterView", "lichter"), symbol_sample("ring", "hrv")),
        beyond,
        Entry(_tr("AfterView", "streep: midden van licht, middel en zwaar"), stroke),
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
        parts = groups(pairs, beside)
        self._in_groups = beside is not None and all(len({p.load for p in part}) == 1 for _, part in parts)
        loads, self._pairs, self._apart = [part for _, part in parts], pairs, apart
        if self._in_groups:
            loads, self._apart = side_by_side(loads, apart)
            self._pairs = tuple(pair for part in loads for pair in part)
        self._parts = [(translate(name), part) for (name, _), part in zip(parts, loads, strict=True)]
        self._beside, self.columns = beside, columns
        # groups that stand side by side have the values as names below them, and no numbers
        self._across = () if self._in_groups else tuple(map(translate, across(beside)))
        self._foot = FOOT + (LINE if self._across else 0)
        for number, key in enumerate(AFTER):
            self._add(key, 3 * (number // columns), 2 * (number % columns))
        for number in range(columns):
            # a column of words alone stays as wide as one of plots
            self.ci.layout.setColumnStretchFactor(2 * number + 1, 1)

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
            self.ci.layout.setRowFixedHeight(row, self.look.px(self._foot + LINE * apart))

    def _add(self, key: str, row: int, column: int) -> None:
        look, layout, apart = self.look, self.ci.layout, self._apart.get(key, [])
        unit = _tr("AfterView", "verschil met je gewone waarde")
        if key in SCALES:
            unit = translate(unit_of(BY_KEY[key]))
        unit = _tr("AfterView", "{unit}, de ochtend erna").format(unit=unit)
        self.place(Heading(look, translate(BY_KEY[key].label), (unit,)), row, column, 1, 2)
        layout.setRowFixedHeight(row, look.px(HEAD))
        layout.setRowFixedHeight(row + 2, look.px(self._foot))
        found = [pair for pair in self._pairs if key in pair.after]
        if not found and not apart:
            text = _tr("AfterView", "nog geen ochtend na een training ingevuld")
            if self._beside is not None:
                text = _tr("AfterView", "nog geen ochtend erna ingevuld")
            self.place(Heading(look, "", (text,)), row + 1, column, 1, 2)
            return
        values = np.array([pair.after[key] for pair in found])
        scale = _scale(key, values)
        # where groups stand side by side, their names below take the place of numbers
        labels: tuple[tuple[float, str], ...] = ((-1.0, ""),)
        reach = (-0.5, len(self._parts) - 0.5)
        if not self._in_groups:
            reach, labels = (0, _most([*(p.load for p in found), *(load for load, *_ in apart)])), ()
        axis, medians = ValueAxis(look), MedianLayer(look, key, self._parts, self._across)
        wide = max(look.width_of(text) for _, text in scale.ticks)
        box = self.add_plot(row + 1, axis, medians, scale, reach, column)
        axis.setWidth(look.px(TICKS) + max(0.0, wide - look.px(33)))
        self._medians = [*self._medians, (axis, medians)]
        marker = Marker(box, look, partial(_number, key))
        _add_medians(marker, self._parts, key, reach)
        _add_mornings(marker, found, values, key)
        marker.apart(apart)
        loads_axis = LabelAxis(look, labels)
        loads_axis.linkToView(box)
        self.place(loads_axis, row + 2, column + 1)
        layout.setColumnSpacing(column + 1, look.px(14))


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
    """Add a stroke at the median of each group, as wide as its loads."""
    pen = pg.mkPen(marker.look.palette.series[1][0], width=marker.look.px(2.5))
    least = min(1.0, reach[1] / 12)  # some of a short axis, one of a long one
    for _name, part in parts:
        centre = middle(part, key).value
        if centre is not None:
            first, last = part[0].load, max(part[-1].load, part[0].load + least)
            ends = (first - STROKE, first + STROKE) if reach[0] < 0 else (first, min(reach[1], last))
            marker.curve(ends, (centre, centre), pen)


def _add_mornings(marker: Marker, found: list[DayAndMorning], values: Floats, key: str) -> None:
    """Add a mark per morning; equal answers are spread a little, else they would cover each other."""
    if key in SCALES:
        values = values + (np.arange(len(values)) * 7 % 11 - 5) / 28
    loads = np.array([pair.load for pair in found])
    names = np.array([FELT.get(pair.felt or Felt.NORMAL, "dot") for pair in found])
    palette = marker.look.palette
    for name in np.unique(names):
        colour = palette.over_bar if name == "triangle" else palette.series[1][1]
        marker.marks(str(name), colour, loads[names == name], values[names == name])


def _scale(key: str, values: Floats) -> Scale:
    """Return the scale: 7 at the bottom for answers, 0 inside for differences; outliers do not widen it."""
    if key in SCALES:
        return scale_of_answers(None)
    low, high = np.percentile(values, [1, 99]).tolist() if len(values) else (0.0, 0.0)
    return percent_scale(min(low, -PERCENT), max(high, PERCENT), 4)


class AfterPage(OtherView):
    """Trainings of one kind or of all kinds, or the values of an own measure, and the mornings after."""

    def __init__(self) -> None:
        """Build the view with a choice of the kind."""
        super().__init__()
        self.kind = StillCombo()
        self.add_choice(self.tr("Naast de ochtend erna"), self.kind)
        self.setAccessibleName(self.tr("Dag erna"))
        self.pairs: Pairs = ()
        self.apart: Apart = {}
        self.beside: dict[str, Measure] = {}
        """The own measures of the journal, by key."""

    def needs(self, builder: TrendBuilder) -> tuple[str, ...]:
        """Return the measures of the next morning."""
        named = [
            (key, f"{translate(KINDS.get(key, key))} ({count})") for key, count in kinds(builder.days).items()
        ]
        self.beside = {
            each.key: each for each in builder.surroundings.measures if not read_by_rules(each.key)
        }
        held = {key for key, _name in recorded(builder)}
        own = [(key, translate(each.label)) for key, each in self.beside.items() if key in held]
        fill(self.kind, [(ANY_KIND, self.tr("Alle trainingen")), *named, *own])
        chosen = self.kind.currentData()
        return (*AFTER, chosen) if chosen in self.beside else AFTER

    def answer(self, builder: TrendBuilder, picture: TrendPicture) -> Sheet | str:
        """Return the pairs of the chosen kind."""
        kind = self.kind.currentData() or ANY_KIND
        beside = self.beside.get(kind)
        if beside is None:
            self.pairs, self.apart = pairs(builder.days, picture, kind), left_out(builder.days, picture, kind)
        else:
            self.pairs, self.apart = pairs_beside(builder.days, picture, kind), left_out_beside(picture, kind)
        found, apart, name = self.pairs, self.apart, self.tr("Dag erna")
        if not any(pair.after for pair in found) and not any(apart.values()):
            if beside is None:
                return self.tr("Er is nog geen ochtend na een training ingevuld.")
            return self.tr("Er is nog geen ochtend erna ingevuld.")

        def make(look: Look, columns: int = 2) -> AfterBoard:
            return AfterBoard(look, found, apart, columns, beside)

        return Sheet(
            f"{name} – {self.kind.currentText()}", dates(found[0].day, found[-1].day) if found else "",
            after_entries(beside), make, translate(after_words(found, beside)),
            translate(after_aloud(found, beside)),
        )  # fmt: skip

    def _columns(self) -> int:
        return 2 if self.width() >= theme().px(NARROW) else 1

    def on_screen(self, sheet: Sheet) -> Board:
        """Return the plots, below each other when two do not fit side by side."""
        columns = self._columns()
        board = sheet.make(screen_look(), columns)
        board.setMinimumHeight(theme().px(LEAST) * len(AFTER) // columns)
        return board

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the plots again for the new width."""
        super().resizeEvent(event)
        if self.sheet and isinstance(self.board, AfterBoard) and self.board.columns != self._columns():
            self.show_sheet(self.sheet)
