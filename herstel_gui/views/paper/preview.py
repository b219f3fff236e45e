"""A preview of sheets, drawn by the same functions as the printed sheets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMarginsF, QRectF, QSize, QSizeF, Qt, QTimer
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from herstel_gui.domain.errors import NoFontError
from herstel_gui.printing.canvas import PER_POINT
from herstel_gui.printing.missing_signs import sheets_remark
from herstel_gui.printing.paper import paint_pages
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.card import message_label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from herstel_gui.printing.paper import Page

ROOM: Final = 16
PAUSE: Final = 400
"""Milliseconds after the last change until all sheets are searched for missing signs."""


class SheetPreview(QWidget):
    """Shows one of several sheets as large as the widget allows, on white in every theme.

    ``remark`` is a label for the dialog: which signs no font here can draw, hidden when all are drawn.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        """Create a preview without sheets."""
        super().__init__(parent)
        self._pages: list[Page] = []
        self._size = QSizeF(1, 1)
        self.number = 0
        self.remark = message_label()
        self.remark.setWordWrap(True)
        self.remark.hide()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.tell_missing)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Voorbeeld van het blad"))

    def show_pages(self, pages: list[Page], size: QSizeF) -> None:
        """Show sheets of ``size`` canvas units, from the present sheet number if it still exists."""
        self._pages, self._size = pages, size
        self.number = max(0, min(self.number, len(pages) - 1))
        self.update()
        self._pause.start()

    def tell_missing(self) -> None:
        """Show in ``remark`` which signs of the sheets no font here can draw."""
        points = QPageSize(self._size / PER_POINT, QPageSize.Unit.Point)
        layout = QPageLayout(points, QPageLayout.Orientation.Portrait, QMarginsF())
        try:
            told = sheets_remark(lambda device: paint_pages(device, self._pages), layout)
        except NoFontError as error:
            told = error.text
        self.remark.setText("" if told is None else translate(told))
        self.remark.setVisible(told is not None)

    def drop_remark(self) -> None:
        """Hide the remark about these sheets, also when they were not searched yet."""
        self._pause.stop()
        self.remark.hide()

    def turn(self, pages: int) -> None:
        """Go ``pages`` sheets forward, or back if negative, within the first and the last sheet."""
        self.number = max(0, min(self.number + pages, len(self._pages) - 1))
        self.update()

    @property
    def sheets(self) -> tuple[list[Page], QSizeF]:
        """The sheets, and their size in units of the canvas."""
        return self._pages, self._size

    @property
    def count(self) -> int:
        """The number of sheets."""
        return len(self._pages)

    def sizeHint(self) -> QSize:
        """Return a size in which the text is readable."""
        return QSize(theme().px(760), theme().px(560))

    def sheet_area(self) -> QRectF:
        """Return the rectangle of the sheet in the widget."""
        room = theme().px(ROOM)
        inside = QRectF(self.rect()).adjusted(room, room, -room, -room)
        shape = self._size.scaled(inside.size(), Qt.AspectRatioMode.KeepAspectRatio)
        area = QRectF(0, 0, shape.width(), shape.height())
        area.moveCenter(inside.center())
        return area

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sheet."""
        painter = QPainter(self)
        area = self.sheet_area()
        painter.setPen(theme().colour("field_line"))
        painter.setBrush(Qt.GlobalColor.white)
        painter.drawRect(area)
        if self._pages:
            painter.translate(area.topLeft())
            scale = area.width() / self._size.width()
            painter.scale(scale, scale)
            painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            self._pages[self.number](painter)
        painter.end()
