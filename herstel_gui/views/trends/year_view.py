"""A calendar of all years with a cell per day, coloured by level or by the value of one measure."""

from __future__ import annotations

import math
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QToolTip

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.trends.panels import counts
from herstel_gui.domain.trends.picture import DayMark, along_the_night
from herstel_gui.domain.trends.readout import read_out
from herstel_gui.domain.trends.season import marks_apart, reach_of
from herstel_gui.domain.trends.sentences import year_words
from herstel_gui.qt_models.texts import long_day_with_year, translate
from herstel_gui.views.trends.axes import ValueAxis
from herstel_gui.views.trends.board import Board, PlotBox
from herstel_gui.views.trends.canvas import DOT, DOUBTFUL, ILL, draw_symbol, screen_look
from herstel_gui.views.trends.layers import Layer
from herstel_gui.views.trends.legend import Entry, apart_entries, box_in, level_entries
from herstel_gui.views.trends.other_views import MeasureView, fill, recorded
from herstel_gui.views.trends.output import Sheet
from herstel_gui.views.trends.palette import mixed
from herstel_gui.views.trends.readout import shown_words
from herstel_gui.views.trends.strip_layer import draw_level
from herstel_gui.views.trends.words import date_text, dates, value_label
from herstel_gui.views.widgets.enter_key import is_enter

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent
    from PySide6.QtWidgets import QWidget

    from herstel_gui.domain.trends.building import TrendBuilder
    from herstel_gui.domain.trends.picture import TrendPicture
    from herstel_gui.views.trends.canvas import Canvas, Look
    from herstel_gui.views.trends.layers import Frame
    from herstel_gui.views.trends.palette import Palette

GUTTER: Final = 52
WEEKS: Final = 54
HEAD: Final = 36
"""The height above each year for the names of the months."""
WEEK: Final = 7
LEVELS: Final = "levels"
STEPS: Final = 6
LEAST_SIDE: Final = 6
WEEKDAYS: Final = 28
"""The height of two cells from which more weekdays than Monday are named."""


class YearLayer(Layer):
    """Draws the days of one year: a column per week, Monday at the top."""

    def __init__(self, look: Look, picture: TrendPicture, year: int) -> None:
        """Draw the first panel of a picture; a picture without panels shows the levels."""
        super().__init__(look, WEEKS)
        self.picture, self.year = picture, year
        self.selected: date | None = None
        self.reach = reach_of(picture.panels[0]) if picture.panels else (0.0, 1.0)

    def cell(self, plot: QRectF, day: date) -> QRectF:
        """Return the cell of a day."""
        side, first = plot.height() / WEEK, date(self.year, 1, 1)
        column = ((day - first).days + first.weekday()) // WEEK
        return QRectF(plot.left() + column * side, plot.top() + day.weekday() * side, side, side)

    def draw(self, canvas: Canvas, frame: Frame) -> None:
        """Draw the cells, a sign on values that do not count, and the names of the months above."""
        plot, gap, picture = frame.plot, canvas.px(1), self.picture
        first = max(date(self.year, 1, 1), picture.span.first)
        last = min(date(self.year, 12, 31), picture.span.last)
        apart: list[tuple[QPointF, int]] = []
        for day in DaySpan(first, last):
            cell, index = self.cell(plot, day).adjusted(gap, gap, -gap, -gap), picture.index(day)
            if not picture.panels:
                level = canvas.palette.levels[picture.level(day)]
                draw_level(canvas, cell, level, held=day in picture.held)
                continue
            canvas.painter.fillRect(cell, self._colour(canvas.palette, index))
            panel = picture.panels[0]
            if panel.values[index] is not None and not counts(panel.marks[index]):
                apart.append((cell.center(), panel.marks[index]))
        canvas.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, size = canvas.palette, canvas.px(DOT)
        for centre, mark in apart:
            sign = (DOUBTFUL, palette.text) if mark & DayMark.DOUBTFUL else (ILL, palette.ill)
            draw_symbol(canvas.painter, sign[0], centre, size, sign[1], palette.card)
        self._draw_months(canvas, plot)
        if self.selected is not None:
            canvas.painter.setPen(canvas.look.pen(canvas.palette.text, 2))
            canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
            canvas.painter.drawRect(self.cell(plot, self.selected))

    def _colour(self, palette: Palette, index: int) -> QColor:
        """Return the colour of a value: pale for low, deep for high, without a judgement."""
        panel = self.picture.panels[0]
        value, (low, high) = panel.values[index], self.reach
        if value is None:
            return mixed(palette.grid, palette.card, 0.5)
        share = (float(along_the_night(panel.key, value)) - low) / (high - low) if high > low else 0.5
        return shade(palette, round(min(1.0, max(0.0, share)) * STEPS) / STEPS)

    def _draw_months(self, canvas: Canvas, plot: QRectF) -> None:
        free, height = 0.0, canvas.px(20)
        for month in range(1, 13):
            left = self.cell(plot, date(self.year, month, 1)).left()
            name = date_text(date(self.year, month, 1), "MMM")
            if left >= free:
                width = canvas.look.width_of(name) + canvas.px(6)
                canvas.write(QRectF(left, plot.top() - height, width, height), name, canvas.palette.muted)
                free = left + width

    def boundingRect(self) -> QRectF:
        """Return the year with the names of the months."""
        return QRectF(super().boundingRect()).adjusted(0, -WEEK, 0, 0)


