"""Enter presses the button that has the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_KEYPAD: Final = Qt.KeyboardModifier.KeypadModifier


def is_enter(event: QKeyEvent) -> bool:
    """Return whether a key is Enter, in the main block or on the numeric keypad."""
    return event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}


def is_enter_alone(event: QKeyEvent) -> bool:
    """Return whether a key is Enter without Shift, Ctrl, Alt or Meta."""
    return is_enter(event) and event.modifiers() | _KEYPAD == _KEYPAD


def pressed_by_enter(window: QWidget, event: QKeyEvent) -> bool:
    """Press the button of a window that has the focus, for Enter; return whether there is one.

    Qt leaves Enter to the default button of a dialog, which a window has not, and in a dialog may be another
    one than the button with the focus: without this, Enter does nothing in a window, and may press another
    button in a dialog.
    """
    button = window.focusWidget()
    if not is_enter(event) or not isinstance(button, QPushButton):
        return False
    button.click()
    return True
