"""The folder of Qt's own settings, which hold the names of files and folders from Qt's file dialogs.

By default Qt uses ``~/.config/QtProject.conf``, which "Alles wissen" does not remove.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QSettings

FOLDER: Final = "qt"


def keep_toolkit_settings(config: Path) -> None:
    """Move Qt's settings to a folder below ``config``; no effect on the native settings of Windows and macOS.

    Qt creates the folder at the first write.
    """
    folder = str(config / FOLDER)
    for kind in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
            QSettings.setPath(kind, scope, folder)