class YearBoard(Board):
    """The years of a picture below each other, newest at the top."""

    def __init__(self, look: Look, picture: TrendPicture, parent: QWidget | None = None) -> None:
        """Build a row per year."""
        super().__init__(look, parent)
        self.years: dict[int, tuple[PlotBox, YearLayer]] = {}
        self._axes: list[ValueAxis] = []
        for row, year in enumerate(range(picture.span.last.year, picture.span.first.year - 1, -1)):
            axis, box, layer = ValueAxis(look, str(year)), PlotBox(), YearLayer(look, picture, year)
            axis.setWidth(look.px(GUTTER))
            axis.lift = look.px(20)
            box.invertY()
            box.setRange(xRange=(0, WEEKS), yRange=(0, WEEK), padding=0)
            box.addItem(layer, ignoreBounds=True)
            self.add_row(2 * row + 1, axis, box)
            self.years[year] = box, layer
            self._axes.append(axis)

    def side(self, width: float, room: float = math.inf) -> float:
        """Return the side of a cell for a width, and for a height in which all years must fit."""
        wide = (width - self.look.px(GUTTER + 20)) / WEEKS
        high = (room / max(1, len(self.years)) - self.look.px(HEAD)) / WEEK
        return max(1.0, min(high, max(float(LEAST_SIDE), math.floor(wide))))

    def arrange(self, width: float, room: float = math.inf) -> None:
        """Lay out the years in a width, and in ``room`` pixels of height if given."""
        side, head = self.side(width, room), self.look.px(HEAD)
        for row, (box, _layer) in enumerate(self.years.values()):
            self.ci.layout.setRowFixedHeight(2 * row, head)
            self.ci.layout.setRowFixedHeight(2 * row + 1, side * WEEK)
            box.setMaximumWidth(side * WEEKS)
            box.setMinimumWidth(side * WEEKS)
            axis = self._axes[row]
            weekdays = (0, 2, 4, 6) if 2 * side >= self.look.px(WEEKDAYS / 2) else (0,)
            axis.ticks = [(n + 0.5, date_text(date(2024, 1, 1 + n), "ddd")) for n in weekdays]
        self.lay_out(QSize(round(width), math.ceil((side * WEEK + head) * len(self.years) + head / 2)))

    def cell(self, day: date) -> QRectF:
        """Return the cell of a day in the scene."""
        box, layer = self.years[day.year]
        return layer.cell(box.sceneBoundingRect(), day)

    def day_at(self, place: QPointF) -> date | None:
        """Return the day at a point; None beside the calendar and outside the data."""
        for year, (box, layer) in self.years.items():
            plot = box.sceneBoundingRect()
            if plot.contains(place):
                side, first = plot.height() / WEEK, date(year, 1, 1)
                column, row = int((place.x() - plot.left()) // side), int((place.y() - plot.top()) // side)
                day = first + timedelta(days=column * WEEK + row - first.weekday())
                return day if day in layer.picture.span and day.year == year else None
        return None


class YearView(YearBoard):
    """The calendar on screen. ``day_opened`` carries the clicked day."""

    day_opened = Signal(object)

    def __init__(self, look: Look, picture: TrendPicture) -> None:
        """Show a picture."""
        super().__init__(look, picture)
        self.picture = picture
        self.selected: date | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Jaaroverzicht"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.scene().sigMouseClicked.connect(self._clicked)

    def minimumSizeHint(self) -> QSize:
        """Return the height of all years."""
        height = (self.side(self.width()) * WEEK + self.look.px(HEAD)) * len(self.years)
        return QSize(1, math.ceil(height + self.look.px(HEAD) / 2))

    def resizeEvent(self, event: Any) -> None:  # noqa: ANN401  # of pyqtgraph
        """Lay out the years when the width changes."""
        if event is not None and event.oldSize().width() != event.size().width():
            self.arrange(self.width())
            self.updateGeometry()
        super().resizeEvent(event)

    def said(self, day: date) -> str:
        """Return the read-out of a day as one text."""
        return shown_words(read_out(self.picture, day), ()).spoken()

    def viewportEvent(self, event: QEvent) -> bool:
        """Show a tooltip of the day under the pointer."""
        if event.type() is QEvent.Type.ToolTip:
            place: Any = event
            day = self.day_at(QPointF(place.pos()))
            QToolTip.showText(place.globalPos(), self.said(day).replace(". ", "\n") if day else "", self)
            return True
        return bool(super().viewportEvent(event))

    def _clicked(self, event: Any) -> None:  # noqa: ANN401  # of pyqtgraph
        day = self.day_at(event.scenePos())
        if day is not None and event.button() is Qt.MouseButton.LeftButton:
            self._select(day)
            self.day_opened.emit(day)

    def _select(self, day: date) -> None:
        self.selected = day
        self.setAccessibleDescription(self.said(day))
        for year, (_box, layer) in self.years.items():
            layer.selected = day if year == day.year else None
            layer.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the selection by days and weeks with the arrow keys; open the day with Enter."""
        moves = {Qt.Key.Key_Left: -WEEK, Qt.Key.Key_Right: WEEK, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if is_enter(event) and self.selected is not None:
            self.day_opened.emit(self.selected)
        elif event.key() in moves:
            span, step = self.picture.span, timedelta(days=moves[Qt.Key(event.key())])
            wanted = (self.selected or self.picture.today) + (step if self.selected else timedelta())
            self._select(min(max(wanted, span.first), span.last))
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Frame the last day when the keyboard comes and no day is framed: the frame is the focus mark."""
        super().focusInEvent(event)
        if self.selected is None and event.reason() is not Qt.FocusReason.MouseFocusReason:
            span = self.picture.span
            self._select(min(max(self.picture.today, span.first), span.last))


def shade(palette: Palette, share: float) -> QColor:
    """Return the colour for a share between low (0) and high (1)."""
    return mixed(palette.series[0][0], palette.card, 0.1 + 0.82 * share)


def year_entries(picture: TrendPicture) -> tuple[Entry, ...]:
    """Return the legend: the levels, or the colours from the lowest to the highest value."""
    if not picture.panels:
        return tuple(level_entries(set(picture.levels), held=bool(picture.held)))
    panel = picture.panels[0]
    low, high = reach_of(panel)
    steps = [low + (high - low) * number / STEPS for number in range(STEPS + 1)]
    texts = dict.fromkeys(value_label(panel, value) for value in steps)
    shares = [number / max(1, len(texts) - 1) for number in range(len(texts))]
    shades = (Entry(text, partial(_swatch, share=share)) for text, share in zip(texts, shares, strict=True))
    return (*shades, *apart_entries(marks_apart(panel)))


def _swatch(canvas: Canvas, where: QRectF, share: float) -> None:
    canvas.painter.fillRect(box_in(where, canvas.px(14), canvas.px(14)), shade(canvas.palette, share))


class YearPage(MeasureView):
    """A calendar of one measure or of the levels."""

    def __init__(self) -> None:
        """Build the view with a choice of the measure."""
        super().__init__()
        self.add_choice(self.tr("Wat je ziet"), self.measure)

    @property
    def body(self) -> YearView | None:
        """The calendar; None before the first picture."""
        return self.board if isinstance(self.board, YearView) else None

    def needs(self, builder: TrendBuilder) -> tuple[str, ...]:
        """Return the key of the chosen measure; no key for the levels."""
        fill(self.measure, [(LEVELS, self.tr("Signalen")), *recorded(builder)])
        key = self.measure.currentData()
        return () if key == LEVELS else (key,)

    def answer(self, _builder: TrendBuilder, picture: TrendPicture) -> Sheet:
        """Return the calendar."""
        name, span = self.tr("Jaaroverzicht"), picture.span

        def make(look: Look, kind: type[YearBoard] = YearBoard) -> YearBoard:
            return kind(look, picture)

        return Sheet(
            f"{name} – {self.measure.currentText()}", dates(span.first, span.last), year_entries(picture),
            make, translate(year_words(picture, long_day_with_year)),
        )  # fmt: skip

    def on_screen(self, sheet: Sheet) -> YearView:
        """Return the calendar with the day that was selected before."""
        made, before = sheet.make(screen_look(), YearView), self.body
        assert isinstance(made, YearView)  # noqa: S101  # asked for
        made.selected = None if before is None else before.selected
        made.day_opened.connect(self.day_opened)
        return made
