"""A line edit with a unit; it emits a signal before losing the focus, and leaves undo to the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QMetaMethod, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter

from herstel_gui.qt_models.event_errors import guarded
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.field_menu import show_menu
from herstel_gui.views.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

_UNIT: Final = 104
"""Most pixels at 100 % of a unit; a longer one is shortened, and whole in the tooltip."""


class UnitEdit(LineEdit):
    """A line edit for one value.

    ``leaving`` is emitted before the focus moves, so that a question shown by the receiver can be the next
    tab stop; ``escaped`` when the user wants the stored value back; ``touched`` with True when the line gets
    unsaved typing, and with False afterwards. Undo and redo belong to the line while it has unsaved typing,
    otherwise to the window.
    """

    leaving = Signal()
    escaped = Signal()
    touched = Signal(bool)

    def __init__(self, unit: str = "", parent: QWidget | None = None) -> None:
        """Show ``unit`` inside at the right."""
        super().__init__(parent=parent)
        self._unit = self._drawn = unit
        self._shown = ""
        self._was_touched = False
        self.visited = False
        """Whether typing was stored while the line kept the focus; Escape then restores the older value."""
        self.textChanged.connect(self._compare)
        if unit:
            metrics = self.fontMetrics()
            # a longer unit would leave no room for the value
            self._drawn = metrics.elidedText(unit, Qt.TextElideMode.ElideRight, theme().px(_UNIT))
            space = metrics.horizontalAdvance(self._drawn) + theme().px(6)
            self.setTextMargins(0, 0, space, 0)
            if self._drawn != unit:
                self.setToolTip(unit)

    @property
    def untouched(self) -> bool:
        """Whether the text equals the stored value."""
        return self.text().strip() == self._shown

    @property
    def shown(self) -> str:
        """The stored value, as last shown."""
        return self._shown

    def show_text(self, text: str) -> None:
        """Show a stored value; cursor and selection stay if the text is the same.

        A value from another source (another day, undo) is selected, for overtyping.
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
                # another program may have changed the value while the user is typing
                self.setCursorPosition(min(place, len(text)))
        self._compare()

    def hold_as_shown(self) -> None:
        """Set the present text as the stored value, without changing text or cursor."""
        self.take_for_stored(self.text().strip())

    def take_for_stored(self, text: str) -> None:
        """Set ``text`` as the stored value, without showing it."""
        self._shown = text
        self._compare()

    def _compare(self) -> None:
        """Emit ``touched`` when the text starts or stops to differ from the stored value."""
        touched = not self.untouched
        if touched is not self._was_touched:
            self._was_touched = touched
            self.touched.emit(touched)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window while the line has no unsaved typing."""
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
        """Emit ``escaped`` for Escape; ignore undo and redo without unsaved typing.

        A key that moved the cursor elsewhere is used up. Escape is left to a dialog that gives nothing back.
        """
        changed = self.visited or not self.untouched
        if (
            event.key() == Qt.Key.Key_Escape
            and changed
            and self.isSignalConnected(QMetaMethod.fromSignal(self.escaped))
        ):
            with guarded():
                self.escaped.emit()
            return
        undoing = event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
        if undoing and self.untouched:
            event.ignore()
            return
        super().keyPressEvent(event)
        if not self.hasFocus():
            # Enter moved the cursor: the window would press the button that has the focus since then
            event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the standard menu with the actions of this line at its end."""
        show_menu(self.createStandardContextMenu(), self, event.globalPos())

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002  # Qt names it so
        """Emit ``leaving`` before Qt looks for the next tab stop."""
        with guarded():
            self.leaving.emit()
        return super().focusNextPrevChild(next)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select all, for overtyping."""
        super().focusInEvent(event)
        if event.reason() not in {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MouseFocusReason}:
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Emit ``leaving``, unless only the context menu of the line opened."""
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
            painter.drawText(inside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._drawn)
            painter.end()
