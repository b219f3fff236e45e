"""The delegate of the week table: draws cells as on paper and edits a cell in place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QApplication, QHeaderView, QLineEdit, QStyle, QStyledItemDelegate, QWidget

from herstel_gui.domain.presentation.marks import MISSING
from herstel_gui.qt_models.week_model import CellRole, WeekModel
from herstel_gui.views.theme import theme
from herstel_gui.views.week.table_ink import HEADING, LINES_ALIGN, NAME_LINES, PAD, PIECE, Ink, lines_of
from herstel_gui.views.widgets.level_mark import paint_level
from herstel_gui.views.widgets.line_edit import LineEdit
from herstel_gui.views.widgets.lines import breakable
from herstel_gui.views.widgets.triangle import paint_triangle

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex
    from PySide6.QtWidgets import QStyleOptionViewItem

    from herstel_gui.qt_models.cell_look import CellLook

SMALL_COLUMNS: Final = frozenset({"normal", "warning"})
SELECTED: Final = QStyle.StateFlag.State_Selected.value
FOCUSED: Final = QStyle.StateFlag.State_HasFocus.value
"""Bits of the state of a cell: numbers, because flags of Qt for Python are slow to combine."""
BAND_LINES: Final = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
MOST_PAINTED = 2000
"""Characters of a cell that are measured; a note can be far longer than any cell shows."""


class CellDelegate(QStyledItemDelegate):
    """Draws warnings bold with tint and triangle, missing values as a faint dash, the cursor as a frame."""

    opened = Signal(object, object)
    """Emitted with a QLineEdit and its QModelIndex when an editor opens."""

    accepted = True
    """Whether the last edited cell was stored."""

    band_width = 0
    """Width in pixels at which the name of a section wraps; 0 for the full width of the row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with the font of the program; ``take_ink`` takes that of a view."""
        super().__init__(parent)
        self._ink = Ink(QApplication.font())

    def take_ink(self, font: QFont) -> None:
        """Make the fonts and colours of a painting that begins."""
        self._ink = Ink(font)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one cell. Font and pen are set for each cell, and everything else is left as it was."""
        model, row, column = index.model(), index.row(), index.column()
        assert isinstance(model, WeekModel)  # noqa: S101  # the only model of this delegate
        look, area, state = model.look(row, column), option.rect, option.state.value
        if look.section:
            self._paint_band(painter, area, look)
            return
        self._paint_ground(painter, area, look, selected=bool(state & SELECTED))
        if look.lines:
            self._paint_lines(painter, area, look)
        elif column == 0 and self._ink.name_height(area.width(), look):
            self._paint_name(painter, area, look)
        elif look.text:
            self._paint_text(painter, area, look)
        if state & FOCUSED or model.refused(row, column):
            self._paint_frames(
                painter, area, refused=model.refused(row, column), cursor=bool(state & FOCUSED)
            )

    @staticmethod
    def _paint_frames(painter: QPainter, area: QRect, *, refused: bool, cursor: bool) -> None:
        """Draw a dashed frame around a refused cell, and the frame of the cursor."""
        painter.save()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if refused:
            painter.setPen(QPen(theme().colour("alarm"), theme().px(2), Qt.PenStyle.DashLine))
            painter.drawRect(area.adjusted(2, 2, -2, -3))
        if cursor:
            painter.setPen(QPen(theme().colour("accent"), 2))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
            painter.drawRect(area.adjusted(1, 1, -1, -2))
        painter.restore()

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        """Return a right-aligned line edit and emit ``opened``."""
        editor = LineEdit(parent=parent)
        editor.setObjectName("cellEditor")
        editor.setAlignment(Qt.AlignmentFlag.AlignRight)
        editor.setAccessibleName(str(index.data(CellRole.FULL_NAME) or ""))
        self.opened.emit(editor, index)
        return editor

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        """Fill the editor with the text of the cell, unless the user has typed in the editor."""
        if not (isinstance(editor, QLineEdit) and editor.isModified()):
            super().setEditorData(editor, index)

    def setModelData(
        self, editor: QWidget, model: QAbstractItemModel, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Store the text of the editor and set ``accepted``."""
        if isinstance(editor, QLineEdit):
            self.accepted = model.setData(index, editor.text())

    # -- parts of a cell ---------------------------------------------------------------------------------

    def _paint_band(self, painter: QPainter, area: QRect, look: CellLook) -> None:
        ink = self._ink
        painter.fillRect(area, ink.colour("paper"))
        self._underline(painter, area)
        painter.setFont(ink.strong.font)
        painter.setPen(ink.colour("muted"))
        room = area.adjusted(ink.pad, 0, 0, 0)
        if self.band_width:
            room.setWidth(self.band_width - ink.pad)
        painter.drawText(room, BAND_LINES, look.text)

    def _paint_ground(self, painter: QPainter, area: QRect, look: CellLook, *, selected: bool) -> None:
        if look.warned:
            painter.fillRect(area, self._ink.colour("warning_soft"))
        elif look.today:
            painter.fillRect(area, today_tint())
        if selected:
            tint = theme().colour("accent_soft")
            tint.setAlpha(170)
            painter.fillRect(area, tint)
        self._underline(painter, area)

    def _underline(self, painter: QPainter, area: QRect) -> None:
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, self._ink.colour("line"))

    def _paint_text(self, painter: QPainter, area: QRect, look: CellLook) -> None:
        ink, warned, text, wordy = self._ink, look.warned, look.text, look.words
        small = wordy or look.column in SMALL_COLUMNS
        letters = ink.bold if warned else ink.small if small else ink.plain
        painter.setFont(letters.font)
        role = "faint" if text == MISSING else "muted" if small and not wordy else "text"
        painter.setPen(ink.colour(role))
        inner = area.adjusted(ink.tight if wordy else ink.pad, 0, -ink.pad, 0)
        if wordy:  # every other column is as wide as its widest text
            text = letters.metrics.elidedText(text[:MOST_PAINTED], Qt.TextElideMode.ElideRight, inner.width())
        if look.ends:
            inner.setHeight(inner.height() * 3 // 5)
        painter.drawText(inner, look.alignment, text)
        if look.ends:
            self._paint_ends(painter, inner.translated(0, inner.height()), area.bottom(), look.ends)
        if warned:
            wide = letters.metrics.horizontalAdvance(text)
            painter.save()
            paint_triangle(painter, QPointF(inner.right() - wide - theme().px(9), area.center().y() + 1))
            painter.restore()

    def _paint_lines(self, painter: QPainter, area: QRect, look: CellLook) -> None:
        """Draw words on as many lines as they need; the word of a level below its sign."""
        ink, mark = self._ink, look.mark
        room = area.adjusted(ink.tight, ink.edge, -ink.pad, -ink.edge)
        if mark is not None:
            half = ink.sign / 2
            painter.save()
            centre = QPointF(room.right() - half, room.top() + half)
            paint_level(painter, mark, centre, ink.sign, held=look.held)
            painter.restore()
            room.setTop(room.top() + ink.sign)
        painter.setFont(ink.small.font)
        painter.setPen(ink.colour("text"))
        painter.drawText(room, LINES_ALIGN, lines_of(look))

    def _paint_name(self, painter: QPainter, area: QRect, look: CellLook) -> None:
        """Draw a long name on as many lines as it needs, with its ends below."""
        ink = self._ink
        room = area.adjusted(ink.pad, ink.pad, -ink.pad, 0)
        for letters, text, role in ((ink.plain, look.text, "text"), (ink.ends, look.ends, "muted")):
            words = breakable(text, PIECE)
            painter.setFont(letters.font)
            painter.setPen(ink.colour(role))
            painter.drawText(room, NAME_LINES, words)
            room.setTop(room.top() + letters.metrics.boundingRect(room, NAME_LINES, words).height())

    def _paint_ends(self, painter: QPainter, area: QRect, bottom: int, text: str) -> None:
        painter.setFont(self._ink.ends.font)
        painter.setPen(self._ink.colour("muted"))
        area.setBottom(bottom)
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, text)


class ColumnHeader(QHeaderView):
    """Column headings above a strong line; today is highlighted."""

    def __init__(self, parent: QWidget) -> None:
        """Build a horizontal header with columns that the user cannot resize."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFixedHeight(theme().px(30))
        self.setSectionsClickable(False)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw one heading."""
        model = self.model()
        where = Qt.Orientation.Horizontal
        painter.save()
        painter.fillRect(rect, theme().colour("card"))
        today = bool(model.headerData(section, where, CellRole.TODAY))
        if today:
            painter.fillRect(rect, today_tint())
        font = painter.font()
        font.setBold(True)
        font.setPixelSize(theme().px(HEADING))
        painter.setFont(font)
        painter.setPen(theme().colour("accent" if today else "text"))
        align = model.headerData(section, where, Qt.ItemDataRole.TextAlignmentRole)
        text = str(model.headerData(section, where, Qt.ItemDataRole.DisplayRole) or "")
        painter.drawText(rect.adjusted(theme().px(PAD), 0, -theme().px(PAD), 0), align, text)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme().colour("text"))
        painter.restore()


def today_tint() -> QColor:
    """Return the background of the column of today."""
    tint = theme().colour("accent_soft")
    tint.setAlpha(80)
    return tint
