"""The content of the window during loading: a frame and one field, the startup field, which takes typing.

This module imports only Qt and the theme, and as little of Qt as possible: importing the namespace ``Qt``,
with all enumerations, takes a fifth of the start-up time of a bare window. The typed text, and every key
after the key that left the field, are recorded and typed into the page that replaces the field.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from herstel_gui.views.theme import theme

if TYPE_CHECKING:
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QKeyEvent, QResizeEvent

SIDE_WIDTH: Final = 196
FIELD: Final = (132, 32)
ABOVE, BESIDE = 300, 171
"""Position of the field in the main part, near the first field of the day page."""


_MODIFIERS, _LAST_MODIFIER = 0x01000020, 0x01000024
"""Key codes from Shift to Caps Lock: modifier keys, which are not recorded alone."""


@dataclass(frozen=True, slots=True)
class KeyPress:
    """One press of a key."""

    key: int
    modifiers: Qt.KeyboardModifier
    text: str


@dataclass(slots=True)
class Typed:
    """Recorded typing: the text of the field, and every key since the field was left."""

    text: str = ""
    keys: list[KeyPress] = field(default_factory=list)
    seen: str = ""
    """The stored value that the field showed when the user started to type."""

    def __bool__(self) -> bool:
        """Return whether any typing was recorded."""
        return bool(self.text or self.keys)

    def type_into(self, window: QWidget) -> None:
        """Send the recorded keys to the window; each key goes to the widget with the focus at that moment."""
        from PySide6.QtCore import Qt

        for character in self.text:
            code = Qt.Key(ord(character.upper())) if character.isascii() else Qt.Key.Key_unknown
            _press(window, KeyPress(code, Qt.KeyboardModifier.NoModifier, character))
        for key in self.keys:
            _press(window, key)


def _press(window: QWidget, key: KeyPress) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    target = QApplication.focusWidget() or window.focusWidget()
    if target is not None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(target, QKeyEvent(kind, key.key, key.modifiers, key.text))


class StartupEdit(QLineEdit):
    """A field that keeps the focus: the first key to leave the field and all later keys are recorded."""

    def __init__(self, parent: QWidget) -> None:
        """Create an empty field."""
        super().__init__(parent)
        self._keys: list[KeyPress] = []
        self._known: str | None = None
        # a placeholder that fits every language, as the translations are not loaded yet
        self.setPlaceholderText("…")

    def show_known(self, value: str | None) -> None:
        """Show the stored value, selected for overtyping; None when not known yet.

        Typed text stays; ``early_typing`` later reports the replaced value.
        """
        if value is None or self._keys or self.text():
            return
        self._known = value
        self.setPlaceholderText("")
        self.setText(value)
        self.selectAll()

    @property
    def typed(self) -> Typed:
        """The typing recorded until now."""
        text, keys = self.text(), list(self._keys)
        if text == self._known:
            text = ""
        elif self._known and not text:
            keys.insert(0, emptying())
        return Typed(text, keys, self._known or "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit the field; record the first key to leave the field and all later keys."""
        if not self._keys and _edits(event):
            super().keyPressEvent(event)
        elif event.text() or event.key() < _MODIFIERS or event.key() > _LAST_MODIFIER:
            self._keys.append(KeyPress(event.key(), event.modifiers(), event.text()))

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002  # Qt names it so
        """Record Tab or Backtab instead of moving the focus."""
        from PySide6.QtCore import Qt

        key, modifiers = Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier
        if not next:
            key, modifiers = Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier
        self._keys.append(KeyPress(key, modifiers, "\t"))
        return True


def emptying() -> KeyPress:
    """Return a press of Delete, which clears a field with all text selected."""
    from PySide6.QtCore import Qt

    return KeyPress(Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier, "")


def _edits(event: QKeyEvent) -> bool:
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QKeySequence

    standard = QKeySequence.StandardKey
    within = {Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Left, Qt.Key.Key_Right}
    if event.text() and event.text().isprintable():
        return True
    edits = (standard.Paste, standard.Copy, standard.Cut, standard.SelectAll)
    return event.key() in within or any(event.matches(keys) for keys in edits)


class StartupFrame(QWidget):
    """The side bar frame and the startup field."""

    def __init__(self) -> None:
        """Build both without any data."""
        super().__init__()
        self.setObjectName("central")
        px = theme().px
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        side = SideFrame()
        side.column.addStretch(1)
        row.addWidget(side)
        main = QWidget()
        row.addWidget(main, 1)
        self.edit = StartupEdit(main)
        self.edit.setFixedSize(px(FIELD[0]), px(FIELD[1]))
        self.edit.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the field at the place of the first field of the day page, or inside a smaller window."""
        super().resizeEvent(event)
        px, main = theme().px, self.edit.parentWidget()
        below = self.height() - self.edit.height() - px(16)
        beside = self.width() - px(SIDE_WIDTH) - self.edit.width() - px(16)
        if main is not None:
            self.edit.move(max(0, min(px(BESIDE), beside)), max(0, min(px(ABOVE), below)))


class SideFrame(QFrame):
    """The bar at the left with the name of the program; ``column`` is the layout for its other content."""

    def __init__(self) -> None:
        """Build the frame and the name."""
        super().__init__()
        px = theme().px
        self.setObjectName("side")
        self.setFixedWidth(px(SIDE_WIDTH))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(px(12), px(16), px(12), px(16))
        self.column.setSpacing(px(4))
        brand = QLabel("Herstel")
        brand.setObjectName("brand")
        self.column.addWidget(brand)
