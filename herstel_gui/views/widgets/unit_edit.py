"""One line of text with its unit inside; it says when it is being left, and leaves undo to the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QLineEdit, QWidget

from herstel_gui.qt_models.guard import guarded
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.field_menu import show_menu

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QPaintEvent


class UnitEdit(QLineEdit):
    """A line edit for one value.

    ``leaving`` is told before the focus goes, so that a question that appears can be the next stop of Tab;
    ``escaped`` when the user wants back what was there. Undo and redo are the line's own only while it
    holds typing that is not stored (``untouched`` tells), else they are the window's.
    """

    leaving = Signal()
    escaped = Signal()

    def __init__(self, unit: str = "", parent: QWidget | None = None) -> None:
        """Show ``unit`` inside at the right."""
        super().__init__(parent)
        self._unit = unit
        self._shown = ""
        if unit:
            space = self.fontMetrics().horizontalAdvance(unit) + theme().px(6)
            self.setTextMargins(0, 0, space, 0)

    @property
    def untouched(self) -> bool:
        """Whether the text is what was last shown."""
        return self.text().strip() == self._shown

    @property
    def shown(self) -> str:
        """What was last shown."""
        return self._shown

    def show_text(self, text: str) -> None:
        """Show a stored value; the cursor and selection stay when nothing is different."""
        self._shown = text
        if self.text() != text:
            everything = self.hasFocus() and self.hasSelectedText()
            place = self.cursorPosition()
            self.setText(text)
            if everything:
                self.selectAll()
            elif self.hasFocus():
                # another program may have changed it while the cursor stands in it
                self.setCursorPosition(min(place, len(text)))

    def event(self, event: QEvent) -> bool:
        """Let undo and redo pass to the window while nothing was typed here."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self.untouched
            and (event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo))
        ):
            event.ignore()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape gives back what was there; undo of an untouched field is not this line's."""
        if event.key() == Qt.Key.Key_Escape and not self.untouched:
            with guarded():
                self.escaped.emit()
            return
        undoing = event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
        if undoing and self.untouched:
            event.ignore()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what any line of text does, and the actions of this one."""
        show_menu(self.createStandardContextMenu(), self, event.globalPos())

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002  # Qt names it so
        """Tell that the field is being left before Tab looks for the next one."""
        with guarded():
            self.leaving.emit()
        return super().focusNextPrevChild(next)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select all, so that typing replaces."""
        super().focusInEvent(event)
        if event.reason() not in {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MouseFocusReason}:
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was left, unless only its own menu came up."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            with guarded():
                self.leaving.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the unit after the text."""
        super().paintEvent(event)
        if self._unit:
            painter = QPainter(self)
            painter.setPen(theme().colour("muted" if self.isEnabled() else "faint"))
            inside = self.rect().adjusted(0, 0, -theme().px(10), 0)
            painter.drawText(inside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._unit)
            painter.end()
