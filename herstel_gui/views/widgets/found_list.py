"""A list below a search field: arrow keys of the field move in it, letters of the list go to the field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QMetaMethod, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget

from herstel_gui.views.widgets.enter_key import is_enter
from herstel_gui.views.widgets.whole_rows import wrap_rows

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QLineEdit

_TO_LIST: Final = frozenset({Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp})
"""Keys that move through the list while the cursor stays in the search field."""
_PLAIN: Final = frozenset({Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier})
_TYPING: Final = _PLAIN | {Qt.KeyboardModifier.ShiftModifier}


class FoundList(QListWidget):
    """The rows that a search field finds; no text of a row is cut.

    ``entered`` is emitted by Enter, in the list or in the field. Where nothing listens, Enter presses the
    default button of the dialog.
    """

    entered = Signal()

    def __init__(self, field: QLineEdit) -> None:
        """List what is found by ``field``."""
        super().__init__()
        self._field = field
        self.setObjectName("topics")
        wrap_rows(self)
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the arrow keys and Enter of the search field."""
        if watched is self._field and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in _TO_LIST and event.modifiers() in _PLAIN:
                self.event(event)
                return True
            if self._enters(event):
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type letters in the search field, also when the list has the focus."""
        if self._enters(event):
            return
        text = event.text()
        if text.isprintable() and text.strip() and event.modifiers() in _TYPING:
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)
            QCoreApplication.sendEvent(self._field, event)
            return
        super().keyPressEvent(event)

    def _enters(self, event: QKeyEvent) -> bool:
        if not is_enter(event) or not self.isSignalConnected(QMetaMethod.fromSignal(self.entered)):
            return False
        self.entered.emit()
        return True
