"""What is said while something is loaded; keys pressed meanwhile are kept for what comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent
    from PySide6.QtWidgets import QWidget


class Patience(QLabel):
    """A quiet sentence in the middle of an empty place."""

    def __init__(self, text: str = "") -> None:
        """Say this."""
        super().__init__(text)
        self._keys: list[tuple[int, Qt.KeyboardModifier, str]] = []
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        self.setProperty("role", "hint")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep the key."""
        self._keys.append((event.key(), event.modifiers(), event.text()))

    def hideEvent(self, event: QHideEvent) -> None:
        """Forget the keys: whoever goes elsewhere no longer means them."""
        super().hideEvent(event)
        self._keys.clear()

    def hand_over(self, show: Callable[[], QWidget]) -> None:
        """Show what came and, when the keys came here, give it these; ``show`` returns what takes them."""
        # also in a window that is not active now
        here = self.window().focusWidget() is self
        keys, self._keys = self._keys, []
        target = show()
        if here:
            target.setFocus()
            for key, modifiers, text in keys:
                QApplication.sendEvent(target, QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text))
