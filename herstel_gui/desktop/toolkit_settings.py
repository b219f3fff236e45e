"""Where Qt keeps what its own dialogs remember: names of folders and files that were chosen in them.

Left alone, that is ``~/.config/QtProject.conf``, which no "Alles wissen" of ours reaches.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QSettings

FOLDER: Final = "qt"


def keep_toolkit_settings(config: Path) -> None:
    """Have Qt keep them in a folder of ours from now on; on Windows and macOS the system keeps its own.

    The folder comes into being when a dialog has something to remember.
    """
    folder = str(config / FOLDER)
    for kind in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
            QSettings.setPath(kind, scope, folder)
