"""The delegate of the week table: draws cells as on paper and edits a cell in place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QApplication, QHeaderView, QLineEdit, QStyle, QStyledItemDelegate, QWidget

from herstel_gui.domain.presentation.marks import MISSING
from herstel_gui.qt_models.week_model import CellRole, WeekModel
from herstel_gui.views.theme import SMALL, theme
from herstel_gui.views.widgets.level_mark import paint_level
from herstel_gui.views.widgets.line_edit import LineEdit
from herstel_gui.views.widgets.lines import breakable
from herstel_gui.views.widgets.triangle import paint_triangle

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex
    from PySide6.QtWidgets import QStyleOptionViewItem

    from herstel_gui.qt_models.cell_look import CellLook

PAD: Final = 4
TIGHT: Final = 2
ENDS: Final = 11
"""Font size of the words of 1 and 7 below a name, in pixels at 100 %."""
NAME: Final = 14
"""Font size of a name, in pixels at 100 %."""
NAME_LINES: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
PIECE: Final = 10
"""A longer word of a name may be broken."""
LONG_WORD: Final = 18
"""A longer word in the cell of a day may be broken, so that one name does not widen all days."""
SMALL_COLUMNS: Final = frozenset({"normal", "warning"})

SIGN: Final = 18
"""The room for the sign of a level above its word, in pixels at 100 %."""
LINES_EDGE: Final = 3
TALLEST: Final = 10_000
"""A height in pixels that no text of a cell reaches."""
LINES_ALIGN: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap

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

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one cell."""
        painter.save()
        area: QRect = option.rect
        look = self.look_of(index)
        if look.section:
            self._paint_band(painter, area, look)
        else:
            self._paint_ground(
                painter, area, look, selected=bool(option.state & QStyle.StateFlag.State_Selected)
            )
            if look.lines:
                self._paint_lines(painter, area, look)
            elif index.column() == 0 and self.name_height(area.width(), look):
                self._paint_name(painter, area, look)
            else:
                self._paint_text(painter, area, look)
            self._paint_frames(
                painter, area, index, cursor=bool(option.state & QStyle.StateFlag.State_HasFocus)
            )
        painter.restore()

    @staticmethod
    def look_of(index: QModelIndex | QPersistentModelIndex) -> CellLook:
        """Return what a cell of a WeekModel shows."""
        model = index.model()
        assert isinstance(model, WeekModel)  # noqa: S101  # the only model of this delegate
        return model.look(index.row(), index.column())

    @staticmethod
    def _paint_frames(
        painter: QPainter, area: QRect, index: QModelIndex | QPersistentModelIndex, *, cursor: bool
    ) -> None:
        """Draw a dashed frame around a refused cell, and the frame of the cursor."""
        model = index.model()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if isinstance(model, WeekModel) and model.refused(index.row(), index.column()):
            painter.setPen(QPen(theme().colour("alarm"), theme().px(2), Qt.PenStyle.DashLine))
            painter.drawRect(area.adjusted(2, 2, -2, -3))
        if cursor:
            painter.setPen(QPen(theme().colour("accent"), 2))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
            painter.drawRect(area.adjusted(1, 1, -1, -2))

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
        painter.fillRect(area, theme().colour("paper"))
        _underline(painter, area)
        font = painter.font()
        font.setPixelSize(theme().px(SMALL))
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(theme().colour("muted"))
        room = area.adjusted(theme().px(PAD), 0, 0, 0)
        if self.band_width:
            room.setWidth(self.band_width - theme().px(PAD))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, look.text)

    def _paint_ground(self, painter: QPainter, area: QRect, look: CellLook, *, selected: bool) -> None:
        if look.warned:
            painter.fillRect(area, theme().colour("warning_soft"))
        elif look.today:
            painter.fillRect(area, today_tint())
        if selected:
            tint = theme().colour("accent_soft")
            tint.setAlpha(170)
            painter.fillRect(area, tint)
        _underline(painter, area)

    def _paint_text(self, painter: QPainter, area: QRect, look: CellLook) -> None:
        warned, text, wordy = look.warned, look.text, look.words
        small = wordy or look.column in SMALL_COLUMNS
        font = painter.font()
        font.setBold(warned)
        if small:
            font.setPixelSize(theme().px(SMALL))
        painter.setFont(font)
        role = "faint" if text == MISSING else "muted" if small and not wordy else "text"
        painter.setPen(theme().colour(role))
        inner = area.adjusted(theme().px(TIGHT if wordy else PAD), 0, -theme().px(PAD), 0)
        fitting = text and painter.fontMetrics().elidedText(
            text[:MOST_PAINTED], Qt.TextElideMode.ElideRight, inner.width()
        )
        below = look.ends
        if below:
            inner.setHeight(inner.height() * 3 // 5)
        painter.drawText(inner, look.alignment, fitting)
        if below:
            self._paint_ends(painter, inner.translated(0, inner.height()), area.bottom(), below)
        if warned:
            wide = painter.fontMetrics().horizontalAdvance(fitting)
            paint_triangle(painter, QPointF(inner.right() - wide - theme().px(9), area.center().y() + 1))

    def _paint_lines(self, painter: QPainter, area: QRect, look: CellLook) -> None:
        """Draw words on as many lines as they need; the word of a level below its sign."""
        px, mark = theme().px, look.mark
        room = area.adjusted(px(TIGHT), px(LINES_EDGE), -px(PAD), -px(LINES_EDGE))
        if mark is not None:
            sign = px(SIGN)
            centre = QPointF(room.right() - sign / 2, room.top() + sign / 2)
            paint_level(painter, mark, centre, sign, held=look.held)
            room.setTop(room.top() + sign)
        font = painter.font()
        font.setPixelSize(px(SMALL))
        painter.setFont(font)
        painter.setPen(theme().colour("text"))
        painter.drawText(room, LINES_ALIGN, lines_of(look))

    @staticmethod
    def lines_height(width: int, look: CellLook) -> int:
        """Return the height in pixels of the words of a cell of some width; 0 for a cell without lines."""
        px = theme().px
        if not look.lines:
            return 0
        font = QFont(QApplication.font())
        font.setPixelSize(px(SMALL))
        room = QRect(0, 0, width - px(TIGHT) - px(PAD), TALLEST)
        words = QFontMetrics(font).boundingRect(room, LINES_ALIGN, lines_of(look)).height()
        return words + (px(SIGN) if look.mark else 0) + 2 * px(LINES_EDGE) + 1

    @staticmethod
    def name_height(width: int, look: CellLook) -> int:
        """Return the height in pixels of a name, with its ends, that is wider than its column; else 0."""
        font, small = _name_fonts()
        room = QRect(0, 0, width - 2 * theme().px(PAD), TALLEST)
        texts = [(QFontMetrics(font), look.text), (QFontMetrics(small), look.ends)]
        if all(metrics.horizontalAdvance(text) <= room.width() for metrics, text in texts):
            return 0
        heights = (
            metrics.boundingRect(room, NAME_LINES, breakable(text, PIECE)).height()
            for metrics, text in texts
            if text
        )
        return sum(heights) + 2 * theme().px(PAD)

    @staticmethod
    def _paint_name(painter: QPainter, area: QRect, look: CellLook) -> None:
        """Draw a long name on as many lines as it needs, with its ends below."""
        pad = theme().px(PAD)
        room = area.adjusted(pad, pad, -pad, 0)
        for font, text, role in zip(_name_fonts(), (look.text, look.ends), ("text", "muted"), strict=True):
            painter.setFont(font)
            painter.setPen(theme().colour(role))
            painter.drawText(room, NAME_LINES, breakable(text, PIECE))
            wrapped = painter.fontMetrics().boundingRect(room, NAME_LINES, breakable(text, PIECE))
            room.setTop(room.top() + wrapped.height())

    def _paint_ends(self, painter: QPainter, area: QRect, bottom: int, text: str) -> None:
        font = painter.font()
        font.setPixelSize(theme().px(ENDS))
        painter.setFont(font)
        painter.setPen(theme().colour("muted"))
        area.setBottom(bottom)
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, text)


def _name_fonts() -> tuple[QFont, QFont]:
    """Return the fonts of a name, and of the words of 1 and 7 below it."""
    font, small = QFont(QApplication.font()), QFont(QApplication.font())
    font.setPixelSize(theme().px(NAME))
    small.setPixelSize(theme().px(ENDS))
    return font, small


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
        font.setPixelSize(theme().px(13))
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


def _underline(painter: QPainter, area: QRect) -> None:
    painter.fillRect(QRectF(area.left(), area.bottom(), area.width(), 1), theme().colour("line"))


def lines_of(look: CellLook) -> str:
    """Return the words of a cell, with places to break in the longest ones."""
    return "\n".join(breakable(line, LONG_WORD) for line in look.lines)
