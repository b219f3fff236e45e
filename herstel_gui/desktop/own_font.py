"""The font of Herstel on screen and on paper, the same on every computer."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QFont, QFontDatabase

from herstel_gui.desktop.paths import resources

_FILES: Final = ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf")
_families: list[str] = []
"""The family of the files once they are loaded, empty when none of them could be."""


def own_font() -> QFont:
    """Return the font of Herstel at any size; the font of the system when its files cannot be loaded.

    Signs that it lacks come from fonts of the system. A QGuiApplication must exist.
    """
    if not _families:
        _families.append(_load())
    return QFont(_families[0]) if _families[0] else system_font()


def system_font() -> QFont:
    """Return the font of the system for windows."""
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)


def _load() -> str:
    loaded = [QFontDatabase.addApplicationFont(str(resources() / "fonts" / name)) for name in _FILES]
    families = [name for number in loaded for name in QFontDatabase.applicationFontFamilies(number)]
    return families[0] if families else ""
