"""What the window shows until everything is loaded: its frame and one field, which takes typing at once.

This imports nothing but Qt and the theme, and of Qt as little as it can: making the namespace ``Qt`` of all
enumerations alone takes a fifth of the time in which a bare window starts. What is typed is kept, key by key
from the moment that the field is left, and typed once more into the page that takes its place.
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
"""Where the field stands in the main part: about where the first field of the day page will be."""


_MODIFIERS, _LAST_MODIFIER = 0x01000020, 0x01000024
"""The numbers of Shift, Control, Meta, Alt and Caps Lock, which mean nothing alone."""


@dataclass(frozen=True, slots=True)
class KeyPress:
    """One press of a key."""

    key: int
    modifiers: Qt.KeyboardModifier
    text: str


@dataclass(slots=True)
class Typed:
    """What was typed: the text of the field, and every key since it was left."""

    text: str = ""
    keys: list[KeyPress] = field(default_factory=list)
    seen: str = ""
    """What the field showed that the journal holds, for whoever typed over it."""

    def __bool__(self) -> bool:
        """Tell whether anything was typed."""
        return bool(self.text or self.keys)

    def type_into(self, window: QWidget) -> None:
        """Type it once more, into the field of the window that has the cursor each time."""
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


class FirstEdit(QLineEdit):
    """A field that cannot be left yet: from the key that would leave it on, all keys are kept for later."""

    def __init__(self, parent: QWidget) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._keys: list[KeyPress] = []
        self._known: str | None = None
        # no language is known yet
        self.setPlaceholderText("…")

    def show_known(self, value: str | None) -> None:
        """Show what the journal holds, None when that is not known yet; typing replaces it.

        What was typed by now stays: whoever takes it over says what it replaced.
        """
        if value is None or self._keys or self.text():
            return
        self._known = value
        self.setPlaceholderText("")
        self.setText(value)
        self.selectAll()

    @property
    def typed(self) -> Typed:
        """What was typed until now."""
        text, keys = self.text(), list(self._keys)
        if text == self._known:
            text = ""
        elif self._known and not text:
            keys.insert(0, emptying())
        return Typed(text, keys, self._known or "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take what edits this field, as long as it was not left; keep everything else."""
        if not self._keys and _edits(event):
            super().keyPressEvent(event)
        elif event.text() or event.key() < _MODIFIERS or event.key() > _LAST_MODIFIER:
            self._keys.append(KeyPress(event.key(), event.modifiers(), event.text()))

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002  # Qt names it so
        """Keep Tab."""
        from PySide6.QtCore import Qt

        key, modifiers = Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier
        if not next:
            key, modifiers = Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier
        self._keys.append(KeyPress(key, modifiers, "\t"))
        return True


def emptying() -> KeyPress:
    """Return the key that empties a field of which everything is selected."""
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
        side, column = side_bar()
        column.addStretch(1)
        row.addWidget(side)
        main = QWidget()
        row.addWidget(main, 1)
        self.edit = FirstEdit(main)
        self.edit.setFixedSize(px(FIELD[0]), px(FIELD[1]))
        self.edit.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the field where it will be on the day page, and within a small window."""
        super().resizeEvent(event)
        px, main = theme().px, self.edit.parentWidget()
        below = self.height() - self.edit.height() - px(16)
        beside = self.width() - px(SIDE_WIDTH) - self.edit.width() - px(16)
        if main is not None:
            self.edit.move(max(0, min(px(BESIDE), beside)), max(0, min(px(ABOVE), below)))


def side_bar() -> tuple[QFrame, QVBoxLayout]:
    """Return the bar at the left with the name of the program, and where its content goes."""
    px = theme().px
    side = QFrame()
    side.setObjectName("side")
    side.setFixedWidth(px(SIDE_WIDTH))
    column = QVBoxLayout(side)
    column.setContentsMargins(px(12), px(16), px(12), px(16))
    column.setSpacing(px(4))
    brand = QLabel("Herstel")
    brand.setObjectName("brand")
    column.addWidget(brand)
    return side, column
