"""Draws a row of numbered choices side by side, and shows the chosen and the pointed-at choice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from herstel_gui.views.theme import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent, QPaintEvent, QWheelEvent

HEIGHT: Final = 30
DIGIT_WIDTH: Final = 32
FEWER_THAN: Final = 10
"""With this many choices or more, a choice is 4 pixels narrower than ``DIGIT_WIDTH``."""


class SegmentView(QAbstractSlider):
    """Choices numbered from ``first`` on; ``choice`` is None while no choice is made.

    For Qt this is a slider, so that a screen reader gets its range and value; the slider value below
    ``first`` stands for "no choice". This class takes no input; see ``SegmentBar``.
    """

    def __init__(self, labels: Sequence[str], first: int = 1, parent: QWidget | None = None) -> None:
        """Show one segment per label, without a choice."""
        super().__init__(parent)
        self._labels = list(labels)
        self._first = first
        self._given = False
        self._drawn: int | None = None
        self._hover: int | None = None
        self.setRange(first - 1, first + len(self._labels) - 1)
        self.setValue(first - 1)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @property
    def choice(self) -> int | None:
        """The chosen number; None without a choice."""
        return None if self.value() < self._first else self.value()

    def show_choice(self, choice: int | None, *, given: bool = False) -> None:
        """Show a choice, without a signal; ``given`` paints an imported value."""
        if given is not self._given:
            self._given = given
            self._update_segment(self.choice)
        self.setValue(self._first - 1 if choice is None else choice)

    def number_at(self, position: QPointF) -> int:
        """Return the number of the choice at a position in the widget."""
        index = int(position.x() * len(self._labels) / max(1, self.width()))
        return self._first + max(0, min(len(self._labels) - 1, index))

    def sliderChange(self, change: QAbstractSlider.SliderChange) -> None:
        """Draw anew the choices before and after a change of the value only: Qt would draw all of them."""
        if change is not QAbstractSlider.SliderChange.SliderValueChange:
            super().sliderChange(change)
            return
        self._update_segment(self._drawn)
        self._update_segment(self.choice)
        self._drawn = self.choice

    def _update_segment(self, number: int | None) -> None:
        """Draw anew a choice and the lines at both sides of it."""
        if number is not None:
            self.update(self._segment(number - self._first).adjusted(-1, 0, 2, 0).toRect())

    # -- pointing ----------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Highlight the choice under the pointer."""
        self._hover = self.number_at(event.position())
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Remove the highlight."""
        super().leaveEvent(event)
        self._hover = None
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page, so that scrolling never changes an answer."""
        event.ignore()

    # -- painting ----------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """Give every choice the same width: enough for a digit or for the longest label."""
        px = theme().px
        digit = px(DIGIT_WIDTH if len(self._labels) < FEWER_THAN else DIGIT_WIDTH - 4)
        each = max(digit, self._widest_label() + px(20))
        return QSize(each * len(self._labels), px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Allow choices close together, with every label still readable."""
        return QSize((self._widest_label() + theme().px(8)) * len(self._labels), theme().px(HEIGHT))

    def _widest_label(self) -> int:
        return max(self.fontMetrics().horizontalAdvance(label) for label in self._labels)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the choices within one rounded frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        outline = QPainterPath()
        outline.addRoundedRect(frame, theme().px(8), theme().px(8))
        painter.fillPath(outline, theme().colour("card"))
        painter.save()
        painter.setClipPath(outline)
        for index in range(len(self._labels)):
            if event.rect().intersects(self._segment(index).toRect()):
                self._paint_segment(painter, index)
        painter.restore()
        focused = self.hasFocus()
        painter.setPen(QPen(theme().colour("accent" if focused else "field_line"), 2 if focused else 1))
        painter.drawPath(outline)
        painter.end()

    def _segment(self, index: int) -> QRectF:
        width = self.width() / len(self._labels)
        return QRectF(
            round(index * width), 0, round((index + 1) * width) - round(index * width), self.height()
        )

    def _paint_segment(self, painter: QPainter, index: int) -> None:
        box, number = self._segment(index), self._first + index
        chosen = number == self.choice
        colour = theme().colour("text" if self.isEnabled() else "faint")
        if chosen:
            painter.fillRect(box, theme().colour("accent_soft" if self._given else "accent"))
            colour = theme().colour("accent" if self._given else "accent_text")
        elif number == self._hover and self.isEnabled():
            painter.fillRect(box, theme().colour("accent_soft"))
        if index and not chosen and number - 1 != self.choice:
            painter.setPen(QPen(theme().colour("line"), 1))
            painter.drawLine(QPointF(box.left() + 0.5, 0), QPointF(box.left() + 0.5, box.height()))
        font = self.font()
        font.setWeight(QFont.Weight.Bold if chosen else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._labels[index])
