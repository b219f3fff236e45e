"""Key presses of the digit keys, recorded from Qt under X with real layouts in ``key_presses.json``.

Per layout and modifier the keys 1 to 9 and 0, each with key, modifiers, text and scan code.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

Press = tuple[int, int, str, int]

RECORDED: Final[dict[str, dict[str, list[Press]]]] = json.loads(
    Path(__file__).with_name("key_presses.json").read_text(encoding="utf-8")
)
SHIFT: Final = (int(Qt.Key.Key_Shift), int(Qt.KeyboardModifier.ShiftModifier.value), "", 50)


def event(press: Press, *, code: bool = False) -> QKeyEvent:
    """Return the event of a recorded press; without ``code`` the scan code is 0, as on Windows and macOS."""
    key, modifiers, text, scan = press
    state = Qt.KeyboardModifier(modifiers)
    return QKeyEvent(QEvent.Type.KeyPress, key, state, scan if code else 0, 0, 0, text)
