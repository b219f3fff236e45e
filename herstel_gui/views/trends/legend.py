"""The legend of the chart: samples of the signs with their meaning, in lines."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial, reduce
from operator import or_
from typing import TYPE_CHECKING, Final, TypeAlias

from PySide6.QtCore import QCoreApplication, QLineF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.measures import PULSES
from herstel_gui.domain.presentation.levels import LEVEL_SIGNS
from herstel_gui.domain.signals.signal import LevelMark
from herstel_gui.domain.text import tr_noop
from herstel_gui.domain.trends.picture import BandRole, DayMark, PanelForm
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.trends.arrays import known
from herstel_gui.views.trends.canvas import DOUBTFUL, ILL, OVER, Canvas, draw_symbol, screen_look
from herstel_gui.views.trends.panel_layer import paint_as
from herstel_gui.views.trends.scales import scale_of
from herstel_gui.views.trends.strip_layer import draw_level, draw_plan

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from herstel_gui.views.trends.arrays import BandArrays, PanelArrays, PictureArrays, TimeView
    from herstel_gui.views.trends.canvas import Look

    Sample: TypeAlias = Callable[[Canvas, QRectF], None]

LEGEND_LINE: Final = 22
LEGEND_GAP: Final = 18
SAMPLE: Final = 20
USUAL_HEIGHT: Final = 100.0
"""A height of a panel, to compute a scale of which only the ends are used."""


@dataclass(frozen=True, slots=True)
class Entry:
    """The meaning of a sign, and the function that draws a sample."""

    text: str
    draw: Sample


def legend(arrays: PictureArrays, view: TimeView) -> list[Entry]:
    """Return the entries of the signs in view."""
    days, picture = view.indices, arrays.picture
    marks = reduce(
        or_, (mark for each in arrays.panels for mark in set(each.marks[days.start : days.stop].tolist())), 0
    )
    entries: list[Entry] = []
    if any(panel.panel.form is PanelForm.DOTS for panel in arrays.panels):
        entries.append(Entry(QCoreApplication.translate("", "meting"), symbol_sample("dot")))
        entries.append(Entry(_mean_words(arrays), line_sample()))
    if marks & DayMark.IMPORTED:
        entries.append(Entry(QCoreApplication.translate("", "geïmporteerd"), symbol_sample("ring")))
    if marks & DayMark.OVER:
        text = QCoreApplication.translate("", "voorbij de grens")
        entries.append(Entry(text, symbol_sample(OVER, "warning")))
    entries += apart_entries(marks)
    if marks & DayMark.REST:
        entries.append(Entry(QCoreApplication.translate("", "rustdag"), symbol_sample("pill", "rest")))
    if picture.plans(DaySpan(picture.day(days.start), picture.day(days.stop - 1))):
        entries.append(Entry(QCoreApplication.translate("", "gepland: rust"), _plan))
    entries += _band_entries(arrays, days)
    held = bool(arrays.held[days.start : days.stop].any())
    return [*entries, *level_entries(set(picture.levels[days.start : days.stop]), held=held)]


def apart_entries(marks: int = DayMark.ILL | DayMark.DOUBTFUL) -> list[Entry]:
    """Return the entries of the values that do not count, as far as ``marks`` has them."""
    ill, doubtful = (
        QCoreApplication.translate("", "ziek, telt niet mee"),
        QCoreApplication.translate("", "twijfelachtig"),
    )
    entries = (
        (DayMark.ILL, Entry(ill, symbol_sample(ILL, "ill"))),
        (DayMark.DOUBTFUL, Entry(doubtful, symbol_sample(DOUBTFUL, "muted"))),
    )
    return [entry for mark, entry in entries if marks & mark]


def _mean_words(arrays: PictureArrays) -> str:
    pulses = [panel.panel.key in PULSES for panel in arrays.panels if panel.panel.form is PanelForm.DOTS]
    if all(pulses):
        return QCoreApplication.translate("", "gemiddelde van 3 ochtenden")
    if any(pulses):
        return QCoreApplication.translate("", "gemiddelde van 7 dagen (pols: 3 ochtenden)")
    return QCoreApplication.translate("", "gemiddelde van 7 dagen")


def _band_entries(arrays: PictureArrays, days: range) -> list[Entry]:
    """Return the entries of the bands in view."""
    there = {
        band.role
        for panel in arrays.panels
        for band, shape in zip(panel.panel.bands, panel.bands, strict=True)
        if _is_seen(panel, shape, days)
    }
    names = {
        BandRole.NORMAL: QCoreApplication.translate("", "normaal"),
        BandRole.OWN: QCoreApplication.translate("", "wat voor jou gewoon is"),
        BandRole.WARNING: QCoreApplication.translate("", "grens"),
    }
    return [Entry(text, partial(_band, role=role)) for role, text in names.items() if role in there]


def _is_seen(panel: PanelArrays, band: BandArrays, days: range) -> bool:
    """Return whether a band overlaps the scale of the values in view."""
    if len(band.low) > 1:
        return bool(len(known(band.low, days.start, days.stop)))
    scale = scale_of(panel, days.start, days.stop, USUAL_HEIGHT)
    return scale.bottom < float(band.high[0]) and float(band.low[0]) < scale.top


HELD_NAME: Final = tr_noop("van een eerdere ochtend")


def level_entries(found: Container[LevelMark], *, held: bool = False) -> list[Entry]:
    """Return the entries of these levels; ``held`` adds that of a level of an earlier morning."""
    entries = [
        Entry(translate(LEVEL_SIGNS[level].name), partial(_level, level=level))
        for level in LevelMark
        if level in found
    ]
    if held:  # drawn as "let op": the frame around it is what is explained
        entries.append(Entry(translate(HELD_NAME), partial(_level, level=LevelMark.NOTICE, held=True)))
    return entries


def box_in(where: QRectF, width: float, height: float) -> QRectF:
    """Return a box of this size in the middle of ``where``."""
    return QRectF(where.center().x() - width / 2, where.center().y() - height / 2, width, height)


def symbol_sample(name: str, colour: str = "pulse") -> Sample:
    """Return a function that draws a symbol in a colour of the palette."""

    def draw(canvas: Canvas, where: QRectF) -> None:
        canvas.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = getattr(canvas.palette, colour)
        draw_symbol(canvas.painter, name, where.center(), canvas.px(8), ink, canvas.palette.card)

    return draw


def line_sample(series: int = 0, *, dashed: bool = False) -> Sample:
    """Return a function that draws a piece of line in the colour of a series; dashed lines are lighter."""

    def draw(canvas: Canvas, where: QRectF) -> None:
        style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
        canvas.painter.setPen(canvas.look.pen(canvas.palette.series[series][1 if dashed else 0], 2.0, style))
        y = where.center().y()
        canvas.painter.drawLine(QLineF(where.left(), y, where.right(), y))

    return draw


def bar_sample(colour: str) -> Sample:
    """Return a function that draws a box in a colour of the palette."""

    def draw(canvas: Canvas, where: QRectF) -> None:
        box = box_in(where, where.width(), canvas.px(12))
        canvas.painter.fillRect(box, getattr(canvas.palette, colour))

    return draw


def _plan(canvas: Canvas, where: QRectF) -> None:
    draw_plan(canvas, box_in(where, where.width(), canvas.px(9)))


def _band(canvas: Canvas, where: QRectF, role: BandRole) -> None:
    paint_as(canvas, role)
    if role is BandRole.OWN:
        canvas.painter.setPen(canvas.look.pen(canvas.palette.own_edge, 1.0, Qt.PenStyle.DotLine))
    canvas.painter.drawRect(box_in(where, where.width(), canvas.px(14)))


def _level(canvas: Canvas, where: QRectF, level: LevelMark, *, held: bool = False) -> None:
    cell = box_in(where, canvas.px(13), canvas.px(13))
    draw_level(canvas, cell, canvas.palette.levels[level], held=held)


def legend_rows(look: Look, entries: Sequence[Entry], width: float) -> list[list[Entry]]:
    """Return the entries in lines of at most ``width``."""
    rows: list[list[Entry]] = []
    used = 0.0
    for entry in entries:
        size = _entry_width(look, entry)
        if not rows or used + size > width:
            rows.append([])
            used = 0.0
        rows[-1].append(entry)
        used += size
    return rows


def _entry_width(look: Look, entry: Entry) -> float:
    return look.px(SAMPLE + 6 + LEGEND_GAP) + look.width_of(entry.text, 12)


def draw_row(canvas: Canvas, row: Sequence[Entry], left: float, top: float) -> None:
    """Draw a line of entries with its top left corner at ``left``, ``top``."""
    height = canvas.px(LEGEND_LINE)
    for entry in row:
        entry.draw(canvas, QRectF(left, top, canvas.px(SAMPLE), height))
        text = QRectF(left + canvas.px(SAMPLE + 6), top, canvas.look.width_of(entry.text, 12) + 2, height)
        canvas.write(text, entry.text, canvas.palette.muted, 12)
        left += _entry_width(canvas.look, entry)


class LevelKey(QWidget):
    """Samples with their names; hidden without entries."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin hidden."""
        super().__init__(parent)
        self._entries: Sequence[Entry] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these entries."""
        self._entries = entries
        self.setAccessibleName(", ".join(entry.text for entry in entries))
        self.setVisible(bool(entries))
        self._fit()
        self.update()

    def _rows(self) -> list[list[Entry]]:
        return legend_rows(screen_look(), self._entries, self.width())

    def _fit(self) -> None:
        self.setFixedHeight(round(screen_look().px(LEGEND_LINE)) * max(1, len(self._rows())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines for the new width."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines."""
        painter = QPainter(self)
        canvas = Canvas(painter, screen_look())
        for number, row in enumerate(self._rows()):
            draw_row(canvas, row, 0, canvas.px(LEGEND_LINE) * number)
        painter.end()
