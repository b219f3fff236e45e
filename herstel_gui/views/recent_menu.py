"""The submenu of the journals that were opened on this computer before."""

from __future__ import annotations

from collections import Counter
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from herstel_gui.views.widgets.plain_label import unmarked

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from herstel_gui.views.services import Services

MOST: Final = 8
"""Number of journals that are listed."""


class RecentMenu(QMenu):
    """Lists the known journals beside the open one, the last opened first; each has a digit."""

    def __init__(self, services: Services, open_at: Callable[[Path], None], parent: QWidget) -> None:
        """Read the journals from the settings whenever the menu is shown."""
        super().__init__(QCoreApplication.translate("window_menus", "Onlangs geopend"), parent)
        self._services, self._open_at = services, open_at
        self.aboutToShow.connect(self.fill)
        self.fill()

    def fill(self) -> None:
        """List the journals; without any, the menu is disabled."""
        self.clear()
        now = self._services.journal_path.absolute()
        paths = [path for name in self._services.settings.get().journals if (path := Path(name)) != now][
            :MOST
        ]
        names = Counter(path.stem for path in paths)
        for number, path in enumerate(paths, 1):
            # two journals of one name are told apart by their folders
            shown = path.stem if names[path.stem] == 1 else str(path)
            self.addAction(f"&{number} {unmarked(shown)}", partial(self._open_at, path))
        self.setEnabled(bool(paths))
