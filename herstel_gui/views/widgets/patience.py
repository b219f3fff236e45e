"""A label shown during loading; pressed keys are kept for its successor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from herstel_gui.views.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget


class Patience(PlainLabel):
    """A muted sentence in the middle of an empty page."""

    def __init__(self, text: str = "") -> None:
        """Show ``text``."""
        super().__init__(text)
        self._painted = True
        self._keys: list[tuple[int, Qt.KeyboardModifier, str]] = []
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        self.setProperty("role", "hint")

    def wait(self, text: str) -> None:
        """Hold a text that only a screen reader reads, which names the label while it has the focus.

        A short wait shows an empty page.
        """
        self._painted = False
        self.setText(text)

    def show_text(self, text: str) -> None:
        """Show a text."""
        self._painted = True
        self.setText(text)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, unless the label waits."""
        if self._painted:
            super().paintEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep the key for ``hand_over``."""
        self._keys.append((event.key(), event.modifiers(), event.text()))

    def hideEvent(self, event: QHideEvent) -> None:
        """Discard the keys, because the user went to another page."""
        super().hideEvent(event)
        self._keys.clear()

    def hand_over(self, show: Callable[[], QWidget]) -> None:
        """Call ``show`` and send the kept keys to the returned widget, if this label had the focus."""
        # the focus widget of the window, because the window may be inactive
        here = self.window().focusWidget() is self
        keys, self._keys = self._keys, []
        # Qt gives the focus of a widget that is hidden to the next one, which a screen reader would read
        self.clearFocus()
        target = show()
        if here:
            target.setFocus()
            for key, modifiers, text in keys:
                QApplication.sendEvent(target, QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text))
