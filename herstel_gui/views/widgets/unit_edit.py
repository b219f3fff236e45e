"""One line of text with its unit inside; it says when it is being left, and leaves undo to the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QLineEdit, QWidget

from herstel_gui.qt_models.event_errors import guarded
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.field_menu import show_menu

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QPaintEvent


class UnitEdit(QLineEdit):
    """A line edit for one value.

    ``leaving`` is told before the focus goes, so that a question that appears can be the next stop of Tab;
    ``escaped`` when the user wants back what was there; ``touched`` whether it now holds typing that is not
    stored. Undo and redo are the line's own only while it
    holds typing that is not stored (``untouched`` tells), else they are the window's.
    """

    leaving = Signal()
    escaped = Signal()
    touched = Signal(bool)

    def __init__(self, unit: str = "", parent: QWidget | None = None) -> None:
        """Show ``unit`` inside at the right."""
        super().__init__(parent)
        self._unit = unit
        self._shown = ""
        self._was_touched = False
        self.visited = False
        """Whether something typed here was stored while the cursor stayed: Escape takes that back too."""
        self.textChanged.connect(self._compare)
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
        """Show a stored value; the cursor and selection stay when nothing is different.

        A value that comes from elsewhere (another day, undo) is selected, so that typing replaces it.
        """
        elsewhere = self.untouched
        self._shown = text
        if self.text() != text:
            everything = self.hasFocus() and (elsewhere or self.hasSelectedText())
            place = self.cursorPosition()
            self.setText(text)
            if everything:
                self.selectAll()
            elif self.hasFocus():
                # another program may have changed it while something is being typed
                self.setCursorPosition(min(place, len(text)))
        self._compare()

    def hold_as_shown(self) -> None:
        """Take the text for what is stored, as it was typed: neither it nor the cursor changes."""
        self.take_for_stored(self.text().strip())

    def take_for_stored(self, text: str) -> None:
        """Take another text for what is stored, without showing it."""
        self._shown = text
        self._compare()

    def _compare(self) -> None:
        """Tell when the text begins or ceases to be what is stored."""
        touched = not self.untouched
        if touched is not self._was_touched:
            self._was_touched = touched
            self.touched.emit(touched)

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
        if event.key() == Qt.Key.Key_Escape and (self.visited or not self.untouched):
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
