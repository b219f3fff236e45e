"""Digits of key presses on any keyboard layout: the typed digit, and the digit printed on the key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QShortcut

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

Key = Qt.Key
Modifier = Qt.KeyboardModifier

MODIFIERS: Final = frozenset(
    (
        Key.Key_Shift, Key.Key_Control, Key.Key_Alt, Key.Key_AltGr, Key.Key_Meta, Key.Key_CapsLock,
        Key.Key_NumLock, Key.Key_ScrollLock, Key.Key_Super_L, Key.Key_Super_R, Key.Key_Hyper_L,
        Key.Key_Hyper_R, Key.Key_Mode_switch,
    )
)  # fmt: skip
"""Modifier keys, to ignore alone; on a Belgian keyboard Shift is pressed between the two digits of 10."""

_LEVEL_SHIFTS: Final = range(0x01001103, 0x01001104)
"""AltGr under X11: ISO_Level3_Shift, for which Qt has no name."""

_AZERTY: Final = {
    Key.Key_Ampersand: 1, Key.Key_Eacute: 2, Key.Key_QuoteDbl: 3, Key.Key_Apostrophe: 4,
    Key.Key_ParenLeft: 5, Key.Key_section: 6, Key.Key_Minus: 6, Key.Key_Egrave: 7,
    Key.Key_Exclam: 8, Key.Key_Underscore: 8, Key.Key_Ccedilla: 9, Key.Key_Agrave: 0,
}  # fmt: skip
"""Qt keys of the digit keys without Shift on Belgian and French keyboards, with the printed digits."""

_TOP_ROW: Final = {"xcb": range(10, 20), "wayland": range(10, 20), "windows": range(2, 12)}
"""Scan codes of the keys 1 to 9 and 0 of the top row, by platform of Qt."""


def digit_of(event: QKeyEvent) -> int | None:
    """Return the digit typed by a key press; None for any other key and for shortcuts.

    On a Belgian or French keyboard digits are typed with Shift, on some others with AltGr; with Ctrl, Alt or
    Meta a digit is a shortcut. Windows reports AltGr as Ctrl and Alt together.
    """
    modifiers, text = event.modifiers(), event.text()
    graph = modifiers & Modifier.ControlModifier and modifiers & Modifier.AltModifier
    shortcut = Modifier.ControlModifier | Modifier.AltModifier | Modifier.MetaModifier
    if modifiers & shortcut and not graph:
        return None
    return int(text) if len(text) == 1 and text.isdecimal() else None


def labelled_digit(event: QKeyEvent) -> int | None:
    """Return the digit printed on a key that types another character without Shift; None for other keys."""
    if event.modifiers() & Modifier.ShiftModifier or digit_of(event) is not None:
        return None
    code, row = event.nativeScanCode(), _TOP_ROW.get(QGuiApplication.platformName())
    if code and row is not None:
        # elsewhere on the keyboard the same signs are keys of their own, such as - and ' of a US layout
        return (code - row.start + 1) % 10 if code in row else None
    try:
        return _AZERTY.get(Key(event.key()))
    except ValueError:
        return None


def modifier_alone(event: QKeyEvent) -> bool:
    """Return whether the pressed key is a modifier."""
    return event.key() in MODIFIERS or event.key() in _LEVEL_SHIFTS


def press_as_labelled(window: QWidget, event: QKeyEvent) -> bool:
    """Activate the shortcut of Ctrl or Alt and the digit printed on the key; return whether one exists.

    Qt compares Ctrl+1 to the character of the key, which is ``&`` on an AZERTY keyboard.
    """
    modifiers = event.modifiers() & ~Modifier.KeypadModifier
    digit = labelled_digit(event)
    if digit is None or modifiers not in {Modifier.ControlModifier, Modifier.AltModifier}:
        return False
    name = "Ctrl" if modifiers == Modifier.ControlModifier else "Alt"
    keys = QKeySequence(f"{name}+{digit}")
    for shortcut in window.findChildren(QShortcut):
        place = shortcut.parent()
        if shortcut.key() == keys and shortcut.isEnabled() and _shown(place):
            shortcut.activated.emit()
            return True
    for action in window.findChildren(QAction):
        offered = any(_shown(place) for place in action.associatedObjects())
        if keys in action.shortcuts() and action.isEnabled() and offered:
            action.trigger()
            return True
    return False


def _shown(place: object) -> bool:
    """Return whether the owner of a shortcut is visible; for a menu, whether its menu action is visible."""
    from PySide6.QtWidgets import QMenu, QWidget  # noqa: PLC0415  # needed for isinstance only

    if isinstance(place, QMenu):
        return place.menuAction().isVisible()
    return isinstance(place, QWidget) and place.isVisible()
