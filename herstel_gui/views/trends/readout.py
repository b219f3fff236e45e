"""The box with values beside the crosshair, and the same text for a screen reader."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from herstel_gui.domain.trends.readout import ReadOut
from herstel_gui.qt_models.texts import long_day, translate
from herstel_gui.views.trends.canvas import TITLE, Canvas

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from herstel_gui.domain.trends.readout import ReadOutLine

LINE: Final = 17.0
EDGE: Final = 10.0
DISTANCE: Final = 10.0
SIZE: Final = 12.0
GAP: Final = 12.0
MOST_SIGNALS: Final = 5


@dataclass(frozen=True, slots=True)
class Shown:
    """The texts of the box: a heading, rows, and remarks below the rows.

    A row holds name, value, deviation, and whether the value lies past the limit.
    """

    heading: str
    rows: tuple[tuple[str, str, str, bool], ...]
    below: tuple[str, ...]

    def spoken(self) -> str:
        """Return all texts joined, for a screen reader."""
        rows = (f"{name}: {' '.join(filter(None, (value, rest)))}" for name, value, rest, _ in self.rows)
        return ". ".join((self.heading, *rows, *self.below))


def shown_words(content: ReadOut, signals: tuple[str, ...]) -> Shown:
    """Return a read-out in the language of the screen; ``signals`` are the names of the day's signals."""
    rows = tuple(_row(line) for line in content.lines)
    below = [translate(content.level)[:1].upper() + translate(content.level)[1:]]
    below += signals[:MOST_SIGNALS]
    if len(signals) > MOST_SIGNALS:
        below.append(f"+ {len(signals) - MOST_SIGNALS}")
    if content.context:
        below.append(" · ".join(translate(label) for label in content.context))
    return Shown(f"{long_day(content.day)} {content.day.year}", rows, tuple(below))


def _row(line: ReadOutLine) -> tuple[str, str, str, bool]:
    parts = [translate(text) for text in (line.deviation, line.remark) if text is not None]
    return translate(line.label), translate(line.value), " · ".join(parts), line.over


def box_rect(canvas: Canvas, shown: Shown, x: float, bounds: QRectF) -> QRectF:
    """Return the rectangle of the box: right of the crosshair at ``x``, else left, within ``bounds``."""
    width = min(_width(canvas, shown), bounds.width())
    height = canvas.px(LINE * (1 + len(shown.rows) + len(shown.below)) + 2 * EDGE)
    left = x + canvas.px(DISTANCE)
    if left + width > bounds.right():
        left = x - canvas.px(DISTANCE) - width
    return QRectF(max(bounds.left(), left), bounds.top(), width, min(height, bounds.height()))


def _width(canvas: Canvas, shown: Shown) -> float:
    names = _name_width(canvas, shown)
    rows = [
        canvas.width_of(value, SIZE) + canvas.width_of(rest and f"  {rest}", SIZE)
        for _, value, rest, _ in shown.rows
    ]
    widest = max([names + canvas.px(GAP) + row for row in rows], default=0.0)
    lines = [canvas.width_of(line, SIZE) for line in shown.below]
    return max(widest, canvas.width_of(shown.heading, TITLE, bold=True), *lines) + canvas.px(2 * EDGE + 4)


def _name_width(canvas: Canvas, shown: Shown) -> float:
    return max((canvas.width_of(name, SIZE) for name, *_ in shown.rows), default=0.0)


def draw_box(canvas: Canvas, shown: Shown, box: QRectF, *, pinned: bool) -> None:
    """Draw the box; the edge of a pinned box is thicker."""
    painter, palette = canvas.painter, canvas.palette
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(palette.series[0][0] if pinned else palette.line, canvas.px(1.5 if pinned else 1)))
    painter.setBrush(palette.card)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), canvas.px(8), canvas.px(8))
    inner = box.adjusted(canvas.px(EDGE), canvas.px(EDGE), -canvas.px(EDGE), -canvas.px(EDGE))
    line = QRectF(inner.topLeft(), inner.bottomRight())
    line.setHeight(canvas.px(LINE))
    canvas.write(line, shown.heading, palette.text, TITLE, bold=True)
    names = _name_width(canvas, shown) + canvas.px(GAP)
    for name, value, rest, over in shown.rows:
        line.translate(0, canvas.px(LINE))
        canvas.write(line, name, palette.muted, SIZE)
        _draw_value(
            canvas,
            line.adjusted(names, 0, 0, 0),
            value,
            rest,
            palette.warning_text if over else palette.muted,
        )
    for number, text in enumerate(shown.below):
        line.translate(0, canvas.px(LINE))
        canvas.write(line, text, palette.text if number == 0 else palette.muted, SIZE, bold=number == 0)


def _draw_value(canvas: Canvas, where: QRectF, value: str, rest: str, colour: QColor) -> None:
    canvas.write(where, value, canvas.palette.text, SIZE)
    if rest:
        place = where.adjusted(canvas.width_of(f"{value}  ", SIZE), 0, 0, 0)
        canvas.write(place, rest, colour, SIZE, Qt.AlignmentFlag.AlignLeft)
