"""What the window shows until everything is loaded: its frame and one field, which takes typing at once.

This imports nothing but Qt and the theme. What is typed is kept, key by key from the moment that the field
is left, and typed once more into the page that takes its place.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from herstel_gui.views.theme import theme

SIDE_WIDTH: Final = 196
FIELD: Final = (132, 32)
ABOVE, BESIDE = 300, 171
"""Where the field stands in the main part: about where the first field of the day page will be."""

_WITHIN: Final = frozenset(
    {Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End}
)
_SILENT: Final = frozenset(
    {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta, Qt.Key.Key_CapsLock}
)
_EDITING: Final = (
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.SelectAll,
)


@dataclass(frozen=True, slots=True)
class Key:
    """One press of a key."""

    key: int
    modifiers: Qt.KeyboardModifier
    text: str


@dataclass(slots=True)
class Typed:
    """What was typed: the text of the field, and every key since it was left."""

    text: str = ""
    keys: list[Key] = field(default_factory=list)

    def type_into(self, window: QWidget) -> None:
        """Type it once more, into the field of the window that has the cursor each time."""
        for character in self.text:
            code = ord(character.upper())
            _press(window, Key(code if code < 0x80 else 0, Qt.KeyboardModifier.NoModifier, character))  # noqa: PLR2004  # ASCII
        for key in self.keys:
            _press(window, key)


def _press(window: QWidget, key: Key) -> None:
    target = QApplication.focusWidget() or window.focusWidget()
    if target is not None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(target, QKeyEvent(kind, key.key, key.modifiers, key.text))


class FirstEdit(QLineEdit):
    """A field that cannot be left yet: from the key that would leave it on, all keys are kept for later."""

    def __init__(self, parent: QWidget) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._keys: list[Key] = []

    @property
    def typed(self) -> Typed:
        """What was typed until now."""
        return Typed(self.text(), list(self._keys))

    def event(self, event: QEvent) -> bool:
        """Take every key."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._is_kept(event):
            self._keys.append(Key(event.key(), event.modifiers(), event.text()))
            event.accept()
            return True
        return super().event(event)

    def _is_kept(self, event: QKeyEvent) -> bool:
        if event.key() in _SILENT:
            return False
        if self._keys:
            return True
        ours = event.key() in _WITHIN or any(event.matches(keys) for keys in _EDITING)
        return not ours and not event.text().isprintable() or not event.text() and not ours


class FirstMoment(QWidget):
    """The frame of the window with one field."""

    def __init__(self) -> None:
        """Build what can be built from nothing."""
        super().__init__()
        self.setObjectName("central")
        px = theme().px
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side_bar(px(SIDE_WIDTH))[0])
        main = QWidget()
        row.addWidget(main, 1)
        self.edit = FirstEdit(main)
        self.edit.setFixedSize(px(FIELD[0]), px(FIELD[1]))
        self.edit.move(px(BESIDE), px(ABOVE))
        self.edit.setFocus()


def side_bar(width: int) -> tuple[QFrame, QVBoxLayout]:
    """Return the bar at the left with the name of the program, and where its content goes."""
    px = theme().px
    side = QFrame()
    side.setObjectName("side")
    side.setFixedWidth(width)
    column = QVBoxLayout(side)
    column.setContentsMargins(px(12), px(16), px(12), px(16))
    column.setSpacing(px(4))
    brand = QLabel("Herstel")
    brand.setObjectName("brand")
    column.addWidget(brand)
    column.addStretch(1)
    return side, column
